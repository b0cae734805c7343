import { serve } from '../../shared/bounded/serve.ts';
import type { Summary, TranslatedArticle } from '../../shared/documents/index.ts';
import type { PublishedFile, renderArticle as Render } from '../../shared/publish/index.ts';
import type { Written } from '../../shared/summarize/ask-writer.ts';
import { summarize } from '../../shared/summarize/index.ts';
import { isSourceOnly, sourceOnly, withoutSummary } from '../../shared/summarize/source-only.ts';
import type { WriterRequest } from '../../shared/summarize/writer.ts';

/** The summary, or what there is while no target has the article. */
const summarizeAny = (article: TranslatedArticle): Summary =>
  isSourceOnly(article) ? sourceOnly(article) : summarize(article);

/** Loaded only where a model is switched on. */
const generated = (): Promise<typeof import('../../shared/summarize/generated.ts')> =>
  import('../../shared/summarize/generated.ts');

const requestFor = async (article: TranslatedArticle): Promise<WriterRequest> =>
  (await generated()).requestFor(article);

const withWritten = async (article: TranslatedArticle, answer: Written): Promise<Summary> =>
  (await generated()).withWritten(article, answer);

/** Loaded when there is something to render: the thread is ready sooner by a quarter. */
const renderArticle = async (...input: Parameters<typeof Render>): Promise<PublishedFile[]> =>
  (await import('../../shared/publish/index.ts')).renderArticle(...input);

export const functions = { summarize: summarizeAny, withoutSummary, requestFor, withWritten, renderArticle };

serve(functions);
