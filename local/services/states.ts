import * as z from 'zod';
import type { Access } from '../access.ts';
import type { Service } from '../gateway.ts';
import { notImplemented, ServiceError } from '../service-error.ts';
import type { Machine } from '../states/machine.ts';
import type { ChildStatus, Execution, MapRun, Records } from '../states/records.ts';

/** Step Functions: executions and map runs of the template's state machines ("API reference", Step Functions). */

export interface RunningMachine extends Machine {
  readonly arn: string;
  readonly maxConcurrency: number;
}

const TARGET = 'AWSStepFunctions.';

const arn = z.string().regex(/^arn:aws:states:/);
const page = { maxResults: z.int().min(0).max(1000).default(100), nextToken: z.string().optional() };
const Inputs = {
  StartExecution: z.strictObject({
    stateMachineArn: arn,
    name: z.string().regex(/^[\w-]{1,80}$/),
    input: z.string().default('{}'),
  }),
  DescribeExecution: z.strictObject({ executionArn: arn }),
  StopExecution: z.strictObject({
    executionArn: arn,
    error: z.string().max(256).optional(),
    cause: z.string().max(32_768).optional(),
  }),
  ListExecutions: z.strictObject({
    stateMachineArn: arn,
    statusFilter: z
      .enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'])
      .optional(),
    ...page,
  }),
  ListMapRuns: z.strictObject({ executionArn: arn, ...page }),
  DescribeMapRun: z.strictObject({ mapRunArn: arn }),
};
type Action = keyof typeof Inputs;
type Input<A extends Action> = z.infer<(typeof Inputs)[A]>;

/** Members of `itemCounts` and `executionCounts` by a child's status. */
const COUNTED: Readonly<Record<ChildStatus, string>> = {
  PENDING: 'pending',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  ABORTED: 'aborted',
};

const seconds = (ms: number): number => ms / 1000;

export function createStates(access: Access, records: Records, machines: readonly RunningMachine[]): Service {
  const machineOf = (wanted: string): RunningMachine => {
    const found = machines.find((machine) => machine.arn === wanted);
    if (found === undefined) throw missing('StateMachineDoesNotExist', wanted);
    return found;
  };
  const executionOf = (wanted: string): Execution => {
    const found = records.get(wanted);
    if (found === undefined) throw missing('ExecutionDoesNotExist', wanted);
    return found;
  };

  const actions: { readonly [A in Action]: (input: Input<A>) => object } = {
    StartExecution({ stateMachineArn, name, input }) {
      const machine = machineOf(stateMachineArn);
      if (!isJson(input)) throw new ServiceError(400, 'InvalidExecutionInput', 'The input is no JSON.');
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      const before = records.get(executionArn);
      // The same call again, which a client makes that has heard no answer.
      if (before?.status === 'RUNNING' && before.input === input)
        return { executionArn, startDate: seconds(before.started) };
      if (before !== undefined)
        throw new ServiceError(400, 'ExecutionAlreadyExists', `Execution Already Exists: '${executionArn}'`);
      records.start({ arn: executionArn, machine: stateMachineArn, name, input });
      const execution = executionOf(executionArn);
      machine.run(execution);
      return { executionArn, startDate: seconds(execution.started) };
    },
    DescribeExecution({ executionArn }) {
      const { input, output, error, cause, ...execution } = executionOf(executionArn);
      return {
        ...toldOf(execution),
        input,
        ...(output !== null && { output }),
        ...(error !== null && { error }),
        ...(cause !== null && { cause }),
      };
    },
    StopExecution({ executionArn, error, cause }) {
      const execution = executionOf(executionArn);
      if (execution.status === 'RUNNING')
        machineOf(execution.machine).abort(execution, {
          ...(error !== undefined && { error }),
          ...(cause !== undefined && { cause }),
        });
      return { stopDate: seconds(executionOf(executionArn).stopped ?? Date.now()) };
    },
    ListExecutions({ stateMachineArn, statusFilter, maxResults, nextToken }) {
      machineOf(stateMachineArn);
      const all = records
        .list(stateMachineArn)
        .filter(({ status }) => statusFilter === undefined || status === statusFilter);
      const from = Number(nextToken ?? 0);
      const to = from + (maxResults || 100);
      return {
        executions: all.slice(from, to).map(toldOf),
        ...(to < all.length && { nextToken: String(to) }),
      };
    },
    ListMapRuns({ executionArn }) {
      const { machine } = executionOf(executionArn);
      const run = records.mapRunOf(executionArn);
      return { mapRuns: run === undefined ? [] : [{ ...datesOf(run), stateMachineArn: machine }] };
    },
    DescribeMapRun({ mapRunArn }) {
      const run = records.mapRun(mapRunArn);
      if (run === undefined) throw missing('ResourceNotFound', mapRunArn);
      const { status, machine } = executionOf(run.execution);
      return {
        ...datesOf(run),
        status,
        maxConcurrency: machineOf(machine).maxConcurrency,
        toleratedFailurePercentage: 100,
        toleratedFailureCount: 0,
        ...countsOf(records, run),
      };
    },
  };

  return {
    streams: false,
    target: TARGET,
    async handle({ body, caller, request, response }) {
      const action = String(request.headers['x-amz-target']).replace(TARGET, '') as Action;
      const schema = Inputs[action];
      if (schema === undefined) throw notImplemented(`the Step Functions action ${action}`);
      const input = schema.safeParse(JSON.parse(body.toString('utf8')));
      if (!input.success) throw new ServiceError(400, 'ValidationException', z.prettifyError(input.error));
      access.require(
        caller,
        `states:${action}`,
        Object.values(input.data).find((value) => arn.safeParse(value).success) as string,
      );
      const answer = (actions[action] as (input: unknown) => object)(input.data);
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer));
    },
    fail(error, response) {
      const code = error.code === 'AccessDenied' ? 'AccessDeniedException' : error.code;
      response.writeHead(error.status < 500 ? 400 : error.status, {
        ...error.headers,
        'content-type': 'application/x-amz-json-1.0',
      });
      response.end(JSON.stringify({ __type: code, message: error.message }));
    },
  };
}

const missing = (code: string, wanted: string): ServiceError =>
  new ServiceError(400, code, `Does Not Exist: '${wanted}'`);

function toldOf(
  execution: Pick<Execution, 'arn' | 'machine' | 'name' | 'status' | 'started' | 'stopped'>,
): object {
  const { arn: executionArn, machine: stateMachineArn, name, status, started, stopped } = execution;
  return {
    ...{ executionArn, stateMachineArn, name, status, startDate: seconds(started) },
    ...(stopped !== null && { stopDate: seconds(stopped) }),
  };
}

function datesOf({ arn: mapRunArn, execution: executionArn, started, stopped }: MapRun): object {
  return {
    ...{ mapRunArn, executionArn, startDate: seconds(started) },
    ...(stopped !== null && { stopDate: seconds(stopped) }),
  };
}

function countsOf(records: Records, { arn: run }: MapRun): object {
  const none = {
    ...Object.fromEntries(Object.values(COUNTED).map((name) => [name, 0])),
    timedOut: 0,
    resultsWritten: 0,
  };
  const [itemCounts, executionCounts] = [
    { ...none, total: 0 } as Record<string, number>,
    { ...none, total: 0 } as Record<string, number>,
  ];
  for (const { status, children, items } of records.counts(run)) {
    itemCounts[COUNTED[status]] = items;
    itemCounts['total']! += items;
    executionCounts[COUNTED[status]] = children;
    executionCounts['total']! += children;
  }
  return { itemCounts, executionCounts };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
