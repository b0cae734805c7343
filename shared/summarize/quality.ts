import type { Finding } from '../documents/index.ts';

/** What a finding takes off a sentence's worth. */
const COST = { error: 1, warning: 0.3, info: 0 } as const;
/** Below this, or with any error, a person should look. */
const REVIEW_BELOW = 0.9;

/** Score of a translation from its findings: the mean over sentences and targets of what is left of each. */
export function scoreFindings(
  findings: readonly Finding[],
  sentences: number,
): { score: number; needsReview: boolean } {
  const lost = new Map<string, number>();
  for (const finding of findings) {
    const key = `${finding.sentenceId} ${finding.target}`;
    lost.set(key, Math.min(1, (lost.get(key) ?? 0) + COST[finding.severity]));
  }
  const targets = Math.max(1, new Set(findings.map((finding) => finding.target)).size);
  const total = [...lost.values()].reduce((sum, value) => sum + value, 0);
  const score = Math.max(0, 1 - total / Math.max(1, sentences * targets));
  const needsReview = score < REVIEW_BELOW || findings.some((finding) => finding.severity === 'error');
  return { score: Math.round(score * 1000) / 1000, needsReview };
}
