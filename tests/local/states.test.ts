import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  ListStateMachinesCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPolicy, type Statement, startAccess } from '../../local/access.ts';
import { type Database, openDatabase } from '../../local/database.ts';
import { type Gateway, startGateway } from '../../local/gateway.ts';
import type { LocalFunction } from '../../local/lambda/function.ts';
import type { Outcome } from '../../local/lambda/sandbox.ts';
import { createS3 } from '../../local/s3/server.ts';
import { openStore } from '../../local/s3/store.ts';
import { readDefinition } from '../../local/states/definition.ts';
import { openStateMachines, type StateMachines } from '../../local/states/index.ts';

const MACHINE = 'arn:aws:states:us-east-1:000000000000:stateMachine:feed';
const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:worker';

/** Batches of two lines, two at once; a batch is looked at until it says that nothing is open. */
const DEFINITION = {
  StartAt: 'All',
  States: {
    All: {
      Type: 'Map',
      Label: 'All',
      MaxConcurrency: 2,
      ToleratedFailurePercentage: 100,
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        ReaderConfig: { InputType: 'JSONL' },
        Parameters: { Bucket: 'work', 'Key.$': '$.list' },
      },
      ItemBatcher: { MaxItemsPerBatch: 2, BatchInput: { 'job.$': '$$.Execution.Name' } },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'Look',
        States: {
          Look: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Parameters: { FunctionName: FUNCTION, 'Payload.$': '$' },
            ResultPath: '$.answer',
            Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 2 }],
            Next: 'Done',
          },
          Done: {
            Type: 'Choice',
            Choices: [{ Variable: '$.answer.Payload.open', NumericEquals: 0, Next: 'Tell' }],
            Default: 'Pause',
          },
          Pause: { Type: 'Wait', SecondsPath: '$.answer.Payload.wait', Next: 'Look' },
          Tell: { Type: 'Pass', OutputPath: '$.answer.Payload', End: true },
        },
      },
      ResultWriter: {
        Resource: 'arn:aws:states:::s3:putObject',
        Parameters: { Bucket: 'work', Prefix: 'results' },
      },
      End: true,
    },
  },
};

const ALL_RIGHTS = readPolicy({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } });
type Payload = { BatchInput: { job: string }; Items: { key: string }[] };

let folder: string;
let database: Database;
let gateway: Gateway;
let machines: StateMachines;
let s3: S3Client;
let sfn: SFNClient;
/** What the function was given, and what it answers. */
let calls: Payload[];
let answer: (payload: Payload) => Outcome | Promise<Outcome>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-states-'));
  calls = [];
  answer = ({ Items }) => ({ payload: { open: 0, wait: 0, seen: Items.length } });
  await open(ALL_RIGHTS);
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

async function open(policies: readonly Statement[]): Promise<void> {
  database = openDatabase(folder);
  const access = startAccess({ onDenied: () => undefined });
  const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
  access.add({ name: 'operator', policies: 'everything', ...credentials });
  const store = openStore(database, folder, () => undefined);
  if (store.bucket('work') === undefined) store.createBucket('work', false);
  const invoke = (event: unknown): Promise<Outcome> => {
    calls.push(event as Payload);
    return Promise.resolve(answer(event as Payload));
  };
  machines = openStateMachines({
    models: [{ logicalId: 'Feed', arn: MACHINE, map: readDefinition(JSON.stringify(DEFINITION)), policies }],
    ...{ database, access, maxWaitMs: 5 },
    functions: new Map([[FUNCTION, { invoke } as LocalFunction]]),
    onFault: (error) => {
      throw error;
    },
  });
  const services = {
    s3: createS3({ store, uploads: new Map(), access, region: 'us-east-1' }),
    states: machines.service,
  };
  gateway = await startGateway(access, services, { port: 0, onFault: () => undefined });
  const client = { endpoint: gateway.url, region: 'us-east-1', credentials, maxAttempts: 1 };
  s3 = new S3Client(client);
  sfn = new SFNClient(client);
  machines.start(gateway.url);
}

async function close(): Promise<void> {
  await machines.stop();
  s3.destroy();
  sfn.destroy();
  await gateway.stop();
  database.close();
}

