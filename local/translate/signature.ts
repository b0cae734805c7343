import type { IncomingHttpHeaders } from 'node:http';
import { ServiceError as LocalError } from '../service-error.ts';
import { verifySignature } from '../signature.ts';
import { ServiceError, type ServiceErrorName } from './errors.ts';

/** What a signature says about the caller. */
export interface Caller {
  readonly accessKeyId: string;
  readonly region: string;
}

export interface SignedRequest {
  readonly method: string;
  /** Path and query as received. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const CREDENTIAL = /Credential=([^/,\s]+)\/\d{8}\/([a-z0-9-]+)\//;

// S3's codes, as the common check gives them, in the words of the JSON services.
const NAMES: Readonly<Record<string, ServiceErrorName>> = {
  AuthorizationHeaderMalformed: 'IncompleteSignatureException',
  InvalidAccessKeyId: 'UnrecognizedClientException',
  InvalidToken: 'UnrecognizedClientException',
};

/**
 * Checks a Signature Version 4 header as the service does.
 * Without `credentials` the header must be there, and any key is accepted.
 * @throws ServiceError with the name that AWS uses for each defect
 */
export function identifyCaller(
  { method, url, headers, body }: SignedRequest,
  credentials: ((accessKeyId: string) => string | undefined) | undefined,
): Caller {
  if (headers.authorization === undefined) {
    throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const [, accessKeyId, region] = CREDENTIAL.exec(headers.authorization) ?? [];
  if (accessKeyId === undefined || region === undefined) {
    throw new ServiceError('IncompleteSignatureException', 'The signature is not of version 4.');
  }
  if (credentials !== undefined) {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const find = (id: string) => {
      const secretAccessKey = credentials(id);
      return secretAccessKey === undefined ? undefined : { accessKeyId: id, secretAccessKey };
    };
    try {
      verifySignature({ method, path: pathname, query: [...searchParams], headers }, find, body);
    } catch (error) {
      if (!(error instanceof LocalError)) throw error;
      throw new ServiceError(NAMES[error.code] ?? 'InvalidSignatureException', error.message);
    }
  }
  return { accessKeyId, region };
}
