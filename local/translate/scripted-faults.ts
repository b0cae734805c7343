import type { TranslateErrorName } from './translate-errors.ts';

/**
 * Scripted faults: what the network and the service do on a bad day, on demand. They exist for tests and for
 * trying the pipeline's patience; a server started without them never invents one.
 */
export type FaultKind =
  /** Any error of the service by its name. */
  | TranslateErrorName
  /** TooManyRequestsException. */
  | 'throttle'
  /** InternalServerException, 500. */
  | 'server-error'
  /** ServiceUnavailableException, 500. */
  | 'unavailable'
  /** Takes the request and never answers. */
  | 'hang'
  /** Sends half of a good answer and closes the connection. */
  | 'cut'
  /** 200 with a body that is not JSON. */
  | 'malformed'
  /** 502 with an HTML page, as a broken proxy sends. */
  | 'bad-gateway'
  /** DetectedLanguageLowConfidenceException with the source language, or `und` for `auto`. */
  | 'low-confidence'
  /** A good translation whose line breaks have become spaces. */
  | 'merge-lines';

export interface Fault {
  readonly kind: FaultKind;
  /** How many matching requests it strikes; 1 when left out, `Infinity` for ever. */
  readonly times?: number;
  /** Lets this many matching requests through first. */
  readonly after?: number;
  /** Only requests into this language. */
  readonly target?: string;
}

export interface FaultScript {
  /** Appends faults; they strike in the order given. */
  add(...faults: readonly Fault[]): void;
  /** The fault that strikes a TranslateText request into `target`, if any. Counts it. */
  next(target: string | undefined): FaultKind | undefined;
}

export function createFaultScript(initial: readonly Fault[] = []): FaultScript {
  const waiting: { fault: Fault; skip: number; left: number }[] = [];
  const add = (...faults: readonly Fault[]): void => {
    for (const fault of faults) waiting.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 });
  };
  add(...initial);
  return {
    add,
    next(target) {
      const entry = waiting.find(({ fault, left }) => left > 0 && (fault.target ?? target) === target);
      if (entry === undefined) return undefined;
      if (entry.skip > 0) {
        entry.skip -= 1;
        return undefined;
      }
      entry.left -= 1;
      return entry.fault.kind;
    },
  };
}
