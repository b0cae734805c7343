import { parseArgs } from 'node:util';
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
  ModelError,
  type ModelsOptions,
  megabytes,
  modelHost,
  pairName,
  progressBar,
  readLock,
  removeModel,
  showOnTerminal,
  useProxy,
  verifyModels,
} from '../local/models/index.ts';
import { type Command, UsageError } from './command.ts';

/** What the commands need of the command line's context. */
export interface ModelsContext {
  readonly print: (line: string) => void;
  /** A line that replaces itself, for progress; an empty one clears it. Absent where nobody watches. */
  readonly progress?: (line: string) => void;
  /** For tests: folders, host, retries. */
  readonly models?: ModelsOptions;
}

const USAGE = 'models list|install|verify|remove|lock [--available] [--update] [PAIR…]';

export const models: Command = {
  usage: USAGE,
  summary: 'translation models on this machine, e.g. models install de-en en-vi',
  run: async (args, { print }) => {
    const code = await run(args, { print, ...(process.stderr.isTTY && { progress: showOnTerminal }) });
    if (args[0] === 'install') await resumeHere(print);
    return code;
  },
};

/** What waits in the Tidings that runs on this machine, if one does, goes on: some of the models may be there now. */
async function resumeHere(print: (line: string) => void): Promise<void> {
  const { localDeployment } = await import('./deployment.ts');
  const found = localDeployment();
  if (found === null) return;
  const { resumeIn } = await import('./resume.ts');
  await resumeIn(found, print);
}

/** @returns 0 done, 1 something is wrong with a model @throws UsageError */
export async function run(args: string[], context: ModelsContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { available: { type: 'boolean' }, update: { type: 'boolean' } },
  });
  const [action, ...pairs] = positionals;
  for (const pair of pairs) {
    if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){1,3}$/.test(pair))
      throw new UsageError(`"${pair}" is no pair such as de-en.`);
  }
  const options: ModelsOptions = {
    onWait: () => context.print('Another process is changing the models: waiting for it.'),
    ...context.models,
    ...(values.update === undefined ? {} : { update: values.update }),
  };
  const act = ACTIONS[action ?? 'list'];
  if (act === undefined) throw new UsageError(`There is no "models ${action}".`);
  useProxy();
  try {
    return await act(pairs, { ...context, options, available: values.available ?? false });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    context.progress?.('');
    context.print(error.message);
    context.print(error.advice);
    return 1;
  }
}

interface ActionContext extends ModelsContext {
  readonly options: ModelsOptions;
  readonly available: boolean;
}
type Action = (pairs: readonly string[], context: ActionContext) => Promise<number>;

const ACTIONS: Readonly<Record<string, Action>> = {
  list: (pairs, context) => (context.available ? listAvailable(pairs, context) : list(context)),
  install,
  verify,
  remove,
  lock,
};

async function list({ print, options }: ActionContext): Promise<number> {
  const dir = options.modelsDir ?? defaultModelsDir();
  const installed = new Map((await installedModels(dir)).map((model) => [model.pair, model.manifest]));
  const pins = await readLock(lockFileOf(options.lockFile));
  const names = [...new Set([...installed.keys(), ...pins.keys()])].sort();
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
  }
  if (names.length === 0)
    print('No models are installed. For German articles: npx tidings models install de-en en-vi');
  print(`Models live in ${dir}`);
  return 0;
}

async function listAvailable(pairs: readonly string[], { print, options }: ActionContext): Promise<number> {
  const offer = await fetchOffer(options.host ?? modelHost(), options);
  const shown = offer.filter((model) => pairs.length === 0 || pairs.includes(pairName(model)));
  for (const model of shown) {
    const size = megabytes(packedSize(model)).padStart(8);
    const note = model.released ? '' : '  (test channels of Firefox only)';
    const direction = `${languageName(model.from)} → ${languageName(model.to)}`;
    print(
      `${pairName(model).padEnd(12)} ${model.version.padEnd(6)} ${model.architecture.padEnd(12)} ${size}  ${direction}${note}`,
    );
  }
  print(`${shown.length} models. Without English on one side, two are used one after the other.`);
  return 0;
}

async function install(
  pairs: readonly string[],
  { print, progress, options }: ActionContext,
): Promise<number> {
  if (pairs.length === 0) throw new UsageError('Say which models, e.g. de-en en-vi.');
  const total = await downloadSize(pairs, options);
  if (total !== undefined)
    print(`Up to ${megabytes(total)} to fetch, into ${options.modelsDir ?? defaultModelsDir()}`);
  // One after the other, so that each is reported when it is done and stays when a later one fails.
  for (const pair of pairs) {
    const [model] = await installModels([pair], {
      ...options,
      onProgress: (state) => progress?.(progressBar(state)),
    });
    progress?.('');
    if (model === undefined) continue;
    const what =
      model.fetchedBytes === 0
        ? 'was there already, checked'
        : `installed and checked, ${megabytes(model.fetchedBytes)} fetched`;
    print(`${pair} ${model.version}: ${what}`);
    if (model.pinned)
      print(
        `  Its SHA-256 sums are from the host's list and now pinned in models.lock.json: commit that file.`,
      );
    if (!model.released) print('  Firefox offers this model to its test channels only: expect less of it.');
  }
  return 0;
}

async function verify(pairs: readonly string[], { print, options }: ActionContext): Promise<number> {
  const { checked, damage } = await verifyModels(pairs.length === 0 ? undefined : pairs, options);
  for (const { pair, manifest } of checked) {
    if (!damage.some((item) => item.pair === pair))
      print(`${pair} ${manifest.version}: every byte as pinned`);
  }
  for (const { pair, file, problem } of damage) print(`${pair}: ${file}: ${problem}`);
  if (checked.length === 0 && damage.length === 0) print('No models are installed.');
  const broken = [...new Set(damage.map(({ pair }) => pair))];
  if (broken.length > 0) print(`Repair: npx tidings models install ${broken.join(' ')}`);
  return broken.length === 0 ? 0 : 1;
}

async function remove(pairs: readonly string[], { print, options }: ActionContext): Promise<number> {
  if (pairs.length === 0) throw new UsageError('Say which models, e.g. de-en.');
  let unknown = 0;
  for (const pair of pairs) {
    const removed = await removeModel(pair, options);
    if (!removed) unknown += 1;
    print(removed ? `${pair}: removed` : `${pair}: not installed`);
  }
  return unknown === 0 ? 0 : 1;
}

async function lock(pairs: readonly string[], { print, options }: ActionContext): Promise<number> {
  if (pairs.length === 0) throw new UsageError('Say which models, e.g. de-en en-vi.');
  const changed = await lockModels(pairs, options);
  for (const model of changed) {
    print(
      `${pairName(model)} ${model.version} ${model.architecture}: ${model.files.length} files pinned, ${megabytes(packedSize(model))}`,
    );
  }
  if (changed.length === 0) print('All of them are pinned already; --update takes the newest versions.');
  return 0;
}

function packedSize(model: Pick<LockedModel, 'files'>): number {
  return model.files.reduce((sum, file) => sum + file.packedSize, 0);
}
