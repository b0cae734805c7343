import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { isPersonNoun } from '../../languages/en/person-nouns.ts';
import { type Sex, sexOfWord } from '../../languages/en/sexes.ts';
import { SPEECH_VERBS } from '../../languages/en/verbs.ts';
import { quotedSpans } from '../facts/quotes.ts';
import { isNoun, isVerb } from '../grammar.ts';
import { isQuoted } from './unfit.ts';

/** What a pronoun can mean; a `person` is of either sex. */
type Kind = 'person' | Sex | 'people' | 'thing';

const ANYBODY: readonly Kind[] = ['person', 'male', 'female'];

const MEANS: Readonly<Record<string, readonly Kind[]>> = {
  ...Object.fromEntries(['he', 'him', 'his', 'himself'].map((word) => [word, ['person', 'male']])),
  ...Object.fromEntries(['she', 'her', 'hers', 'herself'].map((word) => [word, ['person', 'female']])),
  ...Object.fromEntries(
    // "They" is one person, too, whose sex is unknown or does not matter.
    ['they', 'them', 'their', 'theirs', 'themselves'].map((word) => [word, ['people', ...ANYBODY]]),
  ),
  ...Object.fromEntries(['it', 'its', 'itself'].map((word) => [word, ['thing']])),
};

/** Nouns in the singular that "they" can mean. */
const COLLECTIVES: ReadonlySet<string> = new Set([
  ...['audience', 'band', 'club', 'committee', 'community', 'company', 'council', 'couple', 'court', 'crew'],
  ...['crowd', 'family', 'firm', 'government', 'group', 'majority', 'pair', 'party', 'people', 'police'],
  ...['public', 'side', 'squad', 'staff', 'team', 'union', 'youth'],
]);

const INDEFINITE = /^(?:any|every|some|no)(?:one|body)$|^(?:who|those|both|all|many|others|anybody)$/;

/** Nouns that tell nobody apart, with nothing but an article: "the man" was named before. */
const POINTING_NOUNS: ReadonlySet<string> = new Set([
  ...['boy', 'couple', 'duo', 'former', 'girl', 'latter', 'man', 'other', 'others', 'pair', 'trio', 'two'],
  ...['three', 'woman'],
]);

/** "This week" points at the calendar. */
const TIMES: ReadonlySet<string> = new Set([
  ...['afternoon', 'autumn', 'century', 'day', 'decade', 'evening', 'fall', 'month', 'morning', 'night'],
  ...['quarter', 'season', 'spring', 'summer', 'term', 'time', 'week', 'weekend', 'winter', 'year'],
]);

/**
 * True when a pronoun of the passage, or a word that points like one, has nothing in the passage that it could mean: its
 * person stands in a sentence before.
 *
 * @param passage parses of its sentences, in order
 */
export function hasLoosePronoun(passage: readonly ParsedText[]): boolean {
  const quotes = quotedSpans(passage.map(({ text }) => text));
  const seen = new Set<Kind>();
  // Outside of the quotation marks nobody is meant whom only the quotation names.
  const seenOutside = new Set<Kind>();
  return passage.some((parsed, index) =>
    parsed.tokens.some((token) => {
      const quoted = isQuoted(token, index, quotes);
      const loose = pointsBack(parsed, token, quoted ? seen : seenOutside);
      for (const kind of kindsOf(parsed, token)) {
        seen.add(kind);
        if (!quoted) seenOutside.add(kind);
      }
      return loose;
    }),
  );
}

function pointsBack(parsed: ParsedText, token: ParsedToken, seen: ReadonlySet<Kind>): boolean {
  const word = token.text.toLowerCase();
  const means = /^PRP/.test(token.tag) ? MEANS[word] : undefined;
  if (means !== undefined) {
    if (means.some((kind) => seen.has(kind)) || isEmptySubject(parsed, token)) return false;
    // "In its report, the auditor": an office is a body there.
    const later = kindsOfLaterSubject(parsed, token);
    return !(
      means.some((kind) => later.includes(kind)) ||
      (means.includes('thing') && ANYBODY.some((kind) => later.includes(kind)))
    );
  }
  if (isPersonByTrait(parsed, token)) return !ANYBODY.some((kind) => seen.has(kind));
  if (seen.size > 0) return false;
  return isLooseDemonstrative(parsed, token) || isPointingNoun(parsed, token);
}

/** "The American", "the 40-year-old": somebody who was named before. */
function isPersonByTrait(parsed: ParsedText, token: ParsedToken): boolean {
  const isTrait = (token.entity === 'NORP' && token.tag === 'NNP') || token.text === 'old';
  return (
    isTrait &&
    /^(?:nsubj|nsubjpass|dobj|pobj|conj)$/.test(token.label) &&
    childrenOf(parsed, token, 'det').some(({ norm }) => norm === 'the')
  );
}

