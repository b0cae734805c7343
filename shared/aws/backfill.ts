import * as z from 'zod';
import { articleIdOf, outboxKeys } from '../documents/keys.ts';
import { readDocument } from '../documents/read.ts';
import { Summary } from '../documents/summary.ts';
import { PermanentError } from '../errors.ts';
import { type Catalog, type CatalogEntry, FINAL_STATUSES } from './catalog.ts';
import type { Described, ObjectStore } from './object-store.ts';

/**
 * The slow lane's intake: a state machine gives a batch of a job's list to this again and again until every article of it
 * rests. All that is kept is what S3 and the catalog know anyway, so that whatever is interrupted, repeated or started anew
 * goes on where it was, and nothing is put into the inbox twice.
 */

/** One line of a job's list. */
export const BackfillItem = z.object({
  /** Key in the inbox. */
  key: z.string().min(1),
  /** Where it is copied from; the inbox itself when absent. */
  from: z.object({ bucket: z.string(), key: z.string() }).optional(),
  /** ISO time; when the job was started, when absent. What came into the inbox at this time or later is not put there again. */
  since: z.iso.datetime().optional(),
});
export type BackfillItem = z.infer<typeof BackfillItem>;

/** How an article of a batch ended. `gone`: there is nothing to copy. `late`: nothing was heard of it for a day. */
export const BACKFILL_ENDS = ['published', 'waiting', 'failed', 'withdrawn', 'gone', 'late'] as const;
export type BackfillEnd = (typeof BACKFILL_ENDS)[number];

const count = z.int().nonnegative();

/** What is known of a batch when all of it rests, and before that how long to wait. */
export const BatchProgress = z.object({
  /** Articles that have not ended yet. */
  open: count,
  /** Until it makes sense to look again. */
  waitSeconds: count,
  articles: count,
  ends: z.partialRecord(z.enum(BACKFILL_ENDS), count),
  /** Of what is published of them: sent to the engine, and its price. */
  billedCharacters: count,
  cost: z.number().nonnegative(),
});
export type BatchProgress = z.infer<typeof BatchProgress>;

export interface BackfillPorts {
  readonly store: Pick<ObjectStore, 'describe' | 'copyToLane' | 'get'>;
  readonly catalog: Pick<Catalog, 'latest'>;
  readonly inboxBucket: string;
  readonly outboxBucket: string;
  /** ISO time. */
  readonly startedAt: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Articles take some ten seconds; those that take longer are looked for at growing distances, to spare states. */
const WAIT_SECONDS = { least: 10, most: 900 };
/** All deliveries of three queues take less than this; what is not heard of until then has lost its event. */
const LATE_MS = 24 * 3_600_000;

type Standing =
  | { readonly end: BackfillEnd; readonly summary?: Summary }
  | { readonly openForMs: number; readonly held: boolean };

/** Puts those articles of a batch into the inbox that are not there yet, and tells how far all of them are. */
export async function bringFurther(
  items: readonly BackfillItem[],
  ports: BackfillPorts,
): Promise<BatchProgress> {
  const standings = await Promise.all(items.map((item) => standingOf(item, ports)));
  const open = standings.filter((standing) => 'openForMs' in standing);
  const ended = standings.filter((standing) => 'end' in standing);
  const youngest = Math.min(...open.map(({ openForMs }) => openForMs)) / 1000;
  // A budget opens next day: asking often would only cost.
  const wait = open.every(({ held }) => held) ? WAIT_SECONDS.most : Math.round(youngest / 2);
  const sum = (of: (summary: Summary) => number): number =>
    ended.reduce((total, { summary }) => total + (summary === undefined ? 0 : of(summary)), 0);
  return {
    open: open.length,
    waitSeconds: open.length === 0 ? 0 : Math.min(WAIT_SECONDS.most, Math.max(WAIT_SECONDS.least, wait)),
    articles: items.length,
    ends: Object.fromEntries(
      BACKFILL_ENDS.map(
        (end) => [end, ended.filter((standing) => standing.end === end).length] as const,
      ).filter(([, articles]) => articles > 0),
    ),
    billedCharacters: sum(({ cost }) => cost.billedCharacters),
    cost: sum(({ cost }) => cost.amount),
  };
}

async function standingOf(item: BackfillItem, ports: BackfillPorts): Promise<Standing> {
  const { store, catalog, inboxBucket, startedAt, now } = ports;
  // S3 tells whole seconds, rounded down.
  const since = Math.floor(Date.parse(item.since ?? startedAt) / 1000) * 1000;
  const entry = await catalog.latest(articleIdOf(item.key));
  // Who took an article back does not want to meet it again.
  if (entry?.status === 'withdrawn') return { end: 'withdrawn' };
  const there = await store.describe(inboxBucket, item.key);
  if (there === null || there.modified < since) {
    const to = { bucket: inboxBucket, key: item.key };
    if (there === null && item.from === undefined) return { end: 'gone' };
    try {
      await store.copyToLane(item.from ?? to, to, 'backfill');
      return { openForMs: 0, held: false };
    } catch (error) {
      if (error instanceof PermanentError && error.kind === 'object-gone') return { end: 'gone' };
      throw error;
    }
  }
  const openForMs = Math.max(0, now() - there.modified);
  if (entry === null || !isOf(entry, there))
    return openForMs > LATE_MS ? { end: 'late' } : { openForMs, held: false };
  const { status } = entry;
  if (status === 'paused') return { openForMs, held: true };
  if (status === 'waiting' || status === 'published')
    return { end: status, ...(await summaryOf(entry, ports)) };
  if (status !== 'superseded' && FINAL_STATUSES.includes(status)) return { end: 'failed' };
  return openForMs > LATE_MS ? { end: 'late' } : { openForMs, held: false };
}

/** Whether the catalog speaks of what lies in the inbox, or of an upload before it. */
function isOf(entry: CatalogEntry, there: Described): boolean {
  return Date.parse(entry.updatedAt) >= there.modified;
}

/** What is published of this very revision, which tells what it cost. */
async function summaryOf(
  { key, revision }: CatalogEntry,
  { store, outboxBucket }: BackfillPorts,
): Promise<{ summary?: Summary }> {
  const name = outboxKeys(key).summary;
  try {
    const { bytes } = await store.get(outboxBucket, name);
    const summary = readDocument(Summary, new TextDecoder().decode(bytes), name);
    return summary.revision === revision ? { summary } : {};
  } catch (error) {
    if (error instanceof PermanentError) return {};
    throw error;
  }
}
