import { randomUUID } from 'node:crypto';
import type { checkTranslation } from '../../../shared/translate/checks.ts';
import type { Chat, ChatAnswer } from '../../model-server/chat.ts';
import { ModelServerError } from '../../model-server/errors.ts';
import { type BlockRequest, EngineBusyError, type LocalEngine, type SentenceRequest } from '../ports.ts';
import {
  alignedTexts,
  type Hints,
  judge,
  oneLine,
  plainTask,
  sentencesTask,
  type Task,
  type Verdict,
  withSpans,
} from './dialogue.ts';
import { createSentenceCache } from './sentence-cache.ts';
import { createTurns } from './turns.ts';

export interface LanguageModelOptions {
  /** The caller gets EngineBusyError after this time, comes back, and finds what was done meanwhile. */
  readonly answerWithinMs?: number;
}

type Pair = Pick<BlockRequest, 'source' | 'target'>;

/** Functions give a request up after 60 s (`createTranslateClient`), and count it as paid for; a refusal is not. */
const ANSWER_WITHIN_MS = 45_000;
/** Few enough for small models to keep apart, and for a block to end before the caller has come back often. */
const BLOCK = { sentences: 8, characters: 1_500 };
/** Servers at home work requests off one by one: a second one that waits there would look like a server that is dead. */
const AT_ONCE = 1;

/**
 * Translates by a language model that the user has: sentences in blocks, aligned by structured output, checked, asked
 * for again alone where a check finds an error, and divided where the answer does not align. A sentence that cannot
 * be had in usable form is an empty text, which the pipeline leaves in its own language, with a finding.
 */
