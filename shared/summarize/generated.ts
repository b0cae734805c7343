import type { Summary, TranslatedArticle } from '../documents/index.ts';
import { askWriter, type Written } from './ask-writer.ts';
import { type Authorship, assemble } from './assemble.ts';
import { prepare } from './draft.ts';
import { SUMMARIZER } from './index.ts';
import {
  applyDraft,
  type SummaryWriter,
  type WriterAnswer,
  type WriterRequest,
  writerRequest,
} from './writer.ts';

/**
 * The same summary with headline, abstract and key points by a model, as far as they verify; what does not is
 * recorded, and the extractive item stands. A model that gives no answer leaves the extractive summary, with a
 * warning: publishing does not wait for it.
 *
 * @throws PermanentError as `summarize` does
 */
export async function summarizeWith(article: TranslatedArticle, writer: SummaryWriter): Promise<Summary> {
  return withWritten(article, await askWriter(writer, requestFor(article)));
}

/**
 * What the model is asked about an article.
 *
 * @throws PermanentError as `summarize` does
 */
export function requestFor(article: TranslatedArticle): WriterRequest {
  const { lines, all } = prepare(article);
  return writerRequest(lines, all);
}

/** The summary with what the model wrote, as far as it verifies. */
export function withWritten(article: TranslatedArticle, answer: Written): Summary {
  const prepared = prepare(article);
  const extractive: Authorship = { summarizer: SUMMARIZER };
  if ('problem' in answer) {
    const summary = assemble(article, prepared, extractive);
    summary.quality.warnings.push(`The summary was not written by the model: ${answer.problem}`);
    return summary;
  }
  const { dropped, accepted, ...written } = applyDraft(prepared.draft, answer.draft, prepared.lines);
  const authorship = accepted === 0 ? extractive : { summarizer: `${answer.model}; ${SUMMARIZER}` };
  const summary = assemble(article, { ...prepared, draft: { ...prepared.draft, ...written } }, authorship);
  summary.quality.dropped.push(...dropped);
  summary.cost = { ...summary.cost, ...withWriter(summary.cost, answer) };
  if (answer.amount === null)
    summary.quality.warnings.push(`The price of the model ${answer.model} is not known.`);
  return summary;
}

function withWriter(cost: Summary['cost'], answer: WriterAnswer): Partial<Summary['cost']> {
  // The price file is in US dollars; amounts of another currency are not mixed.
  const amount = cost.currency === 'USD' ? cost.amount + (answer.amount ?? 0) : cost.amount;
  return {
    amount: Number(amount.toFixed(6)),
    writer: { model: answer.model, ...answer.usage, amount: answer.amount, currency: 'USD' },
  };
}
