import { randomUUID } from 'node:crypto';
import type { Access } from '../access.ts';
import type { Service } from '../gateway.ts';
import { xmlDocument } from '../s3/xml.ts';
import { notImplemented, ServiceError } from '../service-error.ts';

export interface Notice {
  readonly topicArn: string;
  readonly subject: string | undefined;
  readonly message: string;
  readonly at: string;
}

const NAMESPACE = 'http://sns.amazonaws.com/doc/2010-03-31/';

/** SNS: Publish alone, by the query protocol. Nobody gets mail: the notice is handed to `onNotice`. */
export function createSns(
  access: Access,
  topics: ReadonlySet<string>,
  onNotice: (notice: Notice) => void,
): Service {
  return {
    streams: false,
    async handle({ body, caller, response }) {
      const form = new URLSearchParams(body.toString('utf8'));
      const action = form.get('Action');
      if (action !== 'Publish') throw notImplemented(`the SNS action ${action}`);
      const topicArn = form.get('TopicArn');
      if (topicArn === null) throw notImplemented('publishing to anything but a topic');
      access.require(caller, 'sns:Publish', topicArn);
      if (!topics.has(topicArn)) throw new ServiceError(404, 'NotFound', 'Topic does not exist');
      const message = form.get('Message') ?? '';
      if (message === '') throw new ServiceError(400, 'InvalidParameter', 'Invalid parameter: Empty message');
      onNotice({
        topicArn,
        subject: form.get('Subject') ?? undefined,
        message,
        at: new Date().toISOString(),
      });
      const result = {
        PublishResult: { MessageId: randomUUID() },
        ResponseMetadata: { RequestId: randomUUID() },
      };
      response
        .writeHead(200, { 'content-type': 'text/xml' })
        .end(xmlDocument('PublishResponse', result, NAMESPACE));
    },
    fail(error, response) {
      const code = error.code === 'AccessDenied' ? 'AuthorizationError' : error.code;
      const detail = {
        Error: { Type: 'Sender', Code: code, Message: error.message },
        RequestId: randomUUID(),
      };
      response.writeHead(error.status, { ...error.headers, 'content-type': 'text/xml' });
      response.end(xmlDocument('ErrorResponse', detail, NAMESPACE));
    },
  };
}