export function createLanguageModel(chat: Chat, options: LanguageModelOptions = {}): LocalEngine {
  const cache = createSentenceCache();
  const turns = createTurns(AT_ONCE);
  const inFlight = new Map<string, Promise<void>>();
  const closing = new AbortController();
  /** Tokens by pair that no answer has named yet: each is named once, also those of a caller that has gone. */
  const ledger = new Map<string, { input: number; output: number }>();

  const done = (key: string): string | undefined => cache.get(chat.server.model, key);

  function begin(sentences: readonly SentenceRequest[], pair: Pair): Promise<void> {
    const fresh = sentences.filter((sentence) => {
      const key = keyOf(sentence, pair);
      return done(key) === undefined && !inFlight.has(key);
    });
    const elsewhere = sentences.flatMap((sentence) => inFlight.get(keyOf(sentence, pair)) ?? []);
    const work = translateBlock(fresh, pair).finally(() => {
      for (const sentence of fresh) inFlight.delete(keyOf(sentence, pair));
    });
    for (const sentence of fresh) inFlight.set(keyOf(sentence, pair), work);
    return Promise.all([work, ...elsewhere]).then(() => undefined);
  }

  function keep(sentence: SentenceRequest, pair: Pair, text: string): void {
    cache.set(chat.server.model, keyOf(sentence, pair), text);
  }

  async function ask(task: Task, pair: Pair): Promise<ChatAnswer> {
    const answer = await chat.ask({ ...task, signal: closing.signal });
    const spent = ledger.get(pairName(pair)) ?? { input: 0, output: 0 };
    ledger.set(pairName(pair), {
      input: spent.input + answer.tokens.input,
      output: spent.output + answer.tokens.output,
    });
    return answer;
  }

  /** The texts of a block; null when they do not align, or the block is too long for the model. */
  async function askAligned(
    sentences: readonly SentenceRequest[],
    pair: Pair,
    fence: string,
    hints: Hints = [],
  ): Promise<string[] | null> {
    try {
      const answer = await ask(sentencesTask(sentences, pair, fence, hints), pair);
      return answer.end === 'complete' ? alignedTexts(sentences, answer.text) : null;
    } catch (error) {
      if (error instanceof ModelServerError && error.trouble === 'too-long') return null;
      throw error;
    }
  }

  async function translateBlock(sentences: readonly SentenceRequest[], pair: Pair): Promise<void> {
    if (sentences.length === 0) return;
    const { checkTranslation: check } = await import('../../../shared/translate/checks.ts');
    const fence = randomUUID();
    const texts = await askAligned(sentences, pair, fence);
    if (texts === null && sentences.length > 1) {
      const middle = Math.ceil(sentences.length / 2);
      await translateBlock(sentences.slice(0, middle), pair);
      await translateBlock(sentences.slice(middle), pair);
      return;
    }
    for (const [i, sentence] of sentences.entries()) {
      keep(sentence, pair, await settle(sentence, texts?.[i], pair, fence, check));
    }
  }

  /** The best of what the model says for one sentence; empty where none of it is usable. */
  async function settle(
    sentence: SentenceRequest,
    first: string | undefined,
    pair: Pair,
    fence: string,
    check: typeof checkTranslation,
  ): Promise<string> {
    const candidates: { text: string; verdict: Verdict }[] = [];
    const consider = (text: string | undefined): boolean => {
      if (text === undefined || text === '') return false;
      const judged = {
        sourceLanguage: pair.source,
        targetLanguage: pair.target,
        source: sentence.text,
        target: text,
      };
      const verdict = judge(judged, fence, check);
      candidates.push({ text, verdict });
      return verdict.errors.length === 0;
    };
    if (consider(first)) return first!;
    const again =
      first === undefined
        ? await askPlain(sentence, pair, fence)
        : (await askAligned([sentence], pair, fence, candidates[0]!.verdict.errors))?.[0];
    consider(again);
    const usable = candidates.filter(({ verdict }) => verdict.usable);
    usable.sort((a, b) => a.verdict.errors.length - b.verdict.errors.length);
    return usable[0]?.text ?? '';
  }

  async function askPlain(sentence: SentenceRequest, pair: Pair, fence: string): Promise<string | undefined> {
    try {
      const answer = await ask(plainTask(sentence, pair, fence), pair);
      return answer.end === 'complete' ? oneLine(answer.text.replaceAll(fence, ' ')) : undefined;
    } catch (error) {
      if (error instanceof ModelServerError && error.trouble === 'too-long') return undefined;
      throw error;
    }
  }

  return {
    async translate({ sentences, signal, ...pair }) {
      const worded = sentences.filter(({ text }) => /\p{L}/u.test(text));
      const open = worded.filter((sentence) => done(keyOf(sentence, pair)) === undefined);
      const work = blocksOf(open).map((block) => turns.take(() => begin(block, pair), signal));
      await within(work, options.answerWithinMs ?? ANSWER_WITHIN_MS);
      const tokens = ledger.get(pairName(pair));
      ledger.delete(pairName(pair));
      return {
        sentences: sentences.map((sentence) =>
          worded.includes(sentence)
            ? withSpans(sentence, done(keyOf(sentence, pair)) ?? '')
            : { text: sentence.text, applied: [] },
        ),
        engine: `llm/${chat.server.model}`,
        ...(tokens === undefined ? {} : { tokens }),
      };
    },
    close: async () => closing.abort(new Error('the engine is closing')),
  };
}

const pairName = ({ source, target }: Pair): string => `${source} ${target}`;

/** What the words depend on: the pair, the terms that are wanted, and the sentence. */
function keyOf({ text, spans }: SentenceRequest, pair: Pair): string {
  return JSON.stringify([pairName(pair), spans.map(({ start, replacement }) => [start, replacement]), text]);
}

function blocksOf(sentences: readonly SentenceRequest[]): SentenceRequest[][] {
  const blocks: SentenceRequest[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const sentence of sentences) {
    characters += sentence.text.length;
    const last = blocks.at(-1);
    if (last === undefined || last.length >= BLOCK.sentences || characters > BLOCK.characters) {
      blocks.push([sentence]);
      characters = sentence.text.length;
    } else last.push(sentence);
  }
  return blocks;
}

/** Work that has begun goes on when the time is over. @throws EngineBusyError */
async function within(work: readonly Promise<void>[], ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EngineBusyError('The model is still translating.')), ms);
  });
  try {
    await Promise.race([Promise.all(work), over]);
  } finally {
    clearTimeout(timer);
    // Nobody waits for the others any more: what they meet is met again by the next attempt.
    for (const each of work) each.catch(() => undefined);
  }
}
