import type { NormalizedArticle, Usage } from '../../documents/index.ts';
import { translateArticle } from '../index.ts';
import type { TranslationEngine, TranslationMemory } from '../ports.ts';

/** What translating an article would cost now, by target. Nothing is sent and nothing is stored. */
export async function estimateArticle(
  article: NormalizedArticle,
  memory: TranslationMemory,
  options: { targets: readonly string[]; engine: Omit<TranslationEngine, 'translate'> },
): Promise<Record<string, Usage>> {
  const engine: TranslationEngine = {
    ...options.engine,
    // The price depends on what is sent, not on what comes back.
    translate: async ({ text }) => ({ text, engine: options.engine.name, appliedTerms: [] }),
  };
  const reading: TranslationMemory = { lookup: (keys) => memory.lookup(keys), store: async () => {} };
  const { translations } = await translateArticle(
    article,
    {
      engine,
      memory: reading,
      spend: { reserve: async () => {} },
      remainingMs: () => Number.POSITIVE_INFINITY,
    },
    options,
  );
  return Object.fromEntries(Object.entries(translations).map(([target, { usage }]) => [target, usage]));
}
