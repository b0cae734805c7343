import { OUTBOX_PREFIX } from '../../documents/keys.ts';
import type { Summary } from '../../documents/summary.ts';
import {
  ATOM_FEED,
  dayPage,
  FRONT_PAGE,
  INDEX_DOCUMENT,
  JSON_FEED,
  PAGES_PREFIX,
  relative,
  storyPage,
} from '../addresses.ts';
import { dateText } from '../formats.ts';
import type { PublishedFile } from '../index.ts';
import { composeStory, MOST_REPORTS, reportFrom } from '../stories/compose.ts';
import { renderMovedStory, renderOtherReports, renderStoryPage } from '../stories/page.ts';
import { frontIndex, searchEntry } from './documents.ts';
import { articlesIn, failuresIn } from './entry.ts';
import { type FeedSite, jsonFeed, renderAtom } from './feeds.ts';
import { renderFrontPage } from './front-page.ts';
import { periodLinks, renderListPage, renderMovedName, titleOf } from './list-page.ts';
import { ALL, daysOf, FAILED, type ListingReader, MONTHS, SEARCH_SHARD, SHOWN, shardOf } from './listings.ts';
import { changesOf, isStory, readChange, storyIn } from './story-places.ts';

export type Site = FeedSite;

/** The files that show a listing. */
export interface PageFiles {
  /** Every key that may be written. */
  readonly keys: readonly string[];
  /**
   * Files as they are to be, by key; one that is missing must go.
   *
   * @param mark another one at every writing, and part of every file
   */
  render(listings: PageSources, site: Site, mark: string): Promise<PublishedFile[]>;
}

/** What pages are made from. */
export interface PageSources extends ListingReader {
  /** The summary in an article's folder; null when there is none. */
  summaryAt(folder: string): Promise<Summary | null>;
  /** Id of the story of the article in a folder. */
  storyOf(folder: string): Promise<string | null>;
}

const TYPES = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  feed: 'application/feed+json; charset=utf-8',
} as const;

const MONTH_OR_DAY = /^pages\/months\/(\d{4}-\d{2})(-\d{2})?\.html$/;

/** @param page key of a page that shows a listing */
export function pageFiles(page: string): PageFiles {
  if (page === FRONT_PAGE) return FRONT;
  if (isStory(page)) return { keys: [page, dataOf(page)], render: (...given) => storyFiles(page, ...given) };
  const one = (
    render: (...given: Parameters<PageFiles['render']>) => Promise<PublishedFile | null>,
  ): PageFiles => ({
    keys: [page],
    render: async (...given) => [await render(...given)].filter((file) => file !== null),
  });
  if (page.startsWith(`${PAGES_PREFIX}search/`)) return one((...given) => searchFile(page, ...given));
  if (page.startsWith(OUTBOX_PREFIX.articles)) return one((...given) => besideFile(page, ...given));
  const [, month, day] = MONTH_OR_DAY.exec(page) ?? [];
  if (month !== undefined && day === undefined) return one((...given) => monthFile(page, month, ...given));
  if (month !== undefined) return one((...given) => dayFile(page, `${month}${day}`, ...given));
  return one((...given) => namedFile(page, ...given));
}

const FRONT: PageFiles = {
  keys: [FRONT_PAGE, INDEX_DOCUMENT, ATOM_FEED, JSON_FEED],
  async render(listings, site, mark) {
    const articles = articlesIn(await listings.newest(ALL, SHOWN.front));
    const failures = failuresIn(await listings.newest(FAILED, SHOWN.failed));
    const months = await listings.positions(MONTHS, SHOWN.months);
    const searchShards = shardOf(await listings.lastNumber());
    const { languages } = site;
    return [
      page(FRONT_PAGE, renderFrontPage({ languages, articles, failures, months, searchShards }), mark),
      json(INDEX_DOCUMENT, frontIndex(articles, failures, months, site, mark)),
      { name: ATOM_FEED, contentType: TYPES.atom, body: renderAtom(articles, site, mark) },
      { ...json(JSON_FEED, jsonFeed(articles, site, mark)), contentType: TYPES.feed },
    ];
  },
};

