import { describe, expect, it } from 'vitest';
import { type BackfillItem, type BackfillPorts, bringFurther } from '../../../shared/aws/backfill.ts';
import type { CatalogEntry, Status } from '../../../shared/aws/catalog.ts';
import { articleIdOf } from '../../../shared/documents/keys.ts';
import { PermanentError } from '../../../shared/errors.ts';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const STARTED = '2026-06-01T11:00:00Z';
const ARCHIVED: BackfillItem = {
  key: 'a.txt',
  from: { bucket: 'old-news', key: 'a.txt' },
  since: '2019-01-01T00:00:00Z',
};

interface World {
  /** When the object in the inbox was made; absent for none. */
  readonly inbox?: string;
  readonly archive?: boolean;
  readonly catalog?: { readonly status: Status; readonly updatedAt: string };
}

function world({ inbox, archive = true, catalog }: World): { ports: BackfillPorts; copies: string[] } {
  const copies: string[] = [];
  const gone = new PermanentError({ kind: 'object-gone', message: 'gone', advice: 'none' });
  const entry: CatalogEntry | null = catalog
    ? { articleId: articleIdOf('a.txt'), revision: '01', key: 'a.txt', ...catalog }
    : null;
  const ports: BackfillPorts = {
    store: {
      describe: async () =>
        inbox === undefined ? null : { modified: Date.parse(inbox), bytes: 1, lane: undefined },
      async copyToLane(from, to, lane) {
        if (!archive) throw gone;
        copies.push(`${from.bucket}/${from.key} to ${to.bucket}/${to.key} for ${lane}`);
      },
      get: () => Promise.reject(gone),
    },
    catalog: { latest: async () => entry },
    inboxBucket: 'inbox',
    outboxBucket: 'outbox',
    startedAt: STARTED,
    now: () => NOW,
  };
  return { ports, copies };
}

const look = async (item: BackfillItem, state: World) => {
  const { ports, copies } = world(state);
  const { open, waitSeconds, ends } = await bringFurther([item], ports);
  return { open, waitSeconds, ends, copies };
};

const COPIED = ['old-news/a.txt to inbox/a.txt for backfill'];
const OPEN = { open: 1, ends: {} };
const at = (time: string) => `2026-06-01T${time}Z`;

describe('an article of an archive', () => {
  it('is copied where the inbox has none', async () => {
    expect(await look(ARCHIVED, {})).toEqual({ ...OPEN, waitSeconds: 10, copies: COPIED });
  });

  it('is copied over an older one', async () => {
    const old = { inbox: '2018-12-31T00:00:00Z' };
    expect(await look(ARCHIVED, old)).toMatchObject({ ...OPEN, copies: COPIED });
  });

  it('leaves a fresher upload as it is', async () => {
    const catalog = { status: 'published', updatedAt: at('10:00:00') } as const;
    const fresh = { inbox: at('09:00:00'), catalog };
    expect(await look(ARCHIVED, fresh)).toMatchObject({ open: 0, ends: { published: 1 }, copies: [] });
  });

  it('that was withdrawn stays so', async () => {
    const catalog = { status: 'withdrawn', updatedAt: at('10:00:00') } as const;
    expect(await look(ARCHIVED, { catalog })).toMatchObject({ open: 0, ends: { withdrawn: 1 }, copies: [] });
  });

  it('that is gone from the archive is told', async () => {
    expect(await look(ARCHIVED, { archive: false })).toMatchObject({ open: 0, ends: { gone: 1 } });
  });

  it.each([
    ['is open until a stage has taken it up', undefined, { ...OPEN, waitSeconds: 300 }],
    [
      'is open while its catalog entry is of an upload before',
      'published 11:00:00',
      { ...OPEN, waitSeconds: 300 },
    ],
    ['is open on its way', 'translated 11:55:00', { ...OPEN, waitSeconds: 300 }],
    [
      'is open, and seldom asked for, while it waits for budget',
      'paused 11:55:00',
      { ...OPEN, waitSeconds: 900 },
    ],
    ['rests when it is published', 'published 11:55:00', { open: 0, waitSeconds: 0, ends: { published: 1 } }],
    [
      'rests when it waits for a model',
      'waiting 11:55:00',
      { open: 0, waitSeconds: 0, ends: { waiting: 1 } },
    ],
    ['rests when it failed', 'failed 11:55:00', { open: 0, waitSeconds: 0, ends: { failed: 1 } }],
  ])('%s', async (_, told, expected) => {
    const [status, time] = (told ?? '').split(' ');
    const catalog = told === undefined ? {} : { catalog: { status: status as Status, updatedAt: at(time!) } };
    expect(await look(ARCHIVED, { inbox: at('11:50:00'), ...catalog })).toEqual({ ...expected, copies: [] });
  });

  it('whose event was lost is let go after a day', async () => {
    expect(await look(ARCHIVED, { inbox: '2026-05-31T11:59:59Z' })).toMatchObject({
      open: 0,
      ends: { late: 1 },
    });
  });
});

describe('an article that is made anew', () => {
  const again: BackfillItem = { key: 'a.txt' };

  it('is copied onto itself once in a job', async () => {
    expect(await look(again, { inbox: at('10:59:59') })).toMatchObject({
      ...OPEN,
      copies: ['inbox/a.txt to inbox/a.txt for backfill'],
    });
    expect(await look(again, { inbox: at('11:00:00') })).toMatchObject({ ...OPEN, copies: [] });
  });

  it('is told when its original is gone', async () => {
    expect(await look(again, {})).toMatchObject({ open: 0, ends: { gone: 1 }, copies: [] });
  });
});
