import { countUnspaced } from '../languages/scripts.ts';

/** Words of a line whose spaces are single. Scripts without spaces: two characters are about a word. */
export function wordCount(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words + Math.floor(countUnspaced(text) / 2);
}
