/** What can be wrong with a server that the user named. Each kind asks something else of whoever called. */
export type ServerTrouble =
  /** Nobody listens, or the answer stopped: it may come back by itself. */
  | 'away'
  /** Too many requests: later. */
  | 'busy'
  /** The request is too long for the model: a shorter one may do. */
  | 'too-long'
  /** A key, a model or a language that a person has to see to. */
  | 'refused';

/** The user's server did not do what was asked. */
export class ModelServerError extends Error {
  override readonly name = 'ModelServerError';
  readonly trouble: ServerTrouble;
  /** What the user can do. */
  readonly advice: string;

  constructor(trouble: ServerTrouble, message: string, advice: string, cause?: unknown) {
    super(message, { cause });
    this.trouble = trouble;
    this.advice = advice;
  }
}

/** An address without the slashes at its end. */
export function withoutSlash(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end--;
  return url.slice(0, end);
}

/** A status that no shape of the request will change, as an error; null for one that is about the request. */
export function statusTrouble(status: number, server: string, options: string): ModelServerError | null {
  if (status === 429)
    return new ModelServerError('busy', `${server} is busy (HTTP 429).`, 'Nothing to do: it is asked again.');
  if (status === 401 || status === 403)
    return new ModelServerError(
      'refused',
      `${server} refuses the key (HTTP ${status}).`,
      `Give it with ${options}.`,
    );
  // 501 is about the request: a field that the server does not know.
  if (status >= 500 && status !== 501)
    return new ModelServerError(
      'away',
      `${server} failed (HTTP ${status}).`,
      'Look at its log; it is asked again.',
    );
  return null;
}

/** A failed connection as an error; what is none is thrown as it is. */
export function connectionTrouble(error: unknown, server: string): ModelServerError {
  if (error instanceof ModelServerError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name !== 'TypeError' && name !== 'TimeoutError' && name !== 'AbortError' && name !== 'Error')
    throw error;
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  const reason = cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error));
  return new ModelServerError(
    'away',
    `${server} does not answer (${reason}).`,
    'Start it, or look at its address; what waits is tried again by itself.',
    error,
  );
}
