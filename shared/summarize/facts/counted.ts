import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { isPersonNoun } from '../../languages/en/person-nouns.ts';
import { lazy } from '../../languages/lazy.ts';
import { anyOf, listOf } from '../../languages/text.ts';
import { isNoun } from '../grammar.ts';
import { type FigureFound, numberFrom, readNumber } from './figures.ts';
import { quantitiesIn } from './quantities.ts';

/** Number words below this count ordinary things ("two friends"); digits say that somebody counted. */
const SMALLEST_WORD = 3;
/** More words between the number and its noun tell a story. */
const MOST_UNIT_WORDS = 5;
const OLDEST = 120;

/**
 * What English grammar shows to be counted, besides what its words show (`figures.ts`): numbers in words, nouns with a
 * capital ("51 Republicans", "30 Boeing jets"), ages, results of matches.
 */
export function countedFigures(parsed: ParsedText): FigureFound[] {
  const found: FigureFound[] = [];
  // "20-year-old" is an age before it is twenty of anything.
  for (const one of [...ages(parsed), ...scores(parsed), ...quantities(parsed), ...counts(parsed)]) {
    if (!found.some((other) => overlap(one, other))) found.push(one);
  }
  return found.sort((left, right) => left.start - right.start);
}

const overlap = (one: FigureFound, other: FigureFound): boolean =>
  one.start < other.start + other.text.length && other.start < one.start + one.text.length;

function figure(parsed: ParsedText, start: number, end: number, rest: Partial<FigureFound>): FigureFound {
  const text = parsed.text.slice(start, end);
  return { value: null, unit: null, qualifier: null, text, long: text, start, ...rest };
}

/** Shares, parts and the like, with what is said before them. */
function quantities(parsed: ParsedText): FigureFound[] {
  return quantitiesIn(parsed).map(({ value, unit, start, end }) => {
    const qualifier = qualifierOf(parsed, parsed.tokens.find((token) => token.start === start)!);
    const text = qualifier === null ? null : parsed.text.slice(qualifier.start, start).trim().toLowerCase();
    return figure(parsed, qualifier?.start ?? start, end, { value, unit, qualifier: text });
  });
}

const AGE = lazy(
  () => /(?<![\p{L}\p{N}.,-])(\p{L}+|\d{1,3}(?:,\d{3})*)[- ](year|month|week|day)s?-old(?![\p{L}])/giu,
);

/** "A 25,000-strong crowd" */
const STRONG = lazy(() => /(?<![\p{L}\d.,-])(\d{1,3}(?:,?\d{3})*)-strong(?!\p{L})/gu);

/** "The 50th anniversary": ordinals of other things count nothing. */
const ORDINAL = lazy(() => /(?<![\p{L}\d])(\d{1,3})(?:st|nd|rd|th) (anniversary|birthday)(?!\p{L})/gu);

/** "A 20-year-old player", "Anna Berg, 20, …" */
function ages(parsed: ParsedText): FigureFound[] {
  const written = [...parsed.text.matchAll(AGE())].flatMap((match) => {
    const value = numberFrom(match[1]!);
    const unit = `${match[2]!.toLowerCase()}s old`;
    return value === null
      ? []
      : [figure(parsed, match.index, match.index + match[0].length, { value, unit })];
  });
  const aged = [...parsed.text.matchAll(/(?<!\p{L})aged (\d{1,3})(?![\d-]| (?:to|and|or) \d)/gu)].map(
    (match) =>
      figure(parsed, match.index, match.index + match[0].length, {
        value: Number(match[1]),
        unit: 'years old',
      }),
  );
  const strong = [...parsed.text.matchAll(STRONG())].map((match) =>
    figure(parsed, match.index, match.index + match[0].length, {
      value: readNumber(match[1]!, 'en'),
      unit: 'people',
    }),
  );
  const marked = [...parsed.text.matchAll(ORDINAL())].map((match) =>
    figure(parsed, match.index, match.index + match[0].length, { value: Number(match[1]), unit: match[2]! }),
  );
  const apposed = parsed.tokens.flatMap((token) => {
    const value = /^\d{1,3}$/.test(token.text) ? Number(token.text) : null;
    const before = parsed.tokens[token.index - 1]?.text;
    const after = parsed.tokens[token.index + 1]?.text;
    const isAge =
      value !== null &&
      value >= 1 &&
      value <= OLDEST &&
      before === ',' &&
      /^[,.)]$/.test(after ?? '') &&
      parsed.tokens[token.index - 2]?.entity === 'PERSON' &&
      (headOf(parsed, token)?.entity === 'PERSON' || token.entity === 'DATE');
    if (!isAge) return [];
    // "52" alone is no age.
    const first = nameBefore(parsed, token.index - 1);
    return [figure(parsed, first.start, token.end, { value, unit: 'years old' })];
  });
  return [...written, ...aged, ...strong, ...marked, ...apposed];
}

