import type { Context, SQSEvent } from 'aws-lambda';

interface EventParts {
  bucket?: string;
  key?: string;
  sequencer?: string;
  versionId?: string;
  size?: number;
  eventName?: string;
}

/** Body of a queue message as S3 sends it, with the key form-encoded. */
export function s3EventBody(parts: EventParts = {}): string {
  const { bucket = 'inbox', key = 'a.txt', sequencer = '0001', versionId, size = 10 } = parts;
  const encoded = encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');
  const record = {
    eventVersion: '2.6',
    eventName: parts.eventName ?? 'ObjectCreated:Put',
    eventTime: '2026-01-02T03:04:05.000Z',
    s3: { bucket: { name: bucket }, object: { key: encoded, size, eTag: 'e1', versionId, sequencer } },
  };
  return JSON.stringify({ Records: [record] });
}

/** What Lambda hands to a function for a batch of queue messages; message ids are `m1`, `m2`, … */
export function sqsEvent(...bodies: string[]): SQSEvent {
  const attributes = {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'S3',
    ApproximateFirstReceiveTimestamp: '0',
  };
  return {
    Records: bodies.map((body, index) => ({
      messageId: `m${index + 1}`,
      receiptHandle: 'r',
      body,
      attributes,
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:queue',
      awsRegion: 'eu-west-1',
    })),
  };
}

/** A Lambda context with plenty of time left. */
export const context = {
  functionName: 'test',
  functionVersion: '1',
  awsRequestId: 'request',
  invokedFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:test',
  memoryLimitInMB: '512',
  getRemainingTimeInMillis: () => 60_000,
} as Context;
