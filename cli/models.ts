import {
  defaultModelsDir,
  downloadSize,
  fetchOffer,
  installedModels,
  installModels,
  type LockedModel,
  languageName,
  lockFileOf,
  lockModels,
  type ModelsOptions,
  megabytes,
  modelHost,
  pairName,
  progressBar,
  readLock,
  removeModel,
  useProxy,
  verifyModels,
} from '../local/models/index.ts';
import { command, UsageError } from './command.ts';
import type { Output } from './output.ts';
import { MODELS_INSTALL, MODELS_LIST, MODELS_LOCK, MODELS_REMOVE, MODELS_VERIFY } from './specs/machine.ts';

/** What the commands need of the command line's context. */
export interface ModelsContext extends Pick<Output, 'print' | 'result' | 'progress'> {
  /** For tests: folders, host, retries. */
  readonly models?: ModelsOptions;
}

interface ActionContext extends ModelsContext {
  readonly options: ModelsOptions;
}
type Action = (pairs: readonly string[], context: ActionContext) => Promise<number>;

export const modelsList = command(MODELS_LIST, async (call, context: ModelsContext) =>
  act(call, context, call.values.available ? listAvailable : list),
);
export const modelsInstall = command(MODELS_INSTALL, async (call, context: ModelsContext) => {
  const code = await act(call, context, install);
  // Models in folders of their own are not those of the local cloud.
  if (context.models === undefined) await resumeHere(call.common.data, context);
  return code;
});
export const modelsVerify = command(MODELS_VERIFY, async (call, context: ModelsContext) =>
  act(call, context, verify),
);
export const modelsRemove = command(MODELS_REMOVE, async (call, context: ModelsContext) =>
  act(call, context, remove),
);
export const modelsLock = command(MODELS_LOCK, async (call, context: ModelsContext) =>
  act(call, context, lock),
);

/** What waits in the Tidings that runs on this machine, if one does, goes on: some of the models may be there now. */
async function resumeHere(data: string | undefined, context: ModelsContext): Promise<void> {
  const { localDeployment } = await import('./deployment.ts');
  const found = localDeployment(data);
  if (found === null) return;
  const { resumeIn } = await import('./resume.ts');
  await resumeIn(found, context);
}

async function act(
  { values, positionals }: { values: object; positionals: readonly string[] },
  context: ModelsContext,
  action: Action,
): Promise<number> {
  for (const pair of positionals) {
    if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){1,3}$/.test(pair))
      throw new UsageError(`"${pair}" is no pair such as de-en.`);
  }
  const options: ModelsOptions = {
    onWait: () => context.print('Another process is changing the models: waiting for it.'),
    ...context.models,
    update: 'update' in values && values.update === true,
  };
  useProxy();
  try {
    return await action(positionals, { ...context, options });
  } finally {
    context.progress('');
  }
}

async function list(pairs: readonly string[], { print, result, options }: ActionContext): Promise<number> {
  const dir = options.modelsDir ?? defaultModelsDir();
  const installed = new Map((await installedModels(dir)).map((model) => [model.pair, model.manifest]));
  const pins = await readLock(lockFileOf(options.lockFile));
  const names = [...new Set([...installed.keys(), ...pins.keys()])]
    .filter((name) => pairs.length === 0 || pairs.includes(name))
    .sort();
  for (const name of names) {
    const here = installed.get(name);
    const pinned = pins.get(name);
    const size = here?.files.reduce((sum, file) => sum + file.size, 0) ?? 0;
    const state = here === undefined ? 'pinned, not installed' : `installed, ${megabytes(size)}`;
    const differs = here !== undefined && pinned !== undefined && pinned.version !== here.version;
    const note = differs
      ? `, pinned is ${pinned.version}`
      : here !== undefined && pinned === undefined
        ? ', not pinned'
        : '';
    const version = `${(here ?? pinned)?.version} ${(here ?? pinned)?.architecture}`;
    print(`${name.padEnd(12)} ${version.padEnd(16)} ${state}${note}`);
    result({
      pair: name,
      version: (here ?? pinned)?.version,
      architecture: (here ?? pinned)?.architecture,
      ...(here === undefined ? { state: 'pinned' } : { state: 'installed', bytes: size }),
    });
  }
  if (names.length === 0)
    print('No models are installed. For German articles: ./tidings models install de-en en-vi');
  print(`Models live in ${dir}`);
  return 0;
}