async function start(name: string, keys: readonly string[]): Promise<string> {
  const Body = keys.map((key) => `${JSON.stringify({ key })}\n`).join('');
  await s3.send(new PutObjectCommand({ Bucket: 'work', Key: `${name}.jsonl`, Body: Buffer.from(Body) }));
  const input = JSON.stringify({ list: `${name}.jsonl` });
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({ stateMachineArn: MACHINE, name, input }),
  );
  return executionArn!;
}

const describeIt = (executionArn: string) => sfn.send(new DescribeExecutionCommand({ executionArn }));

async function ended(executionArn: string) {
  for (;;) {
    const found = await describeIt(executionArn);
    if (found.status !== 'RUNNING') return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function counts(executionArn: string) {
  const { mapRuns } = await sfn.send(new ListMapRunsCommand({ executionArn }));
  // It begins when the list has been read.
  if (mapRuns?.[0] === undefined) return {} as Record<string, number>;
  const { itemCounts } = await sfn.send(new DescribeMapRunCommand({ mapRunArn: mapRuns[0].mapRunArn }));
  return { ...itemCounts! } as Record<string, number>;
}

async function json(Key: string): Promise<never> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'work', Key }));
  return JSON.parse(await Body!.transformToString()) as never;
}

describe('an execution', () => {
  it('gives every line to the function, in batches, and writes down what came of them', async () => {
    const arn = await start('one', ['a', 'b', 'c']);
    const { status, output, stopDate } = await ended(arn);
    expect([status, stopDate]).toEqual(['SUCCEEDED', expect.any(Date)]);
    expect(
      calls.map(({ BatchInput, Items }) => [BatchInput.job, ...Items.map(({ key }) => key)]).sort(),
    ).toEqual([
      ['one', 'a', 'b'],
      ['one', 'c'],
    ]);
    expect(await counts(arn)).toMatchObject({ total: 3, succeeded: 3, failed: 0, pending: 0, running: 0 });
    const { ResultWriterDetails } = JSON.parse(output!);
    const manifest = (await json(ResultWriterDetails.Key)) as {
      ResultFiles: { SUCCEEDED: { Key: string }[] };
    };
    const results = (await json(manifest.ResultFiles.SUCCEEDED[0]!.Key)) as { Output: string }[];
    expect(results.map(({ Output }) => JSON.parse(Output).seen)).toEqual([2, 1]);
  });

  it('asks again, after a pause, until nothing is open', async () => {
    answer = () => ({ payload: { open: 3 - calls.length, wait: 60 } });
    expect((await ended(await start('slow', ['a']))).status).toBe('SUCCEEDED');
    expect(calls).toHaveLength(3);
  });

  it('tries a failed call again as often as it is told, and then counts its batch as failed', async () => {
    answer = ({ Items }) =>
      Items[0]!.key === 'bad'
        ? { error: { errorType: 'Error', errorMessage: 'no' } }
        : { payload: { open: 0, wait: 0 } };
    const arn = await start('bad', ['a', 'b', 'bad']);
    expect((await ended(arn)).status).toBe('SUCCEEDED');
    expect(calls.filter(({ Items }) => Items[0]!.key === 'bad')).toHaveLength(3);
    expect(await counts(arn)).toMatchObject({ succeeded: 2, failed: 1 });
  });

  it('that has no list fails, and says why', async () => {
    const input = JSON.stringify({ list: 'missing.jsonl' });
    const started = await sfn.send(
      new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'none', input }),
    );
    expect(await ended(started.executionArn!)).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: 'The specified key does not exist.',
    });
  });

  it('goes on after the cloud was ended, and repeats nothing that had ended', async () => {
    answer = ({ Items }) => ({ payload: { open: Items[0]!.key === 'e' ? 1 : 0, wait: 60 } });
    const arn = await start('long', ['a', 'b', 'c', 'd', 'e', 'f']);
    while ((await counts(arn))['succeeded'] !== 4) await new Promise((resolve) => setTimeout(resolve, 5));
    await close();
    calls = [];
    answer = () => ({ payload: { open: 0, wait: 0 } });
    await open(ALL_RIGHTS);
    expect((await ended(arn)).status).toBe('SUCCEEDED');
    expect(calls.map(({ Items }) => Items.map(({ key }) => key))).toEqual([['e', 'f']]);
  });

  it('that is stopped takes up no more, and stays stopped', async () => {
    answer = () => ({ payload: { open: 1, wait: 60 } });
    const arn = await start('endless', ['a', 'b', 'c', 'd', 'e', 'f']);
    while (calls.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await sfn.send(new StopExecutionCommand({ executionArn: arn, cause: 'enough' }));
    expect(await describeIt(arn)).toMatchObject({ status: 'ABORTED', cause: 'enough' });
    expect(await counts(arn)).toMatchObject({ aborted: 6, running: 0, pending: 0 });
    expect(machines.active()).toBeLessThanOrEqual(1);
    await close();
    calls = [];
    await open(ALL_RIGHTS);
    expect(machines.active()).toBe(0);
    expect(calls).toEqual([]);
  });

  it('calls nothing that the role of its machine does not allow', async () => {
    await close();
    await open(readPolicy({ Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } }));
    const arn = await start('poor', ['a']);
    await ended(arn);
    expect(calls).toEqual([]);
    expect(await counts(arn)).toMatchObject({ failed: 1 });
  });
});

