import { setTimeout as sleep } from 'node:timers/promises';
import { type Json, StateError, valueAt, withValueAt } from './data.ts';
import type { Processor, Retrier, State } from './definition.ts';

/** One child of a distributed map, from state to state. */

/** Where a child stands: the state that comes next, and its input. */
export interface Position {
  readonly state: string;
  readonly data: Json;
}

export interface ChildPorts {
  /** Calls a function. @throws StateError with the function's error type */
  readonly invoke: (functionName: string, payload: Json) => Promise<Json>;
  /** Told before every state, so that an interrupted child goes on there. */
  readonly onState: (position: Position) => void;
  /** Longest wait that is really waited. */
  readonly maxWaitMs: number;
  readonly signal: AbortSignal;
}

/** @returns its output @throws StateError when it fails, and the signal's reason when it is stopped */
export async function runChild(
  { States }: Processor,
  from: Position,
  { onState, ...ports }: ChildPorts,
): Promise<Json> {
  let { state: name, data } = from;
  for (;;) {
    ports.signal.throwIfAborted();
    onState({ state: name, data });
    const state = States[name]!;
    data = await outputOf(state, data, ports);
    const next = nextOf(state, data);
    if (next === undefined) return data;
    name = next;
  }
}

async function outputOf(state: State, input: Json, ports: Omit<ChildPorts, 'onState'>): Promise<Json> {
  if (state.Type === 'Pass') return valueAt(state.OutputPath, input);
  if (state.Type === 'Choice') return input;
  if (state.Type === 'Wait') {
    const seconds = valueAt(state.SecondsPath, input);
    if (typeof seconds !== 'number' || seconds < 0)
      throw new StateError('States.Runtime', `${state.SecondsPath} is no number of seconds.`);
    await pause(seconds, ports);
    return input;
  }
  const payload = valueAt(state.Parameters['Payload.$'], input);
  for (let attempt = 1; ; attempt++) {
    try {
      const Payload = await ports.invoke(state.Parameters.FunctionName, payload);
      return withValueAt(state.ResultPath, input, { ExecutedVersion: '$LATEST', StatusCode: 200, Payload });
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      const retrier = state.Retry.find(({ ErrorEquals }) => isMeant(ErrorEquals, error.name));
      if (retrier === undefined || attempt > retrier.MaxAttempts) throw error;
      await pause(delayOf(retrier, attempt), ports);
    }
  }
}

const isMeant = (names: readonly string[], name: string): boolean =>
  names.some((each) => each === name || each === 'States.ALL' || each === 'States.TaskFailed');

function delayOf({ IntervalSeconds, BackoffRate, MaxDelaySeconds }: Retrier, attempt: number): number {
  return Math.min(
    MaxDelaySeconds ?? Number.POSITIVE_INFINITY,
    IntervalSeconds * BackoffRate ** (attempt - 1),
  );
}

function pause(
  seconds: number,
  { maxWaitMs, signal }: Pick<ChildPorts, 'maxWaitMs' | 'signal'>,
): Promise<void> {
  return sleep(Math.min(seconds * 1000, maxWaitMs), undefined, { signal });
}

/** Undefined for a state that ends. */
function nextOf(state: State, output: Json): string | undefined {
  if (state.Type !== 'Choice') return state.Next;
  const chosen = state.Choices.find(
    ({ Variable, NumericEquals }) => valueAt(Variable, output) === NumericEquals,
  );
  const next = chosen?.Next ?? state.Default;
  if (next === undefined) throw new StateError('States.NoChoiceMatched', 'No choice matches.');
  return next;
}
