import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { ENV, METRICS_NAMESPACE } from '../environment.ts';
import {
  changeOf,
  describe,
  durationsOf,
  type Outbox,
  publishNotice,
  putEvents,
  type StateChange,
  type Topics,
} from './announce.ts';
import { requiredEnv } from './environment.ts';
import { isDefect } from './faults.ts';
import { createLogger } from './logger.ts';

export interface AnnouncerPorts {
  readonly outbox: Outbox;
  readonly events: { readonly client: EventBridgeClient; readonly bus: string };
  readonly notices: { readonly client: SNSClient; readonly topics: Topics };
}

const SERVICE = 'announce';

/**
 * The handler of the catalog's stream. The stream gives the records of one article in order, and again from the first that is
 * reported as failed: every state is told at least once, and none before an earlier one of its article.
 */
export function createAnnouncer({ outbox, events, notices }: AnnouncerPorts) {
  const logger = createLogger(SERVICE);
  const metrics = new Metrics({
    namespace: METRICS_NAMESPACE,
    serviceName: SERVICE,
    defaultDimensions: { stack: requiredEnv(ENV.stackName) },
  });

  /** A record over which our own code stumbles would hold up all that come after it: it is given up, and counted. */
  const orLost = async <T>(record: DynamoDBRecord, work: () => Promise<T> | T): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!isOurs(error)) throw error;
      const { SequenceNumber: sequenceNumber } = record.dynamodb ?? {};
      logger.error('state not announced', { eventType: 'lost', sequenceNumber, error: error as Error });
      metrics.addMetric('Unannounced', MetricUnit.Count, 1);
      return null;
    }
  };

  const measure = (durations: ReturnType<typeof durationsOf>): void => {
    for (const [name, ms] of Object.entries(durations)) metrics.addMetric(name, MetricUnit.Milliseconds, ms);
  };

  /** How many of the changes, from the first, were told. */
  async function tell(changes: readonly StateChange[]): Promise<number> {
    const put = await putEvents(
      events.client,
      events.bus,
      changes.map(({ event }) => event),
    );
    const sent = await Promise.allSettled(
      changes.slice(0, put).map(({ event }) => publishNotice(notices.client, notices.topics, event)),
    );
    const refused = sent.findIndex(({ status }) => status === 'rejected');
    if (refused === -1) return put;
    logger.error('notice refused', {
      eventType: 'retry',
      error: (sent[refused] as PromiseRejectedResult).reason,
    });
    return refused;
  }

  return async ({ Records }: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> => {
    logger.addContext(context);
    const first = Records[0]?.dynamodb?.SequenceNumber;
    let from = first;
    try {
      const found = await Promise.all(
        Records.map((record) =>
          orLost(record, async () => {
            const change = changeOf(record);
            return change && { ...change, ...(await describe(change.event, outbox)) };
          }),
        ),
      );
      const changes = found.filter((change) => change !== null);
      const told = await tell(changes);
      from = changes[told]?.sequenceNumber;
      for (const { event, summary } of changes.slice(0, told)) {
        if (event.status === 'published' && summary !== null) measure(durationsOf(summary));
        const { articleId, revision, status } = event;
        logger.info('state announced', { eventType: 'announced', articleId, revision, status });
      }
    } catch (error) {
      logger.error('states not announced yet', { eventType: 'retry', error: error as Error });
    } finally {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    }
    return { batchItemFailures: from === undefined ? [] : [{ itemIdentifier: from }] };
  };
}

/** A zod error is ours as well: the catalog's entries are written by nobody else. */
function isOurs(error: unknown): boolean {
  return isDefect(error) || (error instanceof Error && error.name === 'ZodError');
}
