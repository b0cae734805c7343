import type { AppliedTerm, Severity } from '../../documents/translated-article.ts';
import type { FindingText } from '../../languages/facets/finding-texts.ts';
import { FINDING_TEXTS_BY_LANGUAGE } from '../../languages/finding-texts.ts';
import { KINDS } from './kinds.ts';

export interface CheckedPair {
  readonly source: string;
  /** Translate's codes. */
  readonly sourceLanguage: string;
  readonly target: string;
  readonly targetLanguage: string;
  /** Terms that the engine says it applied, or that a terminology demands: the target form must be there. */
  readonly terms?: readonly AppliedTerm[];
  /** Who translated: people are freer than engines in how long a sentence is. Left out: an engine. */
  readonly origin?: 'engine' | 'memory' | 'human';
  /** Also what is wrong too often to be said by default; see `KINDS`. */
  readonly thorough?: boolean;
}

export interface CheckFinding {
  readonly kind: string;
  /** Which rule of its kind. */
  readonly rule: FindingText;
  readonly severity: Severity;
  /** What was found and what to do, one line in English. */
  readonly message: string;
  /** The same by the reader's language. */
  readonly messages: Readonly<Record<string, string>>;
}

/** A finding with its texts; `values` are what the texts name, in their order. */
export function finding(text: FindingText, ...values: readonly string[]): CheckFinding {
  const { kind, severity } = KINDS[text];
  const messages = Object.fromEntries(
    Object.entries(FINDING_TEXTS_BY_LANGUAGE).map(([language, texts]) => [
      language,
      texts[text].replace(/\{(\d)\}/g, (all, index: string) => values[Number(index)] ?? all),
    ]),
  );
  return { kind, rule: text, severity, message: messages.en!, messages };
}
