import type { Localized, Summary, TranslatedArticle } from '../documents/index.ts';
import { PermanentError, TidingsError } from '../errors.ts';
import { type Authorship, assemble, type Draft } from './assemble.ts';
import { type Composition, compose } from './compose.ts';
import { gatherFacts } from './facts.ts';
import { type ArticleLines, type Line, linesOf } from './lines.ts';
import { findTopics } from './topics.ts';
import type { SummaryWriter, WriterAnswer } from './writer.ts';

/** Version of the rules below, part of every summary's provenance. */
export const SUMMARIZER = 'tidings-extractive/1';

/**
 * The summary of an article: sentences of it, chosen once and cited in every target, with who, where, when, how
 * much and who said what. Pure and synchronous; every item is verified against the sentences it cites.
 *
 * @throws PermanentError `no-text` when the article holds no sentence, `unsupported-pair` when no target does
 */
export function summarize(article: TranslatedArticle): Summary {
  const { lines, all, draft } = prepare(article);
  return assemble(article, lines, all, draft, { rule: 'told', summarizer: SUMMARIZER });
}

/**
 * The same summary with headline, abstract and key points by a model, as far as they verify; what does not is
 * recorded, and the extractive item stands. A model that gives no answer leaves the extractive summary, with a
 * warning: publishing does not wait for it.
 *
 * @throws PermanentError as `summarize` does
 */
export async function summarizeWith(article: TranslatedArticle, writer: SummaryWriter): Promise<Summary> {
  const { applyDraft, writerRequest } = await import('./writer.ts');
  const { lines, all, draft } = prepare(article);
  const extractive: Authorship = { rule: 'told', summarizer: SUMMARIZER };
  try {
    const answer = await writer.write(writerRequest(lines, all));
    const { dropped, accepted, ...written } = applyDraft(draft, answer.draft, lines);
    const authorship =
      accepted === 0 ? extractive : { rule: 'told' as const, summarizer: `${answer.model}; ${SUMMARIZER}` };
    const summary = assemble(article, lines, all, { ...draft, ...written }, authorship);
    summary.quality.dropped.push(...dropped);
    summary.cost = { ...summary.cost, ...withWriter(summary.cost, answer) };
    if (answer.amount === null)
      summary.quality.warnings.push(`The price of the model ${answer.model} is not known.`);
    return summary;
  } catch (error) {
    if (!(error instanceof TidingsError)) throw error;
    const summary = assemble(article, lines, all, draft, extractive);
    summary.quality.warnings.push(`The summary was not written by the model: ${error.message}`);
    return summary;
  }
}

function withWriter(cost: Summary['cost'], answer: WriterAnswer): Partial<Summary['cost']> {
  // The price file is in US dollars; amounts of another currency are not mixed.
  const amount = cost.currency === 'USD' ? cost.amount + (answer.amount ?? 0) : cost.amount;
  return {
    amount: Number(amount.toFixed(6)),
    writer: { model: answer.model, ...answer.usage, amount: answer.amount, currency: 'USD' },
  };
}

function prepare(article: TranslatedArticle): { lines: ArticleLines; all: readonly Line[]; draft: Draft } {
  const lines = linesOf(article);
  assertSummarizable(article, lines);
  const all = lines.title === null ? lines.body : [lines.title, ...lines.body];
  return { lines, all, draft: draftOf(article, lines, all) };
}

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
