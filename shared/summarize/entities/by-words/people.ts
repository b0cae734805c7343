import { CLUBS } from '../../../languages/en/clubs.ts';
import { FAMILY_FIRST, GIVEN_NAMES } from '../gazetteer.ts';
import { KNOWN_ORGANISATIONS, ORGANISATION_WORDS } from '../lexicon.ts';
import { isKnownPlace, type Scores } from '../types.ts';
import { endsAt, isInnerWord, isOwn, type Line, type Office } from './line.ts';
import { endOfRun, startsPerson } from './runs.ts';
import {
  ADDRESSED,
  candidate,
  HALF,
  isFamily,
  isNoName,
  NAMED_KIND,
  owned,
  type Step,
  TITLED,
} from './steps.ts';
import { adjoins, lengthAt, type Token } from './tokens.ts';

/** "ông Nguyễn Văn A": somebody. */
export function readAddress(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  let next = at;
  let sex: 'm' | 'f' | null = null;
  for (;;) {
    const length = lengthAt(tokens, next, lexicon.addresses);
    const capital = tokens[next]?.upper === true && !/^\p{Lu}+$/u.test(tokens[next]!.text);
    if (length === 0 || (capital && !tokens[next]!.opens)) break;
    sex ??= lexicon.naming.addresses[addressText(tokens, next, length)] ?? null;
    next += length;
    // "GS.TS.", "TS.BS"
    while (next > at && tokens[next]?.text === '.') next += 1;
  }
  if (next === at || tokens[next]?.upper !== true) return null;
  // "ông Mr Pelkar"
  if (isEmpty(tokens[next]!.text, lexicon) && tokens[next + 1]?.upper === true) next += 1;
  // "Ông Giám đốc Sở …": an office goes on, it names nobody yet.
  if (lengthAt(tokens, next, lexicon.offices) > 1 || lengthAt(tokens, next, lexicon.bodies) > 1)
    return { next };
  const to = endOfRun(next, line);
  // "anh N.", "bà N.T.H.": whom the paper does not name.
  if (isInitials(tokens.slice(next, to))) return { next: to, office: null };
  // "cụ ông Hà Lan": from there.
  if (to - next > 1 && lengthAt(tokens, next, lexicon.countries, 'key') === to - next) return { next };
  return {
    next: to,
    office: null,
    found: candidate(
      line,
      next,
      to,
      { person: ADDRESSED },
      { address: true, sex, opens: false, role: roleBefore(at, line) },
    ),
  };
}

/** What an office says whose name begins at `at`; a comma before a form of address is passed over. */
function roleBefore(at: number, { tokens, text, office, lexicon }: Line): string | null {
  if (office === null) return null;
  const isJoined = tokens[at - 1]?.text === ',' || tokens[at - 1]?.text === lexicon.naming.is;
  const reaches = office.end === at || (office.end === at - 1 && isJoined);
  return reaches ? text.slice(tokens[office.start]!.start, tokens[office.end - 1]!.end) : null;
}

const addressText = (tokens: readonly Token[], at: number, length: number): string =>
  tokens
    .slice(at, at + length)
    .map(({ text }) => text.toLowerCase())
    .join(' ');

/** "ca sĩ", "Phó Chủ tịch", "Bộ trưởng Quốc phòng": the name is still to come. */
export function readOffice(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const length = officeLength(at, line);
  if (length === 0) return null;
  let end = at + length;
  const kind =
    lengthAt(tokens, at, lexicon.stateOffices) === length
      ? 'state'
      : lengthAt(tokens, at, lexicon.bodyOffices) === length
        ? 'body'
        : 'plain';
  // "Bộ trưởng | Quốc phòng", "Bộ trưởng | Công Thương | Trần …".
  const ofField = lengthAt(tokens, at, lexicon.fieldOffices) === length;
  if (kind === 'state' || ofField) end = endOfPortfolio(end, ofField, line);
  // "chuyên gia | kinh tế", "Phó thủ tướng | thường trực"
  const tail = lengthAt(tokens, at, lexicon.kin) === length ? 0 : lengthAt(tokens, end, lexicon.officeTails);
  if (tail > 0 && isNamedAt(end + tail, line)) end += tail;
  // "cựu | thủ tướng", "Tổng Bí thư, | Chủ tịch nước"
  const before = line.office;
  const joined = before !== null && !before.owned && before.end === at;
  return { next: end, office: { kind, start: joined ? before.start : at, end, owned: false } };
}

