import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, CallFault, Death } from '../../local/faults.ts';
import { reportLine, startTrial, type Trial, tell, WHOLE } from './account.ts';
import { article } from './articles.ts';

/**
 * Each fault at each call that each stage makes to a service, one article for each. `TIDINGS_FAULTS=all` for all of
 * them, which takes minutes; else every 23rd: a prime, so that each kind meets another call.
 */
const STEP = process.env['TIDINGS_FAULTS'] === 'all' ? 1 : 23;

const death = (as: Death, when: 'before' | 'after' = 'before'): CallFault => ({ kind: 'kill', as, when });
const refused = (status: number, code: string): CallFault => ({ kind: 'error', status, code });

/** By what the service of a call can do. */
const EVERYWHERE: Readonly<Record<string, CallFault>> = {
  'is killed before': death('Sandbox.Killed'),
  'is killed after': death('Sandbox.Killed', 'after'),
  'runs out of time': death('Sandbox.Timedout'),
  'runs out of memory': death('Runtime.OutOfMemory'),
  'never hears the answer': { kind: 'lost' },
  'hears half of the answer': { kind: 'cut' },
};
const BY_SERVICE: Readonly<Record<string, Readonly<Record<string, CallFault>>>> = {
  s3: {
    'meets 409': refused(409, 'ConditionalRequestConflict'),
    'meets 500': refused(500, 'InternalError'),
    'meets 503': refused(503, 'SlowDown'),
    'waits a second': { kind: 'slow', ms: 1000 },
    'meets a clock that is off': refused(403, 'RequestTimeTooSkewed'),
  },
  dynamodb: {
    'is throttled': refused(400, 'ProvisionedThroughputExceededException'),
    'meets 500': refused(500, 'InternalServerError'),
    'has nothing processed': { kind: 'unprocessed' },
  },
  translate: {
    'is throttled': refused(400, 'TooManyRequestsException'),
    'meets 503': refused(503, 'ServiceUnavailableException'),
  },
};

const STAGES = ['Normalize', 'Translate', 'Summarize', 'Notices'] as const;
type StageId = (typeof STAGES)[number];

const isOf = (stage: StageId, { caller }: Call): boolean => caller.startsWith(`${stage}Function`);

let trial: Trial;
let made = 0;
const next = async (): Promise<string> => {
  const key = `article ${++made}.txt`;
  await trial.put(key, article(made));
  return key;
};

beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial?.stop());

/** The calls that a stage makes for one article when nothing is wrong. */
async function callsOf(stage: StageId): Promise<Call[]> {
  const calls: Call[] = [];
  trial.pipeline.cloud.faults.onCall = (call) => {
    if (isOf(stage, call)) calls.push(call);
    return undefined;
  };
  await next();
  await trial.pipeline.cloud.waitUntilQuiet();
  trial.pipeline.cloud.faults.onCall = undefined;
  return calls;
}

/** The n-th call of the stage, counted from now on, meets the fault, once. @returns whether it did */
function plan(stage: StageId, n: number, fault: CallFault): () => boolean {
  let left = n;
  trial.pipeline.cloud.faults.onCall = (call) => (isOf(stage, call) && left-- === 0 ? fault : undefined);
  return () => left < 0;
}

describe.each(STAGES)('%s', (stage) => {
  it('loses nothing, whatever happens at whichever of its calls', { timeout: 900_000 }, async () => {
    const calls = await callsOf(stage);
    expect(calls.length).toBeGreaterThan(0);
    let turn = 0;
    let faults = 0;
    for (const [at, call] of calls.entries()) {
      const kinds = { ...EVERYWHERE, ...BY_SERVICE[call.service] };
      for (const [name, fault] of Object.entries(kinds)) {
        if (turn++ % STEP !== 0) continue;
        const happened = plan(stage, at, fault);
        const key = await next();
        await trial.pipeline.cloud.waitUntilQuiet();
        faults += Number(happened());
        const where = `${stage} ${name}: call ${at + 1}, ${call.service} ${call.operation}`;
        const ends = (await trial.pipeline.revisions()).filter((entry) => entry.key === key);
        // One article makes a call more or less than another: the last ones may not come.
        expect([where, ends.map(({ status }) => status)]).toEqual([where, ['published']]);
      }
    }
    trial.pipeline.cloud.faults.onCall = undefined;
    const account = await trial.account();
    tell(reportLine(stage, faults, account));
    expect(faults).toBeGreaterThan(0);
    expect(account).toMatchObject(WHOLE);
  });
});
