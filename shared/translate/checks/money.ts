import { lexiconOf, type Lexicon } from '../../languages/lexicon.ts';
import { CURRENCIES, type Currency, MONEY_LANGUAGES } from '../../languages/money.ts';
import { numberWordsOf } from '../../languages/numbers.ts';
import { type CheckFinding, finding } from './finding.ts';
import type { Reading } from './reading.ts';

let lexicon: Lexicon | null = null;

/** Money by its signs and words, whatever the language: a text may speak of dollars in any. */
function currencies(): Lexicon {
  if (lexicon !== null) return lexicon;
  const lists: Record<string, string> = {};
  const put = (tag: string, forms: readonly string[]): void => {
    lists[tag] = `${lists[tag] ?? ''} ${forms.map((form) => form.replaceAll(' ', '_').toLowerCase()).join(' ')}`;
  };
  const all = (words: Currency['words']): string[] => Object.values(words ?? {}).flat();
  for (const { name, code, signs, words, counted } of CURRENCIES) {
    if (name === undefined) continue;
    put(`money ${name}`, [...(signs ?? []), ...(/^[A-Z]{3}$/.test(code) ? [code] : []), ...all(words)]);
    put(`counted ${name}`, all(counted));
  }
  // Words of several tokens are cut the same way in every language.
  lexicon = lexiconOf('en', lists);
  return lexicon;
}

/** Names of the currencies that a text speaks of. */
function currenciesIn({ tokens, amounts, language }: Reading): Set<string> {
  const found = new Set<string>();
  const { scales } = numberWordsOf(language);
  for (const { tags, at } of currencies().matchesIn(tokens)) {
    for (const tag of tags) {
      const [how, name] = tag.split(' ') as [string, string];
      const isCounted = amounts.some(({ to }) => to === at) || scales.has(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.kind === 'number';
      if (how === 'money' || isCounted) found.add(name);
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
