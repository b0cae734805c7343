import { lazy } from '../../languages/lazy.ts';

/** Letters that show how a text is written; shorter ones are names and signs. */
const ENOUGH = 20;

/** True for a text in capitals only: wire copy, old telexes, some headlines. */
export function isAllCapitals(text: string): boolean {
  if (/\p{Ll}{2}/u.test(text)) return false;
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= ENOUGH;
}

/** Words that seldom begin a sentence where an abbreviation of single letters stands before them. */
const JOINING = lazy(
  () =>
    /(?<=\p{L}\.\p{L}\.\s)(?:A(?:nd|s|t)|By|F(?:or|rom)|I[ns]|O[fnr]|T(?:han|o)|W(?:as|ere|ith))(?!\p{L})/gu,
);

/**
 * The text with capitals at the beginning of words only, so that "GOV. DALE" is told from "LEFT. THEN". Nothing moves:
 * letters whose small form is longer stay.
 */
export function inTitleCase(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{M}’'])\p{Lu}/gu, (letter) =>
      letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
    )
    .replace(JOINING(), (word) => word.toLowerCase());
}
