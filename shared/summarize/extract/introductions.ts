import { type ParsedText, textOf, tokensOf } from '../../languages/en/model/index.ts';
import { ADDRESSES } from '../../languages/en/person-nouns.ts';

/** Words of each person's whole name in a sentence, without forms of address. */
function wholeNamesIn(parsed: ParsedText | null): string[][] {
  if (parsed === null) return [];
  return parsed.entities
    .filter(({ kind }) => kind === 'PERSON')
    .map((entity) =>
      textOf(parsed, tokensOf(parsed, entity))
        .replace(/['’]s?$/, '')
        .split(/\s+/)
        .filter((word) => /^\p{Lu}/u.test(word) && !ADDRESSES.has(word.toLowerCase().replace(/\.$/, ''))),
    )
    .filter(({ length }) => length > 1);
}

const known = new WeakMap<readonly (ParsedText | null)[], ReadonlySet<string>>();

/** First names and surnames of everybody whose whole name the article has. */
function partsOfNames(parses: readonly (ParsedText | null)[]): ReadonlySet<string> {
  let parts = known.get(parses);
  if (parts === undefined) {
    parts = new Set(parses.flatMap(wholeNamesIn).flatMap((words) => [words[0]!, words.at(-1)!]));
    known.set(parses, parts);
  }
  return parts;
}

/**
 * True where a surname, or a first name, stands alone in a passage although another sentence has the whole name: who that
 * is, is said elsewhere.
 *
 * @param parses all sentences; null where there is no grammar
 * @param told sentences that the reader has seen
 */
export function hasStranger(
  passage: readonly number[],
  parses: readonly (ParsedText | null)[],
  told: readonly (ParsedText | null)[],
): boolean {
  const own = passage.map((index) => parses[index]!);
  const introduced = new Set(
    [...told, ...own]
      .flatMap(wholeNamesIn)
      .flat()
      .flatMap((word) => [word, ...word.split('-')]),
  );
  const seen = told.map((parsed) => parsed?.text ?? '').join(' ');
  const parts = partsOfNames(parses);
  return own.some((parsed) =>
    (parsed?.tokens ?? []).some(
      // A surname alone is taken for a body as often as for a person; a town may be called like somebody.
      ({ text, tag, entity }) =>
        tag === 'NNP' &&
        !/^(?:GPE|LOC|FAC)$/.test(entity ?? '') &&
        parts.has(text) &&
        !introduced.has(text) &&
        !seen.includes(text),
    ),
  );
}
