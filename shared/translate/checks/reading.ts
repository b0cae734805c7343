import { type Amount, amountsIn } from '../../languages/amounts.ts';
import { baseOf } from '../../languages/codes.ts';
import { countingOf } from '../../languages/counting.ts';
import type { Unit } from '../../languages/facets/meaning.ts';
import { type Lexicon, lexiconOf, type Match } from '../../languages/lexicon.ts';
import { meaningOf } from '../../languages/meaning.ts';
import { currencyForms } from '../../languages/money.ts';
import { asciiDigits } from '../../languages/numerals.ts';
import { placeForms } from '../../languages/places.ts';
import { clocksIn } from '../../languages/token-clocks.ts';
import { datesIn } from '../../languages/token-dates.ts';
import { type Token, tokensOf } from '../../languages/tokens.ts';
import { withoutAddresses } from './addresses.ts';
import { evidenceOf, partsIn, sharesOf } from './reading/evidence.ts';
import type { MeasuredAmount, Reading } from './reading/types.ts';

export type { MeasuredAmount, Reading } from './reading/types.ts';

const PLACE = 'place ';

const lexicons = new Map<string, Lexicon>();

/** All that is known of a language's words, under one roof: a sentence is looked through once. */
function lexiconFor(language: string): Lexicon {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const meaning = meaningOf(language);
  const { clock, halves, ratios, ratioLeads, eves } = countingOf(language);
  const lists: Record<string, string> = {};
  const put = (tag: string, list: string | undefined): void => {
    if (list !== undefined) lists[tag] = `${lists[tag] ?? ''} ${list}`;
  };
  put('no', meaning?.negations);
  put('nor', meaning?.correlatives);
  put('no with', meaning?.negationPairs?.[0]);
  put('no if', meaning?.negationPairs?.[1]);
  put('no?', meaning?.noNegations);
  put('negative', meaning?.negatives);
  put('neutral', meaning?.neutral);
  put('exclusive', meaning?.exclusives);
  put('hearsay', meaning?.hearsay);
  put('hearsay verb', meaning?.hearsayVerbs?.[0]);
  put('hearsay perfect', meaning?.hearsayVerbs?.[1]);
  put('hearsay?', meaning?.hearsayLike);
  put('passive', meaning?.passives);
  put('joint', meaning?.joints);
  put('range', meaning?.ranges);
  put('body', meaning?.bodies);
  put('man', meaning?.courtesies?.[0]);
  put('woman', meaning?.courtesies?.[1]);
  put('he', meaning?.pronouns?.[0]);
  put('she', meaning?.pronouns?.[1]);
  for (const [contrast, [first, second]] of Object.entries(meaning?.contrasts ?? {})) {
    put(`${contrast}+`, first);
    put(`${contrast}-`, second);
  }
  for (const [office, forms] of Object.entries(meaning?.offices ?? {})) put(`office ${office}`, forms);
  for (const [unit, forms] of Object.entries(meaning?.units ?? {})) put(`unit ${unit}`, forms);
  put('half more', halves);
  put('ratio', ratios);
  put('ratio lead', ratioLeads);
  put('eve', eves);
  put('clock hours', clock?.hours);
  put('clock lead', clock?.leads);
  put('clock am', clock?.morning);
  put('clock pm', clock?.afternoon);
  for (const [phrase, minutes] of Object.entries(clock?.before ?? {})) put(`clock before ${minutes}`, phrase);
  for (const [phrase, minutes] of Object.entries(clock?.after ?? {})) put(`clock after ${minutes}`, phrase);
  for (const [phrase, hour] of Object.entries(clock?.named ?? {})) put(`clock named ${hour}`, phrase);
  for (const [tag, forms] of [...currencyForms(), ...placeForms(language)]) put(tag, forms);
  const lexicon = lexiconOf(language, lists);
  lexicons.set(language, lexicon);
  return lexicon;
}

/** The part of a match's tag behind a beginning, or null. */
export function tagOf(match: Match | undefined, beginning: string): string | null {
  const tag = match?.tags.find((own) => own.startsWith(beginning));
  return tag === undefined ? null : tag.slice(beginning.length);
}

/** Beyond the Latin blocks and the signs between: where digits of other scripts are. */
const OTHER_DIGITS = /[\u0660-\u1dff\u2c60-\uffff]/;