/** The first token of the name that ends before `end`. */
function nameBefore({ tokens }: ParsedText, end: number): ParsedToken {
  let at = end - 1;
  while (tokens[at - 1]?.entity === 'PERSON' && tokens[at - 1]!.tag === 'NNP') at -= 1;
  return tokens[at]!;
}

/** What is measured, not counted: two of it are worth a line, too. */
const MEASURES =
  /^(?:(?:kilo|centi|milli)?met(?:re|er)s|km|miles|yards|feet|inches|hectares|acres|ton(?:ne)?s|kilos|kilograms|pounds|lit(?:re|er)s|years|months|weeks)$/;

/** A number that modifies a noun. */
function counts(parsed: ParsedText): FigureFound[] {
  return parsed.tokens.flatMap((token) => {
    if (token.tag !== 'CD' || token.label !== 'nummod') return [];
    const noun = headOf(parsed, token);
    if (noun === null || !isCountable(parsed, token, noun)) return [];
    const first = firstOf(parsed, token);
    const last = lastOf(parsed, token);
    const value = numberFrom(parsed.text.slice(first.start, last.end));
    if (value === null || value <= 1 || /^0\d/.test(token.text) || isYear(token) || isClock(parsed, token))
      return [];
    // Two people are worth a line, two ways are not; nor are "the two leaders", whom the article has named.
    const isKnown = /^(?:the|both|these|those|his|her|their)$/.test(
      parsed.tokens[first.index - 1]?.norm ?? '',
    );
    if (
      value < SMALLEST_WORD &&
      !/\d/.test(token.text) &&
      (isKnown || !(isPersonNoun(noun.text.replace(/s$/, '')) || MEASURES.test(noun.norm)))
    )
      return [];
    const unit = parsed.text.slice(last.end, noun.end).trim();
    const qualifier = qualifierOf(parsed, first);
    const start = qualifier?.start ?? first.start;
    const text =
      qualifier === null ? null : parsed.text.slice(qualifier.start, first.start).trim().toLowerCase();
    return [figure(parsed, start, noun.end, { value, unit, qualifier: text })];
  });
}

