import { countryCode } from '../../languages/countries.ts';
import { CLUBS } from '../../languages/en/clubs.ts';
import { partyOf } from '../../languages/en/parties.ts';
import { STATE_ABBREVIATIONS } from '../../languages/en/towns.ts';
import { fold } from '../../languages/text.ts';
import type { Candidate } from './candidates.ts';
import { DEMONYMS, KNOWN_ORGANISATIONS, ORGANISATION_WORDS, TRADES } from './lexicon.ts';
import { fullerThan, indexNames, type NameIndex } from './namesakes.ts';
import { type EntityKind, evidenceOfForm, inSmallLetters, type Scores } from './types.ts';
import { type Verdict, weigh } from './witness.ts';

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

export interface Group {
  /** Its words, folded. */
  readonly key: string;
  readonly words: readonly string[];
  readonly candidates: Candidate[];
  /** Points of the rules. */
  readonly scores: Scores;
  /** What the model says of its mentions. */
  shares: Record<Verdict, number>;
}

export const kindOf = (group: Group): EntityKind | null => weigh(group.scores, group.shares);

/** Short forms given in brackets: "Shanghai Cooperation Organisation (SCO)". Folded short form to folded name. */
export function aliases(
  candidates: readonly Candidate[],
  groups: readonly Group[],
  sentences: readonly string[],
): Map<string, string> {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const found = new Map<string, string>();
  candidates.forEach((candidate, index) => {
    const next = candidates[index + 1];
    if (next === undefined || next.sentence !== candidate.sentence || next.words.length !== 1) return;
    const between = sentences[candidate.sentence]!.slice(candidate.end, next.start);
    if (!/^\s*[(（]\s*["“]?$/.test(between) || !/^\p{Lu}{2,}/u.test(next.text)) return;
    const initials = candidate.words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('');
    // "Anna Berg (BJP)" names her party.
    const short = next.text.toUpperCase().replace(/[^\p{Lu}]/gu, '');
    const own = initials.toUpperCase().startsWith(short.slice(0, 2)) && initials[0] === next.text[0];
    const long = byKey.get(fold(candidate.words.join(' ')));
    // "Pacific Community (SPC)": of another language's words.
    const isBody =
      long !== undefined && evidenceOfForm(long.words).organisation >= 5 && kindOf(long) === 'organisation';
    if (own || (isBody && !KNOWN_ORGANISATIONS.has(next.text) && partyOf(next.text) === null))
      found.set(fold(next.text), fold(candidate.words.join(' ')));
  });
  return found;
}

/** Names of an article; the longest reports have some two hundred. */
const MOST_NAMES = 400;

/** Joins surnames to full names, short forms to long ones (folded short form to folded name). */
export function join(groups: readonly Group[], inBrackets: ReadonlyMap<string, string>): FoundEntity[] {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const full = groups.filter((group) => group.words.length > 1 && kindOf(group) === 'person');
  const fullNames = indexNames(full.map(withNickname));
  // A short form owns nothing: what it would own belongs to the full name.
  const people = indexNames(
    full
      .filter((group) => fullerThan(withNickname(group), fullNames).every((other) => other.group === group))
      .map(withNickname),
  );
  const bodies = countBodies(groups);
  // A longer list is no article: there nobody's short forms are looked for, which takes the square of its length.
  const isArticle = groups.length <= MOST_NAMES;
  const merged = new Map<string, { kind: EntityKind; name: string; candidates: Candidate[] }>();
  const add = (group: Group, kind: EntityKind, candidate: Candidate): void => {
    const entity = merged.get(group.key);
    if (entity === undefined)
      merged.set(group.key, { kind, name: publishedName(group, kind), candidates: [candidate] });
    else entity.candidates.push(candidate);
  };
  for (const group of groups) {
    if (isAmbiguous(group, bodies)) continue;
    const long = byKey.get(inBrackets.get(group.key) ?? '') ?? (isArticle ? fullerName(group, groups) : null);
    const longKind = long === null ? null : kindOf(long);
    const kind = kindOf(group);
    for (const candidate of group.candidates) {
      const owner = ownerOf(group, candidate, people);
      if (owner !== null) add(owner, 'person', candidate);
      else if (long !== null && longKind !== null) add(long, longKind, candidate);
      else if (kind !== null) add(group, kind, candidate);
    }
  }
  return [...merged.values()]
    .map(({ kind, name, candidates }) => ({ kind, name, mentions: candidates.map(mentionOf).sort(byPlace) }))
    .sort((left, right) => byPlace(left.mentions[0]!, right.mentions[0]!));
}

/** "Communist Party" where two of them are named in full: nobody can say which is meant. */
function isAmbiguous(group: Group, bodies: ReadonlyMap<string, number>): boolean {
  if (group.words.length < 2 || kindOf(group) !== 'organisation') return false;
  return (bodies.get(group.key) ?? 0) > 1;
}

/** How many names begin with a name and go on with "of". */
function countBodies(groups: readonly Group[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of groups) {
    for (let at = key.indexOf(' of '); at >= 0; at = key.indexOf(' of ', at + 1)) {
      const body = key.slice(0, at);
      counts.set(body, (counts.get(body) ?? 0) + 1);
    }
  }
  return counts;
}

/** A group as the index of names wants it. */
interface Owner {
  readonly key: string;
  readonly nickname: string | null;
  readonly group: Group;
}

const withNickname = (group: Group): Owner => ({ key: group.key, nickname: nicknameOf(group), group });

/** "hans" of "Johannes “Hans” Weber". */
const nicknameOf = ({ candidates }: Group): string | null =>
  /["“'‘(](\p{L}+)["”'’)]/u.exec(candidates[0]!.text)?.[1]?.toLowerCase() ?? null;

/** As first written; capitals of a headline or dateline yield to the form of the text. */
const nameOf = (group: Group): string =>
  (
    group.candidates.find(({ shouting, text }) => !shouting && !isInCapitals(text)) ??
    group.candidates.find((candidate) => !candidate.shouting) ??
    group.candidates[0]!
  ).text;

const isInCapitals = (name: string): boolean => /^\p{Lu}{2}[\p{Lu}\p{M} ]+$/u.test(name);

/** "PORT ELLEN" of a dateline is Port Ellen; "USA" is written so. */
function publishedName(group: Group, kind: EntityKind): string {
  const name = nameOf(group);
  const LONGEST_ABBREVIATION = 3;
  return kind === 'place' && isInCapitals(name) && name.length > LONGEST_ABBREVIATION
    ? inSmallLetters(name)
    : name;
}

/**
 * The person that a shorter form speaks of: "Lam" is "To Lam", "Xi" is "Xi Jinping", "Nurur Barkati" is "Syed Nurur
 * Rahman Barkati". Where two share it, the one spoken of last.
 */
function ownerOf(group: Group, candidate: Candidate, people: NameIndex<Owner>): Group | null {
  // A list alone does not keep Lyon from being Nathan Lyon, or Ford from being Anna Ford; "in Lyon" does.
  const form = evidenceOfForm(group.words);
  if (group.scores.place >= 7 || group.scores.organisation - form.organisation >= 7) return null;
  if (group.words.length > 1 && group.scores.organisation >= 5) return null;
  const owners = fullerThan(withNickname(group), people)
    .map((owner) => owner.group)
    .filter((owner) => owner !== group);
  if (owners.length < 2) return owners[0] ?? null;
  const last = new Map(owners.map((owner) => [owner, lastBefore(owner, candidate)]));
  return owners.reduce((left, right) => (last.get(right)! > last.get(left)! ? right : left));
}

const ordered = new WeakMap<Group, readonly Candidate[]>();

/** The sentence in which a person was spoken of last before a place in the text, -1 for none. */
function lastBefore(person: Group, candidate: Candidate): number {
  const mentions = ordered.get(person) ?? person.candidates.toSorted(byPlace);
  ordered.set(person, mentions);
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(mentions[middle]!, candidate) < 0) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1]?.sentence ?? -1;
}

/** The group that says in full what a short form says; null where nothing or more than one does. */
function fullerName(group: Group, groups: readonly Group[]): Group | null {
  const others = groups.filter((other) => other !== group);
  const country = kindOf(group) === 'place' ? countryCode(nameOf(group)) : null;
  const party = partyOf(nameOf(group));
  if (country !== null || party !== null) {
    const same = groups.filter((other) =>
      country === null
        ? partyOf(nameOf(other)) === party
        : kindOf(other) === 'place' && countryCode(nameOf(other)) === country,
    );
    // "United States" rather than "US", whatever comes first.
    return same.reduce((left, right) => (right.key.length > left.key.length ? right : left));
  }
  const state = STATE_ABBREVIATIONS().get(nameOf(group));
  if (state !== undefined) return groups.find((other) => nameOf(other) === state) ?? null;
  const long = others.filter(
    (other) => other.words.length > group.words.length && isFullFormOf(other, group),
  );
  // "NTS" is "National Trust for Scotland" before it is "National Trust".
  const fitting = long.filter(
    ({ words }) => words.filter((word) => /^\p{Lu}/u.test(word)).length === group.key.length,
  );
  const best = fitting.length > 0 ? fitting : long;
  return best.length === 1 ? best[0]! : null;
}

/** "NTS" of "National Trust for Scotland", "Post" of "New York Post", "Rapid" of "Rapid Ltd". */
function isFullFormOf(long: Group, short: Group): boolean {
  const kind = kindOf(long);
  const acronym = /^(?:\p{Lu}\.?){2,6}$/u.test(nameOf(short)) ? short.key.replaceAll('.', '') : null;
  if (acronym !== null && (kind !== 'person' || acronym.length > 2)) {
    // The FIA is not Force India.
    const initials = long.words.flatMap((word) => /^\p{Lu}/u.exec(word)?.[0].toLowerCase() ?? []).join('');
    return (
      (!KNOWN_ORGANISATIONS.has(nameOf(short)) || initials.includes(acronym)) && abbreviates(acronym, long)
    );
  }
  // "Hull boss" in a report of Hull City's match: the club, where the article names it.
  if (CLUBS.has(nameOf(long)) && long.key.startsWith(`${short.key} `) && short.scores.organisation > 0)
    return true;
  if (kind !== 'organisation' || short.scores.place >= 5 || kindOf(short) === 'person') return false;
  if (long.key.endsWith(` ${short.key}`)) {
    // "Senate" and "U.S. Senate"; a court of Ohio is another one than a court before it.
    const owner = long.words.slice(0, -short.words.length).join(' ');
    return (
      isCountry(owner) ||
      !ORGANISATION_WORDS.has(short.words.at(-1)!.toLowerCase()) ||
      !startsBefore(short, long)
    );
  }
  const rest = long.key.startsWith(`${short.key} `) ? long.key.slice(short.key.length + 1) : '';
  const isEnding = ORGANISATION_WORDS.has(rest) || TRADES.has(rest) || /^(?:town|city|county)$/.test(rest);
  if (isEnding && kindOf(short) === 'organisation') return true;
  return COMPANY_ENDING.test(rest) || (short.words.length > 1 && /^(?:(?:for|of) .*|\p{L}+s)$/u.test(rest));
}

const COMPANY_ENDING =
  /^(?:inc|corp|corporation|ltd|limited|plc|llc|co|company|group|holdings|international|ag|gmbh|sa|nv|se|air|airways|airlines|bank|energy|motors|foods|stores|systems|technologies)\.?$/;

/** "NTS" of "National Trust for Scotland", "DMZ" of "Demilitarised Zone": of each capital word one letter or more. */
function abbreviates(acronym: string, { words }: Group): boolean {
  const fits = (letters: string, [word, ...rest]: readonly string[]): boolean => {
    if (word === undefined) return letters === '';
    if (letters[0] !== word[0]) return false;
    return [1, 2, 3].some(
      (count) => hasInOrder(word, letters.slice(0, count)) && fits(letters.slice(count), rest),
    );
  };
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  // "SEC" of "U.S. Securities and Exchange Commission"
  const ownCountry = isCountry(capitals[0]!);
  const lower = capitals.map((word) => word.toLowerCase());
  return fits(acronym, lower) || (ownCountry && fits(acronym, lower.slice(1)));
}

function hasInOrder(word: string, letters: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

const isCountry = (name: string): boolean => countryCode(name) !== null || DEMONYMS.has(name.toLowerCase());

const startsBefore = (left: Group, right: Group): boolean =>
  before(left.candidates[0]!, right.candidates[0]!);

const before = (left: Candidate, right: Candidate): boolean =>
  left.sentence < right.sentence || (left.sentence === right.sentence && left.start < right.start);

const mentionOf = (candidate: Candidate): Mention => ({
  sentence: candidate.sentence,
  start: candidate.start,
  end: candidate.end,
  text: candidate.text,
  title: candidate.title,
});

const byPlace = (
  left: Pick<Mention, 'sentence' | 'start'>,
  right: Pick<Mention, 'sentence' | 'start'>,
): number => left.sentence - right.sentence || left.start - right.start;
