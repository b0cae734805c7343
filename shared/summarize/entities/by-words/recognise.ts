import type { FoundEntity, Mention } from '../../entities.ts';
import { GIVEN_NAMES } from '../gazetteer.ts';
import type { Role } from '../roles.ts';
import type { EntityKind } from '../types.ts';
import { townsThatPlay } from './clubs.ts';
import { evidenceOfContext, evidenceOfForm } from './evidence.ts';
import { type Group, kindOf } from './groups.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { Candidate, Office } from './line.ts';
import { longest, rolesBeside } from './roles.ts';
import { type Scanned, scan } from './scan.ts';
import { createOwners } from './short-forms.ts';
import { NAMED_KIND } from './steps.ts';
import { type Token, tokenise } from './tokens.ts';

/** A text read by the words around its names. */
export interface WordReading {
  readonly entities: readonly FoundEntity[];
  readonly tokens: readonly (readonly Token[])[];
  readonly lexicon: Lexicon;
  /** What the text says that each entity is. */
  readonly roles: readonly (Role | null)[];
  /** Descriptions of people by sentence, with a name or without. */
  readonly offices: readonly (readonly Office[])[];
  /** Sex that a form of address gives an entity, by index. */
  readonly sexes: ReadonlyMap<number, 'm' | 'f'>;
}

/**
 * People, organisations and places of a text by the words before and behind their names, in a language whose grammar
 * nobody parses. Null when the language's words are not known.
 */
export function readByWords(sentences: readonly string[], language: string): WordReading | null {
  const lexicon = lexiconOf(language);
  if (lexicon === null) return null;
  const tokens = sentences.map((sentence) => tokenise(sentence, lexicon.spelled));
  const scanned = sentences.map((sentence, index) => scan(index, sentence, tokens[index]!, lexicon));
  const candidates = townsThatPlay(
    scanned.flatMap((line) => line.candidates),
    tokens,
    lexicon,
  );
  const groups = groupsOf(candidates, tokens, lexicon);
  shareLists(groups, candidates, tokens, lexicon);
  const { entities, sexes, roles } = join(groups, candidates, sentences, lexicon, scanned, tokens);
  const offices = scanned.map((line) => line.offices);
  return { entities, sexes, roles, offices, tokens, lexicon };
}

/**
 * False for a name that is a plain word or a given name where it stands: a country is more than a syllable ("Ý kiến",
 * "Anh ấy", "chị Nga").
 *
 * @param name a place as the language writes it
 */
export function standsAsPlace(text: string, name: string, language: string): boolean {
  const lexicon = lexiconOf(language);
  if (lexicon === null || !lexicon.naming.ambiguous.has(name)) return true;
  const key = lexicon.spelled(name).toLowerCase();
  return scan(0, text, tokenise(text, lexicon.spelled), lexicon).candidates.some(
    // "chính phủ Anh" is the country's.
    ({ key: own, scores }) =>
      (own === key && scores.place > 0) || (own.split(' ').includes(key) && scores.organisation > 0),
  );
}

function groupsOf(
  candidates: readonly Candidate[],
  tokens: readonly (readonly Token[])[],
  lexicon: Lexicon,
): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    let group = groups.get(candidate.key);
    if (group === undefined) {
      const scores = evidenceOfForm(candidate, lexicon);
      group = { key: candidate.key, words: candidate.words, candidates: [], scores, isNamed: false };
      groups.set(candidate.key, group);
    }
    group.candidates.push(candidate);
    // One word that begins a sentence may be any word.
    const isPlain =
      candidate.opens && candidate.words.length === 1 && lexicon.naming.isOwnWord(candidate.text);
    group.isNamed ||= !isPlain || candidate.scores.place > 0;
    for (const kind of ['person', 'organisation', 'place'] as const)
      group.scores[kind] = add(group.scores[kind], candidate.scores[kind]);
    evidenceOfContext(group.scores, candidate, tokens[candidate.sentence]!, lexicon);
  }
  for (const group of groups.values()) {
    repeated(group, lexicon);
    surnamed(group, groups, lexicon);
  }
  return groups;
}

/** The same words say the same again: no more than twice as much. */
const MOST = 12;
const add = (sum: number, points: number): number => Math.max(sum, Math.min(MOST, sum + points));

/** A name of two syllables with a family's in front, time and again, is somebody. */
function repeated({ scores, words, candidates }: Group, { naming }: Lexicon): void {
  const OFTEN = 3;
  const own = words.every((word) => naming.isOwnWord(word));
  if (own && words.length > 1 && scores.person >= 2 && candidates.length >= OFTEN) scores.person += 2;
}

