import { anyOf } from '../../../languages/text.ts';
import { isKnownPlace } from '../types.ts';
import { type Group, kindOf } from './groups.ts';
import type { Lexicon } from './lexicon.ts';
import type { Candidate } from './line.ts';
import { NAMED_KIND } from './steps.ts';

/**
 * Whose name a mention is: its own, or the fuller one that a short form stands for: "ông Hùng" is Nguyễn Văn Hùng, "ông
 * Tập" is Tập Cận Bình, "Vietjet" is Vietjet Air, "EVN" what the article puts before "(EVN)". Where two people share it,
 * the one spoken of last.
 */
export function createOwners(
  groups: ReadonlyMap<string, Group>,
  candidates: readonly Candidate[],
  sentences: readonly string[],
  lexicon: Lexicon,
): (candidate: Candidate) => Group | null {
  const aliases = aliasesOf(candidates, sentences, lexicon);
  const full = [...groups.values()].filter((group) => group.words.length > 1);
  const people = full.filter((group) => kindOf(group) === 'person');
  const bodies = full.filter((group) => kindOf(group) === 'organisation');
  const countries = full.filter((group) => kindOf(group) === 'place');
  const firstForms = firstFormsOf(groups, lexicon);
  const longest = people.filter((group) => !people.some((other) => isShortFor(group, other, lexicon)));
  const personOf = (group: Group, candidate: Candidate): Group | null => {
    const owners = longest.filter((other) => isShortFor(group, other, lexicon));
    const called =
      owners.length > 0 ? owners : longest.filter((other) => isFamilyOf(group, other, candidate, lexicon));
    if (called.length < 2) return called[0] ?? null;
    const last = (owner: Group): number =>
      owner.candidates.findLast((own) => isBefore(own, candidate))?.sentence ?? -1;
    return called.reduce((left, right) => (last(right) > last(left) ? right : left));
  };
  return (candidate) => {
    const group = groups.get(candidate.key)!;
    const kind = kindOf(group);
    const firm = group.words.length > 1 ? bodies.find((other) => isNameOf(other, group, lexicon)) : undefined;
    if (firm !== undefined) return firm;
    const strong =
      (kind === 'organisation' && !longest.some((other) => isPartOf(group, other, lexicon))) ||
      (kind === 'place' && !candidate.ambiguous);
    const owner = strong || isElsewhere(candidate, lexicon) ? null : personOf(group, candidate);
    if (owner !== null) return owner;
    const own = candidate.address
      ? undefined
      : bodies.find((other) => endsLike(other, group, lexicon) || actsFor(other, group, lexicon));
    if (own !== undefined) return own;
    const body =
      groups.get(aliases.get(candidate.key) ?? '') ??
      bodies.find((other) => beginsLike(other, group, lexicon)) ??
      wholeOf(group, bodies, lexicon);
    if (body !== undefined && kind !== 'place' && kind !== 'person' && kindOf(body) === 'organisation')
      return body;
    if (kind === 'place') {
      if (isNoPlace(group, lexicon)) return null;
      const whole =
        withoutForm(group, groups) ??
        countries.find((other) => isSameCountry(other, group, lexicon)) ??
        group;
      return firstForms.get(lexicon.samePlaces.get(whole.key) ?? '') ?? whole;
    }
    return kind === null ? null : group;
  };
}

/** The last words of a name, the given one among them; the first where the given one comes first ("H'Lan" Niê). */
const isShortFor = ({ words }: Group, { words: full }: Group, { naming }: Lexicon): boolean => {
  const from = naming.givenFirst.has(full[0]!) ? 0 : full.length - words.length;
  const isLast = (word: string, part: string): boolean =>
    same(word, part) || same(`al-${word}`, part.replace(/^el-/i, 'al-'));
  return words.length < full.length && words.every((word, index) => isLast(word, full[from + index]!));
};

/** "Theo Trump": a foreigner's one name, not the body that a source may be. */
const isPartOf = ({ words }: Group, { words: full }: Group, { naming, organisations }: Lexicon): boolean =>
  words.length === 1 &&
  !naming.isOwnWord(words[0]!) &&
  !organisations.has(words[0]!) &&
  [full[0]!, full.at(-1)!].some((word) => same(word, words[0]!));

const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** "ông Tập": leaders of China and Korea go by the family's name, foreigners of the West by either. */
function isFamilyOf(
  { words }: Group,
  { words: full }: Group,
  candidate: Candidate,
  lexicon: Lexicon,
): boolean {
  if (words.length > 1 || !same(words[0]!, full[0]!)) return false;
  return candidate.address || candidate.scores.person > 0 || !lexicon.naming.isOwnWord(full[0]!);
}

/** A country in its own place: "ở Đức" is no Mr Đức. */
const isElsewhere = ({ ambiguous, scores }: Candidate, _lexicon: Lexicon): boolean =>
  ambiguous && scores.place > 6;

const isBefore = (one: Candidate, other: Candidate): boolean =>
  one.sentence < other.sentence || (one.sentence === other.sentence && one.start <= other.start);

/** "Jetstar" and "Jetstar Pacific". */
const beginsLike = ({ words: full }: Group, { words }: Group, { naming }: Lexicon): boolean =>
  words.length === 1 && same(words[0]!, full[0]!) && !naming.isOwnWord(words[0]!);

