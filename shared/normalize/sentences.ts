import {
  ABBREVIATED_BEFORE_NUMBERS,
  CALENDAR,
  isStarter,
  NEVER_FINAL,
  ORDINAL_LANGUAGES,
  SOMETIMES_FINAL,
  SPEECH_VERBS,
  TITLES_WITH_CAPITAL,
} from './sentence-words.ts';

/** A sentence and its place in the text it was cut from, in UTF-16 units. */
export interface SentenceSpan {
  text: string;
  start: number;
}

/** Marks that end a sentence whatever follows, also without a space: CJK, Indic, Ethiopic, Armenian. */
const FULL_MARKS = '。！？｡।॥።፧։';

/** Marks that may end one. The Arabic and Urdu marks need a space, as the Latin ones do. */
const MARKS = `.!?…؟۔${FULL_MARKS}`;

const CLOSERS = '"\'”’»›“‘«)\\]}）］｝」』】〉》〕';

const OPENERS = '"\'“„«»‘‚›‹(\\[{（［「『【〈《¿¡–—\\-';

/** Closing quotes and brackets. French sets its guillemet off with a space; one that opens stands before a letter. */
const CLOSING = `(?:[${CLOSERS}]|[ \\u00A0\\u202F]»(?![\\p{L}\\p{N}])){0,4}`;

const END = new RegExp(`[${MARKS}]${CLOSING}$`, 'u');

const MARK = new RegExp(`[${MARKS}]+${CLOSING}|\\n+`, 'gu');

/** The Greek question mark is a semicolon, in either code. */
const GREEK_MARK = new RegExp(`[${MARKS};\\u037e]+${CLOSING}|\\n+`, 'gu');

/** Characters before and after a mark that are looked at: more than the longest abbreviation or name. */
const REACH = 60;

/** True when the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return END.test(text.slice(-8));
}

/**
 * Sentences of one block of text, trimmed, in order. Nothing is altered.
 *
 * @param language one of Translate's codes; decides about ordinals, starters and scripts without spaces
 */
export function splitSentences(text: string, language: string): string[] {
  return sentenceSpans(text, language).map((span) => span.text);
}

/**
 * Like `splitSentences`, with offsets. Sentences cover the text: what lies between two of them is white space.
 * Linear in the length of the text.
 */
export function sentenceSpans(text: string, language: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = 0;
  for (const end of language === 'th' ? thaiBoundaries(text) : boundaries(text, language)) {
    pushTrimmed(spans, text, from, end);
    from = end;
  }
  pushTrimmed(spans, text, from, text.length);
  return spans;
}

function pushTrimmed(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed !== '') spans.push({ text: trimmed, start: from + piece.length - piece.trimStart().length });
}

function* boundaries(text: string, language: string): Generator<number> {
  const pattern = language === 'el' ? GREEK_MARK : MARK;
  let begin = 0;
  for (const match of text.matchAll(pattern)) {
    const mark = match[0];
    const end = match.index + mark.length;
    if (end >= text.length) return;
    if (mark.startsWith('\n') || isBoundary({ text, at: match.index, mark, end, begin, language })) {
      begin = end;
      yield end;
    }
  }
}

interface Mark {
  text: string;
  /** Where the mark begins and ends. */
  at: number;
  end: number;
  mark: string;
  /** Where the sentence began. */
  begin: number;
  language: string;
}

function isBoundary(place: Mark): boolean {
  const { text, mark, end, language } = place;
  const after = text.slice(end, end + REACH);
  if (FULL_MARKS.includes(mark[0]!)) return endsFully(mark, after);
  if (!/^\s/u.test(after)) return isGluedBoundary(place, after);
  const next = after.trimStart();
  if (next === '') return false;
  const bare = next.replace(new RegExp(`^[${OPENERS}\\s]{1,4}`, 'u'), '');
  if (/^[,;:)\]}؛،]/u.test(next)) return false;
  // A small letter goes on with the sentence, unless it is a name's ("iPhone") or a Dutch elision ("'s Avonds").
  if (/^\p{Ll}/u.test(bare) && !/^\p{Ll}\p{Lu}/u.test(bare) && !/^['’]?[st]\s\p{Lu}/u.test(next))
    return false;
  if (mark[0] !== '.') return !(new RegExp(`[${CLOSERS}]$`, 'u').test(mark) && SPEECH_VERBS.test(next));
  if (mark.startsWith('..')) return true;
  return endsWithStop(place, bare, language);
}

/** CJK and Indic marks, unless the quotation that they end goes on: 「…？」と言った, “……？”他问. */
function endsFully(mark: string, after: string): boolean {
  if (/^[,、，;；:：」』”’)）]/u.test(after)) return false;
  if (!/[”’」』]$/u.test(mark)) return true;
  if (/^[とってがをにのでもはなや]/u.test(after)) return false;
  return !(/^[！？]/u.test(mark) && /^[^，。！？]{0,8}[说問问道称稱]/u.test(after));
}

/** "…ended.The next": a lost space. Names, numbers and addresses have small letters or digits there. */
function isGluedBoundary({ text, at, mark }: Mark, after: string): boolean {
  if (mark[0] !== '.' && mark[0] !== '!' && mark[0] !== '?') return false;
  const before = text.slice(Math.max(0, at - REACH), at);
  return /(?:^|\s)\p{Ll}{3,}$/u.test(before) && /^\p{Lu}\p{Ll}{1,20}[\s,]/u.test(after);
}

