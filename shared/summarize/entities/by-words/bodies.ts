import { GIVEN_NAMES } from '../gazetteer.ts';
import { isInnerWord, isOwn, type Line } from './line.ts';
import { startsPerson } from './runs.ts';
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
  let end = at + length;
  // "Cơ quan CSĐT" is a name with its head alone.
  let names = tokens.slice(at + 1, end).some(({ upper }) => upper) ? 1 : 0;
  let proper = names;
  let seated = lengthAt(tokens, at, lexicon.seated) === length;
  for (;;) {
    const token = tokens[end];
    if (token === undefined) break;
    const place = lengthAt(tokens, end, lexicon.places, 'key');
    const ambiguous =
      place === 1 &&
      lexicon.naming.ambiguous.has(token.text) &&
      ((tokens[end + 1]?.upper === true && isOwn(tokens[end + 1]!, lexicon)) ||
        lengthAt(tokens, end, lexicon.plainWords) > 1);
    if (place > 0 && !ambiguous && adjoins(tokens, end)) {
      end += place;
      names += 1;
      if (tokens[end]?.text === '-' && lengthAt(tokens, end + 1, lexicon.places, 'key') > 0) {
        end += 1;
        continue;
      }
      if (seated && isSeat(tokens, end, line)) {
        seated = false;
        end += 1;
        continue;
      }
      // "Ngân hàng Việt Nam Thịnh Vượng"
      const goesOn = tokens[end]?.upper === true && adjoins(tokens, end) && isOwn(tokens[end]!, lexicon);
      if (goesOn && line.office === null && !endsName(end, line)) continue;
      break;
    }
    const step = stepOf(end, at, at + length, names, line);
    if (step === 0) break;
    const added = tokens.slice(end, end + step);
    if (added.some(({ upper, kind }) => upper || kind === 'number')) names += 1;
    if (added.some(({ upper }) => upper)) proper += 1;
    end += step;
  }
  end = withoutLooseEnd(tokens, at + length, end, lexicon.naming.and);
  if (names === 0 || (end <= at + length && proper === 0)) return null;
  // "trung tâm TP HCM" is a place, "khoa Sản" a part of something.
  const isLoose = lengthAt(tokens, at, lexicon.loose) === length;
  const named = tokens[at + length]!;
  if (isLoose && !tokens[at]!.upper && (proper === 0 || !named.upper)) return null;
  const tail = tokens.slice(at + length, end);
  if (
    tail.length > 0 &&
    tail.every(({ text, kind }) => kind === 'word' && (text.length === 1 || lexicon.naming.noNames.has(text)))
  )
    return null;
  // "Trường Giang" is somebody: a school's name is longer.
  if (isLoose && length === 1 && tokens[at]!.upper && tail.length === 1 && isOwn(tail[0]!, lexicon))
    return null;
  // "Trung tâm Hoạt động | văn hóa …": cut, it names something else.
  const last = tokens[end - 1]!;
  const isLengthy = lengthAt(tokens, at, lexicon.lengthy) === length;
  if (isLengthy && !last.upper && last.kind === 'word' && isInnerWord(tokens, end, lexicon)) return null;
  if (!isBare(at, length, end, line)) return { to: end, from: at };
  const first = tokens.findIndex(
    ({ text }, index) => index >= at + length && !lexicon.naming.noNames.has(text),
  );
  // "công ty CP Vàng | bạc đá quý": cut.
  return isOwn(last, lexicon) && end - first === 1 && isInnerWord(tokens, end, lexicon)
    ? null
    : { to: end, from: first };
}

const isSeat = (tokens: readonly Token[], at: number, { lexicon }: Line): boolean =>
  tokens[at]?.text === lexicon.naming.seat && lengthAt(tokens, at + 1, lexicon.places, 'key') > 0;

/** Somebody, an office or another body stands there. */
const endsName = (at: number, line: Line): boolean =>
  startsPerson(at, line) ||
  lengthAt(line.tokens, at, line.lexicon.offices) > 0 ||
  lengthAt(line.tokens, at, line.lexicon.bodies) > 1;

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
    if (names > 0 && endsName(at, line) && !isFieldOf(at, line)) return 0;
    // "đảng Dân chủ | Hillary Clinton"
    if (
      lengthAt(tokens, at, lexicon.offices) > 1 &&
      (at > head || (!tokens[head - 1]!.upper && !tokens[at - 2]?.upper))
    )
      return 0;
    // "TP. Hà Nội", "Hàng không"
    const ranked = lengthAt(tokens, at, lexicon.inner);
    if (ranked > 1 && (tokens[at + 1]!.text !== '.' || leadsOn(at + ranked, line))) return ranked;
    // "đảng Dân chủ | Hillary Clinton"
    const somebody = GIVEN_NAMES.has(token.text) && tokens[at + 1]?.upper === true;
    return names > 0 && line.office !== null && somebody ? 0 : 1;
  }
  const inner = lengthAt(tokens, at, lexicon.inner);
  // "Giáo dục và Đào tạo", but not "Sacombank và Kiên Long".
  const joins =
    token.text !== lexicon.naming.and ||
    (!tokens[at - 1]!.upper &&
      isInnerWord(tokens, at + 2, lexicon) &&
      lengthAt(tokens, at + 1, lexicon.bodies) === 0);
  if (inner > 0 && joins && leadsOn(at + inner, line)) return inner;
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
