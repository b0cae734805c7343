import type { CitedText } from '../documents/index.ts';
import { countWords } from '../languages/scripts.ts';
import { type ArticleLines, analysisText, joinTexts, type Line } from './bitext.ts';
import { leansBack, openQuotation } from './extract/context-dependence.ts';
import { unitAround } from './extract/passages.ts';
import { type Ranking, rank } from './rank.ts';

/** Words of the abstract in the language that is read for ranking. News abstracts run to about sixty. */
const ABSTRACT_WORDS = 70;
/** A key point with the sentence it leans on stays under this. */
const KEY_POINT_WORDS = 60;
/** Shorter lines are headings or remains, no statements. */
const SHORTEST_SENTENCE_WORDS = 5;
const FEWEST_KEY_POINTS = 3;
const MOST_KEY_POINTS = 7;
/** One key point for about so many sentences. */
const SENTENCES_PER_KEY_POINT = 4;

export interface Composition {
  readonly headline: CitedText;
  readonly abstract: CitedText;
  readonly keyPoints: CitedText[];
}

/** Headline, abstract and key points: sentences of the article, chosen once and cited in every target. */
export function compose(lines: ArticleLines): Composition {
  const { language, textOf } = analysisText(lines);
  const running = lines.body.filter(({ kind, row }) => kind !== 'heading' && kind !== 'caption' && !row);
  const told = running.filter((line) => isTold(textOf(line)));
  const pool = told.length > 0 ? running : lines.body.length > 0 ? lines.body : [lines.title!];
  const texts = pool.map(textOf);
  const { order, choose } = rank({
    title: lines.title === null ? null : textOf(lines.title),
    sentences: texts,
    language,
  });
  const units = order.flatMap((index) => {
    const unit =
      told.length > 0 && !isTold(texts[index]!)
        ? null
        : unitAround(index, texts, language, lines.title !== null);
    return unit === null ? [] : [unit];
  });
  const ranked = units.length > 0 ? units : [[order[0]!]];
  const first = lines.title === null ? headlineOf(texts, order, language) : null;
  const abstract = chooseAbstract(ranked, texts, choose, first);
  const keyPoints = chooseKeyPoints(ranked, abstract, texts);
  const headline = lines.title ?? pool[first!]!;
  const cited = (chosen: readonly Line[]): CitedText => ({
    text: joinTexts(chosen, lines.targets),
    cites: chosen.map((line) => line.id),
  });
  const linesAt = (unit: readonly number[]): Line[] => unit.map((index) => pool[index]!);
  return {
    headline: cited([headline]),
    abstract: cited(linesAt(abstract)),
    keyPoints: keyPoints.map((unit) => cited(linesAt(unit))),
  };
}

/** Sentences that state something: no questions, items of a list or remains. */
function isTold(text: string): boolean {
  return countWords(text) >= SHORTEST_SENTENCE_WORDS && !/(?:\?["”’)]*|[;:,])$/.test(text);
}

/**
 * The sentences that tell most within the abstract's words. One that only repeats the sentence which serves as headline
 * (`headline`, null when there is a title) is continued, where the words allow.
 */
function chooseAbstract(
  units: readonly number[][],
  texts: readonly string[],
  choose: Ranking['choose'],
  headline: number | null,
): number[] {
  const chosen = choose(units, ABSTRACT_WORDS);
  const more: number[] = [];
  if (chosen.length === 1 && chosen[0] === headline) {
    const left = ABSTRACT_WORDS - countWords(texts[headline]!);
    const others = units.filter((unit) => !unit.includes(headline) && wordsOf(unit, texts) <= left);
    more.push(...choose(others, left));
  }
  return [...chosen, ...more].sort((left, right) => left - right);
}

const wordsOf = (unit: readonly number[], texts: readonly string[]): number =>
  unit.reduce((total, index) => total + countWords(texts[index]!), 0);

function chooseKeyPoints(
  units: readonly number[][],
  abstract: readonly number[],
  texts: readonly string[],
): number[][] {
  const wanted = Math.min(
    MOST_KEY_POINTS,
    Math.max(FEWEST_KEY_POINTS, Math.round(texts.length / SENTENCES_PER_KEY_POINT)),
  );
  const used = new Set<number>();
  const chosen: number[][] = [];
  const take = (allowed: (index: number) => boolean): void => {
    for (const unit of units) {
      if (chosen.length >= wanted) return;
      if (!unit.every((index) => allowed(index) && !used.has(index))) continue;
      if (wordsOf(unit, texts) > KEY_POINT_WORDS) continue;
      for (const index of unit) used.add(index);
      chosen.push(unit);
    }
  };
  const told = new Set(abstract);
  take((index) => !told.has(index));
  if (chosen.length < FEWEST_KEY_POINTS) take(() => true);
  return chosen.sort((left, right) => left[0]! - right[0]!);
}

/**
 * Without a title the first of the opening sentences that stands alone and tells much serves as headline; news
 * puts its point first.
 */
function headlineOf(texts: readonly string[], order: readonly number[], language: string): number {
  const LEAD = 3;
  const telling = new Set(order.slice(0, Math.max(LEAD, Math.ceil(order.length / 2))));
  const lead = [...texts.keys()]
    .slice(0, LEAD)
    .filter((index) => !leansBack(texts[index]!, language) && openQuotation(texts[index]!) === null);
  return lead.find((index) => telling.has(index)) ?? lead[0] ?? 0;
}
