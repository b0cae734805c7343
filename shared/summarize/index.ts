import type { Summary, TranslatedArticle } from '../documents/index.ts';
import { assemble } from './assemble.ts';
import { prepare } from './draft.ts';

/** Version of the rules below, part of every summary's provenance. */
export const SUMMARIZER = 'tidings-extractive/1';

/**
 * The summary of an article: sentences of it, chosen once and cited in every target, with who, where, when, how
 * much and who said what. Pure and synchronous; every item is verified against the sentences it cites.
 *
 * @throws PermanentError `no-text` when the article holds no sentence, `unsupported-pair` when no target does
 */
export function summarize(article: TranslatedArticle): Summary {
  return assemble(article, prepare(article), { summarizer: SUMMARIZER });
}
