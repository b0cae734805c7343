import { expect, it } from 'vitest';
import { fuzz } from '../../../bench/normalize/fuzz.ts';

// The long run is `node bench/normalize/fuzz.ts`; this one keeps what it found from coming back.
it('ends every input as an article or a typed failure', async () => {
  const report = await fuzz(120, 7, { bombs: false });

  expect(report.crashes).toEqual([]);
  expect(report.inputs).toBe(120);
});
