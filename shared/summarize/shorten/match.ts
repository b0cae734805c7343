import type { Localized } from '../../documents/index.ts';
import { clausesOf } from '../../languages/clauses.ts';
import { countryCode, countryNames } from '../../languages/countries.ts';
import type { Clauses } from '../../languages/facets/clauses.ts';
import { namesOf } from '../../languages/names.ts';
import { anyOf, escapeRegExp, fold, foldedText, listOf } from '../../languages/text.ts';

/** Characters `start` to `end` of a text. */
export type Range = readonly [start: number, end: number];

/** What was done to the English sentence. */
export interface Counterpart {
  readonly kept: string;
  readonly dropped: readonly string[];
  /** Where the middle of what goes lies, and the share of words that stay: 0 to 1. */
  readonly place: number;
  readonly share: number;
  /** True where an aside went with both its commas. */
  readonly joins: boolean;
  /** True where a verb of speech stays. */
  readonly speaks: boolean;
}

/** A piece of a sentence between marks or conjunctions. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It hangs on another one. */
  readonly depends: boolean;
}

/** Subsets are tried one by one: 2 to the power of this. */
const MOST_SEGMENTS = 10;
/** How far share and place may differ between the languages; measured on 73 pairs, see docs/decisions/0406. */
const FARTHEST_SHARE = 0.15;
const FARTHEST_PLACE = 0.25;
/** A runner-up that is nearer makes the choice a guess. */
const LEAST_MARGIN = 0.3;
const LEAST_SCORE = -3;

/**
 * Cuts a translation as English was cut: the segments whose names, numbers and share of the sentence agree best.
 *
 * @returns null where no choice agrees, or two agree alike
 */
export function matchCut(
  text: string,
  language: string,
  cut: Counterpart,
  names: readonly Localized[],
): { text: string; kept: Range[] } | null {
  const clauses = clausesOf(language)!;
  const segments = segmentsOf(text, clauses);
  if (segments.length < 2 || segments.length > MOST_SEGMENTS) return null;
  const evidence = evidenceFor(segments, language, cut, names);
  const choices = Array.from({ length: 2 ** segments.length - 2 }, (_, at) => at + 1)
    .flatMap((mask) => judge(mask, segments, evidence, clauses, cut) ?? [])
    .sort((left, right) => right.score - left.score);
  const [best, second] = choices;
  if (best === undefined || best.score <= LEAST_SCORE || !best.agrees) return null;
  if (second !== undefined && best.score - second.score < LEAST_MARGIN) return null;
  const keeps = segments.map((_, at) => isKept(best.mask, at));
  return render(text, keeps, segments, (next) => cut.joins || opensPredicate(next.text, clauses));
}

const isKept = (mask: number, at: number): boolean => ((mask >> at) & 1) === 1;

