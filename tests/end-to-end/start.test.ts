import { spawn } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../../bench/corpora.ts';
import manifest from '../../samples/manifest.json' with { type: 'json' };
import { Summary } from '../../shared/documents/summary.ts';

/** `npm start -- --once` as a user says it, in an empty folder. */

const root = path.resolve(import.meta.dirname, '../..');
/** Five scraped articles and their reference translations, which are not ours to publish. */
const seeds = corpus('seeds');

interface Run {
  readonly folder: string;
  readonly code: number | null;
  readonly output: string;
  /** Published summaries by inbox key. */
  readonly summaries: Readonly<Record<string, Summary>>;
}

async function start(folder: string, ...args: string[]): Promise<Run> {
  const child = spawn(
    process.execPath,
    [path.join(root, 'local/main.ts'), '--once', '--data', folder, ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('exit', resolve).on('error', reject),
  );
  const articles = path.join(folder, 'outbox', 'articles');
  const summaries = globSync('**/summary.json', { cwd: articles }).map((file) => [
    path.dirname(file),
    Summary.parse(JSON.parse(readFileSync(path.join(articles, file), 'utf8'))),
  ]);
  return { folder, code, output, summaries: Object.fromEntries(summaries) };
}

function expectWhole({ summaries }: Run): void {
  for (const summary of Object.values(summaries)) {
    const ids = summary.sentences.map(({ id }) => id);
    for (const { targets } of summary.sentences) expect(Object.keys(targets).sort()).toEqual(['en', 'vi']);
    for (const point of summary.keyPoints) {
      expect(Object.keys(point.text).sort()).toEqual(['en', 'vi']);
      expect(ids).toEqual(expect.arrayContaining(point.cites));
    }
    expect(summary.cost.billedCharacters).toBe(0);
  }
}

describe('npm start -- --once', () => {
  let folder: string;
  let first: Run;
  let second: Run;
  const good = manifest.articles
    .map(({ file }) => file)
    .filter((file) => !manifest.expectedFailures.includes(file));

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-start-'));
    first = await start(folder);
    second = await start(folder);
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('publishes every sample but the bad one, in both languages', () => {
    expect(Object.keys(first.summaries).sort()).toEqual(good.toSorted());
    expectWhole(first);
  });

  it('shows the bad one as failed, in words, and does not call that an error', () => {
    expect(first.output).toMatch(/not-an-article\.txt.*failed, as it should.*\n.*looks like a PNG image/);
    expect(first.code).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('keeps its state and what it publishes from everybody else', () => {
    const modes = globSync('**', { cwd: folder, withFileTypes: true }).map((entry) => {
      const { mode } = statSync(path.join(entry.parentPath, entry.name));
      return `${entry.isDirectory() ? 'folder' : 'file'} ${(mode & 0o777).toString(8)}`;
    });
    expect(new Set(modes.filter((_, index) => index > 0))).toEqual(new Set(['folder 700', 'file 600']));
  });

  it('lists what was published by its title in English, whatever its own language', () => {
    const vietnamese = good.find((file) => file.endsWith('.vi.txt'))!;
    const { headline } = first.summaries[vietnamese]!;
    expect(first.output).toContain(`  ${headline.text['en']}\n`);
  });

  it('sends nothing to Translate, the first time and the second', () => {
    expect(first.output).toContain('Sent to Translate: 0 requests');
    expect(second.output).toContain('Sent to Translate: 0 requests');
    expect(second.code).toBe(0);
  });
});

describe.skipIf(seeds === null)(
  'npm start -- --once --memory memory.tmx with the five articles in TIDINGS_CORPORA',
  () => {
    let run: Run;
    beforeAll(async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-seeds-'));
      const files = globSync('*.txt', { cwd: seeds! }).map((name) => path.join(seeds!, name));
      run = await start(folder, '--memory', path.join(seeds!, 'memory.tmx'), ...files);
    }, 120_000);
    afterAll(() => rm(run.folder, { recursive: true, force: true }));

    it('publishes all five, whole, with a summary', () => {
      expect(run.code).toBe(0);
      expect(Object.keys(run.summaries)).toHaveLength(5);
      expectWhole(run);
      for (const { keyPoints } of Object.values(run.summaries))
        expect(keyPoints.length).toBeGreaterThanOrEqual(3);
    });
  },
);
