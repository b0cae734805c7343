import { summarize } from '../../shared/summarize/index.ts';
import { corpus } from '../corpora.ts';
import type { BenchReport } from '../report.ts';
import { readAnnotations } from './annotations.ts';
import { articleOf, readAligned, readArticles } from './documents.ts';
import { addScore, emptyScore, KINDS, precision, recall, type Score, scoreSummary } from './score.ts';

/** Even documents may be looked at while rules are written; the figures of the odd ones are those that count. */
export const isDevelopment = (doc: string): boolean => Number(doc) % 2 === 0;

export type Halves = Record<'development' | 'untouched', Score>;

/** Scores of English documents with their translations, by half. */
export async function scoreEnglish(folder: string): Promise<Halves> {
  const texts = readAligned(folder);
  const halves: Halves = { development: emptyScore(), untouched: emptyScore() };
  for (const gold of readAnnotations('annotations')) {
    const { en, vi } = texts.get(gold.doc)!;
    const summary = await summarize(articleOf(gold.doc, 'en', { en: en!, vi: vi! }));
    addScore(
      halves[isDevelopment(gold.doc) ? 'development' : 'untouched'],
      scoreSummary(summary, gold, 'en'),
    );
  }
  return halves;
}

/**
 * Scores of articles without a translation, by half.
 *
 * @param file the set that they stand in
 */
export async function scoreArticles(file: string, language: 'en' | 'vi'): Promise<Halves> {
  const articles = readArticles(file);
  const halves: Halves = { development: emptyScore(), untouched: emptyScore() };
  for (const gold of readAnnotations(`annotations-${language}`)) {
    const { title, sentences } = articles[gold.index!]!;
    const texts = [title ?? '', ...sentences].map((line) => line.normalize('NFC'));
    const summary = await summarize(articleOf(gold.doc, language, { [language]: texts }));
    addScore(
      halves[isDevelopment(gold.doc) ? 'development' : 'untouched'],
      scoreSummary(summary, gold, language),
    );
  }
  return halves;
}

const percent = (share: number): string => share.toFixed(2).replace(/^0/, '');

function reportOf(title: string, halves: Halves): BenchReport {
  const rows = KINDS.map((kind) => {
    const [all, dev] = [halves.untouched[kind], halves.development[kind]];
    return {
      name: kind,
      value: `P ${percent(precision(all))}  R ${percent(recall(all))}`,
      note:
        `right ${all.right}, wrong ${all.wrong}, trivial ${all.trivial}, missed ${all.missed}; ` +
        `development P ${percent(precision(dev))} R ${percent(recall(dev))}`,
    };
  });
  return {
    title,
    rows: rows.filter(({ note }) => !note.startsWith('right 0, wrong 0, trivial 0, missed 0')),
  };
}

/** Where the documents are: English with translations, English alone, Vietnamese alone. */
export const documents = (): Record<'aligned' | 'english' | 'vietnamese', string | null> => ({
  aligned: corpus('dev-sets/aligned'),
  english: corpus('dev-sets/summarize/en.jsonl.gz'),
  vietnamese: corpus('dev-sets/summarize/vi.jsonl.gz'),
});

export async function run(): Promise<BenchReport[]> {
  const { aligned, english, vietnamese } = documents();
  if (aligned === null || english === null || vietnamese === null) {
    const note = 'TIDINGS_CORPORA names no folder with dev-sets/aligned and dev-sets/summarize';
    return [{ title: 'Facts', rows: [{ name: 'skipped', value: '', note }] }];
  }
  return [
    reportOf('Facts of English news, the untouched half of 49 documents', await scoreEnglish(aligned)),
    reportOf(
      'Facts of English news of another paper, without Vietnamese, the untouched half of 16',
      await scoreArticles(english, 'en'),
    ),
    reportOf(
      'Facts of Vietnamese news without English, the untouched half of 24',
      await scoreArticles(vietnamese, 'vi'),
    ),
  ];
}
