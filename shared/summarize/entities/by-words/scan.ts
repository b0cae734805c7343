import { GIVEN_NAMES } from '../gazetteer.ts';
import { KNOWN_ORGANISATIONS, ORGANISATION_WORDS } from '../lexicon.ts';
import { isKnownPlace, type Scores } from '../types.ts';
import { type BodyEnd, endOfBody } from './bodies.ts';
import type { Lexicon } from './lexicon.ts';
import { type Candidate, endsAt, isInnerWord, isOwn, type Line, type Office } from './line.ts';
import { endOfRun, startsPerson } from './runs.ts';
import { adjoins, lengthAt, type Token } from './tokens.ts';

/** What the words before a name make of it. Points: 4 settle a kind, see `recognise.ts`. */
const ADDRESSED = 8;
const NAMED_KIND = 6;
const TITLED = 5;
const HALF = 2;

interface Step {
  readonly next: number;
  /** A street, after which others may be listed. */
  readonly listed?: boolean;
  readonly found?: Candidate;
  readonly office?: Office | null;
}

/** Names of a sentence, and what it calls somebody, from left to right. */
export interface Scanned {
  readonly candidates: readonly Candidate[];
  readonly offices: readonly Office[];
}

/** Reads each name by the words before it. */
export function scan(sentence: number, text: string, tokens: readonly Token[], lexicon: Lexicon): Scanned {
  const candidates: Candidate[] = [];
  const offices = new Map<number, Office>();
  if (isSignature(tokens)) return { candidates, offices: [] };
  let office: Office | null = null;
  let streets = Number.NaN;
  for (let at = 0; at < tokens.length; ) {
    const line: Line = { sentence, text, tokens, lexicon, office };
    const step: Step = (streets === at - 1 ? readStreet(at, line) : null) ?? readAt(at, line);
    if (step.listed === true) streets = step.next;
    if (step.found !== undefined) candidates.push(step.found);
    if (step.office) offices.set(step.office.start, step.office);
    office = step.office === undefined ? keep(office, step.next) : step.office;
    at = step.next;
  }
  return { candidates, offices: [...offices.values()] };
}

/** "Nguyễn Văn A (Theo Reuters)": a line of nothing but capitals is signed, and says nothing. */
function isSignature(tokens: readonly Token[]): boolean {
  const LONGEST = 5;
  const bracket = tokens.findIndex(({ text }) => text === '(');
  const own = bracket > 0 ? tokens.slice(0, bracket) : tokens;
  return own.length <= LONGEST && own.every(({ upper, text }) => upper || /^[-–.]$/.test(text));
}

/** Words between an office and its name, besides those of a body: more tell of something else. */
const LONGEST_GAP = 3;
const keep = (office: Office | null, next: number): Office | null =>
  office !== null && next - office.end <= LONGEST_GAP ? office : null;

function readAt(at: number, line: Line): Step {
  const { tokens } = line;
  const token = tokens[at]!;
  if (token.kind === 'mark') return { next: at + 1, office: token.text === '.' ? line.office : null };
  if (token.kind === 'number') return { next: at + 1 };
  // "yêu cầu" holds no bridge.
  const plain = lengthAt(tokens, at, line.lexicon.plainWords);
  if (plain > 0)
    return { next: at + plain, office: token.upper ? line.office : keep(line.office, at + plain) };
  const several = lengthAt(tokens, at, line.lexicon.places, 'key') > 1;
  return (
    (several ? readKnown(at, line) : null) ??
    readAddress(at, line) ??
    readKnown(at, line) ??
    readThing(at, line) ??
    readBody(at, line) ??
    readBodyNoun(at, line) ??
    readPlaceNoun(at, line) ??
    readOffice(at, line) ??
    readRun(at, line) ??
    (line.lexicon.naming.breaks.has(token.lower) ? { next: at + 1, office: null } : { next: at + 1 })
  );
}

/** A noun is written small, or begins the sentence; a capital elsewhere is part of a name. */
const isNounAt = (tokens: readonly Token[], at: number): boolean => !tokens[at]!.upper || tokens[at]!.opens;

