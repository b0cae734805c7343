import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { isPersonNoun } from '../../languages/en/person-nouns.ts';
import { DENIAL_VERBS, HEARER_VERBS, SPEECH_VERBS } from '../../languages/en/verbs.ts';
import type { Role } from '../entities/roles.ts';
import type { FoundEntity } from '../entities.ts';
import { isNegated, isNoun, isPassive, isVerb, type Reading } from '../grammar.ts';
import type { QuotedSpan } from './quotes.ts';
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

interface Article extends Reading {
  readonly isQuoted: (sentence: number, token: ParsedToken) => boolean;
  /** Entity whose name holds the token; null elsewhere. */
  readonly entityAt: (sentence: number, token: ParsedToken) => number | null;
  readonly entities: readonly FoundEntity[];
  /** Entities that a sentence names. */
  readonly namedIn: (sentence: number) => readonly number[];
  /** People by the noun of their role or title: "minister". */
  readonly called: ReadonlyMap<string, readonly Called[]>;
  /** Whom "he" or "she" means. */
  readonly antecedents: ReadonlyMap<ParsedToken, Voice>;
}

/** A token and the index of its sentence. */
interface Place {
  readonly sentence: number;
  readonly token: ParsedToken;
}

function createArticle(
  spans: readonly QuotedSpan[],
  reading: Reading,
  entities: readonly FoundEntity[],
  roles: readonly (Role | null)[],
): Article {
  const mentions = new Map<number, { start: number; end: number; entity: number }[]>();
  entities.forEach((entity, index) => {
    for (const { sentence, start, end } of entity.mentions) {
      const known = mentions.get(sentence) ?? [];
      known.push({ start, end, entity: index });
      mentions.set(sentence, known);
    }
  });
  const bySentence = spansBySentence(spans);
  const isQuoted = (sentence: number, token: ParsedToken): boolean =>
    (bySentence.get(sentence) ?? []).some(
      (span) =>
        sentence >= span.from &&
        sentence <= span.to &&
        (sentence > span.from || token.start >= span.start) &&
        (sentence < span.to || token.end <= span.end),
    );
  const entityAt = (sentence: number, token: ParsedToken): number | null =>
    mentions.get(sentence)?.find(({ start, end }) => start <= token.start && token.end <= end)?.entity ??
    null;
  const antecedents = new Map<ParsedToken, Voice>();
  const namedIn = (sentence: number): readonly number[] => [
    ...new Set((mentions.get(sentence) ?? []).map(({ entity }) => entity)),
  ];
  const called = peopleByNoun(entities, roles);
  const article = { ...reading, isQuoted, entityAt, namedIn, entities, called, antecedents };
  findAntecedents(article, antecedents);
  return article;
}

/** A person who is called something, and the sentence that does so. */
interface Called {
  readonly entity: number;
  readonly sentence: number;
  /** All words of the role or title, in small letters. */
  readonly words: readonly string[];
}

function peopleByNoun(
  entities: readonly FoundEntity[],
  roles: readonly (Role | null)[],
): Map<string, Called[]> {
  const called = new Map<string, Called[]>();
  const add = (noun: string, entity: number, sentence: number, text: string): void => {
    const known = called.get(noun) ?? [];
    known.push({ entity, sentence, words: text.toLowerCase().split(/\s+/) });
    called.set(noun, known);
  };
  entities.forEach(({ kind, mentions }, entity) => {
    if (kind !== 'person') return;
    const role = roles[entity];
    if (role !== null && role !== undefined) add(role.noun, entity, role.sentence, role.text);
    const titled = mentions.find(({ title }) => title !== null);
    const title = titled?.title?.toLowerCase();
    if (titled !== undefined && title !== undefined)
      add(title.split(' ').at(-1)!, entity, titled.sentence, title);
  });
  return called;
}

function spansBySentence(spans: readonly QuotedSpan[]): Map<number, QuotedSpan[]> {
  const found = new Map<number, QuotedSpan[]>();
  for (const span of spans) {
    for (let sentence = span.from; sentence <= span.to; sentence += 1) {
      found.set(sentence, [...(found.get(sentence) ?? []), span]);
    }
  }
  return found;
}

/** A pronoun further from its person than this may mean somebody else. */
const FARTHEST_ANTECEDENT = 3;

const RECENT = 2;

