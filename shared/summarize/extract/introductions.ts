import { type ParsedText, textOf, tokensOf } from '../../languages/en/model/index.ts';
import { ADDRESSES } from '../../languages/en/person-nouns.ts';

/** Words of each person's name in a sentence, without forms of address. */
function namesIn(parsed: ParsedText): string[][] {
  return parsed.entities
    .filter(({ kind }) => kind === 'PERSON')
    .map((entity) =>
      textOf(parsed, tokensOf(parsed, entity))
        .replace(/['’]s?$/, '')
        .split(/\s+/)
        .filter((word) => /^\p{Lu}/u.test(word) && !ADDRESSES.has(word.toLowerCase().replace(/\.$/, ''))),
    )
    .filter((words) => words.length > 0);
}

/**
 * Surnames, or first names, that stand alone in a passage although the article has the whole name: who that is, is said elsewhere.
 *
 * @param parses all sentences; null where there is no grammar
 * @param told sentences that the reader has seen
 */
export function strangersIn(
  passage: readonly number[],
  parses: readonly (ParsedText | null)[],
  told: readonly (ParsedText | null)[],
): string[] {
  const known = [...told, ...passage.map((index) => parses[index]!)].flatMap((parsed) =>
    parsed === null ? [] : namesIn(parsed),
  );
  const seen = told.map((parsed) => parsed?.text ?? '').join(' ');
  return passage
    .flatMap((index) => (parses[index] === null ? [] : namesIn(parses[index]!)))
    .filter(([surname, ...more]) => {
      if (more.length > 0 || seen.includes(surname!)) return false;
      const isWhole = (words: readonly string[]): boolean => words.length > 1 && [words[0], words.at(-1)].includes(surname);
      return !known.some(isWhole) && parses.some((parsed) => parsed !== null && namesIn(parsed).some(isWhole));
    })
    .map(([surname]) => surname!);
}