/** A name stands there, with its form of address or without. */
const isNamedAt = (at: number, { tokens, lexicon }: Line): boolean => {
  const name = at + lengthAt(tokens, at, lexicon.addresses);
  return tokens[name]?.upper === true && adjoins(tokens, name);
};

/** Tokens of the office at `at`; 0 where its one word is a capital of a name. */
function officeLength(at: number, line: Line): number {
  const { tokens, lexicon } = line;
  const length = withoutBody(at, lengthAt(tokens, at, lexicon.offices), line);
  const first = tokens[at]!;
  const written = first.upper && !first.opens && !/^\p{Lu}{2,}$/u.test(first.text);
  if (length > 1 || !first.upper) return length;
  // "Phó | giám đốc", "Trưởng | khoa Nhi"
  const body = lengthAt(tokens, at + 1, lexicon.bodies);
  const goesOn =
    body > 1 ||
    (tokens[at + 1]?.upper === false && (body > 0 || lengthAt(tokens, at + 1, lexicon.offices) > 0));
  return (written || isFamily(first, lexicon)) && !goesOn ? 0 : length;
}

/** "Trưởng | phòng Giáo dục": the last words of an office begin the name of its body. */
function withoutBody(at: number, length: number, line: Line): number {
  const { tokens, lexicon } = line;
  const goesOn = tokens[at + length]?.upper === true && !startsPerson(at + length, line);
  for (let words = 1; goesOn && words < length; words += 1) {
    if (lengthAt(tokens, at + words, lexicon.bodies) === length - words) return words;
  }
  return length;
}

/**
 * What an office is for: "Quốc phòng", "Văn hóa, Thể thao và Du lịch".
 *
 * @param ofField the office is one of a field of work, so that none of its words begins a body
 */
function endOfPortfolio(at: number, ofField: boolean, { tokens, lexicon }: Line): number {
  const fieldAt = (from: number): number => {
    const isField =
      tokens[from]?.upper === true &&
      isOwn(tokens[from]!, lexicon) &&
      isInnerWord(tokens, from + 1, lexicon) &&
      lengthAt(tokens, from, lexicon.places, 'key') === 0 &&
      lengthAt(tokens, from, lexicon.offices) < 2 &&
      (ofField || lengthAt(tokens, from, lexicon.bodies) < 2);
    return isField ? 2 + lengthAt(tokens, from + 2, lexicon.innerEnds) : 0;
  };
  const LONGEST_LIST = 8;
  const isJoint = (from: number): boolean =>
    ofField &&
    (/^[&-]$/.test(tokens[from]?.text ?? '') ||
      tokens[from]?.text === lexicon.naming.and ||
      (tokens[from]?.text === ',' &&
        tokens.slice(from, from + LONGEST_LIST).some(({ text: word }) => word === lexicon.naming.and)));
  let end = at;
  for (let size = fieldAt(end); size > 0; size = fieldAt(end)) {
    end += size;
    if (isJoint(end) && fieldAt(end + 1) > 0) end += 1;
  }
  return end;
}

