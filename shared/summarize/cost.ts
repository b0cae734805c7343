import type { Summary } from '../documents/summary.ts';
import type { TranslatedArticle } from '../documents/translated-article.ts';

/** What the translations of an article have cost, all targets together. */
export function costOf({ translations }: Pick<TranslatedArticle, 'translations'>): Summary['cost'] {
  const usages = Object.values(translations).map(({ usage }) => usage);
  const total = (read: (usage: (typeof usages)[number]) => number): number =>
    usages.reduce((sum, usage) => sum + read(usage), 0);
  return {
    billedCharacters: total((usage) => usage.billedCharacters),
    requests: total((usage) => usage.requests),
    memoryHits: total((usage) => usage.memoryHits),
    // Sums of small amounts: the noise of binary fractions is cut off.
    amount: Number(total((usage) => usage.cost).toFixed(6)),
    currency: usages[0]?.currency ?? 'USD',
    ...(usages.some(({ tokens }) => tokens !== undefined) && {
      tokens: {
        input: total(({ tokens }) => tokens?.input ?? 0),
        output: total(({ tokens }) => tokens?.output ?? 0),
      },
    }),
  };
}
