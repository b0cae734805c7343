import { CURRENCIES, type Currency } from '../../languages/money.ts';
import { NUMBERS } from '../../languages/numbers.ts';
import { anyOf, escapeRegExp } from '../../languages/text.ts';

/** Scales of all languages ("million", "triệu"), which may stand between a number and its currency. */
const SCALE_WORDS = `(?<!\\p{L})${anyOf(
  new Set(
    Object.values(NUMBERS).flatMap(({ scales }) => Object.keys(scales).filter((word) => word.length > 1)),
  ),
)}\\.?`;

const NAMES = [...new Set(CURRENCIES.flatMap(({ name }) => name ?? []))];

/** Money by its signs and words, whatever the language: a text may speak of dollars in any. */
const PATTERNS: readonly (readonly [string, RegExp])[] = NAMES.map((name) => {
  const own = CURRENCIES.filter((currency) => currency.name === name);
  const signs = own.flatMap((currency) => currency.signs ?? []).map(escapeRegExp);
  const codes = own.map(({ code }) => code).filter((code) => /^[A-Z]{3}$/.test(code));
  const words = [...codes, ...own.flatMap((currency) => formsOf(currency.words))];
  const counted = own.flatMap((currency) => formsOf(currency.counted));
  const alternatives = [
    ...signs,
    ...(words.length === 0 ? [] : [`(?<!\\p{L})${anyOf(words)}(?!\\p{L})`]),
    ...(counted.length === 0 ? [] : [`(?:\\d|${SCALE_WORDS})[\\s\\u00A0-]?${anyOf(counted)}(?!\\p{L})`]),
  ];
  return [name, new RegExp(alternatives.join('|'), 'iu')] as const;
});

function formsOf(words: Currency['words']): string[] {
  return Object.values(words ?? {})
    .flat()
    .map((form) => escapeRegExp(form).replace('\\*', '\\p{L}*'));
}

/** Names of the currencies that a text speaks of. */
export function currenciesIn(text: string): Set<string> {
  return new Set(PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name));
}
