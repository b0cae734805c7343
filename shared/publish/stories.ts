import type { StoryArticle } from './stories/article.ts';
import { contrast } from './stories/contrast.ts';
import { averageLinkage } from './stories/linkage.ts';
import { compareArticles } from './stories/similarity.ts';

export type { StoryArticle } from './stories/article.ts';

/** Likeness beyond that with other articles, from which articles are one story on average: see docs/decisions/0701-stories.md. */
const THRESHOLD = 0.075;

/**
 * Groups articles that report the same event: ids of each story, single articles too. Give the English text where there
 * is any; Vietnamese text is compared with Vietnamese. The order of the articles does not matter; of two with one id the
 * last counts. Ids ascend within a story, stories by their first id.
 */
export function groupStories(articles: readonly StoryArticle[]): string[][] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const list = [...byId.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  const stories = averageLinkage(list.length, contrast(list.length, compareArticles(list)), THRESHOLD);
  return stories.map((members) => members.map((index) => list[index]!.id));
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