function candidate(
  line: Line,
  from: number,
  to: number,
  scores: Partial<Scores>,
  more: Partial<Pick<Candidate, 'address' | 'sex' | 'ambiguous' | 'opens' | 'role'>> = {},
): Candidate {
  const { tokens, text, sentence } = line;
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  const words = nameWords(tokens.slice(from, to));
  return {
    sentence,
    from,
    to,
    start,
    end,
    text: text.slice(start, end),
    key: words.join(' ').toLowerCase(),
    words,
    scores: { person: 0, organisation: 0, place: 0, ...scores },
    address: false,
    sex: null,
    opens: tokens[from]!.opens,
    ambiguous: false,
    role: null,
    ...more,
  };
}

/** "Kim Jong - un" is "Kim Jong-un"; stops of initials are no words. */
const nameWords = (tokens: readonly Token[]): string[] =>
  tokens
    .map(({ key }) => key)
    .join(' ')
    .replace(/ [-–] /g, '-')
    .split(' ')
    .filter((word) => word !== '.');

/** "ông Nguyễn Văn A": somebody. */
function readAddress(at: number, line: Line): Step | null {
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
  // "Ông Giám đốc Sở …": an office goes on, it names nobody yet.
  if (lengthAt(tokens, next, lexicon.offices) > 1 || lengthAt(tokens, next, lexicon.bodies) > 1)
    return { next };
  const to = endOfRun(next, line);
  // "anh N.", "bà N.T.H.": whom the paper does not name.
  if (tokens.slice(next, to).every(({ text }) => /^\p{Lu}(?:\.\p{Lu})*\.?$|^\.$/u.test(text)))
    return { next: to, office: null };
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
function roleBefore(at: number, { tokens, text, office }: Line): string | null {
  if (office === null) return null;
  const reaches = office.end === at || (office.end === at - 1 && tokens[at - 1]!.text === ',');
  return reaches ? text.slice(tokens[office.start]!.start, tokens[office.end - 1]!.end) : null;
}

const addressText = (tokens: readonly Token[], at: number, length: number): string =>
  tokens
    .slice(at, at + length)
    .map(({ text }) => text.toLowerCase())
    .join(' ');

const isFamily = (token: Token, { naming }: Lexicon): boolean =>
  naming.families.has(token.text) || naming.rareFamilies.has(token.text);

/** Countries, cities and bodies that lists have. */
function readKnown(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const organisation = lengthAt(tokens, at, lexicon.organisations, 'key');
  const place = lengthAt(tokens, at, lexicon.places, 'key');
  const length = Math.max(organisation, place);
  if (length === 0) return null;
  const next = at + length;
  const following = tokens[next]?.upper === true && adjoins(tokens, next);
  if (place <= organisation) {
    const somebody = line.office !== null || GIVEN_NAMES.has(tokens[next]?.text ?? '');
    return following && organisation === 1 && !somebody
      ? null
      : { next, found: candidate(line, at, next, { organisation: NAMED_KIND }), office: owned(line, next) };
  }
  const ambiguous = length === 1 && lexicon.naming.ambiguous.has(tokens[at]!.text);
  if (ambiguous && !isCountryAt(at, line)) return null;
  // "Hà Nam Ninh", "Mai Châu Giang": the list's name is part of another.
  if (following && startsPerson(at, line) && !startsPerson(next, line) && line.office === null) return null;
  const people = at > 0 && endsAt(tokens, at, lexicon.peopleBefore);
  return {
    next,
    office: owned(line, next),
    ...(people ? {} : { found: candidate(line, at, next, { place: NAMED_KIND }, { ambiguous }) }),
  };
}

const owned = ({ office }: Line, end: number): Office | null =>
  office === null ? null : { ...office, end, owned: true };

/** A name that is a plain word as well: a country only where nothing else is likely. */
function isCountryAt(at: number, { tokens, lexicon, office }: Line): boolean {
  const { naming } = lexicon;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.opens && naming.plainStarts.has(token.text)) return false;
  // "Đức Giáo hoàng"
  if (lengthAt(tokens, at, lexicon.offices) > 1) return false;
  if (tokens[at - 1]?.upper === true && adjoins(tokens, at) && lengthBefore(tokens, at, lexicon) === 0)
    return false;
  if (next?.upper !== true || !adjoins(tokens, at + 1)) return true;
  // "Thủ tướng Đức Angela Merkel", but "ca sĩ Đức Phúc".
  return office?.kind === 'state' || !isOwn(next, lexicon) || lengthAt(tokens, at + 1, lexicon.offices) > 0;
}

