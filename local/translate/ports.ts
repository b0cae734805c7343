/** What the server needs from a translation engine. The product has one, in engine/pool.ts; tests write their own. */

/** A stretch of a sentence that must come out as `replacement`, whatever the model would say. */
export interface ProtectedSpan {
  /** UTF-16 offsets into the sentence. Spans of a sentence are in order and do not overlap. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** One sentence without line breaks. */
export interface SentenceRequest {
  readonly text: string;
  readonly spans: readonly ProtectedSpan[];
}

export interface SentenceAnswer {
  readonly text: string;
  /** Indices of the request's spans whose replacement stands in `text`. */
  readonly applied: readonly number[];
}

export interface BlockRequest {
  readonly sentences: readonly SentenceRequest[];
  /** Amazon Translate's language codes, never equal. */
  readonly source: string;
  readonly target: string;
  /** The caller has gone: what has not begun need not be done. */
  readonly signal?: AbortSignal;
}

export interface BlockAnswer {
  /** One for each sentence of the request, in order. */
  readonly sentences: readonly SentenceAnswer[];
  /** Engine, models and versions: `firefox-translations/de-en@3.0+en-vi@3.0`, `llm/NAME`. */
  readonly engine: string;
  /** What a language model read and wrote for it. */
  readonly tokens?: Tokens;
}

export interface Tokens {
  readonly input: number;
  readonly output: number;
}

export interface LocalEngine {
  /**
   * @throws NoModelError when the models of the pair are not installed
   * @throws EngineBusyError when too much work is waiting already
   * @throws ModelServerError when a server of the user's does not do what it is asked
   */
  translate(request: BlockRequest): Promise<BlockAnswer>;
  close(): Promise<void>;
}

/** The pair can be translated only after these models are installed. */
export class NoModelError extends Error {
  override readonly name = 'NoModelError';
  /** Model names as `./tidings models install` takes them, e.g. `de-en`. */
  readonly missing: readonly string[];

  constructor(source: string, target: string, missing: readonly string[]) {
    super(`no model for ${source}→${target}: run \`./tidings models install ${missing.join(' ')}\``);
    this.missing = missing;
  }
}

/** The engine's queue is full: the caller should slow down and come back. */
export class EngineBusyError extends Error {
  override readonly name = 'EngineBusyError';
}
