import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError, type Environment, run } from './workshop.ts';

/** One third-party run: its folder, and what is asked and done in it. */

export const STACK = 'Tidings';
/** Of the stack, by their names. */
export type Outputs = Record<string, string>;

/** Characters that the CDK puts behind a construct's name. */
export const HASH = 8;

export const folder = mkdtempSync(path.join(os.tmpdir(), 'tidings-third-party-'));
export const clone = path.join(folder, 'clone');
const given = process.argv.indexOf('--venv');
export const venv = given < 0 ? path.join(folder, 'venv') : path.resolve(process.argv[given + 1]!);
export const bin = (name: string): string => path.join(venv, 'bin', name);

/** The environment of every command; signed in by and by. */
export const session: { env: Environment } = { env: {} };

const started = performance.now();
export function say(text: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(4);
  process.stdout.write(`[${seconds} s] ${text}\n`);
}

export function expect(what: string, found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
  }
  say(`ok    ${what}`);
}

export const aws = async (...args: string[]): Promise<unknown> => {
  const output = await run(bin('aws'), [...args, '--output', 'json'], folder, session.env);
  return output.trim() === '' ? null : JSON.parse(output);
};
/** The awscli of Python has an address of its own for SQS, whatever the environment says. */
export const sqs = (...args: string[]): Promise<unknown> =>
  aws('sqs', ...args, '--endpoint-url', session.env['AWS_ENDPOINT_URL']!);
export const cdk = (...args: string[]): Promise<string> =>
  run(path.join(clone, 'node_modules/.bin/cdk'), [...args, '--no-notices', '--ci'], clone, session.env);

let syntheses = 0;

interface Resource {
  readonly Type: string;
  readonly Properties?: {
    readonly Metrics?: unknown;
    readonly PolicyDocument?: { readonly Statement: Statement[] };
  };
}

/** Saved queries: MiniStack does not know them, and refuses the whole template before it begins. */
const isUnknown = ({ Type }: Resource): boolean => Type === 'AWS::Logs::QueryDefinition';
/** Alarms on metric math as well, which it refuses when it comes to them. */
const isRefused = (resource: Resource): boolean =>
  isUnknown(resource) ||
  (resource.Type === 'AWS::CloudWatch::Alarm' && resource.Properties?.Metrics !== undefined);
/** MiniStack finds buckets and tables for an import, and no policies. */
const isBucketPolicy = ({ Type }: Resource): boolean => Type === 'AWS::S3::BucketPolicy';

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/**
 * MiniStack asks for a right that is named after the call, on everything. AWS has none of that name: it asks what PartiQL's
 * statement does, on its table (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html).
 */
function allowStatements({ Properties }: Resource): void {
  const statements = Properties?.PolicyDocument?.Statement;
  if (statements?.some(({ Action }) => Action.includes('dynamodb:PartiQLInsert')))
    statements.push({ Effect: 'Allow', Action: 'dynamodb:BatchExecuteStatement', Resource: '*' });
}

/** Synthesizes as the CDK does, save for what the emulator cannot take. @returns the folder, and what it kept */
async function synthesize(
  args: readonly string[],
  isLeftOut: (resource: Resource) => boolean,
): Promise<{ out: string; kept: Record<string, Resource> }> {
  const out = path.join(folder, `cdk.out.${++syntheses}`);
  await cdk('synth', '--quiet', '--output', out, ...args);
  const file = path.join(out, `${STACK}.template.json`);
  const template = JSON.parse(readFileSync(file, 'utf8')) as { Resources: Record<string, Resource> };
  const all = Object.entries(template.Resources);
  const kept = Object.fromEntries(all.filter(([, resource]) => !isLeftOut(resource)));
  for (const resource of Object.values(kept)) allowStatements(resource);
  const without = all.length - Object.keys(kept).length;
  say(`      ${Object.keys(kept).length} resources; left out: ${without} that MiniStack does not take`);
  writeFileSync(file, JSON.stringify({ ...template, Resources: kept }));
  return { out, kept };
}

/** Everything is as the CDK wrote it but what is refused. */
export async function deploy(...args: string[]): Promise<string> {
  const { out } = await synthesize(args, isRefused);
  return cdk('deploy', '--app', out, '--require-approval', 'never');
}

/** A deployment that fails when it comes to the alarms that are refused. @returns what the CDK printed */
export async function deployAndFail(): Promise<string> {
  const { out } = await synthesize([], isUnknown);
  return refusal(cdk('deploy', '--app', out, '--require-approval', 'never'));
}

/**
 * Brings kept buckets and tables into a new stack, as the runbook says; their policies come with the next deployment.
 * @param names by the beginning of the logical id: `StoresInbox` → the bucket's name
 */
export async function importKept(names: Readonly<Record<string, string>>): Promise<void> {
  const { out, kept } = await synthesize(['-c', 'storesOnly=true'], isBucketPolicy);
  const mapping = Object.entries(kept)
    .filter(([, { Type }]) => Type !== 'AWS::CDK::Metadata')
    .map(([id, { Type }]) => {
      const name = names[id.slice(0, -HASH)];
      if (name === undefined) throw new Error(`Nothing was kept for ${id}.`);
      return [id, { [Type === 'AWS::DynamoDB::Table' ? 'TableName' : 'BucketName']: name }];
    });
  const file = path.join(folder, 'kept.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(mapping)));
  await cdk('import', '--app', out, '--resource-mapping', file);
}

/** The settings of the clone, with these changed. */
export function configure(changes: object): void {
  const file = path.join(clone, 'cdk.json');
  const json = JSON.parse(readFileSync(file, 'utf8'));
  Object.assign(json.context.tidings, changes);
  writeFileSync(file, JSON.stringify(json, null, 2));
}

export async function outputs(): Promise<Outputs> {
  const { Stacks } = (await aws('cloudformation', 'describe-stacks', '--stack-name', STACK)) as {
    Stacks: { StackStatus: string; Outputs: { OutputKey: string; OutputValue: string }[] }[];
  };
  const [stack] = Stacks;
  const named = stack!.Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]);
  return { ...Object.fromEntries(named), StackStatus: stack!.StackStatus };
}

export interface Entry {
  readonly key: string;
  readonly status: string;
  readonly revision: string;
  readonly lastErrorKind: string | undefined;
}

/** The catalog: one entry for every upload. */
export async function catalog(table: string): Promise<Entry[]> {
  type Item = Record<string, { S?: string; M?: Record<string, { S?: string }> }>;
  const { Items } = (await aws('dynamodb', 'scan', '--table-name', table)) as { Items: Item[] };
  return Items.filter(({ revision }) => revision?.S !== 'latest').map(
    ({ key, status, revision, lastError }) => ({
      key: key!.S!,
      status: status!.S!,
      revision: revision!.S!,
      lastErrorKind: lastError?.M?.['kind']?.S,
    }),
  );
}

/** Waits until every upload has ended, ten minutes at most. */
export async function settled(table: string, uploads: number): Promise<Entry[]> {
  for (let wait = 0; wait < 120; wait++) {
    const entries = await catalog(table);
    const ended = entries.filter(({ status }) =>
      ['published', 'waiting', 'failed', 'superseded'].includes(status),
    );
    if (entries.length >= uploads && ended.length === entries.length) return entries;
    await sleep(5_000);
  }
  throw new Error(`Not all uploads ended: ${JSON.stringify(await catalog(table))}`);
}

/** The message of a command that must be refused. */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof CommandError) return error.output;
    throw error;
  }
  throw new Error('A command that must be refused was not.');
}
