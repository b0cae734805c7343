import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correct } from '../../cli/correct.ts';
import { memoryMissing } from '../../cli/missing.ts';
import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { articleIdOf, workKey } from '../../shared/documents/keys.ts';
import { humanKey } from '../../shared/translate/memory/key.ts';
import { articleOf } from '../shared/translate/stand-ins.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

let test: TestDeployment;
let folder: string;

beforeAll(async () => {
  test = await startDeployment();
  folder = await mkdtemp(path.join(tmpdir(), 'tidings-'));
  await article('desk/ferry 1.txt', articleOf('de', [['Die Fähre fährt.', 'Es regnet.']]));
  await article('english.txt', articleOf('en', [['It rains.']]));
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true });
});

/** An article that was read and could not be translated. */
async function article(key: string, normalized: ReturnType<typeof articleOf>): Promise<void> {
  const revision = { articleId: articleIdOf(key), revision: '01' };
  await test.catalog.register({ ...revision, key });
  await test.catalog.advance(revision, 'normalized');
  await test.put('work', workKey('normalized', revision), JSON.stringify(normalized));
}

describe('tidings correct', () => {
  it('writes the sentences, and tells how to hand them back', async () => {
    const file = path.join(folder, 'ferry 1.txt.csv');
    const { code, text } = await test.tidings(correct, '--into', folder, 'desk/ferry 1.txt');
    expect({ code, text }).toEqual({
      code: 0,
      text: `${file}\nCorrect it, then: ./tidings correct 'desk/ferry 1.txt' '${file}'`,
    });
    expect(await readFile(file, 'utf8')).toBe(
      '\ufeffsentence,language,source,en,vi,notes\ns1,de,Die Fähre fährt.,,,\ns2,de,Es regnet.,,,\n',
    );
  });

  it('keeps what was filled in although the article has gone, names what it leaves out', async () => {
    const file = path.join(folder, 'filled.csv');
    await writeFile(
      file,
      'sentence;source;en\ns1;Die Fähre fährt.;The ferry runs.\ns2;Es schneit.;It snows.\n',
    );
    const { code, text } = await test.tidings(correct, 'desk/ferry 1.txt', file);
    expect({ code, text: text.split('\n') }).toEqual({
      code: 1,
      text: [
        's2, en: the sentence is another one than in the file (left out)',
        'desk/ferry 1.txt: 1 translation is yours now, for this article and every later one',
        'desk/ferry 1.txt: not in the inbox any more; upload it again to see them published',
      ],
    });
    const key = humanKey('Die Fähre fährt.', 'de', 'en');
    const found = await createMemoryTable(test.deployment.dynamo, 'memory').lookup([key]);
    expect(found.get(key)).toMatchObject({ text: 'The ferry runs.', origin: 'human' });
  });

  it('puts the article through again', async () => {
    await test.put('inbox', 'desk/ferry 1.txt', 'text');
    const file = path.join(folder, 'again.csv');
    await writeFile(file, 'sentence,source,en\ns1,Die Fähre fährt.,The ferry sails.\n');
    const { code, text } = await test.tidings(correct, 'desk/ferry 1.txt', file);
    expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining('on its way again') });
  });

  it('reads the inbox again where the sentences have expired', async () => {
    const key = 'old.de.txt';
    await test.put('inbox', key, 'Die Fähre fährt heute nicht über den Fluss.\n');
    await test.catalog.register({ articleId: articleIdOf(key), revision: '01', key });
    await test.tidings(correct, '--into', folder, key);
    expect(await readFile(path.join(folder, 'old.de.txt.csv'), 'utf8')).toContain(
      's1,de,Die Fähre fährt heute nicht über den Fluss.,',
    );
  });

  it('tells when there is nothing to translate, and refuses what it does not know', async () => {
    expect(await test.tidings(correct, '--targets', 'en', 'english.txt')).toEqual({
      code: 1,
      text: 'english.txt: no sentence of it needs a translation',
    });
    await expect(test.tidings(correct, 'nobody.txt')).rejects.toThrow('nobody.txt was never uploaded.');
    await expect(test.tidings(correct, '--format', 'doc', 'english.txt')).rejects.toThrow('csv or xlf');
  });
});

describe('tidings memory missing', () => {
  it.each([
    ['csv', ['ferry 1.txt.missing.csv']],
    ['xlf', ['ferry 1.txt.missing.de-en.xlf', 'ferry 1.txt.missing.de-vi.xlf']],
    ['tmx', ['ferry 1.txt.missing.tmx']],
  ])('writes what an article lacks as %s, in its context', async (format, names) => {
    const { text } = await test.tidings(
      memoryMissing,
      '--format',
      format,
      '--into',
      folder,
      'desk/ferry 1.txt',
    );
    expect(text.split('\n').slice(0, names.length)).toEqual(names.map((name) => path.join(folder, name)));
    const files = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
    // The first sentence has its English by now.
    expect(files.join('')).toContain('Es regnet.');
    expect(files.join('')).toMatch(/before(?:: |">)Die Fähre fährt\./);
    expect(text).toContain("&& ./tidings retry 'desk/ferry 1.txt'");
  });

  it('of an article that waits says no more than to import them', async () => {
    await test.catalog.advance({ articleId: articleIdOf('desk/ferry 1.txt'), revision: '01' }, 'waiting', {
      kind: 'no-model',
      message: 'No model.',
      advice: 'Install it.',
    });
    const { text } = await test.tidings(memoryMissing, '--into', folder, 'desk/ferry 1.txt');
    expect(text.split('\n').at(-1)).toBe(
      `./tidings memory import '${path.join(folder, 'ferry 1.txt.missing.tmx')}'`,
    );
  });
});
