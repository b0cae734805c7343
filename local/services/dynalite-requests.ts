import { type IncomingMessage, type OutgoingHttpHeaders, type Server, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { REGION } from '../template/resolve.ts';

/** Requests of our own to dynalite, beside those that it gets through our door. */

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

/** dynalite asks for a signature and does not look at it. */
export function ownRequest(action: string, body: Buffer): IncomingMessage {
  const headers = {
    host: 'localhost',
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `DynamoDB_20120810.${action}`,
    authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
    'x-amz-date': '20260101T000000Z',
    'content-length': String(body.length),
  };
  return Object.assign(Readable.from([body]), {
    headers,
    method: 'POST',
    url: '/',
  }) as unknown as IncomingMessage;
}

/** dynalite's answer, held back from whoever asked. */
export function answerOf(server: Server, request: IncomingMessage): Promise<Answer> {
  return new Promise((resolve) => {
    const response = new ServerResponse(request);
    response.end = ((body: unknown) => {
      resolve({ status: response.statusCode, headers: response.getHeaders(), body: String(body ?? '') });
      return response;
    }) as typeof response.end;
    server.emit('request', request, response);
  });
}