async function monthFile(
  key: string,
  month: string,
  listings: PageSources,
  { languages }: Site,
  mark: string,
): Promise<PublishedFile> {
  const { entries, isCut } = await newestIn(key, listings);
  const days = await listings.positions(daysOf(month), 31);
  const body = renderListPage({
    page: key,
    languages,
    title: (code) => dateText(month, code),
    entries,
    notes: isCut ? ['olderByDay'] : [],
    more: periodLinks('days', days, (iso) => relative(key, dayPage(iso)), languages),
  });
  return page(key, body, mark);
}

async function dayFile(
  key: string,
  day: string,
  listings: PageSources,
  { languages }: Site,
  mark: string,
): Promise<PublishedFile> {
  const { entries, isCut } = await newestIn(key, listings);
  const title = (code: string): string => dateText(day, code);
  return page(
    key,
    renderListPage({ page: key, languages, title, entries, notes: isCut ? ['notShown'] : [] }),
    mark,
  );
}

/** A topic or a person: the page goes with its last article. */
async function namedFile(
  key: string,
  listings: PageSources,
  { languages }: Site,
  mark: string,
): Promise<PublishedFile | null> {
  const { entries, isCut } = await newestIn(key, listings);
  const isPerson = key.startsWith(`${PAGES_PREFIX}people/`);
  const named = entries.flatMap(({ people, topics }) => (isPerson ? people : topics));
  const name = named.find(({ page }) => page === key)?.name;
  if (name === undefined) {
    const now = named.find(({ former = [] }) => former.includes(key));
    return now === undefined ? null : page(key, renderMovedName(key, now, languages), mark);
  }
  const notes = [isPerson ? ('namedIn' as const) : null, isCut ? ('olderByMonth' as const) : null];
  const body = renderListPage({
    ...{ page: key, languages, title: titleOf(name), name, entries },
    notes: notes.filter((note) => note !== null),
  });
  return page(key, body, mark);
}

async function searchFile(
  key: string,
  listings: PageSources,
  { languages }: Site,
  mark: string,
): Promise<PublishedFile> {
  const entries = articlesIn(await listings.newest(key, SEARCH_SHARD));
  return json(key, { mark, articles: entries.map((entry) => searchEntry(entry, languages)) });
}

const dataOf = (page: string): string => page.replace(/html$/, 'json');

/** A story and its data. Of one that became part of another, a page that says so stays. */
async function storyFiles(
  key: string,
  listings: PageSources,
  { languages }: Site,
  mark: string,
): Promise<PublishedFile[]> {
  const id = storyIn([{ listing: key, position: '' }])!;
  const entries = articlesIn(await listings.newest(key, SHOWN.page));
  const changes = (await listings.positions(changesOf(id), SHOWN.changes)).map(readChange).reverse();
  const members = await Promise.all(
    entries
      .slice(0, MOST_REPORTS)
      .map(async ({ folder }) => ({ folder, summary: await listings.summaryAt(folder) })),
  );
  const found = members.flatMap(({ folder, summary }) => (summary === null ? [] : [{ folder, summary }]));
  if (found.length > 0) {
    const story = composeStory(id, found, { changes, older: entries.length - members.length });
    return [page(key, renderStoryPage(story, languages), mark), json(dataOf(key), { ...story, mark })];
  }
  const moved = changes.findLast(({ kind }) => kind === 'moved')?.other;
  return moved === undefined ? [] : [page(key, renderMovedStory(id, moved, languages), mark)];
}

/** The page beside an article, which goes with it. */
async function besideFile(
  key: string,
  listings: PageSources,
  { languages }: Site,
  mark: string,
): Promise<PublishedFile | null> {
  const id = await listings.storyOf(key.slice(0, key.lastIndexOf('/') + 1));
  if (id === null) return null;
  const entries = articlesIn(await listings.newest(storyPage(id), MOST_REPORTS));
  const reports = entries.map(reportFrom).reverse();
  return page(key, renderOtherReports({ id, reports, older: 0 }, key, languages), mark);
}

async function newestIn(key: string, listings: PageSources) {
  const found = await listings.newest(key, SHOWN.page + 1);
  return { entries: articlesIn(found.slice(0, SHOWN.page)), isCut: found.length > SHOWN.page };
}

const page = (name: string, body: string, mark: string): PublishedFile => ({
  name,
  contentType: TYPES.html,
  body: `${body}<!-- ${mark} -->\n`,
});

const json = (name: string, value: object): PublishedFile => ({
  name,
  contentType: TYPES.json,
  body: `${JSON.stringify(value)}\n`,
});
