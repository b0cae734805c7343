import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleIdOf, revisionOf, workKey } from '../../shared/documents/keys.ts';
import { context, s3EventBody, sqsEvent } from '../factories.ts';
import { dynamo, emptyWorld, inCatalog, statuses, written, writtenJson } from './mocks.ts';

const { handler } = await import('../../lambdas/dead-letters/handler.ts');

const key = 'desk/talks.txt';
const articleId = articleIdOf(key);
const revision = revisionOf('0A');
const upload = s3EventBody({ bucket: 'inbox', key, sequencer: '0A' });
const workObject = (step: 'normalized' | 'translated') =>
  s3EventBody({ bucket: 'work', key: workKey(step, { articleId, revision }), sequencer: '0C' });

beforeEach(emptyWorld);

describe('a dead letter', () => {
  it.each([
    ['of the inbox', 'normalize', upload],
    ['of normalized articles', 'translate', workObject('normalized')],
    ['of translated articles', 'summarize', workObject('translated')],
  ])('%s ends the article as failed in the stage %s', async (_, stage, body) => {
    inCatalog(articleId, revision, key);
    expect(await handler(sqsEvent(body), context)).toEqual({ batchItemFailures: [] });
    expect(writtenJson('outbox', 'failed/desk/talks.txt.json')).toMatchObject({
      key,
      stage,
      retryable: true,
      revision,
    });
    expect(statuses()).toEqual(['failed']);
  });

  it('tells the reason that the last attempt left', async () => {
    const lastError = {
      stage: 'translate',
      kind: 'throttled',
      message: 'Amazon Translate refused the pace.',
    };
    inCatalog(articleId, revision, key);
    dynamo.on(GetCommand, { Key: { articleId, revision } }, false).resolves({ Item: { key, lastError } });
    await handler(sqsEvent(workObject('normalized')), context);
    const record = writtenJson('outbox', 'failed/desk/talks.txt.json');
    expect(record).toMatchObject({ kind: 'throttled', message: expect.stringContaining(lastError.message) });
  });

  it('does not blame what an earlier stage got past', async () => {
    const lastError = {
      stage: 'translate',
      kind: 'throttled',
      message: 'Amazon Translate refused the pace.',
    };
    inCatalog(articleId, revision, key);
    dynamo.on(GetCommand, { Key: { articleId, revision } }, false).resolves({ Item: { key, lastError } });
    await handler(sqsEvent(workObject('translated')), context);
    expect(writtenJson('outbox', 'failed/desk/talks.txt.json')).toMatchObject({ kind: 'retries-exhausted' });
  });

  it('of an article that was published after all changes nothing and tells nobody', async () => {
    inCatalog(articleId, revision, key);
    dynamo
      .on(GetCommand, { Key: { articleId, revision } }, false)
      .resolves({ Item: { key, status: 'published' } });
    await handler(sqsEvent(workObject('translated')), context);
    expect(written()).toEqual([]);
    expect(statuses()).toEqual([]);
  });

  it('of an article that can be read in part lets it wait again, with the reason, and fails nothing', async () => {
    inCatalog(articleId, revision, key);
    const lastError = { stage: 'summarize', kind: 'service-unavailable', message: 'S3 did not answer.' };
    dynamo
      .on(GetCommand, { Key: { articleId, revision } }, false)
      .resolves({ Item: { key, lastError, status: 'translated', readable: true } });
    await handler(sqsEvent(workObject('translated')), context);
    expect(statuses()).toEqual(['waiting']);
    expect(written()).toEqual([]);
  });

  it('of an overtaken revision ends as superseded, without a record', async () => {
    inCatalog(articleId, revision, key, revisionOf('0B'));
    await handler(sqsEvent(upload), context);
    expect(written()).toEqual([]);
    expect(statuses()).toEqual(['superseded']);
  });

  it('that looks like a work object but lies in the inbox belongs to the inbox', async () => {
    await handler(
      sqsEvent(s3EventBody({ bucket: 'inbox', key: workKey('normalized', { articleId: 'a-1', revision }) })),
      context,
    );
    expect(written()).toEqual([
      `outbox/failed/${workKey('normalized', { articleId: 'a-1', revision })}.json`,
    ]);
  });

  it('that nobody can read stays in the queue', async () => {
    expect(await handler(sqsEvent('???'), context)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    });
  });
});
