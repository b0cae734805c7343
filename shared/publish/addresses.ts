import { nameSlug } from '../documents/keys.ts';
import type { Localized } from '../documents/summary.ts';
import { textIn } from './accessors.ts';
import { STAGES_LANGUAGE } from './labels.ts';

/**
 * Keys in the outbox of the pages that belong to no single article. All links between pages are relative, so that the
 * same files work on a disk, in a bucket and behind any address.
 */

export const FRONT_PAGE = 'index.html';
export const INDEX_DOCUMENT = 'index.json';
export const ATOM_FEED = 'feed.xml';
export const JSON_FEED = 'feed.json';
/** Everything else that the frontpage stage writes. */
export const PAGES_PREFIX = 'pages/';

/** The name by which topics and people have their address: English where there is any. */
export function nameForAddress(name: Localized): string {
  return textIn(name, STAGES_LANGUAGE);
}

/** @param topic as an article's summary names it in English */
export function topicPage(topic: string): string {
  return `${PAGES_PREFIX}topics/${nameSlug(topic)}.html`;
}

/** @param name as an article's summary gives it, see `nameForAddress` */
export function personPage(name: string): string {
  return `${PAGES_PREFIX}people/${nameSlug(name)}.html`;
}

/** @param iso a date or a time; its year and month count, or its day where the page of a day is meant */
export function monthPage(iso: string): string {
  return `${PAGES_PREFIX}months/${iso.slice(0, 7)}.html`;
}

export function dayPage(iso: string): string {
  return `${PAGES_PREFIX}months/${iso.slice(0, 10)}.html`;
}

/** Name of the page beside an article that lists the other reports of its story. */
export const STORY_PAGE = 'story.html';

/** @param id as the story gives it, `[a-z0-9-]` */
export function storyPage(id: string): string {
  return `${PAGES_PREFIX}stories/${id}.html`;
}

/** Search data of 200 articles, in the order in which they came. */
export function searchData(shard: number): string {
  return `${PAGES_PREFIX}search/${String(shard).padStart(6, '0')}.json`;
}

/**
 * Address of one object of the outbox as seen from another: `../../index.html`. Parts of keys are percent-encoded.
 *
 * @param from key of the page that holds the link; only its folders count
 */
export function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared).map(encoded)].join('/');
}

/** Address of an object of the outbox below the site's address, which ends in a slash. */
export function absolute(siteUrl: string, key: string): string {
  return siteUrl + relative(FRONT_PAGE, key);
}

const encoded = (part: string): string => encodeURIComponent(part.toWellFormed());
