import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AppliedTerminology,
  TranslateClient,
  type TranslateClientConfig,
  TranslateTextCommand,
} from '@aws-sdk/client-translate';
import type { AppliedTerm } from '../documents/translated-article.ts';
import { PermanentError, TidingsError, TransientError } from '../errors.ts';
import type { EngineAnswer, EngineRequest, TranslationEngine } from '../translate/ports.ts';
import type { Pace } from '../translate/spend/pace.ts';
import { accountFault, errorOf, isDefect } from './faults.ts';
import { modelServerTrouble, reasonTold, told } from './local-service.ts';

/** TranslateText's limit ("Guidelines and quotas", Amazon Translate developer guide), bytes of UTF-8. */
export const MAX_REQUEST_BYTES = 10_000;

export const AMAZON_TRANSLATE = 'amazon-translate';

export interface AmazonTranslateOptions {
  /** One per request is all that Translate takes. The name carries the content's hash. */
  readonly terminologyName?: string;
  readonly pace: Pace;
  /** Places in the line that a request gives up when it is refused; one when absent. */
  readonly placesAfterRefusal?: number;
  /** Fewer attempts than the engine would make by itself. */
  readonly maxAttempts?: number;
}

/** Attempts, and the mean of the first delay: doubled for every refusal in a row, with full jitter, at most 20 s. */
const RETRIES = {
  // About half a minute in all; a longer storm is the queue's to wait out.
  throttled: { attempts: 10, backoffMs: 100 },
  'service-unavailable': { attempts: 4, backoffMs: 100 },
} as const;
const MAX_BACKOFF_MS = 20_000;

/**
 * A TranslateClient that never hangs. It does not retry: the engine does, since the SDK's own ways (a second's
 * delay after the first refusal, or a rate that collapses) lose more than half of the time in a throttling storm.
 */
export function createTranslateClient(config: TranslateClientConfig = {}): TranslateClient {
  return new TranslateClient({
    maxAttempts: 1,
    // A full request of 10,000 bytes is answered in a few seconds; a minute means that nobody will answer.
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
    ...config,
  });
}

/** Amazon Translate's TranslateText behind the engine port, at an even pace. */
export function createAmazonTranslate(
  client: TranslateClient,
  options: AmazonTranslateOptions,
): TranslationEngine {
  const terminologyName = options.terminologyName || null;
  const attempt = async (request: EngineRequest, delayMs: number): Promise<EngineAnswer | TidingsError> => {
    try {
      if (delayMs > 0) await sleep(delayMs, undefined, request.signal ? { signal: request.signal } : {});
      return await translateText(client, request, terminologyName);
    } catch (error) {
      return translateError(error, request, terminologyName);
    }
  };
  return {
    name: AMAZON_TRANSLATE,
    maxRequestBytes: MAX_REQUEST_BYTES,
    terminologyVersion: terminologyName,
    translate: async (request) => {
      let delayMs = 0;
      await options.pace(request.signal);
      for (let attempts = 1; ; attempts += 1) {
        const outcome = await attempt(request, delayMs);
        if (!(outcome instanceof TidingsError)) return outcome;
        const retry = retryOf(outcome);
        const limit = Math.min(retry?.attempts ?? 1, options.maxAttempts ?? Number.POSITIVE_INFINITY);
        if (retry === null || attempts >= limit) throw outcome;
        // The first refusal takes another place in the line: the service has less to give than the line gives out, and
        // without a gap all that follow would be refused, too. After that, it is a storm.
        if (outcome.kind === 'throttled' && attempts === 1)
          for (let place = 0; place < (options.placesAfterRefusal ?? 1); place += 1)
            await options.pace(request.signal);
        else delayMs = Math.random() * Math.min(MAX_BACKOFF_MS, retry.backoffMs * 2 ** attempts);
      }
    },
  };
}

/** A terminology that is missing will be missing a second later, too. */
function retryOf(error: TidingsError): { attempts: number; backoffMs: number } | null {
  if (error.kind === 'throttled') return RETRIES.throttled;
  const missing = error.cause instanceof Error && error.cause.name === 'ResourceNotFoundException';
  return error.kind === 'service-unavailable' && !missing ? RETRIES['service-unavailable'] : null;
}

async function translateText(
  client: TranslateClient,
  request: EngineRequest,
  terminologyName: string | null,
): Promise<EngineAnswer> {
  const command = new TranslateTextCommand({
    Text: request.text,
    SourceLanguageCode: request.source,
    TargetLanguageCode: request.target,
    ...(terminologyName === null ? {} : { TerminologyNames: [terminologyName] }),
  });
  let engine: string = AMAZON_TRANSLATE;
  let tokens: EngineAnswer['tokens'];
  // The response's headers are gone once it is deserialized.
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      engine = told(result.response, 'engine') ?? AMAZON_TRANSLATE;
      tokens = tokensOf(told(result.response, 'tokens'));
      return result;
    },
    { step: 'deserialize', priority: 'high', name: 'tidingsEngineHeader' },
  );
  const answer = await client.send(
    command,
    request.signal === undefined ? {} : { abortSignal: request.signal },
  );
  const appliedTerms = termsOf(answer.AppliedTerminologies);
  return { text: answer.TranslatedText ?? '', engine, appliedTerms, ...(tokens && { tokens }) };
}

