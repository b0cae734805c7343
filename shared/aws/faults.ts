import { type FailureKind, PermanentError, TidingsError, TransientError } from '../errors.ts';

/** Whose fault an error is: ours, that of AWS or the network, or that of the account that it was called with. */

/** Only JavaScript itself throws these, and always for the same input: trying five times is trying twice too often. */
const OWN: ReadonlySet<string> = new Set([
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'URIError',
  'EvalError',
]);

/** What the SDK leaves on errors that came with, or instead of, an answer: a cut answer is a SyntaxError, too. */
const SDK_MARKS = ['$metadata', '$fault', '$response', '$responseBodyText'] as const;

/** True for an error of our own code: the same input will meet it again. */
export function isDefect(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof TidingsError || cameFromOutside(error)) return false;
  return OWN.has(error.name);
}

function cameFromOutside(error: Error): boolean {
  if (SDK_MARKS.some((mark) => mark in error)) return true;
  const { code } = error as NodeJS.ErrnoException;
  // ECONNRESET and the like. ERR_… are Node's checks of how we called it.
  if (typeof code === 'string' && !code.startsWith('ERR_')) return true;
  return error.cause instanceof Error && cameFromOutside(error.cause);
}

const THROTTLED: ReadonlySet<string> = new Set([
  'TooManyRequestsException',
  'ThrottlingException',
  'Throttling',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'LimitExceededException',
  'SlowDown',
]);
const DENIED: ReadonlySet<string> = new Set(['AccessDenied', 'AccessDeniedException', 'NotAuthorized']);
const NOT_OPEN: ReadonlySet<string> = new Set([
  'SubscriptionRequiredException',
  'SubscriptionRequired',
  'NotSignedUp',
  'OptInRequired',
  'OptInRequiredException',
]);
const NO_CREDENTIALS: ReadonlySet<string> = new Set(['CredentialsProviderError', 'TokenProviderError']);
const BAD_CREDENTIALS: ReadonlySet<string> = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'ExpiredToken',
  'ExpiredTokenException',
]);
const NO_NAME: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const NO_ANSWER: ReadonlySet<string> = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

export interface AccountFault {
  readonly kind: FailureKind;
  readonly message: string;
  readonly advice: string;
  /** True where no later attempt can help before a person has done something. */
  readonly permanent: boolean;
}

/**
 * Faults of the account, its credentials and the way to AWS, which all services have alike; null for all others.
 *
 * @param service for people, e.g. `Amazon Translate`
 */
export function accountFault(error: unknown, service: string): AccountFault | null {
  if (!(error instanceof Error)) return null;
  const { name, code = '', hostname } = error as NodeJS.ErrnoException & { hostname?: string };
  if (NOT_OPEN.has(name)) {
    return {
      kind: 'access-denied',
      message: `${service} is not open to this AWS account in this Region (${name}).`,
      advice:
        'Complete the sign-up of the account (payment method, support plan), enable the Region if it is an opt-in ' +
        'one, and open the console of the service once; it can take some hours. Then retry.',
      permanent: true,
    };
  }
  if (NO_CREDENTIALS.has(name)) {
    return {
      kind: 'access-denied',
      message: `There are no AWS credentials to call ${service} with (${name}).`,
      advice:
        'Say "aws configure" or "aws sso login", or set AWS_PROFILE; "aws sts get-caller-identity" tells who you are.',
      permanent: false,
    };
  }
  // The SDK has no name for it.
  if (error.message.startsWith('Region is missing')) {
    return {
      kind: 'access-denied',
      message: `It is not said in which Region ${service} shall be called.`,
      advice: 'Set AWS_REGION, e.g. "export AWS_REGION=eu-central-1", or say "aws configure".',
      permanent: false,
    };
  }
  if (BAD_CREDENTIALS.has(name)) {
    return {
      kind: 'access-denied',
      message: `${service} does not accept the AWS credentials (${name}).`,
      advice:
        'Log in again ("aws sso login" or new keys), look at the clock of this machine, and say ' +
        '"aws sts get-caller-identity" to see who you are.',
      permanent: false,
    };
  }
  const address = hostname === undefined ? '' : ` at ${hostname}`;
  if (NO_NAME.has(code)) {
    return {
      kind: 'service-unavailable',
      message: `${service} cannot be reached${address}: the name is not known (${code}).`,
      advice: `Look whether ${service} is in this Region at all (AWS_REGION), and whether there is a network.`,
      permanent: false,
    };
  }
  if (NO_ANSWER.has(code)) {
    return {
      kind: 'service-unavailable',
      message: `${service} cannot be reached${address} (${code}).`,
      advice: 'Look at the network, a proxy, and AWS_ENDPOINT_URL if it is set.',
      permanent: false,
    };
  }
  return null;
}

/** The fault as an error: permanent where only a person can help. */
export function errorOf(fault: AccountFault, cause: unknown): TidingsError {
  const { permanent, ...details } = fault;
  return permanent ? new PermanentError({ ...details, cause }) : new TransientError({ ...details, cause });
}

/** The kind of failure that an error is, whoever threw it. `retries-exhausted` for what nobody can name. */
export function kindOf(error: unknown): FailureKind {
  if (error instanceof TidingsError) return error.kind;
  if (isDefect(error)) return 'defect';
  const account = accountFault(error, 'AWS');
  if (account !== null) return account.kind;
  if (!(error instanceof Error)) return 'retries-exhausted';
  if (THROTTLED.has(error.name)) return 'throttled';
  if (DENIED.has(error.name)) return 'access-denied';
  const given = ['TimeoutError', 'AbortError'].includes(error.name) || cameFromOutside(error);
  return given ? 'service-unavailable' : 'retries-exhausted';
}
