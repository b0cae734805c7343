import { GIVEN_NAMES } from '../gazetteer.ts';
import { isKnownPlace } from '../types.ts';
import { endsAt, isInnerWord, isOwn, type Line } from './line.ts';
import { endOfRun, startsPerson } from './runs.ts';
import { endOfTail, isPlain, placeAt } from './tails.ts';
import { adjoins, lengthAt, type Token } from './tokens.ts';

export interface BodyEnd {
  readonly to: number;
  /** Where the name begins: behind a head that is a plain noun. */
  readonly from: number;
}

/**
 * Where the name of a body ends whose first words stand at `at`: ranks and fields of work ("Giáo dục và Đào tạo"), then
 * a place or a proper name. Null when nothing but the head is there.
 *
 * @param length tokens of the head
 */
export function endOfBody(at: number, length: number, line: Line): BodyEnd | null {
  const { tokens, lexicon } = line;
  const head = at + length;
  const named = withoutLooseEnd(tokens, head, farthestEnd(at, head, line), lexicon.naming.and);
  // "Cơ quan CSĐT" is a name with its head alone, "ban Quản lý" is none.
  const isNamed = tokens
    .slice(at + 1, named)
    .some((token) => (named === head ? isAcronym(token) : token.upper || token.kind === 'number'));
  const end = isNamed ? endOfTail(at, head, named, line) : null;
  if (end === null || isNoBody(at, head, end, line)) return null;
  if (!isBare(at, length, end, line)) return { to: end, from: at };
  const { noNames } = lexicon.naming;
  const first = tokens.findIndex(({ text }, index) => index >= head && !noNames.has(text));
  // "công ty CP Vàng | bạc đá quý": cut.
  const isCut = end - first === 1 && isOwn(tokens[end - 1]!, lexicon) && isInnerWord(tokens, end, lexicon);
  return isCut ? null : { to: end, from: first };
}

function farthestEnd(at: number, head: number, line: Line): number {
  const { tokens, lexicon } = line;
  let end = head;
  let names = tokens.slice(at + 1, end).some((token) => isPartOfName(token, line)) ? 1 : 0;
  let seated = lengthAt(tokens, at, lexicon.seated) === head - at;
  while (tokens[end] !== undefined) {
    const place = placeAt(end, line);
    if (place === 0) {
      const step = stepOf(end, at, head, names, line);
      if (step === 0) break;
      if (tokens.slice(end, end + step).some((token) => isPartOfName(token, line))) names += 1;
      end += step;
      continue;
    }
    end += place;
    names += 1;
    const joined = tokens[end]?.text === '-' && lengthAt(tokens, end + 1, lexicon.places, 'key') > 0;
    if (joined || (seated && isSeat(tokens, end, line))) {
      seated &&= joined;
      end += 1;
      continue;
    }
    // "Ngân hàng Việt Nam Thịnh Vượng"
    const goesOn = tokens[end]?.upper === true && adjoins(tokens, end) && isOwn(tokens[end]!, lexicon);
    if (!goesOn || line.office !== null || endsName(end, line)) break;
  }
  return end;
}

/** "THPT" of a school is none yet: whoever is named behind it may be whom it honours. */
const isPartOfName = ({ upper, kind, text }: Token, { lexicon }: Line): boolean =>
  kind === 'number' || (upper && !(/^\p{Lu}{2,}$/u.test(text) && lexicon.naming.noNames.has(text)));

/** True for a noun with a place, a name that is cut, somebody's name that looks like a body's. */
function isNoBody(at: number, head: number, end: number, line: Line): boolean {
  const { tokens, lexicon } = line;
  const tail = tokens.slice(head, end);
  const { noNames } = lexicon.naming;
  const hasNothing = (token: Token): boolean =>
    token.kind === 'word' && (token.text.length === 1 || noNames.has(token.text));
  const isTown = lengthAt(tokens, head, lexicon.places, 'key') === tail.length;
  if (tail.length > 0 && !isTown && tail.every(hasNothing)) return true;
  // "Công ty cổ phần Sản xuất": what companies are and do names none.
  if (lengthAt(tokens, at, lexicon.bodyNouns) > 0 && isPlain(head, end, line)) return true;
  const isLoose = lengthAt(tokens, at, lexicon.loose) === head - at;
  const [named] = tail;
  if (isLoose && named !== undefined) {
    // "trung tâm TP HCM" is a place; "Trường Giang" is somebody: a school's name is longer.
    const isPlace =
      lengthAt(tokens, head, lexicon.places, 'key') === tail.length ||
      isKnownPlace(tail.map(({ text }) => text).join(' '));
    // "trung tâm TP Vinh"
    const isMiddle =
      endsAt(tokens, head, lexicon.placeBefore) && lengthAt(tokens, head, lexicon.placeNouns) > 0;
    if (!tokens[at]!.upper && (isPlace || isMiddle || !named.upper)) return true;
    if (tokens[at]!.upper && head - at === 1 && tail.length === 1 && isOwn(named, lexicon)) return true;
  }
  return false;
}

