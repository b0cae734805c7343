import { ServiceError } from '../service-error.ts';

/**
 * Errors of Amazon Translate as they go over the wire: the name picks the SDK's error class, and throttling is
 * a 400 like every other client error (only `ServiceUnavailable` and `InternalServer` are 500).
 */

const STATUS = {
  TooManyRequestsException: 400,
  LimitExceededException: 400,
  ThrottlingException: 400,
  ServiceUnavailableException: 500,
  InternalServerException: 500,
  TextSizeLimitExceededException: 400,
  UnsupportedLanguagePairException: 400,
  UnsupportedDisplayLanguageCodeException: 400,
  DetectedLanguageLowConfidenceException: 400,
  ResourceNotFoundException: 400,
  InvalidRequestException: 400,
  InvalidParameterValueException: 400,
  InvalidFilterException: 400,
  ConcurrentModificationException: 400,
  ConflictException: 400,
  TooManyTagsException: 400,
  ValidationException: 400,
  SerializationException: 400,
  UnknownOperationException: 400,
  AccessDeniedException: 400,
  MissingAuthenticationTokenException: 400,
  IncompleteSignatureException: 400,
  InvalidSignatureException: 400,
  UnrecognizedClientException: 400,
  RequestEntityTooLargeException: 413,
} as const;

export type TranslateErrorName = keyof typeof STATUS;

export function isTranslateErrorName(name: string): name is TranslateErrorName {
  return Object.hasOwn(STATUS, name);
}

/**
 * An error of the service, to be thrown.
 *
 * @param extra.headers lower case
 */
export function translateError(
  name: TranslateErrorName,
  message: string,
  extra: { members?: Record<string, unknown>; headers?: Record<string, string> } = {},
): ServiceError {
  return new ServiceError(STATUS[name], name, message, extra.headers, extra.members);
}

/** Codes of the gateway, which are S3's, in the words of the JSON services. */
const NAMES: Readonly<Record<string, TranslateErrorName>> = {
  AccessDenied: 'AccessDeniedException',
  AuthorizationHeaderMalformed: 'IncompleteSignatureException',
  InternalError: 'InternalServerException',
  InvalidAccessKeyId: 'UnrecognizedClientException',
  InvalidToken: 'UnrecognizedClientException',
  RequestEntityTooLarge: 'RequestEntityTooLargeException',
  RequestTimeTooSkewed: 'InvalidSignatureException',
  SignatureDoesNotMatch: 'InvalidSignatureException',
  XAmzContentSHA256Mismatch: 'InvalidSignatureException',
};

/** What the service would say where the gateway refused. */
export function asTranslateError(error: ServiceError, isSigned: boolean): ServiceError {
  if (isTranslateErrorName(error.code)) return error;
  if (!isSigned) return translateError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  return translateError(NAMES[error.code] ?? 'InternalServerException', error.message);
}
