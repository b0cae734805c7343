import { type Localized, SUMMARY_SCHEMA, type Summary, type TranslatedArticle } from '../documents/index.ts';
import { PermanentError } from '../errors.ts';
import { type Composition, compose } from './compose.ts';
import { gatherFacts } from './facts.ts';
import { type ArticleLines, type Line, linesOf } from './lines.ts';
import { scoreFindings } from './quality.ts';
import { findTopics } from './topics.ts';
import { type Claim, verifyClaim } from './verify.ts';

/** Version of the rules below, part of every summary's provenance. */
export const SUMMARIZER = 'tidings-extractive/1';

/**
 * The summary of an article: sentences of it, chosen once and cited in every target, with who, where, when, how
 * much and who said what. Pure and synchronous; every item is verified against the sentences it cites.
 *
 * @throws PermanentError `no-text` when the article holds no sentence, `unsupported-pair` when no target does
 */
export function summarize(article: TranslatedArticle): Summary {
  const lines = linesOf(article);
  assertSummarizable(article, lines);
  const all = lines.title === null ? lines.body : [lines.title, ...lines.body];
  const draft = draftOf(article, lines, all);
  return finish(article, lines, all, draft);
}

type Draft = Pick<
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

function assertSummarizable(article: TranslatedArticle, lines: ArticleLines): void {
  if (lines.byId.size === 0) {
    throw new PermanentError({
      kind: 'no-text',
      key: article.source.key,
      message: 'The article holds no sentence to summarize.',
      advice: 'Upload a file that holds the text of an article.',
    });
  }
  if (lines.targets.length > 0) return;
  throw new PermanentError({
    kind: 'unsupported-pair',
    key: article.source.key,
    message: 'The article could not be translated into any target language.',
    advice: article.unavailable[0]?.advice ?? 'Choose target languages that the engine can translate into.',
  });
}

function draftOf(article: TranslatedArticle, lines: ArticleLines, all: readonly Line[]): Draft {
  const composition: Composition = compose(lines);
  const facts = gatherFacts(lines, all, article.publishedAt);
  const told = lines.body.filter((line) => line.kind !== 'caption');
  const topics = lines.targets.includes('en') ? findTopics(told.map((line) => line.texts['en']!)) : [];
  return {
    ...composition,
    ...facts,
    topics: topics.map((topic) => ({
      text: Object.fromEntries(
        lines.targets.flatMap((target) =>
          topic.name[target] === undefined ? [] : [[target, topic.name[target]]],
        ),
      ) as Localized,
      cites: topic.sentences.map((index) => told[index]!.id),
    })),
  };
}

function finish(
  article: TranslatedArticle,
  lines: ArticleLines,
  all: readonly Line[],
  draft: Draft,
): Summary {
  const dropped: Summary['quality']['dropped'] = [];
  const holds = (claims: readonly Claim[]): boolean => {
    const problems = claims.flatMap((claim) => verifyClaim(claim, lines) ?? []);
    dropped.push(...problems);
    return problems.length === 0;
  };
  const keep = <T>(name: string, items: readonly T[], claimsOf: (item: T, label: string) => Claim[]): T[] =>
    items.filter((item, index) => holds(claimsOf(item, `${name}[${index}]`)));
  const cited = (item: { text: Localized; cites: string[] }, label: string): Claim[] => [
    { item: label, text: item.text, cites: item.cites, literal: false },
  ];
  const literal = (item: { text: Localized; cites: string[] }, label: string): Claim[] => [
    { item: label, text: item.text, cites: item.cites, literal: true },
  ];
  const named = (item: Summary['people'][number], label: string): Claim[] => [
    { item: label, text: item.name, cites: item.cites, literal: true },
    ...(item.role === null
      ? []
      : [{ item: `${label}.role`, text: item.role, cites: item.cites, literal: true }]),
  ];
  return {
    schema: SUMMARY_SCHEMA,
    articleId: article.articleId,
    revision: article.revision,
    language: article.language,
    byline: article.byline,
    publishedAt: article.publishedAt,
    publisher: article.publisher,
    sourceUrl: article.sourceUrl,
    headline: draft.headline,
    abstract: draft.abstract,
    keyPoints: keep('keyPoints', draft.keyPoints, cited),
    people: keep('people', draft.people, named),
    organisations: keep('organisations', draft.organisations, named),
    places: keep('places', draft.places, named),
    dates: keep('dates', draft.dates, literal),
    figures: keep('figures', draft.figures, literal),
    quotes: keep('quotes', draft.quotes, literal),
    topics: keep('topics', draft.topics, cited),
    quality: {
      ...scoreFindings(article.findings, all.length),
      findings: article.findings,
      dropped,
      warnings: article.warnings,
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
      summarizer: SUMMARIZER,
      timings: article.timings ?? {},
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
