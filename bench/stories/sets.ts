import type { StoryArticle } from '../../shared/publish/stories.ts';
import { readDevSet } from '../../training/ranker/dev-set.ts';
import labels from './labels.json' with { type: 'json' };

/** Articles and, for each pair of them that an editor has decided, whether they are one story. */
export interface StorySet {
  readonly name: string;
  readonly articles: readonly StoryArticle[];
  /** 'open' where an editor could decide either way: counts as neither right nor wrong. */
  readonly judge: (left: string, right: string) => 'same' | 'different' | 'open';
  /** Number of pairs that are one story. */
  readonly same: number;
}

type Language = 'en' | 'vi';

const ARTICLES = 200;
/** How many reports an article is taken apart into, in turn: 2.5 on average. */
const PARTS = [1, 2, 2, 3, 3, 4];
/** A report has at least so many sentences. */
const SHORTEST = 4;
const TITLE_WORDS = 18;

/**
 * Reports that are known to be of one event: articles taken apart, the first part from the top, the next from the middle,
 * so that they tell different things. The first keeps the title, the second gets the start of the editor's abstract for
 * one, the others have none. `half` 0 is for tuning, 1 for reporting.
 */
export function takenApart(language: Language, half: 0 | 1): StorySet {
  const articles: StoryArticle[] = [];
  const chosen = readDevSet(language)
    .map((article, index) => ({ ...article, index }))
    .filter(({ index }) => index % 2 === half)
    .slice(0, ARTICLES);
  let same = 0;
  for (const [place, { index, title, sentences, reference }] of chosen.entries()) {
    const parts = Math.max(
      1,
      Math.min(PARTS[place % PARTS.length]!, Math.floor(sentences.length / SHORTEST)),
    );
    same += (parts * (parts - 1)) / 2;
    for (let part = 0; part < parts; part += 1) {
      const [from, to] = [part, part + 1].map((at) => Math.ceil((at * sentences.length) / parts));
      const titles = [title, reference.sentences.flat().slice(0, TITLE_WORDS).join(' ')];
      articles.push({
        id: `${index}/${part}`,
        language,
        publishedAt: null,
        title: titles[part] ?? null,
        sentences: sentences.slice(from, to),
      });
    }
  }
  const eventOf = (id: string): string => id.split('/')[0]!;
  const judge: StorySet['judge'] = (left, right) => (eventOf(left) === eventOf(right) ? 'same' : 'different');
  return { name: `${language}, ${chosen.length} articles taken apart`, articles, judge, same };
}

/** The same where few have company: one article in four keeps its reports, the others are there with their first one. */
export function fewTogether(language: Language, half: 0 | 1): StorySet {
  const { articles, judge } = takenApart(language, half);
  const [events, kept] = [new Set<string>(), [] as StoryArticle[]];
  let same = 0;
  for (const article of articles) {
    const [event = '', part] = article.id.split('/');
    const isFirst = part === '0';
    if (isFirst) events.add(event);
    if (!isFirst && events.size % 4 !== 1) continue;
    same += kept.filter(({ id }) => judge(id, article.id) === 'same').length;
    kept.push(article);
  }
  return { name: `${language}, the same, one in four with company`, articles: kept, judge, same };
}

/** Whole articles of the set. Pairs that are one story were found by reading what TF-IDF puts nearest. */
export function whole(language: Language, half: 0 | 1 | null): StorySet {
  const articles = readDevSet(language).map(({ title, sentences }, index) => ({
    id: String(index),
    language,
    publishedAt: null,
    title,
    sentences,
  }));
  const keyOf = (left: number, right: number): string => `${Math.min(left, right)}-${Math.max(left, right)}`;
  const ours = labels[language].same.filter(([first]) => half === null || first! % 2 === half);
  const same = new Set(ours.map(([left, right]) => keyOf(left!, right!)));
  const all = [...labels[language].same, ...labels[language].open];
  const open = new Set(all.map(([left, right]) => keyOf(left!, right!)).filter((key) => !same.has(key)));
  const judge: StorySet['judge'] = (left, right) => {
    const key = keyOf(Number(left), Number(right));
    if (same.has(key)) return 'same';
    return open.has(key) ? 'open' : 'different';
  };
  return { name: `${language}, ${articles.length} whole articles`, articles, judge, same: same.size };
}
