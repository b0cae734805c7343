import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { HANDLER } from '../../shared/aws/clients.ts';
import { requiredEnv, settingsFromEnv } from '../../shared/aws/environment.ts';
import { kindOf } from '../../shared/aws/faults.ts';
import { settleMessages } from '../../shared/aws/front-page.ts';
import { createListings } from '../../shared/aws/listings-table.ts';
import { createLogger } from '../../shared/aws/logger.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { ENV, METRICS_NAMESPACE } from '../../shared/environment.ts';

const NAME = 'frontpage';
const bucket = requiredEnv(ENV.outboxBucket);
const { targets: languages, siteUrl: url } = settingsFromEnv();
const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({ requestHandler: HANDLER }));
const ports = {
  store: createObjectStore(new S3Client({ requestHandler: HANDLER })),
  listings: createListings(dynamo, requiredEnv(ENV.listingsTable)),
  bucket,
  site: { url, languages, name: process.env[ENV.outboxName] ?? bucket },
  written: new Map<string, string>(),
};
const logger = createLogger(NAME);
const metrics = new Metrics({
  namespace: METRICS_NAMESPACE,
  serviceName: NAME,
  defaultDimensions: { stack: requiredEnv(ENV.stackName) },
});

/** Lists what was published, withdrawn or failed. What goes wrong here leaves the articles as they are. */
export const handler = async ({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
  logger.addContext(context);
  const started = Date.now();
  const { settled, unchanged, failures } = await settleMessages(Records, ports);
  // Zero counts too: a graph without data looks like a graph of a dead function.
  metrics.addMetric('Retried', MetricUnit.Count, failures.size);
  metrics.publishStoredMetrics();
  for (const error of failures.values())
    logger.error('attempt failed', { eventType: 'retry', kind: kindOf(error), error });
  logger.info('lists written', { eventType: 'listed', settled, unchanged, ms: Date.now() - started });
  return { batchItemFailures: [...failures.keys()].map((itemIdentifier) => ({ itemIdentifier })) };
};
