import { anyOf, listOf } from './text.ts';

const INITIALS = anyOf(['zh', 'ch', 'sh', '[bpmfdtnlgkhjqxrzcsyw]']);
/** The longest first. */
const FINALS = anyOf(
  listOf(
    'iang iong uang ueng ang eng ing ong ian iao uai uan ai ei ao ou an en in un er ia ie iu ua uo ui ue a o e i u',
  ),
);
const PINYIN = new RegExp(`^(?:${INITIALS}?${FINALS}){1,3}$`);

/** A Chinese name in Latin letters: a word of it has at most three syllables, as Zhongguancun. */
export function isPinyin(word: string): boolean {
  return word.length <= 14 && PINYIN.test(word);
}
