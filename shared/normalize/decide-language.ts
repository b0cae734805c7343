import type { ArticleLanguage } from '../documents/normalized-article.ts';
import type { Draft } from './draft.ts';
import { detectLanguage } from './language.ts';

export interface LanguageDecision extends Pick<ArticleLanguage, 'code' | 'confidence' | 'decidedBy'> {
  warnings: string[];
}

/** The article's language: the detector's word, unless it is unsure and the uploader or the document says. */
export function decideLanguage(draft: Draft, uploaderSays: string | undefined): LanguageDecision {
  const text = draft.blocks.map((block) => block.text).join('\n');
  const detected = detectLanguage(text);
  const uploader = uploaderSays?.trim();
  if (uploader !== undefined && uploader !== '' && detected.confidence < 0.5) {
    return { code: uploader, confidence: 0.5, decidedBy: 'uploader', warnings: [] };
  }
  const warnings = detected.confidence < 0.3 ? ['The language is uncertain.'] : [];
  return { code: detected.code ?? 'en', confidence: detected.confidence, decidedBy: 'detector', warnings };
}
