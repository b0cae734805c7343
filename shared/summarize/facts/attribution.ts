import { childrenOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { HEARER_VERBS, SPEECH_VERBS } from '../../languages/en/verbs.ts';
import type { Role } from '../entities/roles.ts';
import type { FoundEntity } from '../entities.ts';
import { isVerb, type Reading } from '../grammar.ts';
import { type Article, createArticle, isPerson, type Place, voiceAt } from './antecedents.ts';
import type { QuotedSpan } from './quotes.ts';
import { isTakenBack, subjectOf } from './speech-subjects.ts';
import {
  type Attribution,
  attributionsOf,
  DESCRIBED,
  fillsSentences,
  type NamedVoice,
  type Voice,
} from './voices.ts';

/**
 * Who says a quotation of an English text, by grammar: the subject of the verb of speech that governs it or stands
 * beside it. "He" is the last subject that was a person. A quotation that fills its sentences goes on from the one
 * before. Only the subject itself speaks, never a name inside its description: "a lawyer who is suing Anna Berg said"
 * gives the words to nobody with a name.
 */
export function attribute(
  spans: readonly QuotedSpan[],
  reading: Reading,
  entities: readonly FoundEntity[],
  roles: readonly (Role | null)[],
): Attribution[] {
  const article = createArticle(spans, reading, entities, roles);
  // Nobody speaks of themselves by name, and what is quoted within a quotation has a speaker of its own.
  const isOther = (span: QuotedSpan, voice: NamedVoice): boolean =>
    speaksOf(span, voice, entities) || isNested(span, reading.sentences);
  return attributionsOf(spans, reading.sentences, (span) => voiceOf(span, article), isOther);
}

/** True where the words name the one who would say them. */
const speaksOf = (
  { from, to, start, end }: QuotedSpan,
  { entity }: NamedVoice,
  entities: readonly FoundEntity[],
): boolean =>
  entities[entity]!.kind === 'person' &&
  entities[entity]!.mentions.some(
    (mention) =>
      mention.sentence >= from &&
      mention.sentence <= to &&
      (mention.sentence > from || mention.start > start) &&
      (mention.sentence < to || mention.end < end),
  );

/** True for a quotation in single marks behind a double mark that is still open. */
function isNested({ from, start }: QuotedSpan, sentences: readonly string[]): boolean {
  const sentence = sentences[from]!;
  if (!/['‘]/.test(sentence[start]!)) return false;
  const before = sentence.slice(0, start);
  return (before.match(/["“”]/g) ?? []).length % 2 === 1;
}

interface SpeechVerb extends Place {
  /** 3: it governs the quotation; 2.5: it stands right before or after it; 2: it governs what governs it. */
  readonly strength: number;
  /** Tokens between the verb and the quotation. */
  readonly distance: number;
}

function voiceOf(span: QuotedSpan, article: Article): Voice | null {
  const ends = [...new Set([span.from, span.to])];
  const verbs = ends.flatMap((sentence) => speechVerbs(span, sentence, article));
  const best = verbs.reduce<SpeechVerb | null>(
    (left, right) => (left === null || isCloser(right, left) ? right : left),
    null,
  );
  if (best !== null) {
    const voice = voiceOfVerb(best, article);
    // A verb far above the words may speak of them without saying them: "in the spirit of “comrades and brothers”".
    if (voice.kind === 'named' || best.strength > WEAK) return voice;
  }
  for (const sentence of ends) {
    const source = accordingTo(span, sentence, article);
    if (source !== null) return source;
  }
  return announced(span, article);
}

const isCloser = (one: SpeechVerb, other: SpeechVerb): boolean =>
  one.strength > other.strength || (one.strength === other.strength && one.distance < other.distance);

const WEAK = 2;

/** Farther than this from the marks a verb of speech speaks of something else. */
const BESIDE = { before: 3, after: 5 } as const;

function speechVerbs(span: QuotedSpan, sentence: number, article: Article): SpeechVerb[] {
  const text = article.parsed[sentence]!;
  const inside = text.tokens.filter((token) => isInside(span, sentence, token));
  if (inside.length === 0) return [];
  const first = inside[0]!.index;
  const last = inside.at(-1)!.index;
  const held = new Set(inside.map((token) => token.index));
  return text.tokens
    .filter((token) => isVerb(token) && SPEECH_VERBS.has(token.norm) && !article.isQuoted(sentence, token))
    .flatMap((verb): SpeechVerb[] => {
      const distance = verb.index < first ? first - verb.index : verb.index - last;
      const strength = strengthOf(verb, text, inside, held, { first, last });
      return strength === 0 ? [] : [{ sentence, token: verb, strength, distance }];
    });
}

function strengthOf(
  verb: ParsedToken,
  text: ParsedText,
  inside: readonly ParsedToken[],
  held: ReadonlySet<number>,
  { first, last }: { first: number; last: number },
): number {
  if (held.has(verb.head) && verb.head !== verb.index) return 3;
  let strength = 0;
  for (const token of inside) {
    if (held.has(token.head)) continue;
    if (token.head === verb.index) return 3;
    if (isAbove(verb.index, token.head, text)) strength = Math.max(strength, 2);
  }
  const between = (from: number, to: number): boolean =>
    text.tokens.slice(from, to).some((token) => /^[.!?;]$/.test(token.text));
  if (verb.index < first && first - verb.index <= BESIDE.before && !between(verb.index + 1, first - 1))
    return 2.5;
  if (verb.index > last && verb.index - last <= BESIDE.after && !between(last + 2, verb.index)) return 2.5;
  return strength;
}

/** True when `verb` is reached from the token by way of heads that are no verbs of speech themselves. */
function isAbove(verb: number, from: number, text: ParsedText): boolean {
  const MOST_STEPS = 5;
  let at = from;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (at === verb) return true;
    const token = text.tokens[at]!;
    if (token.head === at || (isVerb(token) && SPEECH_VERBS.has(token.norm))) return false;
    at = token.head;
  }
  return false;
}

function isInside(span: QuotedSpan, sentence: number, token: ParsedToken): boolean {
  if (sentence < span.from || sentence > span.to || !/[\p{L}\p{N}]/u.test(token.text)) return false;
  return (sentence > span.from || token.start >= span.start) && (sentence < span.to || token.end <= span.end);
}

function voiceOfVerb(place: SpeechVerb, article: Article): Voice {
  const text = article.parsed[place.sentence]!;
  if (isTakenBack(text, place.token)) return DESCRIBED;
  const subject = subjectOf(text, place.token) ?? invertedSubject(place, article);
  if (subject === null || article.isQuoted(place.sentence, subject)) return DESCRIBED;
  return voiceAt(article, { sentence: place.sentence, token: subject }) ?? DESCRIBED;
}

/** Words between a verb and the name that is its subject: "said | retired engineer | Anna Berg". */
const BEFORE_NAME = /^(?:JJ|NNP?S?|VBN?|DT|CD|HYPH|PRP\$)$/;

/** “…,” asked Anna Berg: a subject that the parser took for an object. */
function invertedSubject({ sentence, token, strength }: SpeechVerb, article: Article): ParsedToken | null {
  const LONGEST_TITLE = 6;
  const text = article.parsed[sentence]!;
  const hearer = HEARER_VERBS.has(token.norm) && !/^ask/.test(token.norm);
  if (strength < 2.5 || hearer) return null;
  for (const next of text.tokens.slice(token.index + 1, token.index + 1 + LONGEST_TITLE)) {
    const entity = article.isQuoted(sentence, next) ? null : article.entityAt(sentence, next);
    if (entity === null && !BEFORE_NAME.test(next.tag)) return null;
    if (entity === null) continue;
    const name = text.tokens
      .slice(next.index)
      .filter((other) => article.entityAt(sentence, other) === entity);
    const last = name.at(-1)!;
    // "said Berg's lawyer", "said Berg and Holm"
    const behind = text.tokens[last.index + 1];
    return behind !== undefined && /^(?:POS|CC)$/.test(behind.tag) ? null : last;
  }
  return null;
}

/** "According to Anna Berg, it is “too late”", where no verb of speech stands. */
function accordingTo(span: QuotedSpan, sentence: number, article: Article): Voice | null {
  const text = article.parsed[sentence]!;
  if (span.from > sentence) return null;
  for (const token of text.tokens) {
    if (token.norm !== 'according' || article.isQuoted(sentence, token)) continue;
    const preposition = childrenOf(text, token).find((child) => child.norm === 'to');
    const object = preposition === undefined ? undefined : childrenOf(text, preposition, 'pobj')[0];
    if (object === undefined) continue;
    const voice = voiceAt(article, { sentence, token: object }) ?? DESCRIBED;
    // A newspaper that reports words has them from somebody.
    return isPerson(article, voice) ? voice : DESCRIBED;
  }
  return null;
}

/** "Anna Berg was blunt:" before a quotation that fills its sentences, "That is how Anna Berg put it." after it. */
function announced(span: QuotedSpan, article: Article): Voice | null {
  if (!fillsSentences(span, article.sentences)) return null;
  const before = article.parsed[span.from - 1];
  if (before !== undefined && /:\s*$/.test(before.text)) {
    const root = before.tokens.findLast((token) => token.label === 'ROOT');
    const subject = root === undefined ? undefined : childrenOf(before, root, 'nsubj')[0];
    if (subject !== undefined) return voiceAt(article, { sentence: span.from - 1, token: subject });
  }
  const after = article.parsed[span.to + 1];
  const put = after?.tokens.find(({ norm, index }) => norm === 'put' && index < FARTHEST_PUT);
  if (after === undefined || put === undefined || childrenOf(after, put, 'dobj')[0]?.norm !== 'it')
    return null;
  const subject = subjectOf(after, put);
  return subject === null ? null : voiceAt(article, { sentence: span.to + 1, token: subject });
}

/** "That is how the director, Ms Anna Berg, put it": behind more words than this it puts something else. */
const FARTHEST_PUT = 12;
