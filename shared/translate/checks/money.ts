import { MEASURES } from '../../languages/meaning.ts';
import { MONEY_LANGUAGES } from '../../languages/money.ts';
import { numberWordsOf } from '../../languages/numbers.ts';
import { type CheckFinding, finding } from './finding.ts';
import type { MeasuredAmount, Reading } from './reading.ts';

/** A currency that a text names, and the values of the amount beside it. */
interface Mention {
  readonly name: string;
  readonly values: readonly number[];
}

const NO_VALUES: readonly number[] = [];

/** Between a scale and its money: "35 millions de livres", "a 5-dollar note". */
const LINKS: ReadonlySet<string> = new Set(['de', "d'", 'd', 'of', '-']);

/** Currencies in the order of their tags, once for each time that a text speaks of them. */
function mentionsIn(reading: Reading): Mention[] {
  const { tokens, language, byTag } = reading;
  const found: Mention[] = [];
  const { scales } = numberWordsOf(language);
  for (const [tag, matches] of byTag) {
    const isMoney = tag.startsWith('money ');
    if (!isMoney && !tag.startsWith('counted ')) continue;
    const name = tag.slice(tag.indexOf(' ') + 1);
    for (const { at, length } of matches) {
      const before = LINKS.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
      const amount = amountBeside(reading, before, at + length, isMoney);
      const isCounted =
        amount !== undefined ||
        scales.has(tokens[before - 1]?.lower ?? '') ||
        tokens[before - 1]?.kind === 'number';
      if (isMoney || isCounted) found.push({ name, values: amount?.values ?? NO_VALUES });
    }
  }
  return found;
}

/** "5 million dollars", "$5", "US$ 5": behind the number where it is a word, before it where it is a sign or a code. */
function amountBeside(
  { amounts, tokens }: Reading,
  before: number,
  after: number,
  mayLead: boolean,
): MeasuredAmount | undefined {
  const leads = mayLead && tokens[after]?.kind === 'number';
  return amounts.find(({ from }) => leads && from === after) ?? amounts.find(({ to }) => to === before);
}

const namesOf = (mentions: readonly Mention[]): Set<string> => new Set(mentions.map(({ name }) => name));

export function checkCurrencies(source: Reading, target: Reading): CheckFinding[] {
  const [ours, theirs] = [mentionsIn(source), mentionsIn(target)];
  if (ours.length === 0) return [];
  const [from, to] = [namesOf(ours), namesOf(theirs)];
  if (to.size === 0 && !MONEY_LANGUAGES.has(target.language)) return [];
  // "200 pounds" may be a weight.
  const isWeight = target.amounts.some(({ unit }) => unit !== null && MEASURES[unit].dimension === 'mass');
  const lost = missingFrom(to, from).filter((name) => !(name === 'pound' && isWeight));
  const added = missingFrom(from, to);
  if (lost.length === 0) {
    const fewer = added.length === 0 ? undefined : [...from].find((name) => moreOften(name, ours, theirs));
    return fewer === undefined
      ? changedAmount(ours, theirs)
      : [finding('currency-changed', fewer, added.join(', '))];
  }
  if (added.length > 0) return [finding('currency-changed', lost.join(', '), added.join(', '))];
  return [finding('currency-lost', lost.join(', '))];
}

const moreOften = (name: string, ours: readonly Mention[], theirs: readonly Mention[]): boolean =>
  ours.filter((own) => own.name === name).length > theirs.filter((own) => own.name === name).length;

/** One of several amounts: "$5 and $7" became "$5 and €7". */
function changedAmount(ours: readonly Mention[], theirs: readonly Mention[]): CheckFinding[] {
  for (const { name, values } of ours) {
    const same = theirs.filter((other) => sharesValue(other, values));
    const names = new Set([name, ...ours.filter((o) => sharesValue(o, values)).map((o) => o.name)]);
    const [other] = same;
    if (other !== undefined && same.every((own) => !names.has(own.name)))
      return [finding('currency-changed', name, other.name)];
  }
  return [];
}

const sharesValue = (mention: Mention, values: readonly number[]): boolean =>
  mention.values.some((value) => values.includes(value));

/** Currencies of `all` that `some` lacks. Yen and yuan share their sign: where it stands, one of them is enough. */
function missingFrom(some: ReadonlySet<string>, all: ReadonlySet<string>): string[] {
  const either = (all.has('yen') && all.has('yuan')) || (some.has('yen') && some.has('yuan'));
  const asian = (currency: string): boolean => currency === 'yen' || currency === 'yuan';
  return [...all].filter(
    (currency) => !some.has(currency) && !(either && asian(currency) && [...some].some(asian)),
  );
}
