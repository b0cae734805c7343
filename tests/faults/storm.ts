import type { Call, CallFault } from '../../local/faults.ts';
import type { CatalogEntry } from '../../shared/aws/catalog.ts';
import { type Account, startTrial, type Trial } from './account.ts';
import { article, BAD, mixed } from './articles.ts';

/** Many articles, and a fault of any kind in 5 of 100 calls of all functions. */

export interface StormOptions {
  readonly articles: number;
  /** Another order of faults. */
  readonly seed: number;
  /** Told of the trial when it has begun. */
  readonly onStart?: (trial: Trial) => void;
}

export interface Storm {
  readonly account: Account;
  readonly faults: number;
  /** Uploads that nobody could have published. */
  readonly bad: number;
  readonly failed: readonly CatalogEntry[];
}

const FAULT_SHARE = 0.05;

const REFUSALS: Readonly<Record<string, readonly CallFault[]>> = {
  s3: [
    { kind: 'error', status: 409, code: 'ConditionalRequestConflict' },
    { kind: 'error', status: 500, code: 'InternalError' },
    { kind: 'error', status: 503, code: 'SlowDown' },
  ],
  dynamodb: [
    { kind: 'error', status: 400, code: 'ProvisionedThroughputExceededException' },
    { kind: 'error', status: 500, code: 'InternalServerError' },
    { kind: 'unprocessed' },
  ],
  translate: [
    { kind: 'error', status: 400, code: 'TooManyRequestsException' },
    { kind: 'error', status: 500, code: 'InternalServerException' },
  ],
};
const ANYWHERE: readonly CallFault[] = [
  { kind: 'lost' },
  { kind: 'cut' },
  { kind: 'slow', ms: 300 },
  { kind: 'error', status: 500, code: 'InternalFailure' },
];
/** A process that dies starts anew, which costs this machine a second: every fifth fault. */
const DEATHS: readonly CallFault[] = [
  { kind: 'kill', as: 'Sandbox.Killed', when: 'before' },
  { kind: 'kill', as: 'Runtime.OutOfMemory', when: 'after' },
];
const DEATH_SHARE = 0.2;
/** One upload of so many is bad, and one of so many is replaced at once by its correction. */
const BAD_EVERY = 20;
const CORRECTED_EVERY = 25;

/** Waits until the storm is over, and closes the books. */
export async function storm({ articles, seed, onStart }: StormOptions): Promise<Storm> {
  const random = randomFrom(seed);
  const trial = await startTrial();
  try {
    onStart?.(trial);
    const [faults, bad] = [startFaults(trial, random), await upload(trial, articles)];
    const account = await trial.account();
    const revisions = await trial.pipeline.revisions();
    return { account, faults: faults(), bad, failed: revisions.filter(({ status }) => status === 'failed') };
  } finally {
    await trial.stop();
  }
}

/** @returns how many there were until now */
function startFaults({ pipeline }: Trial, random: () => number): () => number {
  const { faults } = pipeline.cloud;
  let count = 0;
  faults.copies = 2;
  faults.shuffle = random;
  faults.onCall = (call) => {
    const fault = faultFor(call, random);
    if (fault !== undefined) count++;
    return fault;
  };
  return () => count;
}

function faultFor({ service }: Call, random: () => number): CallFault | undefined {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  if (random() >= FAULT_SHARE) return undefined;
  if (random() < DEATH_SHARE) return pick(DEATHS);
  return pick([...ANYWHERE, ...(REFUSALS[service] ?? [])]);
}

/** @returns how many of them were bad */
async function upload(trial: Trial, articles: number): Promise<number> {
  let bad = 0;
  for (let n = 0; n < articles; n++) {
    const broken = n % BAD_EVERY === BAD_EVERY - 1 ? BAD[Math.floor(n / BAD_EVERY) % BAD.length] : undefined;
    if (broken !== undefined) bad++;
    const { type, body } = mixed(n);
    const key = `desk ${n % 7}/article ${n}.${type}`;
    await trial.put(key, broken?.body ?? body);
    if (n % CORRECTED_EVERY === CORRECTED_EVERY - 1) await trial.put(key, article(n + articles));
  }
  return bad;
}

/** Park and Miller's minimal standard generator: the same storm for the same seed, as far as processes allow. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
