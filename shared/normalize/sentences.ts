import { lazy } from '../languages/lazy.ts';
import { sentencesOf } from '../languages/sentences.ts';
import { inTitleCase, isAllCapitals } from './sentences/capitals.ts';
import { endsWithStop } from './sentences/full-stops.ts';
import { boundariesAtSpaces } from './sentences/spaces.ts';
import { goesOnWithSpeech } from './sentences/speech.ts';
import { isStarter, QUOTATION_PARTICLES } from './sentences/words.ts';

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

/** Marks of notes behind a sentence: "[1]", "[2][3]", "[a]", "⁵". */
const NOTES = '(?:\\[(?:\\d{1,3}(?:[,–-]\\s?\\d{1,3}){0,5}|[a-z])\\]|[⁰¹²³⁴-⁹]{1,3}){0,6}';

/** The same, where a superscript was lost: "with older data.5,6 They". What follows must begin sentences. */
const LOST_NOTES = '(?<=\\p{Ll}{4})\\.[”"’»]?\\d{1,2}(?:,\\d{1,2}){0,5}(?=\\s["“„«]?\\p{Lu})';

const END = lazy(() => new RegExp(`[${MARKS}]${CLOSING}${NOTES}$`, 'u'));

const MARK = lazy(() => new RegExp(`${LOST_NOTES}|[${MARKS}]+${CLOSING}${NOTES}|\\n+`, 'gu'));

/** The Greek question mark is a semicolon, in either code. */
const GREEK_MARK = lazy(() => new RegExp(`[${MARKS};\\u037e]+${CLOSING}${NOTES}|\\n+`, 'gu'));

/** Characters before and after a mark that are looked at: more than the longest abbreviation or name. */
const REACH = 60;

/** Characters at the end of a text that its mark, closing quotes and notes may have. */
const ENDING = 24;

/** True when the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return END().test(text.slice(-ENDING));
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
  const spoken = isAllCapitals(text) ? inTitleCase(text) : text;
  for (const end of boundariesAtSpaces(text, language) ?? boundaries(spoken, language)) {
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
  const pattern = language === 'el' ? GREEK_MARK() : MARK();
  let begin = 0;
  for (const match of text.matchAll(pattern)) {
    // “ closes quotations in German, but only opens them in Chinese.
    const mark = language.startsWith('zh') ? match[0].replace(/(?<=.)[“‘].*/u, '') : match[0];
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

/** Opening marks before the first letter of what follows. */
const LEADING = new RegExp(`^[${OPENERS}\\s]{1,4}`, 'u');

const CLOSED = new RegExp(`[${CLOSERS}]$`, 'u');

/** Names that begin with a small letter: "iPhone", "eBay", "macOS". Elisions of Dutch: "'s Avonds", "'t Is". */
const SMALL_BEGINNING = /^\p{Ll}{1,3}\p{Lu}/u;
const ELISION = /^(?:['’‘][stknm]|[st])\s\p{Lu}/u;

function isBoundary(place: Mark): boolean {
  const { text, at, mark, end, begin, language } = place;
  const after = text.slice(end, end + REACH);
  if (FULL_MARKS.includes(mark[0]!)) return endsFully(place, after);
  if (!/^\s/u.test(after)) return isGluedBoundary(place, after);
  const next = after.trimStart();
  if (next === '') return false;
  if (/^[,;:)\]}؛،&]|^[.…!?](?:[\s.…!?]|$)/u.test(next)) return false;
  const bare = next.replace(LEADING, '');
  // A small letter goes on with the sentence, unless it is a name's or an elision's.
  if (/^\p{Ll}/u.test(bare) && !SMALL_BEGINNING.test(bare) && !ELISION.test(next)) return false;
  if (sentencesOf(language).quotationParticles !== undefined && isQuotedClause(text, begin, at)) return false;
  const closed = CLOSED.test(mark);
  if (/\d$/.test(mark)) return isStarter(/^\p{L}+/u.exec(bare)?.[0] ?? '', language);
  if (mark[0] !== '.') return !(closed && goesOnWithSpeech(mark, next, language));
  if (mark.startsWith('..')) return true;
  if (closed && goesOnWithSpeech(mark, next, language)) return false;
  return endsWithStop({ before: text.slice(Math.max(begin, at - REACH), at), next, bare, closed, language });
}

/** CJK and Indic marks, unless the quotation that they end goes on: 「…？」と言った, “……？”他问. */
function endsFully({ text, at, mark, begin, language }: Mark, after: string): boolean {
  if (/^[,、，;；:：」』”’)）]/u.test(after)) return false;
  if (sentencesOf(language).quotationParticles !== undefined && isQuotedClause(text, begin, at)) return false;
  if (!/[”’」』"]$/u.test(mark)) return true;
  if (QUOTATION_PARTICLES.has(after.charAt(0))) return false;
  return !goesOnWithSpeech(mark, after.trimStart(), language);
}

/** Longest quotation that is looked through for its end. */
const QUOTATION = 200;

/** Quotation marks that a clause of speech stands in. */
const QUOTES = [
  ['「', '」'],
  ['“', '”'],
  ['"', '"'],
] as const;

/** A sentence within 「…」 that is part of a larger one: 「終わった。帰る」と話した, "끝났다. 간다"고 말했다. */
function isQuotedClause(text: string, begin: number, at: number): boolean {
  const before = text.slice(Math.max(begin, at - QUOTATION), at);
  const after = text.slice(at, at + QUOTATION);
  return QUOTES.some(([open, close]) => {
    const isOpen =
      open === close
        ? before.split(open).length % 2 === 0
        : before.lastIndexOf(open) > before.lastIndexOf(close);
    const end = isOpen ? after.indexOf(close) : -1;
    return end >= 0 && !after.slice(0, end).includes('\n') && QUOTATION_PARTICLES.has(after.charAt(end + 1));
  });
}

/** "…ended.The next": a lost space. Names, numbers and addresses have small letters or digits there. */
function isGluedBoundary({ text, at, mark, language }: Mark, after: string): boolean {
  if (mark[0] !== '.' && mark[0] !== '!' && mark[0] !== '?') return false;
  const before = text.slice(Math.max(0, at - REACH), at);
  if (/\p{Script=Han}$/u.test(before)) return /^\p{Script=Han}/u.test(after);
  const follower = /^\p{Lu}\p{Ll}{0,20}(?=[\s,])/u.exec(after)?.[0];
  if (follower === undefined) return false;
  if (/(?:^|\s)\p{Ll}[\p{Ll}\p{M}]{2,}$/u.test(before)) return follower.length > 1;
  return isStarter(follower, language) && /(?:^|\s)(?:\p{Lu}?[\p{Ll}\p{M}]{3,}|\d{4})$/u.test(before);
}
