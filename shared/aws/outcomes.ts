import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { FAILURE_RECORD_SCHEMA, type FailureRecord, type StageName } from '../documents/failure-record.ts';
import { failureKey } from '../documents/keys.ts';
import type { FailureKind } from '../errors.ts';
import type { ArticleRevision, Catalog } from './catalog.ts';
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

export interface Outcomes {
  /**
   * Ends a revision as failed: record in the outbox, notice to the topic, status in the catalog. A revision that
   * a newer upload has overtaken ends as superseded instead, and one that is published stays so. Safe to repeat.
   */
  fail(failure: Failure): Promise<'failed' | 'overtaken'>;
  /** Ends a revision as published and takes away the record of earlier failures. Safe to repeat. */
  publish(article: ArticleRevision & { key: string }): Promise<void>;
}

export interface OutcomePorts {
  readonly store: ObjectStore;
  readonly catalog: Catalog;
  readonly outboxBucket: string;
  readonly notices: { readonly client: SNSClient; readonly topicArn: string };
  readonly now?: () => Date;
}

/** SNS takes subjects of at most 100 printable ASCII characters. */
const SUBJECT_LENGTH = 100;

export function createOutcomes({ store, catalog, outboxBucket, notices, now }: OutcomePorts): Outcomes {
  return {
    async fail(failure) {
      const { key, articleId, revision, stage, kind, message, advice, retryable, attempts } = failure;
      const record = failureKey(key);
      if (await catalog.isSuperseded(failure)) {
        await catalog.advance(failure, 'superseded');
        return 'overtaken';
      }
      const status = (await catalog.get(failure))?.status;
      if (status === 'published' || status === 'superseded') return 'overtaken';
      const body: FailureRecord = {
        schema: FAILURE_RECORD_SCHEMA,
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
      if (status !== 'failed') await tell(notices, failure);
      const moved = await catalog.advance(failure, 'failed', { message, advice });
      // A newer upload may have arrived, or a parallel delivery may have published, while we wrote.
      if (!moved || (await catalog.isSuperseded(failure))) {
        await store.deleteUpTo(outboxBucket, record, revision);
        await catalog.advance(failure, 'superseded');
        return 'overtaken';
      }
      return 'failed';
    },

    async publish(article) {
      // In this order: a failure that is being recorded at the same moment sees the status, or its record is seen here.
      await catalog.advance(article, 'published');
      await store.deleteUpTo(outboxBucket, failureKey(article.key), article.revision);
    },
  };
}

async function tell({ client, topicArn }: OutcomePorts['notices'], failure: Failure): Promise<void> {
  const name = failure.key.replace(/[^\x20-\x7E]/g, '?');
  await client.send(
    new PublishCommand({
      TopicArn: topicArn,
      Subject: `Tidings: not published: ${name}`.slice(0, SUBJECT_LENGTH),
      Message: [
        `${failure.key} could not be published.`,
        '',
        `What happened: ${failure.message}`,
        `What to do: ${failure.advice}`,
        '',
        `Stage: ${failure.stage} (${failure.kind}), attempts: ${failure.attempts}`,
        `Article: ${failure.articleId}, revision ${failure.revision}`,
      ].join('\n'),
    }),
  );
}
