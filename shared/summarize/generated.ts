import type { Summary, TranslatedArticle } from '../documents/index.ts';
import { TidingsError } from '../errors.ts';
import { type Authorship, assemble } from './assemble.ts';
import { prepare } from './draft.ts';
import { SUMMARIZER } from './index.ts';
import { applyDraft, type SummaryWriter, type WriterAnswer, writerRequest } from './writer.ts';

/**
 * The same summary with headline, abstract and key points by a model, as far as they verify; what does not is
 * recorded, and the extractive item stands. A model that gives no answer leaves the extractive summary, with a
 * warning: publishing does not wait for it.
 *
 * @throws PermanentError as `summarize` does
 */
export async function summarizeWith(article: TranslatedArticle, writer: SummaryWriter): Promise<Summary> {
  const { lines, all, draft } = prepare(article);
  const extractive: Authorship = { summarizer: SUMMARIZER };
  try {
    const answer = await writer.write(writerRequest(lines, all));
    const { dropped, accepted, ...written } = applyDraft(draft, answer.draft, lines);
    const authorship = accepted === 0 ? extractive : { summarizer: `${answer.model}; ${SUMMARIZER}` };
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
