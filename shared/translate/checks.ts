import type { Severity } from '../documents/translated-article.ts';
import { requestLine } from './text.ts';

export interface CheckedPair {
  readonly source: string;
  readonly sourceLanguage: string;
  readonly target: string;
  readonly targetLanguage: string;
}

export interface CheckFinding {
  readonly kind: string;
  readonly severity: Severity;
  /** What was found and why it matters, one line. */
  readonly message: string;
}

/** Checks one translated sentence without a model. Pure; findings come in no particular order. */
export function checkTranslation(pair: CheckedPair): CheckFinding[] {
  if (requestLine(pair.source) === requestLine(pair.target) && pair.source.split(' ').length > 3) {
    return [
      {
        kind: 'untranslated',
        severity: 'error',
        message: 'The translation is the source text, word for word.',
      },
    ];
  }
  return [];
}
