import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { numberWordsOf } from '../../languages/numbers.ts';
import { isNoun } from '../grammar.ts';
import { type FigureFound, numberFrom } from './figures.ts';

/*
 * Quantities of which a number and the noun behind it would tell only a half, or something else: "one in five women" are
 * not five women, "12 of the 14 saves" not 14, and "thousands of people" have no number at all.
 */

/** A part, a share or the like, from its first word to the last of its noun. */
export type Quantity = Pick<FigureFound, 'value' | 'unit' | 'start'> & { readonly end: number };

export function quantitiesIn(parsed: ParsedText): Quantity[] {
  const own = parsed.tokens.filter(
    ({ tag, norm, entity }) =>
      tag === 'CD' || VAGUE.has(norm) || FRACTION.test(norm) || /^(?:ORDINAL|DATE)$/.test(entity ?? ''),
  );
  return own.flatMap((token) => {
    const found =
      fractionOf(parsed, token) ??
      shareOf(parsed, token) ??
      partOf(parsed, token) ??
      vagueOf(parsed, token) ??
      totalOf(parsed, token) ??
      measureOf(parsed, token) ??
      changeOf(parsed, token) ??
      ageOf(parsed, token) ??
      ordinalOf(parsed, token) ??
      harmed(parsed, token) ??
      victims(parsed, token) ??
      moreOf(parsed, token);
    return found === null ? [] : [found];
  });
}

/** More tokens of a noun phrase tell a story. */
const MOST_TOKENS = 8;

/** "One in five women", "1 out of every 10 teachers". */
function shareOf({ tokens }: ParsedText, token: ParsedToken): Quantity | null {
  if (token.tag !== 'CD') return null;
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
  return noun === undefined || !isNoun(noun) || noun.index - index > MOST_TOKENS - 2 ? null : noun;
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

/** Nouns that a number with "of" is the size of. */
const MEASURED = new Set(
  'population attendance audience crowd total toll majority margin lead turnout age family group average maximum minimum capacity'.split(
    ' ',
  ),
);

/** "A population of 20,000", "at the age of 53" */
function measureOf(parsed: ParsedText, token: ParsedToken): Quantity | null {
  const of = token.tag === 'CD' && token.label === 'pobj' ? headOf(parsed, token) : null;
  const noun = of?.norm === 'of' ? headOf(parsed, of) : null;
  const value = numberFrom(token.text);
  if (noun === null || of === null || value === null || value <= 2 || !MEASURED.has(noun.norm)) return null;
  if (noun.index !== of.index - 1 || token.index - of.index > 3 || isPercent(parsed, token)) return null;
  return { value, unit: noun.norm === 'age' ? 'years old' : noun.text, start: noun.start, end: token.end };
}

const isPercent = ({ tokens }: ParsedText, { index }: ParsedToken): boolean =>
  /^(?:%|per|percent)$/.test(tokens[index + 1]?.norm ?? '');

const CHANGES =
  /^(?:br(?:ing|ings|ought|inging)|tak(?:e|es|en|ing)|took|rais(?:e|es|ed|ing)|r[io]se|risen|rises|rising|f[ae]ll|fallen|falls|falling|dropped|climbed|grew|grown|stands?|stood|reached|passed)$/;

/** "The death toll has risen to 20": what the number is of is the subject. */
function changeOf(parsed: ParsedText, token: ParsedToken): Quantity | null {
  const above = token.tag === 'CD' && /^(?:pobj|dobj)$/.test(token.label) ? headOf(parsed, token) : null;
  const verb = above !== null && /^(?:to|at)$/.test(above.norm) ? headOf(parsed, above) : above;
  const isChange = verb !== null && CHANGES.test(verb.norm);
  // "Bringing the number to 20": what has changed is the object.
  const subject = isChange
    ? childrenOf(parsed, verb, MOVES.test(verb.norm) ? 'dobj' : 'nsubj')[0]
    : undefined;
  const value = numberFrom(token.text);
  if (subject?.tag !== 'NN' || value === null || value <= 2 || isYearLike(token) || isPercent(parsed, token))
    return null;
  if (!COUNTED.has(subject.norm) || token.index - subject.index > MOST_TOKENS) return null;
  const first = childrenOf(parsed, subject, 'compound')[0] ?? subject;
  return { value, unit: subject.text, start: first.start, end: token.end };
}

const MOVES = /^(?:br|t[ao]|rais)/;

const COUNTED = new Set(
  'toll number total population figure tally count membership attendance circulation'.split(' '),
);

const isYearLike = ({ text }: ParsedToken): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);

