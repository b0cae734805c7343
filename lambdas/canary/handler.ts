import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { type CanaryResult, sendCanary } from '../../shared/aws/canary.ts';
import { createCatalog } from '../../shared/aws/catalog.ts';
import { HANDLER } from '../../shared/aws/clients.ts';
import { requiredEnv, settingsFromEnv } from '../../shared/aws/environment.ts';
import { createLogger } from '../../shared/aws/logger.ts';
import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { ENV, METRICS_NAMESPACE } from '../../shared/environment.ts';

const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({ requestHandler: HANDLER }));
const catalogTable = requiredEnv(ENV.catalogTable);
const ports = {
  store: createObjectStore(new S3Client({ requestHandler: HANDLER })),
  catalog: createCatalog(dynamo, catalogTable),
  memory: createMemoryTable(dynamo, requiredEnv(ENV.memoryTable)),
  dynamo,
  catalogTable,
  buckets: {
    inbox: requiredEnv(ENV.inboxBucket),
    work: requiredEnv(ENV.workBucket),
    outbox: requiredEnv(ENV.outboxBucket),
  },
  targets: settingsFromEnv().targets,
};
const logger = createLogger('canary');
const defaultDimensions = { stack: requiredEnv(ENV.stackName) };
const metrics = new Metrics({ namespace: METRICS_NAMESPACE, serviceName: 'canary', defaultDimensions });

/** Time to clean up, before Lambda stops the function. */
const CLEANING_MS = 30_000;

/** Runs on a schedule: an article of its own through the pipeline, and away again. */
export const handler = async (_event: unknown, context: Context): Promise<CanaryResult> => {
  logger.addContext(context);
  const patienceMs = context.getRemainingTimeInMillis() - CLEANING_MS;
  const result = await sendCanary({ ...ports, patienceMs });
  const { status, ms } = result;
  metrics.addMetric('CanaryPublished', MetricUnit.Count, ms === null ? 0 : 1);
  if (ms !== null) metrics.addMetric('CanaryTime', MetricUnit.Milliseconds, ms);
  metrics.publishStoredMetrics();
  if (ms === null) logger.error('canary not published', { eventType: 'lost', status });
  else logger.info('canary published', { eventType: 'done', status, ms });
  return result;
};