/** The noun follows within a few words, is no name, and the number is no date, ordinal or part of a name. */
function isCountable(parsed: ParsedText, number: ParsedToken, noun: ParsedToken): boolean {
  if (!isNoun(noun) || noun.index <= number.index || noun.index - number.index > MOST_UNIT_WORDS)
    return false;
  if (number.entity !== null && !/^(?:CARDINAL|QUANTITY|DATE|TIME|MONEY)$/.test(number.entity)) return false;
  if (noun.tag === 'NNP' && noun.entity !== null) return false;
  const between = parsed.tokens.slice(lastOf(parsed, number).index + 1, noun.index + 1);
  return between.every(
    (token) =>
      isPartOfName(parsed, token) ||
      (/^[\p{L}'’-]+$/u.test(token.text) && !/^(?:DT|IN|CC|VBD|VBZ|WP|WDT)$/.test(token.tag)),
  );
}

/** "787" of "Boeing 787 jets" is a name's. */
export function isPartOfName(parsed: ParsedText, number: ParsedToken): boolean {
  const before = parsed.tokens[number.index - 1];
  return (
    number.tag === 'CD' &&
    before?.tag === 'NNP' &&
    before.index > 0 &&
    (number.head === before.index || number.head === before.head)
  );
}

/** "twenty thousand": the first token of a number of several words. */
function firstOf(parsed: ParsedText, number: ParsedToken): ParsedToken {
  let first = number;
  while (first.index > 0) {
    const hyphen = parsed.tokens[first.index - 1]!;
    // "Fifty-three"
    const isHyphened =
      hyphen.text === '-' && hyphen.end === first.start && /\p{L}$/u.test(parsed.text.slice(0, hyphen.start));
    const before = isHyphened ? (parsed.tokens[first.index - 2] ?? hyphen) : hyphen;
    if (isHyphened && numberFrom(before.text) === null) break;
    if (isHyphened) {
      first = before;
      continue;
    }
    // Two numbers side by side are two numbers.
    const isScaled = !/\d/.test(first.text);
    const belongs = isScaled && before.tag === 'CD' && before.label === 'compound';
    if (!belongs) break;
    first = before;
  }
  return first;
}

/** "Two hundred | and thirty canoes": the last token of a number of several words. */
function lastOf({ tokens }: ParsedText, number: ParsedToken): ParsedToken {
  const [and, more] = tokens.slice(number.index + 1, number.index + 3);
  const goesOn = and?.norm === 'and' && more?.tag === 'CD' && /^(?:hundred|thousand)$/.test(number.norm);
  return goesOn && more.head === number.index ? more : number;
}

/** "A 1996 siege", "2015 elections": no number of anything. */
export const isYear = ({ text, entity }: ParsedToken): boolean =>
  /^(?:1[5-9]|20)\d\d$/.test(text) && entity === 'DATE';

/** "8.05 am", "3am" */
export const isClock = ({ tokens }: ParsedText, { index, tag }: ParsedToken): boolean =>
  tag === 'CD' && /^(?:[ap]\.?m\.?|o'clock)$/.test(tokens[index + 1]?.norm ?? '');

/** "More than", "at least", "nearly" before a number. */
function qualifierOf(parsed: ParsedText, number: ParsedToken): ParsedToken | null {
  let first: ParsedToken | null = null;
  for (let at = number.index - 1; at >= 0; at -= 1) {
    const token = parsed.tokens[at]!;
    const qualifies = token.label === 'quantmod' || (token.label === 'advmod' && token.head === number.index);
    if (!qualifies && !(token.label === 'amod' && /^(?:more|less|fewer)$/.test(token.norm))) break;
    first = token;
  }
  const before = first?.index === undefined ? undefined : parsed.tokens[first.index - 1];
  return before?.norm === 'at' && /^(?:least|most)$/.test(first!.norm) ? before : first;
}

/** Words of a match: without one of them "5-3" may be a vote, a ratio, a date. */
const RESULT_WORDS = listOf(`
  whitewash whitewashed rout routed sank sink stun stunned edged swept crushed overcame won win wins winning winner winners
  beat beats beaten beating lost lose loses losing loss defeat defeats defeated draw drew drawn victory victories
  score scores scored lead leads led trailed trailing ahead match game half-time halftime equaliser goal goals
  vote votes voted
`);
const MATCH = lazy(() => new RegExp(`\\b${anyOf(RESULT_WORDS)}\\b`, 'iu'));
const SCORE = lazy(
  () =>
    /(?<![\p{L}\d.,/:–-])(\d{1,3}(?:\.\d)?)(?:[-–:&]|(?<=score of \d{1,3}(?:\.\d)?) to )(\d{1,3}(?:\.\d)?)(?:-\d{1,2})?(?![\p{L}\d/:–-]|[.,]\d)/gu,
);

/** "Dundee beat Belfast 5-3": a result is a figure of two numbers, without a value. */
function scores(parsed: ParsedText): FigureFound[] {
  const isMatch = MATCH().test(parsed.text);
  return [...parsed.text.matchAll(SCORE())].flatMap((match) => {
    const start = match.index;
    // "2&1" is said of matches alone.
    if (!isMatch && !match[0].includes('&')) return [];
    // "At 8:55" is a time of day.
    if (/:\d\d$/.test(match[0])) return [];
    const token = parsed.tokens.find((one) => one.start <= start && start < one.end);
    // Not "30-40 goals": a range counts something.
    const next = parsed.tokens.find((one) => one.start >= start + match[0].length);
    const isRange = next !== undefined && /^NNS/.test(next.tag) && childrenOf(parsed, next).includes(token!);
    return isRange ? [] : [figure(parsed, start, start + match[0].length, { unit: 'score' })];
  });
}
