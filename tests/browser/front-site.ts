import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleEntry } from '../../shared/publish/front/entry.ts';
import { SEARCH_SHARD } from '../../shared/publish/front/listings.ts';
import { pageFiles } from '../../shared/publish/front/pages.ts';

const site = { url: null, languages: ['en', 'vi'], name: 'outbox' };

/** Writes front page, search data, a topic's and a person's page, as the stage does. */
export async function writeSite(folder: string, entries: readonly ArticleEntry[]): Promise<void> {
  const shard = (key: string): number => Number(/(\d+)\.json$/.exec(key)![1]);
  const listings = {
    newest: async (listing: string, most: number) => {
      // The last of the entries came first.
      const came = entries.toReversed();
      if (listing.startsWith('pages/search/'))
        return came.slice((shard(listing) - 1) * SEARCH_SHARD, shard(listing) * SEARCH_SHARD).toReversed();
      if (listing === 'failed')
        return [
          {
            kind: 'failure' as const,
            key: 'scan.pdf',
            message: 'A picture.',
            advice: 'Upload text.',
            at: '',
          },
        ];
      const isIn = ({ topics, people }: ArticleEntry): boolean =>
        [...topics, ...people].some(({ page }) => page === listing);
      return entries.filter((entry) => listing === 'index.html' || isIn(entry)).slice(0, most);
    },
    positions: async () => ['2026-11', '2026-10'],
    lastNumber: async () => entries.length,
    summaryAt: async () => null,
    storyOf: async () => null,
  };
  const shards = Array.from({ length: Math.ceil(entries.length / SEARCH_SHARD) }, (_, index) => index + 1);
  const pages = [
    ...['index.html', 'pages/topics/economy.html', 'pages/people/0.html', 'pages/months/2026-11.html'],
    ...shards.map((number) => `pages/search/${String(number).padStart(6, '0')}.json`),
  ];
  for (const page of pages) {
    for (const { name, body } of await pageFiles(page).render(listings, site, 'mark')) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), body);
    }
  }
}
