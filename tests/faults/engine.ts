import type { BlockAnswer, BlockRequest, LocalEngine } from '../../local/translate/ports.ts';

/** A translation service that keeps its books. Its translations are nobody's, but each source has one of its own. */
export interface Bookkeeper extends LocalEngine {
  /** Sentences that were paid for once more. */
  readonly again: readonly Payment[];
  /** Sentences that were paid for. */
  paid(): number;
}

export interface Payment {
  readonly text: string;
  readonly target: string;
  /** The memory had the translation when it was paid for again. */
  readonly held: boolean;
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'city', 'will', 'open', 'new', 'hall', 'near', 'old', 'bridge', 'this', 'week'],
  vi: ['thành', 'phố', 'sẽ', 'mở', 'nhà', 'ga', 'mới', 'gần', 'cầu', 'cũ', 'tuần', 'này'],
};

/** Words of the target language, the numbers of the source. */
export function translationOf(text: string, target: string): string {
  const words = WORDS[target] ?? WORDS['en']!;
  const translated = text
    .split(' ')
    .map((word, at) => (/\d/.test(word) ? word : words[(word.length + at) % words.length]));
  const sentence = translated.join(' ').replace(/\.*$/, '.');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** @param isHeld whether the memory has this translation */
export function createBookkeeper(isHeld: (translation: string) => Promise<boolean>): Bookkeeper {
  const times = new Map<string, number>();
  const again: Payment[] = [];

  async function pay(text: string, target: string): Promise<void> {
    const key = `${target} ${text}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    if (times.get(key)! > 1) again.push({ text, target, held: await isHeld(translationOf(text, target)) });
  }

  return {
    again,
    paid: () => times.size,
    async translate({ sentences, target }: BlockRequest): Promise<BlockAnswer> {
      for (const { text } of sentences) await pay(text, target);
      return {
        sentences: sentences.map(({ text }) => ({ text: translationOf(text, target), applied: [] })),
        engine: 'bookkeeper',
      };
    },
    close: async () => undefined,
  };
}
