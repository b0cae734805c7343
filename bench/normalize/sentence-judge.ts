import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text whose sentence boundaries are known. */
export interface JudgedText {
  language: string;
  text: string;
  /** Where a sentence ends and another follows: characters before it, white space not counted. */
  boundaries: readonly number[];
}

export interface SentenceScore {
  /** Share of the wanted boundaries and of the given ones that are right, together. */
  f1: number;
  /** Boundaries that were missed, and ones that are none. */
  missed: number;
  invented: number;
  wanted: number;
}

export type Splitter = (text: string, language: string) => readonly string[];

export const segmenter: Splitter = (text, language) =>
  [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);

const FOLDER = new URL('sentences/', import.meta.url).pathname;

/**
 * News passages written for this bench, one a line. A sentence ends at `|` (a space follows in the text; none in
 * Chinese and Japanese), at `||` (the space was lost) and at `¶` (a new line follows).
 *
 * @param half 0 are the passages that rules may be tuned on, 1 those that are kept for the figure
 */
export function passages(half?: 0 | 1): JudgedText[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const language = file.replace('.txt', '');
      const lines = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n');
      return lines
        .filter((_, index) => half === undefined || index % 2 === half)
        .map((line) => parsePassage(line, language));
    });
}

export function parsePassage(line: string, language: string): JudgedText {
  const gap = language === 'zh' || language === 'ja' ? '' : ' ';
  const pieces = line.split(/(\|\||\||¶)/);
  let text = '';
  const boundaries: number[] = [];
  pieces.forEach((piece, index) => {
    if (index % 2 === 0) text += piece;
    else {
      boundaries.push(visible(text));
      text += piece === '|' ? gap : piece === '¶' ? '\n' : '';
    }
  });
  return { language, text, boundaries };
}

/** Folders of the sentences that language packages test with: 1,000 of each language, one a line. */
const COLLECTED: Record<string, string> = {
  ar: 'arabic',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  hi: 'hindi',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  nl: 'dutch',
  no: 'bokmal',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
  zh: 'chinese',
};

/** Lines that make one text: as many sentences as a short news item has. */
const LINES = 8;

/**
 * Collected single sentences, joined to texts: a boundary is expected between two lines and none within a line. Lines
 * that hold two sentences or a fragment count as errors, so that no splitter reaches 100 %.
 *
 * @param folder holds `lingua-<language>-language-model-1.3.0/testdata/sentences.txt`
 */
export function collectedTexts(folder: string): JudgedText[] {
  return Object.entries(COLLECTED).flatMap(([language, name]) => {
    const file = join(folder, `lingua-${name}-language-model-1.3.0`, 'testdata', 'sentences.txt');
    if (!existsSync(file)) return [];
    // Lines that do not end as sentences do are headings and fragments, which nobody could tell apart when joined.
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /[.!?…。！？।؟][\p{Pe}\p{Pf}\p{Pi}"']*$/u.test(line));
    return Array.from({ length: Math.floor(lines.length / LINES) }, (_, index) =>
      parsePassage(
        lines
          .slice(index * LINES, (index + 1) * LINES)
          .map((line) => line.replace(/[|¶]/g, '/'))
          .join('|'),
        language,
      ),
    );
  });
}

export function score(texts: readonly JudgedText[], split: Splitter): SentenceScore {
  let right = 0;
  let invented = 0;
  let wanted = 0;
  for (const judged of texts) {
    const given = givenBoundaries(judged, split);
    const known = new Set(judged.boundaries);
    const hits = given.filter((boundary) => known.has(boundary)).length;
    right += hits;
    invented += given.length - hits;
    wanted += known.size;
  }
  const missed = wanted - right;
  return { f1: (2 * right) / (2 * right + missed + invented || 1), missed, invented, wanted };
}

/** Mean of the languages' F1: one with many texts counts as much as one with few. */
export function meanF1(texts: readonly JudgedText[], split: Splitter): number {
  const languages = [...new Set(texts.map((text) => text.language))];
  const scores = languages.map((language) =>
    score(
      texts.filter((text) => text.language === language),
      split,
    ),
  );
  return scores.reduce((sum, { f1 }) => sum + f1, 0) / (scores.length || 1);
}

function givenBoundaries(judged: JudgedText, split: Splitter): number[] {
  const ends: number[] = [];
  let at = 0;
  for (const sentence of split(judged.text, judged.language)) {
    const length = visible(sentence);
    if (length === 0) continue;
    at += length;
    ends.push(at);
  }
  return ends.slice(0, -1);
}

function visible(text: string): number {
  return text.replace(/\s+/g, '').length;
}
