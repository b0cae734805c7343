import type { AppliedTerm } from '../documents/translated-article.ts';

/** What `translateArticle` needs from the world. Adapters live in shared/aws; tests write their own. */

export interface EngineRequest {
  /** At most `maxRequestBytes` of UTF-8. */
  readonly text: string;
  /** Translate's language codes. Never equal. */
  readonly source: string;
  readonly target: string;
  /** Fires when the caller has to stop; the engine then throws TransientError `out-of-time`. */
  readonly signal?: AbortSignal;
}

export interface EngineAnswer {
  readonly text: string;
  /** Engine and model as published, e.g. `amazon-translate`, `firefox-translations/de-en@3.0`. */
  readonly engine: string;
  readonly appliedTerms: readonly AppliedTerm[];
  /** Price of this request where it is not a price per character (language models bill tokens). */
  readonly cost?: number;
  /** What a language model read and wrote. */
  readonly tokens?: { readonly input: number; readonly output: number };
}

/** Amazon Translate's TranslateText, or whatever stands behind the same shape. */
export interface TranslationEngine {
  /** Part of the memory key: entries of different engines never mix. */
  readonly name: string;
  readonly maxRequestBytes: number;
  /** Part of the memory key, null when no terminology is applied. */
  readonly terminologyVersion: string | null;
  /** Part of the memory key: whatever else changes the words (formality, model, prompt version). */
  readonly settings?: string;
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
  /** What the key was made of, so that the memory can be exported and counted. */
  readonly sourceText?: string;
  readonly source?: string;
  readonly target?: string;
  readonly engineName?: string;
  readonly terminologyVersion?: string | null;
  readonly settings?: string;
  readonly appliedTerms?: readonly AppliedTerm[];
  /** Languages as the imported file writes them, where they say more than `source` and `target`: `de-CH`. */
  readonly sourceTag?: string;
  readonly targetTag?: string;
  /** When a person last changed it, `YYYYMMDDThhmmssZ`; absent where the imported file does not say. */
  readonly changed?: string;
  /** Date of the imported file, in the same form. */
  readonly imported?: string;
  /** True for what another translation of the same sentence is preferred to. */
  readonly alternative?: boolean;
  /** True for a sentence out of a longer segment: what stands for itself is preferred to it. */
  readonly derived?: boolean;
  /** Key of the imported unit that this entry is from. The unit's own entry has its XML as `text`. */
  readonly unit?: string;
}

/** What became of an announcement. */
export interface Claimed {
  /** Keys that somebody else has announced and not yet stored: waiting for them is cheaper than paying twice. */
  readonly held: ReadonlySet<string>;
  /** Nobody has announced any of the keys for an hour: what the memory said of them a moment ago is still so. */
  readonly isFirst: boolean;
}

export interface TranslationMemory {
  /** Entries found, by key. Missing keys are simply absent. */
  lookup(keys: readonly string[]): Promise<ReadonlyMap<string, MemoryEntry>>;
  /** Durable when it resolves: called after each finished request, before the next. */
  store(entries: readonly MemoryEntry[]): Promise<void>;
  /**
   * Announces that these keys are about to be paid for, for `ms` milliseconds.
   */
  claim?(keys: readonly string[], ms: number): Promise<Claimed>;
  /** Gives up what `claim` announced, so that nobody waits for a failed request. */
  unclaim?(keys: readonly string[]): Promise<void>;
}

export interface SpendGuard {
  /**
   * Reserves characters of today's budget, atomically, before a request is sent.
   * @throws BudgetReachedError when today's budget does not hold them
   */
  reserve(characters: number): Promise<void>;
  /** Gives back what a refused request did not use (Amazon Translate bills answers, not errors). */
  release?(characters: number): Promise<void>;
}
