import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../cli/command.ts';
import { UsageError } from '../../cli/command.ts';
import { correct } from '../../cli/correct.ts';
import { connectToLocalCloud, type Deployment } from '../../cli/deployment.ts';
import { get } from '../../cli/get.ts';
import { memoryImport } from '../../cli/memory.ts';
import { memoryMissing } from '../../cli/missing.ts';
import { put } from '../../cli/put.ts';
import { retry } from '../../cli/retry.ts';
import { failed, status } from '../../cli/status.ts';
import type { LocalCloud } from '../../local/client.ts';
import { testOutput } from '../cli/context.ts';
import { type Pipeline, startPipeline } from './pipeline.ts';

/** The commands of an operator's day, in order, against the running stack. */

let pipeline: Pipeline;
let deployment: Deployment;
let folder: string;

beforeAll(async () => {
  pipeline = await startPipeline({ memory: [] });
  deployment = connectToLocalCloud(pipeline.cloud as unknown as LocalCloud);
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-cli-'));
}, 120_000);

afterAll(async () => {
  await pipeline?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function tidings(command: Command, ...args: string[]): Promise<{ code: number; text: string }> {
  const output = testOutput();
  const code = await command.run(args, { ...output, deployment: async () => deployment });
  return { code, text: output.lines.join('\n') };
}

const GERMAN = 'Der Vertrag wurde am Montag in Wien unterzeichnet.';

describe('an operator', () => {
  it('uploads an article', async () => {
    const file = path.join(folder, 'vertrag 1.txt');
    await writeFile(file, GERMAN);
    const { code, text } = await tidings(put, '--prefix', 'desk/', '--language', 'de', file);
    expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining('desk/vertrag 1.txt') });
    await pipeline.cloud.waitUntilQuiet();
  });

  it('sees that it waits, and for what', async () => {
    expect((await tidings(status, 'desk/vertrag 1.txt')).text).toMatch(
      /^waiting .*no .*model.* The translation memory lacks 1 of 1 sentences for vi\.$/i,
    );
    expect((await tidings(failed)).text).toBe(
      'Nothing has failed.\n1 published in part, and waiting: ./tidings status --only waiting',
    );
  });

  it('finds what there is, with what is missing and what to do', async () => {
    expect(await tidings(get, '--into', folder, 'desk/vertrag 1.txt')).toMatchObject({ code: 0 });
    const article = await readFile(path.join(folder, 'desk', 'vertrag 1.txt', 'article.en.md'), 'utf8');
    expect(article).toContain(GERMAN);
    expect(article).toContain('./tidings models install de-en');
  });

  it('gets what is missing as a file to fill in', async () => {
    const { text } = await tidings(memoryMissing, '--into', folder, 'desk/vertrag 1.txt');
    const file = path.join(folder, 'vertrag 1.txt.missing.tmx');
    expect(text.split('\n').slice(0, 2)).toEqual([
      file,
      '1 of 1 sentences lack a translation. Fill them in, then:',
    ]);
    const tmx = await readFile(file, 'utf8');
    expect(tmx).toContain(`<seg>${GERMAN}</seg>`);
    expect(tmx.match(/<seg><\/seg>/g)).toHaveLength(2);
  });

  it('completes it with the translations that the README shows', async () => {
    const readme = await readFile(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
    const example = /```xml\n(<tmx .*?)```/s.exec(readme)![1]!;
    expect(example).toContain(`<seg>${GERMAN}</seg>`);
    const file = path.join(folder, 'mine.tmx');
    await writeFile(file, example);
    expect(await tidings(memoryImport, file)).toEqual({
      code: 0,
      text: `${file}: 1 units read, 2 entries stored\n1 that waited for a translation: on their way again.`,
    });
    await pipeline.cloud.waitUntilQuiet();
    expect((await tidings(status, 'desk/vertrag 1.txt')).text).toMatch(/^published /);
    expect((await tidings(failed)).text).toBe('Nothing has failed.');
  });

  it.each(['csv', 'xlf'])(
    'corrects a sentence with one edit of a %s file, and pays nothing',
    // Every stage once more, on a machine that may have other work.
    { timeout: 120_000 },
    async (format) => {
      const key = 'desk/vertrag 1.txt';
      const corrected = `On Monday, the ${format} treaty was signed in Vienna.`;
      const { text } = await tidings(correct, '--format', format, '--targets', 'en', '--into', folder, key);
      const [file = ''] = text.split('\n');
      const before = await readFile(file, 'utf8');
      await writeFile(
        file,
        before.replace(/[^>,]*signed in Vienna[^<,"]*/, corrected.replace(',', format === 'csv' ? '' : ',')),
      );
      expect(await tidings(correct, key, file)).toMatchObject({ code: 0 });
      await pipeline.cloud.waitUntilQuiet();
      const { cost } = JSON.parse((await pipeline.read(`articles/${key}/summary.json`)).text);
      expect(cost).toMatchObject({ billedCharacters: 0 });
      expect((await pipeline.read(`articles/${key}/article.en.md`)).text).toContain(
        `${format} treaty was signed`,
      );
      expect(await tidings(correct, key, file)).toEqual({ code: 0, text: `${key}: nothing was changed` });
    },
  );

  it('downloads what was published', async () => {
    const into = path.join(folder, 'published');
    expect((await tidings(get, '--into', into, 'desk/vertrag 1.txt')).code).toBe(0);
    const files = await readdir(path.join(into, 'desk', 'vertrag 1.txt'));
    // `story.html` comes with the lists, a moment later.
    expect(files.filter((name) => name !== 'story.html').sort()).toEqual([
      'article.en.md',
      'article.vi.md',
      'index.en.html',
      'index.html',
      'index.vi.html',
      'summary.json',
    ]);
  });

  it('finds an article whose key has 900 characters, spaces, plus signs and Vietnamese letters', async () => {
    const key = Array.from({ length: 4 }, () => 'đường dẫn+dài '.padEnd(224, 'x'))
      .join('/')
      .concat('.txt');
    await pipeline.put(key, 'The council meets on Monday in the old hall. It will vote on the new bridge.');
    await pipeline.cloud.waitUntilQuiet();
    expect((await tidings(status, key)).text).toContain(key);
    expect((await tidings(get, '--into', folder, key)).text).toContain('summary.json');
    expect((await tidings(correct, '--into', folder, key)).text).toContain(`./tidings correct '${key}'`);
    const index = JSON.parse((await pipeline.read('index.json')).text);
    expect(index.articles.map((article: { key: string }) => article.key)).toContain(key);
  });

  it.each([
    [put, [], /at least one file/],
    [retry, [], /or say --all/],
    [status, ['--only', 'lost'], /--only takes received/],
  ])('is told how when the words are off', async (command, args, message) => {
    await expect(tidings(command, ...args)).rejects.toThrow(message);
    await expect(tidings(command, ...args)).rejects.toThrow(UsageError);
  });

  it('asks for an article that was never uploaded', async () => {
    expect(await tidings(status, 'nobody.txt')).toEqual({ code: 1, text: 'nobody.txt: never uploaded' });
    expect(await tidings(retry, 'nobody.txt')).toEqual({ code: 1, text: 'nobody.txt: never uploaded' });
  });
});