/** Capitals that no word introduces but an office. */
export function readRun(at: number, line: Line): Step | null {
  const { tokens, lexicon, office } = line;
  const first = tokens[at]!;
  if (!first.upper) return null;
  // "Theo | Bộ Công an"
  if (first.opens && lexicon.naming.starts.has(first.text.toLowerCase())) return { next: at + 1 };
  const to = endOfRun(at, line);
  const from = startOfName(at, to, line);
  const own = isOwn(tokens[from]!, lexicon);
  const single = to - from === 1;
  // "Quốc gia", "Cách mạng": one capital with a small word behind it.
  const isField = lengthAt(tokens, from, lexicon.innerEnds) > 1;
  const plain = single && own && (isField || isInnerWord(tokens, to, lexicon));
  if (plain && tokens[from]!.opens) return { next: to };
  if (isNobody(from, to, line)) return { next: to, office: null };
  const owner = ownerBefore(from, to, line);
  if (owner !== null) {
    const next = from + owner.words;
    return { next, office: owned(line, next), found: candidate(line, from, next, owner.scores) };
  }
  // "Hoa hậu Nam Mê Kông 2009"
  const isEvent = tokens[to]?.kind === 'number' && tokens[to]!.text.length === 4;
  const waits = !isEvent && office !== null && office.end >= at && office.end <= from && !plain;
  if (!waits) {
    if (!own && isKnownPlace(text(line, from, to)))
      return { next: to, office: owned(line, to), found: candidate(line, from, to, { place: NAMED_KIND }) };
    return {
      next: to,
      office: null,
      found: candidate(line, from, to, {}, from > at ? { opens: false } : {}),
    };
  }
  // A body's first word with nothing known behind it, a family ("vua Nguyễn").
  const headed = single ? isFamily(tokens[from]!, lexicon) : lengthAt(tokens, from, lexicon.bodies) > 0;
  if (own && headed && !startsPerson(from, line)) return { next: to, office: null };
  const role = roleBefore(office.end, line);
  const found = candidate(line, from, to, titled(from, to, line, office), { opens: false, role });
  return { next: to, office: found.scores.organisation > 0 ? owned(line, to) : null, found };
}

/** Where the name begins in capitals that go up to `to`: behind what a sentence opens with, or another's name. */
function startOfName(at: number, to: number, line: Line): number {
  const { tokens, lexicon, office } = line;
  const { naming } = lexicon;
  let from = at;
  const first = tokens[from]!;
  const isFirstFamily = isFamily(first, lexicon);
  if (office !== null && office.end === from) {
    // "Chủ tịch VCCI Nguyễn Văn A", "Chủ tịch Interpol Nguyễn Văn A"
    const isKnown = to - from > 2 && KNOWN_ORGANISATIONS.has(first.text) && isOwn(tokens[from + 1]!, lexicon);
    if (isKnown || (to - from > 2 && /^\p{Lu}{2,}$/u.test(first.text))) return from + 1;
    // "Cộng hòa Tom Cotton": an own word is no part of a foreign name behind an office.
    const foreign = tokens.slice(from, to).findIndex((token) => !isOwn(token, lexicon));
    if (foreign > 1 && to - from - foreign > 1 && !isFirstFamily) return from + foreign;
  }
  // "xứ Quảng | Bùi Thanh Duy"
  const glued = to - from > 3 && isOwn(first, lexicon) && !isFirstFamily;
  if (glued && naming.families.has(tokens[from + 1]!.text) && startsPerson(from + 1, line)) return from + 1;
  while (to - from > 1 && isEmpty(tokens[from]!.text, lexicon)) from += 1;
  return from;
}

/** A capital that belongs to no name. */
const isEmpty = (word: string, { naming }: Line['lexicon']): boolean =>
  naming.noNames.has(word) && !naming.givenFirst.has(word);

