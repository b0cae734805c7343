import { lazy } from '../languages/lazy.ts';
import { HYPHEN_CONJUNCTIONS } from '../languages/small-words.ts';
import { anyOf } from '../languages/text.ts';
import { endsSentence } from './sentences.ts';

/** Longest line of text that was wrapped at a fixed width, in characters. */
const LONGEST = 120;

/** Shorter lines are verses, addresses and lists. */
const SHORTEST = 40;

/** Share of the longest line's length that a full line has. */
const FULL = 0.6;

/** Share of the breaks that must fall within sentences. */
const BROKEN = 0.4;

/** Words that a hyphen may stand before as a mark of what is left out: "Haupt- und Nebenstraßen". */
const CONJUNCTION = lazy(() => new RegExp(`^${anyOf(HYPHEN_CONJUNCTIONS)}(?![\\p{L}\\p{M}])`, 'u'));

const UNSPACED_END = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff、。，！？」』）]$/u;
const UNSPACED_START = /^[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff「『（]/u;

/** A line that stops within a word: "Mem-" before "bers". */
export function breaksWord(line: string, next: string): boolean {
  if (!line.endsWith('-')) return false;
  return (
    /\p{Ll}[\p{L}\p{M}]{0,70}-$/u.test(line.slice(-LONGEST_WORD)) &&
    /^\p{Ll}/u.test(next) &&
    !CONJUNCTION().test(next)
  );
}

/** A sentence goes on in the next line: it has not ended, and what follows begins with a small letter. */
export function goesOn(line: string, next: string): boolean {
  return !endsSentence(line) && !/[:：;|]$/u.test(line) && /^["“„«(]?\p{Ll}/u.test(next);
}

/**
 * True when line breaks fall at the edge of a page and not where the author made a paragraph.
 *
 * @param breaks pairs of lines with a single line break between them
 */
export function isWrapped(breaks: readonly (readonly [line: string, next: string])[]): boolean {
  if (breaks.length === 0) return false;
  const longest = Math.max(...breaks.map(([line]) => line.length));
  if (longest > LONGEST) return false;
  if (breaks.some(([line, next]) => breaksWord(line, next))) return true;
  // Lists of names and subjects have no full stop.
  if (!breaks.some(([line, next]) => /[.!?…。！？।؟۔]/u.test(line + next))) return false;
  if (longest < SHORTEST) return isUnspacedWrap(breaks, longest);
  const within = breaks.filter(([line, next]) => goesOn(line, next) && line.length >= longest * FULL).length;
  if (within >= Math.max(1, breaks.length * BROKEN)) return true;
  // Nouns begin with a capital in German: there the lines' even length says the rest.
  const full = breaks.filter(([line]) => isFull(line, longest)).length;
  if (breaks.length < 2 || full < breaks.length * 0.6) return false;
  return within >= breaks.length * 0.2 || isCaseless(breaks);
}

function isFull(line: string, longest: number): boolean {
  return line.length >= longest * 0.75 && !endsSentence(line);
}

/** Scripts whose letters have no case tell by the length of the lines only. */
function isCaseless(breaks: readonly (readonly [string, string])[]): boolean {
  return breaks.every(([line, next]) => !/\p{Lu}|\p{Ll}/u.test(line.slice(0, 200) + next.slice(0, 200)));
}

/** Lines of a script without spaces hold as much in half the characters. */
function isUnspacedWrap(breaks: readonly (readonly [string, string])[], longest: number): boolean {
  if (longest < SHORTEST / 2 || breaks.length < 2) return false;
  const full = breaks.filter(([line, next]) => UNSPACED_START.test(next) && isFull(line, longest)).length;
  return full >= breaks.length * 0.6;
}

/** Words of a document with their hyphens, made when the first cut word asks for them. */
export function wordsOf(text: string): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined;
  return () => (words ??= new Set(text.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)));
}

/**
 * Two lines as one: a word that was cut is whole again, scripts without spaces get none.
 *
 * @param words of all of the document, which tell whether a word has its hyphen elsewhere, too
 */
export function joinLines(line: string, next: string, words: () => ReadonlySet<string>): string {
  if (UNSPACED_START.test(next) && UNSPACED_END.test(line.slice(-1))) return line + next;
  const left = /[\p{L}\p{M}\p{N}’'-]{0,60}\p{L}\p{M}*-$/u.exec(line.slice(-LONGEST_WORD))?.[0].slice(0, -1);
  if (left === undefined) return `${line} ${next}`;
  if (CONJUNCTION().test(next)) return `${line} ${next}`;
  if (!/^\p{Ll}/u.test(next)) return line + next;
  const right = /^[\p{L}\p{M}]+/u.exec(next)![0];
  // "12-year-" and "old", "state-of-the-" and "art" have hyphens already; others may stand whole in another line.
  const keeps = left.includes('-') || (words().has(`${left}-${right}`) && !words().has(left + right));
  return keeps ? line + next : line.slice(0, -1) + next;
}

/** Characters at the end of a line that a word may have: more than the longest of any dictionary. */
const LONGEST_WORD = 70;

/** Longest paragraph in characters that lines are joined to: no author writes longer ones. */
export const LONGEST_PARAGRAPH = 10_000;
