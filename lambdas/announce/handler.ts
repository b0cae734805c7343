import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { createAnnouncer } from '../../shared/aws/announcer.ts';
import { HANDLER } from '../../shared/aws/clients.ts';
import { requiredEnv, settingsFromEnv } from '../../shared/aws/environment.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { ENV } from '../../shared/environment.ts';

/** Says what happens to articles: reads the changes of the catalog, in their order. */
const announce = createAnnouncer({
  outbox: {
    store: createObjectStore(new S3Client({ requestHandler: HANDLER })),
    bucket: requiredEnv(ENV.outboxBucket),
    siteUrl: settingsFromEnv().siteUrl,
  },
  events: { client: new EventBridgeClient({ requestHandler: HANDLER }), bus: requiredEnv(ENV.eventBus) },
  notices: {
    client: new SNSClient({ requestHandler: HANDLER }),
    topics: { published: requiredEnv(ENV.publishedTopic), failed: requiredEnv(ENV.failureTopic) },
  },
});

export const handler = (event: DynamoDBStreamEvent, context: Context) => announce(event, context);
