import type { Unit } from '../../languages/facets/meaning.ts';
import { MEASURES } from '../../languages/meaning.ts';
import { knowsNumberWords } from '../../languages/numbers.ts';
import { checkCalendar } from './calendar.ts';
import { type CheckFinding, finding } from './finding.ts';
import { checkCurrencies } from './money.ts';
import { checkFractions, checkOrdinals } from './parts.ts';
import { exact } from './reading/evidence.ts';
import type { MeasuredAmount, Reading } from './reading.ts';

/** Where the source's number words are unknown, a number this small in the target may have been a word there. */
const MAY_BE_A_WORD = 100;
/** "Two or three days" are a few. */
const A_FEW = 3;
/** Numbers up to this one are said in many ways. */
const A_DOZEN = 12;
/** People round what they convert: 3 miles are 5 km. */
const ROUNDING = 0.07;
/** Of the larger measure, where both are whole numbers: 7 cm are 3 inches. */
const HALF = 0.5;
/** Centimetre and inch, kilometre and mile, metre and foot; but no one gives centimetres in whole feet. */
const NEIGHBOUR = 5;

/** Numbers, percentages, measures, currencies, dates and times of both sides must say the same. */
export function checkNumbers(source: Reading, target: Reading): CheckFinding[] {
  return [
    ...checkAmounts(source, target),
    ...checkFractions(source, target),
    ...checkOrdinals(source, target),
    ...checkPercent(source, target),
    ...checkUnits(source, target),
    ...checkCurrencies(source, target),
    ...checkCalendar(source, target),
  ];
}

/** `the 1990s` and `jaren 90`. */
function sameDecade(a: number, b: number): boolean {
  const [short, long] = a < b ? [a, b] : [b, a];
  return short >= 10 && short <= 90 && long >= 1900 && long < 2100 && long % 10 === 0 && long % 100 === short;
}

function isSaid(amount: MeasuredAmount, other: Reading): boolean {
  const { values, shares } = amount;
  const isEvident = (value: number): boolean => other.evidence.has(exact(value));
  if (values.some(isEvident) || shares.some(isEvident)) return true;
  if (
    values.some(
      (value) => value % 10 === 0 && other.amounts.some((o) => o.values.some((v) => sameDecade(value, v))),
    )
  )
    return true;
  if (
    values.some(
      (value) =>
        value >= 1900 && value % 10 === 0 && other.evidence.has(value % 100) && other.evidence.has(value),
    )
  )
    return true;
  if (values.some((value) => value >= 1900 && value < 2100 && value % 10 === 0 && decadeSaid(value, other)))
    return true;
  if (isShortYear(amount, other.amounts)) return true;
  return isConverted(amount, other.amounts);
}

/** "8 percent of men and 8 percent of women": one of them may be lost. */
function isSaidLess(amount: MeasuredAmount, source: Reading, target: Reading): boolean {
  if (amount.kind !== 'digits') return false;
  const [value] = amount.values;
  const same = alikeIn(source, amount, ({ kind, unit }) => kind === 'digits' && unit === amount.unit);
  if (same < 2) return false;
  const theirs = target.amounts.filter(({ values }) => values.includes(value!)).length;
  return theirs > 0 && theirs < same;
}

const isYear = (value: number): boolean => value >= 1900 && value < 2100;

/** `1998` and "'98". */
function isShortYear({ values, unit, kind }: MeasuredAmount, others: readonly MeasuredAmount[]): boolean {
  const [value] = values;
  if (unit !== null || kind !== 'digits' || !Number.isInteger(value!)) return false;
  return others.some(({ kind: theirs, unit: their, values: [other] }) => {
    const isOne = theirs === 'digits' && their === null && isYear(Math.max(value!, other!));
    return isOne && Math.min(value!, other!) === Math.max(value!, other!) % 100;
  });
}

/** "Siebzigerjahre", "the sixties": the century is not said. */
function decadeSaid(year: number, other: Reading): boolean {
  return (
    other.evidence.has(year % 100) &&
    other.amounts.every(({ kind, values }) => kind !== 'digits' || values[0] !== year % 100)
  );
}

/** Degrees without a scale are of either. */
const DEGREES: readonly Unit[] = ['celsius', 'fahrenheit'];