async function listAvailable(
  pairs: readonly string[],
  { print, result, options }: ActionContext,
): Promise<number> {
  const offer = await fetchOffer(options.host ?? modelHost(), options);
  const shown = offer.filter((model) => pairs.length === 0 || pairs.includes(pairName(model)));
  for (const model of shown) {
    const size = megabytes(packedSize(model)).padStart(8);
    const note = model.released ? '' : '  (test channels of Firefox only)';
    const direction = `${languageName(model.from)} → ${languageName(model.to)}`;
    print(
      `${pairName(model).padEnd(12)} ${model.version.padEnd(6)} ${model.architecture.padEnd(12)} ${size}  ${direction}${note}`,
    );
    const { version, architecture } = model;
    result({ pair: pairName(model), version, architecture, bytes: packedSize(model), state: 'available' });
  }
  print(`${shown.length} models. Without English on one side, two are used one after the other.`);
  return 0;
}

async function install(
  pairs: readonly string[],
  { print, result, progress, options }: ActionContext,
): Promise<number> {
  const total = await downloadSize(pairs, options);
  if (total !== undefined)
    print(`Up to ${megabytes(total)} to fetch, into ${options.modelsDir ?? defaultModelsDir()}`);
  // One after the other, so that each is reported when it is done and stays when a later one fails.
  for (const pair of pairs) {
    const [model] = await installModels([pair], {
      ...options,
      onProgress: (state) => progress(progressBar(state)),
    });
    progress('');
    if (model === undefined) continue;
    const what =
      model.fetchedBytes === 0
        ? 'was there already, checked'
        : `installed and checked, ${megabytes(model.fetchedBytes)} fetched`;
    print(`${pair} ${model.version}: ${what}`);
    result({ pair, version: model.version, state: 'installed', message: what });
    if (model.pinned)
      print(
        `  Its SHA-256 sums are from the host's list and now pinned in models.lock.json: commit that file.`,
      );
    if (!model.released) print('  Firefox offers this model to its test channels only: expect less of it.');
  }
  return 0;
}

async function verify(pairs: readonly string[], { print, result, options }: ActionContext): Promise<number> {
  const { checked, damage } = await verifyModels(pairs.length === 0 ? undefined : pairs, options);
  for (const { pair, manifest } of checked) {
    if (damage.some((item) => item.pair === pair)) continue;
    print(`${pair} ${manifest.version}: every byte as pinned`);
    result({ pair, version: manifest.version, state: 'verified' });
  }
  for (const { pair, file, problem } of damage) {
    print(`${pair}: ${file}: ${problem}`);
    result({ pair, state: 'damaged', message: `${file}: ${problem}` });
  }
  if (checked.length === 0 && damage.length === 0) print('No models are installed.');
  const broken = [...new Set(damage.map(({ pair }) => pair))];
  if (broken.length > 0) print(`Repair: ./tidings models install ${broken.join(' ')}`);
  return broken.length === 0 ? 0 : 1;
}

async function remove(pairs: readonly string[], { print, result, options }: ActionContext): Promise<number> {
  let unknown = 0;
  for (const pair of pairs) {
    const removed = await removeModel(pair, options);
    if (!removed) unknown += 1;
    print(removed ? `${pair}: removed` : `${pair}: not installed`);
    result({ pair, state: removed ? 'removed' : 'absent' });
  }
  return unknown === 0 ? 0 : 1;
}

async function lock(pairs: readonly string[], { print, result, options }: ActionContext): Promise<number> {
  const changed = await lockModels(pairs, options);
  for (const model of changed) {
    print(
      `${pairName(model)} ${model.version} ${model.architecture}: ${model.files.length} files pinned, ${megabytes(packedSize(model))}`,
    );
    const { version, architecture } = model;
    result({ pair: pairName(model), version, architecture, bytes: packedSize(model), state: 'pinned' });
  }
  if (changed.length === 0) print('All of them are pinned already; --update takes the newest versions.');
  return 0;
}

function packedSize(model: Pick<LockedModel, 'files'>): number {
  return model.files.reduce((sum, file) => sum + file.packedSize, 0);
}
