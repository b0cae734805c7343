import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, CallFault, Death } from '../../local/faults.ts';
import { articleIdOf } from '../../shared/documents/keys.ts';
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

/** On a loaded machine an article takes seconds. */
const PATIENCE_MS = STEP === 1 ? 7_200_000 : 900_000;

const STAGES = ['Normalize', 'Translate', 'Summarize', 'Notices'] as const;
type StageId = (typeof STAGES)[number];

const isOf = (stage: StageId, { caller }: Call): boolean => caller.startsWith(`${stage}Function`);

let trial: Trial;
let made = 0;
const next = async (): Promise<string> => {
  const key = `article-${++made}.txt`;
  await trial.put(key, article(made));
  return key;
};

beforeAll(async () => {
  // More than cores: a function waits for a lease while it runs.
  trial = await startTrial({ maxSandboxes: 10 });
});
afterAll(() => trial?.stop());

/** What meets one article at one call of a stage. */
interface Plan {
  readonly name: string;
  readonly fault: CallFault;
  /** Calls that the stage makes for this article before. */
  left: number;
  happened: boolean;
}

/** Events name an article by its key or by its id. */
const isAbout = (key: string, { event }: Call): boolean => {
  const text = JSON.stringify(event);
  return text.includes(key) || text.includes(articleIdOf(key));
};

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

/** From each of the stage's calls on, what can befall it; every so many of them. */
function plansOf(stage: StageId, calls: readonly Call[]): Plan[] {
  const all = calls.flatMap(({ service, operation }, left) =>
    Object.entries({ ...EVERYWHERE, ...BY_SERVICE[service] }).map(([what, fault]) => ({
      ...{ name: `${stage} ${what}: call ${left + 1}, ${service} ${operation}`, fault, left },
      happened: false,
    })),
  );
  return all.filter((_, turn) => turn % STEP === 0);
}

/** Each plan comes true once, for the article of its key. Two at one call: one of them has to wait for the next. */
function follow(stage: StageId, plans: ReadonlyMap<string, Plan>): void {
  trial.pipeline.cloud.faults.onCall = (call) => {
    if (!isOf(stage, call)) return undefined;
    let struck: CallFault | undefined;
    for (const [key, plan] of plans) {
      if (plan.happened || !isAbout(key, call)) continue;
      if (plan.left > 0) plan.left--;
      else if (struck === undefined) {
        plan.happened = true;
        struck = plan.fault;
      }
    }
    return struck;
  };
}

describe.each(STAGES)('%s', (stage) => {
  it('loses nothing, whatever happens at whichever of its calls', { timeout: PATIENCE_MS }, async () => {
    const plans = plansOf(stage, await callsOf(stage));
    expect(plans.length).toBeGreaterThan(0);
    // All at once: an article whose function died waits for its leases while others go on.
    const planned = new Map<string, Plan>();
    follow(stage, planned);
    for (const plan of plans) {
      planned.set(`article-${made + 1}.txt`, plan);
      await next();
    }
    const account = await trial.account();
    const faults = plans.filter(({ happened }) => happened).length;
    tell(reportLine(stage, faults, account));
    const revisions = await trial.pipeline.revisions();
    const ends = [...planned].map(([key, { name }]) => [
      name,
      ...revisions.filter((entry) => entry.key === key).map(({ status }) => status),
    ]);
    expect(ends).toEqual(plans.map(({ name }) => [name, 'published']));
    // One article makes a call more or less than another: the last ones may not come.
    expect(faults).toBeGreaterThan(plans.length / 2);
    expect(account).toMatchObject(WHOLE);
  });
});
