import { CLOCK_WORDS, MONTH_SIGNS, PERCENT_WORDS, RANGE_WORDS } from '../../languages/amounts.ts';
import { calendarNames } from '../../languages/calendar.ts';
import { baseOf } from '../../languages/codes.ts';
import { dateWordsOf } from '../../languages/date-words.ts';
import { CAPITAL_MONTHS, MONTH_FIRST, SMALL_MONTHS } from '../../languages/habits.ts';
import { numberWordsOf } from '../../languages/numbers.ts';
import { asciiDigits, type Numeral, numeralsIn } from '../../languages/numerals.ts';
import { anyOf } from '../../languages/text.ts';
import { currenciesIn } from './money.ts';

/** A number written in digits. */
export interface Figure {
  /** As written, for the message. */
  readonly text: string;
  /** What it may mean: one value, or several where the way of writing is ambiguous. */
  readonly values: readonly number[];
  readonly percent: boolean;
}

export interface Figures {
  readonly figures: readonly Figure[];
  /** Values that words, months, Roman numerals and the like stand for: evidence, not claims. */
  readonly words: ReadonlySet<number>;
  /** 1 to 12. */
  readonly months: ReadonlySet<number>;
  /** 1 (Monday) to 7. */
  readonly weekdays: ReadonlySet<number>;
  /** Values of weekdays read as ordinals. */
  readonly ordinals: ReadonlySet<number>;
  /** Products of a number word and a scale ("two billion"): claims like figures. */
  readonly scaled: ReadonlySet<number>;
  readonly currencies: ReadonlySet<string>;
  /** Number words that mean nothing but a number, 3 to 20: claims, not only evidence. */
  readonly countWords: ReadonlySet<number>;
}

const NUMERIC_DATE = /(?<![\d.,/-])(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})(?![\d/-]|[.,]\d)/g;
const CJK_MONTH = new RegExp(`(\\d{1,2})\\s?[${MONTH_SIGNS}]`, 'g');
const CLOCK = new RegExp(
  [
    `(?<![\\d.,])(\\d{1,2})[:.h](\\d{2})(?=\\s?${anyOf(CLOCK_WORDS)})`,
    '(?<![\\d.,:])(\\d{1,2})[:h](\\d{2})(?![\\d])',
  ].join('|'),
  'giu',
);
const ROMAN = /(?<![\p{L}\d])(?=[IVXL])(X{0,3}L|L?X{0,3})(IX|IV|V?I{0,3})(?![\p{L}\d])/gu;

/** Everything in a sentence that counts, in the conventions of its language. */
export function figuresOf(original: string, language: string, strict: boolean): Figures {
  const base = baseOf(language);
  const numberWords = numberWordsOf(base);
  const months = new Set<number>();
  const weekdays = new Set<number>();
  const ordinals = new Set<number>();
  const words = new Set<number>();
  let text = asciiDigits(original.normalize('NFC'));

  text = text.replace(
    NUMERIC_DATE,
    (all: string, first: string, _sign: string, second: string, third: string) => {
      const yearFirst = first.length === 4;
      const [a, b] = yearFirst ? [Number(third), Number(second)] : [Number(first), Number(second)];
      const isDate = yearFirst ? third.length <= 2 : third.length === 4 || third.length === 2;
      if (!isDate || Math.max(a, b) > 31 || Math.min(a, b) > 12 || Math.min(a, b) === 0) return all;
      const year = yearFirst ? first : third;
      // Americans put the month first; where both readings are dates, both count as evidence.
      const [day, month] = b > 12 ? [b, a] : [a, b];
      months.add(month);
      if (MONTH_FIRST.has(base) && a <= 12 && b <= 12) {
        words.add(a).add(b);
        months.add(a).add(b);
        return ` ${year} `;
      }
      return ` ${day} ${year} `;
    },
  );
  text = text.replace(CJK_MONTH, (_: string, month: string) => {
    months.add(Number(month));
    return ' ';
  });
  const dateWords = dateWordsOf(base)?.(text);
  if (dateWords !== undefined) {
    text = dateWords.text;
    for (const month of dateWords.months) months.add(month);
    for (const weekday of dateWords.weekdays) weekdays.add(weekday);
    for (const ordinal of dateWords.ordinals) ordinals.add(ordinal);
  }
  text = text.replace(CLOCK, (_: string, h1?: string, m1?: string, h2?: string, m2?: string) => {
    const hour = Number(h1 ?? h2);
    words.add(hour < 12 ? hour + 12 : hour - 12);
    const minutes = (m1 ?? m2)!;
    // The other language may say "14 heures".
    return ` ${hour} ${Number(minutes) === 0 ? '' : minutes} `;
  });

  const names = calendarNames(base);
  for (const { 0: word, index } of text.matchAll(/\p{L}{3,}/gu)) {
    const lower = word.toLowerCase();
    // `May`, `March` and `August` are months with a capital only; so are German nouns.
    const capital = word !== lower;
    const month = names.months.get(lower);
    // Where months are written small, a capital one without a day before it is a name: Đặng Mai Sương.
    const isName = capital && SMALL_MONTHS.has(base) && !/\d\.?\s$/.test(text.slice(0, index));
    const isMonth = dateWords === undefined && !isName && (capital || !CAPITAL_MONTHS.has(base));
    if (month !== undefined && isMonth) months.add(month);
    const weekday = names.weekdays.get(lower) ?? names.weekdays.get(lower.replace(/s$/, ''));
    if (weekday !== undefined) weekdays.add(weekday);
  }
  for (const match of text.matchAll(ROMAN)) {
    const value = match[0] === '' ? 0 : romanValue(match[0]);
    if (value > 0) words.add(value);
  }
  const countWords = new Set<number>();
  const scaled = new Set<number>();
  collectWords(text, base, { words, countWords, scaled });
  if (/[½]/.test(text)) words.add(0.5);

  const numerals = numeralsIn(text, language, strict);
  const figures = numerals.map((numeral) => figureOf(numeral, text, numberWords.scales));
  return {
    figures: figures.map((figure, index) => ({
      ...figure,
      percent: isPercent(figures, numerals, index, text),
    })),
    words,
    months,
    weekdays,
    ordinals,
    countWords,
    scaled,
    currencies: currenciesIn(original),
  };
}