describe('the API', () => {
  it('takes the same start twice, and another one under its name not at all', async () => {
    answer = () => ({ payload: { open: 1, wait: 60 } });
    const arn = await start('twice', ['a']);
    expect(await start('twice', ['a'])).toBe(arn);
    const other = new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'twice', input: '{}' });
    await expect(sfn.send(other)).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('lists executions, the newest first, by status, page after page', async () => {
    for (const name of ['a', 'b', 'c']) await ended(await start(name, []));
    const list = async (more: object) => {
      const request = new ListExecutionsCommand({ stateMachineArn: MACHINE, ...more });
      const { executions, nextToken } = await sfn.send(request);
      return { names: executions!.map(({ name }) => name), nextToken };
    };
    const { names, nextToken } = await list({ maxResults: 2 });
    expect(names).toHaveLength(2);
    expect([...names, ...(await list({ maxResults: 2, nextToken })).names].sort()).toEqual(['a', 'b', 'c']);
    expect((await list({ statusFilter: 'RUNNING' })).names).toEqual([]);
  });

  it.each([
    [
      'an execution that is not there',
      new DescribeExecutionCommand({ executionArn: `${MACHINE}:no` }),
      'ExecutionDoesNotExist',
    ],
    [
      'a machine that is not there',
      new StartExecutionCommand({ stateMachineArn: `${MACHINE}s`, name: 'a' }),
      'StateMachineDoesNotExist',
    ],
    [
      'an input that is no JSON',
      new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'a', input: '{' }),
      'InvalidExecutionInput',
    ],
    ['what it does not simulate', new ListStateMachinesCommand({}), 'NotImplemented'],
  ])('refuses %s by name', async (_, command, name) => {
    await expect(sfn.send(command as StartExecutionCommand)).rejects.toMatchObject({ name });
  });
});

describe('a definition', () => {
  const changed = (change: (map: (typeof DEFINITION)['States']['All']) => void): string => {
    const copy = structuredClone(DEFINITION);
    change(copy.States.All);
    return JSON.stringify(copy);
  };

  it.each([
    [
      'a reader of another kind',
      changed((map) => Object.assign(map.ItemReader.ReaderConfig, { InputType: 'CSV' })),
      /JSONL/,
    ],
    ['a field', changed((map) => Object.assign(map, { ItemSelector: {} })), /ItemSelector/],
    [
      'a state',
      changed((map) => Object.assign(map.ItemProcessor.States, { Both: { Type: 'Parallel' } })),
      /Both/,
    ],
    [
      'a path',
      changed((map) => Object.assign(map.ItemProcessor.States.Pause, { SecondsPath: '$.a[0]' })),
      /SecondsPath/,
    ],
    [
      'an end',
      changed((map) => Object.assign(map.ItemProcessor.States.Pause, { Next: 'Nowhere' })),
      /Nowhere/,
    ],
  ])('with %s that is not simulated is refused by name', (_, definition, named) => {
    expect(() => readDefinition(definition)).toThrow(named);
  });
});
