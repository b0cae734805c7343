import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Command } from '../../cli/command.ts';
import type { Deployment } from '../../cli/deployment.ts';
import { type Catalog, createCatalog } from '../../shared/aws/catalog.ts';
import { startS3ForTest } from '../local/s3-server.ts';
import { createCatalogTable, startTable } from '../shared/aws/dynalite.ts';

/** Buckets and tables without a pipeline behind them: tests write what the stages would have written. */
export interface TestDeployment {
  readonly deployment: Deployment;
  readonly catalog: Catalog;
  put(bucket: 'inbox' | 'outbox', key: string, body: string): Promise<void>;
  /** Exit code and what was printed. */
  tidings(command: Command, ...args: string[]): Promise<{ code: number; text: string }>;
  stop(): Promise<void>;
}

export async function startDeployment(): Promise<TestDeployment> {
  const s3 = await startS3ForTest();
  const memory = await startTable('memory');
  // The document client is made of a plain one, which makes tables.
  await createCatalogTable(memory.client as unknown as DynamoDBClient, 'catalog');
  const deployment: Deployment = {
    name: 'the test',
    s3: s3.client,
    dynamo: memory.client,
    inboxBucket: 'versioned',
    // One bucket for both: their prefixes are apart.
    workBucket: 'plain',
    outboxBucket: 'plain',
    catalogTable: 'catalog',
    memoryTable: 'memory',
  };
  return {
    deployment,
    catalog: createCatalog(memory.client, 'catalog'),
    async put(bucket, Key, Body) {
      const Bucket = bucket === 'inbox' ? deployment.inboxBucket : deployment.outboxBucket;
      await s3.client.send(new PutObjectCommand({ Bucket, Key, Body }));
    },
    async tidings(command, ...args) {
      const lines: string[] = [];
      const code = await command.run(args, {
        print: (line) => void lines.push(line),
        deployment: async () => deployment,
      });
      return { code, text: lines.join('\n') };
    },
    async stop() {
      await s3.stop();
      await memory.close();
    },
  };
}
