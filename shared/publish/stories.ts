import type { StoryArticle } from './stories/article.ts';
import { contrast } from './stories/contrast.ts';
import { averageLinkage } from './stories/linkage.ts';
import { compareArticles, type Pair } from './stories/similarity.ts';

export type { StoryArticle } from './stories/article.ts';

/**
 * Likeness beyond that with other articles, from which articles are one story on average, where most articles of a list have
 * company: see docs/decisions/0701-stories.md.
 */
const THRESHOLD = 0.075;

/** What is at all near, and what is one event nearly always. */
const NEAR = 0.05;
const CERTAIN = 0.2;

/**
 * Share of the articles with anything near that have something certain, where most have company; and by how much the
 * threshold rises for each share less. In an archive of which few articles have company, what is near is a topic.
 */
const USUAL_SHARE = 0.6;
const RISE = 0.2;

/** A short list tells little of its share: it counts as if so many articles of a usual list were in it. */
const UNSEEN = 20;
const UNSEEN_SHARE = 2 / 3;

/**
 * Groups articles that report the same event: ids of each story, single articles too. Give the English text where there
 * is any; Vietnamese text is compared with Vietnamese. The order of the articles does not matter; of two with one id the
 * last counts. Ids ascend within a story, stories by their first id.
 */
export function groupStories(articles: readonly StoryArticle[]): string[][] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const list = [...byId.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  const pairs = contrast(list.length, compareArticles(list));
  const stories = averageLinkage(list.length, pairs, thresholdFor(pairs));
  return stories.map((members) => members.map((index) => list[index]!.id));
}

/** The threshold for a list with these pairs. */
function thresholdFor(pairs: readonly Pair[]): number {
  const nearest = new Map<number, number>();
  for (const { left, right, similarity } of pairs)
    for (const article of [left, right])
      nearest.set(article, Math.max(nearest.get(article) ?? 0, similarity));
  const countFrom = (least: number): number =>
    [...nearest.values()].filter((similarity) => similarity >= least).length;
  const share = (countFrom(CERTAIN) + UNSEEN * UNSEEN_SHARE) / (countFrom(NEAR) + UNSEEN);
  return THRESHOLD + RISE * Math.max(0, USUAL_SHARE - share);
}

/**
 * Parts of a story whose reports nothing ties to those of another part: two reports are tied that are one story by
 * themselves. Ids of each part.
 */
export function untiedParts(articles: readonly StoryArticle[]): string[][] {
  const left = [...articles];
  const parts: string[][] = [];
  while (left.length > 0) {
    const part = left.splice(0, 1);
    for (const one of part) {
      const tied = left.filter((other) => groupStories([one, other]).length === 1);
      for (const other of tied) left.splice(left.indexOf(other), 1);
      part.push(...tied);
    }
    parts.push(part.map(({ id }) => id));
  }
  return parts;
}
