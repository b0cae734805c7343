/**
 * What each model said for each sentence, least recently used first out. An article goes into two languages: the
 * way through English then costs only its second half. And a client that gave up waiting and asks again gets
 * what was finished in the meantime.
 */
export interface SentenceCache {
  get(model: string, text: string): string | undefined;
  set(model: string, text: string, translation: string): void;
}

// Characters of both sides: some 8 MB, the sentences of several hundred articles.
const MAX_CHARACTERS = 4_000_000;

export function createSentenceCache(maxCharacters = MAX_CHARACTERS): SentenceCache {
  const entries = new Map<string, string>();
  let characters = 0;
  const keyOf = (model: string, text: string): string => `${model}\n${text}`;
  return {
    get(model, text) {
      const key = keyOf(model, text);
      const found = entries.get(key);
      if (found === undefined) return undefined;
      entries.delete(key);
      entries.set(key, found);
      return found;
    },
    set(model, text, translation) {
      const key = keyOf(model, text);
      const before = entries.get(key);
      if (before !== undefined) characters -= key.length + before.length;
      entries.delete(key);
      entries.set(key, translation);
      characters += key.length + translation.length;
      for (const [oldest, value] of entries) {
        if (characters <= maxCharacters) break;
        entries.delete(oldest);
        characters -= oldest.length + value.length;
      }
    },
  };
}
