import { randomUUID } from 'node:crypto';
import type { Access } from '../access.ts';
import type { Service } from '../gateway.ts';
import { xmlDocument } from '../s3/xml.ts';
import { notImplemented, ServiceError } from '../service-error.ts';

export interface Notice {
  readonly topicArn: string;
  readonly subject: string | undefined;
  readonly message: string;
  /** What subscribers can filter on: text as it was sent, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: string;
}

/** "ASCII text that begins with a letter, number, or punctuation mark", less than 100 characters (Publish, SNS API). */
const SUBJECT = /^[\x21-\x7e][\x20-\x7e]{0,98}$/;

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
      const subject = form.get('Subject');
      if (subject !== null && !SUBJECT.test(subject))
        throw new ServiceError(400, 'InvalidParameter', 'Invalid parameter: Subject');
      if (message === '') throw new ServiceError(400, 'InvalidParameter', 'Invalid parameter: Empty message');
      onNotice({
        topicArn,
        subject: subject ?? undefined,
        message,
        attributes: attributesOf(form),
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

function attributesOf(form: URLSearchParams): Record<string, string> {
  const found: Record<string, string> = {};
  for (let index = 1; form.has(`MessageAttributes.entry.${index}.Name`); index++) {
    const entry = `MessageAttributes.entry.${index}`;
    const value = form.get(`${entry}.Value.StringValue`) ?? '';
    if (value === '') throw new ServiceError(400, 'ParameterValueInvalid', 'The message attribute is empty');
    found[form.get(`${entry}.Name`)!] = value;
  }
  return found;
}
