import type { WordReading } from '../entities/by-words/recognise.ts';
import { lengthAt, type Phrases, type Token } from '../entities/by-words/tokens.ts';
import type { QuotedSpan } from './quotes.ts';
import { DESCRIBED, type Voice } from './voices.ts';

/** A mention of a person or body, by the tokens of its sentence. */
export interface Place {
  readonly entity: number;
  readonly from: number;
  readonly to: number;
}

export interface Article extends WordReading {
  readonly sentences: readonly string[];
  readonly language: string;
  readonly spans: readonly QuotedSpan[];
  /** Mentions outside of quotations, by sentence. */
  readonly places: readonly (readonly Place[])[];
}

/** Tokens of a sentence from `from` to before `to`. */
export interface Range {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

export const holds = (span: QuotedSpan, sentence: number, start: number, end: number): boolean =>
  sentence >= span.from &&
  sentence <= span.to &&
  (sentence > span.from || start >= span.start) &&
  (sentence < span.to || end <= span.end);

export const named = ({ entity }: Place, sentence: number): Voice => ({ kind: 'named', entity, sentence });

export function lengthBefore(line: readonly Token[], at: number, phrases: Phrases): number {
  const LONGEST = 3;
  for (let size = LONGEST; size > 0; size -= 1) {
    if (at - size >= 0 && lengthAt(line, at - size, phrases) === size) return size;
  }
  return 0;
}

export interface Pronoun {
  readonly at: number;
  readonly sex: 'm' | 'f' | null;
}

export function pronounBefore(at: number, range: Range, { tokens, lexicon }: Article): Pronoun | null {
  const line = tokens[range.sentence]!;
  const LONGEST_ADVERBS = 3;
  for (let end = at; end > range.from && at - end <= LONGEST_ADVERBS; end -= 1) {
    const length = lengthBefore(line, end, lexicon.pronouns);
    const next = line[end];
    // "Lan | Anh"
    const isName = length > 0 && line[end - length]!.upper && !line[end - length]!.opens;
    if (length > 0 && !isName && end - length >= range.from && next?.upper !== true) {
      const words = line.slice(end - length, end).map(({ text }) => text.toLowerCase());
      return { at: end - length, sex: lexicon.naming.speech.pronouns[words.join(' ')] ?? null };
    }
    const before = line[end - 1]!;
    if (before.kind === 'mark' || before.upper || !lexicon.naming.speech.adverbs.has(before.text))
      return null;
  }
  return null;
}

/** A pronoun further from its person than this many sentences may mean somebody else; those within quotation marks do not count. */
const FARTHEST_ANTECEDENT = 3;

/** "Ông nói": the one person named before in the sentence, or whoever the sentences before are about. */
export function antecedent({ at, sex }: Pronoun, range: Range, article: Article): Voice {
  const voice =
    topicOf({ sentence: range.sentence, from: 0, to: at }, article) ?? topicBefore(range.sentence, article);
  if (voice === null || voice.kind === 'described' || sex === null) return voice ?? DESCRIBED;
  return (article.sexes.get(voice.entity) ?? sex) === sex ? voice : DESCRIBED;
}

/** Whom the sentences before are about; null when nobody. */
function topicBefore(before: number, article: Article): Voice | null {
  let read = 0;
  for (let sentence = before - 1; sentence >= 0 && read < FARTHEST_ANTECEDENT; sentence -= 1) {
    const { length } = article.tokens[sentence]!;
    const voice = topicOf({ sentence, from: 0, to: length }, article);
    if (voice !== null) return voice;
    const isSpoken = length > 0 && isQuoted(0, sentence, article) && isQuoted(length - 1, sentence, article);
    if (!isSpoken) read += 1;
  }
  return null;
}

/** "HLV người Nhật": whom the sentences before are about, if that is what they are said to be. */
export function holder(noun: string, before: number, article: Article): Voice {
  const voice = topicBefore(before, article);
  if (voice?.kind !== 'named' || noun === '') return DESCRIBED;
  const role = article.roles[voice.entity]?.text.toLowerCase() ?? '';
  const nouns = article.lexicon.naming.synonyms.find((own) => own.includes(noun)) ?? [noun];
  return nouns.some((own) => ` ${role} `.includes(` ${own} `)) ? voice : DESCRIBED;
}

/** Whom a sentence is about: its one person, or the one that it begins with; somebody described when only such speaks. */
function topicOf(range: Range, article: Article): Voice | null {
  const places = article.places[range.sentence]!.filter(
    ({ entity, to }) => to <= range.to && article.entities[entity]!.kind === 'person',
  );
  const people = new Set(places.map(({ entity }) => entity));
  const [first] = places;
  const heads = article.offices[range.sentence]!.filter(
    (office) => office.end <= range.to && !isQuoted(office.start, range.sentence, article),
  );
  const opening = heads.find(({ start }) => start <= OPENING);
  if (first === undefined) return opening === undefined ? null : DESCRIBED;
  if (people.size === 1 && (opening === undefined || opening.end >= first.from - 1))
    return named(first, range.sentence);
  return first.from <= OPENING ? named(first, range.sentence) : DESCRIBED;
}

/** Tokens before the first word of what a sentence begins with. */
const OPENING = 4;

const isQuoted = (at: number, sentence: number, { spans, tokens }: Article): boolean => {
  const { start, end } = tokens[sentence]![at]!;
  return spans.some((span) => holds(span, sentence, start, end));
};
