import { GIVEN_NAMES } from '../gazetteer.ts';
import { isKnownPlace } from '../types.ts';
import { type BodyEnd, endOfBody, endOfUnnamed } from './bodies.ts';
import type { Lexicon } from './lexicon.ts';
import { endsAt, isInnerWord, isOwn, type Line } from './line.ts';
import { endOfRun, startsPerson } from './runs.ts';
import {
  candidate,
  HALF,
  isFamily,
  isNoName,
  isNounAt,
  lengthBefore,
  NAMED_KIND,
  owned,
  type Step,
} from './steps.ts';
import { adjoins, lengthAt } from './tokens.ts';

/** "tàu sân bay Gerald Ford": a thing has that name. */
export function readThing(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const length = lengthAt(tokens, at, lexicon.thingNouns);
  const next = at + length;
  if (length === 0 || !isNounAt(tokens, at) || tokens[next]?.upper !== true) return null;
  if (lengthAt(tokens, next, lexicon.places, 'key') > 0 || lengthAt(tokens, next, lexicon.bodies) > 0)
    return { next };
  return { next: endOfRun(next, line), office: null };
}

/** "Sở Giáo dục và Đào tạo tỉnh Thanh Hóa", "đại sứ quán Nga tại Thụy Sĩ". */
export function readBody(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const length = lengthAt(tokens, at, lexicon.bodies);
  // "Bộ trưởng" is an office, the end of "thị trường" no school.
  const longer = Math.max(lengthAt(tokens, at, lexicon.offices), lengthAt(tokens, at, lexicon.placeNouns));
  if (length === 0 || longer > length) return null;
  if (length === 1 && isSecondHalf(at, line)) return null;
  // "Hội An", "Đoàn Văn A": a capital that begins another name.
  const first = tokens[at]!;
  if (length === 1 && first.upper && isFamily(first, lexicon) && tokens[at + 1]?.upper === true) return null;
  const body: BodyEnd | null = endOfBody(at, length, line);
  const unnamed = endOfUnnamed(at, length, body, line);
  if (unnamed !== null) return { next: unnamed, office: owned(line, unnamed) };
  if (body === null) return null;
  return {
    next: body.to,
    office: owned(line, body.to),
    found: candidate(line, body.from, body.to, { organisation: NAMED_KIND }),
  };
}

