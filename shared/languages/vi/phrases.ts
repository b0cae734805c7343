/** Phrases of a list that is written as text: divided by commas or line ends. */
export function phrasesOf(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s*[\n,]\s*/)
    .filter((phrase) => phrase !== '');
}
