import { DeleteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { articleIdOf, CANARY_KEY, failureKey, outboxKeys, WORK_PREFIX } from '../documents/keys.ts';
import { sameLanguage } from '../languages/codes.ts';
import { humanKey } from '../translate/memory/key.ts';
import type { MemoryEntry, TranslationMemory } from '../translate/ports.ts';
import { type Catalog, LATEST } from './catalog.ts';
import type { ObjectStore } from './object-store.ts';

/** The canary: an article that a program sends through the pipeline, to see whether it comes out. */

const LANGUAGE = 'en';
const TITLE = 'The canary of the pipeline';
const SENTENCES = [
  'This article was made by a program to see whether the pipeline works.',
  'It is sent every hour, and it is taken away again as soon as it has been published.',
];
export const CANARY_TEXT = `${TITLE}\n\n${SENTENCES.join(' ')}\n`;

/** Ends that are no success: there is no use in waiting any longer. */
const LOST: ReadonlySet<string> = new Set(['failed', 'superseded', 'withdrawn']);

/** The pipeline takes some seconds; looking costs one read. */
const LOOK_EVERY_MS = 2_000;

/**
 * Its sentences for the memory: nothing of it is ever sent to the engine. Nobody reads them, so they stand for themselves in
 * every language.
 */
export function canaryMemory(targets: readonly string[]): MemoryEntry[] {
  const others = targets.filter((target) => !sameLanguage(LANGUAGE, target));
  return others.flatMap((target) =>
    [TITLE, ...SENTENCES].map((text) => ({
      key: humanKey(text, LANGUAGE, target),
      text,
      origin: 'human' as const,
      engine: 'canary',
    })),
  );
}

export interface CanaryPorts {
  readonly store: Pick<ObjectStore, 'putOnce' | 'erase'>;
  readonly catalog: Pick<Catalog, 'latest' | 'history'>;
  readonly memory: Pick<TranslationMemory, 'store'>;
  readonly dynamo: DynamoDBDocumentClient;
  readonly catalogTable: string;
  readonly buckets: { readonly inbox: string; readonly work: string; readonly outbox: string };
  readonly targets: readonly string[];
  /** How long it may take. */
  readonly patienceMs: number;
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
}

export interface CanaryResult {
  /** The last that the catalog said of it; `missing` when it never heard of it. */
  readonly status: string;
  /** From the upload until it was published; null when it was not. */
  readonly ms: number | null;
}

/** Sends it, waits for it, and takes away whatever is left of it, of this time and of the last. */
export async function sendCanary(ports: CanaryPorts): Promise<CanaryResult> {
  const { store, memory, buckets, targets } = ports;
  await clean(ports);
  await memory.store(canaryMemory(targets));
  const sent = (ports.now ?? Date.now)();
  await store.putOnce({
    bucket: buckets.inbox,
    key: CANARY_KEY,
    body: CANARY_TEXT,
    contentType: 'text/plain',
  });
  try {
    return await waitFor(ports, sent);
  } finally {
    await clean(ports);
  }
}

async function waitFor({ catalog, patienceMs, ...ports }: CanaryPorts, sent: number): Promise<CanaryResult> {
  const now = ports.now ?? Date.now;
  const sleep = ports.sleep ?? ((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  for (;;) {
    const entry = await catalog.latest(articleIdOf(CANARY_KEY));
    const status = entry?.status ?? 'missing';
    if (entry !== null && status === 'published')
      return { status, ms: Math.max(0, Date.parse(entry.updatedAt) - sent) };
    if (LOST.has(status) || now() - sent + LOOK_EVERY_MS > patienceMs) return { status, ms: null };
    await sleep(LOOK_EVERY_MS);
  }
}

async function clean({ store, catalog, dynamo, catalogTable, buckets }: CanaryPorts): Promise<void> {
  const articleId = articleIdOf(CANARY_KEY);
  const all = (): boolean => true;
  await store.erase(buckets.inbox, CANARY_KEY, all);
  for (const prefix of Object.values(WORK_PREFIX))
    await store.erase(buckets.work, `${prefix}${articleId}/`, all);
  await store.erase(buckets.outbox, outboxKeys(CANARY_KEY).folder, all);
  await store.erase(buckets.outbox, failureKey(CANARY_KEY), all);
  const revisions = (await Array.fromAsync(catalog.history(articleId))).map(({ revision }) => revision);
  for (const revision of [...revisions, LATEST])
    await dynamo.send(new DeleteCommand({ TableName: catalogTable, Key: { articleId, revision } }));
}
