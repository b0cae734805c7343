import { anyOf, listOf } from './text.ts';

const INITIALS = anyOf(['zh', 'ch', 'sh', '[bpmfdtnlgkhjqxrzcsyw]']);
/** The longest first. */
const FINALS = anyOf(
  listOf(
    'iang iong uang ueng ang eng ing ong ian iao uai uan ai ei ao ou an en in un er ia ie iu ua uo ui ue a o e i u',
  ),
);
const PINYIN = new RegExp(`^(?:${INITIALS}?${FINALS})+$`);

/** A Chinese name in Latin letters. The longest, such as Zhongguancun, have a dozen. */
export function isPinyin(word: string): boolean {
  return word.length <= 14 && PINYIN.test(word);
}