/** Length of an office or a body's head that ends right before `at`. */
function lengthBefore(tokens: readonly Token[], at: number, { offices, bodies }: Lexicon): number {
  for (let size = 4; size > 0; size -= 1) {
    const from = at - size;
    if (from >= 0 && (lengthAt(tokens, from, offices) === size || lengthAt(tokens, from, bodies) === size))
      return size;
  }
  return 0;
}

/** "tàu sân bay Gerald Ford": a thing has that name. */
function readThing(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const length = lengthAt(tokens, at, lexicon.thingNouns);
  const next = at + length;
  if (length === 0 || !isNounAt(tokens, at) || tokens[next]?.upper !== true) return null;
  if (lengthAt(tokens, next, lexicon.places, 'key') > 0 || lengthAt(tokens, next, lexicon.bodies) > 0)
    return { next };
  return { next: endOfRun(next, line), office: null };
}

/** "Sở Giáo dục và Đào tạo tỉnh Thanh Hóa", "đại sứ quán Nga tại Thụy Sĩ". */
function readBody(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const length = lengthAt(tokens, at, lexicon.bodies);
  // "Bộ trưởng" is an office, the end of "thị trường" no school.
  if (length === 0 || lengthAt(tokens, at, lexicon.offices) > length) return null;
  if (length === 1 && isSecondHalf(at, line)) return null;
  // "Hội An", "Đoàn Văn A": a capital that begins another name.
  const first = tokens[at]!;
  if (length === 1 && first.upper && isFamily(first, lexicon) && tokens[at + 1]?.upper === true) return null;
  const body: BodyEnd | null = endOfBody(at, length, line);
  if (body === null) return null;
  return {
    next: body.to,
    office: owned(line, body.to),
    found: candidate(line, body.from, body.to, { organisation: NAMED_KIND }),
  };
}

/** A small syllable after another one may be the end of its word. */
function isSecondHalf(at: number, { tokens, lexicon }: Line): boolean {
  const before = tokens[at - 1];
  if (tokens[at]!.upper || before === undefined || before.kind !== 'word' || !adjoins(tokens, at))
    return false;
  const { naming } = lexicon;
  const free =
    naming.breaks.has(before.lower) || naming.ofRole.has(before.lower) || naming.free.has(before.lower);
  return (
    !free &&
    lengthBefore(tokens, at, lexicon) === 0 &&
    !endsAt(tokens, at, lexicon.placeNouns) &&
    !endsAt(tokens, at, lexicon.placeBefore)
  );
}

/** "hãng Vietjet Air": the noun is no part of the name. */
function readBodyNoun(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const length = lengthAt(tokens, at, lexicon.bodyNouns);
  const next = at + length;
  if (length === 0 || !isNounAt(tokens, at) || tokens[next]?.upper !== true) return null;
  if (lengthAt(tokens, next, lexicon.places, 'key') > 0 || startsPerson(next, line)) return { next };
  if (isOwn(tokens[next]!, lexicon) && isInnerWord(tokens, next + 1, lexicon)) return { next };
  if (isNoName(tokens[next]!, lexicon) && tokens[next + 1]?.upper !== true) return { next: next + 1 };
  const to = lengthAt(tokens, next, lexicon.organisations, 'key') + next;
  const end = to > next ? to : endOfRun(next, line);
  return {
    next: end,
    office: owned(line, end),
    found: candidate(line, next, end, { organisation: NAMED_KIND }, { opens: false }),
  };
}

