import {
  childrenOf,
  headOf,
  type ParsedText,
  type ParsedToken,
  subtreeOf,
} from '../../languages/en/model/index.ts';
import { KINSHIP } from '../../languages/en/person-nouns.ts';
import { SPEECH_VERBS } from '../../languages/en/verbs.ts';
import type { FoundEntity, Mention } from '../entities.ts';
import { type QuotedSpan, quotedSpans } from '../facts/quotes.ts';
import {
  isNegated,
  isNoun,
  isProperNoun,
  type Reading,
  rootOf,
  runAround,
  tokensWithin,
} from '../grammar.ts';
import { type Description, isOffice, isWordOfOffice, roleText } from './role-text.ts';

/** What the text says that somebody is. */
export interface Role {
  readonly text: string;
  /** Sentence that says so. */
  readonly sentence: number;
  /** The noun of the office: "minister" of "former foreign minister of Norway". */
  readonly noun: string;
}

/**
 * What the text says a person is, by grammar: an apposition after or before the name, the words that modify it, or
 * "is a …". The fullest of the surest kind first; none when the text says nothing, or nothing that can be cut out of its
 * sentence without changing what it says.
 */
export function rolesOf(entity: FoundEntity, reading: Reading): Role[] {
  if (entity.kind !== 'person') return [];
  const names = mentionsBySentence(reading, entity);
  return [appositionAfter, appositionBefore, modifiers, naming, copula].flatMap((read) => {
    const roles = names.flatMap(({ text, mention, tokens, root }): Role[] => {
      // "“Berg is a great man,” said Holm": that is what Holm thinks.
      if (read === copula && isQuoted(mention, reading)) return [];
      const found = read(text, root, tokens);
      if (found === null) return [];
      const written = roleText(text, found) ?? roleText(text, withoutJoined(text, found));
      return written === null ? [] : [{ text: written, sentence: mention.sentence, noun: found.noun.norm }];
    });
    return roles.sort((left, right) => right.text.length - left.text.length);
  });
}

const quoted = new WeakMap<Reading, readonly QuotedSpan[]>();

function isQuoted({ sentence, start }: Mention, reading: Reading): boolean {
  const spans = quoted.get(reading) ?? quotedSpans(reading.sentences);
  quoted.set(reading, spans);
  return spans.some(
    (span) =>
      sentence >= span.from &&
      sentence <= span.to &&
      (sentence > span.from || start >= span.start) &&
      (sentence < span.to || start < span.end),
  );
}

interface NamePlace {
  readonly text: ParsedText;
  readonly mention: Mention;
  readonly tokens: readonly ParsedToken[];
  /** The token of the name that the sentence hangs on. */
  readonly root: ParsedToken;
}

function mentionsBySentence(reading: Reading, entity: FoundEntity): NamePlace[] {
  return entity.mentions.flatMap((mention) => {
    const text = reading.parsed[mention.sentence]!;
    const tokens = tokensWithin(text, mention.start, mention.end);
    const root = rootOf(text, tokens);
    return root === undefined ? [] : [{ text, mention, tokens, root }];
  });
}

type Read = (text: ParsedText, root: ParsedToken, name: readonly ParsedToken[]) => Description | null;

/** Entities whose words are no description of a person. */
const NO_DESCRIPTION = new Set(['PERSON', 'DATE', 'GPE', 'CARDINAL', 'TIME', 'WORK_OF_ART', 'MONEY', 'LOC']);

