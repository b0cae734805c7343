import { afterAll, describe, expect, it } from 'vitest';
import { BOMBS } from '../../../bench/hostile/bombs.ts';
import type { functions } from '../../../lambdas/normalize/worker.ts';
import { createBoundedWorker } from '../../../shared/bounded/worker.ts';
import { PermanentError } from '../../../shared/errors.ts';

const worker = createBoundedWorker<typeof functions>(
  new URL('../../../lambdas/normalize/worker.ts', import.meta.url),
);

afterAll(() => worker.close());

/** Each of them took the function down, or minutes of its time. */
const REFUSED = [
  ['PDF, forms within forms', 'too-complex'],
  ['PDF, a stream deflated twice', 'too-complex'],
  ['DOCX, nested paragraphs', 'too-complex'],
  ['mail of 140,000 parts', 'too-complex'],
  ['mail of nested parts', 'too-complex'],
  ['HTML, nested blocks', 'too-complex'],
  ['JSON, nested lists', 'too-complex'],
  ['JSON, nested objects', 'too-complex'],
  ['remarks before an element', 'no-text'],
] as const;

describe('normalizing a bomb', () => {
  it.each(REFUSED)('ends %s as %s, and the function works on', async (name, kind) => {
    const { key, make } = BOMBS.find((bomb) => bomb.name === name)!;
    const bytes = make();

    const failure = await worker.run('normalize', bytes.length, bytes, { key }).catch((error) => error);

    expect(failure).toBeInstanceOf(PermanentError);
    expect((failure as PermanentError).kind).toBe(kind);
    const good = Buffer.from('The harbour\n\nThe harbour was closed on Monday, and nobody knew why.');
    expect(await worker.run('normalize', good.length, good, { key: 'a.txt' })).toMatchObject({
      title: { text: 'The harbour' },
    });
  });
});