function isConverted(amount: MeasuredAmount, others: readonly MeasuredAmount[]): boolean {
  if (amount.unit === 'degree') return DEGREES.some((unit) => isConverted({ ...amount, unit }, others));
  if (others.some(({ unit }) => unit === 'degree') && DEGREES.includes(amount.unit!))
    return isConverted(
      amount,
      others.flatMap((own) => (own.unit === 'degree' ? DEGREES.map((unit) => ({ ...own, unit })) : [own])),
    );
  const { unit, values } = amount;
  if (unit === null) return false;
  const own = MEASURES[unit];
  return others.some((other) => {
    if (other.unit === null || other.unit === unit) return false;
    const measure = MEASURES[other.unit];
    if (measure.dimension !== own.dimension) return false;
    const [a, b] = [
      (values[0]! + (own.offset ?? 0)) * own.factor,
      (other.values[0]! + (measure.offset ?? 0)) * measure.factor,
    ];
    const isWhole = [values[0]!, other.values[0]!].every(Number.isInteger);
    const [fine, larger] = [own.factor, measure.factor].sort((x, y) => x - y) as [number, number];
    const coarse = isWhole && larger < NEIGHBOUR * fine ? HALF * larger : 0;
    return Math.abs(a - b) <= Math.max(coarse, ROUNDING * Math.max(Math.abs(a), Math.abs(b)));
  });
}

function checkAmounts(source: Reading, target: Reading): CheckFinding[] {
  const phones = samePhones(source, target);
  const isClaim = ({ kind, from }: MeasuredAmount, phone: ReadonlySet<number>): boolean =>
    (kind === 'digits' || kind === 'words') && !phone.has(from);
  const known = knowsNumberWords(source.language);
  const isMeasured = ({ kind, unit, values }: MeasuredAmount): boolean =>
    kind === 'word' && (values[0]! >= A_DOZEN || (unit !== null && values[0]! > A_FEW));
  const lost = source.amounts.filter(
    (amount) =>
      (isClaim(amount, phones[0]) || isMeasured(amount)) &&
      (!isSaid(amount, target) || isSaidLess(amount, source, target)),
  );
  const added = target.amounts.filter(
    (amount) =>
      isClaim(amount, phones[1]) &&
      !isSaid(amount, source) &&
      (known || amount.values.every((value) => value > MAY_BE_A_WORD)),
  );
  const copied = added.filter((amount) => isCopied(amount, lost));
  if (copied.length > 0 && copied.length === added.length && lost.length === copied.length)
    return [finding('number-signs', listed(copied))];
  if (lost.length > 0 && added.length > 0) return [finding('number-changed', listed(lost), listed(added))];
  if (lost.length > 0) return distinct(lost).map((text) => finding('number-lost', text));
  // A small one may have been a word of another kind: "both", "a pair".
  const surely = added.filter(
    ({ values, unit, text }) => unit !== null || values[0]! > A_DOZEN || /[.,]/.test(text),
  );
  if (surely.length > 0) return distinct(surely).map((text) => finding('number-added', text));
  const spelled = source.amounts.filter((amount) => amount.kind === 'word' && !isSaid(amount, target));
  if (added.length > 0)
    return spelled.length > 0 ? [finding('number-changed', listed(spelled), listed(added))] : [];
  if (!known || !knowsNumberWords(target.language)) return [];
  const words = (own: Reading, other: Reading): MeasuredAmount[] =>
    own.amounts.filter(
      (amount) => amount.kind === 'word' && amount.values[0]! >= 3 && !isSaid(amount, other),
    );
  const wordsLost = words(source, target);
  const wordsAdded = words(target, source);
  if (wordsLost.length === 0 || wordsAdded.length === 0) return [];
  return [finding('number-changed', listed(wordsLost), listed(wordsAdded))];
}

/** The same digits, grouped by threes: `10,000` in Vietnamese is a 10 to its readers, and meant to be ten thousand. */
function isCopied({ text }: MeasuredAmount, lost: readonly MeasuredAmount[]): boolean {
  const digits = (written: string): string => written.replace(/[^\p{L}\d]/gu, '');
  return (
    /^[1-9]\d{0,2}(?:[.,]\d{3})+(?!\d)/.test(text) &&
    lost.some((other) => digits(other.text) === digits(text))
  );
}

function distinct(amounts: readonly MeasuredAmount[]): string[] {
  return [...new Set(amounts.map(({ text }) => text))];
}

function listed(amounts: readonly MeasuredAmount[]): string {
  return distinct(amounts).join(', ');
}

const SHORTEST_PHONE = 7;

