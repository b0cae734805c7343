import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { FailureRecord } from '../documents/failure-record.ts';
import { CANARY_KEY, failureKey, OUTBOX_PREFIX, outboxKeys } from '../documents/keys.ts';
import { Summary } from '../documents/summary.ts';
import { PermanentError, TransientError } from '../errors.ts';
import { FRONT_PAGE } from '../publish/addresses.ts';
import {
  articleEntry,
  articlesIn,
  type Entry,
  failureEntry,
  withFormerPages,
} from '../publish/front/entry.ts';
import { type Place, pageOf, placesOf, signpostsOf } from '../publish/front/listings.ts';
import { pageFiles, type Site } from '../publish/front/pages.ts';
import {
  changePlace,
  hasPage,
  isOfStory,
  isStory,
  ownStoryPage,
  storyIn,
} from '../publish/front/story-places.ts';
import { MOST_REPORTS } from '../publish/stories/compose.ts';
import { type ListingRecord, type Listings, nameOf } from './listings-table.ts';
import type { ObjectStore } from './object-store.ts';
import { changedObjects } from './s3-events.ts';
import { findStory, recordIdOf } from './story-places.ts';

/**
 * Keeps the pages that belong to no single article. An event only says where to look: what counts is what lies in the
 * outbox when one looks, so events may come late, twice and in any order. Two writers never mix:
 *
 * - A record is read, then the object, then the record is written if it is still the same. Who looked later wins.
 * - A page's ETag is read, then the listing, then the page is written if it is still the same. Whoever changes a listing
 *   writes its page afterwards, so the last page written holds every change.
 *
 * A change notes which pages it leaves old, and forgets that when they are written: a process that dies in between
 * is made good by the next delivery.
 */
export interface FrontPagePorts {
  readonly store: Pick<ObjectStore, 'get' | 'etag' | 'replace' | 'remove'>;
  readonly listings: Listings;
  readonly bucket: string;
  readonly site: Site;
  /** ETags that this process has written itself, by key: it need not ask for them. An old one costs a lost race. */
  readonly written: Map<string, string>;
}

export interface BatchResult {
  /** Objects whose lists were written. */
  readonly settled: number;
  /** Objects that told nothing new. */
  readonly unchanged: number;
  /** By id, the messages to be given back, and why. */
  readonly failures: ReadonlyMap<string, Error>;
}

/** A batch of queue messages. One that cannot be read keeps none of the others back. */
export async function settleMessages(
  messages: readonly { readonly messageId: string; readonly body: string }[],
  ports: FrontPagePorts,
): Promise<BatchResult> {
  const failures = new Map<string, Error>();
  const keys = new Map<string, readonly string[]>();
  for (const { messageId, body } of messages) {
    try {
      const own = changedObjects(body).filter(({ bucket }) => bucket === ports.bucket);
      keys.set(
        messageId,
        own.map(({ key }) => key),
      );
    } catch (error) {
      failures.set(messageId, error as Error);
    }
  }
  const results = await settleObjects([...keys.values()].flat(), ports);
  for (const [messageId, own] of keys) {
    const error = own.map((key) => results.get(key)).find((result) => result instanceof Error);
    if (error !== undefined) failures.set(messageId, error);
  }
  const count = (outcome: Settled): number =>
    [...results.values()].filter((result) => result === outcome).length;
  return { settled: count('settled'), unchanged: count('unchanged'), failures };
}

/** What became of an object's message: `unchanged` for one that tells nothing new. */
export type Settled = 'settled' | 'unchanged' | 'ignored';

/** Lost races before the message goes back to the queue. */
const MAX_RACES = 12;
/** Longest pause after the first lost race; it grows with every one. */
const PAUSE_MS = 40;
/** Pages written at once: each is a handful of requests that mostly wait. */
const AT_ONCE = 6;

/**
 * Brings records and pages up to what lies in the outbox.
 *
 * @param keys of objects that were made or deleted
 * @returns by key what became of it, or the error that its message is to be given back for
 */
