import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ENV } from '../environment.ts';
import { type Catalog, createCatalog } from './catalog.ts';
import { callOptionsFromEnv, requiredEnv } from './environment.ts';
import { createObjectStore, type ObjectStore } from './object-store.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';

/** What every function works with, made once per sandbox. */
export interface Services {
  readonly dynamo: DynamoDBDocumentClient;
  readonly store: ObjectStore;
  readonly catalog: Catalog;
  readonly outcomes: Outcomes;
}

/**
 * A service that says nothing must end as an error that is tried again, never as a function that ran out of time:
 * that counts as a crash by the article. Three attempts of these fit into the shortest function's minute.
 */
export const HANDLER = { connectionTimeout: 5_000, requestTimeout: 12_000, throwOnRequestTimeout: true };

/** @throws Error naming a missing environment variable */
export function createServices(): Services {
  const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({ requestHandler: HANDLER }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const store = createObjectStore(new S3Client({ requestHandler: HANDLER }));
  const catalog = createCatalog(dynamo, requiredEnv(ENV.catalogTable));
  const outcomes = createOutcomes({
    store,
    catalog,
    outboxBucket: requiredEnv(ENV.outboxBucket),
    callOptions: callOptionsFromEnv(),
  });
  return { dynamo, store, catalog, outcomes };
}
