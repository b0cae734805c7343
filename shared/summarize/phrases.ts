import type { QuotedSpan } from './quotes.ts';

/*
 * Words in quotation marks that nobody is said to say: a statement or somebody's wording is listed, the name of a
 * programme, a motto or a word held at a distance is not.
 */

/** Shorter words in quotation marks are terms ("catalyst"), no statement. */
const FEWEST_WORDS = 3;
/** A clause has a subject and a verb. */
const FEWEST_CLAUSE_WORDS = 5;

/** Characters before the mark that may introduce a name. */
const LONGEST_INTRODUCTION = 60;

const NAMED =
  'programmes?|programs?|projects?|campaigns?|motto(?:e?s)?|slogans?|themes?|topics?|titles?|initiatives?|mechanisms?|schemes?|models?|principles?|rules?|films?|movies?|books?|novels?|songs?|plays?|shows?|series|exhibitions?|festivals?|events?|contests?|workshops?|prizes?|awards?|operation|spirit';
const BEFORE_EN = new RegExp(
  `\\b(?:(?:${NAMED}|goods)(?: of(?: the)?| is| was| on)?|entitled|titled|named|called|dubbed|nicknamed|known as|so-called|introduced|introduces)(?: the| an?)?[\\s,:]*$`,
  'iu',
);
const AFTER_EN = new RegExp(`^\\s*(?:${NAMED})\\b`, 'iu');
const BEFORE_VI =
  /(?:chương trình|dự án|chiến dịch|phong trào|phương châm|khẩu hiệu|chủ đề|chủ điểm|tinh thần|sáng kiến|cơ chế|mô hình|nguyên tắc|quy tắc|đề án|bộ phim|vở(?: diễn| kịch)?|cuốn sách|tác phẩm|bài hát|triển lãm|lễ hội|cuộc thi|giải thưởng|mang tên|có tên|gọi là|với tên)[^\p{L}\d]{0,20}(?:\d{1,3} chữ )?$/iu;

const CLAUSE =
  /\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|must|may|might|shall|I|we|you|they|he|she)\b|(?:n['’]t|['’](?:m|s|re|ll|ve|d))\b/u;

export interface Unattributed {
  readonly span: QuotedSpan;
  /** Sentence that the quotation starts in. */
  readonly sentence: string;
  readonly language: string;
  /** A person, body or country is named before it in that sentence. */
  readonly hasActor: boolean;
}

/** True for a quotation worth listing although nobody is said to say it. */
export function isStatement({ span, sentence, language, hasActor }: Unattributed): boolean {
  const words = span.text.match(/[\p{L}\p{N}\p{M}’'-]+/gu) ?? [];
  if (words.length < FEWEST_WORDS || isNameOfThing(span, sentence, language)) return false;
  const before = sentence.slice(Math.max(0, span.start - LONGEST_INTRODUCTION), span.start);
  // A comma or colon introduces speech, unless it goes on with a list of terms.
  if (hasActor || !/\p{L}/u.test(before) || /[^”"\s][,:]\s*$/.test(before)) return true;
  return words.length >= FEWEST_CLAUSE_WORDS && (language !== 'en' || CLAUSE.test(span.text));
}

/** "the programme “…”", "“…” initiative", "the “four goods”: “…”", a title in capitals. */
export function isNameOfThing(span: QuotedSpan, sentence: string, language: string): boolean {
  const before = sentence.slice(Math.max(0, span.start - LONGEST_INTRODUCTION), span.start);
  if (language === 'vi') return BEFORE_VI.test(before);
  const long = span.text.match(/\p{L}{4,}/gu) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    BEFORE_EN.test(before) ||
    /[”"]:\s*$/.test(before) ||
    (span.from === span.to && AFTER_EN.test(sentence.slice(span.end, span.end + LONGEST_INTRODUCTION))) ||
    (long.length > 1 && capital / long.length > 0.6)
  );
}
