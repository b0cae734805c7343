import { lazy } from '../../languages/lazy.ts';
import { UNSPACED } from '../../languages/scripts.ts';

/** An article as numbers: what the ranker's features are computed from. */

/** Scripts written without spaces count every character as a word. */
const TOKEN = lazy(() => new RegExp(`[${UNSPACED}]\\p{M}*|[\\p{L}\\p{N}\\p{M}]+`, 'gu'));

export interface RankedText {
  readonly sentences: readonly string[];
  /** Word ids by sentence. */
  readonly words: readonly Int32Array[];
  /** Lower-cased word of each id. */
  readonly vocabulary: readonly string[];
  /** Pair ids by sentence: pair `j` joins words `j` and `j + 1`. */
  readonly pairs: readonly Int32Array[];
  readonly pairCount: number;
  /** Word ids of the title that occur in the sentences, and how many words the title has. */
  readonly title: {
    readonly words: ReadonlySet<number>;
    readonly pairs: ReadonlySet<number>;
    readonly length: number;
  };
  /** In how many sentences each word stands, how often in all, and in which sentence first. */
  readonly spread: Int32Array;
  readonly count: Int32Array;
  readonly first: Int32Array;
  /** In how many sentences it is capitalised although it does not begin them. */
  readonly capitals: Int32Array;
}

/** Number of words as `readText` counts them. */
export function countTokens(sentence: string): number {
  return sentence.match(TOKEN())?.length ?? 0;
}

/** Reads title and sentences; ids count by first appearance. */
export function readText(title: string | null, sentences: readonly string[]): RankedText {
  const ids = new Map<string, number>();
  const vocabulary: string[] = [];
  const pairIds = new Map<number, number>();
  const capitalised: Set<number>[] = [];
  const words = sentences.map((sentence) => {
    const own: number[] = [];
    const capitals = new Set<number>();
    for (const match of sentence.normalize('NFC').matchAll(TOKEN())) {
      const word = match[0].toLowerCase();
      let id = ids.get(word);
      if (id === undefined) {
        id = ids.size;
        ids.set(word, id);
        vocabulary.push(word);
      }
      if (own.length > 0 && match[0][0] !== word[0]) capitals.add(id);
      own.push(id);
    }
    capitalised.push(capitals);
    return Int32Array.from(own);
  });
  const size = vocabulary.length;
  const pairs = words.map((own) => {
    const list = new Int32Array(Math.max(0, own.length - 1));
    for (let at = 0; at + 1 < own.length; at += 1) {
      const key = own[at]! * size + own[at + 1]!;
      let id = pairIds.get(key);
      if (id === undefined) {
        id = pairIds.size;
        pairIds.set(key, id);
      }
      list[at] = id;
    }
    return list;
  });
  return {
    sentences,
    words,
    vocabulary,
    pairs,
    pairCount: pairIds.size,
    title: readTitle(title, ids, pairIds),
    ...countWords(words, capitalised, size),
  };
}

function readTitle(
  title: string | null,
  ids: ReadonlyMap<string, number>,
  pairIds: ReadonlyMap<number, number>,
): RankedText['title'] {
  const tokens = title === null ? [] : (title.normalize('NFC').toLowerCase().match(TOKEN()) ?? []);
  const words = new Set<number>();
  const pairs = new Set<number>();
  tokens.forEach((token, at) => {
    const id = ids.get(token);
    if (id === undefined) return;
    words.add(id);
    const next = ids.get(tokens[at + 1] ?? '');
    const pair = next === undefined ? undefined : pairIds.get(id * ids.size + next);
    if (pair !== undefined) pairs.add(pair);
  });
  return { words, pairs, length: tokens.length };
}

function countWords(
  words: readonly Int32Array[],
  capitalised: readonly ReadonlySet<number>[],
  size: number,
): Pick<RankedText, 'spread' | 'count' | 'first' | 'capitals'> {
  const spread = new Int32Array(size);
  const count = new Int32Array(size);
  const first = new Int32Array(size).fill(-1);
  const capitals = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  words.forEach((own, sentence) => {
    for (const id of own) {
      count[id]! += 1;
      if (first[id] === -1) first[id] = sentence;
      if (last[id] === sentence) continue;
      last[id] = sentence;
      spread[id]! += 1;
    }
    for (const id of capitalised[sentence]!) capitals[id]! += 1;
  });
  return { spread, count, first, capitals };
}
