import { PAID_BOUNDS } from '../../shared/bounded/bounds.ts';
import { createBoundedWorker, workerBeside } from '../../shared/bounded/worker.ts';
import type { Summary, TranslatedArticle } from '../../shared/documents/index.ts';
import { PermanentError } from '../../shared/errors.ts';
import type { PublishedFile, PublishSettings } from '../../shared/publish/index.ts';
import { askWriter } from '../../shared/summarize/ask-writer.ts';
import type { SummaryWriter } from '../../shared/summarize/writer.ts';
import type { functions } from './worker.ts';

/** Summarizing and rendering, in a thread that is stopped when an article asks for too much. */
const bounded = createBoundedWorker<typeof functions>(workerBeside(import.meta.url), PAID_BOUNDS);

/**
 * The summary. An article that asks for too much is published without one: its text can be read all the same.
 *
 * @param bytes of the article, which its time is measured by
 */
export async function summarizeWithin(
  bytes: number,
  article: TranslatedArticle,
  writer: SummaryWriter | null,
): Promise<Summary> {
  try {
    if (writer === null) return await bounded.run('summarize', bytes, article);
    const answer = await askWriter(writer, await bounded.run('requestFor', bytes, article));
    return await bounded.run('withWritten', bytes, article, answer);
  } catch (error) {
    if (!(error instanceof PermanentError) || error.kind !== 'too-complex') throw error;
    return bounded.run('withoutSummary', bytes, article, `There is no summary: ${error.message}`);
  }
}

export function renderWithin(
  bytes: number,
  summary: Summary,
  { siteUrl, pictures, formats }: PublishSettings,
): Promise<PublishedFile[]> {
  return bounded.run('renderArticle', bytes, summary, { siteUrl, pictures, formats });
}
