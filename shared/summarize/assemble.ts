import type { CitedText, Summary, TranslatedArticle } from '../documents/index.ts';
import type { ArticleLines, Line } from './bitext.ts';
import { scoreTargets } from './quality.ts';
import { type Claim, verifyClaim } from './verify.ts';

/** The items of a summary before they are verified. */
export type Draft = Pick<
  Summary,
  | 'headline'
  | 'abstract'
  | 'keyPoints'
  | 'people'
  | 'organisations'
  | 'places'
  | 'dates'
  | 'figures'
  | 'quotes'
  | 'topics'
>;

/** How the texts came about. */
export interface Authorship {
  readonly summarizer: string;
}

type Item = Pick<CitedText, 'text' | 'cites'>;

/** The published document: every item of the draft that verifies, with quality, provenance and cost. */
export function assemble(
  article: TranslatedArticle,
  lines: ArticleLines,
  all: readonly Line[],
  draft: Draft,
  authorship: Authorship,
): Summary {
  const dropped: Summary['quality']['dropped'] = [];
  const keep = <T>(name: string, items: readonly T[], claimsOf: (item: T, label: string) => Claim[]): T[] =>
    items.filter((item, index) => {
      const problems = claimsOf(item, `${name}[${index}]`).flatMap(
        (claim) => verifyClaim(claim, lines) ?? [],
      );
      dropped.push(...problems);
      return problems.length === 0;
    });
  const claim =
    (rule: Claim['rule']) =>
    (item: Item, label: string): Claim[] => [{ item: label, text: item.text, cites: item.cites, rule }];
  const named = (item: Summary['people'][number], label: string): Claim[] => [
    { item: label, text: item.name, cites: item.cites, rule: 'literal' },
    ...(item.role === null
      ? []
      : [{ item: `${label}.role`, text: item.role, cites: item.cites, rule: 'literal' as const }]),
  ];
  const said = (item: Summary['quotes'][number], label: string): Claim[] => [
    ...claim('literal')(item, label),
    ...(item.speaker === null
      ? []
      : [{ item: `${label}.speaker`, text: item.speaker, cites: item.cites, rule: 'literal' as const }]),
  ];
  const told = (item: CitedText, label: string): Claim[] =>
    claim(item.kept === undefined ? 'told' : 'cut')(item, label);
  // Headline and abstract cannot be missing: when one failed, the first sentence would stand in for it.
  const first = all[0]!;
  const fallback: Item = { text: { ...first.texts }, cites: [first.id] };
  return {
    // The literal, not the constant: importing that would load zod, which costs more than a summary.
    schema: 'tidings/summary/1',
    articleId: article.articleId,
    revision: article.revision,
    language: article.language,
    byline: article.byline,
    publishedAt: article.publishedAt,
    publisher: article.publisher,
    sourceUrl: article.sourceUrl,
    headline: keep('headline', [draft.headline], told)[0] ?? fallback,
    abstract: keep('abstract', [draft.abstract], told)[0] ?? fallback,
    keyPoints: keep('keyPoints', draft.keyPoints, told),
    people: keep('people', draft.people, named),
    organisations: keep('organisations', draft.organisations, named),
    places: keep('places', draft.places, named),
    dates: keep('dates', draft.dates, claim('literal')),
    figures: keep('figures', draft.figures, claim('literal')),
    quotes: keep('quotes', draft.quotes, said),
    topics: keep('topics', draft.topics, claim('label')),
    quality: {
      ...scoreTargets(article.findings, lines.targets, all.length),
      findings: article.findings,
      dropped,
      warnings: [...article.warnings],
    },
    sentences: all.map((line) => ({
      id: line.id,
      block: line.block,
      kind: line.kind,
      source: line.source,
      targets: Object.fromEntries(
        lines.targets.map((target) => [target, { text: line.texts[target]!, origin: line.origins[target]! }]),
      ),
    })),
    removed: article.removed,
    unavailable: article.unavailable,
    provenance: {
      source: article.source,
      engines: mapTranslations(article, (translation) => translation.engine),
      terminologyVersions: mapTranslations(article, (translation) => translation.terminologyVersion),
      summarizer: authorship.summarizer,
      timings: { ...article.timings },
    },
    cost: costOf(article),
  };
}

function mapTranslations<T>(
  article: TranslatedArticle,
  read: (translation: TranslatedArticle['translations'][string]) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(article.translations).map(([target, value]) => [target, read(value)]),
  );
}

function costOf(article: TranslatedArticle): Summary['cost'] {
  const usages = Object.values(article.translations).map((translation) => translation.usage);
  const total = (read: (usage: (typeof usages)[number]) => number): number =>
    usages.reduce((sum, usage) => sum + read(usage), 0);
  return {
    billedCharacters: total((usage) => usage.billedCharacters),
    requests: total((usage) => usage.requests),
    memoryHits: total((usage) => usage.memoryHits),
    // Sums of small amounts: the noise of binary fractions is cut off.
    amount: Number(total((usage) => usage.cost).toFixed(6)),
    currency: usages[0]?.currency ?? 'USD',
  };
}
