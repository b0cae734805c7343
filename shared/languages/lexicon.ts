import { listOf } from './text.ts';
import { factOf, type Token, tokensOf } from './tokens.ts';

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
      const words = tokensOf(form.replace(/\*$/, '').replaceAll('_', ' ').toLowerCase(), language).map(
        ({ lower }) => lower,
      );
      const [first, ...rest] = words;
      if (first === undefined) continue;
      const into = isStem && rest.length === 0 ? stems : exact;
      if (into === stems) lengths.add(first.length);
      const entries = into.get(first) ?? [];
      const same = entries.find((entry) => entry.rest.join(' ') === rest.join(' '));
      if (same === undefined) entries.push({ rest, tags: [tag] });
      else if (!same.tags.includes(tag)) same.tags.push(tag);
      into.set(first, entries);
    }
  }
  const sizes = [...lengths].sort((a, b) => b - a);
  const entriesOf = factOf(({ lower: word }): readonly Entry[] => {
    const beginnings = sizes.flatMap((size) =>
      word.length >= size ? (stems.get(word.slice(0, size)) ?? []) : [],
    );
    return [...(exact.get(word) ?? []), ...beginnings].sort((a, b) => b.rest.length - a.rest.length);
  });
  const matchesIn = (tokens: readonly Token[]): Match[] => {
    const matches: Match[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const entries = entriesOf(tokens[at]!.word);
      if (entries.length === 0) continue;
      let tags: readonly string[] = [];
      let length = -1;
      for (const { rest, tags: own } of entries) {
        if (rest.length < length) break;
        if (!rest.every((word, index) => tokens[at + 1 + index]?.lower === word)) continue;
        tags = length < 0 ? own : [...tags, ...own.filter((tag) => !tags.includes(tag))];
        length = rest.length;
      }
      if (length < 0) continue;
      matches.push({ tags, at, length: length + 1 });
      at += length;
    }
    return matches;
  };
  return { matchesIn };
}
