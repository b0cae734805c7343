import { UsageError } from './command.ts';

const MS = { h: 3_600_000, d: 86_400_000 } as const;

/** A point in time as people say it: `2026-11-27`, a time of ISO 8601, or `3d` and `12h` before now. @throws UsageError */
export function timeOf(text: string, option: string, now: Date = new Date()): Date {
  const ago = /^(\d{1,5})([hd])$/.exec(text);
  if (ago !== null) return new Date(now.getTime() - Number(ago[1]) * MS[ago[2] as 'h' | 'd']);
  const time = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text) ? new Date(text) : null;
  if (time === null || Number.isNaN(time.getTime()))
    throw new UsageError(`${option} takes a day (2026-11-27), or how long ago (3d, 12h), not "${text}".`);
  return time;
}
