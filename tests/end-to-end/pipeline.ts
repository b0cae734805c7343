import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Cloud, startCloud } from '../../local/cloud.ts';
import type { CloudOptions } from '../../local/cloud-options.ts';
import { readStack, type StackModel } from '../../local/template/stack.ts';
import { type CatalogEntry, createCatalog, STATUSES } from '../../shared/aws/catalog.ts';
import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { contentTypeOf } from '../../shared/content-types.ts';
import { ENV } from '../../shared/environment.ts';
import type { PipelineSettings } from '../../shared/settings.ts';
import { importTmx } from '../../shared/translate/memory/import.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A failed delivery comes back after this long, instead of minutes: the rules are the same, only sooner. */
const RETRY_SOON_MS = 200;

/** The synthesized stack, running in an empty folder of its own, and what a test wants to know about it. */
export interface Pipeline {
  readonly cloud: Cloud;
  readonly model: StackModel;
  readonly s3: S3Client;
  /** Uploads to the inbox. */
  put(key: string, body: string | Uint8Array): Promise<void>;
  /** Every revision that was ever uploaded. */
  revisions(): Promise<CatalogEntry[]>;
  /** Keys in the outbox. */
  published(): Promise<string[]>;
  /** Text and revision of an object in the outbox. */
  read(key: string): Promise<{ text: string; revision: string | undefined }>;
  stop(): Promise<void>;
}

export async function startPipeline(
  options: Partial<CloudOptions> & {
    /** TMX files, from the project's root; the samples' own when absent. */
    memory?: string[];
    /** Folder of another synthesized stack than the one that all tests share. */
    cdkOut?: string;
    /** Other values than those of cdk.json. */
    settings?: Partial<PipelineSettings>;
  } = {},
): Promise<Pipeline> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tidings-test-'));
  const faults: unknown[] = [];
  const model = withSettings(readStack(options.cdkOut ?? path.join(root, 'cdk.out')), options.settings ?? {});
  const cloud = await startCloud({
    model,
    dataDir,
    modelsDir: path.join(dataDir, 'models'),
    maxRetryDelayMs: RETRY_SOON_MS,
    // What the clock starts in the middle of a test is nothing that the test asked for.
    scheduled: false,
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  const { region, credentials, endpoints, outputs } = cloud;
  const s3 = new S3Client({ region, credentials, endpoint: endpoints.s3 });
  const client = new DynamoDBClient({ region, credentials, endpoint: endpoints.dynamodb });
  const dynamo = DynamoDBDocumentClient.from(client);
  const catalog = createCatalog(dynamo, output('CatalogTable'));
  const memory = createMemoryTable(dynamo, output('MemoryTable'));
  for (const file of options.memory ?? ['samples/memory.tmx']) {
    await importTmx(createReadStream(path.join(root, file)), memory);
  }

  function output(name: string): string {
    const value = outputs[name];
    if (value === undefined) throw new Error(`The stack has no output ${name}.`);
    return value;
  }

  return {
    cloud,
    model,
    s3,

    async put(key, body) {
      const object = { Key: key, Body: Buffer.from(body), ContentType: contentTypeOf(key) };
      await s3.send(new PutObjectCommand({ Bucket: output('InboxBucket'), ...object }));
    },

    async revisions() {
      const entries: CatalogEntry[] = [];
      for (const status of STATUSES)
        for await (const entry of catalog.listByStatus(status)) entries.push(entry);
      return entries;
    },

    async published() {
      const keys: string[] = [];
      for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: output('OutboxBucket') })) {
        keys.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
      }
      return keys;
    },

    async read(key) {
      const answer = await s3.send(new GetObjectCommand({ Bucket: output('OutboxBucket'), Key: key }));
      return {
        text: (await answer.Body?.transformToString()) ?? '',
        revision: answer.Metadata?.['revision'],
      };
    },

    async stop() {
      s3.destroy();
      client.destroy();
      await cloud.stop();
      await rm(dataDir, { recursive: true, force: true });
      if (faults.length > 0) throw new AggregateError(faults, 'The local cloud reported defects of its own.');
    },
  };
}

/** The stack as another `cdk synth` would have wired its functions. */
function withSettings(model: StackModel, settings: Partial<PipelineSettings>): StackModel {
  const functions = model.functions.map((definition) => {
    const wired = JSON.parse(definition.environment[ENV.settings] ?? 'null') as PipelineSettings | null;
    if (wired === null) return definition;
    const environment = {
      ...definition.environment,
      [ENV.settings]: JSON.stringify({ ...wired, ...settings }),
    };
    return { ...definition, environment };
  });
  return { ...model, functions };
}

/** A sample as it lies in the repository. */
export async function sample(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path.join(root, 'samples', name)));
}
