import { MONEY_LANGUAGES } from '../../languages/money.ts';
import { numberWordsOf } from '../../languages/numbers.ts';
import { type CheckFinding, finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** Names of the currencies that a text speaks of. */
function currenciesIn({ tokens, amounts, language, byTag }: Reading): Set<string> {
  const found = new Set<string>();
  const { scales } = numberWordsOf(language);
  for (const [tag, matches] of byTag) {
    const isMoney = tag.startsWith('money ');
    if (!isMoney && !tag.startsWith('counted ')) continue;
    for (const { at } of matches) {
      const name = tag.slice(tag.indexOf(' ') + 1);
      const isCounted =
        amounts.some(({ to }) => to === at) ||
        scales.has(tokens[at - 1]?.lower ?? '') ||
        tokens[at - 1]?.kind === 'number';
      if (isMoney || isCounted) found.add(name);
    }
  }
  return found;
}

export function checkCurrencies(source: Reading, target: Reading): CheckFinding[] {
  const [from, to] = [currenciesIn(source), currenciesIn(target)];
  if (to.size === 0 && !MONEY_LANGUAGES.has(target.language)) return [];
  const lost = missingFrom(to, from);
  if (lost.length === 0) return [];
  const added = missingFrom(from, to);
  if (added.length > 0) return [finding('currency-changed', lost.join(', '), added.join(', '))];
  return [finding('currency-lost', lost.join(', '))];
}

/** Currencies of `all` that `some` lacks. Yen and yuan share their sign: where it stands, one of them is enough. */
function missingFrom(some: ReadonlySet<string>, all: ReadonlySet<string>): string[] {
  const either = (all.has('yen') && all.has('yuan')) || (some.has('yen') && some.has('yuan'));
  const asian = (currency: string): boolean => currency === 'yen' || currency === 'yuan';
  return [...all].filter(
    (currency) => !some.has(currency) && !(either && asian(currency) && [...some].some(asian)),
  );
}
