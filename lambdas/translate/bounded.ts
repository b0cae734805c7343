import { PAID_BOUNDS } from '../../shared/bounded/bounds.ts';
import { createBoundedWorker, workerBeside } from '../../shared/bounded/worker.ts';
import type { Ports } from '../../shared/translate/index.ts';
import type { functions } from './worker.ts';

const bounded = createBoundedWorker<typeof functions>(
  workerBeside(import.meta.url),
  // The function has 512 MB: it waits for the network most of the time. Checking two languages takes 5 s for a megabyte
  // of sentences, and 10 s for the dearest shapes of the bench.
  { ...PAID_BOUNDS, megabytes: 400, heapMegabytes: 200 },
);

/** The checks, in a thread that is stopped when an article of so many bytes asks for too much. */
export function checkWithin(bytes: number): NonNullable<Ports['check']> {
  return (sentences, translations) => bounded.run('checkArticle', bytes, sentences, translations);
}
