import { createCatalog } from '../../shared/aws/catalog.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { resumeWaiting } from '../../shared/aws/resume.ts';
import { retryCall, withCallOptions } from '../../shared/calls.ts';
import { complain } from '../terminal.ts';
import { optionsFor } from './report.ts';
import type { Running } from './running.ts';

/**
 * Sends everything that waits for a translation to translate: what it waits for may have come.
 *
 * @param folder of the state, which commands of other folders have to name
 */
export async function resumeAll({ cloud, s3, dynamo, stopping }: Running, folder: string): Promise<void> {
  try {
    await resumeWaiting({
      store: createObjectStore(s3),
      catalog: createCatalog(dynamo, cloud.outputs['CatalogTable']!),
      workBucket: cloud.outputs['WorkBucket']!,
      onGone: async ({ key }) =>
        complain(
          `${key}: what it was made of has expired; say: ${withCallOptions(retryCall(key), optionsFor(folder))}`,
        ),
    });
  } catch (error) {
    if (!stopping.signal.aborted) complain(error instanceof Error ? error.message : String(error));
  }
}

const DAY_MS = 86_400_000;
/** The functions' clock may be behind by a moment. */
const AFTER_MIDNIGHT_MS = 2000;

/** Calls `run` when a UTC day begins, which opens a new budget. @returns the way to stop it */
export function everyMidnight(run: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    timer = setTimeout(
      () => {
        run();
        wait();
      },
      DAY_MS - (Date.now() % DAY_MS) + AFTER_MIDNIGHT_MS,
    );
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}
