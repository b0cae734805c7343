import { describe, expect, it } from 'vitest';
import { PermanentError, TransientError } from '../../../shared/errors.ts';
import { BudgetReachedError, translateArticle } from '../../../shared/translate/index.ts';
import type { MemoryEntry, SpendGuard, TranslationMemory } from '../../../shared/translate/ports.ts';
import { articleOf, FREE_SPENDING, memoryInRam, type StandIn, standIn } from './stand-ins.ts';

const TARGETS = { targets: ['en', 'vi'] };
const SENTENCES = Array.from({ length: 40 }, (_, index) => `Satz Nummer ${index} eines langen Artikels.`);
const ARTICLE = articleOf(
  'de',
  [SENTENCES, [`${'Ein sehr langer Satz, '.repeat(30)}der nicht auf einmal passt.`]],
  'Titel',
);
/** Small requests, so that the article takes many. */
const MAX_BYTES = 200;

class Killed extends Error {}

/** Counts every call into the world and dies at one of them, before or after it took effect. */
function mortal(diesAt: number, after: boolean) {
  let calls = 0;
  const step = async <T>(effect: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (calls > diesAt) throw new Killed();
    if (calls === diesAt && !after) throw new Killed();
    const result = await effect();
    if (calls === diesAt) throw new Killed();
    return result;
  };
  return {
    get calls() {
      return calls;
    },
    engine: (engine: StandIn): StandIn => ({
      ...engine,
      translate: (request) => step(() => engine.translate(request)),
    }),
    memory: (memory: TranslationMemory): TranslationMemory => ({
      lookup: (keys) => step(() => memory.lookup(keys)),
      store: (entries) => step(() => memory.store(entries)),
    }),
  };
}

const forever = () => Number.POSITIVE_INFINITY;

describe('a function that is killed', () => {
  it('at any call pays for no finished request again', async () => {
    const untouched = standIn({ maxRequestBytes: MAX_BYTES });
    const life = mortal(Number.POSITIVE_INFINITY, false);
    const whole = await translateArticle(
      ARTICLE,
      {
        engine: life.engine(untouched),
        memory: life.memory(memoryInRam()),
        spend: FREE_SPENDING,
        remainingMs: forever,
      },
      TARGETS,
    );
    expect(life.calls).toBeGreaterThan(20);

    for (let call = 1; call <= life.calls; call += 1) {
      for (const after of [false, true]) {
        const engine = standIn({ maxRequestBytes: MAX_BYTES });
        const memory = memoryInRam();
        const stored: MemoryEntry[][] = [];
        const watched: TranslationMemory = {
          lookup: memory.lookup,
          store: async (entries) => {
            await memory.store(entries);
            stored.push([...entries]);
          },
        };
        const first = mortal(call, after);
        const ports = {
          engine: first.engine(engine),
          memory: first.memory(watched),
          spend: FREE_SPENDING,
          remainingMs: forever,
        };
        await expect(translateArticle(ARTICLE, ports, TARGETS)).rejects.toThrow(Killed);
        const finished = stored.length;
        const paidBefore = engine.requests.length;
        const retried = await translateArticle(
          ARTICLE,
          { engine, memory: watched, spend: FREE_SPENDING, remainingMs: forever },
          TARGETS,
        );
        const texts = engine.requests.map(({ text, target }) => `${target} ${text}`);
        // Only the requests that were under way, one for each target, may be asked twice.
        expect(texts.length - new Set(texts).size).toBeLessThanOrEqual(paidBefore - finished);
        expect(paidBefore - finished).toBeLessThanOrEqual(TARGETS.targets.length);
        expect(Object.keys(retried.translations['vi']!.sentences)).toEqual(
          Object.keys(whole.translations['vi']!.sentences),
        );
        expect(Object.values(retried.translations['vi']!.sentences).map(({ text }) => text)).toEqual(
          Object.values(whole.translations['vi']!.sentences).map(({ text }) => text),
        );
      }
    }
  }, 120_000);
});

describe('the daily budget', () => {
  /** A guard over a number of characters, as the table does it. */
  function budgetOf(characters: number): SpendGuard & { left: number } {
    const guard = {
      left: characters,
      reserve: async (wanted: number) => {
        if (wanted > guard.left)
          throw new BudgetReachedError({ day: '2026-01-01', budget: characters, requested: wanted });
        guard.left -= wanted;
      },
      release: async (unused: number) => {
        guard.left += unused;
      },
    };
    return guard;
  }

  it('stops before the request that it does not hold, and the next day goes on from there', async () => {
    const engine = standIn({ maxRequestBytes: MAX_BYTES });
    const memory = memoryInRam();
    const monday = await translateArticle(
      ARTICLE,
      { engine, memory, spend: budgetOf(1_000), remainingMs: forever },
      TARGETS,
    );
    expect(monday.unavailable.map(({ kind }) => kind)).toContain('budget-reached');
    const sent = (): number => engine.requests.reduce((sum, { text }) => sum + text.length, 0);
    expect(sent()).toBeLessThanOrEqual(1_000);
    const tuesday = await translateArticle(
      ARTICLE,
      { engine, memory, spend: budgetOf(100_000), remainingMs: forever },
      TARGETS,
    );
    expect(Object.keys(tuesday.translations)).toEqual(['en', 'vi']);
    const texts = engine.requests.map(({ text, target }) => `${target} ${text}`);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    [
      'is given back when the service refuses',
      new PermanentError({ kind: 'no-model', message: 'No.', advice: 'Do.' }),
      500,
    ],
    [
      'is given back when the service is too busy',
      new TransientError({ kind: 'throttled', message: 'No.', advice: 'Do.' }),
      500,
    ],
    [
      'is not given back when the answer may have been lost',
      new TransientError({ kind: 'service-unavailable', message: 'No.', advice: 'Do.' }),
      494,
    ],
  ])('%s', async (_, error, left) => {
    const spend = budgetOf(500);
    const engine = standIn({
      before: () => {
        throw error;
      },
    });
    const ports = { engine, memory: memoryInRam(), spend, remainingMs: forever };
    const article = await translateArticle(articleOf('de', [['Sechs!']]), ports, { targets: ['en'] });
    expect(article.unavailable).toMatchObject([{ kind: error.kind }]);
    expect(spend.left).toBe(left);
  });
});
