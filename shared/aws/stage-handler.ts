import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import type { StageName } from '../documents/failure-record.ts';
import { METRICS_NAMESPACE } from '../environment.ts';
import { type FailureKind, PermanentError, TidingsError } from '../errors.ts';
import type { ArticleRevision } from './catalog.ts';
import type { Services } from './clients.ts';
import { type CreatedObject, createdObjects } from './s3-events.ts';

export type StageOutcome = 'done' | 'already-done' | 'superseded' | 'paused';

export interface StageRun {
  readonly object: CreatedObject;
  readonly article: ArticleRevision & { readonly key: string };
  /** Milliseconds until Lambda stops the function. */
  readonly remainingMs: () => number;
}

export interface Stage {
  readonly name: StageName;
  readonly services: Pick<Services, 'catalog' | 'outcomes'>;
  /** Which article an object belongs to. Null for an object that is none of the stage's. */
  identify(object: CreatedObject): Promise<StageRun['article'] | null>;
  /** One article. Throw PermanentError for "never will", anything else for "try again". */
  process(run: StageRun): Promise<StageOutcome>;
}

/**
 * The Lambda handler of a stage: unpacks S3 events from queue messages, guards each record by itself, turns
 * permanent errors into failure records and reports the rest to the queue as failed items of the batch.
 */
export function createStageHandler(stage: Stage) {
  const logger = new Logger({ serviceName: stage.name });
  const metrics = new Metrics({ namespace: METRICS_NAMESPACE, serviceName: stage.name });
  const processor = new BatchProcessor(EventType.SQS);

  const one = async (object: CreatedObject, attempts: number, remainingMs: () => number): Promise<void> => {
    const article = await stage.identify(object);
    if (article === null) {
      logger.warn('object ignored', { eventType: 'ignored', key: object.key });
      return;
    }
    const started = Date.now();
    const told = { articleId: article.articleId, revision: article.revision, attempts };
    try {
      const outcome = (await stage.services.catalog.isSuperseded(article))
        ? await superseded(article)
        : await stage.process({ object, article, remainingMs });
      logger.info('article handled', { eventType: outcome, ...told, ms: Date.now() - started });
    } catch (error) {
      if (error instanceof PermanentError) {
        const { kind, message, advice } = error;
        const failure = {
          ...article,
          stage: stage.name,
          kind,
          message,
          advice,
          retryable: WORTH_RETRYING.has(kind),
          attempts,
        };
        const outcome = await stage.services.outcomes.fail(failure);
        logger.warn('article failed', { eventType: outcome, ...told, kind, ms: Date.now() - started });
        if (outcome === 'failed') metrics.addMetric('Failed', MetricUnit.Count, 1);
        return;
      }
      const kind =
        error instanceof TidingsError ? error.kind : error instanceof Error ? error.name : 'unknown';
      logger.error('attempt failed', { eventType: 'retry', ...told, kind, error: error as Error });
      const message = error instanceof Error ? error.message : String(error);
      await stage.services.catalog.noteError(article, { stage: stage.name, kind, message });
      throw error;
    }
  };

  const superseded = async (article: ArticleRevision): Promise<StageOutcome> => {
    await stage.services.catalog.advance(article, 'superseded');
    return 'superseded';
  };

  return async (event: SQSEvent, context: Context) => {
    logger.addContext(context);
    // Zero counts too: a graph without data looks like a graph of a dead function.
    metrics.addMetric('Failed', MetricUnit.Count, 0);
    const onRecord = async (record: SQSRecord) => {
      const attempts = Number(record.attributes.ApproximateReceiveCount);
      for (const object of createdObjects(record.body)) {
        await one(object, attempts, () => context.getRemainingTimeInMillis());
      }
    };
    try {
      return await processPartialResponse(event, onRecord, processor, {
        context,
        throwOnFullBatchFailure: false,
      });
    } finally {
      metrics.publishStoredMetrics();
    }
  };
}

/** Permanent for this attempt, but not for ever: the user can change the world and say `npx tidings retry`. */
const WORTH_RETRYING: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'no-model',
  'access-denied',
  'object-gone',
  'unknown-schema',
  'rejected-by-service',
]);
