import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { chooseKeys, readArticle } from '../local/client.ts';
import { createMemoryTable } from '../shared/aws/memory-table.ts';
import { TidingsError } from '../shared/errors.ts';
import { normalize } from '../shared/normalize/index.ts';
import { CURRENCY, PRICES_AS_OF } from '../shared/translate/spend/cost.ts';
import { estimateArticle } from '../shared/translate/spend/estimate.ts';
import { type Command, UsageError } from './command.ts';
import { NoDeploymentError } from './deployment.ts';
import { projectEngine } from './engine.ts';

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
  usage: 'estimate FILE…|FOLDER…|PREFIX… [--targets en,vi]',
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

/** @returns 0, or 1 when a name stands for nothing or a file could not be read as an article @throws UsageError */
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
  const engine = await projectEngine();

  let [files, faults, characters, hits, cost] = [0, 0, 0, 0, 0];
  for await (const { key, read } of inputsOf(positionals, context)) {
    if (read === null) {
      faults += 1;
      print(`${key}: there is no such file, and nothing in the inbox begins with it`);
      continue;
    }
    try {
      const usages = Object.values(
        await estimateArticle(await normalize(await read(), { key }), memory, { targets, engine }),
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
      faults += 1;
      print(`${key}: ${error.message}`);
    }
  }
  if (files === 0) return 1;
  print(`${files} articles: ${characters} characters, ${hits} sentences from memory, ${money(cost)}`);
  print(`Prices of ${PRICES_AS_OF} for Amazon Translate, without free tier.`);
  return faults === 0 ? 0 : 1;
}

function money(amount: number): string {
  return `${amount.toFixed(4)} ${CURRENCY}`;
}

interface Input {
  readonly key: string;
  /** Null for a name that stands for nothing. */
  readonly read: (() => Promise<Uint8Array>) | null;
}

async function* inputsOf(
  names: readonly string[],
  { s3, inboxBucket }: EstimateContext,
): AsyncGenerator<Input> {
  for (const name of names) {
    if (existsSync(name)) {
      const files = chooseKeys([name]).map(({ file }) => path.join(name, path.relative(name, file)));
      if (files.length === 0) yield { key: name, read: null };
      for (const file of files) yield { key: file, read: () => readArticle(file) };
      continue;
    }
    if (s3 === undefined || inboxBucket === undefined) {
      throw new UsageError(`There is no file ${name}, and no running Tidings with an inbox.`);
    }
    let found = false;
    for await (const object of objectsUnder(s3, inboxBucket, name)) {
      found = true;
      yield object;
    }
    if (!found) yield { key: name, read: null };
  }
}

async function* objectsUnder(s3: S3Client, bucket: string, prefix: string): AsyncGenerator<Input> {
  let token: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
    );
    for (const { Key } of page.Contents ?? []) {
      if (Key === undefined || Key.endsWith('/')) continue;
      const read = async (): Promise<Uint8Array> => {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
        return (await Body?.transformToByteArray()) ?? new Uint8Array();
      };
      yield { key: Key, read };
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
}
