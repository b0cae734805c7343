import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type MessageAttributeValue, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBRecord } from 'aws-lambda';
import { ArticleEvent, ArticleStatus, EVENT_DETAIL_TYPE, EVENT_SOURCE } from '../documents/article-event.ts';
import { isCanary, outboxKeys } from '../documents/keys.ts';
import { readDocument } from '../documents/read.ts';
import { Summary } from '../documents/summary.ts';
import type { Measure } from '../environment.ts';
import { PermanentError } from '../errors.ts';
import { addressOf, noticeOf } from '../publish/notice.ts';
import type { ObjectStore } from './object-store.ts';

/** A change of state, as the catalog's stream tells it. */
export interface StateChange {
  /** Place in the stream. */
  readonly sequenceNumber: string;
  readonly event: ArticleEvent;
}

/** States whose files lie in the outbox. */
const PUBLISHED: ReadonlySet<ArticleStatus> = new Set<ArticleStatus>(['published', 'waiting', 'paused']);

/** The state that a revision has reached; null for a record by which no article changes its state. */
export function changeOf({ dynamodb: record }: DynamoDBRecord): StateChange | null {
  const [now, before] = [record?.NewImage, record?.OldImage].map(
    (image) => (name: string) => image?.[name]?.S,
  ) as [(name: string) => string | undefined, (name: string) => string | undefined];
  const status = ArticleStatus.safeParse(now('status')).data;
  const previous = ArticleStatus.safeParse(before('status')).data ?? null;
  // The pointer to the newest revision has no status; attempts are noted without changing it.
  if (status === undefined || (status === previous && now('kind') === before('kind'))) return null;
  if (isCanary(now('key') ?? '')) return null;
  const optional = ['lane', 'language', 'kind', 'message', 'advice'] as const;
  const told = optional.flatMap((name) => (now(name) === undefined ? [] : [[name, now(name)]]));
  const event = {
    version: 1,
    ...{ articleId: now('articleId')!, revision: now('revision')!, key: now('key')! },
    ...{ status, previous, at: now('updatedAt')! },
    ...Object.fromEntries(told),
  };
  return { sequenceNumber: record!.SequenceNumber!, event: ArticleEvent.parse(event) };
}

export interface Outbox {
  readonly store: Pick<ObjectStore, 'get'>;
  readonly bucket: string;
  /** With its final slash; null where nobody knows it. */
  readonly siteUrl: string | null;
}

/** The event with what is published of its article: from the outbox, as long as this very revision stands there. */
export async function describe(
  event: ArticleEvent,
  outbox: Outbox,
): Promise<{ event: ArticleEvent; summary: Summary | null }> {
  const summary = PUBLISHED.has(event.status) ? await summaryOf(event, outbox) : null;
  const { folder, page } = outboxKeys(event.key);
  const published = summary !== null && {
    headline: summary.headline.text,
    abstract: summary.abstract.text,
    topics: summary.topics.flatMap(({ text }) => Object.values(text)),
    needsReview: summary.quality.needsReview,
    folder,
    ...(outbox.siteUrl !== null && { url: addressOf(outbox.siteUrl, page) }),
  };
  const described = { ...event, ...published };
  const notice = noticeOf(described)?.text;
  return { event: { ...described, ...(notice !== undefined && { notice }) }, summary };
}

/** How long a published article took, and each of its stages with the wait before it: milliseconds. Times that are missing are left out. */
export function durationsOf({ provenance: { timings } }: Summary): Partial<Record<Measure, number>> {
  const between = (from: string, to: string): number =>
    Date.parse(timings[to] ?? '') - Date.parse(timings[from] ?? '');
  const durations: Partial<Record<Measure, number>> = {
    ArrivalToPublished: between('receivedAt', 'summarizedAt'),
    Normalizing: between('receivedAt', 'normalizedAt'),
    Translating: between('normalizedAt', 'translatedAt'),
    Summarizing: between('translatedAt', 'summarizedAt'),
  };
  // S3's clock is another one than the functions': a fast start may come out below nothing.
  const known = Object.entries(durations).filter(([, ms]) => !Number.isNaN(ms));
  return Object.fromEntries(known.map(([name, ms]) => [name, Math.max(0, ms)]));
}

async function summaryOf(
  { key, revision }: ArticleEvent,
  { store, bucket }: Outbox,
): Promise<Summary | null> {
  try {
    const { summary } = outboxKeys(key);
    const { bytes } = await store.get(bucket, summary);
    const found = readDocument(Summary, new TextDecoder().decode(bytes), summary);
    return found.revision === revision ? found : null;
  } catch (error) {
    // Withdrawn or replaced since, or of another version: the state is told without it.
    if (error instanceof PermanentError) return null;
    throw error;
  }
}

/**
 * Puts events on a bus, in their order.
 * @param events at most ten, which is what EventBridge takes at once
 * @returns how many of them, from the first, have certainly arrived
 */
export async function putEvents(
  client: EventBridgeClient,
  bus: string,
  events: readonly ArticleEvent[],
): Promise<number> {
  if (events.length === 0) return 0;
  const answer = await client.send(
    new PutEventsCommand({
      Entries: events.map((event) => ({
        EventBusName: bus,
        Source: EVENT_SOURCE,
        DetailType: EVENT_DETAIL_TYPE,
        Detail: JSON.stringify(event),
        Time: new Date(event.at),
      })),
    }),
  );
  const refused = answer.Entries?.findIndex(({ ErrorCode }) => ErrorCode !== undefined) ?? -1;
  return refused === -1 ? events.length : refused;
}

export interface Topics {
  readonly published: string;
  readonly failed: string;
}

/** Tells people, where there is something to tell: of an archive's thousands of articles only those that failed. */
export async function publishNotice(client: SNSClient, topics: Topics, event: ArticleEvent): Promise<void> {
  const notice = noticeOf(event);
  if (notice === null || (event.lane !== undefined && event.status !== 'failed')) return;
  await client.send(
    new PublishCommand({
      TopicArn: event.status === 'failed' ? topics.failed : topics.published,
      Subject: notice.subject,
      Message: notice.text,
      MessageAttributes: attributesOf(event),
    }),
  );
}

/** What a subscriber can filter on. SNS takes no empty values. */
function attributesOf({
  status,
  language,
  topics = [],
  needsReview,
}: ArticleEvent): Record<string, MessageAttributeValue> {
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  return {
    status: text(status),
    ...(language !== undefined && language !== '' && { language: text(language) }),
    ...(needsReview !== undefined && { needsReview: text(String(needsReview)) }),
    ...(topics.length > 0 && { topic: { DataType: 'String.Array', StringValue: JSON.stringify(topics) } }),
  };
}