/** What is worth counting, so that "the third one" is a figure. */
const TIMES =
  /^(?:wins?|victory|defeat|loss|draw|title|crown|championship|medal|gold|term|year|season|time|attempt|appearance|meeting|month|week|day|game|test|marriage|child|goal|strike|attack|edition)$/;

/** "A third straight win", "in its seventh year": what comes first or second is no figure yet. */
function ordinalOf(parsed: ParsedText, token: ParsedToken): Quantity | null {
  const noun = token.tag === 'JJ' && token.label === 'amod' ? headOf(parsed, token) : null;
  const value = /^\d+\p{L}+$/u.test(token.text)
    ? Number.parseInt(token.text, 10)
    : numberWordsOf('en').numberIn(token.norm);
  if (noun === null || value === null || value < 3 || !TIMES.test(noun.norm)) return null;
  if (noun.index < token.index || noun.index - token.index > 3) return null;
  return { value, unit: noun.text, start: token.start, end: noun.end };
}

const DECADE_OF_LIFE =
  /^(?:[2-9]0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/;
const OLDEST = 110;

/** "A man in his 40s", "she was 13 when", "Anna Berg, who turns 70" */
function ageOf(parsed: ParsedText, token: ParsedToken): Quantity | null {
  const { tokens } = parsed;
  const before = tokens
    .slice(Math.max(0, token.index - 3), token.index)
    .map(({ norm }) => norm)
    .join(' ');
  const decade = /(?:^| )in (?:his|her|their)(?: early| mid| late)?$/.exec(before);
  if (DECADE_OF_LIFE.test(token.norm) && decade !== null)
    return { value: null, unit: 'years old', start: token.start, end: token.end };
  const verb = token.tag === 'CD' && /^(?:attr|dobj|acomp)$/.test(token.label) ? headOf(parsed, token) : null;
  const isTurning = /^turn(?:s|ed|ing)?$/.test(verb?.norm ?? '');
  const value = token.label === 'attr' || isTurning ? numberFrom(token.text) : null;
  const subject = verb === null ? undefined : childrenOf(parsed, verb, 'nsubj')[0];
  const isPerson = subject?.entity === 'PERSON' || /^(?:he|she|who)$/.test(subject?.norm ?? '');
  const next = tokens[token.index + 1]?.norm ?? '.';
  if (
    value === null ||
    !isPerson ||
    value < 3 ||
    value > OLDEST ||
    (!isTurning && !/^(?:when|at|and|,|\.)$/.test(next))
  )
    return null;
  // "13" alone is no age.
  const name =
    parsed.tokens.slice(0, subject!.index + 1).findLastIndex(({ entity }) => entity !== 'PERSON') + 1;
  const first = subject!.norm === 'who' ? verb! : tokens[Math.min(name, subject!.index)]!;
  const start = token.index - first.index > MOST_TOKENS ? token.start : first.start;
  return { value, unit: 'years old', start, end: token.end };
}

const VICTIMS =
  /^(?:killing|injuring|wounding|hurting|killed|injured|wounded|hurt|arrested|detained|rescued)$/;

/** "Killing three", "left at least 12 dead" */
function victims(parsed: ParsedText, token: ParsedToken): Quantity | null {
  const value = token.tag === 'CD' ? numberFrom(token.text) : null;
  if (value === null || value <= 2 || isYearLike(token)) return null;
  const verb = token.label === 'dobj' ? headOf(parsed, token) : null;
  if (verb !== null && VICTIMS.test(verb.norm) && token.index - verb.index <= 4)
    return { value, unit: verb.text, start: verb.start, end: token.end };
  const next = parsed.tokens[token.index + 1];
  return next !== undefined && /^(?:dead|injured|wounded|hurt|missing)$/.test(next.norm)
    ? { value, unit: next.text, start: token.start, end: next.end }
    : null;
}

/** "Twelve more", "the other five", "50 of them" */
function moreOf({ tokens }: ParsedText, token: ParsedToken): Quantity | null {
  const value = token.tag === 'CD' ? numberFrom(token.text) : null;
  const [next, after] = tokens.slice(token.index + 1, token.index + 3);
  if (value === null || value <= 2 || next === undefined || isYearLike(token)) return null;
  if (next.norm === 'of' && after?.norm === 'them')
    return { value, unit: 'of them', start: token.start, end: after.end };
  const before = tokens[token.index - 1];
  const isRest = before?.norm === 'other' && !/^(?:NN|JJ|CD|HYPH)/.test(next.tag);
  if (isRest) return { value, unit: 'others', start: before.start, end: token.end };
  const isMore =
    /^(?:more|others)$/.test(next.norm) &&
    !(after !== undefined && /^(?:NN|JJ|IN)/.test(after.tag) && after.norm !== 'in');
  return isMore ? { value, unit: next.text, start: token.start, end: next.end } : null;
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
