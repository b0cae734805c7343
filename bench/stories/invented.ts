import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Story, StoryCitation } from '../../shared/documents/story.ts';
import type { Summary } from '../../shared/documents/summary.ts';
import { composeStory } from '../../shared/publish/stories/compose.ts';
import { summarize } from '../../shared/summarize/index.ts';
import { articleOf } from '../facts/documents.ts';

/**
 * Invented events with several short reports each. Every sentence says which fact it tells, so that what a story says of
 * its reports can be judged: `b=12` and `b=15` are one fact of which two reports say differently.
 */
export interface InventedStory {
  readonly name: string;
  readonly summaries: readonly Summary[];
  /** By article and sentence: the fact, and its value where one is given. */
  readonly facts: ReadonlyMap<string, { readonly fact: string; readonly value: string | undefined }>;
}

export type InventedHalf = 'even' | 'odd' | 'later';

/** @param half `even` for tuning, `odd` for reporting */
export function inventedStories(half: InventedHalf): InventedStory[] {
  const text = readFileSync(path.join(import.meta.dirname, 'invented', `${half}.txt`), 'utf8');
  return text.split(/^# /m).slice(1).map(readStory);
}

function readStory(text: string): InventedStory {
  const [name = '', ...articles] = text.split(/^## /m);
  const facts = new Map<string, { fact: string; value: string | undefined }>();
  const summaries = articles.map((article, index) => {
    const [title = '', ...lines] = article.trim().split('\n');
    const id = `article-${index}`;
    const sentences = lines.map((line, place) => {
      const [, fact = '', value, said = ''] = /^(\w)(?:=(\S+))?: (.*)$/.exec(line) ?? [];
      facts.set(`${id} s${place + 1}`, { fact, value });
      return said;
    });
    return summarize(articleOf(id, 'en', { en: [title, ...sentences] }));
  });
  return { name: name.trim(), summaries, facts };
}

export interface Verdict {
  readonly kind: 'agreed' | 'alone' | 'differences' | 'objections';
  readonly right: number;
  readonly made: number;
  /** How many there are to find. */
  readonly all: number;
  /** What was said wrongly. */
  readonly wrong: readonly string[];
}

export function judge(stories: readonly InventedStory[]): Verdict[] {
  const judged = stories.map(judgeStory);
  return (['agreed', 'alone', 'differences'] as const).map((kind) => {
    const own = judged.map((story) => story.find((verdict) => verdict.kind === kind)!);
    const sum = (read: (verdict: Verdict) => number): number =>
      own.reduce((total, one) => total + read(one), 0);
    return {
      kind,
      right: sum(({ right }) => right),
      made: sum(({ made }) => made),
      all: sum(({ all }) => all),
      wrong: own.flatMap(({ wrong }) => wrong),
    };
  });
}

function judgeStory({ name, summaries, facts }: InventedStory): Verdict[] {
  const story = composeStory(
    'invented',
    summaries.map((summary) => ({ summary, folder: `articles/${summary.articleId}/` })),
  );
  const factAt = ({ article, sentence }: StoryCitation) => facts.get(`${article} ${sentence}`);
  const told = Map.groupBy([...facts], ([, { fact }]) => fact);
  const reportsOf = (fact: string): Set<string> =>
    new Set(told.get(fact)!.map(([place]) => place.split(' ')[0]!));
  const valuesOf = (fact: string): Set<string | undefined> =>
    new Set(told.get(fact)!.map(([, { value }]) => value));
  const differing = [...told.keys()].filter((fact) => [...valuesOf(fact)].filter(Boolean).length > 1);
  const everywhere = [...told.keys()].filter(
    (fact) => reportsOf(fact).size === summaries.length && !differing.includes(fact),
  );
  const lonely = [...told.keys()].filter((fact) => reportsOf(fact).size === 1);
  const verdict = <Item>(
    kind: Verdict['kind'],
    items: readonly Item[],
    all: number,
    isRight: (item: Item) => boolean,
  ): Verdict => {
    const wrong = items
      .filter((item) => !isRight(item))
      .map((item) => `${name}, ${kind}: ${JSON.stringify(item)}`);
    return { kind, right: items.length - wrong.length, made: items.length, all, wrong };
  };
  const isOneFact = (cites: readonly StoryCitation[]): boolean =>
    cites.every((cite) => factAt(cite) !== undefined && factAt(cite)!.fact === factAt(cites[0]!)!.fact);
  return [
    verdict('agreed', story.agreed, everywhere.length, ({ cites }: Story['agreed'][number]) =>
      isOneFact(cites),
    ),
    verdict('alone', story.alone, lonely.length, ({ cites }: Story['alone'][number]) =>
      lonely.includes(factAt(cites[0]!)?.fact ?? ''),
    ),
    verdict(
      'differences',
      story.differences,
      differing.length,
      ({ values }: Story['differences'][number]) =>
        isOneFact(values.flatMap(({ cites }) => cites)) &&
        differing.includes(factAt(values[0]!.cites[0]!)?.fact ?? ''),
    ),
  ];
}
