import { listOf } from './text.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Words and phrases of a language with what they mean, compiled for reading texts. */
export interface Lexicon {
  /** Where known forms stand among the tokens; the longest at each place, none within another. */
  readonly matchesIn: (tokens: readonly Token[]) => Match[];
}

export interface Match {
  readonly tags: readonly string[];
  /** Index of the first token. */
  readonly at: number;
  readonly length: number;
}

interface Entry {
  readonly rest: readonly string[];
  readonly tags: string[];
}

/** Distinct words whose entries are remembered: more than any article has, few enough to forget nothing about memory. */
const REMEMBERED = 20_000;

/**
 * @param lists forms by tag, in small letters, divided by white space; `_` stands for a space, and a form that ends in `*`
 *   matches a beginning
 */
export function lexiconOf(language: string, lists: Readonly<Record<string, string>>): Lexicon {
  const exact = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  const lengths = new Set<number>();
  for (const [tag, list] of Object.entries(lists)) {
    for (const form of listOf(list)) {
      const isStem = form.endsWith('*');
      const words = tokensOf(form.replace(/\*$/, '').replaceAll('_', ' ').toLowerCase(), language).map(({ lower }) => lower);
      const [first, ...rest] = words;
      if (first === undefined) continue;
      const into = isStem && rest.length === 0 ? stems : exact;
      if (into === stems) lengths.add(first.length);
      const entries = into.get(first) ?? [];
      const same = entries.find((entry) => entry.rest.join(' ') === rest.join(' '));
      if (same === undefined) entries.push({ rest, tags: [tag] });
      else same.tags.push(tag);
      into.set(first, entries);
    }
  }
  const sizes = [...lengths].sort((a, b) => b - a);
  const known = new Map<string, readonly Entry[]>();
  const entriesOf = (word: string): readonly Entry[] => {
    let found = known.get(word);
    if (found === undefined) {
      const beginnings = sizes.flatMap((size) => (word.length >= size ? (stems.get(word.slice(0, size)) ?? []) : []));
      found = [...(exact.get(word) ?? []), ...beginnings].sort((a, b) => b.rest.length - a.rest.length);
      if (known.size >= REMEMBERED) known.clear();
      known.set(word, found);
    }
    return found;
  };
  const matchesIn = (tokens: readonly Token[]): Match[] => {
    const matches: Match[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const entries = entriesOf(tokens[at]!.lower);
      if (entries.length === 0) continue;
      const fitting = entries.filter(({ rest }) => rest.every((word, index) => tokens[at + 1 + index]?.lower === word));
      const longest = fitting[0];
      if (longest === undefined) continue;
      const tags = fitting.filter(({ rest }) => rest.length === longest.rest.length).flatMap((entry) => entry.tags);
      matches.push({ tags, at, length: longest.rest.length + 1 });
      at += longest.rest.length;
    }
    return matches;
  };
  return { matchesIn };
}
