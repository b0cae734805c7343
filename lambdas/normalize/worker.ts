import { serve } from '../../shared/bounded/serve.ts';
import { normalize } from '../../shared/normalize/index.ts';

export const functions = { normalize };

serve(functions);
