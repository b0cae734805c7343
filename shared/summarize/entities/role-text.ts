import { BODY_NOUNS } from '../../languages/en/bodies.ts';
import { childrenOf, type ParsedText, type ParsedToken, textOf } from '../../languages/en/model/index.ts';
import {
  ADDRESSES,
  ANYBODY,
  isPersonNoun,
  KINSHIP,
  ROLE_QUALIFIERS,
} from '../../languages/en/person-nouns.ts';
import { isNoun } from '../grammar.ts';

/*
 * The words of a role as they can be cut out of their sentence: whole, or not at all.
 */

/** The noun of a role and all of its words. */
export interface Description {
  readonly noun: ParsedToken;
  readonly words: readonly ParsedToken[];
}

/** Longer descriptions tell a story instead of an office. */
const LONGEST_ROLE_WORDS = 14;

/** A people ("the Norwegian") is no office; "full-back" and "world number six" are. */
export function isOffice({ tokens, text }: ParsedText, token: ParsedToken): boolean {
  if (token.entity === 'NORP' || !(isNoun(token) || token.label === 'compound')) return false;
  let first = token;
  while (tokens[first.index - 1]?.text === '-' && tokens[first.index - 2]?.end === first.start - 1)
    first = tokens[first.index - 2]!;
  if (token.norm === 'number') return tokens[token.index - 1]?.norm === 'world';
  return isPersonNoun(text.slice(first.start, token.end)) || isPersonNoun(token.text);
}

export const isWordOfOffice = ({ tag, label }: ParsedToken): boolean =>
  /^(?:JJ|NNP?S?|POS|HYPH|VBN|AFX)$/.test(tag) || label === 'compound';

/**
 * Where a role begins that "and" joins to what stands before: "Former Rangers and | Scotland defender". Null where
 * "former" stands before another noun for people, so that nobody can tell whom it is said of.
 */
function withJoined(text: ParsedText, from: number): number | null {
  const { tokens } = text;
  if (tokens[from - 1]?.tag !== 'CC') return from;
  let start = from - 1;
  while (start > 0 && isWordOfOffice(tokens[start - 1]!)) start -= 1;
  const before = tokens.slice(start, from - 1);
  // "Work and | Pensions Secretary": one portfolio.
  const isPortfolio = [tokens[from - 2], tokens[from], tokens[from + 1]].every(
    (token) =>
      token !== undefined &&
      /^NN/.test(token.tag) &&
      /^\p{Lu}/u.test(token.text) &&
      !/^(?:PERSON|GPE)$/.test(token.entity ?? '') &&
      token.entity === tokens[from]!.entity,
  );
  if (isPortfolio && before.every((token) => !isOffice(text, token))) return start;
  const qualifier = before.findIndex(({ norm }) => /^(?:former|ex|late|then)$/.test(norm));
  if (qualifier < 0 || before.some(({ entity }) => entity === 'PERSON')) return from;
  return before.some((token) => isOffice(text, token)) ? null : start + qualifier;
}

