import { createHash, randomUUID } from 'node:crypto';
import type { Database, Row } from '../database.ts';

/** Standard SQS queues on SQLite: at least once, in no promised order, with receive counts and dead letters. */

export interface QueueSettings {
  readonly arn: string;
  readonly name: string;
  readonly visibilitySeconds: number;
  readonly delaySeconds: number;
  readonly redrive: { readonly deadLetterArn: string; readonly maxReceiveCount: number } | undefined;
  /** A stream: once, and in order, whatever goes wrong with queues. */
  readonly ordered?: boolean;
}

export interface Message {
  readonly id: number;
  readonly messageId: string;
  readonly body: string;
  readonly sentAt: number;
  readonly receiveCount: number;
  readonly firstReceivedAt: number;
  /** Queue that the message was moved from, for dead letters. */
  readonly deadLetterSource: string | undefined;
}

export interface QueueCounts {
  readonly visible: number;
  /** Received and neither deleted nor visible again. */
  readonly inFlight: number;
  /** Waiting for their delay or visibility timeout. */
  readonly delayed: number;
}

export type Queues = ReturnType<typeof openQueues>;

/**
 * What was in flight when an earlier run ended waits again, and that receive does not count: nothing failed. Nothing
 * waits for a time that an earlier run has set: its clock may have been ahead of ours by any amount.
 */
const SCHEMA = `
  create table if not exists messages (
    id integer primary key autoincrement, queue text not null, message_id text not null, body text not null,
    sent_at integer not null, visible_at integer not null, in_flight integer not null default 0,
    receive_count integer not null default 0, first_received_at integer not null default 0, source text) strict;
  create index if not exists messages_by_queue on messages (queue, in_flight, visible_at);
  update messages set in_flight = 0, receive_count = receive_count - 1 where in_flight = 1;
  update messages set visible_at = 0;`;

/** Milliseconds since the epoch, by the clock of when this process began: it is never set back. */
const now = (): number => Math.round(performance.timeOrigin + performance.now());

export interface QueueFaults {
  /** Deliver every message that is sent this many times. */
  copies: number;
  /** Receive messages in random order, drawn from this function, instead of oldest first. */
  shuffle: (() => number) | undefined;
}

/**
 * @param onSent called when a queue may have something to receive, now or at the given time
 */
