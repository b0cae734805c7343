import { serve } from '../../shared/bounded/serve.ts';
import { checkArticle } from '../../shared/translate/check-article.ts';

export const functions = { checkArticle };

serve(functions);
