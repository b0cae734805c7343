import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Command } from '../../cli/command.ts';
import { correct } from '../../cli/correct.ts';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { resume } from '../../cli/resume.ts';
import { retry } from '../../cli/retry.ts';
import { withdraw } from '../../cli/withdraw.ts';
import type { LocalCloud } from '../../local/client.ts';
import { outboxKeys } from '../../shared/documents/keys.ts';
import { Summary } from '../../shared/documents/summary.ts';
import { testOutput } from '../cli/context.ts';
import { sentencesIn, startModelServer, translator } from '../fixtures/model-server.ts';
import { OWN_ARTICLES, TRANSLATIONS, textOf } from '../fixtures/own-articles.ts';
import { startPipeline } from './pipeline.ts';

/** An engine that counts, and everything that happens to articles: no sentence is ever paid for a second time. */

// Three articles six times through all stages, on a machine that may be busy.
vi.setConfig({ testTimeout: 420_000 });

const FERRY = 'ferry.en.txt';
const MARKET = 'cho-ca.vi.txt';
const OBSERVATORY = 'sternwarte.de.txt';
const NEWER = 'A return ticket costs 7 euros.';
const WORDS = { ...TRANSLATIONS, vi: { ...TRANSLATIONS.vi, [NEWER]: 'Một vé khứ hồi giá 7 euro.' } };

it('whether articles wait, are whole in part, corrected, withdrawn, put through again or replaced', async () => {
  let isVietnameseDown = true;
  /** How often each sentence was translated into each language. */
  const paid = new Map<string, number>();
  const llm = await startModelServer((call) => {
    const language = /into Vietnamese/.test(call.messages[0]!.content) ? 'vi' : 'en';
    if (language === 'vi' && isVietnameseDown) return { status: 502 };
    for (const sentence of Object.values(sentencesIn(call) ?? {})) {
      const key = `${language} ${sentence}`;
      paid.set(key, (paid.get(key) ?? 0) + 1);
    }
    return translator(WORDS[language])(call);
  });
  onTestFinished(() => llm.stop());
  const servers = { llm: { url: llm.url, model: 'm' }, chat: { backoffMs: 1 } };
  const pipeline = await startPipeline({ memory: [], servers });
  onTestFinished(() => pipeline.stop());
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-paid-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  // Every event comes twice, in any order.
  pipeline.cloud.faults.copies = 2;
  pipeline.cloud.faults.shuffle = Math.random;

  const deployment = async () => connectToLocalCloud(pipeline.cloud as unknown as LocalCloud);
  const tidings = async (command: Command, ...args: string[]): Promise<string> => {
    const output = testOutput();
    expect(await command.run(args, { ...output, deployment })).toBe(0);
    await pipeline.cloud.waitUntilQuiet();
    return output.lines.join('\n');
  };
  const put = async (key: string, lines: readonly string[]): Promise<void> => {
    await pipeline.put(key, textOf(lines));
    await pipeline.cloud.waitUntilQuiet();
  };
  /** Status of the newest revision, and the languages that its summary is in. */
  const standing = async (key: string): Promise<string> => {
    const revisions = (await pipeline.revisions()).filter((entry) => entry.key === key);
    const newest = revisions.toSorted((a, b) => (a.revision < b.revision ? 1 : -1))[0]!;
    if (newest.status === 'withdrawn') return newest.status;
    const { headline } = Summary.parse(JSON.parse((await pipeline.read(outboxKeys(key).summary)).text));
    return [newest.status, ...Object.keys(headline.text)].join(' ');
  };
  const all = async (): Promise<string[]> => Promise.all([FERRY, MARKET, OBSERVATORY].map(standing));

  for (const [key, lines] of Object.entries(OWN_ARTICLES)) await put(key, lines);
  expect(await all()).toEqual(['waiting en', 'published en vi', 'waiting en']);

  isVietnameseDown = false;
  await tidings(resume);
  await tidings(resume);
  expect(await all()).toEqual(['published en vi', 'published en vi', 'published en vi']);

  const told = await tidings(correct, '--format', 'csv', '--targets', 'en', '--into', folder, OBSERVATORY);
  const file = told.split('\n')[0]!;
  const table = await readFile(file, 'utf8');
  await writeFile(file, table.replace('Admission is free every Friday.', 'Entry is free every Friday.'));
  await tidings(correct, OBSERVATORY, file);
  expect((await pipeline.read(outboxKeys(OBSERVATORY).article('en'))).text).toContain('Entry is free');

  await tidings(retry, FERRY);
  await tidings(withdraw, MARKET);
  expect(await standing(MARKET)).toBe('withdrawn');
  await put(MARKET, OWN_ARTICLES[MARKET]);
  await put(FERRY, [...OWN_ARTICLES[FERRY], NEWER]);
  expect(await all()).toEqual(['published en vi', 'published en vi', 'published en vi']);

  const pairs = Object.entries(OWN_ARTICLES).flatMap(([key, lines]) =>
    ['en', 'vi']
      .filter((language) => !key.includes(`.${language}.`))
      .flatMap((language) => lines.map((line) => `${language} ${line}`)),
  );
  expect(Object.fromEntries(paid)).toEqual(
    Object.fromEntries([...pairs, `vi ${NEWER}`].map((pair) => [pair, 1])),
  );
  expect((await pipeline.published()).filter((key) => key.startsWith('failed/'))).toEqual([]);
});
