import { serve } from '../../../shared/bounded/serve.ts';
import { PermanentError } from '../../../shared/errors.ts';

/** A worker that does what hostile input makes code do. */
export const functions = {
  double: (value: number): number => value * 2,
  refuse: (): never => {
    throw new PermanentError({ kind: 'encrypted', message: 'It is locked.', advice: 'Unlock it.' });
  },
  fault: (): unknown => (undefined as unknown as string[]).length,
  backtrack: (): boolean => /(?:x+x+)+y/.test('x'.repeat(60)),
  recurse: (): number => 1 + functions.recurse(),
  fillHeap: (): unknown => {
    const kept: unknown[] = [];
    for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  },
  fillBuffers: (): unknown => {
    const kept: Uint8Array[] = [];
    for (;;) kept.push(new Uint8Array(8e6).fill(1));
  },
  neverAnswer: (): Promise<void> => new Promise(() => {}),
};

serve(functions);
