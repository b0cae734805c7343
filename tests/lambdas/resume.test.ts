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

/** Only articles of this status are listed. */
function listed(status: string, ...articles: object[]): void {
  dynamo.on(QueryCommand).resolves({ Items: [] });
  dynamo
    .on(QueryCommand, { ExpressionAttributeValues: { ':status': status } }, false)
    .resolves({ Items: articles as Record<string, unknown>[] });
}

beforeEach(() => {
  emptyWorld();
  s3.on(HeadObjectCommand).resolves({ ETag: '"e"', Metadata: { a: 'b' }, ContentType: 'application/json' });
});

describe('resume', () => {
  it('sends the event of every waiting article again', async () => {
    listed('paused', paused('one'), paused('two'));
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
    listed('paused', paused('one'));
    await handler();
    expect(s3.commandCalls(CopyObjectCommand)).toEqual([]);
    expect(statuses()).toEqual(['superseded']);
  });

  it('ends an article whose work object has expired as failed, and goes on with the next', async () => {
    listed('paused', paused('gone'), paused('here'));
    s3.on(HeadObjectCommand, { Key: 'normalized/gone/0A.json' }).rejects(s3Error('NotFound', 404));
    await handler();
    const record = writtenJson('outbox', 'failed/gone.txt.json');
    expect(record).toMatchObject({ kind: 'object-gone', retryable: true });
    // What only the catalog knows stays there.
    expect(record).not.toHaveProperty('status');
    expect(s3.commandCalls(CopyObjectCommand)).toHaveLength(1);
  });

  it.each([
    ['at once', { hours: 1, waited: 0 }, true],
    ['after as long as it has waited', { hours: 8, waited: 8 }, true],
    ['not sooner', { hours: 7, waited: 8 }, false],
    ['every day at least', { hours: 24, waited: 400 }, true],
    [
      'not by itself, where it would be paid for the same silence',
      { hours: 24, waited: 0, kind: 'untranslated' },
      false,
    ],
  ])('tries what waits for a translation again %s', async (_, { hours, waited, ...more }, sent) => {
    const tried = Date.now() - hours * 3_600_000 - 1000;
    const times = {
      updatedAt: new Date(tried).toISOString(),
      waitingSince: new Date(tried - waited * 3_600_000).toISOString(),
    };
    listed('waiting', { ...paused('one'), status: 'waiting', kind: 'no-model', ...times, ...more });
    await handler();
    expect(s3.commandCalls(CopyObjectCommand)).toHaveLength(sent ? 1 : 0);
  });
});