/** "lãnh đạo Ukip | Adam Pelkar", "của Dundee United | Adam Pelkar": whose somebody is, right before a foreign name. */
function ownerBefore(
  from: number,
  to: number,
  line: Line,
): { words: number; scores: Partial<Scores> } | null {
  const { tokens, lexicon, office } = line;
  const first = tokens[from]!;
  if (to - from < 3 || GIVEN_NAMES.has(first.text) || isOwn(first, lexicon)) return null;
  const waits = office !== null && office.end === from;
  for (const words of [2, 1]) {
    const owner = text(line, from, from + words);
    const isName = to - from - words > 1 && (waits || GIVEN_NAMES.has(tokens[from + words]!.text));
    if (isName && (CLUBS.has(owner) || KNOWN_ORGANISATIONS.has(owner)))
      return { words, scores: { organisation: NAMED_KIND } };
  }
  if (!GIVEN_NAMES.has(tokens[from + 1]!.text)) return null;
  if (/^\p{Lu}{2,}$/u.test(first.text)) return { words: 1, scores: { organisation: HALF } };
  if (!waits) return null;
  return { words: 1, scores: isKnownPlace(first.text) ? { place: NAMED_KIND } : {} };
}

/** Initials, and capitals that name nobody. */
function isNobody(from: number, to: number, { tokens, lexicon }: Line): boolean {
  return isInitials(tokens.slice(from, to)) || (to - from === 1 && isNoName(tokens[from]!, lexicon));
}

const isInitials = (tokens: readonly Token[]): boolean =>
  tokens.every(({ text: word }) => /^\p{Lu}(?:\.\p{Lu})*\.?$|^\.$/u.test(word));

const text = (line: Line, from: number, to: number): string =>
  line.text.slice(line.tokens[from]!.start, line.tokens[to - 1]!.end);

/** "giám đốc Techcombank" owns a body, "giám đốc Nguyễn Văn A" is somebody. */
function titled(from: number, to: number, { tokens, lexicon }: Line, office: Office): Partial<Scores> {
  const single = to - from === 1;
  const foreign = !isOwn(tokens[from]!, lexicon) || /^\p{Lu}{2,}$/u.test(tokens[from]!.text);
  const words = tokens.slice(from, to).map(({ text }) => text);
  // "nhà ga hành khách T4"
  if (words.some((word) => /\d/.test(word))) return {};
  const body = words.some(
    // "VFF", "HoREA"
    (word) =>
      /^\p{Lu}{2,}\d*$|^(?:\p{Ll}*\p{Lu}){3}/u.test(word) || ORGANISATION_WORDS.has(word.toLowerCase()),
  );
  if (body && !isOwn(tokens[from]!, lexicon)) return { organisation: HALF };
  if (KNOWN_ORGANISATIONS.has(words.join(' '))) return { organisation: TITLED };
  if (isKnownPlace(words.join(' ')) && !isOwn(tokens[from]!, lexicon)) return { place: NAMED_KIND };
  // "Giám đốc Tôn Đông Á, ông …": whose director somebody is.
  const addressed = tokens[to]?.text === ',' ? lengthAt(tokens, to + 1, lexicon.addresses) : 0;
  if (addressed > 0 && tokens[to + 1 + addressed]?.upper === true && office.kind === 'body')
    return { organisation: TITLED };
  // "lãnh đạo Ukip": whose leader somebody is, or the leader.
  if (single && foreign && !office.owned && endsAt(tokens, office.end, lexicon.bodyOffices))
    return { person: HALF, organisation: HALF };
  // "Bộ trưởng Công Thương": what the office is for.
  const portfolio = office.kind === 'state' && !foreign && !single && !isFamily(tokens[from]!, lexicon);
  if (portfolio && !office.owned) return { person: HALF };
  // "Giám đốc Euro Auto": a name that no given name begins needs more.
  const owns = office.kind === 'body' && foreign && !office.owned && !isGivenName(words[0]!);
  const isOwners = owns && lengthAt(tokens, office.start, lexicon.ownerOffices) > 0;
  return { person: isOwners ? HALF : TITLED };
}

const isGivenName = (word: string): boolean => GIVEN_NAMES.has(word) || FAMILY_FIRST.has(word);
