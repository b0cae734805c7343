import { type FailureDetails, PermanentError, TransientError } from '../errors.ts';

/** One piece of work, and what becomes of it. Structured clones: classes do not survive the way between threads. */
export interface Work {
  readonly name: string;
  readonly input: readonly unknown[];
}

export type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'failure'; readonly details: FailureDetails; readonly retryable: boolean }
  | { readonly kind: 'error'; readonly error: Error };

/** The value, or the error that the work ended with, thrown again. */
export function unwrapped(outcome: Outcome): unknown {
  if (outcome.kind === 'value') return outcome.value;
  if (outcome.kind === 'error') throw outcome.error;
  throw outcome.retryable ? new TransientError(outcome.details) : new PermanentError(outcome.details);
}
