import { baseOf } from '../../languages/codes.ts';
import { UNINFLECTED_MONTHS } from '../../languages/habits.ts';
import { MONEY_LANGUAGES } from '../../languages/money.ts';
import { knowsNumberWords } from '../../languages/numbers.ts';
import { type Figure, type Figures, figuresOf } from './figures.ts';
import type { CheckedPair, CheckFinding } from './finding.ts';

/** Where the source's number words are unknown, a number this small in the target may have been a word there. */
const MAY_BE_A_WORD = 100;

/** Numbers, percentages, currencies, months and weekdays of both sides must say the same. */
export function checkNumbers(pair: CheckedPair): CheckFinding[] {
  const source = figuresOf(withoutAddresses(pair.source), pair.sourceLanguage, false);
  const spoken = figuresOf(withoutAddresses(pair.target), pair.targetLanguage, true);
  const target =
    source.weekdays.size > 0 ? spoken : { ...spoken, words: spoken.words.union(spoken.ordinals) };
  return [
    ...checkFigures(source, target, pair),
    ...checkPercent(source, target),
    ...checkCurrencies(source, target, pair),
    ...checkMonths(source, target, pair),
    ...checkWeekdays(source, target),
  ];
}

/** Digits in addresses are the business of the address check. */
export function withoutAddresses(text: string): string {
  const plain = text.replace(/(?:https?:\/\/|www\.)\S+/giu, ' ');
  // Looking for the sign first spares every word 64 steps.
  return plain.includes('@') ? plain.replace(/[^\s@]{1,64}@[^\s@]{1,255}\.\p{L}{2,24}/gu, ' ') : plain;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function says(figures: Figures, values: readonly number[]): boolean {
  return values.some(
    (value) =>
      figures.figures.some((figure) =>
        figure.values.some((other) => same(value, other) || sameDecade(value, other)),
      ) || figures.words.has(value),
  );
}

/** `the 1990s` and `jaren 90`. */
function sameDecade(a: number, b: number): boolean {
  const [short, long] = a < b ? [a, b] : [b, a];
  return short >= 10 && short <= 90 && long >= 1900 && long < 2100 && long % 10 === 0 && long % 100 === short;
}

function checkFigures(source: Figures, target: Figures, pair: CheckedPair): CheckFinding[] {
  const lost = source.figures.filter(
    (figure) => !says(target, figure.values) && !isMonth(figure, source, target),
  );
  const known = knowsNumberWords(pair.sourceLanguage);
  const added = target.figures.filter(
    (figure) =>
      !says(source, figure.values) &&
      !isMonth(figure, target, source) &&
      (known || figure.values.every((value) => value > MAY_BE_A_WORD)),
  );
  // "One and a half billion" is said with a half.
  const unsaid = [...source.scaled].filter((value) => !says(target, [value]) && !target.words.has(0.5));
  const findings = [
    ...unsaid.map((value) =>
      finding(`The number ${value} of the source, written in words, is not in the translation.`),
    ),
    ...distinct(lost).map((figure) =>
      finding(`The number ${figure.text} of the source is not in the translation.`),
    ),
    ...distinct(added).map((figure) =>
      finding(`The number ${figure.text} of the translation is not in the source.`),
    ),
  ];
  if (findings.length > 0 || !known || !knowsNumberWords(pair.targetLanguage)) return findings;
  const wordsLost = [...source.countWords].filter((value) => !says(target, [value]));
  const wordsAdded = [...target.countWords].filter((value) => !says(source, [value]));
  if (wordsLost.length === 0 || wordsAdded.length === 0) return [];
  return [
    finding(
      `The source counts ${wordsLost.join(', ')} where the translation counts ${wordsAdded.join(', ')}.`,
    ),
  ];
}

/** A month in digits that was not recognised as one, where the other side names the month. */
function isMonth(figure: Figure, own: Figures, other: Figures): boolean {
  return figure.values.some((value) => other.months.has(value) && !own.months.has(value));
}

function finding(message: string, kind = 'number'): CheckFinding {
  return { kind, severity: 'error', message };
}

function distinct(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.map((figure) => [figure.text, figure])).values()];
}

function checkPercent(source: Figures, target: Figures): CheckFinding[] {
  const percent = (figures: Figures): number[] =>
    figures.figures.filter((f) => f.percent).flatMap((f) => f.values);
  const plain = (figures: Figures): Figure[] => figures.figures.filter((f) => !f.percent);
  const changed = (from: Figures, to: Figures): boolean =>
    percent(from).some(
      (value) =>
        !percent(to).some((other) => same(value, other)) &&
        plain(to).some((figure) => figure.values.some((other) => same(value, other))),
    );
  if (changed(source, target))
    return [finding('A percentage of the source is a plain number in the translation.', 'percentage')];
  if (changed(target, source))
    return [finding('A plain number of the source is a percentage in the translation.', 'percentage')];
  return [];
}

function checkCurrencies(source: Figures, target: Figures, pair: CheckedPair): CheckFinding[] {
  if (target.currencies.size === 0 && !MONEY_LANGUAGES.has(baseOf(pair.targetLanguage))) return [];
  const lost = missingFrom(target.currencies, source.currencies);
  const added = missingFrom(source.currencies, target.currencies);
  if (lost.length === 0) return [];
  if (added.length > 0)
    return [finding(`The currency ${lost.join(', ')} became ${added.join(', ')}.`, 'currency')];
  const message = `The currency (${lost.join(', ')}) is missing in the translation.`;
  return [{ kind: 'currency', severity: 'warning', message }];
}

/** Currencies of `all` that `some` lacks. Yen and yuan share their sign: where it stands, one of them is enough. */
function missingFrom(some: ReadonlySet<string>, all: ReadonlySet<string>): string[] {
  const either = (all.has('yen') && all.has('yuan')) || (some.has('yen') && some.has('yuan'));
  const asian = (currency: string): boolean => currency === 'yen' || currency === 'yuan';
  return [...all].filter(
    (currency) => !some.has(currency) && !(either && asian(currency) && [...some].some(asian)),
  );
}

function checkMonths(source: Figures, target: Figures, pair: CheckedPair): CheckFinding[] {
  const unsaid = (month: number, other: Figures): boolean =>
    !other.months.has(month) && !other.figures.some((figure) => figure.values.includes(month));
  const lost = [...source.months].filter((month) => unsaid(month, target));
  const added = UNINFLECTED_MONTHS.has(baseOf(pair.sourceLanguage))
    ? [...target.months].filter((month) => unsaid(month, source))
    : [];
  // A name such as "May" stands in both texts alike.
  if (added.length > 0 && lost.length === 0 && sharesCapitalMonth(pair)) return [];
  if (lost.length > 0)
    return [finding(`Month ${lost.join(', ')} of the source is not in the translation.`, 'date')];
  if (added.length > 0)
    return [finding(`Month ${added.join(', ')} of the translation is not in the source.`, 'date')];
  return [];
}

function sharesCapitalMonth(pair: CheckedPair): boolean {
  return (pair.target.match(/\b(?:May|March|August|April|June)\b/g) ?? []).some((name) =>
    pair.source.includes(name),
  );
}

function checkWeekdays(source: Figures, target: Figures): CheckFinding[] {
  if (source.weekdays.size === 0 || target.weekdays.size === 0) return [];
  if ([...source.weekdays].every((weekday) => target.weekdays.has(weekday))) return [];
  return [finding('The weekday of the source is another one in the translation.', 'date')];
}
