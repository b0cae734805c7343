import { describe, expect, it } from 'vitest';
import { bytesKinds } from '../../../bench/normalize/kinds/bytes.ts';
import { documentKinds } from '../../../bench/normalize/kinds/documents.ts';
import { figuresOf } from '../../../bench/normalize/kinds/index.ts';

describe('variations of the inputs that people bring', () => {
  it.each([...bytesKinds, ...documentKinds])('$name come out right', async (kind) => {
    const { tuned, other } = await figuresOf(kind, 8);

    expect([tuned[0] + other[0], tuned[2] + other[2]]).toEqual([8, 0]);
  });
});
