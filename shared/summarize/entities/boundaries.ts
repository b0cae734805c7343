import type { ParsedEntity, ParsedText } from '../../languages/en/model/index.ts';
import { isPersonNoun } from '../../languages/en/person-nouns.ts';
import { lazy } from '../../languages/lazy.ts';
import type { Reading } from '../grammar.ts';
import type { Candidate } from './candidates.ts';
import { FAMILY_FIRST, GIVEN_NAMES } from './gazetteer.ts';
import {
  COMMON_STARTS,
  DEMONYMS,
  NOT_NAMES,
  ORGANISATION_HEADS,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
} from './lexicon.ts';
import { type EntityKind, isKnownPlace } from './types.ts';
import { KINDS } from './witness.ts';

/** Titles, peoples, trades and words that begin sentences: "Minister", "Spaniard", "Brexiteer", "Besides". */
function isNoPartOfPerson(word: string, others: number): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (GIVEN_NAMES.has(word)) return false;
  return (
    PERSON_TITLES.has(lower) ||
    DEMONYMS.has(lower) ||
    COMMON_STARTS.has(lower) ||
    // "Det Ch Insp"
    lower === 'ch' ||
    (others > 1 && isPersonNoun(lower.replace(/-of-\p{L}+$/u, '')))
  );
}

/** "Mr Reid", whatever the model takes him for. */
const isAddress = (word: string): boolean => /^(?:mr|mrs|ms)\.?$/i.test(word);

