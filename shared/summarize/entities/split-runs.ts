import { fold } from '../../languages/text.ts';
import { FAMILY_FIRST, GIVEN_NAMES, PLACES } from './gazetteer.ts';
import { DEMONYMS, PERSON_TITLES, PORTFOLIOS } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Takes apart what is no single name: hyphened pairs of places, lists such as "Beijing Xi Jinping". */
export function splitRun(
  line: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): { from: number; to: number; words: { text: string; start: number; end: number }[] }[] {
  const tail = portfolioLength(line, from, to);
  if (tail > 0) return splitRun(line, from + tail, to, known);
  const words = line
    .slice(from, to)
    .filter(({ text }) => !/^["“”‘’]$/.test(text))
    .map(({ text, start, end }) => ({ text, start, end }));
  const hyphened = words.findIndex((word) => /^\p{Lu}[^-]*(?:-\p{Lu}[^-]*)+$/u.test(word.text));
  if (hyphened < 0) return [{ from, to, words }];
  const parts: { text: string; start: number; end: number }[][] = [[]];
  for (const word of words) {
    let start = word.start;
    const pieces = word.text.split('-');
    pieces.forEach((text, index) => {
      if (index > 0) parts.push([]);
      parts.at(-1)!.push({ text, start, end: start + text.length });
      start += text.length + 1;
    });
  }
  const isPlace = (part: { text: string }[]): boolean => {
    const name = part.map((word) => word.text).join(' ');
    return PLACES.has(name) || known.has(fold(name)) || DEMONYMS.has(name.toLowerCase());
  };
  if (!parts.some(isPlace)) return [{ from, to, words }];
  // "China-Vietnam relations" speaks of neither as a place of its own; a route "Lao Cai-Hanoi" names its stations.
  const pieces = words[hyphened]!.text.split('-').map((text) => ({ text }));
  if (pieces.every((piece) => isPlace([piece]))) {
    const after = words.slice(hyphened + 1);
    return hyphened > 0 || after.length === 0 ? [] : [{ from: from + 1, to, words: after }];
  }
  return parts.map((part) => ({ from, to, words: part }));
}

/** Number of words of an office that run into its holder: "Minister of Foreign Affairs | Bui Thanh Son". */
function portfolioLength(line: readonly Token[], from: number, to: number): number {
  if (!isTailOfOffice(line, from)) return 0;
  const words = line.slice(from, to).map((token) => token.text);
  const first = words.findIndex(
    (word, index) =>
      index > 0 && (FAMILY_FIRST.has(word) || GIVEN_NAMES.has(word) || /^\p{Lu}\.?$/u.test(word)),
  );
  const office = words.findIndex((word) => !PORTFOLIOS.has(word.toLowerCase()));
  const cut = PORTFOLIOS.has(words[0]!.toLowerCase()) && first <= 0 ? office : first;
  const kept = words.length - cut;
  // A country before the holder stays a name of its own.
  return cut > 0 && kept >= 2 && kept <= 4 && PORTFOLIOS.has(words[cut - 1]!.toLowerCase()) ? cut : 0;
}

/** True after "Minister of", "Secretary of Trade and". */
export function isTailOfOffice(line: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at > 0 && (line[at]!.capital || /^(?:and|the|,|&)$/.test(line[at]!.text))) at -= 1;
  return at > 0 && line[at]!.text === 'of' && PERSON_TITLES.has(line[at - 1]!.text.toLowerCase());
}
