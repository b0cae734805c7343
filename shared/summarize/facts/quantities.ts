import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { isNoun } from '../grammar.ts';
import { type FigureFound, numberFrom } from './figures.ts';

/*
 * Quantities of which a number and the noun behind it would tell only a half, or something else: "one in five women" are
 * not five women, "12 of the 14 saves" not 14, and "thousands of people" have no number at all.
 */

/** A part, a share or the like, from its first word to the last of its noun. */
export type Quantity = Pick<FigureFound, 'value' | 'unit' | 'start'> & { readonly end: number };

export function quantitiesIn(parsed: ParsedText): Quantity[] {
  const own = parsed.tokens.filter(({ tag, norm }) => tag === 'CD' || VAGUE.has(norm) || FRACTION.test(norm));
  return own.flatMap((token) => {
    const found =
      fractionOf(parsed, token) ??
      shareOf(parsed, token) ??
      partOf(parsed, token) ??
      vagueOf(parsed, token) ??
      totalOf(parsed, token) ??
      harmed(parsed, token);
    return found === null ? [] : [found];
  });
}

/** More tokens of a noun phrase tell a story. */
const MOST_TOKENS = 8;

/** "One in five women", "1 out of every 10 teachers". */
function shareOf({ tokens }: ParsedText, token: ParsedToken): Quantity | null {
  const rest = tokens.slice(token.index + 1, token.index + 1 + MOST_TOKENS);
  const joint = /^(?:in|out of)(?: every)? /.exec(`${rest.map(({ norm }) => norm).join(' ')} `)?.[0];
  if (joint === undefined) return null;
  const whole = rest[joint.trim().split(' ').length];
  const [one, all] = [numberFrom(token.text), whole?.tag === 'CD' ? numberFrom(whole.text) : null];
  // "Two in 2011" is no share.
  if (one === null || all === null || one >= all || all > LARGEST_WHOLE) return null;
  const noun = tokens.slice(whole!.index + 1, whole!.index + 4).find(({ tag }) => tag === 'NNS');
  const between = noun === undefined ? [] : tokens.slice(whole!.index + 1, noun.index);
  const isWhole = noun !== undefined && between.every(({ tag }) => /^(?:JJ|NNP?)$/.test(tag));
  return {
    value: null,
    unit: isWhole ? noun.text : null,
    start: token.start,
    end: isWhole ? noun.end : whole!.end,
  };
}

const LARGEST_WHOLE = 1000;

const FRACTION = /^(?:third|quarter|fifth|tenth)s?$/;

/** "A quarter of pupils", "two-thirds of the men"; a quarter of an hour is a time. */
function fractionOf(parsed: ParsedText, token: ParsedToken): Quantity | null {
  if (!FRACTION.test(token.norm)) return null;
  const before = /(?<!\p{L})(?:an?|one|two|three|four|nine)[ -]$/iu.exec(parsed.text.slice(0, token.start));
  const noun = objectOf(parsed, token);
  if (before === null || noun === null || /^(?:century|hour|mile|year|way)$/.test(noun.norm)) return null;
  return { value: null, unit: noun.text, start: before.index, end: noun.end };
}

/** The noun behind "of", where it is near. */
function objectOf(parsed: ParsedText, { index }: ParsedToken): ParsedToken | null {
  const of = parsed.tokens[index + 1];
  const noun = of?.norm === 'of' ? childrenOf(parsed, of, 'pobj')[0] : undefined;
  return noun === undefined || !isNoun(noun) || noun.index - index > MOST_TOKENS / 2 ? null : noun;
}

