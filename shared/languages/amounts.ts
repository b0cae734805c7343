import { countingOf } from './counting.ts';
import { gluedNumber } from './glued-numbers.ts';
import { numberWordsOf } from './numbers.ts';
import { numeralValues } from './numerals.ts';
import { isUnspaced } from './scripts.ts';
import { listOf } from './text.ts';
import { factOf, type Token, type Word } from './tokens.ts';

/** A number in a text, in digits or words. */
export interface Amount {
  /** What it may mean: one value, or several where the way of writing is ambiguous. */
  readonly values: readonly number[];
  /** Values of its parts: "two hundred thousand" has 2, 200 and 1000 in it. Evidence, no claims. */
  readonly parts: readonly number[];
  /**
   * `digits`; `words` of several parts, which mean nothing but the number; a single `word`, which may be a figure of
   * speech; a `loose` one, which may mean something else.
   */
  readonly kind: 'digits' | 'words' | 'word' | 'loose';
  /** Indices of the first token and of the one behind the last. */
  readonly from: number;
  readonly to: number;
}

interface NumberWord {
  readonly role: 'unit' | 'ten' | 'hundred' | 'scale' | 'joint' | 'half' | 'other';
  readonly value: number;
  /** It may be something else, or is made from a number: an ordinal, a multiple. */
  readonly loose: boolean;
}

const readers = new Map<string, (word: Word) => NumberWord | null>();

/** What a word says of a number; null for the other words. */
function readerOf(language: string): (word: Word) => NumberWord | null {
  const before = readers.get(language);
  if (before !== undefined) return before;
  const { numberIn, claimIn, partIn, isAmbiguous, scales } = numberWordsOf(language);
  const counting = countingOf(language);
  const joints = new Set(listOf(counting.joints));
  const tens = new Set(listOf(counting.tens));
  const halves = new Set(listOf(counting.halves).filter((word) => !word.includes('_')));
  const read = (word: string): NumberWord | null => {
    if (halves.has(word)) return { role: 'half', value: 0.5, loose: true };
    if (tens.has(word)) return { role: 'ten', value: 10, loose: isAmbiguous(word) };
    const scale = word.length > 1 || /\P{ASCII}/u.test(word) ? scales.get(word) : undefined;
    if (scale === 100) return { role: 'hundred', value: 100, loose: isAmbiguous(word) };
    if (scale !== undefined && scale > 12) return { role: 'scale', value: scale, loose: isAmbiguous(word) };
    const value = numberIn(word);
    if (value !== null) {
      const isUnit = claimIn(word) !== null || isAmbiguous(word) || (value >= 1 && value < 2);
      return { role: isUnit && value < 1000 ? 'unit' : 'other', value, loose: claimIn(word) === null };
    }
    if (joints.has(word)) return { role: 'joint', value: 0, loose: true };
    const glued = counting.glue === undefined ? null : gluedNumber(word, language, counting);
    if (glued !== null)
      return { role: glued.exact ? 'unit' : 'other', value: glued.value, loose: !glued.exact };
    const part = partIn(word);
    return part === null ? null : { role: 'other', value: part, loose: true };
  };
  const reader = factOf(({ lower }) => read(lower));
  readers.set(language, reader);
  return reader;
}

/** Numbers of a text, in order. `strict` as in `numeralValues`; tokens in `taken` are something else: dates, times. */
export function amountsIn(
  tokens: readonly Token[],
  language: string,
  strict: boolean,
  taken: ReadonlySet<number>,
): Amount[] {
  const amounts: Amount[] = [];
  const { isOtherWord } = numberWordsOf(language);
  const lower = tokens.map((token) => token.lower);
  const reader = readerOf(language);
  const wordAt = (index: number): NumberWord | null =>
    tokens[index]?.kind !== 'word' || taken.has(index) || isOtherWord(lower, index)
      ? null
      : reader(tokens[index]!.word);
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const amount = taken.has(at)
      ? null
      : token.kind === 'number'
        ? readDigits(tokens, at, language, strict, wordAt)
        : token.kind === 'word'
          ? readWords(tokens, at, wordAt)
          : null;
    if (amount !== null) amounts.push(amount);
    at = amount?.to ?? at + 1;
  }
  return amounts;
}

type WordAt = (index: number) => NumberWord | null;

/** The next token that a number may go on with: a hyphen or the full stop of an abbreviation is no end. */
function next(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const isGlue =
    token?.kind === 'sign' &&
    (token.text === '-' || token.text === '‑') &&
    token.start === tokens[at - 1]?.end;
  return isGlue ? at + 1 : at;
}

