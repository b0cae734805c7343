import type { TranslatedArticle } from '../documents/translated-article.ts';

/** What one run over an article took: numbers for metrics, see `MEASURES` in shared/environment.ts. */
export interface RunUsage {
  readonly BilledCharacters: number;
  /** In the currency of the price file. */
  readonly Cost: number;
  readonly FromMemory: number;
  readonly FromEngine: number;
  /** 1 where the engine gave not one sentence for a target. */
  readonly Untranslated?: number;
}

export function usageOf({
  translations,
  unavailable,
}: Pick<TranslatedArticle, 'translations' | 'unavailable'>): RunUsage {
  const all = Object.values(translations);
  const origins = all.flatMap(({ sentences }) => Object.values(sentences).map(({ origin }) => origin));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    BilledCharacters: sum(all.map(({ usage }) => usage.billedCharacters)),
    Cost: sum(all.map(({ usage }) => usage.cost)),
    FromMemory: origins.filter((origin) => origin === 'memory' || origin === 'human').length,
    FromEngine: origins.filter((origin) => origin === 'engine').length,
    ...(unavailable.some(({ kind }) => kind === 'untranslated') && { Untranslated: 1 }),
  };
}
