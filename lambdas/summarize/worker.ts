import { serve } from '../../shared/bounded/serve.ts';
import { renderArticle } from '../../shared/publish/index.ts';
import { requestFor, withWritten } from '../../shared/summarize/generated.ts';
import { summarize } from '../../shared/summarize/index.ts';

export const functions = { summarize, requestFor, withWritten, renderArticle };

serve(functions);
