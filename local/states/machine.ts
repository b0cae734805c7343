import { randomUUID } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Outcome } from '../lambda/sandbox.ts';
import { type Position, runChild } from './child.ts';
import { filled, type Json, StateError, valueAt } from './data.ts';
import type { DistributedMap } from './definition.ts';
import type { Child, End, Execution, Records, Status } from './records.ts';

/** Executions of one state machine, whose one state is a distributed map. */

export interface MachinePorts {
  readonly records: Records;
  /** Acts under the machine's role. */
  readonly s3: S3Client;
  /** Calls a function, when the machine's role may. @throws StateError when it may not */
  readonly invoke: (functionArn: string, payload: Json) => Promise<Outcome>;
  readonly maxWaitMs: number;
  readonly onFault: (error: unknown) => void;
}

export interface Machine {
  /** Goes on with an execution, from its beginning or from where an earlier run left it. */
  run(execution: Execution): void;
  /** Ends it as aborted, with all of its children. */
  abort(execution: Execution, end: Pick<End, 'error' | 'cause'>): void;
  active(): number;
  /** Lets go of all executions: the next run goes on with them. */
  stop(): Promise<void>;
}

/** 0 stands for what Step Functions runs at most. */
const MOST_CHILDREN = 10_000;

export function createMachine(arn: string, map: DistributedMap, ports: MachinePorts): Machine {
  const { records, s3 } = ports;
  const running = new Map<string, { done: Promise<void>; control: AbortController }>();

  async function execute(execution: Execution, signal: AbortSignal): Promise<void> {
    try {
      const StartTime = new Date(execution.started).toISOString();
      const context = { Execution: { Id: execution.arn, Name: execution.name, StartTime } };
      const run = records.mapRunOf(execution.arn)?.arn ?? (await load(execution, context));
      await runChildren(run, signal);
      const output = await writeResults(run);
      records.endRun(run);
      records.end(execution.arn, { status: 'SUCCEEDED', output: JSON.stringify(output) });
    } catch (error) {
      if (signal.aborted) return;
      records.end(execution.arn, failureOf(error));
    }
  }

  /** Reads the list and divides it into the children's batches. */
  async function load(execution: Execution, context: Json): Promise<string> {
    const { Bucket, 'Key.$': path } = map.ItemReader.Parameters;
    const Key = String(valueAt(path, JSON.parse(execution.input), context));
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    const lines = ((await Body?.transformToString()) ?? '').split('\n').filter((line) => line.trim() !== '');
    const { MaxItemsPerBatch, BatchInput } = map.ItemBatcher;
    const shared = filled(BatchInput, JSON.parse(execution.input), context);
    const batches = Array.from({ length: Math.ceil(lines.length / MaxItemsPerBatch) }, (_, index) => {
      const Items = lines
        .slice(index * MaxItemsPerBatch, (index + 1) * MaxItemsPerBatch)
        .map((line) => JSON.parse(line) as Json);
      return { input: { BatchInput: shared, Items }, items: Items.length };
    });
    const run = `${arn.replace(':stateMachine:', ':mapRun:')}/${map.Label}:${randomUUID()}`;
    records.addRun(run, execution.arn, batches);
    return run;
  }

  async function runChildren(run: string, signal: AbortSignal): Promise<void> {
    const open = records.openChildren(run).values();
    const worker = async (): Promise<void> => {
      for (const child of open) await runOne(run, child, signal);
    };
    await Promise.all(Array.from({ length: map.MaxConcurrency || MOST_CHILDREN }, worker));
  }

  async function runOne(run: string, child: Child, signal: AbortSignal): Promise<void> {
    const from: Position =
      child.position === null
        ? { state: map.ItemProcessor.StartAt, data: JSON.parse(child.input) }
        : JSON.parse(child.position);
    try {
      const output = await runChild(map.ItemProcessor, from, {
        invoke: async (name, payload) => {
          const { payload: answer, error } = await ports.invoke(name, payload);
          signal.throwIfAborted();
          if (error !== undefined) throw new StateError(error.errorType, error.errorMessage);
          return answer;
        },
        onState: (position) => records.moved(run, child.number, position),
        maxWaitMs: ports.maxWaitMs,
        signal,
      });
      records.endChild(run, child.number, { status: 'SUCCEEDED', output: JSON.stringify(output) });
    } catch (error) {
      if (signal.aborted) throw error;
      records.endChild(run, child.number, failureOf(error));
    }
  }

  /** As ResultWriter does: a manifest, and a file for each way in which children end. */
  async function writeResults(run: string): Promise<Json> {
    const { Bucket, Prefix } = map.ResultWriter.Parameters;
    const folder = `${Prefix}/${run.split(':').at(-1)}`;
    const put = async (name: string, body: Json): Promise<{ Key: string; Size: number }> => {
      const [Key, Body] = [`${folder}/${name}`, Buffer.from(JSON.stringify(body))];
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json' }));
      return { Key, Size: Body.length };
    };
    const file = async (status: Status) => {
      const children = records.endedChildren(run, status);
      return children.length === 0
        ? []
        : [
            await put(
              `${status}_0.json`,
              children.map((each) => told(run, each)),
            ),
          ];
    };
    const ResultFiles = { FAILED: await file('FAILED'), PENDING: [], SUCCEEDED: await file('SUCCEEDED') };
    const { Key } = await put('manifest.json', { DestinationBucket: Bucket, MapRunArn: run, ResultFiles });
    return { MapRunArn: run, ResultWriterDetails: { Bucket, Key } };
  }

  function told(run: string, { number, input, output, error, cause, status, started, stopped }: Child): Json {
    return {
      ExecutionArn: `${arn.replace(':stateMachine:', ':execution:')}/${map.Label}:${run.split(':').at(-1)}-${number}`,
      ...{ Input: input, Status: status, StateMachineArn: `${arn}/${map.Label}` },
      ...(output !== null && { Output: output }),
      ...(error !== null && { Error: error, Cause: cause }),
      StartDate: new Date(started ?? 0).toISOString(),
      StopDate: new Date(stopped ?? 0).toISOString(),
    };
  }

  return {
    run(execution) {
      const control = new AbortController();
      const done = execute(execution, control.signal)
        .catch(ports.onFault)
        .finally(() => running.delete(execution.arn));
      running.set(execution.arn, { done, control });
    },
    abort(execution, { error, cause }) {
      records.end(execution.arn, {
        status: 'ABORTED',
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
      });
      running.get(execution.arn)?.control.abort(new Error('The execution was stopped.'));
      const run = records.mapRunOf(execution.arn)?.arn;
      if (run === undefined) return;
      records.abortChildren(run);
      records.endRun(run);
    },
    active: () => running.size,
    async stop() {
      const all = [...running.values()];
      for (const { control } of all) control.abort(new Error('The local cloud was stopped.'));
      await Promise.all(all.map(({ done }) => done));
    },
  };
}

function failureOf(error: unknown): End {
  const known = error instanceof Error ? error : new Error(String(error));
  const name = known instanceof StateError ? known.name : 'States.Runtime';
  return { status: 'FAILED', error: name, cause: known.message };
}
