import type { CitedText } from '../documents/index.ts';
import { cutsQuotation, leansBack } from './leaning.ts';
import { type ArticleLines, analysisText, joinTexts, type Line } from './lines.ts';
import { rankSentences } from './rank.ts';
import { countWords } from './text.ts';

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
  const told = lines.body.filter((line) => isTold(line, textOf(line)));
  const pool = told.length > 0 ? told : lines.body.length > 0 ? lines.body : [lines.title!];
  const order = rankSentences({
    title: lines.title === null ? null : textOf(lines.title),
    sentences: pool.map(textOf),
    language,
  });
  const units = order.map((index) => unitOf(index, pool, language, textOf)).filter((unit) => unit !== null);
  const ranked = units.length > 0 ? units : [[pool[order[0]!]!]];
  const abstract = chooseAbstract(ranked, textOf);
  const keyPoints = chooseKeyPoints(ranked, abstract, pool, textOf);
  const headline =
    lines.title ??
    headlineOf(pool, order, (line) => !leansBack(textOf(line), language) && !cutsQuotation(textOf(line)));
  const cited = (chosen: readonly Line[]): CitedText => ({
    text: joinTexts(chosen, lines.targets),
    cites: chosen.map((line) => line.id),
  });
  return { headline: cited([headline]), abstract: cited(abstract), keyPoints: keyPoints.map(cited) };
}

/** Sentences that state something: no headings, captions, questions or remains. */
function isTold(line: Line, text: string): boolean {
  if (line.kind === 'heading' || line.kind === 'caption') return false;
  return countWords(text) >= SHORTEST_SENTENCE_WORDS && !/\?["”’)]*$/.test(text);
}

/** The sentence, with the one before it when it leans on that; null when it had better give way. */
function unitOf(
  index: number,
  pool: readonly Line[],
  language: string,
  textOf: (line: Line) => string,
): Line[] | null {
  const line = pool[index]!;
  if (cutsQuotation(textOf(line))) return null;
  if (!leansBack(textOf(line), language)) return [line];
  const before = pool[index - 1];
  if (before === undefined || before.block !== line.block) return null;
  if (leansBack(textOf(before), language) || cutsQuotation(textOf(before))) return null;
  return countWords(textOf(before)) + countWords(textOf(line)) <= KEY_POINT_WORDS ? [before, line] : null;
}

function chooseAbstract(units: readonly Line[][], textOf: (line: Line) => string): Line[] {
  const chosen = new Set<Line>();
  let words = 0;
  for (const unit of units) {
    const added = unit.filter((line) => !chosen.has(line));
    const cost = added.reduce((total, line) => total + countWords(textOf(line)), 0);
    if (chosen.size > 0 && words + cost > ABSTRACT_WORDS) continue;
    for (const line of added) chosen.add(line);
    words += cost;
  }
  return inOrder(chosen);
}

function chooseKeyPoints(
  units: readonly Line[][],
  abstract: readonly Line[],
  pool: readonly Line[],
  textOf: (line: Line) => string,
): Line[][] {
  const wanted = Math.min(
    MOST_KEY_POINTS,
    Math.max(FEWEST_KEY_POINTS, Math.round(pool.length / SENTENCES_PER_KEY_POINT)),
  );
  const used = new Set<Line>();
  const chosen: Line[][] = [];
  const take = (allowed: (line: Line) => boolean): void => {
    for (const unit of units) {
      if (chosen.length >= wanted) return;
      if (!unit.every((line) => allowed(line) && !used.has(line))) continue;
      if (unit.reduce((total, line) => total + countWords(textOf(line)), 0) > KEY_POINT_WORDS) continue;
      for (const line of unit) used.add(line);
      chosen.push(unit);
    }
  };
  const told = new Set(abstract);
  take((line) => !told.has(line));
  if (chosen.length < FEWEST_KEY_POINTS) take(() => true);
  return chosen.sort((left, right) => pool.indexOf(left[0]!) - pool.indexOf(right[0]!));
}

/**
 * Without a title the first of the opening sentences that stands alone and tells much serves as headline; news
 * puts its point first.
 */
function headlineOf(pool: readonly Line[], order: readonly number[], alone: (line: Line) => boolean): Line {
  const LEAD = 3;
  const telling = new Set(order.slice(0, Math.max(LEAD, Math.ceil(order.length / 2))));
  const lead = [...pool.keys()].slice(0, LEAD).filter((index) => alone(pool[index]!));
  return pool[lead.find((index) => telling.has(index)) ?? lead[0] ?? 0]!;
}

function inOrder(chosen: ReadonlySet<Line>): Line[] {
  const number = (line: Line): number => Number(line.id.slice(1));
  return [...chosen].sort((left, right) => number(left) - number(right));
}
