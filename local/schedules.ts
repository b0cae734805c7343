import { randomUUID } from 'node:crypto';
import { ACCOUNT, REGION } from './template/resolve.ts';

/** Schedule expressions of EventBridge, in UTC: `rate(5 minutes)`, `cron(0 6 * * ? *)`. */

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

interface Field {
  readonly smallest: number;
  readonly largest: number;
  readonly of: (date: Date) => number;
}

/** In the order of the expression: minutes, hours, day of month, month, day of week (Sunday is 1), year. */
const FIELDS: readonly Field[] = [
  { smallest: 0, largest: 59, of: (date) => date.getUTCMinutes() },
  { smallest: 0, largest: 23, of: (date) => date.getUTCHours() },
  { smallest: 1, largest: 31, of: (date) => date.getUTCDate() },
  { smallest: 1, largest: 12, of: (date) => date.getUTCMonth() + 1 },
  { smallest: 1, largest: 7, of: (date) => date.getUTCDay() + 1 },
  { smallest: 1970, largest: 2199, of: (date) => date.getUTCFullYear() },
];

/** One field of a cron expression; names, L, W and # are not simulated. */
function allowed(text: string, field: Field): (value: number) => boolean {
  const tests = text.split(',').map((part) => {
    const match = /^(?:\*|\?|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (match === null) throw new Error(`The schedule field ${text} is not simulated.`);
    const from = match[1] === undefined ? field.smallest : Number(match[1]);
    const to = match[2] ?? (match[1] !== undefined && match[3] === undefined ? match[1] : field.largest);
    const step = Number(match[3] ?? 1);
    return (value: number): boolean => value >= from && value <= Number(to) && (value - from) % step === 0;
  });
  return (value) => tests.some((test) => test(value));
}

/**
 * Whether the schedule is due in the minute that begins at `minute`.
 * @throws Error for an expression that is not simulated
 */
export function parseSchedule(expression: string): (minute: Date, startedAt: Date) => boolean {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate !== null) {
    const every = Number(rate[1]) * UNIT_MS[rate[2]!]!;
    return (minute, startedAt) =>
      Math.floor((minute.getTime() - startedAt.getTime()) / 60_000) % (every / 60_000) === 0;
  }
  const parts = /^cron\((.+)\)$/.exec(expression)?.[1]?.split(/\s+/);
  if (parts?.length !== FIELDS.length) throw new Error(`The schedule ${expression} is not simulated.`);
  const tests = parts.map((part, index) => allowed(part, FIELDS[index]!));
  return (minute) => tests.every((test, index) => test(FIELDS[index]!.of(minute)));
}

/** Calls `run` in every minute in which the schedule is due. Returns the way to stop it. */
export function startSchedule(expression: string, run: () => void): () => void {
  const isDue = parseSchedule(expression);
  const startedAt = new Date();
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    timer = setTimeout(
      () => {
        if (isDue(new Date(), startedAt)) run();
        wait();
      },
      60_000 - (Date.now() % 60_000),
    );
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}

/** What EventBridge sends to the target of a scheduled rule. */
export function scheduledEvent(now: Date): unknown {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: ACCOUNT,
    time: now.toISOString(),
    region: REGION,
    resources: [],
    detail: {},
  };
}
