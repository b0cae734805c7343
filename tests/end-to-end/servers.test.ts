import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { resume } from '../../cli/resume.ts';
import type { LocalCloud } from '../../local/client.ts';
import { readStack } from '../../local/template/stack.ts';
import { outboxKeys } from '../../shared/documents/keys.ts';
import { Summary } from '../../shared/documents/summary.ts';
import { testOutput } from '../cli/context.ts';
import { type ChatCall, type Reply, startModelServer, translator } from '../fixtures/model-server.ts';
import { OWN_ARTICLES, TRANSLATIONS, textOf } from '../fixtures/own-articles.ts';
import { type Pipeline, startPipeline } from './pipeline.ts';

/** Three articles of one's own and a model server, a stand-in here, behind the bundles that are deployed. */

// Three articles in one language after the other, each in processes of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const root = path.resolve(import.meta.dirname, '../..');
const KEYS = Object.keys(OWN_ARTICLES) as (keyof typeof OWN_ARTICLES)[];

let pipeline: Pipeline;
afterEach(() => pipeline?.stop());

/** Into which language a call is to translate, as its instructions say. */
const translate = (call: ChatCall): Reply =>
  translator(TRANSLATIONS[/into Vietnamese/.test(call.messages[0]!.content) ? 'vi' : 'en'])(call);

async function putAll(): Promise<void> {
  for (const key of KEYS) await pipeline.put(key, textOf(OWN_ARTICLES[key]));
  await pipeline.cloud.waitUntilQuiet();
}

const summaryOf = async (key: string) =>
  Summary.parse(JSON.parse((await pipeline.read(outboxKeys(key).summary)).text));

async function statuses(): Promise<Record<string, string>> {
  return Object.fromEntries((await pipeline.revisions()).map(({ key, status }) => [key, status]));
}

const allAre = (status: string) => Object.fromEntries(KEYS.map((key) => [key, status]));

async function expectWhole(): Promise<void> {
  for (const key of KEYS) {
    const { sentences, keyPoints, unavailable } = await summaryOf(key);
    expect(sentences.map(({ source }) => source)).toEqual(OWN_ARTICLES[key]);
    expect(unavailable).toEqual([]);
    for (const { source, targets } of sentences)
      for (const language of ['en', 'vi'] as const)
        expect(targets[language]?.text).toBe(TRANSLATIONS[language][source] ?? source);
    for (const { text } of keyPoints) expect(Object.keys(text)).toEqual(['en', 'vi']);
  }
}

it('makes articles in three languages whole, says by which model, in how many tokens, for nothing', async () => {
  const llm = await startModelServer(translate);
  onTestFinished(() => llm.stop());
  pipeline = await startPipeline({ memory: [], servers: { llm: { url: llm.url, model: 'm' } } });

  await putAll();

  expect(await statuses()).toEqual(allAre('published'));
  await expectWhole();
  const german = await summaryOf('sternwarte.de.txt');
  expect(german.provenance.engines).toEqual({ en: 'llm/m', vi: 'llm/m' });
  expect(german.cost).toMatchObject({ amount: 0, tokens: { input: 200, output: 20 } });
  expect((await pipeline.read(outboxKeys('sternwarte.de.txt').page)).text).toContain('llm/m');
  // Four targets in a language that the article is not in, each in one request.
  expect(llm.calls).toHaveLength(4);
  expect(pipeline.cloud.translateStats().tokens).toEqual({ input: 400, output: 40 });
});

