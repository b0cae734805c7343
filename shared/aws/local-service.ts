import { PermanentError, type TidingsError, TransientError } from '../errors.ts';

/**
 * What a server tells that speaks the protocol of a service but is not Amazon: which model answered, what it read and
 * wrote, why not.
 */
const HEADER = {
  engine: 'x-tidings-engine',
  tokens: 'x-tidings-tokens',
  reason: 'x-tidings-reason',
} as const;

/** Value of such a header in an answer, as the SDK's middleware sees it. */
export function told(response: unknown, name: keyof typeof HEADER): string | undefined {
  return (response as { headers?: Record<string, string> } | undefined)?.headers?.[HEADER[name]];
}

/** Value of such a header in an answer that the SDK made an error of. */
export function reasonTold(error: Error): string | undefined {
  return told((error as { $response?: unknown }).$response, 'reason');
}

const NO_MODEL: ReadonlySet<string> = new Set([
  'UnsupportedLanguagePairException',
  'ResourceNotFoundException',
]);
const THROTTLED: ReadonlySet<string> = new Set(['TooManyRequestsException', 'ThrottlingException']);

/**
 * Trouble with a model server that stands behind such a service; null for any other error. Its message says what
 * happened, and in its second line what to do.
 */
export function modelServerTrouble(cause: Error): TidingsError | null {
  if (reasonTold(cause) !== 'model-server') return null;
  const [message = '', advice = ''] = cause.message.split('\n');
  if (NO_MODEL.has(cause.name)) return new PermanentError({ kind: 'no-model', message, advice, cause });
  const kind = THROTTLED.has(cause.name) ? 'throttled' : 'service-unavailable';
  return new TransientError({ kind, message, advice, cause });
}
