import type { Localized } from '../../documents/index.ts';
import { numeralsIn } from '../../languages/numerals.ts';
import { statementWordsOf } from '../../languages/statements.ts';
import { indexOfWords } from '../../languages/text.ts';
import { checkNumbers } from '../../translate/checks/numbers.ts';
import { readingOf } from '../../translate/checks/reading.ts';

/**
 * What the languages of one item say against one another: numbers, negations, rise and fall, names. Null when they agree.
 *
 * @param sources the cited sentences by language
 */
export function disagreement(text: Localized, sources: Readonly<Record<string, string>>): string | null {
  const [[language, first], ...others] = Object.entries(text) as [[string, string], ...[string, string][]];
  for (const [target, own] of others) {
    const numbers = checkNumbers(readingOf(first, language, false), readingOf(own, target, true));
    // A month may be a name: "Mrs May".
    if (numbers.some(({ severity, kind }) => severity !== 'info' && kind !== 'date'))
      return `has other numbers in ${target} than in ${language}`;
    if (negates(first, language, own, target)) return `is negated in one of ${language} and ${target} only`;
    if (turns(first, language, own, target))
      return `rises in one of ${language} and ${target} and falls in the other`;
    if (namesDiffer(text, sources, language, target))
      return `has other names in ${target} than in ${language}`;
    const [one, other] = [
      orderOf(first, sources[language]!, language),
      orderOf(own, sources[target]!, target),
    ];
    if (one !== other) return `has names or numbers in another order in ${target} than in ${language}`;
  }
  return null;
}

/** True where one text has a negation and the other not even a word that denies. */
function negates(one: string, oneLanguage: string, other: string, otherLanguage: string): boolean {
  const [first, second] = [statementWordsOf(oneLanguage), statementWordsOf(otherLanguage)];
  if (first === undefined || second === undefined) return false;
  const [left, right] = [first.negation.test(one), second.negation.test(other)];
  if (left === right) return false;
  return left ? !second.denial.test(other) : !first.denial.test(one);
}

function turns(one: string, oneLanguage: string, other: string, otherLanguage: string): boolean {
  const [first, second] = [directionsIn(one, oneLanguage), directionsIn(other, otherLanguage)];
  if (first.length === 0 || second.length === 0) return false;
  const same = new Set(first).symmetricDifference(new Set(second)).size === 0;
  return !same || (first.length === second.length && first.join() !== second.join());
}

/** Words of rising and falling, in order. */
export function directionsIn(text: string, language: string): ('up' | 'down')[] {
  const words = statementWordsOf(language);
  if (words === undefined) return [];
  const places = (pattern: RegExp, way: 'up' | 'down') =>
    [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ index }) => ({ index, way }));
  return [...places(words.up, 'up'), ...places(words.down, 'down')]
    .sort((left, right) => left.index - right.index)
    .map(({ way }) => way);
}

/** Names that both languages write alike in the sources stand in both texts or in none. */
function namesDiffer(
  text: Localized,
  sources: Readonly<Record<string, string>>,
  one: string,
  other: string,
): boolean {
  return sharedNames(sources[one]!, sources[other]!).some(
    (name) => indexOfWords(text[one]!, name) >= 0 !== indexOfWords(text[other]!, name) >= 0,
  );
}

/** Capitalised words of two letters and more that stand in both texts, none of them opening a sentence. */
function sharedNames(one: string, other: string): string[] {
  const inside = one.matchAll(/(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}\p{M}]+/gu);
  return [...new Set([...inside].map((match) => match[0]))].filter((name) => indexOfWords(other, name) >= 0);
}

/** Whether names and numbers come in the order of the source: translators of one text turn them about alike. */
function orderOf(text: string, source: string, language: string): 'same' | 'turned' {
  const anchors = [...source.matchAll(/(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}\p{M}]+/gu)].map((match) => match[0]);
  const numbers = numeralsIn(source, language, false).map((numeral) => numeral.text);
  const inOrder = (list: readonly string[]): boolean => {
    const once = list.filter((item) => list.indexOf(item) === list.lastIndexOf(item));
    const places = once.map((item) => indexOfWords(text, item)).filter((place) => place >= 0);
    return places.every((place, at) => at === 0 || places[at - 1]! < place);
  };
  return inOrder(anchors) && inOrder(numbers) ? 'same' : 'turned';
}
