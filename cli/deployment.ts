import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { LOCAL_CLOUD_FILE, type LocalCloud, runningCloud } from '../local/client.ts';
import { missingModels } from '../local/models/index.ts';
import { accountFault } from '../shared/aws/faults.ts';

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
});

export class NoDeploymentError extends Error {}

/** The deployment that runs on this machine from this folder, or null. @throws NoDeploymentError when it cannot be read */
export function localDeployment(): Deployment | null {
  const local = runningLocalCloud();
  return local === null ? null : connectToLocalCloud(local);
}

export interface DeploymentChoice {
  /** Name of the CloudFormation stack; when absent, a running local cloud is preferred. */
  readonly stack?: string | undefined;
}

const DEFAULT_STACK = 'Tidings';

/**
 * Finds the deployment that commands shall talk to.
 * @throws NoDeploymentError with what to do, when there is none
 */
export async function findDeployment({ stack }: DeploymentChoice): Promise<Deployment> {
  const local = stack === undefined ? runningLocalCloud() : null;
  if (local !== null) return connectToLocalCloud(local);
  const name = stack ?? DEFAULT_STACK;
  return deployment(`stack ${name}`, await stackOutputs(name), {
    s3: new S3Client({}),
    dynamo: new DynamoDBClient({}),
  });
}

/** The deployment that runs on this machine. */
export function connectToLocalCloud({
  region,
  credentials,
  endpoints,
  outputs,
  servers,
}: LocalCloud): Deployment {
  const found = deployment(LOCAL, Outputs.parse(outputs), {
    s3: new S3Client({ region, credentials, endpoint: endpoints.s3 }),
    dynamo: new DynamoDBClient({ region, credentials, endpoint: endpoints.dynamodb }),
  });
  return servers === true ? found : { ...found, missingModels: (directions) => missingModels(directions) };
}

function deployment(
  name: string,
  outputs: z.infer<typeof Outputs>,
  clients: { s3: S3Client; dynamo: DynamoDBClient },
): Deployment {
  return {
    name,
    s3: clients.s3,
    dynamo: DynamoDBDocumentClient.from(clients.dynamo, { marshallOptions: { removeUndefinedValues: true } }),
    inboxBucket: outputs.InboxBucket,
    workBucket: outputs.WorkBucket,
    outboxBucket: outputs.OutboxBucket,
    catalogTable: outputs.CatalogTable,
    memoryTable: outputs.MemoryTable,
  };
}

function runningLocalCloud(): LocalCloud | null {
  try {
    return runningCloud();
  } catch (cause) {
    throw new NoDeploymentError(
      `How to reach the local cloud cannot be read from ${LOCAL_CLOUD_FILE}: stop "npm start" and start it again.`,
      { cause },
    );
  }
}

async function stackOutputs(name: string): Promise<z.infer<typeof Outputs>> {
  try {
    const answer = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: name }));
    const outputs = (answer.Stacks?.[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [
      OutputKey,
      OutputValue,
    ]);
    return Outputs.parse(Object.fromEntries(outputs));
  } catch (cause) {
    const fault = accountFault(cause, 'AWS CloudFormation');
    const reason = fault?.message ?? (cause instanceof Error ? cause.message : cause);
    throw new NoDeploymentError(
      `No running Tidings was found: no local cloud (start one with "npm start") and no stack ${name} in AWS ` +
        `(${reason}). ${fault?.advice ?? 'Name another stack with --stack.'}`,
      { cause },
    );
  }
}
