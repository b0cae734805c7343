import { KNOWN_ORGANISATIONS, ORGANISATION_WORDS } from '../lexicon.ts';
import { isKnownPlace, type Scores } from '../types.ts';
import { isInnerWord, isOwn, type Line, type Office } from './line.ts';
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
import { lengthAt, type Token } from './tokens.ts';

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

/** "ca sĩ", "Phó Chủ tịch", "Bộ trưởng Quốc phòng": the name is still to come. */
export function readOffice(at: number, line: Line): Step | null {
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
export function readRun(at: number, line: Line): Step | null {
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
