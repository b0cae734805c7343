import { dayPage, FRONT_PAGE, monthPage, searchData } from '../addresses.ts';
import type { Entry, Listed } from './entry.ts';

/**
 * A *listing* is what one page lists: all articles, those of a month, a day, a topic, a person. A listing is named by the
 * key of its page, and shows its newest entries only, so that one more article costs the same whatever is there.
 */

/** Every article; its page is the front page. */
export const ALL = FRONT_PAGE;
/** What could not be published; the front page shows it, too. */
export const FAILED = 'failed';
/** Not of articles, but of the months that have a page: positions are months. */
export const MONTHS = 'months';
/** The same of the days of a month. */
export const daysOf = (month: string): string => `days/${month}`;

/** Entries of one search file. 25 files are the newest 5,000 articles. */
export const SEARCH_SHARD = 200;

/** Newest entries on a page. */
export const SHOWN = { front: 50, failed: 20, page: 100, months: 240, changes: 50 } as const;

/** Which search file an article stands in. @param number in the order in which articles came, from 1 */
export const shardOf = (number: number): number => Math.ceil(number / SEARCH_SHARD);

/** Place of an entry: the newest have the greatest position. */
export interface Place {
  readonly listing: string;
  readonly position: string;
}

/**
 * Where an entry stands.
 *
 * @param record of the entry: tells apart what is of one moment
 * @param number in the order in which articles came, from 1
 */
export function placesOf(entry: Entry, record: string, number: number): Place[] {
  if (entry.kind === 'failure') return [{ listing: FAILED, position: `${entry.at} ${record}` }];
  const { at, day, receivedAt, topics, people } = entry;
  // Two articles that give their day alone: the one that came later is the newer.
  const position = `${at} ${receivedAt} ${record}`;
  const listings = [
    ALL,
    monthPage(day),
    dayPage(day),
    ...topics.map(({ page }) => page),
    ...people.flatMap(({ page, former = [] }) => [page, ...former]),
    searchData(shardOf(number)),
  ];
  return listings.map((listing) => ({ listing, position }));
}

/** Months and days that are to be named once the entry stands there. They stay when it goes: an empty day tells nobody's story. */
export function signpostsOf(entry: Entry): Place[] {
  if (entry.kind === 'failure') return [];
  const month = entry.day.slice(0, 7);
  return [
    { listing: MONTHS, position: month },
    { listing: daysOf(month), position: entry.day },
  ];
}

/** The page that shows a listing. */
export function pageOf(listing: string): string {
  return listing === FAILED ? FRONT_PAGE : listing;
}

/** Looks into the listings. */
export interface ListingReader {
  /** The newest entries of a listing, the newest first. */
  newest(listing: string, most: number): Promise<Listed[]>;
  /** Positions of a listing, the greatest first. */
  positions(listing: string, most: number): Promise<string[]>;
  /** How many articles have come. */
  lastNumber(): Promise<number>;
}