/** The words as they stand, without article and age; null when they say too much, too little or are cut. */
export function roleText(text: ParsedText, { noun, words }: Description): string | null {
  const own = trimmed(text, words, noun);
  const first = own[0] === undefined ? null : withJoined(text, own[0].index);
  if (first === null) return null;
  const kept = trimmed(text, [...text.tokens.slice(first, own[0]!.index), ...own], noun);
  if (!kept.includes(noun) || isCut(text, noun, kept) || goesOn(text, kept) || isOneOfMany(text, noun, kept))
    return null;
  const role = textOf(text, kept);
  const count = role.split(/\s+/).length;
  // "Port Authority (PA) spokeswoman"
  const plain = role.replace(/(?<=\S )\([^()]{1,12}\)(?= \S)/gu, '');
  if (count > LONGEST_ROLE_WORDS || /["“”()]/.test(plain)) return null;
  const nouns = kept.filter((token) => !ADDRESSES.has(token.norm.replace(/\.$/, '')));
  if (nouns.length === 0 || (count === 1 && ANYBODY.has(noun.norm))) return null;
  // "To the head of Mr | Holm"
  if (nouns.at(-1) !== kept.at(-1)) return null;
  // "His wife, Anna Berg": whose wife only another sentence tells.
  const owner = childrenOf(text, noun, 'poss')[0];
  const isOffice = /^(?:predecessor|successor)$/.test(noun.norm);
  return KINSHIP.has(noun.norm) && !isOffice && owner !== undefined && !kept.includes(owner) ? null : role;
}

const BEFORE_CLAUSE = /^(?:after|before|since|because|when|while|as|if|that|with|from|by|than|but)$/;

function trimmed(text: ParsedText, words: readonly ParsedToken[], noun: ParsedToken): ParsedToken[] {
  const kept = [...words];
  const leads = (token: ParsedToken | undefined): boolean =>
    token !== undefined &&
    (/^(?:the|a|an|his|her|their|its|our|my|this|that|one|both|another|fellow|\d+)$/.test(token.norm) ||
      /^\d+-year-old$/.test(token.norm) ||
      token.label === 'punct' ||
      // "among them | defender Anna Berg"
      (/^(?:IN|PRP)$/.test(token.tag) && text.tokens[token.index + 1]?.tag !== 'HYPH') ||
      token.label === 'cc' ||
      // "had approached | officer Anna Berg", "allegedly blamed | mayor Anna Berg"
      (/^VB/.test(token.tag) &&
        token.label !== 'amod' &&
        (token.label === 'acl' ||
          /^(?:had|has|have|was|were|been|be|is|are)$/.test(text.tokens[token.index - 1]?.norm ?? ''))) ||
      // "notably | President Anna Berg"
      (token.tag === 'RB' && !ROLE_QUALIFIERS.has(token.norm)) ||
      ADDRESSES.has(token.norm.replace(/\.$/, '')) ||
      isPartOfAge(text, token));
  // "Hours after party leader Anna Berg left": what is before a conjunction belongs to the sentence.
  kept.splice(0, 1 + kept.findLastIndex(({ norm, index }) => index < noun.index && BEFORE_CLAUSE.test(norm)));
  while (leads(kept[0]) || isOwnerBefore(text, kept)) kept.shift();
  const ends = ({ tag, norm }: ParsedToken): boolean =>
    /^(?:IN|TO|CC|DT|,|HYPH|POS)$/.test(tag) || norm === 'aged';
  while (kept.length > 0 && ends(kept.at(-1)!)) kept.pop();
  return kept;
}

/** "The company's | chief executive": whose, another sentence tells. */
const isOwnerBefore = (text: ParsedText, [first]: readonly ParsedToken[]): boolean =>
  first !== undefined && (first.tag === 'POS' || isBodyMeant(text, first));

const isBodyMeant = ({ tokens }: ParsedText, owner: ParsedToken): boolean =>
  BODY_NOUNS.has(owner.norm) &&
  tokens[owner.index + 1]?.tag === 'POS' &&
  tokens[owner.index - 1]?.norm === 'the';

/** The tokens of "35-year-old". */
function isPartOfAge(text: ParsedText, token: ParsedToken): boolean {
  const around = text.text.slice(Math.max(0, token.start - 12), token.end + 12);
  return /^(?:\d+|-|year|years|old|aged)$/.test(token.norm) && /\d-years?-old/.test(around);
}

/** "Secretary of Health | and Human Services": what "and" joins belongs to the role, unless it is another person or office. */
function goesOn(text: ParsedText, kept: readonly ParsedToken[]): boolean {
  const next = text.tokens[kept.at(-1)!.index + 1];
  if (next === undefined || next.tag !== 'CC' || !kept.some(({ index }) => index === next.head)) return false;
  const joined = text.tokens.filter(
    (token) => token.label === 'conj' && token.head === next.head && token.index > next.index,
  );
  return joined.some(
    (token) =>
      isNoun(token) &&
      token.entity !== 'PERSON' &&
      !kept.includes(token) &&
      !isOffice(text, token) &&
      !leadsToPerson(text, token),
  );
}

/** "… and chairman Jan Berg": the noun before the next name of a list. */
const leadsToPerson = (text: ParsedText, token: ParsedToken): boolean =>
  text.tokens[token.index + 1]?.entity === 'PERSON' || text.tokens[token.index]?.entity === 'PERSON';

/** "The only captain | to win", "not the friendliest player": without the rest, or the "not", it says something else. */
function isOneOfMany(text: ParsedText, noun: ParsedToken, kept: readonly ParsedToken[]): boolean {
  const children = childrenOf(text, noun);
  if (children.some(({ label }) => label === 'neg')) return true;
  const ranked = kept.some(
    ({ tag, norm, entity, text: word }) =>
      /^(?:JJS|RBS)$/.test(tag) || norm === 'only' || (entity === 'ORDINAL' && !/^\p{Lu}/u.test(word)),
  );
  const goesOn = /^(?:IN|TO|WP|WDT)$/.test(text.tokens[kept.at(-1)!.index + 1]?.tag ?? '');
  return (
    ranked &&
    (goesOn || children.some((child) => /^(?:relcl|acl|advcl)$/.test(child.label) && !kept.includes(child)))
  );
}

/** "Lord of the |", "Director of |" */
function endsInCapitalOf({ tokens }: ParsedText, index: number): boolean {
  const of = tokens[index - 1]?.norm === 'the' ? index - 2 : index - 1;
  return tokens[of]?.norm === 'of' && /^\p{Lu}/u.test(tokens[of - 1]?.text ?? '');
}

/** A word before the noun that was left out, such as "former", would change what the role says. */
function isCut(text: ParsedText, noun: ParsedToken, kept: readonly ParsedToken[]): boolean {
  const first = kept[0]!.index;
  // "Director | of Lund's airport, Anna Berg", "Lord of the | Rings director"
  if (text.tokens[kept.at(-1)!.index + 1]?.tag === 'POS' || endsInCapitalOf(text, kept[0]!.index))
    return true;
  // "Lashkar-e-Taiba's commander", "co-star": the tokens begin inside a word.
  if (/[^\s"“‘'(—–,]$/u.test(text.text.slice(0, kept[0]!.start))) return true;
  // "the end.Former | captain": two sentences that an extraction has glued.
  if (/\p{L}[.)]\p{Lu}/u.test(text.tokens[first - 1]?.text ?? '')) return true;
  const isJoined = text.tokens[first - 1]?.tag === 'CC';
  return childrenOf(text, noun).some(
    (child) =>
      child.index < first &&
      // "Director | and actor", "Director Jan Holm | and actor"
      !(isJoined && (isOffice(text, child) || child.entity === 'PERSON')) &&
      ['amod', 'compound', 'nmod', 'advmod', 'neg', 'poss'].includes(child.label) &&
      !/^(?:his|her|their|its|our|my|old)$/.test(child.norm) &&
      !isBodyMeant(text, child),
  );
}
