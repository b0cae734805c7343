/** Phrases of a list that is written as text: divided by commas or line ends. */
export function phrasesOf(list: string): readonly string[] {
  return list
    .split(/[\n,]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