export async function settleObjects(
  keys: readonly string[],
  ports: FrontPagePorts,
): Promise<Map<string, Settled | Error>> {
  const results = new Map<string, Settled | Error>();
  const changed = new Map<string, ListingRecord>();
  const trying = async (key: string, action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      results.set(key, error as Error);
    }
  };
  await eachOf(new Set(keys), async (key) => {
    if (!isListed(key)) results.set(key, 'ignored');
    else
      await trying(key, async () => {
        const record = await lookAt(key, ports);
        if (record.pending.length === 0) results.set(key, 'unchanged');
        else changed.set(key, record);
      });
  });
  const old: { key: string; records: ListingRecord[]; pages: string[] }[] = [];
  // One after the other: articles that tell the same would change each other's records.
  for (const [key, record] of changed) {
    await trying(key, async () => {
      const records = await findStoryOf(key, record, ports);
      const pages = await Promise.all(records.map((one) => pagesOf(one, ports)));
      old.push({ key, records, pages: pages.flat() });
    });
  }
  const failed = await writePages([...new Set(old.flatMap(({ pages }) => pages))], ports);
  for (const { key, records, pages } of old) {
    await trying(key, async () => {
      for (const page of pages) if (failed.has(page)) throw failed.get(page)!;
      // The article's own comes last: while it is not settled, its message comes again and makes good for all.
      for (const record of records.toReversed()) await ports.listings.settle(record);
      results.set(key, 'settled');
    });
  }
  return results;
}

/** @returns the article's record, and those that its story has moved */
async function findStoryOf(
  key: string,
  record: ListingRecord,
  ports: FrontPagePorts,
): Promise<ListingRecord[]> {
  let known = record;
  for (let race = 0; race < MAX_RACES; race++) {
    const found = await findStory(known, { listings: ports.listings, summaryAt: summaries(ports) });
    if (found !== null) return found;
    await pause(race);
    known = await lookAt(key, ports);
  }
  throw tooManyRaces(key);
}

/** Pages that a record leaves old: those of its places, and of a story the pages beside its articles. */
async function pagesOf({ pending }: ListingRecord, { listings }: FrontPagePorts): Promise<string[]> {
  const own = new Set(pending.map(({ listing }) => listing).filter(hasPage));
  const members = await Promise.all(
    [...own].filter(isStory).map((story) => listings.newest(story, MOST_REPORTS)),
  );
  const beside = articlesIn(members.flat()).map(ownStoryPage);
  return [...new Set([...[...own].map(pageOf), ...beside])];
}

const SUMMARY = '/summary.json';

/** What a stack sends itself is nothing to read. */
const CANARY_FILES = [outboxKeys(CANARY_KEY).summary, failureKey(CANARY_KEY)];

/** Whether a list speaks of the object at all. */
function isListed(key: string): boolean {
  if (CANARY_FILES.includes(key)) return false;
  return (
    (key.startsWith(OUTBOX_PREFIX.articles) && key.endsWith(SUMMARY)) || key.startsWith(OUTBOX_PREFIX.failed)
  );
}

/** Reads the object and notes in its record what it is now. */
async function lookAt(key: string, { store, listings, bucket }: FrontPagePorts): Promise<ListingRecord> {
  const id = recordIdOf(key);
  for (let race = 0; race < MAX_RACES; race++) {
    const before = await listings.record(id);
    const entry = withFormerPages(await entryAt(key, store, bucket), before?.entry ?? null);
    if (before !== null && isDeepStrictEqual(before.entry, entry)) return before;
    const after = await note(id, before, entry, listings);
    if (after !== null) return after;
    await pause(race);
  }
  throw tooManyRaces(key);
}

/** @returns null when somebody else has changed the record meanwhile */
async function note(
  id: string,
  before: ListingRecord | null,
  entry: Entry | null,
  listings: Listings,
): Promise<ListingRecord | null> {
  const isNewArticle = entry?.kind === 'article' && (before?.number ?? 0) === 0;
  const number = isNewArticle ? await listings.nextNumber() : (before?.number ?? 0);
  const kept = entry === null ? [] : (before?.places ?? []).filter(isOfStory);
  const places = entry === null ? [] : [...placesOf(entry, id, number), ...kept];
  const pending = distinct([...(before?.pending ?? []), ...(before?.places ?? []), ...places]);
  const after = { id, version: (before?.version ?? 0) + 1, entry, places, pending, number };
  const story = storyIn(before?.places ?? []);
  const left: Place[] =
    entry !== null || before?.entry?.kind !== 'article' || story === null
      ? []
      : [changePlace(story, { at: new Date().toISOString(), kind: 'left', article: before.entry.id })];
  // Also where there was nothing and is nothing: whoever still sees the object from before must look again.
  const isNoted = await listings.change(after, entry === null ? left : signpostsOf(entry));
  return isNoted ? after : null;
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [nameOf(place), place])).values()];
}