/** "xã Tiến Xuân", "quận 3", "đường Nam Kỳ Khởi Nghĩa". */
function readPlaceNoun(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const length = lengthAt(tokens, at, lexicon.placeNouns);
  if (length === 0 || (length === 1 && isSecondHalf(at, line))) return null;
  const first = tokens[at]!;
  const shouted = length > 1 || /^\p{Lu}{2,}$/u.test(first.text);
  if (!isNounAt(tokens, at) && !shouted && tokens[at + length]?.kind !== 'number') return null;
  if (first.upper && isFamily(first, lexicon) && length === 1) return null;
  const next = at + length;
  const name = tokens[next];
  if (name?.kind === 'number' && /^\d{1,2}$/.test(name.text)) {
    return lengthAt(tokens, at, lexicon.numbered) === length && length === 1
      ? {
          next: next + 1,
          office: owned(line, next + 1),
          found: candidate(line, at, next + 1, { place: HALF * HALF }),
        }
      : { next: next + 1 };
  }
  if (name?.upper !== true) return null;
  // "khu vực Vườn quốc gia", "đường Quốc lộ 1"
  if (lengthAt(tokens, next, lexicon.placeNouns) > 1 || lengthAt(tokens, next, lexicon.bodies) > 1)
    return { next };
  if (lengthAt(tokens, next, lexicon.organisations, 'key') > 0) return { next };
  const known = lengthAt(tokens, next, lexicon.places, 'key');
  const goesOn = known === 1 && tokens[next + 1]?.upper === true && adjoins(tokens, next + 1);
  const to = known > 0 && !goesOn ? next + known : endOfRun(next, line);
  const noName = to - next === 1 && isNoName(tokens[next]!, lexicon);
  if (noName) return { next: to };
  // "đường Nguyễn Huệ, Lê Lợi": streets are named after people, and listed.
  const street = lengthAt(tokens, at, lexicon.numbered) === length;
  return {
    next: to,
    office: owned(line, to),
    listed: street,
    found: candidate(line, next, to, { place: NAMED_KIND }, { opens: false }),
  };
}

/** The next of a list of streets. */
function readStreet(at: number, line: Line): Step | null {
  const { tokens } = line;
  const joint = tokens[at - 1]!;
  if (!/^[,-]$/.test(joint.text) && joint.text !== line.lexicon.naming.and) return null;
  if (tokens[at]?.upper !== true || !startsPerson(at, line)) return null;
  const to = endOfRun(at, line);
  return { next: to, listed: true, found: candidate(line, at, to, { place: NAMED_KIND }, { opens: false }) };
}

const isNoName = ({ text }: Token, { naming }: Lexicon): boolean =>
  text.length === 1 || naming.noNames.has(text);

/** "ca sĩ", "Phó Chủ tịch", "Bộ trưởng Quốc phòng": the name is still to come. */
function readOffice(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const length = lengthAt(tokens, at, lexicon.offices);
  if (length === 0) return null;
  const first = tokens[at]!;
  if (length === 1 && first.upper && !first.opens && !/^\p{Lu}{2,}$/u.test(first.text)) return null;
  if (length === 1 && first.upper && isFamily(first, lexicon)) return null;
  let end = at + length;
  const kind =
    lengthAt(tokens, at, lexicon.stateOffices) === length
      ? 'state'
      : lengthAt(tokens, at, lexicon.bodyOffices) === length
        ? 'body'
        : 'plain';
  // "Bộ trưởng | Quốc phòng", "Bộ trưởng | Công Thương | Trần …".
  if (kind === 'state') end = endOfPortfolio(end, line);
  // "cựu | thủ tướng", "Tổng Bí thư, | Chủ tịch nước"
  const before = line.office;
  const joined = before !== null && !before.owned && before.end === at;
  return { next: end, office: { kind, start: joined ? before.start : at, end, owned: false } };
}

function endOfPortfolio(at: number, { tokens, lexicon }: Line): number {
  let end = at;
  while (
    tokens[end]?.upper === true &&
    isOwn(tokens[end]!, lexicon) &&
    isInnerWord(tokens, end + 1, lexicon) &&
    lengthAt(tokens, end, lexicon.places, 'key') === 0
  )
    end += 2;
  return end;
}

