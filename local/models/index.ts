import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { findRoute } from '../translate/engine/route.ts';
import { otherNames } from '../translate/languages.ts';
import { NoModelError } from '../translate/ports.ts';
import { diskProblem, ModelError, reasonOf } from './errors.ts';
import { exclusively } from './exclusive.ts';
import { type InstallOptions, installModel, lockOf, problemOf } from './install.ts';
import { lockFileOf, type Pins, readLock, writeLock } from './lock.ts';
import { type LockedModel, pairName, type RemoteModel } from './manifest.ts';
import { type ModelHost, modelHost, type OfferedModel, readOffer } from './records.ts';
import { defaultModelsDir, installedModels, readModel, type StoredModel } from './store.ts';

/** The door of everything about translation models, the engine that runs them included. */
export { loadBergamot } from '../translate/engine/bergamot.ts';
export { createEngine } from '../translate/engine/index.ts';
export { defaultThreads } from '../translate/engine/pool.ts';
export { languageName, modelCodes } from '../translate/languages.ts';
export { ModelError } from './errors.ts';
export { lockFileOf, readLock } from './lock.ts';
export { type LockedModel, pairName } from './manifest.ts';
export { megabytes, progressBar, showOnTerminal } from './progress.ts';
export { useProxy } from './proxy.ts';
export { modelHost } from './records.ts';
export { defaultModelsDir, installedModels, type StoredModel } from './store.ts';

export interface ModelsOptions extends Partial<Omit<InstallOptions, 'filesUrl'>> {
  readonly host?: ModelHost;
  readonly lockFile?: string;
  /** Take the host's newest version instead of the pinned one, and pin that. */
  readonly update?: boolean;
}

export interface Installed {
  readonly pair: string;
  readonly version: string;
  /** Packed bytes fetched; 0 when it was there already. */
  readonly fetchedBytes: number;
  /** The pins are new: taken from the host's list just now. */
  readonly pinned: boolean;
  /** False for a model that Firefox offers to its test channels only. */
  readonly released: boolean;
}

/**
 * Installs models by name, one after the other. A pinned model needs no list of the host; one that is not pinned
 * is looked up there and pinned once its bytes have been checked.
 * @throws ModelError; models installed before the failing one stay
 */
export async function installModels(
  pairs: readonly string[],
  options: ModelsOptions = {},
): Promise<Installed[]> {
  const { host, lockFile, modelsDir } = resolve(options);
  const done: Installed[] = [];
  let offer: OfferedModel[] | undefined;
  for (const pair of pairs) {
    let model: RemoteModel | undefined = options.update ? undefined : (await readLock(lockFile)).get(pair);
    const pinned = model === undefined;
    let released = true;
    if (model === undefined) {
      offer ??= await fetchOffer(host, options);
      const offered = chosen(offer, pair);
      model = offered;
      released = offered.released;
    }
    const fetchedBytes = await installModel(model, { ...options, modelsDir, filesUrl: host.filesUrl });
    if (pinned) await pin(lockFile, [model], host);
    done.push({ pair, version: model.version, fetchedBytes, pinned, released });
  }
  return done;
}

/** Pins models without installing them. Pins that exist are kept unless `update`. Returns those that changed. */
export async function lockModels(
  pairs: readonly string[],
  options: ModelsOptions = {},
): Promise<LockedModel[]> {
  const { host, lockFile } = resolve(options);
  const pins = await readLock(lockFile);
  const open = options.update ? pairs : pairs.filter((pair) => !pins.has(pair));
  if (open.length === 0) return [];
  const offer = await fetchOffer(host, options);
  return pin(
    lockFile,
    open.map((pair) => chosen(offer, pair)),
    host,
  );
}

/** Models the host offers, one for each direction. */
export async function fetchOffer(host: ModelHost, options: ModelsOptions = {}): Promise<OfferedModel[]> {
  const advice =
    'Check the network; behind a proxy, set HTTPS_PROXY; another list can be given by TIDINGS_MODELS_RECORDS_URL.';
  let response: Response;
  try {
    response = await (options.fetch ?? fetch)(host.recordsUrl, { signal: AbortSignal.timeout(30_000) });
    if (response.ok) return readOffer(await response.json());
  } catch (cause) {
    if (cause instanceof ModelError) throw cause;
    throw new ModelError(
      `The list of models could not be read from ${host.recordsUrl} (${reasonOf(cause)}).`,
      advice,
      cause,
    );
  }
  throw new ModelError(`The model host answered ${response.status} for its list of models.`, advice);
}

function chosen(offer: readonly OfferedModel[], pair: string): OfferedModel {
  const model =
    offer.find((candidate) => pairName(candidate) === pair) ??
    offer.find(({ from, to }) =>
      otherNames(from).some((a) => otherNames(to).some((b) => `${a}-${b}` === pair)),
    );
  if (model !== undefined) return model;
  throw new ModelError(`The model host offers no model ${pair}.`, adviceFor(pair, offer));
}