function segmentsOf(text: string, clauses: Clauses): Segment[] {
  const opening = new RegExp(`(?<!ngay)\\s(?=${anyOf(clauses.openings)}\\s)`, 'giu');
  const cuts = [...text.matchAll(/,\s+|;\s+|\s[–—-]\s|\s?\((?=\S)|\)\s?/g), ...text.matchAll(opening)]
    .filter(({ index }) => !isQuoted(text, index))
    .sort((left, right) => left.index - right.index);
  const stop = /(?<![.!?…])[.!?…]+["”’]?$/.exec(text)?.index ?? text.length;
  const connective = new RegExp(`^${anyOf(clauses.connectives)}\\s`, 'iu');
  const segments: Segment[] = [];
  let start = 0;
  for (const [index, end] of [
    ...cuts.map((cut) => [cut.index, cut.index + cut[0].length] as const),
    [stop, stop] as const,
  ]) {
    const piece = text.slice(start, index);
    if (piece.trim() !== '' && index > start)
      segments.push({ start, end: index, text: piece, depends: connective.test(piece) });
    start = end;
  }
  return segments;
}

function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).match(/["“”]/g)?.length ?? 0) % 2 === 1;
}

/** For every name and number that tells: the segments that hold it, as bits, and whether English kept it. */
interface Evidence {
  readonly where: number;
  readonly kept: boolean;
}

function evidenceFor(
  segments: readonly Segment[],
  language: string,
  { kept, dropped }: Counterpart,
  names: readonly Localized[],
): Evidence[] {
  const folded = segments.map((segment) => foldedText(segment.text));
  const whereIs = (word: string): number =>
    formsOf(word, language, names).reduce(
      (bits, form) =>
        folded.reduce((all, text, at) => (text.includes(foldedText(form)) ? all | (1 << at) : all), bits),
      0,
    );
  const keptWords = new Set(anchorsOf(kept));
  const goneWords = new Set(dropped.flatMap(anchorsOf).filter((word) => !keptWords.has(word)));
  return [
    ...[...keptWords].map((word) => ({ where: whereIs(word), kept: true })),
    ...[...goneWords].map((word) => ({ where: whereIs(word), kept: false })),
  ].filter(({ where }) => where !== 0);
}

/** Words with a capital, and numbers. The first word of a sentence has a capital whatever it is. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/\p{Lu}[\p{L}\p{M}'’]*|\d+(?:[.,]\d+)*/gu)]
    .filter((match) => match.index > 0 || /^\d/.test(match[0]))
    .map((match) => match[0].replace(/['’]s$/, ''))
    .filter((word) => word.length > 1 || /\d/.test(word));
}

function formsOf(word: string, language: string, names: readonly Localized[]): string[] {
  const code = countryCode(word);
  const own = names
    .filter(
      (name) =>
        name['en'] !== undefined &&
        new RegExp(`(?<!\\p{L})${escapeRegExp(word)}(?!\\p{L})`, 'u').test(name['en']),
    )
    .flatMap((name) => name[language] ?? []);
  return [
    word,
    // "Kurdish" is `Kurd`, "German" nothing alike.
    ...(/ish$|ian$|ese$/.test(word) ? [word.replace(/(?:ish|ian|ese)$/, '')] : []),
    ...own,
    ...(namesOf(language)?.exonyms[word] ?? []),
    ...(code === null ? [] : [countryNames(language).get(code) ?? word]),
  ].filter((form) => fold(form) !== '');
}

interface Choice {
  readonly mask: number;
  readonly score: number;
  readonly agrees: boolean;
}

const syllables = (text: string): number => text.trim().split(/\s+/).length;

/** How well a choice of segments agrees with the English cut; null for one that is no sentence. */
function judge(
  mask: number,
  segments: readonly Segment[],
  evidence: readonly Evidence[],
  clauses: Clauses,
  cut: Counterpart,
): Choice | null {
  const kept = segments.filter((_, at) => isKept(mask, at));
  if (kept.every(({ depends }) => depends)) return null;
  const total = segments.reduce((sum, { text }) => sum + syllables(text), 0);
  const share = kept.reduce((sum, { text }) => sum + syllables(text), 0) / total;
  // What was kept must stand in a kept segment, what went in none.
  const held = evidence.filter((item) => ((item.where & mask) !== 0) === item.kept).length;
  const runs = segments.filter((_, at) => !isKept(mask, at) && (at === 0 || isKept(mask, at - 1))).length;
  const place = placeOf(mask, segments, total);
  const speaks = new RegExp(anyOf(clauses.speech), 'iu').test(kept.map(({ text }) => text).join(' '));
  const wrong = evidence.length - held;
  let score = held - 2.5 * wrong - 7 * Math.abs(share - cut.share);
  score -= 0.4 * Math.abs(runs - cut.dropped.length) + 1.5 * Math.abs(place - cut.place);
  if (cut.speaks && !speaks) score -= 3;
  for (const [at, segment] of segments.entries()) {
    if (!isKept(mask, at) && at > 0 && opensPredicate(segment.text, clauses)) score -= 3;
    if (isKept(mask, at) && at > 0 && segment.depends && !isKept(mask, at - 1)) score -= 0.8;
    if (!isKept(mask, at) && segment.depends) score += 0.2;
  }
  const agrees =
    wrong === 0 &&
    Math.abs(share - cut.share) <= FARTHEST_SHARE &&
    Math.abs(place - cut.place) <= FARTHEST_PLACE &&
    runs <= Math.max(1, cut.dropped.length) &&
    (!cut.speaks || speaks);
  return { mask, score, agrees };
}

function placeOf(mask: number, segments: readonly Segment[], total: number): number {
  let [before, weight, sum] = [0, 0, 0];
  segments.forEach(({ text }, at) => {
    const length = syllables(text);
    if (!isKept(mask, at)) [weight, sum] = [weight + length, sum + (before + length / 2) * length];
    before += length;
  });
  return weight === 0 ? 0.5 : sum / weight / total;
}

function opensPredicate(text: string, clauses: Clauses): boolean {
  return listOf(clauses.predicates).includes(text.trim().split(/\s+/)[0]!.toLowerCase());
}

/** Kept segments with the marks between them; the comma of an aside before a predicate goes with it. */
function render(
  text: string,
  keeps: readonly boolean[],
  segments: readonly Segment[],
  joins: (next: Segment) => boolean,
): { text: string; kept: Range[] } {
  const kept: [number, number][] = [];
  let joined = '';
  segments.forEach((segment, at) => {
    if (!keeps[at]) return;
    const follows = at > 0 && keeps[at - 1];
    const mark = follows ? text.slice(segments[at - 1]!.end, segment.start) : joins(segment) ? ' ' : ', ';
    joined += (joined === '' ? '' : mark) + segment.text;
    const last = kept.at(-1);
    if (follows && last !== undefined) last[1] = segment.end;
    else kept.push([segment.start, segment.end]);
  });
  const stop = text.slice(segments.at(-1)!.end);
  if (stop !== '') kept.push([segments.at(-1)!.end, text.length]);
  const sentence = joined.replace(/\s+/g, ' ').trim() + stop;
  return { text: sentence.charAt(0).toUpperCase() + sentence.slice(1), kept };
}
