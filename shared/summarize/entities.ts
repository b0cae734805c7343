import { countryCode, knownCountries } from './countries.ts';
import { FAMILY_FIRST, GIVEN_NAMES, PLACES } from './gazetteer.ts';
import {
  KNOWN_ORGANISATIONS,
  ORGANISATION_HEADS,
  ORGANISATION_WORDS,
  PLACE_HEADS,
  PLACE_NOUNS_AFTER,
  PLACE_WORDS,
  SPEECH_VERBS,
} from './lexicon.ts';
import { type Candidate, findCandidates, isNoName, type NameText } from './names.ts';
import { refine } from './refine.ts';
import { fold } from './text.ts';
import type { Token } from './tokens.ts';

export type EntityKind = 'person' | 'organisation' | 'place';

export interface Mention {
  /** Index into the sentences given. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Title as written before the name, else null. */
  readonly title: string | null;
}

export interface FoundEntity {
  readonly kind: EntityKind;
  /** The fullest form in the text. */
  readonly name: string;
  readonly mentions: readonly Mention[];
}

interface Group {
  readonly key: string;
  readonly words: readonly string[];
  readonly candidates: Candidate[];
  readonly scores: Record<EntityKind, number>;
}

/**
 * Names of people, organisations and places in English text. Every name once, in its fullest form, by first
 * appearance.
 */
export function findEntities(article: { title: string | null; sentences: string[] }): {
  people: string[];
  organisations: string[];
  places: string[];
} {
  const texts = article.title === null ? article.sentences : [article.title, ...article.sentences];
  const found = recognise(texts);
  const names = (kind: EntityKind): string[] =>
    found.filter((entity) => entity.kind === kind).map((entity) => entity.name);
  return { people: names('person'), organisations: names('organisation'), places: names('place') };
}

/** Entities with all their mentions, by first appearance. */
export function recognise(sentences: readonly string[]): FoundEntity[] {
  const text = findCandidates(sentences, knownCountries());
  const candidates = text.candidates
    .flatMap(refine)
    .filter((candidate) => candidate.text.length > 1 && !candidate.words.every(isNoName));
  const groups = groupByName(candidates, text);
  return join(groups);
}

function groupByName(candidates: readonly Candidate[], text: NameText): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    const key = fold(candidate.words.join(' '));
    let group = groups.get(key);
    if (group === undefined) {
      if (candidate.shouting) continue;
      group = { key, words: candidate.words, candidates: [], scores: formScores(candidate.words) };
      groups.set(key, group);
    }
    group.candidates.push(candidate);
    addContext(group.scores, candidate, text.tokens[candidate.sentence]!);
  }
  return [...groups.values()];
}

