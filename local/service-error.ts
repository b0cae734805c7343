/** An answer other than success, in the terms of the service: `code` is what SDKs branch on. */
export class ServiceError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Members of the error's shape besides the message, e.g. `DetectedLanguageCode`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    members: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'ServiceError';
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.members = members;
  }
}

/** For everything that this cloud does not simulate: a call that silently does nothing would be worse. */
export function notImplemented(what: string): ServiceError {
  return new ServiceError(501, 'NotImplemented', `The local cloud does not simulate ${what}.`);
}
