import { createRequire } from 'node:module';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { SFNClientConfig } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { LOCAL_CLOUD_FILE, type LocalCloud, runningCloud } from '../local/client.ts';
import { DEFAULT_STACK, shellWords } from '../shared/calls.ts';

/** A running Tidings that commands talk to: a stack in AWS, or the local cloud on this machine. */
export interface Deployment {
  /** For people: `the local cloud`, `stack Tidings`. */
  readonly name: string;
  readonly s3: S3Client;
  readonly dynamo: DynamoDBDocumentClient;
  readonly inboxBucket: string;
  readonly workBucket: string;
  readonly outboxBucket: string;
  readonly catalogTable: string;
  readonly memoryTable: string;
  /** The slow lane, where the stack has one. */
  readonly states?:
    | {
        readonly stateMachineArn: string;
        readonly config: SFNClientConfig;
        /** Characters of a UTC day that it may translate; null for no limit. */
        readonly dailyCharacters: number | null;
      }
    | undefined;
  /** Where readers find the outbox, with its final slash, where there is such a place. */
  readonly readerUrl?: string | undefined;
  /** Of the local cloud: folder of the functions' log files. */
  readonly logFolder?: string | undefined;
  /** Of a stack in AWS: log groups by the function's name. */
  readonly logGroups?: Readonly<Record<string, string>> | undefined;
  /** Models that are missing for these directions; absent where translation does not depend on models that are installed. */
  readonly missingModels?: (
    directions: readonly { readonly source: string; readonly target: string }[],
  ) => Promise<readonly string[]>;
}

/** Name of the deployment on this machine. */
export const LOCAL = 'the local cloud';

const Outputs = z.object({
  InboxBucket: z.string(),
  WorkBucket: z.string(),
  OutboxBucket: z.string(),
  CatalogTable: z.string(),
  MemoryTable: z.string(),
  BackfillStateMachine: z.string().optional(),
  /** Characters of a UTC day, or `unlimited`. */
  BackfillBudget: z.string().optional(),
  /** Where the stack serves its outbox to readers. */
  ReaderUrl: z.string().optional(),
});
/** Outputs that name a function's log group: NormalizeLogs. */
const LOGS = /^(\w+)Logs$/;

export class NoDeploymentError extends Error {
  readonly advice: string;
  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}

/** The deployment that runs on this machine from this folder, or null. @throws NoDeploymentError when it cannot be read */
export function localDeployment(folder = '.'): Deployment | null {
  const local = runningLocalCloud(folder);
  return local === null ? null : connectToLocalCloud(local, folder);
}

export interface DeploymentChoice {
  /** Name of the CloudFormation stack; when absent, a running local cloud is preferred. */
  readonly stack?: string | undefined;
  /** Folder of the local cloud; no stack is looked for when it is given. */
  readonly data?: string | undefined;
}

/**
 * Finds the deployment that commands shall talk to.
 * @throws NoDeploymentError with what to do, when there is none
 */
export async function findDeployment({ stack, data }: DeploymentChoice): Promise<Deployment> {
  const local = stack === undefined ? localDeployment(data) : null;
  if (local !== null) return local;
  if (stack === undefined && data !== undefined) {
    throw new NoDeploymentError(
      `No local cloud runs in ${data}.`,
      `Start it with: npm start -- --data ${shellWords([data])}`,
    );
  }
  const name = stack ?? DEFAULT_STACK;
  const outputs = await stackOutputs(name, stack !== undefined);
  return deployment(
    `stack ${name}`,
    Outputs.parse(outputs),
    {},
    {
      logGroups: Object.fromEntries(
        Object.entries(outputs).flatMap(([output, value]) => {
          const name = LOGS.exec(output)?.[1];
          return name === undefined ? [] : [[name, value]];
        }),
      ),
    },
  );
}

