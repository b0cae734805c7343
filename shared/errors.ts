/**
 * Two kinds of failure only. *Permanent*: the input will never work; it becomes a FailureRecord and is
 * acknowledged. *Transient*: the world was not ready; the error is thrown so that the queue delivers again.
 */

/** What went wrong, in one word that programs can branch on. Documented for users in docs/runbook.md. */
export type FailureKind =
  | 'empty'
  | 'unreadable'
  | 'unsupported-format'
  | 'encrypted'
  | 'too-large'
  | 'too-complex'
  | 'no-text'
  | 'unsupported-language'
  | 'unsupported-pair'
  | 'no-model'
  | 'rejected-by-service'
  | 'access-denied'
  | 'object-gone'
  | 'key-too-long'
  | 'unknown-schema'
  | 'throttled'
  | 'service-unavailable'
  | 'out-of-time'
  | 'untranslated'
  | 'crashed'
  | 'defect'
  | 'budget-reached'
  | 'invalid-terminology'
  | 'invalid-tmx'
  | 'retries-exhausted';

export interface FailureDetails {
  readonly kind: FailureKind;
  /** What happened, one sentence a person understands. Never holds article text. */
  readonly message: string;
  /** What the user can do about it, one sentence. */
  readonly advice: string;
  /** Inbox key of the article, when it is known. */
  readonly key?: string;
  readonly cause?: unknown;
}

/** Base of every error that Tidings throws on purpose. */
export class TidingsError extends Error {
  // Said, and not asked of the class: its name is not what it was once a bundle is minified.
  override readonly name: string = 'TidingsError';
  readonly kind: FailureKind;
  readonly advice: string;
  readonly retryable: boolean;
  readonly key: string | undefined;

  constructor(details: FailureDetails, retryable: boolean) {
    super(details.message, { cause: details.cause });
    this.kind = details.kind;
    this.advice = details.advice;
    this.retryable = retryable;
    this.key = details.key;
  }
}

/** Thrown when the same input can never succeed: it ends as a FailureRecord. */
export class PermanentError extends TidingsError {
  override readonly name = 'PermanentError';

  constructor(details: FailureDetails) {
    super(details, false);
  }
}

/** Thrown when a later attempt may succeed: the queue delivers again, then the dead-letter queue takes it. */
export class TransientError extends TidingsError {
  override readonly name = 'TransientError';

  constructor(details: FailureDetails) {
    super(details, true);
  }
}
