import type { StoryArticle } from './article.ts';
import { shareOf } from './common.ts';
import { daysNamed } from './days.ts';
import { countTerms } from './terms.ts';

/** Two articles, by their places in the list, and how alike they are: 0 to 1. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
}

/**
 * Articles that the list is thought to be longer by: with two articles, a term that both have is not yet a common one.
 * With more of them, a list of few articles on one topic becomes one story.
 */
const UNSEEN_ARTICLES = 2;

/**
 * A term that no other article has says nothing of what they share. At full weight, it makes long articles unlike each
 * other; at none, any two articles of a short list are alike. With this weight, one threshold is best at 2 and at 400.
 */
const ALONE = 0.3;

/** Rare terms count for more than their information alone: the exponent that the tuning half preferred among 1, 1.5, 2. */
const RARITY = 1.5;

/** Times a term weighs when it stands there so often that once more hardly counts: half of that at the first time. */
const SATURATION = 1;

/** A pair of words says most of what its words say once more. */
const PAIR_WEIGHT = 0.7;

/** Articles that share a term beyond which it is not looked at: bounds the work to this many times the length of the list. */
const MOST_SHARING = 200;

/** Pairs less alike than this are left out: most pairs of any two articles are. */
const LEAST_SIMILARITY = 0.02;

/** Days for which a story is news; three times as long and a shared wording says half as much. Not measured. */
const NEWS_DAYS = 3;
const FADING_DAYS = 14;
const DAY = 86_400_000;
const YEAR = 365;

/** Days apart that can be of one event, and what a shared wording says where all days lie further apart. */
const SAME_DAYS = 5;
const OTHER_DAYS = 0.6;

/** The pairs of articles that are at all alike, in the order of the list. */
export function compareArticles(articles: readonly StoryArticle[]): Pair[] {
  const sharing = new Map<string, { article: number; weight: number }[]>();
  const pairs: Pair[] = [];
  const times = articles.map(({ publishedAt }) =>
    publishedAt === null ? Number.NaN : Date.parse(publishedAt),
  );
  const days = articles.map(daysNamed);
  for (const [right, vector] of vectorsOf(articles).entries()) {
    const sums = new Map<number, number>();
    for (const [term, weight] of vector) {
      const others = sharing.get(term) ?? [];
      for (const other of others)
        sums.set(other.article, (sums.get(other.article) ?? 0) + other.weight * weight);
      others.push({ article: right, weight });
      sharing.set(term, others);
    }
    for (const [left, sum] of sums) {
      const similarity = sum * nearness(times[left]!, times[right]!) * agreement(days[left]!, days[right]!);
      if (similarity >= LEAST_SIMILARITY) pairs.push({ left, right, similarity });
    }
  }
  return pairs;
}

/** Reports of one event name at least one day in common, or two neighbouring ones, where both name any. */
function agreement(left: readonly number[], right: readonly number[]): number {
  if (left.length === 0 || right.length === 0) return 1;
  const apart = left.flatMap((day) => right.map((other) => Math.abs(day - other)));
  return Math.min(...apart.map((days) => Math.min(days, YEAR - days))) > SAME_DAYS ? OTHER_DAYS : 1;
}

/** 1 for articles of the same days and for those without a date, less the further apart they are. */
function nearness(left: number, right: number): number {
  const days = Math.abs(left - right) / DAY;
  return Number.isNaN(days) ? 1 : 1 / (1 + Math.max(0, days - NEWS_DAYS) / FADING_DAYS);
}

/** Terms of every article by weight, of length 1. */
function vectorsOf(articles: readonly StoryArticle[]): Map<string, number>[] {
  const counts = articles.map(({ title, sentences }) => countTerms(title, sentences));
  const having = new Map<string, number>();
  for (const terms of counts) {
    for (const term of terms.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  }
  return counts.map((terms, index) => {
    const { language } = articles[index]!;
    const vector = new Map<string, number>();
    let squares = 0;
    for (const [term, count] of terms) {
      const others = having.get(term)!;
      const information = -Math.log(
        Math.min(1, shareOf(term, language) + others / (articles.length + UNSEEN_ARTICLES)),
      );
      const kind = (others === 1 ? ALONE : 1) * (term.includes(' ') ? PAIR_WEIGHT : 1);
      const weight = (count / (count + SATURATION)) * information ** RARITY * kind;
      squares += weight ** 2;
      if (weight > 0 && others > 1 && others <= MOST_SHARING) vector.set(term, weight);
    }
    for (const [term, weight] of vector) vector.set(term, weight / Math.sqrt(squares));
    return vector;
  });
}