/** "He" and "she" are the subject last named; that of the main clause goes before those of clauses inside it. */
function findAntecedents(article: Article, antecedents: Map<ParsedToken, Voice>): void {
  let last: { voice: Voice; sentence: number } | null = null;
  article.parsed.forEach((text, sentence) => {
    let hasMain = false;
    let hasPerson = false;
    for (const token of text.tokens) {
      if (token.label !== 'nsubj' && token.label !== 'nsubjpass') continue;
      if (article.isQuoted(sentence, token)) continue;
      const isMain = text.tokens[token.head]!.label === 'ROOT';
      if (/^(?:he|she)$/.test(token.norm)) {
        hasMain ||= isMain;
        if (last === null || sentence - last.sentence > FARTHEST_ANTECEDENT) continue;
        antecedents.set(token, last.voice);
        last = { ...last, sentence };
        hasPerson = true;
        continue;
      }
      const voice = voiceAt(article, { sentence, token });
      if (voice === null || (hasMain && !isMain)) continue;
      hasMain ||= isMain;
      const isPronounsPerson =
        voice.kind === 'described' ? isSomebody(text, token) : isPerson(article, voice);
      if (!isPronounsPerson) continue;
      hasPerson = true;
      // The subject of a clause inside another takes nobody's place who has just been spoken of.
      const isRecent = last !== null && sentence - last.sentence <= RECENT;
      if (isMain || !isRecent) last = { voice, sentence };
    }
    if (!hasPerson && last === null) last = onlyPerson(article, sentence);
  });
}

/** "For Anna Berg it is cold": where nobody is a subject, the one person that a sentence names. */
function onlyPerson(article: Article, sentence: number): { voice: Voice; sentence: number } | null {
  const named = article.namedIn(sentence).filter((entity) => article.entities[entity]!.kind === 'person');
  const isQuoted = article.parsed[sentence]!.tokens.some((token) => article.isQuoted(sentence, token));
  return named.length === 1 && !isQuoted
    ? { voice: { kind: 'named', entity: named[0]!, sentence }, sentence }
    : null;
}

const isPerson = (article: Article, voice: Voice): boolean =>
  voice.kind === 'named' && article.entities[voice.entity]!.kind === 'person';

/** "The lawyer", "a spokeswoman", "the American": whom a pronoun means instead of somebody named before. */
const isSomebody = (text: ParsedText, token: ParsedToken): boolean =>
  /^(?:NNP?|JJ)$/.test(token.tag) &&
  (isPersonNoun(token.text) || isPeople(token)) &&
  childrenOf(text, token, 'det', 'poss').length > 0;

/** One of a people: "the American". */
const isPeople = (token: ParsedToken): boolean => token.entity === 'NORP' && /^\p{Lu}/u.test(token.text);

/** Who stands at a token, as the subject of a verb; null for "it", "they", "we". */
function voiceAt(article: Article, place: Place, depth = 0): Voice | null {
  const text = article.parsed[place.sentence]!;
  const { token } = place;
  const DEEPEST = 4;
  if (depth > DEEPEST) return null;
  // "Anna Berg, who said": the noun that the clause describes.
  if (/^W/.test(token.tag) || (token.norm === 'that' && token.label === 'nsubj' && token.tag === 'WDT')) {
    const clause = headOf(text, token);
    const noun = clause?.label === 'relcl' ? headOf(text, clause) : null;
    return noun === null ? null : voiceAt(article, { ...place, token: noun }, depth + 1);
  }
  if (/^(?:he|she)$/.test(token.norm)) return article.antecedents.get(token) ?? DESCRIBED;
  if (token.pos === 'PRON') return token.norm === 'it' ? null : DESCRIBED;
  // Two speakers are no speaker that one could name.
  if (childrenOf(text, token, 'conj').some((other) => isNoun(other))) return DESCRIBED;
  const named = namedAt(article, place.sentence, token);
  if (named !== null) return named;
  // "Its spokesman, Jan Berg, said": the apposition names.
  for (const apposition of childrenOf(text, token, 'appos')) {
    const name = namedAt(article, place.sentence, apposition);
    if (name !== null && isPerson(article, name)) return name;
  }
  return byRole(article, text, token) ?? DESCRIBED;
}

