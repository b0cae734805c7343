import type { Match } from './lexicon.ts';
import { numberWordsOf } from './numbers.ts';
import type { Token } from './tokens.ts';

/** A time of the day. */
export interface Clock {
  /** From midnight; in the first half of the day where the text leaves open which is meant. */
  readonly minutes: number;
  /** The text says which half of the day. */
  readonly isHalfKnown: boolean;
  /** It can be nothing else: "3 giờ" may be three hours. */
  readonly sure: boolean;
}

const HALF_DAY = 720;

/** Times of the day; their tokens go to `taken`, those of unsure ones stay numbers. */
export function clocksIn(
  tokens: readonly Token[],
  matchAt: ReadonlyMap<number, Match>,
  language: string,
  taken: Set<number>,
): Clock[] {
  const clocks: Clock[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (taken.has(at)) continue;
    // Without a word for it at or behind a word, no time begins there.
    if (tokens[at]!.kind !== 'number' && !matchAt.has(at) && !matchAt.has(at + 1)) continue;
    const named = tagOf(matchAt.get(at), 'clock named ');
    if (named !== null) {
      clocks.push({ minutes: Number(named) * 60, isHalfKnown: true, sure: false });
      continue;
    }
    const found = clockAt(tokens, matchAt, language, at);
    if (found === null) continue;
    const { to, ...clock } = found;
    clocks.push(clock);
    if (clock.sure) for (let index = at; index < to; index += 1) taken.add(index);
    at = to - 1;
  }
  return clocks;
}

function tagOf(match: Match | undefined, beginning: string): string | null {
  return match?.tags.find((tag) => tag.startsWith(beginning))?.slice(beginning.length) ?? null;
}

function clockAt(
  tokens: readonly Token[],
  matchAt: ReadonlyMap<number, Match>,
  language: string,
  at: number,
): (Clock & { to: number }) | null {
  const lead = matchAt.get(at);
  const before = tagOf(lead, 'clock before ');
  if (before !== null) {
    const hourAt = at + lead!.length;
    const hour = hourOf(tokens[hourAt], language);
    if (hour === null || hour > 12) return null;
    return ending(hour * 60 + Number(before), hourAt + 1, tokens, matchAt, true);
  }
  const token = tokens[at]!;
  const written = /^(\d{1,2})[.,](\d{2})$/.exec(token.text);
  if (written !== null) {
    const isHour = matchAt.get(at + 1)?.tags.includes('clock hours') ?? false;
    return isHour ? timeOf(written[1]!, written[2]!, at + 1, tokens, matchAt) : null;
  }
  const [sign, minute] = [tokens[at + 1], tokens[at + 2]];
  const hour = hourOf(token, language);
  if (hour === null) return null;
  const touches = sign?.start === token.end && minute?.start === sign.end;
  if (
    touches &&
    /^[:h]$/i.test(sign.text) &&
    /^\d{2}$/.test(minute.text) &&
    tokens[at + 3]?.text !== ':' &&
    tokens[at - 1]?.text !== ':'
  )
    return timeOf(token.text, minute.text, at + 3, tokens, matchAt);
  if (!(matchAt.get(at + 1)?.tags.includes('clock hours') ?? false)) return null;
  const isLed = matchAt.get(at - 1)?.tags.includes('clock lead') ?? false;
  return spoken(hour, at + 1, tokens, matchAt, isLed);
}

/** "14 giờ 30", "3 giờ rưỡi", "3 pm", "14 Uhr": the hour's word stands at `at`. */
function spoken(
  hour: number,
  at: number,
  tokens: readonly Token[],
  matchAt: ReadonlyMap<number, Match>,
  isLed: boolean,
): Clock & { to: number } {
  const behind = at + matchAt.get(at)!.length;
  const after = tagOf(matchAt.get(behind), 'clock after ');
  if (after !== null)
    return ending(hour * 60 + Number(after), behind + matchAt.get(behind)!.length, tokens, matchAt, true);
  const minutes = /^[0-5]\d$/.test(tokens[behind]?.text ?? '') ? Number(tokens[behind]!.text) : null;
  if (minutes !== null) return ending(hour * 60 + minutes, behind + 1, tokens, matchAt, true);
  const word = tokens[at]!.lower;
  // A word that counts hours as well is a time only with a part of the day behind it.
  const alone = /^(?:uhr|o'clock|[ap]\.?m)$/.test(word);
  // "À 20 heures", but "condamné à 20 heures de travail".
  const isCount = /^de?$/.test(tokens[behind]?.lower ?? '');
  return ending(hour * 60, at, tokens, matchAt, alone || (isLed && !isCount));
}

function timeOf(
  hour: string,
  minute: string,
  to: number,
  tokens: readonly Token[],
  matchAt: ReadonlyMap<number, Match>,
): (Clock & { to: number }) | null {
  if (Number(hour) > 24 || Number(minute) > 59) return null;
  return ending(Number(hour) * 60 + Number(minute), to, tokens, matchAt, true);
}

/** What follows the time: its word, and the half of the day. */
function ending(
  minutes: number,
  from: number,
  tokens: readonly Token[],
  matchAt: ReadonlyMap<number, Match>,
  sure: boolean,
): Clock & { to: number } {
  let to = from;
  let half: 'am' | 'pm' | null = null;
  for (;;) {
    const match = matchAt.get(to);
    const own = match?.tags.includes('clock am') ? 'am' : match?.tags.includes('clock pm') ? 'pm' : null;
    if (own === null && !(match?.tags.includes('clock hours') ?? false)) break;
    half ??= own;
    to += match!.length;
    while (
      tokens[to]?.text === '.' &&
      own !== null &&
      tokens[to - 1]?.end === tokens[to]!.start &&
      tokens[to + 1]?.kind === 'word' &&
      /^m$/i.test(tokens[to + 1]!.text)
    )
      to += 2;
  }
  const early = ((minutes % 1440) + 1440) % 1440;
  const late =
    half === 'pm' && early < HALF_DAY
      ? early + HALF_DAY
      : half === 'am' && early >= HALF_DAY && early < 780
        ? early - HALF_DAY
        : early;
  return { minutes: late, isHalfKnown: half !== null || early >= 780, sure: sure || half !== null, to };
}

function hourOf(token: Token | undefined, language: string): number | null {
  if (token?.kind === 'number')
    return /^\d{1,2}$/.test(token.text) && Number(token.text) <= 24 ? Number(token.text) : null;
  if (token?.kind !== 'word') return null;
  const value = numberWordsOf(language).cardinals.get(token.lower);
  return value !== undefined && value >= 1 && value <= 24 ? value : null;
}
