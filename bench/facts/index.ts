import { summarize } from '../../shared/summarize/index.ts';
import { corpus } from '../corpora.ts';
import type { BenchReport } from '../report.ts';
import { readAnnotations } from './annotations.ts';
import { articleOf, readAligned, readVietnamese } from './documents.ts';
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

/** Scores of Vietnamese articles that have no English. */
export async function scoreVietnamese(file: string): Promise<Halves> {
  const articles = readVietnamese(file);
  const halves: Halves = { development: emptyScore(), untouched: emptyScore() };
  for (const gold of readAnnotations('annotations-vi')) {
    const { title, sentences } = articles[gold.index!]!;
    const vi = [title ?? '', ...sentences].map((line) => line.normalize('NFC'));
    const summary = await summarize(articleOf(gold.doc, 'vi', { vi }));
    addScore(
      halves[isDevelopment(gold.doc) ? 'development' : 'untouched'],
      scoreSummary(summary, gold, 'vi'),
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

/** Where the documents are, of English with its translations and of Vietnamese. */
export const documents = (): { aligned: string | null; vietnamese: string | null } => ({
  aligned: corpus('dev-sets/aligned'),
  vietnamese: corpus('dev-sets/summarize/vi.jsonl.gz'),
});

export async function run(): Promise<BenchReport[]> {
  const { aligned, vietnamese } = documents();
  if (aligned === null || vietnamese === null) {
    const note = 'TIDINGS_CORPORA names no folder with dev-sets/aligned and dev-sets/summarize';
    return [{ title: 'Facts', rows: [{ name: 'skipped', value: '', note }] }];
  }
  return [
    reportOf('Facts of English news, the untouched half of 49 documents', await scoreEnglish(aligned)),
    reportOf(
      'Facts of Vietnamese news without English, the untouched half of 24',
      await scoreVietnamese(vietnamese),
    ),
  ];
}
