import { CopyObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { dynamo, emptyWorld, inCatalog, s3, s3Error, statuses, writtenJson } from './mocks.ts';

const { handler } = await import('../../lambdas/resume/handler.ts');

const paused = (articleId: string, revision = '0A') => ({
  articleId,
  revision,
  key: `${articleId}.txt`,
  status: 'paused',
});

beforeEach(() => {
  emptyWorld();
  s3.on(HeadObjectCommand).resolves({ ETag: '"e"', Metadata: { a: 'b' }, ContentType: 'application/json' });
});

describe('resume', () => {
  it('sends the event of every waiting article again', async () => {
    dynamo.on(QueryCommand).resolves({ Items: [paused('one'), paused('two')] });
    await handler();
    const copies = s3.commandCalls(CopyObjectCommand).map(({ args: [{ input }] }) => input);
    expect(copies.map(({ Key }) => Key)).toEqual(['normalized/one/0A.json', 'normalized/two/0A.json']);
    expect(copies[0]).toMatchObject({
      CopySource: 'work/normalized/one/0A.json',
      MetadataDirective: 'REPLACE',
    });
  });

  it('lets an overtaken article go', async () => {
    inCatalog('one', '0A', 'one.txt', '0B');
    dynamo.on(QueryCommand).resolves({ Items: [paused('one')] });
    await handler();
    expect(s3.commandCalls(CopyObjectCommand)).toEqual([]);
    expect(statuses()).toEqual(['superseded']);
  });

  it('ends an article whose work object has expired as failed, and goes on with the next', async () => {
    dynamo.on(QueryCommand).resolves({ Items: [paused('gone'), paused('here')] });
    s3.on(HeadObjectCommand, { Key: 'normalized/gone/0A.json' }).rejects(s3Error('NotFound', 404));
    await handler();
    const record = writtenJson('outbox', 'failed/gone.txt.json');
    expect(record).toMatchObject({ kind: 'object-gone', retryable: true });
    // What only the catalog knows stays there.
    expect(record).not.toHaveProperty('status');
    expect(s3.commandCalls(CopyObjectCommand)).toHaveLength(1);
  });
});
