import type { CitedText } from '../documents/index.ts';
import { countWords } from '../languages/scripts.ts';
import { type AlignedSentence, analysisText, type Bitext, joinTexts } from './bitext.ts';
import { dependsOnPrevious, openQuotation } from './extract/context-dependence.ts';
import { selfContainedPassage } from './extract/passages.ts';
import { type Ranking, rank } from './rank.ts';

/** Words of the abstract in the language that is read for ranking. News abstracts run to about sixty. */
const ABSTRACT_WORDS = 70;
/** A key point with the sentence it depends on stays under this. */
const KEY_POINT_WORDS = 60;
/** Shorter lines are headings or remains. */
const SHORTEST_SENTENCE_WORDS = 5;
const FEWEST_KEY_POINTS = 3;
const MOST_KEY_POINTS = 7;
/** One key point for about so many sentences. */
const SENTENCES_PER_KEY_POINT = 4;

export interface Selection {
  readonly headline: CitedText;
  readonly abstract: CitedText;
  readonly keyPoints: CitedText[];
}

/** Headline, abstract and key points: sentences of the article, chosen once and cited in every target. */
export function selectSentences(lines: Bitext): Selection {
  const { language, textOf } = analysisText(lines);
  const running = lines.body.filter(({ kind, row }) => kind !== 'heading' && kind !== 'caption' && !row);
  const declarative = running.some((line) => isDeclarative(textOf(line)));
  const pool = declarative ? running : lines.body.length > 0 ? lines.body : [lines.title!];
  const texts = pool.map(textOf);
  const { order, choose } = rank({
    title: lines.title === null ? null : textOf(lines.title),
    sentences: texts,
    language,
  });
  const passages = order.flatMap((index) => {
    const passage =
      declarative && !isDeclarative(texts[index]!)
        ? null
        : selfContainedPassage(index, texts, language, lines.title !== null);
    return passage === null ? [] : [passage];
  });
  const ranked = passages.length > 0 ? passages : [[order[0]!]];
  const first = lines.title === null ? headlineOf(texts, order, language) : null;
  const abstract = chooseAbstract(ranked, texts, choose, first);
  const keyPoints = chooseKeyPoints(ranked, abstract, texts);
  const headline = lines.title ?? pool[first!]!;
  const cited = (chosen: readonly AlignedSentence[]): CitedText => ({
    text: joinTexts(chosen, lines.targets),
    cites: chosen.map((line) => line.id),
  });
  const linesAt = (passage: readonly number[]): AlignedSentence[] => passage.map((index) => pool[index]!);
  return {
    headline: cited([headline]),
    abstract: cited(linesAt(abstract)),
    keyPoints: keyPoints.map((passage) => cited(linesAt(passage))),
  };
}

/** True for a sentence that states something: neither a question nor an item of a list. */
function isDeclarative(text: string): boolean {
  return countWords(text) >= SHORTEST_SENTENCE_WORDS && !/(?:\?["”’)]*|[;:,])$/.test(text);
}

/**
 * The sentences that say most within the abstract's words. One that only repeats the sentence which serves as headline
 * (`headline`, null when there is a title) is continued, where the words allow.
 */
function chooseAbstract(
  passages: readonly number[][],
  texts: readonly string[],
  choose: Ranking['choose'],
  headline: number | null,
): number[] {
  const chosen = choose(passages, ABSTRACT_WORDS);
  const more: number[] = [];
  if (chosen.length === 1 && chosen[0] === headline) {
    const left = ABSTRACT_WORDS - countWords(texts[headline]!);
    const others = passages.filter(
      (passage) => !passage.includes(headline) && wordsOf(passage, texts) <= left,
    );
    more.push(...choose(others, left));
  }
  return [...chosen, ...more].sort((left, right) => left - right);
}

const wordsOf = (passage: readonly number[], texts: readonly string[]): number =>
  passage.reduce((total, index) => total + countWords(texts[index]!), 0);

function chooseKeyPoints(
  passages: readonly number[][],
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
    for (const passage of passages) {
      if (chosen.length >= wanted) return;
      if (!passage.every((index) => allowed(index) && !used.has(index))) continue;
      if (wordsOf(passage, texts) > KEY_POINT_WORDS) continue;
      for (const index of passage) used.add(index);
      chosen.push(passage);
    }
  };
  const inAbstract = new Set(abstract);
  take((index) => !inAbstract.has(index));
  if (chosen.length < FEWEST_KEY_POINTS) take(() => true);
  return chosen.sort((left, right) => left[0]! - right[0]!);
}

/**
 * Without a title the first of the opening sentences that stands alone and ranks in the upper half serves as headline; news
 * puts its point first.
 */
function headlineOf(texts: readonly string[], order: readonly number[], language: string): number {
  const LEAD = 3;
  const upper = new Set(order.slice(0, Math.max(LEAD, Math.ceil(order.length / 2))));
  const lead = [...texts.keys()]
    .slice(0, LEAD)
    .filter((index) => !dependsOnPrevious(texts[index]!, language) && openQuotation(texts[index]!) === null);
  return lead.find((index) => upper.has(index)) ?? lead[0] ?? 0;
}
