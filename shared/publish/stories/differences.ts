import type { StoryCitation, StoryDifference } from '../../documents/story.ts';
import type { Localized } from '../../documents/summary.ts';
import { textIn } from '../accessors.ts';
import { STAGES_LANGUAGE } from '../labels.ts';
import type { Report } from './claims.ts';
import { likeness, type StorySentence, without } from './sentences.ts';

/**
 * Two articles differ only in what both of them measure: the same unit, date or role, in sentences that say the same
 * otherwise, each with one value alone, neither of which the other article has anywhere. What is left would be a guess.
 */
interface Mention {
  readonly article: string;
  readonly kind: StoryDifference['kind'];
  /** Mentions are compared only within one. */
  readonly of: string | null;
  readonly value: number | string;
  readonly text: Localized;
  readonly sentence: StorySentence;
  readonly isBound: boolean;
}

/** Sentences that say the same but for the value; measured, see decision 0704. */
const ALIGNED = 0.4;

/** Weight of a word in fewer than one of 50 articles: what `common-terms.json` does not hold. */
const RARE = -Math.log(0.02);

/** At most so many are told. */
const MOST = 8;

export function differencesOf(reports: readonly Report[]): StoryDifference[] {
  const mentions = reports.map((report) => [...figures(report), ...dates(report), ...names(report)]);
  const found: Mention[][] = [];
  for (const [index, own] of mentions.entries()) {
    for (const other of mentions.slice(0, index)) {
      for (const one of other) for (const two of own) if (differ(one, two, other, own)) add(found, one, two);
    }
  }
  return found.slice(0, MOST).map(differenceOf);
}

function differ(one: Mention, two: Mention, ofOne: readonly Mention[], ofTwo: readonly Mention[]): boolean {
  if (one.kind !== two.kind || one.of !== two.of || isSame(one, two)) return false;
  if (one.isBound || two.isBound) return false;
  const likest = alignment(one, two);
  if (likest < ALIGNED) return false;
  const isBest =
    ofTwo.every((other) => alignment(one, other) <= likest) &&
    ofOne.every((other) => alignment(other, two) <= likest);
  if (!isBest) return false;
  const isKnown = (value: Mention, mentions: readonly Mention[]): boolean =>
    mentions.some((other) => other.kind === value.kind && isSame(other, value));
  return isLone(one, ofOne) && isLone(two, ofTwo) && !isKnown(one, ofTwo) && !isKnown(two, ofOne);
}

/**
 * How much two sentences say the same besides the values: "million euros" alone makes nothing alike. Where each has a rare
 * word that the other has not, they may speak of different things: "the theatre will receive", "the schools will receive".
 */
function alignment(one: Mention, two: Mention): number {
  if (one.kind !== two.kind || one.of !== two.of) return 0;
  const [left, right] = [one, two].map(({ sentence, text }) =>
    without(sentence, textIn(text, sentence.language)),
  );
  if (left!.language !== right!.language) return 0;
  return hasOwnWord(left!, right!) && hasOwnWord(right!, left!) ? 0 : likeness(left!, right!);
}

const hasOwnWord = (one: StorySentence, other: StorySentence): boolean =>
  [...one.stems].some(([stem, weight]) => weight >= RARE && !other.stems.has(stem));

/** The only one of its kind in its sentence. */
const isLone = (one: Mention, mentions: readonly Mention[]): boolean =>
  mentions.every(
    (other) =>
      other === one ||
      other.kind !== one.kind ||
      other.of !== one.of ||
      other.sentence.id !== one.sentence.id,
  );

function isSame(one: Mention, two: Mention): boolean {
  if (one.of !== two.of && one.kind === 'figure') return one.value === two.value;
  if (typeof one.value === 'number' && typeof two.value === 'number') return isRounded(one.value, two.value);
  if (one.kind !== 'name') return one.value === two.value;
  const [left, right] = [one, two].map(({ value }) => new Set(String(value).toLowerCase().split(' ')));
  return left!.isSubsetOf(right!) || right!.isSubsetOf(left!);
}

/** True where one number is the other, rounded: 4.9 and 5, 1,980 and 2,000. */
function isRounded(one: number, two: number): boolean {
  const round = (value: number, digits: number): number => Number(value.toPrecision(digits));
  const digitsOf = (value: number): number =>
    Math.max(1, Math.abs(value).toExponential().replace(/e.*$/, '').replace('.', '').length);
  return round(one, digitsOf(two)) === two || round(two, digitsOf(one)) === one;
}

function figures(report: Report): Mention[] {
  return report.summary.figures.flatMap(({ value, unit, qualifier, text, cites }) => {
    if (value === null || unit === null) return [];
    const more = { kind: 'figure' as const, of: headOf(unit), value, text, isBound: qualifier !== null };
    return mentionsOf(report, cites, more);
  });
}

/** "injured people" and "people" may be the same or not: the whole unit counts, but not its number. */
const headOf = (unit: string): string => unit.toLowerCase().replace(/(?<=\p{L}{3})s$/u, '');

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dates(report: Report): Mention[] {
  return report.summary.dates.flatMap(({ iso, text, cites }) =>
    iso === null || !DAY.test(iso)
      ? []
      : mentionsOf(report, cites, { kind: 'date', of: null, value: iso, text, isBound: false }),
  );
}

function names(report: Report): Mention[] {
  return report.summary.people.flatMap(({ name, role, cites }) => {
    const own = textIn(name, STAGES_LANGUAGE);
    // A single word may be anybody's.
    if (role === null || !own.includes(' ')) return [];
    const of = textIn(role, STAGES_LANGUAGE).toLowerCase();
    return mentionsOf(report, cites, { kind: 'name', of, value: own, text: name, isBound: false });
  });
}

function mentionsOf(
  { summary, sentences }: Report,
  cites: readonly string[],
  more: Omit<Mention, 'article' | 'sentence'>,
): Mention[] {
  return sentences
    .filter(({ id }) => cites.includes(id))
    .map((sentence) => ({ article: summary.articleId, sentence, ...more }));
}

/** Differences that have a mention in common are one: three articles, three numbers. */
function add(found: Mention[][], ...pair: readonly Mention[]): void {
  const own = found.find((mentions) => pair.some((mention) => mentions.includes(mention)));
  if (own === undefined) found.push([...pair]);
  else own.push(...pair.filter((mention) => !own.includes(mention)));
}

function differenceOf(mentions: readonly Mention[]): StoryDifference {
  const values = Map.groupBy(mentions, ({ value }) => value);
  const cite = ({ article, sentence }: Mention): StoryCitation => ({ article, sentence: sentence.id });
  const { kind, of } = mentions[0]!;
  return {
    kind,
    of,
    values: [...values].map(([value, same]) => ({ value, text: same[0]!.text, cites: same.map(cite) })),
  };
}