/** @param strict as in `numeralValues`: a translation has to keep to its language's signs */
export function readingOf(original: string, language: string, strict: boolean): Reading {
  const base = baseOf(language);
  const plain = withoutAddresses(original).normalize('NFC');
  const text = OTHER_DIGITS.test(plain) ? asciiDigits(plain) : plain;
  const tokens = tokensOf(text, base);
  const matches = lexiconFor(base).matchesIn(tokens);
  const matchAt = new Map(matches.map((match) => [match.at, match]));
  const { dates, days, taken } = datesIn(tokens, base);
  const dated = new Set(dates.map(({ at }) => at));
  const clocks = clocksIn(tokens, matchAt, base, taken);
  const amounts = withUnits(amountsIn(tokens, base, strict, taken), tokens, matchAt, dated, text);
  const byTag = new Map<string, Match[]>();
  const places: { id: string; at: number; length: number }[] = [];
  for (const match of matches) {
    for (const tag of match.tags) {
      const own = byTag.get(tag);
      if (own === undefined) byTag.set(tag, [match]);
      else own.push(match);
      // Country and capital may share a name: the first will do.
      if (tag.startsWith(PLACE) && places.at(-1)?.at !== match.at)
        places.push({ id: tag.slice(PLACE.length), at: match.at, length: match.length });
    }
  }
  const words = wordsIn(tokens);
  const partial = {
    text,
    language: base,
    tokens,
    words,
    matches,
    places,
    byTag,
    matchAt,
    amounts,
    parts: partsIn(tokens, amounts, base),
    dates,
    days,
    clocks,
  };
  return { ...partial, evidence: evidenceOf(partial) };
}

/** A text read when it is first asked for, and once. */
export type LazyReading = () => Reading;

export function lazyReading(text: string, language: string, strict: boolean): LazyReading {
  let reading: Reading | undefined;
  return () => {
    reading ??= readingOf(text, language, strict);
    return reading;
  };
}

/** Words as written; a name with hyphens is one of them. */
export function wordsIn(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const [index, { kind, text, start }] of tokens.entries()) {
    if (kind !== 'word') continue;
    const sign = tokens[index - 1];
    const isTail = sign?.text === '-' && sign.end === start && tokens[index - 2]?.word.isCapitalised === true;
    if (!isTail) words.push(text);
  }
  return words;
}

/** Between the numbers of one measure: "10 to 15 %". */
function isRange(
  tokens: readonly Token[],
  matchAt: ReadonlyMap<number, Match>,
  from: number,
  to: number,
): boolean {
  if (to - from !== 1) return false;
  return /^[-–—/]$/.test(tokens[from]!.text) || (matchAt.get(from)?.tags.includes('range') ?? false);
}

function withUnits(
  amounts: readonly Amount[],
  tokens: readonly Token[],
  matchAt: ReadonlyMap<number, Match>,
  days: ReadonlySet<number>,
  text: string,
): MeasuredAmount[] {
  const measured: MeasuredAmount[] = [];
  for (let index = amounts.length - 1; index >= 0; index -= 1) {
    const amount = amounts[index]!;
    // "14°%" is a slip of the pen, "34-Jährige" and "86°F" are not.
    const isJoined =
      /^[-°]$/.test(tokens[amount.to]?.text ?? '') && tagOf(matchAt.get(amount.to), 'unit ') === null;
    const after = isJoined || isOrdinal(tokens, amount) ? amount.to + 1 : amount.to;
    // "Ngày 5 tháng 10" is a date, not five months.
    const isDate = amount.kind === 'digits' && days.has(amount.from);
    const isShare = /^[%％٪]$/.test(tokens[after]?.text ?? '');
    const named = isDate ? null : (tagOf(matchAt.get(after), 'unit ') as Unit | null);
    // The sign is known in every language.
    const unit = named ?? (isShare ? 'percent' : null) ?? unitOfPart(amount, matchAt);
    // "Một năm rưỡi", "an hour and a half".
    const behind = named === null ? undefined : matchAt.get(after + matchAt.get(after)!.length);
    const more = behind?.tags.includes('half more') === true ? 0.5 : 0;
    const following = measured[0];
    const shared =
      following !== undefined && isRange(tokens, matchAt, amount.to, following.from) ? following.unit : null;
    const [written] = amount.values;
    const year = written !== undefined && written < 100 ? yearBefore(tokens, amount.from) : null;
    measured.unshift({
      ...amount,
      // `2024/25` names two years.
      values:
        year === null
          ? amount.values.map((value) => value + more)
          : [...amount.values, Math.floor(year / 100) * 100 + written!],
      unit: unit ?? shared,
      shares: NO_SHARES,
      text: text.slice(tokens[amount.from]!.start, tokens[amount.to - 1]!.end),
    });
  }
  return withShares(measured, matchAt).flatMap((amount, index, all) =>
    joinedLength(amount, all, index, tokens),
  );
}

