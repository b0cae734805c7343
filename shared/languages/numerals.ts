/** Digits of any script as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    // Unicode keeps every script's digits 0 to 9 together: walk down to the zero.
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}

/** Signs of a language, as ICU knows them, with the expressions made of them. */
interface Writing {
  readonly decimal: string;
  readonly group: string;
  readonly grouped: RegExp;
  readonly decimals: RegExp;
  readonly looksGrouped: RegExp;
  readonly otherGrouped: RegExp;
  readonly otherDecimals: RegExp;
}

const writings = new Map<string, Writing>();

function writingOf(language: string): Writing {
  const known = writings.get(language);
  if (known !== undefined) return known;
  const { decimal } = separatorsOf(language);
  const group = decimal === ',' ? '.' : ',';
  const writing = {
    decimal,
    group,
    // India writes 12,34,567.
    grouped: new RegExp(`^\\d{1,3}(?:\\${group}\\d{2,3})*\\${group}\\d{3}(?:\\${decimal}\\d+)?$`),
    decimals: new RegExp(`^\\d+\\${decimal}\\d+$`),
    looksGrouped: new RegExp(`^[1-9]\\d{0,2}\\${decimal}\\d{3}$`),
    otherGrouped: new RegExp(`^\\d{1,3}(?:\\${decimal}\\d{3}){2,}(?:\\${group}\\d+)?$`),
    otherDecimals: new RegExp(`^\\d+\\${group}\\d+$`),
  };
  writings.set(language, writing);
  return writing;
}

const separators = new Map<string, { decimal: string; group: string }>();

/** Decimal and group sign of a language, as ICU knows them. */
function separatorsOf(language: string): { decimal: string; group: string } {
  const known = separators.get(language);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1234567.5);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const found = { decimal: of('decimal') || '.', group: of('group') };
  separators.set(language, found);
  return found;
}

/** Group signs that no language uses for decimals. */
const SPACES = "[\\u00A0\\u202F\\u2009'’]";

/**
 * The values that a numeral may stand for.
 *
 * @param strict the writer must keep to the language's own signs (a translation); else a numeral that is written
 *   the other way round may mean both (a source text may have been translated carelessly itself)
 */
export function numeralValues(numeral: string, language: string, strict: boolean): number[] {
  if (PLAIN.test(numeral)) return [Number(numeral)];
  const { decimal, group, ...writing } = writingOf(language);
  const plain = numeral.replace(GROUPING_SPACE, '');
  if (PLAIN.test(plain)) return [Number(plain)];
  const native = Number(plain.replaceAll(group, '').replace(decimal, '.'));
  if (writing.grouped.test(plain)) return [native];
  if (writing.decimals.test(plain)) {
    const looksGrouped = writing.looksGrouped.test(plain);
    return looksGrouped && !strict ? [native, Number(plain.replace(decimal, ''))] : [native];
  }
  // The other convention, and nothing else makes sense: `1.5` in German, `1,234,567` in Vietnamese.
  if (!strict && writing.otherGrouped.test(plain))
    return [Number(plain.replaceAll(decimal, '').replace(group, '.'))];
  if (writing.otherDecimals.test(plain)) return [Number(plain.replace(group, '.'))];
  return [];
}

const PLAIN = /^\d+$/;
const GROUPING_SPACE = new RegExp(`(?<=\\d)(?:${SPACES}| )(?=\\d{3})`, 'g');

const PLAIN_NUMERAL = `\\d+(?:(?:[.,]|${SPACES})\\d+)*`;
/** Where a plain space groups thousands, too. */
const SPACED_NUMERAL = `\\d{1,3}(?: \\d{3})+(?![\\d])(?:[.,]\\d+)?|${PLAIN_NUMERAL}`;

/** Expression of a number in digits, as a language groups them; the flag `u` is for the caller to choose. */
export function numeralExpression(language: string): string {
  return separatorsOf(language).group.trim() === '' ? SPACED_NUMERAL : PLAIN_NUMERAL;
}

export interface Numeral {
  readonly text: string;
  /** Empty where the writing fits no convention. */
  readonly values: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Numbers in digits, in order. A version, a score or an address gives its parts. */
export function numeralsIn(text: string, language: string, strict: boolean): Numeral[] {
  return [...text.matchAll(new RegExp(numeralExpression(language), 'g'))].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    const values = numeralValues(match[0], language, strict);
    if (values.length > 0) return [{ text: match[0], values, ...place }];
    return match[0].split(/\D+/).map((part) => ({ text: part, values: [Number(part)], ...place }));
  });
}