/**
 * "Dwi Haris", and later "Haris" alone: people go by the last word of their name, bodies by the first. Where the words are
 * of the language, it has to be alone as somebody: it speaks, or has a form of address.
 */
function surnamed({ scores, words }: Group, groups: ReadonlyMap<string, Group>, { naming }: Lexicon): void {
  const LONGEST = 4;
  const alone = groups.get(words.at(-1)!.toLowerCase());
  if (alone === undefined || words.length < 2 || words.length > LONGEST || alone.scores.place > 0) return;
  if (scores.organisation > 2 || scores.place > 2) return;
  const own = words.filter((word) => naming.isOwnWord(word)).length;
  if (own === 0 && scores.person > 0) scores.person += 3;
  else if (own === words.length && own > 2 && alone.scores.person > 0) scores.person += 4;
}

/** "Nguyễn Văn A, Trần B và Lê C": what is listed with a person or place is one. */
function shareLists(
  groups: ReadonlyMap<string, Group>,
  candidates: readonly Candidate[],
  tokens: readonly (readonly Token[])[],
  lexicon: Lexicon,
): void {
  const share = (left: Candidate, right: Candidate): void => {
    if (left.sentence !== right.sentence || left.ambiguous || right.ambiguous) return;
    const between = tokens[left.sentence]!.slice(left.to, right.from).map(({ text }) => text);
    if (
      between.length !== 1 ||
      !(between[0] === ',' || between[0] === lexicon.naming.and || between[0] === '-')
    )
      return;
    const [strong, weak] = [groups.get(left.key)!, groups.get(right.key)!];
    const kind = kindOf(strong);
    if (kind === null || kindOf(weak) !== null || (kind === 'person' && weak.words.length === 1)) return;
    // "Foxconn và Luxshare": foreign names beside a body that is known as one.
    const isForeign = weak.words.every((word) => !lexicon.naming.isOwnWord(word) && !GIVEN_NAMES.has(word));
    const isKnown = kind === 'organisation' && strong.scores.organisation >= NAMED_KIND;
    weak.scores[kind] += isKnown && isForeign && between[0] === lexicon.naming.and ? 4 : 2;
  };
  candidates.forEach((candidate, index) => {
    if (index > 0) share(candidates[index - 1]!, candidate);
  });
  candidates.forEach((candidate, index) => {
    if (index > 0) share(candidate, candidates[index - 1]!);
  });
}

/** Names in their fullest form with all their mentions, by first appearance. */
function join(
  groups: ReadonlyMap<string, Group>,
  candidates: readonly Candidate[],
  sentences: readonly string[],
  lexicon: Lexicon,
  scanned: readonly Scanned[],
  tokens: readonly (readonly Token[])[],
): Pick<WordReading, 'entities' | 'sexes' | 'roles'> {
  const ownerOf = createOwners(groups, candidates, sentences, lexicon);
  const merged = new Map<string, { kind: EntityKind; name: string; candidates: Candidate[] }>();
  for (const candidate of candidates) {
    const owner = ownerOf(candidate);
    const kind = owner === null ? null : kindOf(owner);
    if (owner === null || kind === null) continue;
    const entity = merged.get(owner.key);
    if (entity === undefined) merged.set(owner.key, { kind, name: nameOf(owner), candidates: [candidate] });
    else entity.candidates.push(candidate);
  }
  const all = [...merged.values()];
  const isPerson = (candidate: Candidate): boolean => {
    // A town that plays has another key.
    const owner = groups.has(candidate.key) ? ownerOf(candidate) : null;
    return owner !== null && kindOf(owner) === 'person';
  };
  const sexes = new Map<number, 'm' | 'f'>();
  all.forEach((entity, index) => {
    const own = new Set(entity.candidates.flatMap(({ sex }) => sex ?? []));
    if (own.size === 1) sexes.set(index, [...own][0]!);
  });
  const entities = all.map(({ kind, name, candidates: own }) => ({
    kind,
    name,
    mentions: own.map(mentionOf),
  }));
  const rolesAt = (mention: Candidate): Role[] => {
    const { sentence } = mention;
    return rolesBeside(mention, scanned[sentence]!, tokens[sentence]!, sentences, lexicon, isPerson);
  };
  const roles = all.map(({ kind, candidates: own }) =>
    kind === 'person' ? longest(own.flatMap(rolesAt)) : null,
  );
  return { entities, sexes, roles };
}

/** As first written, but not all in capitals. */
const nameOf = ({ candidates }: Group): string =>
  (candidates.find(({ text }) => /\p{Ll}/u.test(text)) ?? candidates[0]!).text;

const mentionOf = ({ sentence, start, end, text }: Candidate): Mention => ({
  sentence,
  start,
  end,
  text,
  title: null,
});
