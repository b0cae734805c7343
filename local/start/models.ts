import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { contentTypeOf } from '../../shared/content-types.ts';
import { ENV } from '../../shared/environment.ts';
import { PermanentError } from '../../shared/errors.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { PipelineSettings } from '../../shared/settings.ts';
import { ModelError } from '../models/errors.ts';
import { downloadSize, installModels, type ModelsOptions, missingModels } from '../models/index.ts';
import { megabytes, progressBar, showOnTerminal } from '../models/progress.ts';
import { useProxy } from '../models/proxy.ts';
import { modelHost, originOf } from '../models/records.ts';
import type { StackModel } from '../template/stack.ts';
import { languageName } from '../translate/languages.ts';
import { commandText } from './report.ts';

/** Answers a yes-or-no question; null when there is nobody to ask. */
export type Ask = ((question: string) => Promise<boolean>) | null;

// Enough to know the languages of a large folder; what is missed fails with the command to run.
const MAX_FILES = 200;

/**
 * Before a run with files of the user's own: names the models that their languages need and this machine lacks,
 * and installs them when told to. The run goes on either way: the memory may hold what is needed.
 *
 * @param folder of the state, which commands of other folders have to name
 */
export async function offerModels(
  files: readonly string[],
  model: StackModel,
  folder: string,
  say: (text: string) => void,
  options: ModelsOptions = {},
  ask: Ask = process.stdin.isTTY && process.stdout.isTTY ? askOnTerminal : null,
): Promise<void> {
  const languages = await languagesOf(files.slice(0, MAX_FILES));
  const directions = languages.flatMap((source) => targetsOf(model).map((target) => ({ source, target })));
  const missing = await missingModels(directions, options.modelsDir);
  if (missing.length === 0) return;
  const names = languages.map((code) => languageName(code)).join(', ');
  say(`Articles in ${names}: to translate them on this machine, models are missing.`);
  const wanted = ask === null ? [] : await wantedOf(missing, ask, options);
  if (wanted.length > 0) await install(wanted, say, options);
  const left = missing.filter((pair) => !wanted.includes(pair));
  if (left.length === 0) return;
  say('Until they are there, articles are published in the languages that they have. They are fetched by:');
  say(`  ${commandText(`models install ${left.join(' ')}`, folder)}`);
}

/** Asks for each model by itself: what it is, how large, whose and under which licence. */
async function wantedOf(
  missing: readonly string[],
  ask: NonNullable<Ask>,
  options: ModelsOptions,
): Promise<string[]> {
  const { from, licence } = originOf(options.host ?? modelHost());
  const wanted: string[] = [];
  for (const pair of missing) {
    const question = `${pair}, ${await amountOf([pair], options)}, from ${from}, ${licence}: fetch now? [Y/n] `;
    if (await ask(question)) wanted.push(pair);
  }
  return wanted;
}

/** Mozilla's models for one direction, packed. */
const UNKNOWN_SIZE = '15 to 30 MB';

/** How much there is to fetch. What is wrong with the pins is said when it matters: on installing. */
async function amountOf(pairs: readonly string[], options: ModelsOptions): Promise<string> {
  try {
    const size = await downloadSize(pairs, options);
    return size === undefined ? UNKNOWN_SIZE : megabytes(size);
  } catch (error) {
    if (error instanceof ModelError) return UNKNOWN_SIZE;
    throw error;
  }
}

async function install(
  pairs: readonly string[],
  say: (text: string) => void,
  options: ModelsOptions,
): Promise<void> {
  const onProgress = process.stderr.isTTY
    ? { onProgress: (state: Parameters<typeof progressBar>[0]) => showOnTerminal(progressBar(state)) }
    : {};
  try {
    useProxy();
    const onWait = (): void => say('Another process is installing models: waiting for it.');
    const installed = await installModels(pairs, { ...onProgress, onWait, ...options });
    if (process.stderr.isTTY) showOnTerminal('');
    for (const { pair, version } of installed) say(`Model ${pair} ${version}: installed and checked.`);
    if (installed.some(({ pinned }) => pinned)) say('Their sums are pinned in models.lock.json now.');
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    if (process.stderr.isTTY) showOnTerminal('');
    say(`${error.message}\n${error.advice}`);
  }
}

/** Languages of articles as the pipeline will see them. What cannot be read is the pipeline's to report. */
async function languagesOf(files: readonly string[]): Promise<string[]> {
  const languages = new Set<string>();
  for (const file of files) {
    try {
      const article = await normalize(await readFile(file), { key: file, contentType: contentTypeOf(file) });
      languages.add(article.language.code);
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
    }
  }
  return [...languages];
}

/** Target languages of the stack, as its functions are told them. */
function targetsOf(model: StackModel): readonly string[] {
  const settings = model.functions
    .map(({ environment }) => environment[ENV.settings])
    .find((text) => text !== undefined);
  return PipelineSettings.parse(settings === undefined ? {} : JSON.parse(settings)).targets;
}

async function askOnTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Neither Ctrl-C nor the end of the input is consent; the first is passed on, for it means the whole run.
  const ended = new Promise<string>((resolve) => {
    terminal.once('close', () => resolve('no'));
    terminal.once('SIGINT', () => {
      process.kill(process.pid, 'SIGINT');
      resolve('no');
    });
  });
  try {
    const answer = await Promise.race([terminal.question(question), ended]);
    return /^(y(es)?)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