/** "Xi Jinping, general secretary of the party, …" */
const appositionAfter: Read = (text, root, name) => {
  for (const noun of childrenOf(text, root, 'appos')) {
    if (noun.index < root.index || !isOffice(text, noun)) continue;
    if (noun.entity !== null && NO_DESCRIPTION.has(noun.entity)) continue;
    const words = wordsOf(text, noun, name);
    // "A fatwa against Berg the cleric issued": a subject of its own.
    const isSetOff = text.tokens.slice(root.index + 1, noun.index).some(({ tag }) => /^[,:(-]/.test(tag));
    if (isSetOff && !isOfNextName(text, root, noun)) return { noun, words };
  }
  return bareApposition(text, name);
};

/** "According to Anna Berg, spokeswoman for the port, …": an office without an article, wherever the parser put it. */
function bareApposition(text: ParsedText, name: readonly ParsedToken[]): Description | null {
  const first = name.at(-1)!.index + 2;
  if (text.tokens[first - 1]?.text !== ',') return null;
  let end = first;
  while (end < text.tokens.length && isWordOfOffice(text.tokens[end]!)) end += 1;
  const noun = text.tokens[end - 1]!;
  const isPlain = end > first && /^NNP?$/.test(noun.tag) && isOffice(text, noun) && !KINSHIP.has(noun.norm);
  if (!isPlain || !/^(?:of|for|at)$/.test(text.tokens[end]?.norm ?? '')) return null;
  const words = wordsOf(text, noun, name);
  return words[0]?.index === first && text.tokens[words.at(-1)!.index + 1]?.entity !== 'PERSON'
    ? { noun, words }
    : null;
}

/** "After the death of Jan Holm, the doctor who treated him, Anna Berg, spoke": unless the next name has a role of its own. */
const isOfNextName = (text: ParsedText, root: ParsedToken, noun: ParsedToken): boolean =>
  [...childrenOf(text, noun, 'appos'), ...childrenOf(text, root, 'appos')].some(
    (next) =>
      next.index > noun.index && next.entity === 'PERSON' && childrenOf(text, next, 'appos').length === 0,
  );

/** "Vietnam's ambassador to China, Pham Thanh Binh, …" */
const appositionBefore: Read = (text, root, name) => {
  const above = root.label === 'appos' ? headOf(text, root) : subjectBefore(text, root, name);
  const noun = officeAbove(text, above);
  if (noun === null || noun.entity === 'PERSON') return null;
  // "He met the driver and engineer Anna Berg": perhaps two people.
  const isSetOff = text.tokens[name[0]!.index - 1]?.label === 'punct';
  if (!isSetOff && childrenOf(text, noun, 'conj').length > 0) return null;
  return { noun, words: wordsOf(text, noun, name) };
};

/** "A legislator from Oslo, Anna Berg has left": a second subject of the verb, behind a comma. */
function subjectBefore(
  text: ParsedText,
  root: ParsedToken,
  name: readonly ParsedToken[],
): ParsedToken | null {
  const verb = root.label === 'nsubj' ? headOf(text, root) : null;
  const isSetOff = text.tokens[name[0]!.index - 1]?.text === ',';
  if (verb === null || !isSetOff) return null;
  const subject = childrenOf(text, verb, 'nsubj').findLast(({ index }) => index < root.index);
  const last = subject === undefined ? undefined : subtreeOf(text, subject).at(-1);
  return last?.index === name[0]!.index - 2 ? subject! : null;
}

/** The parser may hang a name on the last word before it: of "the director of the theatre, Anna Berg" the director. */
function officeAbove(text: ParsedText, noun: ParsedToken | null): ParsedToken | null {
  if (noun === null || isOffice(text, noun)) return noun;
  const preposition = noun.label === 'pobj' ? headOf(text, noun) : null;
  return preposition === null || !(OF_OFFICE.has(preposition.norm) || preposition.norm === 'from')
    ? null
    : officeAbove(text, headOf(text, preposition));
}

/** "An employee named Anna Berg", "a nurse identified as Anna Berg" */
const naming: Read = (text, root, name) => {
  const above = headOf(text, root);
  const verb = root.label === 'pobj' && above?.norm === 'as' ? headOf(text, above) : above;
  const isNaming = verb?.label === 'acl' && /^(?:named|called|identified)$/.test(verb.norm);
  const noun = isNaming && /^(?:oprd|pobj)$/.test(root.label) ? headOf(text, verb) : null;
  return noun === null || !isOffice(text, noun) ? null : { noun, words: wordsOf(text, noun, name) };
};

/** What may stand before a name and belong to it. */
const MODIFIER = new Set(
  'compound nmod amod poss case punct advmod dep det nummod npadvmod appos prep pobj cc conj quantmod'.split(
    ' ',
  ),
);

/** "Former White House press secretary Anna Berg". */
const modifiers: Read = (text, root, name) => {
  const first = endOfWordsBefore(text, name);
  let from = first;
  while (from > 0) {
    const token = text.tokens[from - 1]!;
    // "Port Authority (PA) spokeswoman"
    const opening = token.text === ')' ? openingOf(text, token.index) : undefined;
    if (opening !== undefined && isNoun(text.tokens[opening - 1] ?? token)) {
      from = opening;
      continue;
    }
    if (/^["“”‘’,;:()–—]$/.test(token.text) || !MODIFIER.has(token.label)) break;
    if (!leadsTo(text, token, name) || isBehindAnother(text, token)) break;
    from -= 1;
  }
  const words = text.tokens.slice(from, first);
  // Of "Secretary of State Anna Berg" the office stands before "of".
  const noun = words.findLast(
    (word) => name.some(({ index }) => index === word.head) && isOffice(text, word),
  );
  if (noun === undefined || noun.entity === 'PERSON') return nounsBefore(text, root, name);
  const behind = words.slice(words.indexOf(noun) + 1);
  const belongs = behind.every((word) => subtreeOf(text, noun).includes(word));
  return belongs ? { noun, words } : nounsBefore(text, root, name);
};

/** "Minister Jan Holm | and university president Anna Berg", "is open | and candidate Anna Berg" */
function isBehindAnother({ tokens }: ParsedText, { index, tag }: ParsedToken): boolean {
  const before = tokens[index - 1];
  return tag === 'CC' && before !== undefined && (before.entity === 'PERSON' || !isWordOfOffice(before));
}

/** "North Korea's top diplomat Ri Yong Ho": nouns that touch the name, wherever the parser put them. */
const nounsBefore: Read = (text, _root, name) => {
  const first = endOfWordsBefore(text, name);
  let from = first;
  while (from > 0 && isWordOfOffice(text.tokens[from - 1]!)) from -= 1;
  // "At the time | mayor Anna Berg left"
  const object = text.tokens.slice(from, first - 1).findLastIndex(({ label }) => label === 'pobj');
  from += object + 1;
  const words = text.tokens.slice(from, first);
  // "Labour peer Lord Adonis", "President-elect": an address or the rest of a compound behind the office.
  const noun = words.findLast((word) => !BEHIND_OFFICE.test(word.norm) && word.tag !== 'HYPH');
  if (noun === undefined || !isOffice(text, noun)) return officeOf(text, from, first);
  const end = words.findLastIndex((word) => word === noun || /^(?:elect|designate|general)$/.test(word.norm));
  return { noun, words: words.slice(0, end + 1) };
};

/** "Secretary of State for Scotland | Anna Berg": what the office is for stands between it and the name. */
function officeOf(text: ParsedText, from: number, end: number): Description | null {
  const MOST_PARTS = 3;
  let start = from;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const object = text.tokens.slice(start, end).filter(({ label }) => label !== 'case');
    const isField = object.every(
      ({ tag, entity }) =>
        /^(?:GPE|LOC|ORG|NORP)$/.test(entity ?? '') || (entity === null && /^(?:NNP?S?|CC|IN)$/.test(tag)),
    );
    const article = text.tokens[start - 1]?.tag === 'DT' ? 1 : 0;
    const noun = text.tokens[start - 2 - article];
    if (object.length === 0 || !isField || noun === undefined) return null;
    if (!/^(?:of|for|to)$/.test(text.tokens[start - 1 - article]!.norm)) return null;
    start = noun.index;
    while (start > 0 && isWordOfOffice(text.tokens[start - 1]!)) start -= 1;
    const isKin = KINSHIP.has(noun.norm);
    if (isOffice(text, noun)) return isKin ? null : { noun, words: text.tokens.slice(start, end) };
  }
  return null;
}

/** Where what stands before a name ends: "chief executive officer (CEO) Anna Berg" is read without the bracket. */
function endOfWordsBefore(text: ParsedText, name: readonly ParsedToken[]): number {
  const first = name[0]!.index;
  return text.tokens[first - 1]?.text === ')' ? (openingOf(text, first - 1) ?? first) : first;
}

/** Where a short bracket begins. */
function openingOf({ tokens }: ParsedText, closing: number): number | undefined {
  const LONGEST_BRACKET = 3;
  return tokens.slice(Math.max(0, closing - LONGEST_BRACKET), closing).findLast(({ text }) => text === '(')
    ?.index;
}

const BEHIND_OFFICE = /^(?:elect|designate|general|lord|lady|sir|dame|mr|mrs|ms|dr)\.?$/;

function leadsTo(text: ParsedText, token: ParsedToken, name: readonly ParsedToken[]): boolean {
  const LONGEST_WAY = 6;
  let at: ParsedToken | null = token;
  for (let step = 0; at !== null && step < LONGEST_WAY; step += 1) {
    at = headOf(text, at);
    if (at !== null && name.includes(at)) return true;
  }
  return false;
}

/** "Anna Berg is the mayor of Oslo", "Anna Berg, who is …": what somebody was, they may be no more. */
const copula: Read = (text, root, name) => {
  const verb = root.label === 'nsubj' ? headOf(text, root) : null;
  for (const is of [verb, ...childrenOf(text, root, 'relcl')]) {
    if (is === null || !/^(?:is|'s|remains)$/.test(is.norm) || isNegated(text, is) || isReported(text, is))
      continue;
    if (is !== verb && childrenOf(text, is, 'nsubj')[0]?.norm !== 'who') continue;
    const noun = childrenOf(text, is, 'attr').find(({ tag }) => tag === 'NN' || tag === 'NNP');
    if (noun !== undefined && isOffice(text, noun)) return { noun, words: wordsOf(text, noun, name) };
  }
  return null;
};

/** "Holm says that Berg is a thief": what Holm says. */
const isReported = (text: ParsedText, verb: ParsedToken): boolean =>
  verb.label === 'ccomp' && SPEECH_VERBS.has(headOf(text, verb)!.norm);

/** Prepositions that belong to an office: "ambassador to", "head of", "professor at". */
const OF_OFFICE = new Set('of for to at in on with behind'.split(' '));

/** The noun with what belongs to it: clauses, other appositions and points in time are left out. */
function wordsOf(text: ParsedText, noun: ParsedToken, name: readonly ParsedToken[]): ParsedToken[] {
  const enters = (token: ParsedToken): boolean => {
    if (name.includes(token)) return false;
    if (['relcl', 'appos', 'advcl', 'acl', 'ccomp', 'parataxis'].includes(token.label)) return false;
    // "… and chairman Jan Berg": the next person of a list. "The accused and the court": another thing.
    const isField =
      headOf(text, token)?.label === 'pobj' &&
      headOf(text, token)!.entity !== 'PERSON' &&
      childrenOf(text, token, 'appos').length === 0;
    if (
      token.label === 'conj' &&
      (token.entity === 'PERSON' ||
        (isProperNoun(token) && token.entity !== 'ORG' && !isOffice(text, token) && !isField) ||
        (token.head === noun.index && isNoun(token) && !isOffice(text, token)))
    )
      return false;
    if (token.label === 'punct') return token.text === '-';
    if (token.label === 'prep') return OF_OFFICE.has(token.norm) && !isTime(text, token);
    return token.entity !== 'DATE' && token.entity !== 'TIME';
  };
  return runAround(subtreeOf(text, noun, enters), noun);
}

/** "General secretary of the party | and chairman of its commission": the first office alone is true, too. */
function withoutJoined(text: ParsedText, { noun, words }: Description): Description {
  const joined = childrenOf(text, noun, 'conj').filter((other) => isOffice(text, other));
  const end = Math.min(...joined.map(({ index }) => index));
  return { noun, words: words.filter(({ index }) => index < end) };
}

const isTime = (text: ParsedText, preposition: ParsedToken): boolean =>
  childrenOf(text, preposition, 'pobj').some(
    ({ entity, norm }) => entity === 'DATE' || entity === 'TIME' || norm === 'time',
  );
