import { baseOf } from '../../languages/codes.ts';
import commonTerms from './common-terms.json' with { type: 'json' };
import { countTerms } from './terms.ts';

export interface StoryArticle {
  readonly id: string;
  /** Code of the language that title and sentences are in. */
  readonly language: string;
  /** ISO date or time, as far as it is known. */
  readonly publishedAt: string | null;
  readonly title: string | null;
  readonly sentences: readonly string[];
}

/** Two articles, by their places in the list, and how alike they are: 0 to 1. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
}

/** Share of news articles in which a term stands, in thousandths, of those that stand in at least a fiftieth. */
const COMMON: Readonly<Record<string, Readonly<Record<string, number>>>> = commonTerms;

/** What any other term is taken to have. */
const RARE = 0.003;

/**
 * Articles that the list is thought to be longer by: with two articles, a term that both have is not yet a common one.
 * With more of them, a list of few articles on one topic becomes one story.
 */
const UNSEEN_ARTICLES = 3;

/**
 * A term that no other article has says nothing of what they share. At full weight, it makes long articles unlike each
 * other; at none, any two articles of a short list are alike. With this weight, one threshold is best at 2 and at 400.
 */
const ALONE = 0.3;

/** Rare terms count for more than their information alone: the exponent that the tuning half preferred among 1, 1.5, 2. */
const RARITY = 1.5;

/** Articles that share a term beyond which it is not looked at: bounds the work to this many times the length of the list. */
const MOST_SHARING = 200;

/** Pairs less alike than this are left out: most pairs of any two articles are. */
const LEAST_SIMILARITY = 0.03;

/** Days for which a story is news; three times as long and a shared wording says half as much. Not measured. */
const NEWS_DAYS = 3;
const FADING_DAYS = 14;
const DAY = 86_400_000;

/** The pairs of articles that are at all alike, in the order of the list. */
export function compareArticles(articles: readonly StoryArticle[]): Pair[] {
  const sharing = new Map<string, { article: number; weight: number }[]>();
  const pairs: Pair[] = [];
  const times = articles.map(({ publishedAt }) =>
    publishedAt === null ? Number.NaN : Date.parse(publishedAt),
  );
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
      const similarity = sum * nearness(times[left]!, times[right]!);
      if (similarity >= LEAST_SIMILARITY) pairs.push({ left, right, similarity });
    }
  }
  return pairs;
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
    const common = commonIn(articles[index]!.language);
    const vector = new Map<string, number>();
    let squares = 0;
    for (const [term, count] of terms) {
      const others = having.get(term)!;
      const share = Object.hasOwn(common, term) ? common[term]! / 1000 : RARE;
      const information = -Math.log(Math.min(1, share + others / (articles.length + UNSEEN_ARTICLES)));
      const weight = Math.log1p(count) * information ** RARITY * (others === 1 ? ALONE : 1);
      squares += weight ** 2;
      if (weight > 0 && others > 1 && others <= MOST_SHARING) vector.set(term, weight);
    }
    for (const [term, weight] of vector) vector.set(term, weight / Math.sqrt(squares));
    return vector;
  });
}

function commonIn(language: string): Readonly<Record<string, number>> {
  const code = baseOf(language);
  return Object.hasOwn(COMMON, code) ? COMMON[code]! : {};
}
