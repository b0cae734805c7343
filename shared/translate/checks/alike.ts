import { similarity } from '../../languages/text.ts';

/** Two spellings of one name share this much: Poetin, Poutine, Putin. */
const ALIKE = 0.6;

/** True for two folded words that may be one name in two languages: by their beginning, as part of each other, by their letters. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 4 && a.slice(0, 4) === b.slice(0, 4)) return true;
  const differ = Math.abs(a.length - b.length);
  if (shorter >= (differ > 2 ? 4 : 3) && (a.startsWith(b) || b.startsWith(a))) return true;
  // A compound has its name inside: "Mekongdelta", "nordkoreanisch".
  if (
    shorter >= 5 &&
    Math.max(a.length, b.length) > shorter &&
    (a.includes(b.slice(0, 5)) || b.includes(a.slice(0, 5)))
  )
    return true;
  if (shorter < 4 || Math.max(a.length, b.length) > shorter / ALIKE) return false;
  return similarity(a, b) >= ALIKE;
}