/** "12 of the 14 saves", "eight of Scotland's ten bat species". */
function partOf(parsed: ParsedText, token: ParsedToken): Quantity | null {
  const value = token.tag === 'CD' ? numberFrom(token.text) : null;
  const of = childrenOf(parsed, token, 'prep').find(
    ({ norm, index }) => norm === 'of' && index === token.index + 1,
  );
  const noun = of === undefined ? undefined : childrenOf(parsed, of, 'pobj')[0];
  if (value === null || value <= 1 || noun === undefined || !/^NNP?S$/.test(noun.tag)) return null;
  if (noun.index - token.index > MOST_TOKENS) return null;
  return { value, unit: noun.text, start: token.start, end: noun.end };
}

const VAGUE = new Set('dozens scores hundreds thousands millions billions trillions'.split(' '));

/** "Hundreds of people", "tens of thousands of birds". */
function vagueOf(parsed: ParsedText, token: ParsedToken): Quantity | null {
  if (!VAGUE.has(token.norm)) return null;
  const { tokens } = parsed;
  const noun = objectOf(parsed, token);
  if (noun === null || VAGUE.has(noun.norm)) return null;
  const before = tokens.slice(Math.max(0, token.index - 2), token.index).map(({ norm }) => norm);
  const isTens = before[1] === 'of' && /^(?:tens|hundreds|thousands)$/.test(before[0] ?? '');
  const first = isTens ? tokens[token.index - 2]! : token;
  return { value: null, unit: noun.text, start: first.start, end: noun.end };
}

/** "The attendance was 14,212": what the number is of stands before the verb. */
function totalOf(parsed: ParsedText, token: ParsedToken): Quantity | null {
  const verb = token.tag === 'CD' && token.label === 'attr' ? headOf(parsed, token) : null;
  const subject = verb === null ? undefined : childrenOf(parsed, verb, 'nsubj')[0];
  const value = numberFrom(token.text);
  if (subject?.tag !== 'NN' || value === null || value < 100 || /^(?:19|20)\d\d$/.test(token.text))
    return null;
  if (subject.index > token.index || token.index - subject.index > 3) return null;
  return { value, unit: subject.text, start: subject.start, end: token.end };
}

const HARM =
  /^(?:killed|injured|hurt|wounded|arrested|dead|missing|died|charged|detained|rescued|displaced|homeless)$/;

/** "Nearly 60 were injured": the verb says of whom. */
function harmed(parsed: ParsedText, token: ParsedToken): Quantity | null {
  const value = token.tag === 'CD' ? numberFrom(token.text) : null;
  const verb = /^nsubj/.test(token.label) ? headOf(parsed, token) : null;
  if (value === null || value <= 2 || verb === null || isNoun(verb)) return null;
  const said = [verb, ...childrenOf(parsed, verb, 'acomp')].find(({ norm }) => HARM.test(norm));
  if (said === undefined || said.index - token.index > 3 || said.index < token.index) return null;
  return { value, unit: said.text, start: token.start, end: said.end };
}

/** Of what the sentence counted before: "up from 1,500", "compared with 2,706 in 2011", "including six". */
const COMPARED =
  /(?:compared (?:with|to)|(?:up|down) (?:from|on)|against|versus|instead of|including|of whom|of which)( \p{L}+){0,2} $/u;

/** @param counted what the sentence counts, in order */
export function comparedNumbers(
  { text, tokens }: ParsedText,
  counted: readonly FigureFound[],
): FigureFound[] {
  return tokens.flatMap((token) => {
    if (token.tag !== 'CD') return [];
    const before = counted.findLast(({ start, value }) => start < token.start && value !== null);
    const value = numberFrom(token.text);
    const isCompared = COMPARED.test(text.slice(0, token.start));
    // "Down from 45 years": the number has a noun of its own.
    const next = tokens[token.index + 1];
    if (before?.unit === undefined || before.unit === null || value === null || value <= 2 || !isCompared)
      return [];
    if (next !== undefined && /^(?:NN|CD|JJ|HYPH|SYM|\$)/.test(next.tag)) return [];
    return [
      { value, unit: before.unit, qualifier: null, text: token.text, long: token.text, start: token.start },
    ];
  });
}
