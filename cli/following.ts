import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Catalog,
  type CatalogEntry,
  FINAL_STATUSES,
  type Status,
  WAITING_STATUSES,
} from '../shared/aws/catalog.ts';
import { articleIdOf } from '../shared/documents/keys.ts';
import { entryRecord } from './articles.ts';
import { type CommandContext, UsageError } from './command.ts';
import type { Output, Style } from './output.ts';

/** An article that is followed. */
export interface Followed {
  readonly key: string;
  /** Its newest revision before it was uploaded: a later one is what is followed. Empty for whatever is there. */
  readonly after: string;
}

interface Following {
  readonly catalog: Catalog;
  readonly context: Pick<CommandContext, 'print' | 'result' | 'progress'>;
  /** Milliseconds, or null for no end. */
  readonly timeout: number | null;
  /** For tests. */
  readonly lookEveryMs?: number;
}

/** Twice a second is quick for people, and two reads a second and article are cheap. */
const LOOK_EVERY_MS = 500;
/** Reads at once: many articles are looked at one group after the other. */
const READS_AT_ONCE = 16;

/** @returns milliseconds, null where nothing is said @throws UsageError */
export function timeoutOf(seconds: string | undefined): number | null {
  if (seconds === undefined) return null;
  const value = Number(seconds);
  if (!Number.isFinite(value) || value <= 0) throw new UsageError('--timeout takes a number of seconds.');
  return value * 1000;
}

/**
 * Tells each change of articles until they have ended or wait. An upload that is superseded is followed as the newer one.
 * A Ctrl-C ends it with 130, and leaves a whole line.
 *
 * @returns the exit code: 0, 1, 3 or 4, as exit-codes.ts has them
 */
export async function followUntilEnd(articles: readonly Followed[], following: Following): Promise<number> {
  const { context } = following;
  const stop = (): void => {
    context.progress('');
    context.print('Their work goes on: ./tidings status tells how far.');
    process.exit(130);
  };
  process.once('SIGINT', stop);
  try {
    return await follow(articles, following);
  } finally {
    process.off('SIGINT', stop);
    context.progress('');
  }
}

async function follow(
  articles: readonly Followed[],
  { catalog, context, timeout, lookEveryMs = LOOK_EVERY_MS }: Following,
): Promise<number> {
  const last = new Map<string, CatalogEntry>();
  const deadline = timeout === null ? Number.POSITIVE_INFINITY : performance.now() + timeout;
  let open = [...articles];
  for (;;) {
    for await (const entry of changes(open, last, catalog)) {
      context.progress('');
      printEntry(entry, context);
    }
    open = open.filter(({ key }) => !rests(last.get(key)?.status));
    if (open.length === 0) break;
    if (performance.now() >= deadline) {
      context.progress('');
      context.print(`${open.length} have not ended yet. Their work goes on: ./tidings status --follow`);
      return 4;
    }
    context.progress(`${articles.length - open.length} of ${articles.length} have ended …`);
    await sleep(Math.min(lookEveryMs, Math.max(0, deadline - performance.now())));
  }
  const ends = articles.map(({ key }) => last.get(key)!.status);
  if (ends.some((status) => status === 'failed' || status === 'withdrawn')) return 1;
  return ends.some(isWaiting) ? 3 : 0;
}

/** Looks once at all, and remembers where they stand. */
async function* changes(
  articles: readonly Followed[],
  last: Map<string, CatalogEntry>,
  catalog: Catalog,
): AsyncGenerator<CatalogEntry> {
  for (let from = 0; from < articles.length; from += READS_AT_ONCE) {
    const some = articles.slice(from, from + READS_AT_ONCE);
    const entries = await Promise.all(some.map(({ key }) => catalog.latest(articleIdOf(key))));
    for (const [index, { key, after }] of some.entries()) {
      const entry = entries[index];
      if (entry == null || entry.revision <= after) continue;
      const before = last.get(key);
      if (before?.status === entry.status && before.revision === entry.revision) continue;
      last.set(key, entry);
      yield entry;
    }
  }
}

const isWaiting = (status: Status): boolean => (WAITING_STATUSES as readonly Status[]).includes(status);

/** Whether nothing more happens to it by itself, or not soon. */
export function rests(status: Status | undefined): boolean {
  // The newest revision is never superseded for long: a newer one is being registered.
  if (status === undefined || status === 'superseded') return false;
  return FINAL_STATUSES.includes(status) || isWaiting(status);
}

const STYLES: Partial<Readonly<Record<Status, Style>>> = {
  published: 'green',
  failed: 'red',
  paused: 'yellow',
  waiting: 'yellow',
  superseded: 'dim',
  withdrawn: 'dim',
};

/** Columns of the longest status. */
const STATUS_WIDTH = 10;

/** A line of the catalog. */
export function printEntry(entry: CatalogEntry, { print, result }: Pick<Output, 'print' | 'result'>): void {
  const { status, key, updatedAt, title, message } = entry;
  const style = STYLES[status];
  const word = status.padEnd(STATUS_WIDTH);
  const rest = ` ${updatedAt.slice(0, 19)}Z  ${key}  ${message ?? title ?? ''}`.trimEnd();
  print(style === undefined ? word : { text: word, style }, rest);
  result(entryRecord(entry));
}