function adviceFor(pair: string, offer: readonly OfferedModel[]): string {
  const names = new Set(offer.map(pairName));
  // A code may have parts of its own: zh-Hans-en.
  const parts = pair.split('-');
  for (let cut = 1; cut < parts.length; cut++) {
    const legs = [`${parts.slice(0, cut).join('-')}-en`, `en-${parts.slice(cut).join('-')}`];
    if (legs.every((leg) => names.has(leg)))
      return `The way leads through English: ./tidings models install ${legs.join(' ')}`;
  }
  return 'See `./tidings models list --available`; every model has English on one side.';
}

async function pin(
  lockFile: string,
  models: readonly RemoteModel[],
  host: ModelHost,
): Promise<LockedModel[]> {
  const pinnedAt = new Date().toISOString();
  const locked = models.map(({ from, to, version, architecture, files }) => ({
    from,
    to,
    version,
    architecture,
    files,
    pinnedAt,
    pinnedFrom: host.recordsUrl,
  }));
  try {
    // Read and written as one, or the pins that another process takes meanwhile would be lost.
    await exclusively(besides(lockFile), async () => {
      const pins = new Map(await readLock(lockFile));
      for (const model of locked) pins.set(pairName(model), model);
      await writeLock(lockFile, pins);
    });
  } catch (error) {
    throw diskProblem(error, lockFile, 'TIDINGS_MODELS_LOCK') ?? error;
  }
  return locked;
}

/** A place for the lock of a file that lies among a project's own: this user's alone, one for each file. */
function besides(file: string): string {
  const name = createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 16);
  return path.join(os.tmpdir(), `tidings-${process.getuid?.() ?? 'user'}-${name}.lock`);
}

export interface Damage {
  readonly pair: string;
  readonly file: string;
  readonly problem: string;
}

/** Checks every byte of the installed models against the lock, and against their own manifest where unpinned. */
export async function verifyModels(
  pairs: readonly string[] | undefined,
  options: ModelsOptions = {},
): Promise<{ readonly checked: readonly StoredModel[]; readonly damage: readonly Damage[] }> {
  const { modelsDir, lockFile } = resolve(options);
  const pins: Pins = await readLock(lockFile);
  const installed = await installedModels(modelsDir);
  const checked = pairs === undefined ? installed : installed.filter(({ pair }) => pairs.includes(pair));
  const damage: Damage[] = [];
  for (const pair of pairs ?? []) {
    if (!checked.some((model) => model.pair === pair))
      damage.push({ pair, file: 'model.json', problem: 'missing' });
  }
  for (const { pair, dir, manifest } of checked) {
    const pinned = pins.get(pair);
    const files = pinned?.version === manifest.version ? pinned.files : manifest.files;
    for (const file of files) {
      const problem = await problemOf(dir, file);
      if (problem !== undefined) damage.push({ pair, file: file.name, problem });
    }
  }
  return { checked, damage };
}

/** Deletes a model from this disk; its pins stay. False when it was not there. */
export async function removeModel(pair: string, options: ModelsOptions = {}): Promise<boolean> {
  const { modelsDir } = resolve(options);
  const model = await readModel(modelsDir, pair);
  if (model === undefined) return false;
  try {
    await exclusively(lockOf(modelsDir), () => rm(model.dir, { recursive: true, force: true }), options);
  } catch (error) {
    throw diskProblem(error, model.dir) ?? error;
  }
  return true;
}

/** Models that are needed for these directions and are not installed: what to install before a run. */
export async function missingModels(
  directions: readonly { readonly source: string; readonly target: string }[],
  modelsDir: string = defaultModelsDir(),
): Promise<string[]> {
  const installed = new Map((await installedModels(modelsDir)).map((model) => [model.pair, model]));
  const missing = directions
    .filter(({ source, target }) => source !== target)
    .flatMap(({ source, target }) => missingOn(installed, source, target));
  return [...new Set(missing)];
}

function missingOn(
  installed: ReadonlyMap<string, StoredModel>,
  source: string,
  target: string,
): readonly string[] {
  try {
    findRoute(installed, source, target);
    return [];
  } catch (error) {
    if (error instanceof NoModelError) return error.missing;
    throw error;
  }
}

/** Packed bytes that installing would fetch, by the lock; undefined for a model that is not pinned. */
export async function downloadSize(
  pairs: readonly string[],
  options: ModelsOptions = {},
): Promise<number | undefined> {
  const pins = await readLock(resolve(options).lockFile);
  const sizes = pairs.map((pair) => pins.get(pair)?.files.reduce((sum, file) => sum + file.packedSize, 0));
  return sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
}

function resolve(options: ModelsOptions): { host: ModelHost; lockFile: string; modelsDir: string } {
  return {
    host: options.host ?? modelHost(),
    lockFile: lockFileOf(options.lockFile),
    modelsDir: options.modelsDir ?? defaultModelsDir(),
  };
}
