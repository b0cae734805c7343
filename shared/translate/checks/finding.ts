import type { AppliedTerm, Severity } from '../../documents/translated-article.ts';

export interface CheckedPair {
  readonly source: string;
  /** Translate's codes. */
  readonly sourceLanguage: string;
  readonly target: string;
  readonly targetLanguage: string;
  /** Terms that the engine says it applied, or that a terminology demands: the target form must be there. */
  readonly terms?: readonly AppliedTerm[];
}

export interface CheckFinding {
  readonly kind: string;
  readonly severity: Severity;
  /** What was found and why it matters, one line. */
  readonly message: string;
}
