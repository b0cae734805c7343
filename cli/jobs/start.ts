import { createInterface } from 'node:readline/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { BACKFILL_PREFIX } from '../../shared/documents/keys.ts';
import { CURRENCY, PRICES_AS_OF } from '../../shared/translate/spend/cost.ts';
import { type CommandContext, UsageError } from '../command.ts';
import type { Deployment } from '../deployment.ts';
import { type JobPrice, type Listed, priceOf } from './price.ts';
import { jobsOf } from './states.ts';

export interface StartOptions {
  readonly name: string | undefined;
  readonly sample: string;
  readonly targets: string;
  readonly yes: boolean;
}

/** Step Functions takes these as names of executions, and S3 as parts of keys. */
const NAME = /^[A-Za-z0-9_-]{1,80}$/;

/**
 * Tells what articles would cost, asks, and starts a job for them.
 * @param kind first word of the job's name
 * @returns the exit code: 1 when it is not started
 */
export async function startJob(
  kind: string,
  articles: readonly Listed[],
  { name = jobName(kind, new Date()), sample, targets, yes }: StartOptions,
  deployment: Deployment,
  context: CommandContext,
): Promise<number> {
  const { print, result, progress } = context;
  if (!NAME.test(name)) throw new UsageError('--name takes letters, digits, "-" and "_", at most 80.');
  const most = Number(sample);
  if (!Number.isInteger(most) || most < 1) throw new UsageError('--sample takes a number of articles.');
  const jobs = jobsOf(deployment);
  if (articles.length === 0) {
    print('There is nothing to do.');
    return 1;
  }
  const options = { sample: most, targets: targets.split(',') };
  const price = await priceOf(articles, options, deployment, progress);
  const { cost, margin } = price;
  const told = { ...price, cost, margin, currency: CURRENCY };
  for (const line of priceLines(price, deployment.states?.dailyCharacters)) print(line);
  if (!(yes || (await confirmed(context)))) {
    result(told);
    print('Not started.');
    return 1;
  }
  const list = `${BACKFILL_PREFIX.jobs}${name}.jsonl`;
  const { s3, workBucket: Bucket } = deployment;
  await s3.send(
    new PutObjectCommand({ Bucket, Key: list, Body: linesOf(articles), ContentType: 'application/jsonl' }),
  );
  await jobs.start(name, { list });
  result({ job: name, ...told });
  print(`Started. How far it is: ./tidings jobs ${name}`);
  return 0;
}

/** `backfill-2026-11-28-093000`, in UTC. */
function jobName(kind: string, now: Date): string {
  const [day, time] = now.toISOString().split(/[T.]/) as [string, string];
  return `${kind}-${day}-${time.replaceAll(':', '')}`;
}

function linesOf(articles: readonly Listed[]): string {
  return articles.map(({ bytes: _, ...item }) => `${JSON.stringify(item)}\n`).join('');
}

function priceLines(
  { articles, sampled, characters, cost, margin }: JobPrice,
  daily?: number | null,
): string[] {
  const days = daily == null ? 0 : Math.ceil(characters / daily);
  const range = margin === 0 ? '' : `, give or take ${margin.toFixed(2)}`;
  return [
    `${articles} articles, of which ${sampled} were read: about ${characters} characters to translate, ${cost.toFixed(2)} ${CURRENCY}${range}.`,
    `Prices of ${PRICES_AS_OF} for Amazon Translate, without free tier.`,
    ...(days > 1 ? [`With ${daily} characters a day for the slow lane it takes ${days} days.`] : []),
  ];
}

/** Only a person at a terminal can be asked. */
async function confirmed({ isTerminal }: CommandContext): Promise<boolean> {
  if (!isTerminal || !process.stdin.isTTY)
    throw new UsageError('Say --yes to start it: nobody can be asked here.');
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await questions.question('Start it? (y/N) ')).trim());
  } finally {
    questions.close();
  }
}
