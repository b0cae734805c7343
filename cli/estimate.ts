import { existsSync } from 'node:fs';
import path from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { chooseKeys, readArticle } from '../local/client.ts';
import { createMemoryTable } from '../shared/aws/memory-table.ts';
import { TidingsError } from '../shared/errors.ts';
import { normalize } from '../shared/normalize/index.ts';
import { CURRENCY, PRICES_AS_OF } from '../shared/translate/spend/cost.ts';
import { estimateArticle } from '../shared/translate/spend/estimate.ts';
import { command, UsageError } from './command.ts';
import { type Deployment, NoDeploymentError } from './deployment.ts';
import { projectEngine } from './engine.ts';
import type { Output } from './output.ts';
import { ESTIMATE } from './specs/translations.ts';

/** Where the memory is that would answer first, and the inbox; without them everything is taken for new. */
type Place = Partial<Deployment>;

export const estimate = command(ESTIMATE, async ({ values, positionals }, context) => {
  const place: Place = await context.deployment().catch((error: unknown) => {
    // A price can be had before anything is deployed.
    if (error instanceof NoDeploymentError) return {};
    throw error;
  });
  return price(positionals, values.targets.split(','), place, context);
});

interface Price {
  readonly characters: number;
  /** Sentences. */
  readonly fromMemory: number;
  readonly cost: number;
}

/** @returns 0, or 1 when a name stands for nothing or a file could not be read as an article */
async function price(
  names: readonly string[],
  targets: readonly string[],
  place: Place,
  { print, result }: Pick<Output, 'print' | 'result'>,
): Promise<number> {
  const { dynamo, memoryTable } = place;
  const memory =
    dynamo === undefined || memoryTable === undefined
      ? { lookup: async () => new Map(), store: async () => {} }
      : createMemoryTable(dynamo, memoryTable);
  const engine = await projectEngine();
  const refuse = (key: string, message: string): void => {
    faults += 1;
    print(`${key}: ${message}`);
    result({ key, message });
  };
  const prices: Price[] = [];
  let faults = 0;
  for await (const { key, read } of inputsOf(names, place)) {
    if (read === null) {
      refuse(key, 'there is no such file, and nothing in the inbox begins with it');
      continue;
    }
    try {
      const article = await normalize(await read(), { key });
      const usages = Object.values(await estimateArticle(article, memory, { targets, engine }));
      const of = (field: 'billedCharacters' | 'memoryHits' | 'cost'): number =>
        usages.reduce((sum, usage) => sum + usage[field], 0);
      const found = { characters: of('billedCharacters'), fromMemory: of('memoryHits'), cost: of('cost') };
      prices.push(found);
      print(`${key}: ${priceText(found)}`);
      result({ key, ...found, currency: CURRENCY });
    } catch (error) {
      if (!(error instanceof TidingsError)) throw error;
      refuse(key, error.message);
    }
  }
  if (prices.length === 0) return 1;
  const sum = (field: keyof Price): number => prices.reduce((total, each) => total + each[field], 0);
  const all = { characters: sum('characters'), fromMemory: sum('fromMemory'), cost: sum('cost') };
  print(`${prices.length} articles: ${priceText(all)}`);
  print(`Prices of ${PRICES_AS_OF} for Amazon Translate, without free tier.`);
  result({ articles: prices.length, ...all, currency: CURRENCY, pricesAsOf: PRICES_AS_OF });
  return faults === 0 ? 0 : 1;
}

function priceText({ characters, fromMemory, cost }: Price): string {
  return `${characters} characters, ${fromMemory} sentences from memory, ${money(cost)}`;
}

function money(amount: number): string {
  return `${amount.toFixed(4)} ${CURRENCY}`;
}

interface Input {
  readonly key: string;
  /** Null for a name that stands for nothing. */
  readonly read: (() => Promise<Uint8Array>) | null;
}

async function* inputsOf(names: readonly string[], { s3, inboxBucket }: Place): AsyncGenerator<Input> {
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
