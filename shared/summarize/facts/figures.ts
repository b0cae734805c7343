import { baseOf } from '../../languages/codes.ts';
import type { Figures } from '../../languages/facets/figures.ts';
import { figuresOf } from '../../languages/figures.ts';
import { currencyCode, leadingCurrency, moneyWords } from '../../languages/money.ts';
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
  /** Of "3 to 4 million" both bounds; the value is null then. */
  readonly range?: readonly [low: number, high: number];
}

/** Value of digits as a language writes them: `1.000` is a thousand in Vietnamese. Null when they could be either. */
export function readNumber(digits: string, language: string): number | null {
  const values = numeralValues(digits, language, false);
  return values.length === 1 ? values[0]! : null;
}

/** Value of an English number in digits or words; null when it is none that can be read. */
export function numberFrom(written: string): number | null {
  if (/^\d+(?:[.,]\d+)*$/.test(written)) return readNumber(written, 'en');
  const { claimIn, numberIn, scales } = numberWordsOf('en');
  let total = 0;
  let group = 0;
  for (const word of written.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and') continue;
    const scale = scales.get(word);
    const value = /^\d/.test(word) ? readNumber(word, 'en') : (claimIn(word) ?? numberIn(word));
    if (scale === 100) group = Math.max(1, group) * 100;
    else if (scale !== undefined && word.length > 1) {
      total += Math.max(1, group) * scale;
      group = 0;
    } else if (value !== null) group += value;
    else return null;
  }
  return total + group;
}

/** Digits that are no part of a longer token ("19th", "3/4", "10:30"). */
const NO_TOKEN_AFTER = '(?![\\d/:]|(?:st|nd|rd|th)(?!\\p{L})|[.,]\\d|-\\d)';
/** What must not stand before digits without a currency: letters and signs of a longer token ("B-52", "R$5"). */
const NO_TOKEN_BEFORE = '(?<![\\p{L}\\d.,/:$€£¥₹₫₩-])';
/** "£60m", "40m euros": one letter is a scale only where a currency stands before or behind; "60 m" are metres. */
const AFTER_MONEY = '(?<=[$€£¥₹₩] ?\\d[\\d.,]{0,20})';

interface Grammar extends Figures {
  /** Groups: qualifier, currency before the digits, lower bound, digits, scales, percent sign or money after them. */
  readonly expression: RegExp;
  readonly rate: RegExp;
  /** The end of what stands before a number: a word that makes it negative. */
  readonly minus: RegExp;
  /** The same: the lower bound of a range. Groups: opening, digits, scale. */
  readonly lower: RegExp;
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
  const money = moneyWords(language);
  const letterScale = letters.map(
    (letter) => `(?:${AFTER_MONEY}[${letter}${letter.toUpperCase()}]|${letter}(?= ${money}(?!\\p{L})))`,
  );
  const named = [...longestFirst(Object.keys(figures.percentages)), money];
  return {
    ...figures,
    expression: new RegExp(
      [
        `(?:(?<![\\p{L}])(${anyOf(eitherCase(figures.qualifiers))}) )?`,
        `(?:(?<!\\p{L})(${leadingCurrency()}) ?|${NO_TOKEN_BEFORE})`,
        // "70-90 %": the lower bound.
        `(?:(\\d+(?:[.,]\\d+)?)[–-](?=\\d))?(${numeralExpression(language)})${NO_TOKEN_AFTER}`,
        // "5 nghìn tỷ", "2 hundred thousand".
        `(?:[ -]?(${anyOf([`${scale}(?: ${scale})?`, ...letterScale])})(?![\\p{L}]))?`,
        `(?:[ -]?(${anyOf(named)})(?![\\p{L}]))?`,
      ].join(''),
      'gu',
    ),
    minus: new RegExp(`(?<![\\p{L}])${anyOf(eitherCase(figures.negative))} $`, 'u'),
    lower: lowerBound(figures, language, scale),
    rate: new RegExp(`^(?:/\\p{L}{1,8}(?![\\p{L}/])| ${anyOf(figures.rates)}(?![\\p{L}\\p{M}]))`, 'u'),
  };
}