/** What the form of a name alone says. */
function formScores(words: readonly string[]): Record<EntityKind, number> {
  const name = words.join(' ');
  const last = words.at(-1)!.toLowerCase().replace(/\.$/, '');
  const first = words[0]!.toLowerCase();
  const scores = { person: 0, organisation: 0, place: 0 };
  const several = words.length > 1;
  if (PLACES.has(name) || countryCode(name) !== null) scores.place += 5;
  if (KNOWN_ORGANISATIONS.has(name)) scores.organisation += 6;
  if (ORGANISATION_WORDS.has(last) && several) scores.organisation += 5;
  if (
    words.includes('of') &&
    (ORGANISATION_HEADS.has(first) ||
      words.some((word, index) => words[index + 1] === 'of' && ORGANISATION_WORDS.has(word.toLowerCase())))
  )
    scores.organisation += 5;
  if (words.includes('for') || words.includes('&')) scores.organisation += 3;
  if (PLACE_WORDS.has(last) && several) scores.place += 4;
  if (PLACE_HEADS.has(first) && several) scores.place += 3;
  if (
    several &&
    words.includes('of') &&
    words.some((word, index) => words[index + 1] === 'of' && PLACE_WORDS.has(word.toLowerCase()))
  )
    scores.place += 5;
  if (!several && /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(name) && countryCode(name) === null)
    scores.organisation += 2;
  if (several && words.length <= 4 && GIVEN_NAMES.has(words[0]!)) scores.person += 3;
  if (several && words.length <= 4 && words.slice(1, -1).some((word) => /^\p{Lu}\.$/u.test(word)))
    scores.person += 3;
  if (
    several &&
    words.length <= 4 &&
    FAMILY_FIRST.has(words[0]!) &&
    words.every((word) => /^\p{Lu}\p{Ll}{1,7}$/u.test(word))
  )
    scores.person += 2;
  if (several && words.length <= 3 && words.every((word) => /^\p{Lu}[\p{Ll}'’-]/u.test(word)))
    scores.person += 1;
  if (!several && GIVEN_NAMES.has(name)) scores.person += 1;
  return scores;
}

const AGE = /^\d{1,3}$/;

/** What stands around one mention. */
function addContext(scores: Record<EntityKind, number>, candidate: Candidate, line: readonly Token[]): void {
  const before = line[candidate.from - 1]?.text.toLowerCase() ?? '';
  const after = line[candidate.to]?.text ?? '';
  const second = line[candidate.to + 1]?.text ?? '';
  if (candidate.title !== null) scores.person += 5;
  if (SPEECH_VERBS.has(after.toLowerCase())) scores.person += 1.5;
  if (after === ',' && (AGE.test(second) || second === 'who')) scores.person += 3;
  if (after === 'who') scores.person += 2;
  if (/^(?:in|near|outside|across|throughout|around)$/.test(before)) scores.place += 2;
  if (/^(?:at|from|to|towards|visit|visited|leave|left|of)$/.test(before)) scores.place += 0.7;
  if (PLACE_NOUNS_AFTER.has(after.toLowerCase())) scores.place += 3;
  if (
    /^(?:company|firm|group|maker|giant|bank|agency|newspaper|broadcaster|club|airline|retailer)$/.test(
      before,
    )
  )
    scores.organisation += 3;
  if (
    /^(?:shares|stock|employees|officials|executives|lawyers|troops|coach|striker|midfielder)$/.test(
      after.toLowerCase(),
    )
  )
    scores.organisation += 2;
  if (before === 'the' && candidate.words.length === 1) scores.organisation += 1;
}

const kindOf = (scores: Record<EntityKind, number>): EntityKind | null => {
  const best = (['place', 'organisation', 'person'] as const).reduce((left, right) =>
    scores[right] > scores[left] ? right : left,
  );
  return scores[best] >= 1 ? best : null;
};

/** Joins surnames to full names and short forms to long ones. */
function join(groups: readonly Group[]): FoundEntity[] {
  const people = groups.filter((group) => group.words.length > 1 && kindOf(group.scores) === 'person');
  const merged = new Map<string, { kind: EntityKind; name: string; candidates: Candidate[] }>();
  const order: string[] = [];
  const add = (key: string, kind: EntityKind, name: string, candidates: readonly Candidate[]): void => {
    const entity = merged.get(key);
    if (entity === undefined) {
      merged.set(key, { kind, name, candidates: [...candidates] });
      order.push(key);
    } else entity.candidates.push(...candidates);
  };
  for (const group of groups) {
    const owner = group.words.length === 1 ? ownerOf(group, people) : null;
    if (owner !== null) {
      add(owner.key, 'person', owner.words.join(' '), group.candidates);
      continue;
    }
    const kind = kindOf(group.scores);
    if (kind !== null) add(group.key, kind, group.candidates[0]!.text, group.candidates);
  }
  return order
    .map((key) => merged.get(key)!)
    .map(({ kind, name, candidates }) => ({ kind, name, mentions: candidates.map(mentionOf).sort(byPlace) }))
    .sort((left, right) => byPlace(left.mentions[0]!, right.mentions[0]!));
}

/** The person whose surname (or first name) a single word is. */
function ownerOf(group: Group, people: readonly Group[]): Group | null {
  if (group.scores.place >= 5 || group.scores.organisation >= 5) return null;
  const word = group.key;
  const owners = people.filter((person) => {
    const names = person.key.split(' ');
    return names.at(-1) === word || names[0] === word;
  });
  return owners[0] ?? null;
}

const mentionOf = (candidate: Candidate): Mention => ({
  sentence: candidate.sentence,
  start: candidate.start,
  end: candidate.end,
  text: candidate.text,
  title: candidate.title,
});

const byPlace = (left: Mention, right: Mention): number =>
  left.sentence - right.sentence || left.start - right.start;
