import * as z from 'zod';
import { BackfillItem, type BatchProgress, bringFurther } from '../../shared/aws/backfill.ts';
import { createServices } from '../../shared/aws/clients.ts';
import { requiredEnv } from '../../shared/aws/environment.ts';
import { createLogger } from '../../shared/aws/logger.ts';
import { ENV } from '../../shared/environment.ts';

const { store, catalog } = createServices();
const inboxBucket = requiredEnv(ENV.inboxBucket);
const outboxBucket = requiredEnv(ENV.outboxBucket);
const logger = createLogger('backfill');

/** As a Distributed Map with an ItemBatcher hands them over ("ItemBatcher (Map)", Step Functions developer guide). */
const Batch = z.object({
  BatchInput: z.object({ job: z.string(), startedAt: z.iso.datetime() }),
  Items: z.array(BackfillItem),
});

/** Called by the state machine: brings a batch of an archive's articles further, and tells how far it is. */
export const handler = async (event: unknown): Promise<BatchProgress> => {
  const { BatchInput, Items } = Batch.parse(event);
  const ports = { store, catalog, inboxBucket, outboxBucket, startedAt: BatchInput.startedAt, now: Date.now };
  const progress = await bringFurther(Items, ports);
  logger.info('batch looked at', { eventType: 'backfill', job: BatchInput.job, ...progress });
  return progress;
};
