import { describe, expect, it } from 'vitest';
import { bytesKinds } from '../../../bench/normalize/uploads/bytes.ts';
import { documentKinds } from '../../../bench/normalize/uploads/documents.ts';
import { figuresOf } from '../../../bench/normalize/uploads/index.ts';

// Rules were tuned on the odd seeds: those must stay right. The even ones are for the bench alone.
describe('variations of the inputs that people bring', () => {
  it.each([...bytesKinds, ...documentKinds])('$name come out right', async (kind) => {
    const { tuned } = await figuresOf(kind, 16);

    expect(tuned).toEqual([8, 8, 0]);
  });
});