/** `<read> <written>`. */
function tokensOf(header: string | undefined): EngineAnswer['tokens'] {
  const found = /^(\d+) (\d+)$/.exec(header ?? '');
  return found === null ? undefined : { input: Number(found[1]), output: Number(found[2]) };
}

function termsOf(terminologies: AppliedTerminology[] | undefined): AppliedTerm[] {
  return (terminologies ?? []).flatMap(({ Terms }) =>
    (Terms ?? []).flatMap(({ SourceText, TargetText }) =>
      SourceText && TargetText ? [{ source: SourceText, target: TargetText }] : [],
    ),
  );
}

const THROTTLED: ReadonlySet<string> = new Set([
  'TooManyRequestsException',
  'ThrottlingException',
  'Throttling',
  'LimitExceededException',
  'RequestLimitExceeded',
]);
const UNAVAILABLE: ReadonlySet<string> = new Set([
  'ServiceUnavailableException',
  'InternalServerException',
  'InternalFailure',
]);
const DENIED: ReadonlySet<string> = new Set(['AccessDeniedException', 'NotAuthorized']);

function translateError(
  cause: unknown,
  request: EngineRequest,
  terminologyName: string | null,
): TidingsError {
  if (!(cause instanceof Error) || isDefect(cause)) throw cause;
  if (request.signal?.aborted) {
    return new TransientError({
      kind: 'out-of-time',
      message: 'The time of this run ended while a translation request was under way.',
      advice: 'Nothing to do: finished requests are remembered and the next attempt goes on from them.',
      cause,
    });
  }
  const pair = `${request.source}→${request.target}`;
  const account = accountFault(cause, 'Amazon Translate');
  return (
    modelServerTrouble(cause) ??
    namedRefusal(cause, pair, terminologyName) ??
    (account === null ? unnamedRefusal(cause, pair) : errorOf(account, cause))
  );
}

/** By name alone: Translate answers throttling with HTTP 400, and some exceptions have no class of their own. */
function namedRefusal(cause: Error, pair: string, terminologyName: string | null): TidingsError | null {
  if (cause.name === 'UnsupportedLanguagePairException') {
    if (reasonTold(cause) === 'no-model') return noModel(cause, pair);
    return new PermanentError({
      kind: 'unsupported-pair',
      message: `Amazon Translate does not translate ${pair}.`,
      advice:
        'Declare the right language if it was detected wrongly, or take this target out of the settings.',
      cause,
    });
  }
  if (THROTTLED.has(cause.name)) {
    return new TransientError({
      kind: 'throttled',
      message: `Amazon Translate refused the request for ${pair} again and again: too many requests.`,
      advice:
        'It is tried again by itself; if this goes on, lower requestsPerSecond or ask AWS for a higher quota.',
      cause,
    });
  }
  if (cause.name === 'ResourceNotFoundException') {
    return new TransientError({
      kind: 'service-unavailable',
      message: `Amazon Translate does not find the terminology ${terminologyName ?? '(none asked for)'}.`,
      advice:
        'A new terminology takes up to ten minutes to appear; if it stays away, deploy the stack again.',
      cause,
    });
  }
  if (!DENIED.has(cause.name)) return null;
  return new PermanentError({
    kind: 'access-denied',
    message: `The function may not call Amazon Translate (${cause.name}).`,
    advice: 'Allow translate:TranslateText to its role and the terminology, then retry the article.',
    cause,
  });
}

function unnamedRefusal(cause: Error, pair: string): TidingsError {
  const { $fault: fault, $metadata: metadata } = cause as {
    $fault?: string;
    $metadata?: { httpStatusCode?: number };
  };
  // No `$fault`: nothing that Translate said, but a broken connection, a timeout or a proxy's error page.
  if (fault !== 'client' || UNAVAILABLE.has(cause.name) || (metadata?.httpStatusCode ?? 0) >= 500) {
    return new TransientError({
      kind: 'service-unavailable',
      message: `Amazon Translate did not answer the request for ${pair} (${cause.name}).`,
      advice:
        'It is tried again by itself; if this goes on, look at the AWS Health Dashboard and the network.',
      cause,
    });
  }
  return new PermanentError({
    kind: 'rejected-by-service',
    message: `Amazon Translate refused a request for ${pair} (${cause.name}).`,
    advice: 'Retry the article; if it fails again, report it with its source file.',
    cause,
  });
}

/** The local server's message has the form `no model for de→en: run …`; what follows the colon is the advice. */
function noModel(cause: Error, pair: string): PermanentError {
  const advice = cause.message.slice(cause.message.indexOf(':') + 1).trim();
  return new PermanentError({
    kind: 'no-model',
    message: `There is no translation model for ${pair} on this machine.`,
    advice:
      advice === '' ? 'Install the model of this pair.' : `${advice[0]!.toUpperCase()}${advice.slice(1)}`,
    cause,
  });
}
