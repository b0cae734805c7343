import { withCallOptions } from '../calls.ts';
import type { FailureRecord, StageName } from '../documents/failure-record.ts';
import { failureKey } from '../documents/keys.ts';
import type { FailureKind } from '../errors.ts';
import type { ArticleRevision, Catalog, Status } from './catalog.ts';
import type { ObjectStore } from './object-store.ts';

export interface Failure extends ArticleRevision {
  readonly key: string;
  readonly stage: StageName;
  readonly kind: FailureKind;
  readonly message: string;
  readonly advice: string;
  readonly retryable: boolean;
  readonly attempts: number;
}

/** Why an article is published in part only. */
export interface Waits {
  /** Of several reasons the first that a person can do something about. */
  readonly kind: string;
  readonly message: string;
  readonly advice: string;
}

export interface Outcomes {
  /**
   * Ends a revision as failed: record in the outbox, status in the catalog. A revision that
   * a newer upload has overtaken ends as superseded instead, and one that is published stays so. One that is published
   * in part goes back to waiting, with the reason: it can be read. Safe to repeat.
   */
  fail(failure: Failure): Promise<'failed' | 'overtaken' | 'waiting'>;
  /**
   * Notes that a revision is published, or as much of it as there is, and takes away the record of earlier failures.
   * Safe to repeat. False when it was withdrawn meanwhile: what was written has to go again.
   *
   * @param waits why a part is missing; null when nothing is
   */
  publish(article: ArticleRevision & { key: string }, waits: Waits | null): Promise<boolean>;
}

export interface OutcomePorts {
  readonly store: ObjectStore;
  readonly catalog: Catalog;
  readonly outboxBucket: string;
  /** Advised commands get these options; see shared/calls.ts. */
  readonly callOptions?: string;
  readonly now?: () => Date;
}

/** Statuses that a failure no longer changes. */
const OVERTAKEN: ReadonlySet<Status> = new Set<Status>(['published', 'superseded', 'withdrawn']);

export function createOutcomes(ports: OutcomePorts): Outcomes {
  const { store, catalog, outboxBucket, callOptions = '', now } = ports;
  return {
    async fail(failure) {
      const { key, articleId, revision, stage, kind, message, retryable, attempts } = failure;
      const advice = withCallOptions(failure.advice, callOptions);
      const record = failureKey(key);
      if (await catalog.isSuperseded(failure)) {
        await catalog.advance(failure, 'superseded');
        return 'overtaken';
      }
      const { status, readable } = (await catalog.get(failure)) ?? {};
      if (status !== undefined && OVERTAKEN.has(status)) return 'overtaken';
      if (readable === true && (await catalog.waitAgain(failure, { kind, message, advice })))
        return 'waiting';
      const body: FailureRecord = {
        schema: 'tidings/failure/1',
        ...{ key, articleId, revision, stage, kind, message, advice, retryable, attempts },
        at: (now?.() ?? new Date()).toISOString(),
      };
      await store.putIfNewer(
        {
          bucket: outboxBucket,
          key: record,
          body: JSON.stringify(body, null, 2),
          contentType: 'application/json',
        },
        revision,
      );
      const moved = await catalog.advance(failure, 'failed', { kind, message, advice });
      // A newer upload may have arrived, or a parallel delivery may have published, while we wrote.
      if (!moved || (await catalog.isSuperseded(failure))) {
        await store.deleteUpTo(outboxBucket, record, revision);
        await catalog.advance(failure, 'superseded');
        return 'overtaken';
      }
      return 'failed';
    },

    async publish(article, waits) {
      // In this order: a failure that is being recorded at the same moment sees the status, or its record is seen here.
      const { kind, message } = waits ?? {};
      const advice = waits === null ? undefined : withCallOptions(waits.advice, callOptions);
      const reached = waits === null ? 'published' : kind === 'budget-reached' ? 'paused' : 'waiting';
      const moved = await catalog.advance(article, reached, { kind, message, advice });
      const status = moved ? reached : (await catalog.get(article))?.status;
      if (status !== 'failed')
        await store.deleteUpTo(outboxBucket, failureKey(article.key), article.revision);
      return status !== 'withdrawn';
    },
  };
}
