import type { Finding, Severity } from '../documents/translated-article.ts';

/** What a finding takes from its sentence, which is worth 1. */
const WEIGHT: Readonly<Record<Severity, number>> = { error: 1, warning: 0.4, info: 0 };

/** Findings that leave a reader without the sentence, however long the article is. */
const LOST: ReadonlySet<string> = new Set(['missing', 'untranslated', 'wrong-language', 'encoding']);

/** More than one bad sentence in twenty asks for a look. */
const REVIEW_BELOW = 0.95;

export interface TranslationScore {
  /** 0 to 1: mean over all sentences of what findings leave of them. */
  readonly score: number;
  readonly needsReview: boolean;
}

/**
 * The score of one target's translation. A person should look when the score is under 0.95, when a sentence is
 * lost (missing, untranslated, in the wrong language, garbled), or when the title has an error.
 *
 * @param sentenceCount sentences of the article, the title included
 * @param findings of this target alone
 */
export function scoreTranslation(sentenceCount: number, findings: readonly Finding[]): TranslationScore {
  const bySentence = Map.groupBy(findings, (finding) => finding.sentenceId);
  let loss = 0;
  for (const group of bySentence.values()) {
    loss += Math.min(
      1,
      group.reduce((sum, finding) => sum + WEIGHT[finding.severity], 0),
    );
  }
  const score = sentenceCount === 0 ? 1 : Math.max(0, 1 - loss / sentenceCount);
  const errors = findings.filter((finding) => finding.severity === 'error');
  const needsReview =
    score < REVIEW_BELOW || errors.some(({ kind, sentenceId }) => LOST.has(kind) || sentenceId === 's0');
  return { score, needsReview };
}
