import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { status } from '../../cli/status.ts';
import { articleIdOf } from '../../shared/documents/keys.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

const KEY = 'desk/talks.txt';
const articleId = articleIdOf(KEY);

let test: TestDeployment;
beforeAll(async () => {
  test = await startDeployment();
  for (const revision of ['01', '02', '03']) await test.catalog.register({ articleId, revision, key: KEY });
  await test.put('inbox', 'new.txt', 'New.');
  await test.catalog.advance({ articleId, revision: '01' }, 'failed', { message: 'It was empty.' });
  await test.catalog.advance({ articleId, revision: '02' }, 'superseded');
  await test.catalog.advance({ articleId, revision: '03' }, 'published', { title: 'Talks end' });
});
afterAll(() => test.stop());

/** Status and last words of every line. */
async function rows(...args: string[]): Promise<string[]> {
  const { text } = await test.tidings(status, ...args);
  return text.split('\n').map((line) => line.replace(/^(\w+) +\S+ +/, '$1 '));
}

const [FIRST, SECOND, THIRD] = [
  `failed ${KEY}  It was empty.`,
  `superseded ${KEY}`,
  `published ${KEY}  Talks end`,
];

describe('tidings status', () => {
  it.each([
    [[KEY], [THIRD]],
    [
      ['--history', KEY],
      [FIRST, SECOND, THIRD],
    ],
    [['--history', '--only', 'failed', KEY], [FIRST]],
    [[], [THIRD]],
    [['--history'], [FIRST, SECOND, THIRD]],
    [['nobody.txt'], ['nobody.txt: never uploaded']],
    [['desk/talk.txt'], ['desk/talk.txt: never uploaded. Did you mean desk/talks.txt?']],
    [['new.txt'], ['new.txt: uploaded; no stage has taken it up yet']],
  ])('%j', async (args, expected) => {
    expect(await rows(...args)).toEqual(expected);
  });
});