/** Offices that an article speaks of one holder of; of players, officers and lawyers there are always others. */
const OFFICES_OF_ONE: ReadonlySet<string> = new Set(
  'president premier minister chancellor mayor governor senator secretary king queen prince princess pope archbishop bishop chairman chairwoman chairperson ceo director principal chief'.split(
    ' ',
  ),
);

/** "The President said": the one person whom the article calls so, by all the words that stand here. */
function byRole(article: Article, text: ParsedText, token: ParsedToken): Voice | null {
  if (childrenOf(text, token, 'det')[0]?.norm !== 'the' || !OFFICES_OF_ONE.has(token.norm)) return null;
  const wanted = childrenOf(text, token, 'amod', 'compound', 'nmod', 'poss', 'prep').map(({ norm }) => norm);
  const people = (article.called.get(token.norm) ?? []).filter(({ words }) =>
    wanted.every((word) => words.includes(word)),
  );
  const [person] = people;
  const isOne = person !== undefined && people.every(({ entity }) => entity === person.entity);
  return isOne ? { kind: 'named', entity: person.entity, sentence: person.sentence } : null;
}

/** Persons and bodies speak; a country does so by somebody, whom the text may name elsewhere. */
function namedAt(article: Article, sentence: number, token: ParsedToken): Voice | null {
  const entity = article.entityAt(sentence, token);
  if (entity === null || article.entities[entity]!.kind === 'place') return null;
  // "Trump's campaign said": the owner does not speak.
  if (token.label === 'poss') return null;
  return { kind: 'named', entity, sentence };
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

/** "never said", "denied having called", "would say": nobody said it. */
function isTakenBack(text: ParsedText, verb: ParsedToken): boolean {
  if (isNegated(text, verb)) return true;
  if (childrenOf(text, verb, 'aux').some(({ norm }) => /^(?:would|could|might|should)$/.test(norm)))
    return true;
  return DENIAL_VERBS.has(headOf(text, verb)?.norm ?? '');
}

/** Clauses whose subject is that of the clause they hang on. */
const SHARES_SUBJECT = new Set(['conj', 'advcl', 'xcomp', 'pcomp', 'prep', 'dep', 'acl']);

/** The token that does the speaking; null when the sentence does not tell. */
function subjectOf(text: ParsedText, verb: ParsedToken, depth = 0): ParsedToken | null {
  const DEEPEST = 4;
  const agent = childrenOf(text, verb, 'agent')[0];
  if (agent !== undefined) return childrenOf(text, agent, 'pobj')[0] ?? null;
  // "was told", "asked whether he knew": the subject hears.
  const hears = HEARER_VERBS.has(verb.norm) && (isPassive(text, verb) || (depth === 0 && verb.tag === 'VBN'));
  if (hears) return null;
  const above = headOf(text, verb);
  // "was called “a thief”", "Anna Berg, described as “a thief”": of whom it is said does not say it.
  if (depth === 0 && isSaidOf(text, verb, above)) return null;
  const subject = childrenOf(text, verb, 'nsubj', 'csubj')[0];
  if (subject !== undefined) return subject;
  if (above === null || depth > DEEPEST) return null;
  // A finite clause has a subject of its own, which the parser has lost.
  if (verb.label === 'advcl' && /^VB[DZP]$/.test(verb.tag)) return null;
  // "a letter saying", "a man calling himself …": the noun that the clause describes.
  if (verb.label === 'acl' && isNoun(above)) return above;
  if (!SHARES_SUBJECT.has(verb.label)) return null;
  // "quoted Anna Berg as saying", "Anna Berg was quoted as saying".
  const quoting = verb.label === 'pcomp' && above.norm === 'as' ? headOf(text, above) : null;
  if (quoting !== null) {
    return childrenOf(text, quoting, 'nsubjpass')[0] ?? childrenOf(text, quoting, 'dobj')[0] ?? null;
  }
  return childrenOf(text, above, 'nsubjpass')[0] ?? subjectOf(text, above, depth + 1);
}

/** True for a passive, with its auxiliary or without. */
function isSaidOf(text: ParsedText, verb: ParsedToken, above: ParsedToken | null): boolean {
  if (isPassive(text, verb)) return true;
  if (verb.tag !== 'VBN' || childrenOf(text, verb, 'aux').length > 0) return false;
  if (verb.label === 'conj') return above !== null && isPassive(text, above);
  return /^(?:acl|advcl|amod|relcl|oprd)$/.test(verb.label);
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
