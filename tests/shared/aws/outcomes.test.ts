import { expect, it } from 'vitest';
import { createOutcomes, type OutcomePorts } from '../../../shared/aws/outcomes.ts';

/** What is told of an article: its record in the outbox, and the catalog's changes. */
function told(callOptions?: string) {
  const advice: string[] = [];
  const ports = {
    store: {
      putIfNewer: async ({ body }: { body: string }) => void advice.push(JSON.parse(body).advice),
      deleteUpTo: async () => undefined,
    },
    catalog: {
      get: async () => null,
      isSuperseded: async () => false,
      advance: async (_article: unknown, _status: string, details: { advice: string }) =>
        advice.push(details.advice) > 0,
    },
    outboxBucket: 'outbox',
    ...(callOptions !== undefined && { callOptions }),
  };
  return { advice, outcomes: createOutcomes(ports as unknown as OutcomePorts) };
}

const article = { key: 'a.txt', articleId: 'a-0011223344556677', revision: '01' };
const reason = { kind: 'defect', message: 'It broke.', advice: 'Say `./tidings retry a.txt`.' } as const;

it.each([
  [undefined, 'Say `./tidings retry a.txt`.'],
  ['--stack Desk', 'Say `./tidings --stack Desk retry a.txt`.'],
])('what is advised of a failure works as typed where commands need %s', async (options, expected) => {
  const { advice, outcomes } = told(options);
  await outcomes.fail({ ...article, ...reason, stage: 'normalize', retryable: true, attempts: 1 });
  await outcomes.publish(article, reason);
  expect(advice).toEqual([expected, expected, expected]);
});
