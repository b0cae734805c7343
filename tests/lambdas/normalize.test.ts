import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleIdOf, revisionOf, workKey } from '../../shared/documents/keys.ts';
import { ENV } from '../../shared/environment.ts';
import { context, s3EventBody, sqsEvent } from '../factories.ts';
import {
  emptyWorld,
  inCatalog,
  objectBody,
  putInto,
  s3,
  s3Error,
  statuses,
  written,
  writtenJson,
} from './mocks.ts';

const { handler } = await import('../../lambdas/normalize/handler.ts');

const REPORT =
  'Talks on the river treaty opened in Vienna on Monday.\n\nDelegates from both countries said that they expect a result by June.';
const good = s3EventBody({ key: 'desk/talks.txt', sequencer: '0A' });
const goodWorkKey = workKey('normalized', {
  articleId: articleIdOf('desk/talks.txt'),
  revision: revisionOf('0A'),
});

beforeEach(emptyWorld);

describe('normalize', () => {
  it('writes the clean article once, under its id and revision', async () => {
    putInto('inbox', 'desk/talks.txt', REPORT);
    expect(await handler(sqsEvent(good), context)).toEqual({ batchItemFailures: [] });
    expect(written()).toEqual([`work/${goodWorkKey}`]);
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input.IfNoneMatch).toBe('*');
    expect(writtenJson('work', goodWorkKey)).toMatchObject({
      schema: 'tidings/normalized-article/1',
      source: { bucket: 'inbox', key: 'desk/talks.txt', sequencer: '0A' },
    });
    expect(statuses()).toEqual(['normalized']);
  });

  it('takes an article that stands there already for done', async () => {
    putInto('inbox', 'desk/talks.txt', REPORT);
    s3.on(PutObjectCommand).rejects(s3Error('PreconditionFailed', 412));
    expect(await handler(sqsEvent(good), context)).toEqual({ batchItemFailures: [] });
    expect(statuses()).toEqual(['normalized']);
  });

  it('reads the version that the event names', async () => {
    s3.on(GetObjectCommand).resolves(objectBody(REPORT));
    await handler(sqsEvent(s3EventBody({ key: 'a.txt', versionId: 'v7' })), context);
    expect(s3.commandCalls(GetObjectCommand)[0]?.args[0].input.VersionId).toBe('v7');
  });

  describe('with a slow lane', async () => {
    process.env[ENV.settings] = JSON.stringify({ backfill: {} });
    vi.resetModules();
    const { handler: withLane } = await import('../../lambdas/normalize/handler.ts');
    process.env[ENV.settings] = '{}';
    const ids = {
      articleId: articleIdOf('desk/talks.txt'),
      revision: revisionOf('0A'),
      lane: 'backfill',
    } as const;
    const note = workKey('received', ids);
    const copy = s3EventBody({ key: 'desk/talks.txt', sequencer: '0A', eventName: 'ObjectCreated:Copy' });
    const mark = (lane?: string) =>
      s3.on(HeadObjectCommand).resolves({ Metadata: lane === undefined ? {} : { 'tidings-lane': lane } });

    it('leaves a note of a copy that is marked for it, and reads nothing', async () => {
      mark('backfill');
      expect(await withLane(sqsEvent(copy), context)).toEqual({ batchItemFailures: [] });
      expect(written()).toEqual([`work/${note}`]);
      expect(s3.commandCalls(GetObjectCommand)).toEqual([]);
      expect(statuses()).toEqual(['received']);
    });

    it('takes the article up when the note comes by the queue of the lane, and stays on it', async () => {
      mark('backfill');
      await withLane(sqsEvent(copy), context);
      const body = JSON.stringify(writtenJson('work', note));
      emptyWorld();
      inCatalog(ids.articleId, ids.revision, 'desk/talks.txt');
      putInto('work', note, body);
      putInto('inbox', 'desk/talks.txt', REPORT);
      await withLane(sqsEvent(s3EventBody({ bucket: 'work', key: note })), context);
      expect(written()).toEqual([`work/${workKey('normalized', ids)}`]);
      expect(writtenJson('work', workKey('normalized', ids))).toMatchObject({
        source: { bucket: 'inbox', key: 'desk/talks.txt', sequencer: '0A' },
      });
    });

    it.each([
      ['a copy without a mark', copy, undefined],
      ['an upload, which it does not even ask for', good, 'backfill'],
    ])('normalizes %s at once', async (_, event, lane) => {
      mark(lane);
      putInto('inbox', 'desk/talks.txt', REPORT);
      await withLane(sqsEvent(event), context);
      expect(written()).toEqual([`work/${goodWorkKey}`]);
    });

    it('is not thought of where the stack has none', async () => {
      mark('backfill');
      putInto('inbox', 'desk/talks.txt', REPORT);
      await handler(sqsEvent(copy), context);
      expect(written()).toEqual([`work/${goodWorkKey}`]);
    });
  });

  it('lets the languages that the settings expect settle a close call', async () => {
    process.env[ENV.settings] = JSON.stringify({ sourceHints: ['no'] });
    vi.resetModules();
    const { handler: inNorway } = await import('../../lambdas/normalize/handler.ts');
    // Danish and Norwegian alike.
    putInto('inbox', 'desk/talks.txt', 'Det er en god dag i byen.');
    await inNorway(sqsEvent(good), context);
    expect(writtenJson('work', goodWorkKey)).toMatchObject({ language: { code: 'no' } });
  });

  it('fails one malformed message alone', async () => {
    putInto('inbox', 'desk/talks.txt', REPORT);
    const answer = await handler(sqsEvent('not an event', good), context);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(written()).toEqual([`work/${goodWorkKey}`]);
  });

  it('asks for another delivery when S3 has a fault, even if that is the whole batch', async () => {
    s3.on(GetObjectCommand).rejects(s3Error('InternalError', 500));
    expect(await handler(sqsEvent(good), context)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(written()).toEqual([]);
  });

  it('turns an unreadable upload into a failure record and a notice, and is done with it', async () => {
    putInto(
      'inbox',
      'photo.txt',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    );
    const answer = await handler(sqsEvent(s3EventBody({ key: 'photo.txt', sequencer: '0B' })), context);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(writtenJson('outbox', 'failed/photo.txt.json')).toMatchObject({
      schema: 'tidings/failure/1',
      key: 'photo.txt',
      stage: 'normalize',
      kind: 'unsupported-format',
      message: expect.stringMatching(/PNG/),
      advice: expect.stringMatching(/./),
      retryable: false,
    });
    expect(statuses()).toEqual(['failed']);
  });

  it('refuses a huge upload without downloading it', async () => {
    await handler(sqsEvent(s3EventBody({ key: 'dump.txt', size: 5e9 })), context);
    expect(s3.commandCalls(GetObjectCommand)).toEqual([]);
    expect(writtenJson('outbox', 'failed/dump.txt.json')).toMatchObject({ kind: 'too-large' });
  });

  it('leaves an upload that a newer one has overtaken', async () => {
    inCatalog(articleIdOf('desk/talks.txt'), revisionOf('0A'), 'desk/talks.txt', revisionOf('0B'));
    expect(await handler(sqsEvent(good), context)).toEqual({ batchItemFailures: [] });
    expect(written()).toEqual([]);
    expect(statuses()).toEqual(['superseded']);
  });

  it.each([
    ['the test event', '{"Event":"s3:TestEvent"}'],
    ['a folder that a console made', s3EventBody({ key: 'desk/', size: 0 })],
  ])('acknowledges %s quietly', async (_, body) => {
    expect(await handler(sqsEvent(body), context)).toEqual({ batchItemFailures: [] });
    expect(written()).toEqual([]);
  });
});