it('publishes as far as it goes when the server goes away, and the rest when it is back, paid once', async () => {
  const away = await startModelServer((call) =>
    /into Vietnamese/.test(call.messages[0]!.content) ? { status: 502 } : translate(call),
  );
  const llm = { url: away.url, model: 'm' };
  pipeline = await startPipeline({ memory: [], servers: { llm, chat: { backoffMs: 1 } } });
  await putAll();

  expect(await statuses()).toEqual({ ...allAre('waiting'), 'cho-ca.vi.txt': 'published' });
  const half = await summaryOf('sternwarte.de.txt');
  expect(Object.keys(half.headline.text)).toEqual(['en']);
  expect(half.unavailable).toMatchObject([
    {
      target: 'vi',
      kind: 'service-unavailable',
      message: `The model server at ${llm.url} failed (HTTP 502).`,
    },
  ]);
  expect((await pipeline.read(outboxKeys('sternwarte.de.txt').page)).text).toContain('failed (HTTP 502)');
  expect((await pipeline.published()).filter((key) => key.startsWith('failed/'))).toEqual([]);

  await away.stop();
  const context = {
    ...testOutput(),
    deployment: async () => connectToLocalCloud(pipeline.cloud as unknown as LocalCloud),
  };
  await resume.run([], context);
  await pipeline.cloud.waitUntilQuiet();
  expect((await summaryOf('sternwarte.de.txt')).unavailable[0]?.message).toMatch(/does not answer|failed/);
  expect((await statuses())['sternwarte.de.txt']).toBe('waiting');

  const back = await startModelServer(translate, Number(new URL(llm.url).port));
  onTestFinished(() => back.stop());
  await resume.run([], context);
  await pipeline.cloud.waitUntilQuiet();

  expect(await statuses()).toEqual(allAre('published'));
  await expectWhole();
  expect(back.calls).toHaveLength(2);
});

/** The stack as `cdk synth` makes it with other settings: with other roles and timeouts. */
const BEDROCK = { engine: 'bedrock', summarizer: 'bedrock', bedrockModelId: 'eu.anthropic.claude-haiku-4-5' };
let bedrockFolder: string;
beforeAll(async () => {
  bedrockFolder = await mkdtemp(path.join(os.tmpdir(), 'tidings-bedrock-'));
  const context = JSON.stringify({ tidings: BEDROCK });
  const env = { ...process.env, CDK_OUTDIR: bedrockFolder, CDK_CONTEXT_JSON: context };
  const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => rm(bedrockFolder, { recursive: true, force: true }));

/** Lines as the tool of translation takes them, and a summary of sentences as they stand. */
function converse(call: ChatCall): Reply {
  const lines = call.messages.at(-1)!.content.split('\n');
  if (call.messages[0]!.content.startsWith('You translate')) {
    const language = /into Vietnamese/.test(call.messages[0]!.content) ? 'vi' : 'en';
    const sources = JSON.parse(lines.at(-2)!) as string[];
    return {
      text: JSON.stringify({ lines: sources.map((source) => TRANSLATIONS[language][source] ?? source) }),
    };
  }
  const sentences = lines
    .slice(2, -1)
    .map((line) => JSON.parse(line) as { id: string; en: string; vi: string });
  const item = ({ id, en, vi }: (typeof sentences)[number]) => ({
    texts: [
      { language: 'en', text: en },
      { language: 'vi', text: vi },
    ],
    cites: [id],
  });
  const invented = { ...item(sentences[1]!), texts: [{ language: 'en', text: 'Mayor Ada Quill resigned.' }] };
  const [headline, ...points] = sentences.map(item);
  return { text: JSON.stringify({ headline, abstract: invented, keyPoints: points }) };
}

it('runs the settings engine and summarizer "bedrock" whole, and publishes nothing that does not verify', async () => {
  const llm = await startModelServer(converse);
  onTestFinished(() => llm.stop());
  const model = readStack(bedrockFolder);
  pipeline = await startPipeline({ memory: [], model, servers: { llm: { url: llm.url, model: 'm' } } });

  await putAll();

  expect(await statuses()).toEqual(allAre('published'));
  await expectWhole();
  expect(pipeline.cloud.denials).toEqual([]);
  for (const key of KEYS) {
    const { provenance, quality, abstract, cost } = await summaryOf(key);
    expect(provenance.summarizer).toMatch(/^llm\/m; /);
    expect(quality.dropped.map(({ item }) => item)).toContain('written.abstract');
    expect(abstract.text['en']).not.toContain('Ada Quill');
    expect(cost['writer']).toMatchObject({ model: 'llm/m', inputTokens: 100, amount: 0 });
  }
  // Nothing of it went through Amazon Translate.
  expect(pipeline.cloud.translateStats().characters).toBe(0);
});

it('waits with what to do where the settings say "bedrock" and no server is named', async () => {
  const model = readStack(bedrockFolder);
  pipeline = await startPipeline({ memory: [], model });

  await putAll();

  expect(await statuses()).toEqual(allAre('waiting'));
  expect((await summaryOf('ferry.en.txt')).unavailable).toMatchObject([
    { target: 'vi', kind: 'no-model', advice: expect.stringContaining('npm start -- --llm') },
  ]);
});
