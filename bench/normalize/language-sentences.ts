import { baseOf } from '../../shared/languages/codes.ts';
import { detectLanguage } from '../../shared/normalize/language.ts';
import { linguaSentences } from '../../training/language-model/sources.ts';
import { HARD_GROUPS } from './language-hard.ts';

/**
 * Folder of sentences to measure on: `CODE.txt` with one sentence a line, or the unpacked crates
 * `lingua-LANGUAGE-language-model`. Only even lines count: the model has seen the odd ones.
 */
export const SENTENCES_VARIABLE = 'TIDINGS_LANGUAGE_SENTENCES';

/** Languages of these sentences that Translate does not take. */
const FOREIGN = new Set('be eo eu la lg mi sn st tn ts xh yo zu'.split(' '));

const PRIORITY = new Set('de nl en vi fr es zh ja ko ru th id'.split(' '));

/** Four fifths of the sentences filed as Malay are Indonesian: they say nothing about telling the two apart. */
const MISLABELLED = new Set(['ms']);

/** Languages that hardly differ in one sentence count as one in the merged figures. */
const MERGED: Readonly<Record<string, string>> = { hr: 'bs', sr: 'bs', ms: 'id' };

interface Row {
  name: string;
  value: string;
  note?: string;
}

interface LanguageScore {
  code: string;
  strict: number;
  merged: number;
}

/** Accuracy on news sentences that the model has not seen, and on the hard groups. */
export function languageSentenceRows(folder = process.env[SENTENCES_VARIABLE]): Row[] {
  const rows = [hardRow()];
  const sentences = folder === undefined ? undefined : linguaSentences(folder, 'even');
  for (const size of [3, 1]) {
    const name = `languages, ${size === 1 ? 'one news sentence' : `${size} news sentences`}`;
    if (sentences === undefined || sentences.size === 0) {
      rows.push({ name, value: 'not measured', note: `${SENTENCES_VARIABLE} names no folder of sentences` });
    } else {
      rows.push(...sentenceRows(name, sentences, size));
    }
  }
  return rows;
}

function sentenceRows(name: string, sentences: ReadonlyMap<string, string[]>, size: number): Row[] {
  const scores: LanguageScore[] = [];
  const passed: number[] = [];
  let texts = 0;
  for (const [code, lines] of sentences) {
    const answers = inGroups(lines, size).map((text) => detectLanguage(text).code);
    texts += answers.length;
    const share = (right: (answer: string | null) => boolean): number =>
      answers.filter(right).length / answers.length;
    if (FOREIGN.has(code)) passed.push(share((answer) => answer !== null));
    else {
      const wanted = code === 'nb' || code === 'nn' ? 'no' : code;
      const merged = MERGED[wanted] ?? wanted;
      scores.push({
        code,
        strict: share((answer) => answer !== null && baseOf(answer) === wanted),
        merged: share((answer) => answer !== null && (MERGED[baseOf(answer)] ?? baseOf(answer)) === merged),
      });
    }
  }
  const clean = scores.filter(({ code }) => !MISLABELLED.has(code));
  const priority = scores.filter(({ code }) => PRIORITY.has(code));
  return [
    {
      name,
      value: [mean(scores, 'strict'), mean(clean, 'strict'), mean(scores, 'merged')].map(percent).join(' / '),
      note: `strict / strict without ms, whose sentences are mostly id / bs, hr, sr as one and id, ms as one; ${scores.length} languages, ${texts} texts`,
    },
    {
      name: `${name}, priority languages`,
      value: [mean(priority, 'strict'), mean(priority, 'merged')].map(percent).join(' / '),
      note: `strict / merged; ${priority.length} languages`,
    },
    {
      name: `${name}, passed on`,
      value: percent(passed.reduce((sum, share) => sum + share, 0) / Math.max(1, passed.length)),
      note: `of ${passed.length} languages that Translate does not take, reported as one that it takes`,
    },
  ];
}

/** Mean of the groups' shares of right answers, 0 to 1. */
export function hardGroupsShare(): number {
  const shares = HARD_GROUPS.map(
    ({ cases }) => cases.filter(([code, text]) => detectLanguage(text).code === code).length / cases.length,
  );
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function hardRow(): Row {
  return {
    name: 'languages, hard groups',
    value: percent(hardGroupsShare()),
    note: `${HARD_GROUPS.length} groups, ${HARD_GROUPS.flatMap(({ cases }) => cases).length} texts written for this bench`,
  };
}

function inGroups(lines: readonly string[], size: number): string[] {
  const groups: string[] = [];
  for (let at = 0; at + size <= lines.length; at += size) groups.push(lines.slice(at, at + size).join('\n'));
  return groups;
}

function mean(scores: readonly LanguageScore[], key: 'strict' | 'merged'): number {
  return scores.reduce((sum, score) => sum + score[key], 0) / Math.max(1, scores.length);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
