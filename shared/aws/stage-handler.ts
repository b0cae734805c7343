import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { retryCall } from '../calls.ts';
import type { StageName } from '../documents/failure-record.ts';
import type { Lane } from '../documents/keys.ts';
import { ENV, MEASURES, METRICS_NAMESPACE, type Measure, type MetricName } from '../environment.ts';
import { type FailureKind, PermanentError } from '../errors.ts';
import type { ArticleRevision, AttemptError, CatalogEntry, Status } from './catalog.ts';
import type { Services } from './clients.ts';
import { requiredEnv } from './environment.ts';
import { accountFault, isDefect, kindOf } from './faults.ts';
import { createLogger } from './logger.ts';
import { type CreatedObject, createdObjects } from './s3-events.ts';

/**
 * `held`: on the slow lane, waits for that lane's own budget, which is no news. `handed-over`: goes on through the queue of
 * its lane.
 */
export type StageOutcome =
  | 'done'
  | 'already-done'
  | 'superseded'
  | 'paused'
  | 'waiting'
  | 'withdrawn'
  | 'held'
  | 'handed-over';

export interface StageRun {
  readonly object: CreatedObject;
  readonly article: ArticleRevision & { readonly key: string; readonly lane?: Lane };
  /** Where the article stood when this attempt began; undefined for one that the catalog does not know. */
  readonly status: Status | undefined;
  /** Deliveries of the message until now: 1 for the first, `MAX_RECEIVES` for the last. */
  readonly attempts: number;
  /** Milliseconds until Lambda stops the function. */
  readonly remainingMs: () => number;
  /** Counts the article in a metric. */
  readonly count: (metric: MetricName) => void;
  /** Notes what was measured of it. */
  readonly measure: (values: Partial<Record<Measure | MetricName, number>>) => void;
}

/** An article, and what the catalog said of it when it was looked up; null or absent where it was not. */
export type Identified = StageRun['article'] & { readonly entry?: CatalogEntry | null };

export interface Stage {
  readonly name: StageName;
  /** The buckets whose objects are the stage's work; events of any other are refused. */
  readonly buckets: readonly string[];
  readonly services: Pick<Services, 'catalog' | 'outcomes'>;
  /** Which article an object belongs to. Null for an object that is none of the stage's. */
  identify(object: CreatedObject): Promise<Identified | null>;
  /** One article. Throw PermanentError for "never will", anything else for "try again". */
  process(run: StageRun): Promise<StageOutcome>;
}

/** What is true of every object of one queue message. */
interface Delivery {
  readonly messageId: string;
  /** 1 for the first. */
  readonly attempts: number;
  readonly remainingMs: () => number;
}

/** One try at an article, and what is known of the try before it. */
interface Attempt {
  readonly told: { readonly articleId: string; readonly revision: string; readonly attempts: number };
  /** Milliseconds since the epoch. */
  readonly started: number;
  lastError: AttemptError | undefined;
}

/**
 * The Lambda handler of a stage: unpacks S3 events from queue messages, guards each record by itself, turns
 * permanent errors into failure records and reports the rest to the queue as failed items of the batch.
 */
