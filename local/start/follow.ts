import { setTimeout as sleep } from 'node:timers/promises';
import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type CatalogEntry, FINAL_STATUSES, type Status } from '../../shared/aws/catalog.ts';
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

/** Twice a second is quick for people; with many articles the looks themselves become work. */
const LOOK_EVERY_MS = 500;
const LOOK_MS_PER_ARTICLE = 5;
/** BatchGetItem takes no more keys. */
const MAX_BATCH = 100;

export const hasEnded = ({ status }: Standing): boolean =>
  (FINAL_STATUSES as readonly string[]).includes(status);

/**
 * Watches uploads until all have ended, or until nothing moves any more (paused articles, say).
 * @param isQuiet true when no function runs and no message waits
 */
export async function follow(
  uploads: readonly Uploaded[],
  catalog: { readonly client: DynamoDBDocumentClient; readonly table: string },
  isQuiet: () => boolean,
  onChange: (standing: Standing) => void,
): Promise<Standing[]> {
  const standings = new Map<string, Standing>();
  for (const each of uploads) standings.set(idOf(each), { upload: each, status: 'uploaded' });
  for (;;) {
    // Asked before the look: what ended in between is then seen by the look.
    const quiet = isQuiet();
    const open = [...standings.values()].filter((standing) => !hasEnded(standing));
    for (const entry of await readEntries(catalog, open)) {
      const before = standings.get(idOf(entry))!;
      if (before.status === entry.status) continue;
      const { status, title, message, advice } = entry;
      const standing = { upload: before.upload, status, title, message, advice };
      standings.set(idOf(entry), standing);
      onChange(standing);
    }
    const all = [...standings.values()];
    if (quiet || all.every(hasEnded)) return all;
    await sleep(LOOK_EVERY_MS + open.length * LOOK_MS_PER_ARTICLE);
  }
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
