import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { BlockAnswer, BlockRequest, LocalEngine } from '../../local/translate/ports.ts';

/** A translation service that keeps its books. Its translations are nobody's, but each source has one of its own. */
export interface Bookkeeper extends LocalEngine {
  /** Sentences that were paid for once more. */
  readonly again: readonly Payment[];
  /** Sentences that were paid for. */
  paid(): number;
  /** The last of them in this process, for `IsHeld`. */
  readonly recent: readonly Parameters<IsHeld>[];
  /** Characters that were paid for, each as often as it was. */
  characters(): number;
}

export interface Payment {
  readonly text: string;
  readonly target: string;
  /** The memory had the translation when it was paid for again. */
  readonly held: boolean;
}

const keyOf = ({ text, target }: Pick<Payment, 'text' | 'target'>): string => `${target} ${text}`;

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

/** More than the sentences of an article that may have died with them. */
const RECENT = 20;

/** Whether the memory has a sentence's translation. */
export type IsHeld = (text: string, source: string, target: string) => Promise<boolean>;

/**
 * @param ledger file of its books, for one that outlives the process it is in
 */
export function createBookkeeper(isHeld: IsHeld, ledger?: string): Bookkeeper {
  const times = new Map<string, number>();
  const again: Payment[] = [];
  let characters = 0;
  const recent: Parameters<IsHeld>[] = [];
  const enter = (payment: Payment): void => {
    characters += [...payment.text].length;
    const key = keyOf(payment);
    if (times.has(key)) again.push(payment);
    times.set(key, (times.get(key) ?? 0) + 1);
  };
  if (ledger !== undefined && existsSync(ledger))
    for (const line of readFileSync(ledger, 'utf8').trim().split('\n')) enter(JSON.parse(line) as Payment);

  async function pay(text: string, source: string, target: string): Promise<void> {
    const isKnown = times.has(keyOf({ text, target }));
    const payment = { text, target, held: isKnown && (await isHeld(text, source, target)) };
    enter(payment);
    if (ledger !== undefined) appendFileSync(ledger, `${JSON.stringify(payment)}\n`);
  }

  return {
    again,
    paid: () => times.size,
    characters: () => characters,
    recent,
    async translate({ sentences, source, target }: BlockRequest): Promise<BlockAnswer> {
      for (const { text } of sentences) {
        await pay(text, source, target);
        recent.unshift([text, source, target]);
        recent.length = Math.min(recent.length, RECENT);
      }
      return {
        sentences: sentences.map(({ text }) => ({ text: translationOf(text, target), applied: [] })),
        engine: 'bookkeeper',
      };
    },
    close: async () => undefined,
  };
}