/** A syllable or an acronym that no list has: "Yên", "D5". */
const isNoPlace = ({ words, candidates }: Group, { naming, places }: Lexicon): boolean =>
  words.length === 1 &&
  !places.has(words[0]!) &&
  !isKnownPlace(words[0]!) &&
  candidates.every(({ scores }) => scores.place < NAMED_KIND) &&
  (naming.isOwnWord(words[0]!) || /^[\p{Lu}\d]{2,}$/u.test(words[0]!));

/** "Nhật" and "Nhật Bản", "Anh" and "Vương quốc Anh". */
const isSameCountry = ({ words: full }: Group, { words, candidates }: Group, { places }: Lexicon): boolean =>
  words.length === 1 &&
  candidates[0]!.ambiguous &&
  (same(words[0]!, full[0]!) ? full.length === 2 : same(words[0]!, full.at(-1)!) && full.length === 3) &&
  places.has(full[0]!);

/** "Hoa Kỳ" of an article that says "Mỹ" as well: the form that stands first. */
function firstFormsOf(groups: ReadonlyMap<string, Group>, { samePlaces }: Lexicon): Map<string, Group> {
  const first = new Map<string, Group>();
  for (const group of groups.values()) {
    const place = samePlaces.get(group.key);
    if (place !== undefined && !first.has(place) && kindOf(group) === 'place') first.set(place, group);
  }
  return first;
}

/** "CHDCND Triều Tiên" and "Triều Tiên": the form of a state is no part of its name. */
function withoutForm({ words }: Group, groups: ReadonlyMap<string, Group>): Group | undefined {
  const isForm = words.length > 1 && /^\p{Lu}{4,}$/u.test(words[0]!);
  return isForm ? groups.get(words.slice(1).join(' ').toLowerCase()) : undefined;
}

/** "Tasco" and "Công ty cổ phần Tasco". */
const endsLike = ({ words: full }: Group, { words }: Group, { naming, places }: Lexicon): boolean =>
  words.length === 1 &&
  same(words[0]!, full.at(-1)!) &&
  !naming.isOwnWord(words[0]!) &&
  !places.has(words[0]!) &&
  !isKnownPlace(words[0]!);

/** "Thép Hải Vân" and "Công ty cổ phần Thép Hải Vân": nobody, where no form of address says so. */
const isNameOf = (
  { words: full }: Group,
  { words, candidates }: Group,
  { naming, places }: Lexicon,
): boolean =>
  words.length > 1 &&
  full.length > words.length &&
  words.every((word, index) => same(word, full[full.length - words.length + index]!)) &&
  !naming.families.has(candidates[0]!.text.split(' ')[0]!) &&
  !places.has(words[0]!) &&
  candidates.every(
    ({ address, scores }) => !address && scores.place === 0 && scores.organisation < NAMED_KIND,
  );

/** "Cơ quan CSĐT Công an quận 3" and "Công an quận 3". */
const actsFor = ({ words: full }: Group, { words }: Group, { naming }: Lexicon): boolean =>
  words.length > 2 &&
  full.length > words.length &&
  full.slice(0, 2).join(' ').toLowerCase() === naming.agency &&
  words.every((word, index) => same(word, full[full.length - words.length + index]!));

/** "Bộ Thương mại" of "Bộ Thương mại Thái Lan", where no second body begins so. */
function wholeOf(group: Group, bodies: readonly Group[], { places, inner }: Lexicon): Group | undefined {
  const { words } = group;
  const goesOn = ([first]: readonly string[]): boolean =>
    places.has(first!) || places.has(first!.toLowerCase()) || inner.has(first!.toLowerCase());
  const longer = bodies.filter(
    ({ words: full }) =>
      full.length > words.length &&
      words.every((word, index) => same(word, full[index]!)) &&
      goesOn(full.slice(words.length)),
  );
  const longest = longer.reduce<Group | undefined>(
    (left, right) => (left === undefined || right.words.length > left.words.length ? right : left),
    undefined,
  );
  const isOne = longer.every(({ words: full }) =>
    full.every((word, index) => same(word, longest!.words[index]!)),
  );
  return words.length > 1 && isOne ? longest : undefined;
}

/** "Ủy ban Chứng khoán (UBCK): short form to name, by their keys. */
function aliasesOf(
  candidates: readonly Candidate[],
  sentences: readonly string[],
  { naming }: Lexicon,
): Map<string, string> {
  const aliases = new Map<string, string>();
  const opening = new RegExp(`^\\s*\\(\\s*(?:${anyOf(naming.aliasLeads)}:? ?)?["“]?$`, 'iu');
  candidates.forEach((candidate, index) => {
    const next = candidates[index + 1];
    if (next === undefined || next.sentence !== candidate.sentence || next.words.length !== 1) return;
    const sentence = sentences[candidate.sentence]!;
    const bracketed =
      opening.test(sentence.slice(candidate.end, next.start)) &&
      /^ ?["”]? ?\)/.test(sentence.slice(next.end));
    if (bracketed && candidate.scores.organisation > 0 && !next.ambiguous)
      aliases.set(next.key, candidate.key);
  });
  return aliases;
}