export function createStageHandler(stage: Stage) {
  const { catalog, outcomes } = stage.services;
  const logger = createLogger(stage.name);
  const metrics = new Metrics({
    namespace: METRICS_NAMESPACE,
    serviceName: stage.name,
    defaultDimensions: { stack: requiredEnv(ENV.stackName) },
  });
  const processor = new BatchProcessor(EventType.SQS);
  const count = (metric: MetricName): void => void metrics.addMetric(metric, MetricUnit.Count, 1);
  const measure: StageRun['measure'] = (values) => {
    for (const [name, value] of Object.entries(values)) {
      const unit = Object.hasOwn(MEASURES, name) ? MEASURES[name as Measure] : MetricUnit.Count;
      metrics.addMetric(name, unit === 'None' ? MetricUnit.NoUnit : unit, value);
    }
  };

  /** Tells how an attempt went that ended in an error. @throws the error when the queue is to deliver again */
  const failed = async (error: unknown, article: Identified, attempt: Attempt): Promise<void> => {
    const { told, started, lastError } = attempt;
    const end = endOf(error, stage.name, lastError, article.key);
    if (end === null) {
      const reason = reasonOf(error, stage.name);
      const log = { eventType: 'retry', ...told, kind: reason.kind, error: error as Error };
      logger.error('attempt failed', log);
      count('Retried');
      await catalog.noteError(article, reason);
      throw error;
    }
    const { kind, message, advice } = end;
    const retryable = WORTH_RETRYING.has(kind);
    const { attempts } = told;
    const failure = { ...article, stage: stage.name, kind, message, advice, retryable, attempts };
    const outcome = await outcomes.fail(failure);
    const log = { eventType: outcome, ...told, kind, ms: Date.now() - started };
    if (OWN_FAULTS.has(kind)) logger.error('article failed', { ...log, error: error as Error });
    else logger.warn('article failed', log);
    if (outcome === 'failed') count('Failed');
    if (outcome === 'waiting') count('Waiting');
    if (outcome !== 'overtaken' && OWN_FAULTS.has(kind)) count('Defects');
  };

  const one = async (object: CreatedObject, delivery: Delivery): Promise<void> => {
    const { messageId, attempts, remainingMs } = delivery;
    if (!stage.buckets.includes(object.bucket)) {
      const reason = `Events of ${stage.buckets.join(' and ')} alone are this function's work.`;
      logger.error('foreign event refused', { eventType: 'foreign', bucket: object.bucket, reason });
      return;
    }
    const identified = await stage.identify(object);
    if (identified === null) {
      logger.warn('object ignored', { eventType: 'ignored', key: object.key });
      return;
    }
    const { entry, ...article } = identified;
    const told = { articleId: article.articleId, revision: article.revision, attempts };
    const attempt: Attempt = { told, started: Date.now(), lastError: undefined };
    try {
      const [superseded, before] = await Promise.all([
        catalog.isSuperseded(article),
        catalog.begin(article, { stage: stage.name, messageId, delivery: attempts }, entry),
      ]);
      if (superseded) {
        await catalog.advance(article, 'superseded');
        logger.info('article handled', { eventType: 'superseded', ...told });
        return;
      }
      const { status } = before;
      attempt.lastError = before.lastError;
      if (status === 'withdrawn') {
        logger.info('article handled', { eventType: 'withdrawn', ...told });
        return;
      }
      if (before.died >= ATTEMPTS_OF_OUR_OWN) throw crashed(stage.name, before.died);
      const outcome = await stage.process({ object, article, status, attempts, remainingMs, count, measure });
      if (outcome === 'paused') count('Paused');
      if (outcome === 'waiting') count('Waiting');
      logger.info('article handled', { eventType: outcome, ...told, ms: Date.now() - attempt.started });
    } catch (error) {
      await failed(error, article, attempt);
    }
  };

  return async (event: SQSEvent, context: Context) => {
    logger.addContext(context);
    // Zero counts too: a graph without data looks like a graph of a dead function.
    metrics.addMetric('Failed', MetricUnit.Count, 0);
    const onRecord = async ({ messageId, attributes, body }: SQSRecord) => {
      const attempts = Number(attributes.ApproximateReceiveCount);
      const remainingMs = () => context.getRemainingTimeInMillis();
      for (const object of createdObjects(body)) await one(object, { messageId, attempts, remainingMs });
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

/** A crash or a defect may be a bad day of the machine once; twice it is the article. */
const ATTEMPTS_OF_OUR_OWN = 2;

const OWN_FAULTS: ReadonlySet<FailureKind> = new Set<FailureKind>(['crashed', 'defect']);

/** The error that ends the article, or null for "try again". */
function endOf(
  error: unknown,
  stage: StageName,
  last: AttemptError | undefined,
  key: string,
): PermanentError | null {
  if (error instanceof PermanentError) return error;
  if (!isDefect(error) || last?.stage !== stage || last.kind !== 'defect') return null;
  return new PermanentError({
    kind: 'defect',
    message: `The ${stage} step met a fault of its own, twice: ${nameOf(error as Error)}.`,
    advice: `${REPORT} After an update, say \`${retryCall(key)}\`.`,
    cause: error,
  });
}

const REPORT = 'Report it with the file: it is a mistake of Tidings and not of yours.';

function crashed(stage: StageName, times: number): PermanentError {
  return new PermanentError({
    kind: 'crashed',
    message: `The ${stage} step died over this article ${times} times: it ran out of time or of memory.`,
    advice: `Split the file or save it in a simpler form. ${REPORT}`,
  });
}

function reasonOf(error: unknown, stage: StageName): AttemptError {
  const kind = kindOf(error);
  if (kind === 'defect') return { stage, kind, message: nameOf(error as Error) };
  const fault = accountFault(error, 'AWS');
  if (fault !== null) return { stage, kind, message: fault.message, advice: fault.advice };
  return { stage, kind, message: error instanceof Error ? error.message : String(error) };
}

/** A SyntaxError's message quotes what could not be parsed, which is text of an article. */
function nameOf(error: Error): string {
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`;
}

/** Permanent for this attempt, but not for ever: the user can change the world and say `./tidings retry`. */
const WORTH_RETRYING: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'no-model',
  'access-denied',
  'object-gone',
  'unknown-schema',
  'rejected-by-service',
  'untranslated',
  'crashed',
  'defect',
]);
