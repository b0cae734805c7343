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

export type ServiceErrorName = keyof typeof STATUS;

export function isServiceErrorName(name: string): name is ServiceErrorName {
  return Object.hasOwn(STATUS, name);
}

/** Thrown anywhere below the server; becomes the HTTP answer. */
export class ServiceError extends Error {
  override readonly name: ServiceErrorName;
  readonly status: number;
  /** Members of the error's shape besides the message, e.g. `DetectedLanguageCode`. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Extra HTTP headers, lower case. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    name: ServiceErrorName,
    message: string,
    extra: { members?: Record<string, unknown>; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.name = name;
    this.status = STATUS[name];
    this.members = extra.members ?? {};
    this.headers = extra.headers ?? {};
  }
}
