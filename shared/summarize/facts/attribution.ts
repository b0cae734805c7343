import { PERSON_TITLES, SPEECH_VERBS } from '../entities/lexicon.ts';
import type { FoundEntity } from '../entities.ts';
import type { QuotedSpan } from './quotes.ts';

/** Verbs and phrases that introduce somebody's words without being verbs of speech. */
const ATTRIBUTION =
  /\b(?:according to|referring to|refers to|spoke of|speaks of|in the words of|describing|describes|calling|calls|praising|saying|telling|adding|stressing|citing|as \p{Lu}\p{L}+ put it|put it)\b/u;

/** The shortest quotation that stands on its own as speech when nothing else is said in its sentence. */
const FULL_SPEECH_WORDS = 4;

export interface Attribution {
  /** Index into the entities, null when nobody is said to say it. */
  readonly speaker: number | null;
  /** Sentence that names the speaker, when it is not one of the quotation's own. */
  readonly named: number | null;
}

/**
 * Who says a quotation of an English text: the subject of the verb of speech in its sentence, "he" being the
 * person last spoken of; else the speaker of the sentence after or before, when the quotation fills its own. Words
 * at a distance ("so-called" quotes) have no speaker.
 */
export function attribute(
  spans: readonly QuotedSpan[],
  sentences: readonly string[],
  entities: readonly FoundEntity[],
): Attribution[] {
  const found: Attribution[] = [];
  const known = new Map<number, string>();
  const outsideOf = (index: number): string => {
    const text = known.get(index) ?? blank(index, spans, sentences[index]!);
    known.set(index, text);
    return text;
  };
  for (const span of spans) found.push(attributeOne(span, spans, sentences, outsideOf, entities, found));
  return found;
}

function attributeOne(
  span: QuotedSpan,
  spans: readonly QuotedSpan[],
  sentences: readonly string[],
  outsideOf: (index: number) => string,
  entities: readonly FoundEntity[],
  earlier: readonly Attribution[],
): Attribution {
  const ends = [...new Set([span.to, span.from])];
  for (const index of ends) {
    const subject = speakerIn(outsideOf(index), index, entities);
    if (subject !== null) return subject;
  }
  if (!fillsSentence(span, sentences)) return { speaker: null, named: null };
  const next = span.to + 1;
  if (next < sentences.length && !spans.some((other) => other.from === next && other.start === 0)) {
    const subject =
      /^(?:["”]\s*)?(?:\p{Lu}|he|she)/u.test(sentences[next]!) && startsWithSpeaker(sentences[next]!)
        ? speakerIn(outsideOf(next), next, entities)
        : null;
    if (subject?.speaker !== null && subject !== null) return { speaker: subject.speaker, named: next };
  }
  // A quotation that goes on from the one before keeps its speaker.
  const before = spans.indexOf(span) - 1;
  if (before >= 0 && span.from - spans[before]!.to <= 1 && earlier[before]!.speaker !== null) {
    return { speaker: earlier[before]!.speaker, named: earlier[before]!.named ?? spans[before]!.to };
  }
  return { speaker: null, named: null };
}

/** The sentence with its quotations blanked, offsets kept. */
function blank(index: number, spans: readonly QuotedSpan[], sentence: string): string {
  let text = sentence;
  for (const span of spans) {
    if (index < span.from || index > span.to) continue;
    const start = index === span.from ? span.start : 0;
    const end = index === span.to ? span.end : sentence.length;
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return text;
}

const VERB = new RegExp(`\\b(?:${[...SPEECH_VERBS].join('|')})\\b`, 'gu');

function startsWithSpeaker(sentence: string): boolean {
  VERB.lastIndex = 0;
  const verb = VERB.exec(sentence);
  // "That is how the director put it."
  return (verb !== null && verb.index < 80) || /\bput it\b/.test(sentence);
}

/** The subject of the clause that speaks, when the sentence has one. */
function speakerIn(outside: string, index: number, entities: readonly FoundEntity[]): Attribution | null {
  VERB.lastIndex = 0;
  const verb = VERB.exec(outside) ?? ATTRIBUTION.exec(outside);
  if (verb === null) return null;
  const mentions = (personsOf(entities).get(index) ?? []).filter(
    ({ mention }) => outside.slice(mention.start, mention.end).trim() !== '',
  );
  const inverted = mentions.find(
    ({ mention }) =>
      mention.start > verb.index && isSubjectAfter(outside.slice(verb.index + verb[0].length, mention.start)),
  );
  const pronoun = /\b(?:He|She|he|she)\b/u.exec(outside.slice(0, verb.index + verb[0].length + 4));
  if (pronoun !== null && (mentions[0] === undefined || pronoun.index < mentions[0].mention.start)) {
    const spoken = lastSubject(index, entities);
    return spoken === null ? null : { speaker: spoken.at, named: spoken.sentence };
  }
  const before = mentions.filter(({ mention }) => mention.start < verb.index);
  const subject = before[0] ?? inverted;
  return subject === undefined ? null : { speaker: subject.at, named: null };
}

/** What may stand between verb and speaker: "said | Dr | Anna Berg", "said | its spokesman, | Jan Berg". */
function isSubjectAfter(between: string): boolean {
  const words = between.trim() === '' ? [] : between.trim().split(/\s+/);
  const MOST_WORDS = 6;
  if (words.length > MOST_WORDS) return false;
  return words.every((word, index) => {
    if (index === words.length - 1 && word.endsWith(','))
      return PERSON_TITLES.has(word.slice(0, -1).toLowerCase());
    return /^[\p{L}\p{M}'’-]+$/u.test(word) || /^\p{Lu}\p{L}{0,4}\.$/u.test(word);
  });
}

interface PersonMention {
  readonly mention: FoundEntity['mentions'][number];
  /** Index of the person among the entities. */
  readonly at: number;
}

const persons = new WeakMap<readonly FoundEntity[], ReadonlyMap<number, readonly PersonMention[]>>();

/** Mentions of people by sentence, in order: made once for all the quotations of an article. */
function personsOf(entities: readonly FoundEntity[]): ReadonlyMap<number, readonly PersonMention[]> {
  const known = persons.get(entities);
  if (known !== undefined) return known;
  const mentions = entities
    .flatMap(({ kind, mentions }, at) =>
      kind === 'person' ? mentions.map((mention) => ({ mention, at })) : [],
    )
    .sort((left, right) => left.mention.start - right.mention.start);
  const found = Map.groupBy(mentions, ({ mention }) => mention.sentence);
  persons.set(entities, found);
  return found;
}

/** First person named in the nearest sentence before `index` that names one. */
function lastSubject(
  index: number,
  entities: readonly FoundEntity[],
): { at: number; sentence: number } | null {
  for (let sentence = index - 1; sentence >= Math.max(0, index - 3); sentence -= 1) {
    const first = personsOf(entities).get(sentence)?.[0];
    if (first !== undefined) return { at: first.at, sentence };
  }
  return null;
}

function fillsSentence(span: QuotedSpan, sentences: readonly string[]): boolean {
  const before = sentences[span.from]!.slice(0, span.start);
  const after = sentences[span.to]!.slice(span.end);
  return (
    !/\p{L}/u.test(before) && !/\p{L}/u.test(after) && span.text.split(/\s+/).length >= FULL_SPEECH_WORDS
  );
}
