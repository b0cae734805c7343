import { createHash } from 'node:crypto';
import type { StoryChange } from '../../documents/story.ts';
import type { Summary } from '../../documents/summary.ts';
import { targetsOf } from '../accessors.ts';
import { PAGES_PREFIX, STORY_PAGE, storyPage } from '../addresses.ts';
import { STAGES_LANGUAGE } from '../labels.ts';
import type { StoryArticle } from '../stories/article.ts';
import { shareOf } from '../stories/common.ts';
import { countTerms } from '../stories/terms.ts';
import type { ArticleEntry, Entry, Listed } from './entry.ts';
import type { Place } from './listings.ts';

/**
 * Where an article stands for the sake of its story: in the listing of the story, which is the story's page; in the listing of
 * its own page `story.html`; and in one listing for each of the words that name it, by which others find it.
 */

const STORIES = `${PAGES_PREFIX}stories/`;
const WORDS = 'words/';
const CHANGES = 'changes/';

/** Words by which an article is found: reports of one event share several of those that they repeat most. */
const MOST_WORDS = 8;

/** Words and pairs of them, no figures: those change from report to report. Longer ones are no words. */
const WORD = /^\p{L}{3,40}$|^\p{L}{1,20} \p{L}{1,20}$/u;

/** Days between two reports that may be of one event; longer than `groupStories` takes to forget half. */
const WINDOW_DAYS = 10;
const DAY_MS = 24 * 3600 * 1000;

/** Whether anything is shown of a listing. */
export const hasPage = (listing: string): boolean => !listing.startsWith(WORDS);

export const isStory = (listing: string): boolean => listing.startsWith(STORIES);

/** The story that these places name. */
export function storyIn(places: readonly Place[]): string | null {
  const found = places.find(({ listing }) => isStory(listing));
  return found === undefined ? null : found.listing.slice(STORIES.length, -'.html'.length);
}

/** The entry of a record as lists have it. */
export function listed(entry: Entry, places: readonly Place[]): Listed {
  return entry.kind === 'article' ? { ...entry, story: storyIn(places) } : entry;
}

/** All stories that these places name. */
export function storiesIn(places: readonly Place[]): string[] {
  return [...new Set(places.flatMap((place) => storyIn([place]) ?? []))];
}

/**
 * A story's id: the day of the article that founds it, so that older stories sort first, and what no other has.
 *
 * @param occasion tells apart the stories that one article founds: its record's version, or the story that it parts from
 */
export function storyId({ day }: ArticleEntry, record: string, occasion: number | string): string {
  const hash = createHash('sha256').update(`${record} ${occasion}`, 'utf8').digest('hex').slice(0, 12);
  return `${day.replaceAll('-', '')}-${hash}`;
}

/** @param story null while it has none */
export function storyPlaces(
  summary: Summary,
  entry: ArticleEntry,
  position: string,
  story: string | null,
): Place[] {
  const words = wordsOf(summary).map((word) => `${WORDS}${word}`);
  const listings = [...words, ownStoryPage(entry), ...(story === null ? [] : [storyPage(story)])];
  return listings.map((listing) => ({ listing, position }));
}

/** Whether a place is one of these. */
export const isOfStory = ({ listing }: Place): boolean =>
  isStory(listing) || !hasPage(listing) || listing.endsWith(`/${STORY_PAGE}`);

/** The page beside the article. */
export const ownStoryPage = ({ folder }: ArticleEntry): string => `${folder}${STORY_PAGE}`;

/** Listings of the words that an article stands under. */
export const wordListings = (places: readonly Place[]): string[] =>
  places.map(({ listing }) => listing).filter((listing) => listing.startsWith(WORDS));

/** Days of publication are compared where both are known, else those of arrival. */
export function isNear(one: ArticleEntry, other: ArticleEntry): boolean {
  const areDated = one.publishedAt !== null && other.publishedAt !== null;
  const time = ({ at, receivedAt }: ArticleEntry): number => Date.parse(areDated ? at : receivedAt);
  return Math.abs(time(one) - time(other)) <= WINDOW_DAYS * DAY_MS;
}

/** An article as `groupStories` takes it, in English; null where that waits and `language` is another. */
export function storyArticle(summary: Summary, language: string): StoryArticle | null {
  if (!targetsOf(summary).includes(language)) return null;
  const texts = summary.sentences.map(({ targets, source }) => ({ text: targets[language]?.text ?? source }));
  const [title, ...sentences] = summary.sentences[0]?.kind === 'title' ? texts : [{ text: null }, ...texts];
  return {
    id: summary.articleId,
    language,
    publishedAt: summary.publishedAt,
    title: title?.text ?? null,
    sentences: sentences.map(({ text }) => text ?? ''),
  };
}

/** The language that an article is compared in. */
export function comparedIn(summary: Summary): string | null {
  const targets = targetsOf(summary);
  return targets.includes(STAGES_LANGUAGE) ? STAGES_LANGUAGE : (targets[0] ?? null);
}

/** The words that say most of an article, in the language that it is compared in. */
function wordsOf(summary: Summary): string[] {
  const language = comparedIn(summary);
  const article = language === null ? null : storyArticle(summary, language);
  if (language === null || article === null) return [];
  const weights = [...countTerms(article.title, article.sentences)]
    .filter(([term]) => WORD.test(term))
    .map(([term, count]): [string, number] => [term, -Math.log(shareOf(term, language)) * Math.log1p(count)]);
  return weights
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([term]) => `${language}/${term}`);
}

/** A note of what became of a story. */
export function changePlace(story: string, { at, kind, article, other }: StoryChange): Place {
  return { listing: changesOf(story), position: [at, kind, article, other ?? ''].join(' ').trim() };
}

export const changesOf = (story: string): string => `${CHANGES}${story}`;

export function readChange(position: string): StoryChange {
  const [at = '', kind = '', article = '', other] = position.split(' ');
  return { at, kind: kind as StoryChange['kind'], article, ...(other === undefined ? {} : { other }) };
}
