import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Command } from '../../cli/command.ts';
import type { Deployment } from '../../cli/deployment.ts';
import { type Catalog, createCatalog } from '../../shared/aws/catalog.ts';
import { startS3ForTest } from '../local/s3-server.ts';
import { createCatalogTable, startTable } from '../shared/aws/dynalite.ts';
import { testOutput } from './context.ts';

/** Buckets and tables without a pipeline behind them: tests write what the stages would have written. */
export interface TestDeployment {
  readonly deployment: Deployment;
  readonly catalog: Catalog;
  put(bucket: 'inbox' | 'work' | 'outbox', key: string, body: string): Promise<void>;
  /** Exit code and what was printed. */
  tidings(command: Command, ...args: string[]): Promise<{ code: number; text: string }>;
  /** Exit code and what programs are told. Each line has the fields that the command's words name, and no other. */
  json(command: Command, ...args: string[]): Promise<{ code: number; records: Record<string, unknown>[] }>;
  stop(): Promise<void>;
}

export async function startDeployment(): Promise<TestDeployment> {
  const s3 = await startS3ForTest();
  await s3.client.send(new CreateBucketCommand({ Bucket: 'work' }));
  const memory = await startTable('memory');
  // The document client is made of a plain one, which makes tables.
  await createCatalogTable(memory.client as unknown as DynamoDBClient, 'catalog');
  const deployment: Deployment = {
    name: 'the test',
    s3: s3.client,
    dynamo: memory.client,
    inboxBucket: 'versioned',
    workBucket: 'work',
    outboxBucket: 'plain',
    catalogTable: 'catalog',
    memoryTable: 'memory',
  };
  return {
    deployment,
    catalog: createCatalog(memory.client, 'catalog'),
    async put(bucket, Key, Body) {
      const Bucket = deployment[`${bucket}Bucket`];
      await s3.client.send(new PutObjectCommand({ Bucket, Key, Body }));
    },
    async tidings(command, ...args) {
      const output = testOutput();
      const code = await command.run(args, { ...output, deployment: async () => deployment });
      return { code, text: output.lines.join('\n') };
    },
    async json(command, ...args) {
      const output = testOutput();
      const code = await command.run(args, { ...output, deployment: async () => deployment });
      for (const record of output.records) assertDocumented(command, record);
      return { code, records: output.records };
    },
    async stop() {
      await s3.stop();
      await memory.close();
    },
  };
}

/** Fields of a line are those that help and docs/command-line.md name; "…" stands for others. */
function assertDocumented({ spec: { name, json } }: Command, record: object): void {
  const named = Object.keys(json);
  if (named.some((field) => field.endsWith('…'))) return;
  const known = new Set(named.map((field) => field.replace(/\?$/, '')));
  const unknown = Object.keys(record).filter((field) => !known.has(field));
  const optional = new Set(named.filter((field) => field.endsWith('?')).map((field) => field.slice(0, -1)));
  const missing = [...known].filter((field) => !optional.has(field) && !(field in record));
  if (unknown.length + missing.length > 0)
    throw new Error(
      `"${name}" tells ${unknown.join(', ')} without a word of it, and lacks ${missing.join(', ')}.`,
    );
}