export function openQueues(
  database: Database,
  faults: QueueFaults,
  onSent: (arn: string, at: number) => void,
) {
  database.exec(SCHEMA);
  const settings = new Map<string, QueueSettings>();
  const statements = {
    send: database.prepare(
      'insert into messages (queue, message_id, body, sent_at, visible_at) values (?, ?, ?, ?, ?)',
    ),
    ready: database.prepare(
      'select * from messages where queue = ? and in_flight = 0 and visible_at <= ? order by id limit ?',
    ),
    take: database.prepare(
      'update messages set in_flight = 1, receive_count = ?, first_received_at = ? where id = ?',
    ),
    bury: database.prepare(
      'update messages set queue = ?, source = ?, visible_at = ?, receive_count = 0, first_received_at = 0 where id = ?',
    ),
    giveBack: database.prepare('update messages set in_flight = 0, visible_at = ? where id = ?'),
    remove: database.prepare('delete from messages where id = ?'),
    buried: database.prepare(
      'select id, source from messages where queue = ? and source is not null and in_flight = 0',
    ),
    count: database.prepare(
      'select coalesce(sum(in_flight), 0) as flying, coalesce(sum(in_flight = 0 and visible_at <= ?), 0) as visible, count(*) as total from messages where queue = ?',
    ),
    next: database.prepare('select min(visible_at) as at from messages where queue = ? and in_flight = 0'),
  };

  /** How many of the oldest messages a shuffled receive draws from. */
  const SHUFFLE_POOL = 100;

  function receiveReady(queue: QueueSettings, limit: number, at: number): Row[] {
    if (faults.shuffle === undefined || queue.ordered) return statements.ready.all(queue.arn, at, limit);
    const pool = statements.ready.all(queue.arn, at, SHUFFLE_POOL);
    const drawn: Row[] = [];
    while (drawn.length < limit && pool.length > 0) {
      drawn.push(...pool.splice(Math.floor(faults.shuffle() * pool.length), 1));
    }
    return drawn;
  }

  return {
    now,
    add: (queue: QueueSettings): void => void settings.set(queue.arn, queue),
    get: (arn: string): QueueSettings | undefined => settings.get(arn),
    all: (): QueueSettings[] => [...settings.values()],

    /** Safe inside a transaction. @throws Error for a queue that does not exist */
    send(arn: string, body: string): void {
      const queue = settings.get(arn);
      if (queue === undefined) throw new Error(`There is no queue ${arn}.`);
      const sentAt = now();
      const visibleAt = sentAt + queue.delaySeconds * 1000;
      for (let copy = 0; copy < (queue.ordered ? 1 : faults.copies); copy++) {
        statements.send.run(arn, randomUUID(), body, sentAt, visibleAt);
      }
      onSent(arn, visibleAt);
    },

    /** Takes visible messages; those received too often go to the dead-letter queue instead. */
    receive(arn: string, limit: number): Message[] {
      const queue = settings.get(arn)!;
      const at = now();
      const received: Message[] = [];
      while (received.length < limit) {
        const rows = receiveReady(queue, limit - received.length, at);
        if (rows.length === 0) break;
        for (const row of rows) {
          const receiveCount = Number(row['receive_count']) + 1;
          if (queue.redrive !== undefined && receiveCount > queue.redrive.maxReceiveCount) {
            statements.bury.run(queue.redrive.deadLetterArn, arn, at, row['id']!);
            onSent(queue.redrive.deadLetterArn, at);
            continue;
          }
          const firstReceivedAt = Number(row['first_received_at']) || at;
          statements.take.run(receiveCount, firstReceivedAt, row['id']!);
          received.push({
            id: Number(row['id']),
            messageId: String(row['message_id']),
            body: String(row['body']),
            sentAt: Number(row['sent_at']),
            receiveCount,
            firstReceivedAt,
            deadLetterSource: row['source'] === null ? undefined : String(row['source']),
          });
        }
      }
      return received;
    },

    /** Dead letters go back to the queues that they come from (StartMessageMoveTask). @returns how many */
    redrive(arn: string): number {
      const letters = statements.buried.all(arn);
      for (const { id, source } of letters) {
        statements.bury.run(String(source), null, now(), id!);
        onSent(String(source), now());
      }
      return letters.length;
    },

    remove: (message: Message): void => void statements.remove.run(message.id),

    /** The message becomes visible again after `delayMs`. */
    giveBack(arn: string, message: Message, delayMs: number): void {
      const at = now() + delayMs;
      statements.giveBack.run(at, message.id);
      onSent(arn, at);
    },

    counts(arn: string): QueueCounts {
      const row = statements.count.get(now(), arn)!;
      const [visible, inFlight] = [Number(row['visible']), Number(row['flying'])];
      return { visible, inFlight, delayed: Number(row['total']) - visible - inFlight };
    },

    /** When the next message becomes visible; undefined when none waits. */
    nextAt(arn: string): number | undefined {
      const at = statements.next.get(arn)?.['at'];
      return typeof at === 'number' ? at : undefined;
    },
  };
}

/** A message as Lambda hands it to a function ("Using Lambda with Amazon SQS", Lambda developer guide). */
export function toLambdaRecord(message: Message, queueArn: string) {
  return {
    messageId: message.messageId,
    receiptHandle: `${message.messageId}-${message.receiveCount}`,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receiveCount),
      SentTimestamp: String(message.sentAt),
      SenderId: queueArn.split(':')[4],
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
      ...(message.deadLetterSource === undefined
        ? {}
        : { DeadLetterQueueSourceArn: message.deadLetterSource }),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(message.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: queueArn.split(':')[3],
  };
}