/** One full stop, a space, and then no small letter: an abbreviation, an initial, an ordinal, or the end. */
function endsWithStop({ text, at, mark, begin }: Mark, next: string, language: string): boolean {
  const before = text.slice(Math.max(begin, at - REACH), at);
  const word = /[\p{L}\p{M}\p{N}.'’&/-]+$/u.exec(before)?.[0] ?? '';
  const lower = word.toLowerCase();
  const follower = /^[\p{L}\p{M}'’]+/u.exec(next)?.[0] ?? '';
  const starts = isStarter(follower, language);
  const number = /^\d/.test(next);
  if (word === '') return true;
  // "1. Text", "a. Text": the number of a list item at the very beginning of the sentence.
  if (before.trim() === word && /^(?:\d{1,3}|[a-zA-Z]|[IVX]{1,4})$/.test(word)) return false;
  if (/^\d+$/.test(word)) return !isOrdinal(word, starts, number, language);
  if (mark.length > 1 && /[)\]}]$/.test(mark)) return !NEVER_FINAL.has(lower) || starts;
  const capital = /^\p{Lu}/u.test(word);
  if (NEVER_FINAL.has(lower) || (capital && TITLES_WITH_CAPITAL.has(lower))) return false;
  if (number && (ABBREVIATED_BEFORE_NUMBERS.has(lower) || /str$/.test(lower))) return false;
  if (capital && CALENDAR.has(lower)) return starts;
  // "Dr. med. Lenz", "Prof. em. Roth": an abbreviation after an abbreviation.
  if (/^\p{Ll}{1,4}$/u.test(word) && followsTitle(before, word)) return false;
  if (SOMETIMES_FINAL.has(lower))
    return starts || (/^(?:г|гг|р|r)$/.test(lower) && isYearMark(before, word, number));
  // Initials ("J.", "J.R.R.") and abbreviations with stops of their own ("Z.B.", "EE.UU").
  if (/^\p{L}$/u.test(word)) return starts && !/^\p{Lu}\./u.test(next) && !isInitial(before, word, language);
  if (/^(?:\p{L}{1,4}\.)+\p{L}{1,4}$/u.test(word)) return starts;
  if (/^[IVXLC]{1,6}$/.test(word) && ORDINAL_LANGUAGES.has(language)) return starts;
  // Short words without a vowel are abbreviations in any Latin script: "Mrd.", "bzw.", "Tbl.".
  if (/^\p{Lu}?[bcdfghjklmnpqrstvwxzß]{2,4}$/u.test(word) && !/^\p{Lu}+$/u.test(word)) return starts;
  return true;
}

function followsTitle(before: string, word: string): boolean {
  const previous = /([\p{L}.]+)\.\s+$/u.exec(before.slice(0, -word.length))?.[1]?.toLowerCase();
  return previous !== undefined && NEVER_FINAL.has(previous);
}

/** "5. Februar", "19. Jahrhundert", "1. FC": not the end; "Seite 12. Dort", "2019. Die": the end. */
function isOrdinal(word: string, starts: boolean, number: boolean, language: string): boolean {
  if (!ORDINAL_LANGUAGES.has(language)) return false;
  return word.length <= 2 && !starts && !number;
}

/** "J. Smith" has an initial; "Plan B. The" and "Vitamin C. Das" end their sentence. */
function isInitial(before: string, word: string, language: string): boolean {
  const previous = /([\p{L}\p{M}.'’-]+)\s+\S+$/u.exec(before)?.[1] ?? '';
  if (language === 'en' && word === 'I') return false;
  return /^\p{Lu}\.$/u.test(previous) || /^\p{Lu}$/u.test(word) === false;
}

/** "в 2019 г. Компания", "w 2019 r. Firma": the word for year after a number ends as many sentences as not. */
function isYearMark(before: string, word: string, number: boolean): boolean {
  return !number && /\d\s?$/.test(before.slice(0, -word.length));
}

/** Thai ends sentences with a space, as it does phrases. Pieces of a line's length read best. */
const THAI_PIECE = 100;

const THAI_STARTERS =
  /^(?:แต่|อย่างไรก็ตาม|ทั้งนี้|นอกจากนี้|ขณะที่|ขณะเดียวกัน|สำหรับ|โดยเฉพาะ|ดังนั้น|ต่อมา|ด้าน|ส่วน|หลังจาก|เมื่อ)/;

function* thaiBoundaries(text: string): Generator<number> {
  let from = 0;
  for (const match of text.matchAll(/\s+/g)) {
    const length = match.index - from;
    const next = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    const ends = /[.!?…ฯ]["”]?$/.test(text.slice(Math.max(0, match.index - 3), match.index)) && length > 20;
    const long = length >= THAI_PIECE && /^\p{Script=Thai}/u.test(next);
    if (match[0].includes('\n') || ends || long || (length >= THAI_PIECE / 2 && THAI_STARTERS.test(next))) {
      from = match.index + match[0].length;
      yield from;
    }
  }
}