/**
 * Where a body without a name of its own ends behind the office that is its: "Chủ tịch | UBND huyện | Lâm Quốc Bảo", "Phó giám
 * đốc | bệnh viện". Null where it is another.
 *
 * @param body what `endOfBody` says of it
 */
export function endOfUnnamed(at: number, length: number, body: BodyEnd | null, line: Line): number | null {
  const { tokens, lexicon, office } = line;
  if (office === null || office.end !== at) return null;
  const FULL_NAME = 3;
  const head = at + length;
  const end = head + lengthAt(tokens, head, lexicon.placeNouns);
  if (body === null) return length > 1 || end > head ? end : null;
  if (end === head || !startsPerson(end, line)) return null;
  const run = endOfRun(end, line);
  // "Chủ tịch UBND huyện Trần Văn Thời, ông …": the place is called so.
  const isPlace = tokens[run]?.text === ',' && lengthAt(tokens, run + 1, lexicon.addresses) > 0;
  return run - end >= FULL_NAME && !isPlace ? end : null;
}

const isSeat = (tokens: readonly Token[], at: number, { lexicon }: Line): boolean =>
  tokens[at]?.text === lexicon.naming.seat && lengthAt(tokens, at + 1, lexicon.places, 'key') > 0;

/** "Quản lý" in the name of a body is its field of work. */
const isOfficeAt = (at: number, { tokens, lexicon }: Line): boolean =>
  lengthAt(tokens, at, lexicon.offices) > 1 && lengthAt(tokens, at, lexicon.inner) === 0;

/** Somebody, an office or another body stands there. */
const endsName = (at: number, line: Line): boolean =>
  (startsPerson(at, line) &&
    !isTitled(at, line) &&
    !line.lexicon.naming.noNames.has(line.tokens[at - 1]!.text)) ||
  isOfficeAt(at, line) ||
  lengthAt(line.tokens, at, line.lexicon.bodies) > 1;

/** "CTCP Ánh | Dương Việt Nam": amid capitals a family's name is a word of the body's, but behind an office. */
function isTitled(at: number, { tokens, lexicon, office }: Line): boolean {
  const FULL_NAME = 3;
  const isMain = lexicon.naming.families.has(tokens[at]!.text);
  const isNamed = tokens.slice(at, at + FULL_NAME).every((token) => token?.upper);
  const isFull = isMain && isNamed && lengthAt(tokens, at + 1, lexicon.places, 'key') === 0;
  return office === null && !isFull && tokens[at - 1]!.upper && isOwn(tokens[at - 1]!, lexicon);
}

