import { serve } from '../../shared/bounded/serve.ts';
import type { Summary, TranslatedArticle } from '../../shared/documents/index.ts';
import { renderArticle } from '../../shared/publish/index.ts';
import { requestFor, withWritten } from '../../shared/summarize/generated.ts';
import { summarize } from '../../shared/summarize/index.ts';
import { isSourceOnly, sourceOnly, withoutSummary } from '../../shared/summarize/source-only.ts';

/** The summary, or what there is while no target has the article. */
const summarizeAny = (article: TranslatedArticle): Summary =>
  isSourceOnly(article) ? sourceOnly(article) : summarize(article);

export const functions = { summarize: summarizeAny, withoutSummary, requestFor, withWritten, renderArticle };

serve(functions);