/** Tokens of telephone numbers that stand in both texts, however their digits are grouped. */
function samePhones(source: Reading, target: Reading): [ReadonlySet<number>, ReadonlySet<number>] {
  const from = phonesIn(source);
  if (from.length === 0) return [new Set(), new Set()];
  const to = phonesIn(target);
  const tokensOf = (own: typeof from, other: typeof from): Set<number> =>
    new Set(
      own.filter(({ digits }) => other.some((o) => o.digits === digits)).flatMap(({ tokens }) => tokens),
    );
  return [tokensOf(from, to), tokensOf(to, from)];
}

function phonesIn({ tokens, amounts }: Reading): { digits: string; tokens: number[] }[] {
  if (!amounts.some(({ text, from }) => text.startsWith('0') || tokens[from - 1]?.text === '+')) return [];
  const phones: { digits: string; tokens: number[] }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at]!;
    const international = tokens[at - 1]?.text === '+';
    if (first.kind !== 'number' || !(first.text.startsWith('0') || international)) continue;
    const own: number[] = [];
    let digits = '';
    for (
      ;
      at < tokens.length && (tokens[at]!.kind === 'number' || /^[/()+-]$/.test(tokens[at]!.text));
      at += 1
    ) {
      if (tokens[at]!.kind === 'number') own.push(at);
      digits += tokens[at]!.text.replace(/\D/g, '');
    }
    if (digits.length >= SHORTEST_PHONE) phones.push({ digits, tokens: own });
  }
  return phones;
}

const isShare = ({ unit }: MeasuredAmount): boolean => unit === 'percent';
const isPoints = ({ unit }: MeasuredAmount): boolean => unit === 'point';
const isCount = (amount: MeasuredAmount): boolean =>
  !isShare(amount) &&
  !isPoints(amount) &&
  (amount.kind === 'digits' || (amount.kind !== 'loose' && amount.values[0]! >= 2));

const sharesValue = (a: MeasuredAmount, b: MeasuredAmount): boolean =>
  a.values.some((value) => b.values.includes(value));

/** How many amounts of the same value a text has. */
function alikeIn(
  { amounts }: Reading,
  amount: MeasuredAmount,
  holds: (own: MeasuredAmount) => boolean,
): number {
  let count = 0;
  for (const own of amounts) if (holds(own) && sharesValue(own, amount)) count += 1;
  return count;
}

function checkPercent(source: Reading, target: Reading): CheckFinding[] {
  if (!source.amounts.some(isShare) && !target.amounts.some(isShare)) return [];
  const meets = (amount: MeasuredAmount, others: readonly MeasuredAmount[]): boolean =>
    others.some((other) => sharesValue(amount, other));
  // One of several of the same value may have lost its sign.
  const changed = (from: Reading, to: Reading): boolean =>
    from.amounts.some((amount) => {
      if (!isShare(amount)) return false;
      const more = (holds: (own: MeasuredAmount) => boolean): number =>
        alikeIn(from, amount, holds) - alikeIn(to, amount, holds);
      return more((own) => isShare(own) || isPoints(own)) > 0 && more(isCount) < 0;
    });
  const points = (from: Reading, to: Reading): boolean =>
    from.amounts.some(
      (amount) =>
        isPoints(amount) &&
        /p/i.test(amount.text) === false &&
        !meets(amount, to.amounts.filter(isPoints)) &&
        meets(amount, to.amounts.filter(isShare)),
    );
  if (changed(source, target)) return [finding('percent-lost')];
  if (changed(target, source)) return [finding('percent-added')];
  return points(source, target) || points(target, source) ? [finding('points-changed')] : [];
}

/** The same number with another measure of the same dimension: 12 km are not 12 miles. */
function checkUnits(source: Reading, target: Reading): CheckFinding[] {
  for (const amount of source.amounts) {
    const { unit } = amount;
    if (unit === null || unit === 'degree' || isShare(amount) || isPoints(amount)) continue;
    const { dimension } = MEASURES[unit];
    const more = (own: MeasuredAmount['unit']): number => {
      const holds = (a: MeasuredAmount): boolean => a.unit === own;
      return alikeIn(source, amount, holds) - alikeIn(target, amount, holds);
    };
    if (more(unit) <= 0) continue;
    const other = target.amounts.find(
      (own) =>
        own.unit !== null &&
        own.unit !== unit &&
        own.unit !== 'degree' &&
        MEASURES[own.unit].dimension === dimension &&
        sharesValue(own, amount) &&
        // "A day" and "one" are words of many uses.
        (amount.values[0]! >= 2 || own.kind === 'digits') &&
        more(own.unit) < 0,
    );
    if (other !== undefined) return [finding('unit-changed', unit, other.unit!)];
  }
  return [];
}