function lowerBound({ between, rangeJoints, changes }: Figures, language: string, scale: string): RegExp {
  const number = `(?<digits>${numeralExpression(language)})(?: (?<scale>${scale}))?`;
  const opened = `(?<opening>${anyOf(eitherCase(between.opening))} )(?:${leadingCurrency()} ?)?`;
  const change = changes.length === 0 ? '' : `(?<!${anyOf(eitherCase(changes))} )`;
  return new RegExp(
    `(?:${opened}${number} ${anyOf(between.joints)} |` +
      `${change}(?<![\\p{L}\\d.,/:–-])${number.replaceAll('?<', '?<bare')}(?: ${anyOf(rangeJoints)} | ?[–-] ?))$`,
    'u',
  );
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
    const [whole, qualifier, sign, dashed, digits, scale, named] = match;
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
    if (counted !== '' && isLabel(sentence.slice(0, start), grammar)) continue;
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
    const scaled = (number: number, words: string | undefined): number =>
      words === undefined
        ? number
        : round(
            words.split(' ').reduce((product, word) => product * scales.get(word.toLowerCase())!, number),
          );
    // "Từ 3 đến 4 triệu": what stands before the number may be the joint of a range.
    const joint =
      qualifier !== undefined && grammar.between.joints.includes(qualifier) ? `${qualifier} ` : '';
    const lead = sentence.slice(Math.max(0, start - LONGEST_LEAD), start) + joint;
    const before = dashed === undefined ? lead : `${lead}${dashed}–`;
    const negative = grammar.minus.exec(before)?.[0] ?? '';
    const value = scaled(bare, scale) * (negative === '' ? 1 : -1);
    const low = qualifier === undefined || joint !== '' ? grammar.lower.exec(before) : null;
    const range =
      low === null ? null : rangeOf(low.groups!, value, (number, own) => scaled(number, own ?? scale), base);
    const own = joint.length + (dashed === undefined ? 0 : dashed.length + 1);
    const from = start - (range === null ? negative.length : low![0].length - own);
    if (range === null && dashed !== undefined) continue;
    const unit = unitOf(sign ?? named, grammar, base) ?? (counted === '' ? null : counted);
    if (range !== null) while ((found.at(-1)?.start ?? -1) >= from) found.pop();
    found.push({
      value: range === null ? value : null,
      unit,
      qualifier: range === null ? (qualifier?.toLowerCase() ?? null) : null,
      text: sentence.slice(from, end),
      long: sentence.slice(from, Math.max(end, long === '' ? end : longEnd)),
      start: from,
      ...(range === null ? {} : { range }),
    });
  }
  return found;
}

/** The last word before a number makes it a name: "ward 11". */
const isLabel = (before: string, { labels }: Grammar): boolean =>
  labels?.has(before.trimEnd().split(' ').at(-1)!.toLowerCase()) === true;

/** "From 300 to 400 million", as a range: what stands before a number in so many characters. */
const LONGEST_LEAD = 40;

/** Both bounds where they are in order; a scale that stands once is that of both. */
function rangeOf(
  groups: Readonly<Record<string, string | undefined>>,
  high: number,
  scaled: (number: number, own: string | undefined) => number,
  language: string,
): readonly [number, number] | null {
  const digits = groups['digits'] ?? groups['baredigits'];
  const bare = digits === undefined ? null : readNumber(digits, language);
  if (bare === null) return null;
  const low = scaled(bare, groups['scale'] ?? groups['barescale']);
  return low < high ? [low, high] : null;
}

const round = (value: number): number => Number(value.toPrecision(12));

function unitOf(word: string | undefined, { percentages }: Grammar, language: string): string | null {
  if (word === undefined) return null;
  return percentages[word.toLowerCase()] ?? currencyCode(word, language) ?? word;
}
