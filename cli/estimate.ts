import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createMemoryTable } from '../shared/aws/memory-table.ts';
import { AMAZON_TRANSLATE, MAX_REQUEST_BYTES } from '../shared/aws/translate-client.ts';
import { TidingsError } from '../shared/errors.ts';
import { normalize } from '../shared/normalize/index.ts';
import { CURRENCY, PRICES_AS_OF } from '../shared/translate/cost.ts';
import { estimateArticle } from '../shared/translate/estimate.ts';
import { loadTerminology } from '../shared/translate/terminology.ts';
import { type Command, UsageError } from './command.ts';
import { NoDeploymentError } from './deployment.ts';

export interface EstimateContext {
  readonly print: (line: string) => void;
  /** The memory that would answer first; without it everything is taken for new. */
  readonly dynamo?: DynamoDBDocumentClient;
  readonly memoryTable?: string;
  /** For articles that lie in the inbox already. */
  readonly s3?: S3Client;
  readonly inboxBucket?: string;
}

export const estimate: Command = {
  usage: 'estimate FILE… | PREFIX [--targets en,vi]',
  summary: 'what translating files, or what lies under a prefix of the inbox, would cost; sends nothing',
  run: async (args, { print, deployment }) => {
    const found = await deployment().catch((error: unknown) => {
      // A price can be had before anything is deployed.
      if (error instanceof NoDeploymentError) return {};
      throw error;
    });
    return run(args, { print, ...found });
  },
};

/** @returns 0, or 1 when a file could not be read as an article @throws UsageError */
export async function run(args: string[], context: EstimateContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { targets: { type: 'string', default: 'en,vi' } },
  });
  if (positionals.length === 0) throw new UsageError('Name files, or a prefix of the inbox.');
  const targets = values.targets.split(',');
  const { print, dynamo, memoryTable } = context;
  const memory =
    dynamo === undefined || memoryTable === undefined
      ? { lookup: async () => new Map(), store: async () => {} }
      : createMemoryTable(dynamo, memoryTable);
  const folder = path.resolve(import.meta.dirname, '..', 'terminology');
  const terminology = existsSync(folder) ? await loadTerminology(folder, 'Tidings') : null;
  const engine = {
    name: AMAZON_TRANSLATE,
    maxRequestBytes: MAX_REQUEST_BYTES,
    terminologyVersion: terminology?.name ?? null,
  };

  let [files, unreadable, characters, hits, cost] = [0, 0, 0, 0, 0];
  for await (const { key, bytes } of inputsOf(positionals, context)) {
    try {
      const usages = Object.values(
        await estimateArticle(await normalize(bytes, { key }), memory, { targets, engine }),
      );
      const of = (field: 'billedCharacters' | 'memoryHits' | 'cost'): number =>
        usages.reduce((sum, usage) => sum + usage[field], 0);
      print(
        `${key}: ${of('billedCharacters')} characters, ${of('memoryHits')} sentences from memory, ${money(of('cost'))}`,
      );
      files += 1;
      characters += of('billedCharacters');
      hits += of('memoryHits');
      cost += of('cost');
    } catch (error) {
      if (!(error instanceof TidingsError)) throw error;
      unreadable += 1;
      print(`${key}: ${error.message}`);
    }
  }
  print(`${files} articles: ${characters} characters, ${hits} sentences from memory, ${money(cost)}`);
  print(`Prices of ${PRICES_AS_OF} for Amazon Translate, without free tier.`);
  return unreadable === 0 ? 0 : 1;
}

function money(amount: number): string {
  return `${amount.toFixed(4)} ${CURRENCY}`;
}

async function* inputsOf(
  names: readonly string[],
  { s3, inboxBucket }: EstimateContext,
): AsyncGenerator<{ key: string; bytes: Uint8Array }> {
  for (const name of names) {
    if (existsSync(name)) {
      yield { key: name, bytes: await readFile(name) };
      continue;
    }
    if (s3 === undefined || inboxBucket === undefined) {
      throw new UsageError(`There is no file ${name}, and no running Tidings with an inbox.`);
    }
    yield* objectsUnder(s3, inboxBucket, name);
  }
}

async function* objectsUnder(
  s3: S3Client,
  bucket: string,
  prefix: string,
): AsyncGenerator<{ key: string; bytes: Uint8Array }> {
  let token: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
    );
    for (const { Key } of page.Contents ?? []) {
      if (Key === undefined || Key.endsWith('/')) continue;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      yield { key: Key, bytes: (await Body?.transformToByteArray()) ?? new Uint8Array() };
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
}