/** Capitals that no word introduces. */
function readRun(at: number, line: Line): Step | null {
  const { tokens, lexicon, office } = line;
  if (tokens[at]?.upper !== true) return null;
  let from = at;
  const to = endOfRun(at, line);
  if (tokens[from]!.opens && lexicon.naming.starts.has(tokens[from]!.text.toLowerCase())) from += 1;
  // "Cộng hòa Tom Cotton": an own word is no part of a foreign name behind an office.
  if (office !== null && office.end === from && to - from > 2 && /^\p{Lu}{2,}$/u.test(tokens[from]!.text))
    from += 1;
  else if (
    office !== null &&
    office.end === from &&
    !startsPerson(from, line) &&
    !isFamily(tokens[from]!, lexicon)
  ) {
    const foreign = tokens.slice(from, to).findIndex((token) => !isOwn(token, lexicon));
    if (foreign > 1) from += foreign;
  }
  // "Chủ tịch Interpol Nguyễn Văn A"
  const owner = office !== null && office.end === from && to - from > 2 && isOwn(tokens[from + 1]!, lexicon);
  if (owner && KNOWN_ORGANISATIONS.has(tokens[from]!.text)) from += 1;
  while (from < to && lexicon.naming.noNames.has(tokens[from]!.text) && to - from > 1) from += 1;
  if (from >= to) return { next: to };
  const single = to - from === 1;
  const plain = single && isOwn(tokens[from]!, lexicon) && isInnerWord(tokens, to, lexicon);
  const waits = office !== null && office.end >= at && office.end <= from && !plain;
  const found = candidate(line, from, to, waits ? titled(from, to, line, office) : {}, {
    ...(from > at || waits ? { opens: false } : {}),
    role: waits ? roleBefore(office.end, line) : null,
  });
  // A body's first word with nothing known behind it, a family ("vua Nguyễn").
  const headed =
    waits && (lengthAt(tokens, from, lexicon.bodies) > 0 || single) && isOwn(tokens[from]!, lexicon);
  if (headed && (!single || isFamily(tokens[from]!, lexicon)) && !startsPerson(from, line))
    return { next: to, office: null };
  if (!waits && isKnownPlace(text(line, from, to)) && !isOwn(tokens[from]!, lexicon))
    return { next: to, office: owned(line, to), found: candidate(line, from, to, { place: NAMED_KIND }) };
  // "Quốc gia", "Cách mạng": one capital with a small word behind it.
  if (plain && tokens[from]!.opens) return { next: to };
  const initials = tokens
    .slice(from, to)
    .every(({ text: word }) => /^\p{Lu}(?:\.\p{Lu})*\.?$|^\.$/u.test(word));
  const nobody = initials || (single && isNoName(tokens[from]!, lexicon));
  if (nobody) return { next: to, office: null };
  return { next: to, office: waits && found.scores.organisation > 0 ? owned(line, to) : null, found };
}

const text = (line: Line, from: number, to: number): string =>
  line.text.slice(line.tokens[from]!.start, line.tokens[to - 1]!.end);

/** "giám đốc Techcombank" owns a body, "giám đốc Nguyễn Văn A" is somebody. */
function titled(from: number, to: number, { tokens, lexicon }: Line, office: Office): Partial<Scores> {
  const single = to - from === 1;
  const foreign = !isOwn(tokens[from]!, lexicon) || /^\p{Lu}{2,}$/u.test(tokens[from]!.text);
  const words = tokens.slice(from, to).map(({ text }) => text);
  const body = words.some(
    (word) => /^\p{Lu}{2,}\d*$/u.test(word) || ORGANISATION_WORDS.has(word.toLowerCase()),
  );
  if (body && !isOwn(tokens[from]!, lexicon)) return { organisation: HALF };
  if (isKnownPlace(words.join(' ')) && !isOwn(tokens[from]!, lexicon)) return { place: NAMED_KIND };
  // "Giám đốc Tôn Đông Á, ông …": whose director somebody is.
  const addressed = tokens[to]?.text === ',' ? lengthAt(tokens, to + 1, lexicon.addresses) : 0;
  if (addressed > 0 && tokens[to + 1 + addressed]?.upper === true && office.kind === 'body')
    return { organisation: TITLED };
  if (office.kind === 'body' && single && foreign && !office.owned)
    return { person: HALF, organisation: HALF };
  return { person: TITLED };
}