/** How many tokens at `at` belong to the name of a body whose head goes from `start` to `head`; 0 for none. */
function stepOf(at: number, start: number, head: number, names: number, line: Line): number {
  const { tokens, lexicon } = line;
  const token = tokens[at]!;
  if (token.kind === 'mark') return joint(at, names, line);
  if (!adjoins(tokens, at)) return 0;
  if (token.kind === 'number') {
    const ranked = names === 0 || !tokens[at - 1]!.upper;
    return /^\d{1,3}$/.test(token.text) && tokens[at - 1]!.kind === 'word' && ranked ? 1 : 0;
  }
  if (token.upper) {
    if (names > 0 && endsName(at, line) && !isFieldOf(at, line) && !isHonoured(at, start, line)) return 0;
    // "đảng Dân chủ | Hillary Clinton"
    if (isOfficeAt(at, line) && (at > head || (!tokens[head - 1]!.upper && !tokens[at - 2]?.upper))) return 0;
    // "TP. Hà Nội", "Hàng không"
    const ranked = lengthAt(tokens, at, lexicon.inner);
    if (ranked > 1 && (tokens[at + 1]!.text !== '.' || leadsOn(at + ranked, line))) return ranked;
    // "đảng Dân chủ | Hillary Clinton"
    if (line.office === null || tokens[at + 1]?.upper !== true) return 1;
    // "Chủ tịch Hạ viện | Paul Hartley", but "Đại học San | Diego"
    const isWhole = lengthAt(tokens, start, lexicon.whole) === head - start;
    const isTown = isKnownPlace(`${tokens[at - 1]!.text} ${token.text}`);
    const somebody =
      GIVEN_NAMES.has(token.text) || (isWhole && !isOwn(token, lexicon) && !isKnownPlace(token.text));
    return (isWhole || names > 0) && somebody && !isTown ? 0 : 1;
  }
  // "PCCC và CNCH"
  if (token.text === lexicon.naming.and && isAcronym(tokens[at - 1]) && isAcronym(tokens[at + 1])) return 2;
  if (leadsToTopic(at, start, head, line)) return 1;
  const inner = lengthAt(tokens, at, lexicon.inner);
  // "Giáo dục và Đào tạo", but not "Sacombank và Kiên Long".
  const joins =
    token.text !== lexicon.naming.and ||
    (!tokens[at - 1]!.upper &&
      isInnerWord(tokens, at + 2, lexicon) &&
      lengthAt(tokens, at + 1, lexicon.bodies) === 0);
  if (inner > 0 && joins && leadsOn(at + inner, line)) return inner;
  // "Giáo dục và đào tạo"
  const second = token.text === lexicon.naming.and ? lengthAt(tokens, at + 1, lexicon.innerEnds) : 0;
  if (second > 0 && names > 0 && !tokens[at - 1]!.upper) return 1 + second;
  const bridge = names > 0 && !tokens[at - 1]!.upper ? wordsToField(at, line) : 0;
  if (bridge > 0) return bridge;
  const ending = names > 0 ? lengthAt(tokens, at, lexicon.innerEnds) : 0;
  if (ending > 0) return ending;
  // "Chi cục kiểm lâm Đắk Lắk": small words between a head and its place.
  if (at === head && names === 0) return wordsToPlace(at, start, line);
  // "Kiểm | lâm": the second half of a word that a capital began.
  const before = tokens[at - 1]!;
  const opensWord = before.upper && isOwn(before, lexicon) && at > head && !isProper(at - 1, head, line);
  return opensWord && isInnerWord(tokens, at, lexicon) ? 1 : 0;
}

/** "Viện Bỏng quốc gia Lê Hữu Trác": a house called after somebody; behind an office it may be who holds it. */
const isHonoured = (at: number, start: number, { tokens, lexicon, office }: Line): boolean =>
  office === null &&
  !tokens[at - 1]!.upper &&
  lengthAt(tokens, start, lexicon.honouring) > 0 &&
  lengthAt(tokens, at, lexicon.offices) < 2;

/** "Ủy ban Thượng viện | về Tư pháp"; of "quyết định của Ủy ban về Thuế" the decision is on taxes. */
function leadsToTopic(at: number, start: number, head: number, line: Line): boolean {
  const { tokens, lexicon } = line;
  const isTopical = lengthAt(tokens, start, lexicon.topical) === head - start;
  const topic = tokens[at + 1];
  if (!isTopical || tokens[at]!.text !== lexicon.naming.about || topic?.upper !== true) return false;
  const isOwners = tokens[start - 1]?.text === lexicon.naming.of;
  const isPlace = lengthAt(tokens, at + 1, lexicon.places, 'key') > 0;
  return !isOwners && !isPlace && isOwn(topic, lexicon) && !endsName(at + 1, line);
}

const isAcronym = (token: Token | undefined): boolean => /^\p{Lu}{3,}$/u.test(token?.text ?? '');

/** "Công an", "Cảnh sát" inside the name of a body are fields of work. */
const isFieldOf = (at: number, line: Line): boolean => lengthAt(line.tokens, at, line.lexicon.bodies) > 1;

/** Two capitals in a row are a proper name: no small word belongs to it. */
function isProper(at: number, head: number, { tokens, lexicon }: Line): boolean {
  const before = tokens[at - 1];
  if (at - 1 < head || before === undefined || !before.upper) return false;
  if (lengthAt(tokens, at - 1, lexicon.bodies) > 0) return false;
  return !/^\p{Lu}{2,}$/u.test(before.text) && lengthAt(tokens, at - 1, lexicon.inner) === 0;
}