/** What a noun can be meant as. A name that the model has no kind for may be a person's. */
function kindsOf(parsed: ParsedText, token: ParsedToken): Kind[] {
  const word = token.text.toLowerCase();
  if (INDEFINITE.test(word)) return ['person', 'people', 'thing'];
  // "After one reported another": of some people before.
  if (/^(?:one|another|each|none)$/.test(word) && /^(?:nsubj|nsubjpass|dobj)$/.test(token.label))
    return ['person'];
  if (!isNoun(token)) return [];
  const kinds: Kind[] = [];
  const isName = /^NNP/.test(token.tag);
  const isPerson =
    token.entity === 'PERSON' ||
    isPersonNoun(word) ||
    (isName && (token.entity === null || mayBePerson(parsed, token)));
  if (isPerson && token.tag !== 'NNS') kinds.push(sexOf(parsed, token) ?? 'person');
  if (token.entity !== 'PERSON' && (!isPersonNoun(word) || isName)) kinds.push('thing');
  const isMany =
    /S$/.test(token.tag) || COLLECTIVES.has(word) || /^(?:ORG|GPE|NORP)$/.test(token.entity ?? '');
  if (isMany || token.label === 'conj' || childrenOf(parsed, token, 'conj').length > 0) kinds.push('people');
  return kinds;
}

/** By the noun, the given name, or the form of address before a name. */
function sexOf(parsed: ParsedText, token: ParsedToken): Sex | undefined {
  if (token.entity !== 'PERSON') return sexOfWord(token.text);
  const entity = parsed.entities.find(({ first, end }) => first <= token.index && token.index < end);
  if (entity === undefined) return undefined;
  const title = parsed.tokens[entity.first - 1]?.text ?? '';
  const given = entity.end - entity.first > 1 ? sexOfWord(parsed.tokens[entity.first]!.text) : undefined;
  return (/^(?:Mr|Mrs|Ms|Miss|Sir|Dame)\.?$/.test(title) ? sexOfWord(title) : undefined) ?? given;
}

/** A surname alone is taken for a body as often as for a person; capitals alone are a body's. */
function mayBePerson(parsed: ParsedText, token: ParsedToken): boolean {
  if (/^\p{Lu}+$/u.test(token.text)) return false;
  const entity = parsed.entities.find(({ first, end }) => first <= token.index && token.index < end);
  const verb = headOf(parsed, token);
  const speaks = token.label === 'nsubj' && verb !== null && SPEECH_VERBS.has(verb.norm);
  return speaks || (entity?.kind === 'ORG' && entity.end - entity.first === 1);
}

/** "It is clear that …", "it rained": nothing is meant. */
function isEmptySubject(parsed: ParsedText, token: ParsedToken): boolean {
  if (token.text.toLowerCase() !== 'it') return false;
  if (token.label === 'expl') return true;
  const verb = headOf(parsed, token);
  if (verb === null) return false;
  const complements = childrenOf(parsed, verb, 'ccomp', 'xcomp', 'csubj', 'advcl', 'acl', 'relcl', 'attr');
  return token.label.startsWith('nsubj') &&
    /^(?:'s|is|was|be|been|seems?|appears?|takes?|took)$/.test(verb.norm)
    ? complements.length > 0
    : false;
}

/** "In his speech, Anna Berg said": the subject of the clause that the pronoun's phrase opens. */
function kindsOfLaterSubject(parsed: ParsedText, token: ParsedToken): Kind[] {
  for (let at = headOf(parsed, token); at !== null; at = headOf(parsed, at)) {
    if (!isVerb(at)) continue;
    const subject = childrenOf(parsed, at, 'nsubj', 'nsubjpass')[0];
    if (subject !== undefined && subject.index > token.index && !isWithin(parsed, token, subject))
      return kindsOf(parsed, subject);
  }
  return [];
}

function isWithin(parsed: ParsedText, token: ParsedToken, above: ParsedToken): boolean {
  for (let at: ParsedToken | null = token; at !== null; at = headOf(parsed, at)) {
    if (at.index === above.index) return true;
  }
  return false;
}

/** "This was wrong", "these measures", where nothing was said before. */
function isLooseDemonstrative(parsed: ParsedText, token: ParsedToken): boolean {
  if (!/^(?:this|that|these|those)$/i.test(token.text)) return false;
  if (token.label !== 'det') return /^(?:nsubj|nsubjpass|dobj)$/.test(token.label) && token.tag === 'DT';
  const noun = headOf(parsed, token);
  // "This Saturday New York will host": the parser takes it for the town's.
  const isOfTime = [noun, parsed.tokens[token.index + 1]].some((next) => next != null && isTime(next));
  if (noun === null || (/^th[ei]s/i.test(token.text) && isOfTime)) return false;
  return childrenOf(parsed, noun, 'relcl', 'acl', 'prep').length === 0;
}

const isTime = ({ norm, entity }: ParsedToken): boolean =>
  TIMES.has(norm) || /^(?:DATE|TIME)$/.test(entity ?? '');

function isPointingNoun(parsed: ParsedText, token: ParsedToken): boolean {
  if (!POINTING_NOUNS.has(token.text.toLowerCase()) || !/^nsubj/.test(token.label)) return false;
  const others = childrenOf(parsed, token).filter(({ label }) => label !== 'det' && label !== 'punct');
  return others.length === 0 && childrenOf(parsed, token, 'det').some(({ norm }) => norm === 'the');
}
