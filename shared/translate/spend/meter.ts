import type { Usage } from '../../documents/translated-article.ts';
import type { EngineAnswer } from '../ports.ts';
import { CURRENCY, costOfCharacters } from './cost.ts';

/** Counts what one target of one article costs. */
export interface Meter {
  readonly slowestRequestMs: number;
  /** Engine ids that answered, in order of appearance. */
  readonly engines: readonly string[];
  count(characters: number, answer: EngineAnswer, ms: number): void;
  usage(memoryHits: number): Usage;
}

export function createMeter(): Meter {
  let slowestRequestMs = 0;
  let billedCharacters = 0;
  let requests = 0;
  let cost = 0;
  let tokens: Usage['tokens'];
  const engines: string[] = [];
  return {
    get slowestRequestMs() {
      return slowestRequestMs;
    },
    engines,
    count(characters, answer, ms) {
      slowestRequestMs = Math.max(slowestRequestMs, ms);
      billedCharacters += characters;
      requests += 1;
      cost += answer.cost ?? costOfCharacters(characters, answer.engine);
      const { input = 0, output = 0 } = answer.tokens ?? {};
      if (answer.tokens)
        tokens = { input: (tokens?.input ?? 0) + input, output: (tokens?.output ?? 0) + output };
      if (!engines.includes(answer.engine)) engines.push(answer.engine);
    },
    usage: (memoryHits) => ({
      ...{ billedCharacters, requests, memoryHits, cost, currency: CURRENCY },
      ...(tokens === undefined ? {} : { tokens }),
    }),
  };
}