/** A model's entity as it would be published: without article, possessive and marks around it. */
interface Span {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

function spanOf(parsed: ParsedText, entity: ParsedEntity): Span | null {
  const kind = KINDS[entity.kind];
  if (kind === undefined) return null;
  const tokens = parsed.tokens.slice(entity.first, entity.end);
  while (
    tokens[0] !== undefined &&
    (/^(?:the|a|an)$/i.test(tokens[0].text) || !/[\p{L}\p{N}]/u.test(tokens[0].text))
  )
    tokens.shift();
  while (
    tokens.at(-1) !== undefined &&
    (tokens.at(-1)!.tag === 'POS' || !/[\p{L}\p{N}.]/u.test(tokens.at(-1)!.text))
  )
    tokens.pop();
  while (
    tokens.length > 1 &&
    (kind === 'person' ? isNoPartOfPerson : isAddress)(tokens[0]!.text, tokens.length - 1)
  )
    tokens.shift();
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || !/^\p{Lu}/u.test(first.text)) return null;
  const text = parsed.text.slice(first.start, last.end);
  // "Jan Holm(c", "Institute “Civis"
  if (text.lastIndexOf('(') > text.lastIndexOf(')') || (text.match(/["“”]/g)?.length ?? 0) % 2 === 1)
    return null;
  return { kind, start: first.start, end: last.end, words: text.split(/\s+/).map(withoutMarks) };
}

const withoutMarks = (word: string): string => word.replace(/^["“'‘(]+|(?<!["”'’)])["”'’)]+$/gu, '');

/**
 * Candidates with the model's boundaries where those are better: a person without the people or trade before the
 * name ("Spaniard | Sergio Garcia"), a body or place with all of its name ("Avon and Somerset Police").
 */
export function reconcile(candidates: readonly Candidate[], reading: Reading): Candidate[] {
  const spans = reading.parsed.map((parsed) =>
    parsed.entities.flatMap((entity) => spanOf(parsed, entity) ?? []),
  );
  const seen = new Map<string, number>();
  for (const span of spans.flat()) seen.set(keyOf(span), (seen.get(keyOf(span)) ?? 0) + 1);
  return reading.parsed.flatMap(({ text }, sentence) => {
    const own = candidates.filter((candidate) => candidate.sentence === sentence);
    return spans[sentence]!.reduce<Candidate[]>(
      (known, span) => withSpan(known, span, text, seen.get(keyOf(span))! > 1),
      own,
    );
  });
}

const keyOf = ({ kind, words }: Span): string => `${kind} ${words.join(' ')}`;

/** @param often whether the model reads the span so more than once */
function withSpan(candidates: Candidate[], span: Span, text: string, often: boolean): Candidate[] {
  const touched = candidates.filter(({ start, end }) => start < span.end && span.start < end);
  const [first] = touched;
  if (first === undefined || first.shouting) return candidates;
  if (touched.length === 1 && isLonger(first, span) && isBetterPerson(first, span)) {
    const cut = text.slice(first.start, span.start).trim();
    const title = [first.title, cut].filter((part) => part !== null).join(' ');
    return candidates.map((candidate) =>
      candidate === first ? { ...fitted(first, span, text), title } : candidate,
    );
  }
  const covers = touched.every(({ start, end }) => span.start <= start && end <= span.end);
  const grows = touched.some(({ start, end }) => span.start < start || end < span.end);
  if (!covers || !grows || !isWhole(span, touched, often, text)) return candidates;
  return [
    ...candidates.filter(({ start }) => start < span.start && !touched.some((one) => one.start === start)),
    fitted(first, span, text),
    ...candidates.filter(({ start }) => start >= span.end),
  ];
}

const isLonger = (candidate: Candidate, span: Span): boolean =>
  candidate.start < span.start && candidate.end === span.end;

/** Two words at least, and what is cut off is no name: neither a given one nor a family's that stands first. */
const isBetterPerson = (candidate: Candidate, span: Span): boolean =>
  span.kind === 'person' &&
  span.words.length > 1 &&
  !ORGANISATION_WORDS.has(span.words.at(-1)!.toLowerCase()) &&
  !GIVEN_NAMES.has(candidate.words[0]!) &&
  !FAMILY_FIRST.has(candidate.words[0]!);

/** "Securities and Exchange Commission", "Johannes “Hans” Geiger": more than the rules had, and still one name. */
function isWhole(span: Span, touched: readonly Candidate[], often: boolean, text: string): boolean {
  const { kind, words } = span;
  const LONGEST = 9;
  if (words.length > LONGEST) return false;
  const joined = words.every(
    (word) =>
      /^[\p{Lu}\p{N}]/u.test(word) ||
      /^(?:and|of|for|the|&|de|van|von|al|bin|la|le|du|des|di|in|on|to)$/.test(word),
  );
  // "University on February 7"
  const dated = words.some((word) => NOT_NAMES.has(word.toLowerCase()) && word !== words[0]);
  if (!joined || dated) return false;
  if (kind === 'person') {
    // Whether the first word of a sentence begins a name, the rules have weighed.
    if (span.start < touched[0]!.start && !/\p{L}/u.test(text.slice(0, span.start))) return false;
    const called = NICKNAMED().test(text.slice(span.start, span.end));
    return (
      words.length <= 5 && (touched.length === 1 || called) && !words.some((word) => /^and$|\d/.test(word))
    );
  }
  const lower = words.map((word) => word.toLowerCase());
  const listed = lower.includes('and');
  if (often && !listed) return true;
  const isBody = (word: string): boolean => ORGANISATION_WORDS.has(word);
  if (kind === 'organisation')
    return (
      isBody(lower.at(-1)!) ||
      isBody(lower[0]!) ||
      ORGANISATION_HEADS.has(lower[0]!) ||
      // "Scottish Athletics": the rules take peoples off.
      (DEMONYMS.has(lower[0]!) && touched.length === 1 && words.length === touched[0]!.words.length + 1)
    );
  // "Club Onyx | on Airline Highway"
  if (lower.some((word) => /^(?:in|on|to)$/.test(word))) return isKnownPlace(words.join(' '));
  return (
    PLACE_WORDS.has(lower.at(-1)!) ||
    (PLACE_WORDS.has(lower[0]!) && lower[1] === 'of') ||
    isKnownPlace(words.join(' '))
  );
}

/** "Johannes “Hans” Geiger" */
const NICKNAMED = lazy(() => /^\p{Lu}[^"“‘(]* ["“‘(]\p{Lu}[\p{L}.-]*["”’)] \p{Lu}[\p{L}'’-]+$/u);

function fitted(candidate: Candidate, span: Span, text: string): Candidate {
  return {
    ...candidate,
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    words: span.words,
  };
}