/** The object's JSON; null when there is no object, or none that is JSON: others may write into the bucket, too. */
async function valueAt(key: string, store: FrontPagePorts['store'], bucket: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode((await store.get(bucket, key)).bytes));
  } catch (error) {
    if (error instanceof SyntaxError && !('$metadata' in error)) return null;
    if (error instanceof PermanentError && error.kind === 'object-gone') return null;
    throw error;
  }
}

/** null when there is nothing, or nothing that is a summary or a failure record. */
async function entryAt(key: string, store: FrontPagePorts['store'], bucket: string): Promise<Entry | null> {
  const value = await valueAt(key, store, bucket);
  if (key.startsWith(OUTBOX_PREFIX.failed)) {
    const failure = FailureRecord.safeParse(value);
    return failure.success ? failureEntry(failure.data) : null;
  }
  const summary = Summary.safeParse(value);
  return summary.success ? articleEntry(summary.data, key.slice(0, -SUMMARY.length + 1)) : null;
}

/** Reads the summary in a folder. */
const summaries =
  ({ store, bucket }: FrontPagePorts) =>
  async (folder: string): Promise<Summary | null> => {
    const value = await valueAt(`${folder}summary.json`, store, bucket);
    const summary = Summary.safeParse(value);
    return summary.success ? summary.data : null;
  };

/** @returns pages that could not be written, and why */
async function writePages(pages: readonly string[], ports: FrontPagePorts): Promise<Map<string, Error>> {
  const failed = new Map<string, Error>();
  // What everybody reads comes first.
  const first = pages.filter((page) => page === FRONT_PAGE);
  await eachOf(new Set([...first, ...pages]), async (page) => {
    try {
      await writePage(page, ports);
    } catch (error) {
      failed.set(page, error as Error);
    }
  });
  return failed;
}

/** A few at a time, in their order. */
async function eachOf<T>(items: Iterable<T>, action: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    while (left.length > 0) await action(left.shift()!);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function writePage(page: string, ports: FrontPagePorts): Promise<void> {
  const { store, listings, bucket, site, written } = ports;
  const { keys, render } = pageFiles(page);
  const sources = {
    ...listings,
    summaryAt: summaries(ports),
    storyOf: async (folder: string) => {
      const record = await listings.record(recordIdOf(`${folder}summary.json`));
      return record === null ? null : storyIn(record.places);
    },
  };
  let left = [...keys];
  for (let race = 0; race < MAX_RACES; race++) {
    const standing = await Promise.all(left.map(async (key) => written.get(key) ?? store.etag(bucket, key)));
    // S3's ETag is the hash of the content. With a mark of its own, no content comes back: an If-Match of before fails.
    const files = await render(sources, site, randomUUID());
    const isDone = await Promise.all(
      left.map(async (key, index) => {
        const file = files.find(({ name }) => name === key);
        const before = standing[index]!;
        written.delete(key);
        if (file === undefined) return before === null || store.remove(bucket, key, before);
        const { body, contentType } = file;
        const after = await store.replace({ bucket, key, body, contentType }, before);
        if (after !== null) written.set(key, after);
        return after !== null;
      }),
    );
    left = left.filter((_, index) => !isDone[index]);
    if (left.length === 0) return;
    await pause(race);
  }
  throw tooManyRaces(page);
}

const pause = (race: number): Promise<unknown> => sleep(Math.random() * PAUSE_MS * (race + 1));

function tooManyRaces(key: string): TransientError {
  return new TransientError({
    kind: 'service-unavailable',
    message: `Other writers changed ${key} ${MAX_RACES} times while it was being written.`,
    advice: 'Nothing to do: the message is delivered again.',
  });
}
