import type { Finding } from '../documents/index.ts';
import { scoreTranslation } from '../translate/score.ts';

/** Score of the article's translations: that of the worst target, and whether any of them asks for a look. */
export function scoreTargets(
  findings: readonly Finding[],
  targets: readonly string[],
  sentenceCount: number,
): { score: number; needsReview: boolean } {
  const scores = targets.map((target) =>
    scoreTranslation(
      sentenceCount,
      findings.filter((finding) => finding.target === target),
    ),
  );
  return {
    score: Math.min(1, ...scores.map((entry) => entry.score)),
    needsReview: scores.some((entry) => entry.needsReview),
  };
}