/** A small syllable after another one may be the end of its word. */
function isSecondHalf(at: number, { tokens, lexicon, office }: Line): boolean {
  const before = tokens[at - 1];
  if (office?.end === at) return false;
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

/** "hãng sản xuất chip | Intel": what a body is or does stands between its noun and a foreign name. */
function wordsToForeign(at: number, { tokens, lexicon }: Line): number {
  const LONGEST = 4;
  for (let words = 1; words <= LONGEST && isInnerWord(tokens, at + words - 1, lexicon); words += 1) {
    if (lexicon.naming.ofRole.has(tokens[at + words - 1]!.lower)) return 0;
    const name = tokens[at + words];
    if (name?.upper !== true) continue;
    const isPlain = isOwn(name, lexicon) || GIVEN_NAMES.has(name.text) || isKnownPlace(name.text);
    return isPlain || !adjoins(tokens, at + words) ? 0 : words;
  }
  return 0;
}

/** "hãng Vietjet Air: the noun is no part of the name. */
export function readBodyNoun(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const length = lengthAt(tokens, at, lexicon.bodyNouns);
  if (length === 0 || !isNounAt(tokens, at)) return null;
  const described = wordsToForeign(at + length, line);
  const next = at + length + described;
  if (tokens[next]?.upper !== true) return null;
  if (lengthAt(tokens, next, lexicon.places, 'key') > 0 || startsPerson(next, line)) return { next };
  if (isOwn(tokens[next]!, lexicon) && isInnerWord(tokens, next + 1, lexicon)) return { next };
  if (isNoName(tokens[next]!, lexicon) && tokens[next + 1]?.upper !== true) return { next: next + 1 };
  const to = lengthAt(tokens, next, lexicon.organisations, 'key') + next;
  const run = to > next ? to : endOfRun(next, line);
  // "kênh Channel 5"
  const isNumbered = !isOwn(tokens[next]!, lexicon) && /^\d{1,2}$/.test(tokens[run]?.text ?? '');
  const end = isNumbered && lengthAt(tokens, run + 1, lexicon.units) === 0 ? run + 1 : run;
  return {
    next: end,
    office: owned(line, end),
    found: candidate(
      line,
      next,
      end,
      { organisation: described > 0 ? HALF * HALF : NAMED_KIND },
      { opens: false },
    ),
  };
}

/** "xã Tiến Xuân", "quận 3", "đường Nam Kỳ Khởi Nghĩa". */
export function readPlaceNoun(at: number, line: Line): Step | null {
  const { tokens, lexicon } = line;
  const length = lengthAt(tokens, at, lexicon.placeNouns);
  // "trục đường Bạch Đằng": a street is one behind any word.
  const isStreet = lengthAt(tokens, at, lexicon.numbered) === length;
  if (length === 0 || (length === 1 && !isStreet && isSecondHalf(at, line))) return null;
  const first = tokens[at]!;
  const shouted = length > 1 || /^\p{Lu}{2,}$/u.test(first.text);
  if (!isNounAt(tokens, at) && !shouted && tokens[at + length]?.kind !== 'number') return null;
  if (first.upper && isFamily(first, lexicon) && length === 1) return null;
  const next = at + length;
  const name = tokens[next];
  if (name?.kind === 'number' && /^\d{1,2}$/.test(name.text)) {
    // "mặt đường 60 m"
    const isMeasure = lengthAt(tokens, next + 1, lexicon.units) > 0;
    return lengthAt(tokens, at, lexicon.numbered) === length && length === 1 && !isMeasure
      ? {
          next: next + 1,
          office: owned(line, next + 1),
          found: candidate(line, at, next + 1, { place: HALF * HALF }),
        }
      : { next: next + 1 };
  }
  if (name?.upper !== true) return null;
  // "Phó chủ tịch quận | Lâm Quốc Bảo": two syllables may be the district's own.
  if (line.office?.end === at && startsPerson(next, line) && endOfRun(next, line) - next > 2)
    return { next, office: owned(line, next) };
  // "khu vực Vườn quốc gia", "đường Quốc lộ 1"
  if (lengthAt(tokens, next, lexicon.placeNouns) > 1 || lengthAt(tokens, next, lexicon.bodies) > 1)
    return { next };
  if (lengthAt(tokens, next, lexicon.organisations, 'key') > 0) return { next };
  const known = lengthAt(tokens, next, lexicon.places, 'key');
  const goesOn = known === 1 && tokens[next + 1]?.upper === true && adjoins(tokens, next + 1);
  const to = known > 0 && !goesOn ? next + known : endOfRun(next, line);
  // "Khu vực An ninh chung": a syllable of a word.
  const isHalf = isOwn(tokens[next]!, lexicon) && isInnerWord(tokens, next + 1, lexicon);
  const noName = to - next === 1 && (isNoName(tokens[next]!, lexicon) || isHalf);
  if (noName) return { next: to };
  // "đường Nguyễn Huệ, Lê Lợi": streets are named after people, and listed.
  const street = lengthAt(tokens, at, lexicon.numbered) === length;
  return {
    next: to,
    office: owned(line, to),
    listed: street || isSeveral(tokens[at - 1]?.lower ?? '', lexicon),
    found: candidate(
      line,
      isNounOfName(at, next, to, line) ? at : next,
      to,
      { place: NAMED_KIND },
      { opens: false },
    ),
  };
}

/** "sông Lam", "đường D5", but "TP Vinh": a syllable or a number alone names nothing. */
function isNounOfName(at: number, next: number, to: number, { tokens, lexicon }: Line): boolean {
  if (to - next > 1 || lengthAt(tokens, at, lexicon.towns) > 0) return false;
  if (lengthAt(tokens, next, lexicon.places, 'key') > 0) return false;
  return isOwn(tokens[next]!, lexicon) || /\d/.test(tokens[next]!.text);
}

const isSeveral = (word: string, { naming }: Lexicon): boolean => naming.several.has(word);

/** The next of a list of streets or of places: "các huyện Đức Trọng, Lạc Dương và Lâm Hà". */
export function readListed(at: number, line: Line): Step | null {
  const { tokens } = line;
  const joint = tokens[at - 1]!;
  if (!/^[,-]$/.test(joint.text) && joint.text !== line.lexicon.naming.and) return null;
  if (tokens[at]?.upper !== true) return null;
  const to = endOfRun(at, line);
  const isStreet = startsPerson(at, line);
  const own = tokens.slice(at, to).every((token) => isOwn(token, line.lexicon));
  // One syllable may be any word.
  if (!isStreet && (to - at !== 2 || !own || lengthAt(tokens, at, line.lexicon.bodies) > 0)) return null;
  return { next: to, listed: true, found: candidate(line, at, to, { place: NAMED_KIND }, { opens: false }) };
}