/** Between the numbers of one percentage: "10 to 15 %", "from 38 to 24 percent". */
const RANGE = new RegExp(`^\\s*${anyOf(['[-–—/]', ...RANGE_WORDS])}\\s*$`, 'iu');

/** The sign stands after the last number of a range. */
function isPercent(
  figures: readonly Figure[],
  numerals: readonly Numeral[],
  index: number,
  text: string,
): boolean {
  for (let at = index; at < figures.length; at += 1) {
    if (figures[at]!.percent) return true;
    const next = numerals[at + 1];
    if (next === undefined || !RANGE.test(text.slice(numerals[at]!.end, next.start))) return false;
  }
  return false;
}

/** `2024/25`, `2021–25`: the second number is a year as well. */
function withYear(values: readonly number[], before: string): number[] {
  const year = /((?:19|20)\d{2})\s?[-–/]\s?$/.exec(before)?.[1];
  const [value] = values;
  if (year === undefined || value === undefined || value > 99) return [...values];
  return [...values, Math.floor(Number(year) / 100) * 100 + value];
}

/** What follows a number and makes it a percentage. */
const PERCENT = new RegExp(`^(?:\\s|-)?${anyOf(['[%％٪]', ...PERCENT_WORDS])}`, 'iu');

function figureOf(numeral: Numeral, sentence: string, scales: ReadonlyMap<string, number>): Figure {
  const { text } = numeral;
  const values = withYear(numeral.values, sentence.slice(0, numeral.start));
  const after = sentence.slice(numeral.end);
  let factor = 1;
  let rest = after;
  const candidates = [...values];
  for (;;) {
    const match = /^[\s\u00A0-]?([\p{Script=Han}\p{Script=Hangul}]|\p{L}+)\.?/u.exec(rest);
    const scale = match === null ? undefined : scales.get(match[1]!.toLowerCase());
    if (match === null || scale === undefined) break;
    factor *= scale;
    // `5m` may be five metres.
    if (match[1]!.length === 1 && /[a-z]/i.test(match[1]!))
      candidates.push(...values.map((value) => value * factor));
    else candidates.splice(0, candidates.length, ...values.map((value) => value * factor));
    rest = rest.slice(match[0].length);
  }
  const percent = PERCENT.test(after);
  return { text, values: candidates, percent };
}

function collectWords(
  text: string,
  language: string,
  into: { words: Set<number>; countWords: Set<number>; scaled: Set<number> },
): void {
  const { words, countWords, scaled } = into;
  const { numberIn, partIn, isAmbiguous, isOtherWord, runsIn, scales } = numberWordsOf(language);
  const tokens = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*|\d[\d.,]*/gu) ?? [];
  for (const [index, token] of tokens.entries()) {
    if (isOtherWord(tokens, index)) continue;
    const exact = numberIn(token);
    const value = exact ?? partIn(token);
    if (value === null) {
      const scale = scales.get(token);
      if (scale !== undefined && token.length > 1) words.add(scale);
      continue;
    }
    words.add(value);
    if (exact !== null && value >= 3 && value <= 20 && !isAmbiguous(token)) countWords.add(value);
    let product = value;
    // A dozen is a loose word: two of them are evidence for 24, but nobody has to say so.
    let loose = false;
    for (let next = index + 1; next < tokens.length; next += 1) {
      const scale = scales.get(tokens[next]!);
      if (scale === undefined) break;
      product *= scale;
      loose ||= scale < 100;
      words.add(product);
    }
    // "Half a million" is no million: one and a half are evidence only. Runs of words count as a whole.
    if (product !== value && value > 1 && exact !== null && !loose && runsIn === null) scaled.add(product);
  }
  for (const run of runsIn?.(tokens) ?? []) {
    for (const value of run.values) words.add(value);
    if (run.scaled) scaled.add(run.whole);
  }
}

function romanValue(text: string): number {
  const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  return [...text].reduce((sum, letter, index) => {
    const value = digits[letter] ?? 0;
    return value < (digits[text[index + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
}
