import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { isPersonNoun } from '../../languages/en/person-nouns.ts';
import { type Sex, sexOfWord } from '../../languages/en/sexes.ts';
import { SPEECH_VERBS } from '../../languages/en/verbs.ts';
import { listOf } from '../../languages/text.ts';
import type { Role } from '../entities/roles.ts';
import type { FoundEntity } from '../entities.ts';
import { isNoun, isProperNoun, type Reading } from '../grammar.ts';
import type { QuotedSpan } from './quotes.ts';
import { DESCRIBED, type Voice } from './voices.ts';

/** What the speakers of an English article are looked for in. */
export interface Article extends Reading {
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
export interface Place {
  readonly sentence: number;
  readonly token: ParsedToken;
}

/** Gathers what is known of who is meant where: names, offices, pronouns. */
export function createArticle(
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

/** Somebody who was the subject, and may be meant by a pronoun. */
interface Subject {
  readonly voice: Voice;
  readonly sentence: number;
  /** The sentences up to it that are not all quoted. */
  readonly at: number;
  readonly sex: Sex | undefined;
}

/** "He" and "she" are the subject last named of that sex; that of a main clause goes before those of clauses inside it. */
function findAntecedents(article: Article, antecedents: Map<ParsedToken, Voice>): void {
  let last: Subject | null = null;
  let at = 0;
  article.parsed.forEach((text, sentence) => {
    let hasMain = false;
    let hasPerson = false;
    // Behind a long speech "the engineer added" is as near to the speaker as behind a short one.
    if (text.tokens.some((token) => token.pos === 'VERB' && !article.isQuoted(sentence, token))) at += 1;
    for (const token of text.tokens) {
      if (token.label !== 'nsubj' && token.label !== 'nsubjpass') continue;
      if (article.isQuoted(sentence, token)) continue;
      const isMain = isOfMainClause(text, token, hasMain);
      const sex = token.norm === 'he' ? 'male' : token.norm === 'she' ? 'female' : undefined;
      if (sex !== undefined) {
        hasMain ||= isMain;
        if (last === null || sentence - last.sentence > FARTHEST_ANTECEDENT) continue;
        // Whom "she" means after a man was spoken of, nobody can tell.
        if (last.sex !== undefined && last.sex !== sex) continue;
        antecedents.set(token, last.voice);
        last = { ...last, at, sentence, sex };
        hasPerson = true;
        continue;
      }
      // "The minister added": who spoke just before.
      if (
        last !== null &&
        at - last.at <= 1 &&
        goesOnSpeaking(text, token) &&
        isPerson(article, last.voice)
      ) {
        antecedents.set(token, last.voice);
        last = { ...last, at, sentence };
        hasMain ||= isMain;
        hasPerson = true;
        continue;
      }
      const voice = voiceAt(article, { sentence, token });
      if (voice === null || (hasMain && !isMain)) continue;
      const isPronounsPerson =
        voice.kind === 'described'
          ? isSomebody(text, token) || isStranger(article, { sentence, token })
          : isPerson(article, voice);
      if (!isPronounsPerson) continue;
      hasMain ||= isMain;
      hasPerson = true;
      // The subject of a clause inside another takes nobody's place who has just been spoken of.
      const isRecent = last !== null && sentence - last.sentence <= RECENT;
      if (isMain || !isRecent) last = { voice, at, sentence, sex: sexOf(article, voice, token) };
    }
    const isLost = last === null || sentence - last.sentence > FARTHEST_ANTECEDENT;
    if (!hasPerson && isLost) last = onlyPerson(article, sentence, at) ?? last;
  });
}

/** "The mother of two added": somebody described who goes on with what was said. */
const goesOnSpeaking = (text: ParsedText, subject: ParsedToken): boolean =>
  /^(?:added|adds|continued|concluded)$/.test(text.tokens[subject.head]!.norm) &&
  isNoun(subject) &&
  subject.tag !== 'NNS' &&
  isSomebody(text, subject) &&
  childrenOf(text, subject, 'det').some(({ norm }) => norm === 'the');

/** "That was dismissed, and Anna Berg left": the second clause is a main one where the first has nobody. */
function isOfMainClause(text: ParsedText, subject: ParsedToken, hasMain: boolean): boolean {
  const verb = text.tokens[subject.head]!;
  return (
    verb.label === 'ROOT' || (!hasMain && verb.label === 'conj' && text.tokens[verb.head]!.label === 'ROOT')
  );
}

/** By title, given name, role, or the noun that describes somebody. */
function sexOf(article: Article, voice: Voice, token: ParsedToken): Sex | undefined {
  if (voice.kind === 'described') return sexOfWord(token.text);
  const { name, mentions } = article.entities[voice.entity]!;
  const titles = mentions.flatMap(
    ({ sentence, start }) => TITLE_OF_SEX.exec(article.sentences[sentence]!.slice(0, start))?.[1] ?? [],
  );
  const [given, surname] = name.split(' ');
  return sexOfWord(titles[0] ?? '') ?? (surname === undefined ? undefined : sexOfWord(given!));
}

const TITLE_OF_SEX =
  /(?<!\p{L})(Mr|Mrs|Ms|Miss|Sir|Lady|Dame|King|Queen|Prince|Princess|actress|spokeswoman|spokesman)\.? $/u;

/** "For Anna Berg it is cold": where nobody is a subject, the one person that a sentence names. */
function onlyPerson(article: Article, sentence: number, at: number): Subject | null {
  const named = article.namedIn(sentence).filter((entity) => article.entities[entity]!.kind === 'person');
  const isQuoted = article.parsed[sentence]!.tokens.some((token) => article.isQuoted(sentence, token));
  const voice: Voice = { kind: 'named', entity: named[0]!, sentence };
  return named.length === 1 && !isQuoted
    ? { voice, at, sentence, sex: sexOf(article, voice, article.parsed[sentence]!.tokens[0]!) }
    : null;
}

/** True for a voice that is a person's, not a body's. */
export const isPerson = (article: Article, voice: Voice): boolean =>
  voice.kind === 'named' && article.entities[voice.entity]!.kind === 'person';

/** "The lawyer", "a spokeswoman", "the American": whom a pronoun means instead of somebody named before. */
const isSomebody = (text: ParsedText, token: ParsedToken): boolean =>
  /^(?:NNP?|JJ)$/.test(token.tag) &&
  (isPersonNoun(token.text) || isPeople(token)) &&
  childrenOf(text, token, 'det', 'poss').length > 0;

/** A name that was not understood, and speaks: whoever "he" is behind it, it is nobody who was named before. */
const isStranger = (article: Article, { sentence, token }: Place): boolean =>
  isProperNoun(token) &&
  article.entityAt(sentence, token) === null &&
  SPEECH_VERBS.has(headOf(article.parsed[sentence]!, token)?.norm ?? '');

/** One of a people: "the American". */
const isPeople = (token: ParsedToken): boolean => token.entity === 'NORP' && /^\p{Lu}/u.test(token.text);

/** Who stands at a token, as the subject of a verb; null for "it", "they", "we". */
export function voiceAt(article: Article, place: Place, depth = 0): Voice | null {
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
  if (named !== null && isPerson(article, named)) return named;
  const close = beforeVerb(article, place.sentence, token) ?? named;
  if (close !== null) return close;
  // "Its spokesman, Jan Berg, said": the apposition names.
  for (const apposition of childrenOf(text, token, 'appos')) {
    const name = namedAt(article, place.sentence, apposition);
    if (name !== null && isPerson(article, name)) return name;
  }
  return (
    byReport(article, place) ?? byRole(article, text, token) ?? article.antecedents.get(token) ?? DESCRIBED
  );
}

/**
 * The person whose name ends right before the verb of the subject, where the parser has hung it on another word of the
 * subject: "the inspector for the United Nations in Iraq, Anna Berg, said", "the Bureau of Statistics' Anna Berg said".
 */
function beforeVerb(article: Article, sentence: number, subject: ParsedToken): Voice | null {
  const text = article.parsed[sentence]!;
  const verb = headOf(text, subject);
  if (subject.label !== 'nsubj' || verb === null) return null;
  const isMark = text.tokens[verb.index - 1]?.text === ',';
  const last = text.tokens[verb.index - (isMark ? 2 : 1)];
  if (last === undefined || last.index <= subject.index || last.entity !== 'PERSON') return null;
  const voice = namedAt(article, sentence, last);
  if (voice === null || !isPerson(article, voice)) return null;
  const first = text.tokens.find(
    (token) =>
      article.entityAt(sentence, token) === article.entityAt(sentence, last) && token.index > subject.index,
  )!;
  const before = text.tokens[first.index - 1]!;
  const isApposed = isMark && before.text === ',' && isPersonNoun(subject.text);
  // "Commissioner of Police | Anna Berg said": a title in front, with nobody else in it.
  const field = text.tokens.slice(subject.index + 1, first.index);
  const isTitle =
    field[0]?.norm === 'of' &&
    isNoun(before) &&
    [subject, ...field].filter((token) => isPersonNoun(token.text)).length === 1 &&
    isPersonNoun(subject.text) &&
    childrenOf(text, subject, 'det', 'poss').length === 0;
  return isApposed || (!isMark && (before.tag === 'POS' || isTitle)) ? voice : null;
}

/** Offices that an article speaks of one holder of; of players, officers and lawyers there are always others. */
const OFFICES_OF_ONE: ReadonlySet<string> = new Set(
  listOf(`
    president premier minister chancellor mayor governor senator secretary king queen prince princess pope archbishop
    bishop chairman chairwoman chairperson ceo director principal chief ambassador envoy sheriff superintendent rector
    dean provost
  `),
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

/** What a body says in writing: "the Audit Office report said". */
const REPORTS = /^(?:report|statement|study|survey|audit|review|release)$/;

/** The body whose report speaks. */
function byReport(article: Article, { sentence, token }: Place): Voice | null {
  if (!REPORTS.test(token.norm)) return null;
  const text = article.parsed[sentence]!;
  const owners = childrenOf(text, token, 'compound', 'nmod', 'poss').flatMap((owner) => {
    const entity = article.entityAt(sentence, owner);
    return entity !== null && article.entities[entity]!.kind === 'organisation' ? [entity] : [];
  });
  const [entity] = owners;
  return entity !== undefined && owners.every((other) => other === entity)
    ? { kind: 'named', entity, sentence }
    : null;
}

/** Persons and bodies speak; a country does so by somebody, whom the text may name elsewhere. */
function namedAt(article: Article, sentence: number, token: ParsedToken): Voice | null {
  const entity = article.entityAt(sentence, token);
  if (entity === null || article.entities[entity]!.kind === 'place') return null;
  // "Trump's campaign said": the owner does not speak.
  if (token.label === 'poss') return null;
  return { kind: 'named', entity, sentence };
}
