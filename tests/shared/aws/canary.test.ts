import { DeleteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { CANARY_TEXT, type CanaryPorts, canaryMemory, sendCanary } from '../../../shared/aws/canary.ts';
import type { CatalogEntry, Status } from '../../../shared/aws/catalog.ts';
import { CANARY_KEY } from '../../../shared/documents/keys.ts';
import { normalize } from '../../../shared/normalize/index.ts';
import { translateArticle } from '../../../shared/translate/index.ts';

const START = Date.parse('2026-11-27T08:00:00.000Z');

describe('the canary’s article', () => {
  it.each([[['en', 'vi']], [['vi', 'de', 'zh']], [['fr', 'pt-PT']]])(
    'is served by the memory alone, in %j: the engine is never asked',
    async (targets) => {
      const article = await normalize(new TextEncoder().encode(CANARY_TEXT), { key: CANARY_KEY });
      expect(article.language.code).toBe('en');
      const known = new Map(canaryMemory(targets).map((entry) => [entry.key, entry]));
      const asked = () => Promise.reject(new Error('The engine was asked.'));
      const ports = {
        engine: { name: 'none', maxRequestBytes: 10_000, terminologyVersion: null, translate: asked },
        memory: { lookup: async () => known, store: async () => undefined },
        spend: { reserve: asked },
        remainingMs: () => 60_000,
      };
      const translated = await translateArticle(article, ports, { targets });
      expect(translated.unavailable).toEqual([]);
      expect(Object.keys(translated.translations).sort()).toEqual(targets.toSorted());
    },
  );
});

const dynamo = mockClient(DynamoDBDocumentClient);
let done: string[];
beforeEach(() => {
  dynamo.reset();
  dynamo.on(DeleteCommand).callsFake(({ Key }) => void done.push(`delete ${Key.revision}`));
  done = [];
});

/** A world in which the catalog says one status after the other, two seconds apart. */
function world(...statuses: (Status | null)[]): CanaryPorts {
  let now = START;
  let looked = 0;
  const entry = (status: Status): CatalogEntry => ({
    ...{ articleId: 'canary', revision: '0B', key: CANARY_KEY, status },
    updatedAt: new Date(now).toISOString(),
  });
  return {
    store: {
      erase: async (bucket) => done.push(`erase ${bucket}`),
      putOnce: async ({ bucket, key }) => {
        done.push(`put ${bucket}/${key}`);
        return 'created';
      },
    },
    catalog: {
      latest: async () => {
        const status = statuses[Math.min(looked++, statuses.length - 1)] ?? null;
        return status && entry(status);
      },
      async *history() {
        yield entry('published');
      },
    },
    memory: { store: async (entries) => void done.push(`remember ${entries.length}`) },
    dynamo: dynamo as unknown as DynamoDBDocumentClient,
    catalogTable: 'catalog',
    buckets: { inbox: 'inbox', work: 'work', outbox: 'outbox' },
    targets: ['en', 'vi'],
    patienceMs: 60_000,
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
  };
}

describe('sending it', () => {
  it('measures from the upload until the catalog says published', async () => {
    expect(await sendCanary(world(null, 'received', 'translated', 'published'))).toEqual({
      status: 'published',
      ms: 6000,
    });
  });

  it('cleans up before and after, and leaves no entry in the catalog', async () => {
    await sendCanary(world('published'));
    const cleaned = [
      ...['erase inbox', 'erase work', 'erase work', 'erase outbox', 'erase outbox'],
      ...['delete 0B', 'delete latest'],
    ];
    expect(done).toEqual([...cleaned, 'remember 3', `put inbox/${CANARY_KEY}`, ...cleaned]);
  });

  it.each([
    ['nobody takes it up', [null], 'missing'],
    ['it waits for ever', ['waiting'], 'waiting'],
    ['it fails', ['failed'], 'failed'],
  ] as const)('says where it stood when %s, and cleans up', async (_, statuses, status) => {
    expect(await sendCanary(world(...statuses))).toEqual({ status, ms: null });
    expect(done.at(-1)).toBe('delete latest');
  });
});
