import type { AppliedTerm } from '../documents/translated-article.ts';

/** What `translateArticle` needs from the world. Adapters live in shared/aws; tests write their own. */

export interface EngineRequest {
  /** At most `maxRequestBytes` of UTF-8. */
  readonly text: string;
  /** Translate's language codes. Never equal. */
  readonly source: string;
  readonly target: string;
}

export interface EngineAnswer {
  readonly text: string;
  /** Engine and model as published, e.g. `amazon-translate`, `firefox-translations/de-en@3.0`. */
  readonly engine: string;
  readonly appliedTerms: readonly AppliedTerm[];
}

/** Amazon Translate's TranslateText, or whatever stands behind the same shape. */
export interface TranslationEngine {
  /** Part of the memory key: entries of different engines never mix. */
  readonly name: string;
  readonly maxRequestBytes: number;
  /** Part of the memory key, null when no terminology is applied. */
  readonly terminologyVersion: string | null;
  /**
   * @throws PermanentError `unsupported-pair`, `no-model`, `rejected-by-service`
   * @throws TransientError `throttled`, `service-unavailable`
   */
  translate(request: EngineRequest): Promise<EngineAnswer>;
}

export interface MemoryEntry {
  readonly key: string;
  readonly text: string;
  /** `human`: a person wrote or approved it; it beats machine entries and outlives terminology changes. */
  readonly origin: 'human' | 'machine';
  /** As in `EngineAnswer.engine`; `tmx` for imported entries. */
  readonly engine: string;
}

export interface TranslationMemory {
  /** Entries found, by key. Missing keys are simply absent. */
  lookup(keys: readonly string[]): Promise<ReadonlyMap<string, MemoryEntry>>;
  /** Durable when it resolves: called after each finished request, before the next. */
  store(entries: readonly MemoryEntry[]): Promise<void>;
}

export interface SpendGuard {
  /**
   * Reserves characters of today's budget, atomically, before a request is sent.
   * @throws BudgetReachedError when today's budget does not hold them
   */
  reserve(characters: number): Promise<void>;
}
