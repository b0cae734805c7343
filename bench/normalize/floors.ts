import { detectLanguage } from '../../shared/normalize/language.ts';
import { splitSentences } from '../../shared/normalize/sentences.ts';
import type { Measured } from '../floors.ts';
import { encodingMatrix } from './encoding-matrix.ts';
import { extractionF1 } from './extraction.ts';
import { KINDS, VARIATIONS } from './kinds/index.ts';
import { score } from './kinds/run.ts';
import { hardGroupsShare } from './language-sentences.ts';
import { LANGUAGE_TEXTS } from './language-texts.ts';
import { SENTENCE_CASES } from './sentence-cases.ts';
import { meanF1, parsePassage, passages } from './sentence-judge.ts';
import { HELD } from './sentence-rows.ts';
import { allFigures, UPLOAD_VARIATIONS } from './uploads/index.ts';

/** What normalizing reaches, on the halves that no rule was tuned on: under ten seconds of computing. */
export async function measure(): Promise<Measured[]> {
  return [
    { name: 'extraction, F1', value: extractionF1(), needs: 'TIDINGS_CORPORA' },
    { name: 'encodings', value: share(encodingMatrix().map(({ right }) => right)) },
    {
      name: 'languages, one news item each',
      value: share(LANGUAGE_TEXTS.map(([code, text]) => detectLanguage(text).code === code)),
    },
    { name: 'languages, hard groups', value: 100 * hardGroupsShare() },
    ...sentenceFigures(),
    { name: 'kinds of pages and texts', value: await kindsShare() },
    ...(await uploadFigures()),
  ];
}

const share = (right: readonly boolean[]): number => (100 * right.filter(Boolean).length) / right.length;

function sentenceFigures(): Measured[] {
  const cases = SENTENCE_CASES.map(([, language, sentences]) => parsePassage(sentences, language));
  const held = passages(HELD);
  const languages = [...new Set(held.map(({ language }) => language))].sort();
  return [
    { name: 'sentences, hard cases, F1', value: 100 * meanF1(cases, splitSentences) },
    ...languages.map((language) => ({
      name: `sentences, ${language}, F1`,
      value:
        100 *
        meanF1(
          held.filter((text) => text.language === language),
          splitSentences,
        ),
    })),
  ];
}

async function kindsShare(): Promise<number> {
  let right = 0;
  for (const kind of KINDS) right += (await score(kind, 'kept', VARIATIONS)).right;
  return (100 * right) / (KINDS.length * VARIATIONS);
}

async function uploadFigures(): Promise<Measured[]> {
  const all = (await allFigures(UPLOAD_VARIATIONS)).map(({ other }) => other);
  const sum = (index: 0 | 1 | 2): number => all.reduce((total, figures) => total + figures[index], 0);
  return [
    { name: 'inputs, right', value: (100 * sum(0)) / sum(1) },
    { name: 'inputs, not silently wrong', value: 100 - (100 * sum(2)) / sum(1) },
  ];
}
