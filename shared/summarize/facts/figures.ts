import { baseOf } from '../../languages/codes.ts';
import type { Figures } from '../../languages/facets/figures.ts';
import { figuresOf } from '../../languages/figures.ts';
import { currencyCode, LEADING_CURRENCY, moneyWords } from '../../languages/money.ts';
import { numberWordsOf } from '../../languages/numbers.ts';
import { numeralExpression, numeralValues } from '../../languages/numerals.ts';
import { anyOf, eitherCase } from '../../languages/text.ts';

/** A number with what it counts. */
export interface FigureFound {
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  /** From the qualifier or currency sign to the unit. */
  readonly text: string;
  /** The same with all the words that describe the unit ("340 trạm quan trắc"), where the text shows their end. */
  readonly long: string;
  readonly start: number;
}

/** Value of digits as a language writes them: `1.000` is a thousand in Vietnamese. Null when they could be either. */
export function readNumber(digits: string, language: string): number | null {
  const values = numeralValues(digits, language, false);
  return values.length === 1 ? values[0]! : null;
}

/** Digits that are no part of a longer token ("19th", "3/4", "10:30"). */
const NO_TOKEN_AFTER = '(?![\\d/:]|(?:st|nd|rd|th)(?!\\p{L})|[.,]\\d|-\\d)';
/** What must not stand before digits without a currency: letters and signs of a longer token ("B-52", "R$5"). */
const NO_TOKEN_BEFORE = '(?<![\\p{L}\\d.,/:$€£¥₹₫₩-])';
/** "£60m", "$45k": one letter is a scale only where a currency stands before the digits; "60 m" are metres. */
const AFTER_MONEY = '(?<=[$€£¥₹₩] ?\\d[\\d.,]{0,20})';

interface Grammar extends Figures {
  /** Groups: qualifier, currency before the digits, digits, scales, percent sign or money after them. */
  readonly expression: RegExp;
  readonly rate: RegExp;
}

const grammars = new Map<string, Grammar>();

function grammarOf(language: string): Grammar | null {
  const figures = figuresOf(language);
  if (figures === undefined) return null;
  const known = grammars.get(language) ?? buildGrammar(figures, language);
  grammars.set(language, known);
  return known;
}

function buildGrammar(figures: Figures, language: string): Grammar {
  const longestFirst = (words: readonly string[]): string[] =>
    words.toSorted((left, right) => right.length - left.length);
  const scales = longestFirst([...numberWordsOf(language).scales.keys()]);
  const scale = anyOf(scales.filter((word) => word.length > 1));
  const letters = scales.filter((word) => word.length === 1);
  const letterScale = letters.map((letter) => `${AFTER_MONEY}[${letter}${letter.toUpperCase()}]`);
  const named = [...longestFirst(Object.keys(figures.percentages)), moneyWords(language)];
  return {
    ...figures,
    expression: new RegExp(
      [
        `(?:(?<![\\p{L}])(${anyOf(eitherCase(figures.qualifiers))}) )?`,
        `(?:(?<!\\p{L})(${LEADING_CURRENCY}) ?|${NO_TOKEN_BEFORE})`,
        `(${numeralExpression(language)})${NO_TOKEN_AFTER}`,
        // "5 nghìn tỷ", "2 hundred thousand".
        `(?:[ -]?(${anyOf([`${scale}(?: ${scale})?`, ...letterScale])})(?![\\p{L}]))?`,
        `(?:[ -]?(${anyOf(named)})(?![\\p{L}]))?`,
      ].join(''),
      'gu',
    ),
    rate: new RegExp(`^(?:/\\p{L}{1,8}(?![\\p{L}/])| ${anyOf(figures.rates)}(?![\\p{L}\\p{M}]))`, 'u'),
  };
}

/**
 * Figures in a sentence, in order: a number with a currency, a scale or what it counts. Years, dates, ordinals and
 * numbers in names are none.
 *
 * @param language one with the facet `figures`; other languages give none
 * @param taken spans that are something else, such as dates
 */
export function findFigures(
  sentence: string,
  language: string,
  taken: readonly { start: number; end: number }[],
): FigureFound[] {
  const base = baseOf(language);
  const grammar = grammarOf(base);
  if (grammar === null) return [];
  const { scales } = numberWordsOf(base);
  const found: FigureFound[] = [];
  for (const match of sentence.matchAll(grammar.expression)) {
    const [whole, qualifier, sign, digits, scale, named] = match;
    const start = match.index;
    let end = start + whole.trimEnd().length;
    if (taken.some((other) => start < other.end && other.start < end)) continue;
    const bare = readNumber(digits!, base);
    if (bare === null) continue;
    // "£60x": letters that are no scale are part of a token that nobody can read.
    if (sign !== undefined && /^\p{L}/u.test(sentence.slice(end))) continue;
    const after = /^(?: [\p{L}\p{M}-]+){1,5}/u.exec(sentence.slice(end))?.[0].trim().split(' ') ?? [];
    let counted =
      sign === undefined && named === undefined ? after.slice(0, grammar.unitLength(after)).join(' ') : '';
    if (sign === undefined && named === undefined && scale === undefined && counted === '') continue;
    // "1 person" counts nothing worth listing.
    if (counted !== '' && scale === undefined && bare <= 1) continue;
    const short = counted === '' ? 0 : counted.split(' ').length;
    const long = short > 0 ? after.slice(0, grammar.longUnitLength?.(after, short) ?? 0).join(' ') : '';
    const longEnd = end + 1 + long.length;
    if (counted !== '') {
      end += 1 + counted.length;
      // "40 km/h", "40 kilometres an hour"
      const per = grammar.rate.exec(sentence.slice(end))?.[0] ?? '';
      counted += per;
      end += per.length;
    }
    const value =
      scale === undefined
        ? bare
        : round(scale.split(' ').reduce((product, word) => product * scales.get(word.toLowerCase())!, bare));
    const unit = unitOf(sign ?? named, grammar, base) ?? (counted === '' ? null : counted);
    found.push({
      value,
      unit,
      qualifier: qualifier?.toLowerCase() ?? null,
      text: sentence.slice(start, end),
      long: sentence.slice(start, Math.max(end, long === '' ? end : longEnd)),
      start,
    });
  }
  return found;
}

const round = (value: number): number => Number(value.toPrecision(12));

function unitOf(word: string | undefined, { percentages }: Grammar, language: string): string | null {
  if (word === undefined) return null;
  return percentages[word.toLowerCase()] ?? currencyCode(word, language) ?? word;
}
