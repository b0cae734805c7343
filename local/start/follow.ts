import { setTimeout as sleep } from 'node:timers/promises';
import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  type CatalogEntry,
  FINAL_STATUSES,
  type Status,
  WAITING_STATUSES,
} from '../../shared/aws/catalog.ts';
import type { Uploaded } from './uploads.ts';

/** Where an upload stands. */
export interface Standing {
  readonly upload: Uploaded;
  /** `uploaded` until the catalog knows it. */
  readonly status: Status | 'uploaded';
  readonly title?: string | undefined;
  readonly message?: string | undefined;
  readonly advice?: string | undefined;
}

/** Follows uploads through the catalog; more may be added at any time. */
export interface Following {
  /** @param status where it stood when it was last seen */
  add(upload: Uploaded, status?: Status): void;
  /** In the order in which they were added. */
  standings(): Standing[];
  /** How many are under way: they have not ended, and do not wait for a translation. */
  open(): number;
  /**
   * Looks again and again.
   * @param isDone asked before each look: what ended in between is then seen by the look
   * @param signal ends it, after one more look
   */
  until(isDone: () => boolean, signal: AbortSignal): Promise<void>;
}

/** Twice a second is quick for people; with many articles the looks themselves become work. */
const LOOK_EVERY_MS = 500;
const LOOK_MS_PER_ARTICLE = 5;
/** BatchGetItem takes no more keys. */
const MAX_BATCH = 100;

export const hasEnded = ({ status }: Pick<Standing, 'status'>): boolean =>
  (FINAL_STATUSES as readonly string[]).includes(status);

/** Published as far as it goes; it goes on by itself some time. */
export const isWaiting = ({ status }: Pick<Standing, 'status'>): boolean =>
  (WAITING_STATUSES as readonly string[]).includes(status);

export function createFollowing(
  catalog: { readonly client: DynamoDBDocumentClient; readonly table: string },
  onChange: (standing: Standing) => void,
): Following {
  const standings = new Map<string, Standing>();
  const open = new Map<string, Standing>();

  async function look(): Promise<void> {
    for (const entry of await readEntries(catalog, [...open.values()])) {
      const id = idOf(entry);
      const before = open.get(id);
      if (before === undefined || before.status === entry.status) continue;
      const { status, title, message, advice } = entry;
      const standing = { upload: before.upload, status, title, message, advice };
      standings.set(id, standing);
      if (hasEnded(standing)) open.delete(id);
      else open.set(id, standing);
      onChange(standing);
    }
  }

  return {
    add(upload, status) {
      const standing = { upload, status: status ?? 'uploaded' } as const;
      standings.set(idOf(upload), standing);
      open.set(idOf(upload), standing);
    },
    standings: () => [...standings.values()],
    open: () => [...open.values()].filter((standing) => !isWaiting(standing)).length,
    async until(isDone, signal) {
      for (;;) {
        const done = isDone() || signal.aborted;
        await look();
        if (done) return;
        // Cut short by the signal, which is no error.
        await sleep(LOOK_EVERY_MS + open.size * LOOK_MS_PER_ARTICLE, undefined, { signal }).catch(
          () => undefined,
        );
      }
    },
  };
}

const idOf = ({ articleId, revision }: { articleId: string; revision: string }): string =>
  `${articleId} ${revision}`;

async function readEntries(
  { client, table }: { client: DynamoDBDocumentClient; table: string },
  open: readonly Standing[],
): Promise<CatalogEntry[]> {
  const entries: CatalogEntry[] = [];
  for (let from = 0; from < open.length; from += MAX_BATCH) {
    const keys = open
      .slice(from, from + MAX_BATCH)
      .map(({ upload: { articleId, revision } }) => ({ articleId, revision }));
    const request = { [table]: { Keys: keys, ConsistentRead: true } };
    const { Responses } = await client.send(new BatchGetCommand({ RequestItems: request }));
    entries.push(...((Responses?.[table] ?? []) as CatalogEntry[]));
  }
  return entries;
}