/** "Half a mile": the measure stands behind the article. */
function unitOfPart({ values, to }: Amount, matchAt: ReadonlyMap<number, Match>): Unit | null {
  const isPart = values[0]! > 0 && values[0]! < 1;
  return isPart ? (tagOf(matchAt.get(to + 1), 'unit ') as Unit | null) : null;
}

/** Nobody says "one of 86" as a percentage. */
const SHARED = 20;

const NO_SHARES: readonly number[] = [];

/** From one number of a share to the other: "one household in five", "cứ 10 người thì 9". */
const SHARE_REACH = 4;

/** "Nine out of ten", "drei von vier": both numbers may stand for the share. */
function withShares(
  amounts: readonly MeasuredAmount[],
  matchAt: ReadonlyMap<number, Match>,
): readonly MeasuredAmount[] {
  const has = (tag: string, from: number, to: number): boolean => {
    for (let at = from; at < to; at += 1) if (matchAt.get(at)?.tags.includes(tag)) return true;
    return false;
  };
  const shares = new Map<number, number[]>();
  for (const [index, first] of amounts.slice(0, -1).entries()) {
    const second = amounts[index + 1]!;
    if (second.from - first.to > SHARE_REACH || second.from === first.to) continue;
    const [a, b] = [first.values[0]!, second.values[0]!];
    const isReversed = a > b && has('ratio lead', first.from - 1, first.from);
    if (!isReversed && !(a < b && has('ratio', first.to, second.from))) continue;
    const [count, whole] = isReversed ? [b, a] : [a, b];
    if (count < 1 || whole > SHARED) continue;
    const share = sharesOf(count, whole);
    for (const at of [index, index + 1]) shares.set(at, [...(shares.get(at) ?? []), ...share]);
  }
  if (shares.size === 0) return amounts;
  return amounts.map((amount, at) => ({ ...amount, shares: shares.get(at) ?? NO_SHARES }));
}

const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'ste', 'de', 'e', 'ème']);

/** "The 50th anniversary", "de 50ste verjaardag". */
function isOrdinal(tokens: readonly Token[], { kind, to }: Amount): boolean {
  const ending = tokens[to];
  return kind === 'digits' && ending?.start === tokens[to - 1]!.end && ORDINAL_ENDINGS.has(ending.lower);
}

function yearBefore(tokens: readonly Token[], at: number): number | null {
  const [year, sign] = [tokens[at - 2], tokens[at - 1]];
  if (!/^[-–/]$/.test(sign?.text ?? '') || !/^(?:19|20)\d{2}$/.test(year?.text ?? '')) return null;
  return Number(year!.text);
}

/** How many of the smaller measure the larger one has. */
const DIVIDED: Readonly<Partial<Record<Unit, { readonly small: Unit; readonly parts: number }>>> = {
  foot: { small: 'inch', parts: 12 },
  m: { small: 'cm', parts: 100 },
};

/** `6-foot-6`, `6 feet 2 inches`, `1 Meter 85`: one length. */
function joinedLength(
  amount: MeasuredAmount,
  all: readonly MeasuredAmount[],
  index: number,
  tokens: readonly Token[],
): MeasuredAmount[] {
  if (partsOf(all[index - 1], amount, tokens) !== null) return [];
  const small = all[index + 1];
  const parts = partsOf(amount, small, tokens);
  if (small === undefined || parts === null) return [amount];
  const [whole, part] = [amount.values[0]!, small.values[0]!];
  return [{ ...amount, values: [whole + part / parts], parts: [whole, part] }];
}

/** How many parts of a length the second amount counts; null where it is no part of the first. */
function partsOf(
  large: MeasuredAmount | undefined,
  small: MeasuredAmount | undefined,
  tokens: readonly Token[],
): number | null {
  const divided = large?.unit == null ? undefined : DIVIDED[large.unit];
  if (large === undefined || small === undefined || divided === undefined) return null;
  if ((small.unit !== null && small.unit !== divided.small) || small.from - large.to > 3) return null;
  const isNear = tokens
    .slice(large.to, small.from)
    .every(({ text, kind }) => text === '-' || kind === 'word');
  const isPart = small.values[0]! < divided.parts && Number.isInteger(large.values[0]!);
  // "One metre 5" and "5 metres, 20 centimetres": a bare number has two digits.
  const isWritten = small.unit !== null || large.unit === 'foot' || /^\d\d$/.test(small.text);
  return isNear && isPart && isWritten ? divided.parts : null;
}