/** "Năng lượng | hạt nhân | Quốc tế": small words between two fields of work. */
function wordsToField(at: number, line: Line): number {
  const LONGEST = 3;
  const { tokens, lexicon } = line;
  for (let words = 1; words <= LONGEST && isInnerWord(tokens, at + words - 1, lexicon); words += 1) {
    const field = tokens[at + words];
    if (field?.upper !== true || !adjoins(tokens, at + words)) continue;
    const ends = endsName(at + words, line) || lengthAt(tokens, at + words, lexicon.bodies) > 0;
    return !ends && isOwn(field, lexicon) && isInnerWord(tokens, at + words + 1, lexicon) ? words : 0;
  }
  return 0;
}

function wordsToPlace(at: number, start: number, { tokens, lexicon }: Line): number {
  const LONGEST = 3;
  const first = tokens[start]!;
  if (!first.upper || (first.opens && at - start === 1)) return 0;
  for (let words = 1; words <= LONGEST && isInnerWord(tokens, at + words - 1, lexicon); words += 1) {
    if (lengthAt(tokens, at + words, lexicon.places, 'key') > 0) return words;
  }
  return 0;
}

/** After words of rank the name must go on. */
function leadsOn(at: number, line: Line): boolean {
  const { tokens, lexicon } = line;
  const next = tokens[at];
  if (next === undefined || !adjoins(tokens, at)) return false;
  if (next.kind === 'number') return /^\d{1,2}$/.test(next.text);
  if (next.upper) return !startsPerson(at, line) || lengthAt(tokens, at - 1, lexicon.inner) > 0;
  const inner = lengthAt(tokens, at, lexicon.inner);
  return inner > 0 && leadsOn(at + inner, line);
}

/** "Văn hóa, Thể thao và Du lịch", "Nông nghiệp & Phát triển nông thôn", "châu Á - Thái Bình Dương". */
function joint(at: number, names: number, line: Line): number {
  const { tokens, lexicon } = line;
  const { text } = tokens[at]!;
  const next = tokens[at + 1];
  // "Văn hóa - thể thao và du lịch"
  const field = /^[&–-]$/.test(text) ? lengthAt(tokens, at + 1, lexicon.innerEnds) : 0;
  if (field > 0 && names > 0 && !tokens[at - 1]!.upper) return 1 + field;
  if (names > 0 && !tokens[at - 1]!.upper && text === ',') {
    // "Giáo dục, khoa học và văn hóa"
    const listed = lengthAt(tokens, at + 1, lexicon.innerEnds);
    const isLastBut = tokens[at + 1 + listed]?.text === lexicon.naming.and;
    if (listed > 0 && isLastBut && lengthAt(tokens, at + 2 + listed, lexicon.innerEnds) > 0)
      return 1 + listed;
  }
  if (names === 0 || next?.upper !== true) return 0;
  if (/^[&–-]$/.test(text)) return 1;
  const LONGEST_LIST = 8;
  const fields =
    text === ',' && isInnerWord(tokens, at + 2, lexicon) && lengthAt(tokens, at + 1, lexicon.bodies) === 0;
  if (!fields || lengthAt(tokens, at + 1, lexicon.offices) > 0) return 0;
  return tokens.slice(at, at + LONGEST_LIST).some(({ text: word }) => word === lexicon.naming.and) ? 1 : 0;
}

/** A joint or rank with nothing behind it. */
function withoutLooseEnd(tokens: readonly Token[], head: number, end: number, and: string): number {
  let to = end;
  while (to > head && (tokens[to - 1]!.kind === 'mark' || tokens[to - 1]!.text === and)) to -= 1;
  return to;
}

/** "công ty Hòa Phát": a noun that says what Hòa Phát is; "Công ty Hòa Phát" is its name. */
function isBare(at: number, length: number, end: number, { tokens, lexicon }: Line): boolean {
  if (tokens[at]!.upper || lengthAt(tokens, at, lexicon.bodyNouns) !== length) return false;
  const rest = tokens.slice(at + length, end);
  return rest.every(({ upper }) => upper) && lengthAt(tokens, at + length, lexicon.places, 'key') === 0;
}
