import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { createServices } from '../../shared/aws/clients.ts';
import { originOf } from '../../shared/aws/dead-letters.ts';
import { requiredEnv } from '../../shared/aws/environment.ts';
import { createLogger } from '../../shared/aws/logger.ts';
import { createdObjects } from '../../shared/aws/s3-events.ts';
import { retryCall } from '../../shared/calls.ts';
import { ENV, MAX_RECEIVES } from '../../shared/environment.ts';

const { catalog, outcomes } = createServices();
const workBucket = requiredEnv(ENV.workBucket);
const logger = createLogger('dead-letters');
const processor = new BatchProcessor(EventType.SQS);

const adviceTo = (key: string): string =>
  `Say \`${retryCall(key)}\` when the cause is gone: what has been translated is not paid again.`;

/** Turns what exhausted its retries into a failure that people see and can retry. */
const onRecord = async (record: SQSRecord): Promise<void> => {
  for (const object of createdObjects(record.body)) {
    const origin = await originOf(object, catalog, workBucket);
    if (origin === null) {
      logger.error('dead letter of no known article', { eventType: 'unidentified', key: object.key });
      continue;
    }
    const { article, stage } = origin;
    const last = (await catalog.get(article))?.lastError;
    // What an earlier stage stumbled over and got past is not why this one gave up.
    const cause = last?.stage === stage ? last : undefined;
    const outcome = await outcomes.fail({
      ...article,
      stage,
      kind: cause?.kind ?? 'retries-exhausted',
      message: `The ${stage} step failed at every attempt. ${cause?.message ?? 'It left no message: the function crashed or ran out of time or memory.'}`,
      advice: [cause?.advice, adviceTo(article.key)].filter((text) => text !== undefined).join(' '),
      retryable: true,
      attempts: MAX_RECEIVES,
    });
    logger.error('retries exhausted', {
      eventType: outcome,
      stage,
      kind: cause?.kind,
      ...article,
      key: undefined,
    });
  }
};

export const handler = async (event: SQSEvent, context: Context) => {
  logger.addContext(context);
  return processPartialResponse(event, onRecord, processor, { context, throwOnFullBatchFailure: false });
};