function readDigits(
  tokens: readonly Token[],
  from: number,
  language: string,
  strict: boolean,
  wordAt: WordAt,
): Amount {
  const token = tokens[from]!;
  const written = numeralValues(token.text, language, strict);
  const bare = written.length > 0 ? written : token.text.split(/\D+/).filter(Boolean).map(Number);
  const parts = written.length > 0 ? [] : bare;
  let values = written.length > 0 ? written : [];
  let to = from + 1;
  let last = 1;
  for (;;) {
    const at = next(tokens, to);
    const word = tokens[at]?.kind === 'word' ? wordAt(at) : null;
    if (word?.role === 'scale' || (word?.role === 'hundred' && values.length > 0)) {
      values = values.map((value) => value * word.value);
      last *= word.value;
      to = at + 1;
      if (
        tokens[to]?.text === '.' &&
        tokens[to + 1]?.kind === 'word' &&
        !/^\p{Lu}/u.test(tokens[to + 1]!.text)
      )
        to += 1;
    } else if (word?.role === 'half' && last > 1) {
      values = values.map((value) => value + last / 2);
      to = at + 1;
    } else break;
  }
  // `2万3千`: the rest follows without a space.
  if (
    last > 1 &&
    isUnspaced(language) &&
    tokens[to]?.kind === 'number' &&
    tokens[to]!.start === tokens[to - 1]!.end
  ) {
    const rest = readDigits(tokens, to, language, strict, wordAt);
    if (rest.values.every((value) => value < last))
      return {
        values: values.map((value) => value + rest.values[0]!),
        parts: values,
        kind: 'digits',
        from,
        to: rest.to,
      };
  }
  // `5m` may be five million or five metres.
  const letter = tokens[to];
  const short =
    letter?.kind === 'word' && letter.text.length <= 2
      ? numberWordsOf(language).scales.get(letter.lower)
      : undefined;
  if (short !== undefined) values = [...values, ...values.map((value) => value * short)];
  return { values: values.length > 0 ? values : parts, parts, kind: 'digits', from, to };
}

/** `zwei Millionen`, `two hundred and five thousand`, `hai mươi mốt`, `quatre-vingt-dix-sept`. */
function readWords(tokens: readonly Token[], from: number, wordAt: WordAt): Amount | null {
  const first = wordAt(from);
  if (first === null || first.role === 'joint' || first.role === 'half') return null;
  if (first.role === 'other') {
    // "Half a million", "anderhalf miljoen".
    const at = first.value < 1 && wordAt(from + 1)?.role !== 'scale' ? from + 2 : from + 1;
    const scale = wordAt(at);
    if (scale?.role === 'scale')
      return { values: [first.value * scale.value], parts: [first.value], kind: 'words', from, to: at + 1 };
    return { values: [first.value], parts: [], kind: 'loose', from, to: from + 1 };
  }
  const sum: Sum = { total: 0, group: 0, last: 1 };
  const parts: number[] = [];
  let to = from;
  let isRough = false;
  for (let at = from; ; at = next(tokens, to)) {
    let word = wordAt(at);
    if (word?.role === 'joint') {
      const half = halfAfter(at, wordAt);
      if (half > 0 && to > from) {
        addHalf(sum);
        parts.push(sum.total + sum.group);
        to = half;
        continue;
      }
      const after = wordAt(at + 1);
      const goesOn = to > from && after?.role === 'unit' && !after.loose && after.value < 100;
      if (!goesOn || sum.total + sum.group < 20) break;
      word = after;
      at += 1;
    }
    if (word === null) break;
    if (word.role === 'other') parts.push((sum.total + sum.group) * word.value);
    if (!add(word, sum)) break;
    // `Chục` is ten, more or less.
    isRough ||= word.role === 'ten' && word.loose;
    parts.push(word.value, sum.total + sum.group);
    to = at + 1;
  }
  const value = sum.total + sum.group;
  const indefinite = first.role !== 'unit';
  const isLoose = indefinite || isRough || value === 0 || (first.loose && to === from + 1);
  const kind = isLoose ? 'loose' : to > from + 1 || value >= 1000 ? 'words' : 'word';
  return { values: [value], parts, kind, from, to: Math.max(to, from + 1) };
}

/** Index behind "and a half", "et demi", "en een half"; 0 where there is none. */
function halfAfter(joint: number, wordAt: WordAt): number {
  for (const at of [joint + 1, joint + 2]) {
    const word = wordAt(at);
    if (word?.role === 'other' && word.value === 0.5) return at + 1;
  }
  return 0;
}

function addHalf(sum: Sum): void {
  if (sum.group > 0) sum.group += 0.5;
  else sum.total += sum.last / 2;
}

interface Sum {
  total: number;
  /** Below a thousand, not yet multiplied. */
  group: number;
  last: number;
}

/** Adds a word to a number; false where it begins another number. */
function add({ role, value }: NumberWord, sum: Sum): boolean {
  const below = sum.group % 100;
  if (role === 'unit') {
    const fits =
      below === 0 ||
      (value < 10 && below % 10 === 0 && below > 0) ||
      (value < 20 && value >= 10 && (below === 60 || below === 80));
    // "Quatre-vingt" is four times twenty.
    if (value === 20 && below === 4) sum.group += 76;
    else if (fits && (value < 100 || sum.group === 0)) sum.group += value;
    else return false;
  } else if (role === 'ten') {
    const unit = sum.group % 10;
    sum.group += unit === 0 ? 10 : unit * 9;
  } else if (role === 'hundred') sum.group = Math.max(1, sum.group) * 100;
  else if (role === 'scale') {
    // "Nghìn tỷ" is a thousand billions: the larger scale multiplies all before it.
    if (value > sum.last && sum.total > 0) sum.total = (sum.total + sum.group) * value;
    else sum.total += Math.max(sum.group, sum.total === 0 ? 1 : 0) * value;
    sum.group = 0;
    sum.last = value;
  } else if (role === 'half' && sum.last > 1) sum.total += sum.last / 2;
  else return false;
  return true;
}
