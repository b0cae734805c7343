import { lazy } from '../../languages/lazy.ts';
import { IJEKAVIAN, markers } from '../../languages/markers.ts';
import { listOf } from '../../languages/text.ts';

/** Languages whose letter sequences are all but the same: frequent words tell them apart. */
const GROUPS: readonly (readonly string[])[] = [
  ['id', 'ms'],
  ['hr', 'bs', 'sr'],
];

const INDEX = lazy((): readonly ReadonlyMap<string, readonly string[]>[] =>
  GROUPS.map((group) => {
    const words = new Map<string, string[]>();
    for (const code of group) {
      for (const word of listOf(markers[code])) words.set(word, [...(words.get(word) ?? []), code]);
    }
    return words;
  }),
);

/**
 * Words of the text that mark one language of a group, counted by language; nothing for languages without a list.
 *
 * @param codes the languages of the group that are to be told apart
 */
export function markerWords(words: readonly string[], codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const at = GROUPS.findIndex((group) => codes.every((code) => group.includes(code)));
  const index = INDEX()[at];
  if (index === undefined) return counts;
  for (const word of words) {
    const owners = index.get(word);
    if (owners === undefined) continue;
    for (const code of owners) counts.set(code, (counts.get(code) ?? 0) + 1 / owners.length);
  }
  return counts;
}

/**
 * Whether the words are ekavian, as Serbian is: from 1 for a text without (i)je, to -1 for one that writes it throughout.
 * About one word in twenty of Croatian and Bosnian has an (i)je that Serbian does not write; one in 150 of Serbian looks
 * like it.
 */
export function ekavianShare(words: readonly string[]): number {
  const count = words.filter((word) => IJEKAVIAN.test(word)).length;
  const share = count / Math.max(1, words.length);
  if (share <= 0.012) return Math.min(1, words.length / 60) ** 2;
  return share >= 0.02 ? -Math.min(1, count / 3) : 0;
}

/** Variants of a language with words of its country's standard where the other country has another word. */
const VARIANT_OF: Readonly<Record<string, string>> = { pt: 'pt-PT', fa: 'fa-AF' };

const wordSets = new Map<string, ReadonlySet<string>>();

function wordSet(code: string): ReadonlySet<string> {
  let words = wordSets.get(code);
  if (words === undefined) {
    words = new Set(listOf(markers[code]));
    wordSets.set(code, words);
  }
  return words;
}

/** Marker words that a variant must be ahead by: one may be a name or a quotation. */
const VARIANT_LEAD = 2;

/** The variant of a language whose own words clearly prevail, or the language: `pt-PT` or `pt`, `fa-AF` or `fa`. */
export function variantOf(code: string, words: readonly string[]): string {
  const variant = VARIANT_OF[code];
  if (variant === undefined) return code;
  const count = (of: string): number => {
    const marks = wordSet(of);
    return words.filter((word) => marks.has(word)).length;
  };
  return count(variant) >= count(code) + VARIANT_LEAD ? variant : code;
}
