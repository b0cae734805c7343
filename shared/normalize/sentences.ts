import { sentencesOf } from '../languages/sentences.ts';
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
  for (const end of boundariesAtSpaces(text, language) ?? boundaries(text, language)) {
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
  if (/^[,;:)\]}؛،]|^[.…!?](?:[\s.…!?]|$)/u.test(next)) return false;
  const bare = next.replace(LEADING, '');
  // A small letter goes on with the sentence, unless it is a name's or an elision's.
  if (/^\p{Ll}/u.test(bare) && !SMALL_BEGINNING.test(bare) && !ELISION.test(next)) return false;
  const closed = CLOSED.test(mark);
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

/** A sentence within 「…」 that is part of a larger one: 「終わった。帰る」と話した. */
function isQuotedClause(text: string, begin: number, at: number): boolean {
  const before = text.slice(Math.max(begin, at - QUOTATION), at);
  if (before.lastIndexOf('「') <= before.lastIndexOf('」')) return false;
  const follower = /^[^「」\n]*」(.)/u.exec(text.slice(at, at + QUOTATION))?.[1];
  return follower !== undefined && QUOTATION_PARTICLES.has(follower);
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