/** The deployment that runs on this machine. */
export function connectToLocalCloud(
  { region, credentials, endpoints, outputs, reader, servers }: LocalCloud,
  folder = '.',
): Deployment {
  const client = { region, credentials };
  return deployment(
    LOCAL,
    Outputs.parse(outputs),
    {
      s3: { ...client, endpoint: endpoints.s3 },
      dynamo: { ...client, endpoint: endpoints.dynamodb },
      states: { ...client, endpoint: endpoints.states },
    },
    {
      readerUrl: reader,
      logFolder: path.join(folder, path.dirname(LOCAL_CLOUD_FILE), 'logs'),
      // A model server of the user's takes every pair.
      ...(servers !== true && { missingModels }),
    },
  );
}

/** The model store's code is loaded when it is asked. */
const missingModels: NonNullable<Deployment['missingModels']> = async (directions) =>
  (await import('../local/models/index.ts')).missingModels(directions);

function deployment(
  name: string,
  outputs: z.infer<typeof Outputs>,
  clients: {
    s3?: S3ClientConfig;
    dynamo?: ConstructorParameters<typeof DynamoDBClient>[0];
    states?: SFNClientConfig;
  },
  more: Pick<Deployment, 'readerUrl' | 'logFolder' | 'logGroups'>,
): Deployment {
  let s3: S3Client | undefined;
  return {
    name,
    // Made when it is used: its code takes 0.1 s to load, and half of the commands need none.
    get s3() {
      s3 ??= new (requireS3().S3Client)(clients.s3 ?? {});
      return s3;
    },
    dynamo: DynamoDBDocumentClient.from(new DynamoDBClient(clients.dynamo ?? {}), {
      marshallOptions: { removeUndefinedValues: true },
    }),
    inboxBucket: outputs.InboxBucket,
    workBucket: outputs.WorkBucket,
    outboxBucket: outputs.OutboxBucket,
    catalogTable: outputs.CatalogTable,
    memoryTable: outputs.MemoryTable,
    states:
      outputs.BackfillStateMachine === undefined
        ? undefined
        : {
            stateMachineArn: outputs.BackfillStateMachine,
            config: clients.states ?? {},
            dailyCharacters: outputs.BackfillBudget === 'unlimited' ? null : Number(outputs.BackfillBudget),
          },
    readerUrl: outputs.ReaderUrl,
    ...more,
  };
}

const requireS3 = (): typeof import('@aws-sdk/client-s3') =>
  createRequire(import.meta.url)('@aws-sdk/client-s3') as typeof import('@aws-sdk/client-s3');

function runningLocalCloud(folder: string): LocalCloud | null {
  const file = path.join(folder, LOCAL_CLOUD_FILE);
  try {
    return runningCloud(file);
  } catch (cause) {
    throw new NoDeploymentError(
      `How to reach the local cloud cannot be read from ${file}.`,
      'Stop "npm start" and start it again.',
      { cause },
    );
  }
}

/** @param isNamed whether the user asked for this stack; else a local cloud was looked for, too */
async function stackOutputs(name: string, isNamed: boolean): Promise<Record<string, string>> {
  const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
  try {
    const answer = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: name }));
    const outputs = (answer.Stacks?.[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [
      OutputKey,
      OutputValue,
    ]);
    const found = Object.fromEntries(outputs) as Record<string, string>;
    Outputs.parse(found);
    return found;
  } catch (cause) {
    const { accountFault } = await import('../shared/aws/faults.ts');
    const fault = accountFault(cause, 'AWS CloudFormation');
    const reason = fault?.message ?? (cause instanceof Error ? cause.message : cause);
    const absent = `no stack ${name} in AWS (${String(reason).replace(/\.$/, '')}).`;
    const advice = fault?.advice ?? 'Name another stack with --stack.';
    throw isNamed
      ? new NoDeploymentError(`There is ${absent}`, advice, { cause })
      : new NoDeploymentError(
          `No running Tidings was found: no local cloud in this folder, and ${absent}`,
          'On this machine: start it with "npm start", or say here too which --data FOLDER it was started with. ' +
            `In AWS: ${advice}`,
          { cause },
        );
  }
}
