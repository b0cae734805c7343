import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../cli/command.ts';
import { SPECS } from '../../cli/commands.ts';
import { correct } from '../../cli/correct.ts';
import { doctor } from '../../cli/doctor.ts';
import { estimate } from '../../cli/estimate.ts';
import { get } from '../../cli/get.ts';
import { memoryExport, memoryImport, memoryStats } from '../../cli/memory.ts';
import { memoryMissing } from '../../cli/missing.ts';
import { put } from '../../cli/put.ts';
import { resume } from '../../cli/resume.ts';
import { retry } from '../../cli/retry.ts';
import { failed, status } from '../../cli/status.ts';
import { terminology } from '../../cli/terminology.ts';
import { forget, withdraw } from '../../cli/withdraw.ts';
import { articleIdOf, outboxKeys } from '../../shared/documents/keys.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

const KEY = 'desk/brücke.txt';
const TEXT = 'Die Brücke ist offen.\n\nSie kostete fünf Millionen Euro.';

let test: TestDeployment;
let folder: string;
const file = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  test = await startDeployment();
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-json-'));
  await writeFile(file('a.txt'), TEXT);
  await mkdir(file('glossaries'));
  await writeFile(file('glossaries/desk.csv'), 'de,en,vi\nBrücke,bridge,cầu\n');
  await writeFile(file('table.csv'), 'de,en\nDie Brücke ist offen.,The bridge is open.\n');
  const article = { articleId: articleIdOf(KEY), revision: '01' };
  await test.put('inbox', KEY, TEXT);
  await test.put('outbox', outboxKeys(KEY).page, '<p>');
  await test.catalog.register({ ...article, key: KEY });
  const details = { kind: 'no-text', message: 'It was empty.', advice: 'Fill it.' };
  await test.catalog.advance(article, 'failed', details);
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true });
});

/** `test.json` fails on a field that the command's words do not name. */
const CALLS: readonly (readonly [Command, () => string[], object])[] = [
  [put, () => [file('a.txt')], { key: 'a.txt', done: true }],
  [status, () => [KEY], { key: KEY, status: 'failed', kind: 'no-text', advice: 'Fill it.' }],
  [status, () => ['nobody'], { key: 'nobody', status: 'unknown' }],
  [failed, () => [], { key: KEY, status: 'failed' }],
  [get, () => ['--into', folder, KEY], { key: KEY, file: expect.stringContaining('index.html') }],
  [get, () => ['nobody'], { key: 'nobody', message: expect.stringContaining('nothing is published') }],
  [estimate, () => [file('a.txt')], { fromMemory: 0, currency: 'USD' }],
  [memoryMissing, () => ['--into', folder, KEY], { key: KEY, missing: 2, sentences: 2 }],
  [memoryImport, () => [file('table.csv')], { units: 1, stored: 1, skipped: 0 }],
  [memoryStats, () => [], { pair: 'de→en', human: 1, machine: 0, characters: 21 }],
  [memoryExport, () => [file('all.tmx')], { units: 1 }],
  [correct, () => ['--into', folder, KEY], { key: KEY, file: expect.stringContaining('.csv') }],
  [terminology, () => [file('glossaries')], { desk: 'desk', entries: 1 }],
  [doctor as Command, () => [], { subject: 'machine' }],
  [resume, () => [], { resumed: 0 }],
  [retry, () => [KEY], { key: KEY, done: true }],
  [withdraw, () => [KEY], { key: KEY, done: true, message: 'withdrawn' }],
  [forget, () => ['nobody'], { key: 'nobody', done: false, message: 'never uploaded' }],
];

describe('with --json', () => {
  it.each(CALLS.map(([command, ...rest]) => [command.spec.name, command, ...rest] as const))(
    '%s tells what its words say',
    async (_, command, args, expected) => {
      const { records } = await test.json(command, '--json', ...args());
      expect(records[0]).toMatchObject(expected);
    },
  );

  it('is a part of every command', () => {
    expect(SPECS.filter(({ json }) => Object.keys(json).length === 0)).toEqual([]);
  });
});
