import { CopyObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { TranslateTextCommand } from '@aws-sdk/client-translate';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { spendKey } from '../../shared/aws/spend-table.ts';
import type { TranslatedArticle } from '../../shared/documents/index.ts';
import { articleIdOf, revisionOf, workKey } from '../../shared/documents/keys.ts';
import { ENV, MAX_RECEIVES } from '../../shared/environment.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { context, s3EventBody, sqsEvent } from '../factories.ts';
import * as world from './mocks.ts';

const { handler } = await import('../../lambdas/translate/handler.ts');

const key = 'desk/gespraeche.txt';
const articleId = articleIdOf(key);
const revision = revisionOf('0A');
const normalizedKey = workKey('normalized', { articleId, revision });
const translatedKey = workKey('translated', { articleId, revision });
const event = sqsEvent(s3EventBody({ bucket: 'work', key: normalizedKey }));

const TEXT = 'Die Gespräche begannen am Montag in Wien.\n\nEin Ergebnis wird bis Juni erwartet.';

beforeEach(async () => {
  world.emptyWorld();
  world.inCatalog(articleId, revision, key);
  const article = await normalize(new TextEncoder().encode(TEXT), { key, sequencer: '0A' });
  world.putInto('work', normalizedKey, JSON.stringify(article));
  // An engine that keeps lines apart and says what it was asked.
  world.translate.on(TranslateTextCommand).callsFake(({ Text, TargetLanguageCode }) => ({
    TranslatedText: String(Text)
      .split('\n')
      .map((line) => `${TargetLanguageCode}: ${line}`)
      .join('\n'),
  }));
});

describe('translate', () => {
  it('writes both languages under the same sentence ids, once', async () => {
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(world.written()).toEqual([`work/${translatedKey}`]);
    expect(world.s3.commandCalls(PutObjectCommand)[0]?.args[0].input.IfNoneMatch).toBe('*');
    const { translations } = world.writtenJson('work', translatedKey) as {
      translations: Record<string, { sentences: Record<string, { text: string; origin: string }> }>;
    };
    expect(translations['en']?.sentences['s1']).toEqual({
      text: 'en: Die Gespräche begannen am Montag in Wien.',
      origin: 'engine',
    });
    expect(Object.keys(translations['vi']?.sentences ?? {})).toEqual(
      Object.keys(translations['en']?.sentences ?? {}),
    );
    expect(world.statuses()).toEqual(['translated']);
  });

  it('on the slow lane stays on it, and spends its budget', async () => {
    process.env[ENV.settings] = JSON.stringify({ backfill: { dailyCharacterBudget: 10_000 } });
    vi.resetModules();
    const { handler: withLane } = await import('../../lambdas/translate/handler.ts');
    process.env[ENV.settings] = '{}';
    const slow = { articleId, revision, lane: 'backfill' } as const;
    const slowKey = workKey('normalized', slow);
    const article = await normalize(new TextEncoder().encode(TEXT), { key, sequencer: '0A' });
    world.putInto('work', slowKey, JSON.stringify(article));
    const slowEvent = sqsEvent(s3EventBody({ bucket: 'work', key: slowKey }));
    await withLane(slowEvent, context);
    expect(world.written()).toEqual([`work/${workKey('translated', slow)}`]);
    const spends = () =>
      world.dynamo
        .commandCalls(UpdateCommand)
        .map(({ args: [{ input }] }) => String(input.Key?.['key']))
        .filter((name) => name.startsWith('spend#'));
    expect(new Set(spends())).toEqual(new Set([spendKey(Date.now(), 'backfill')]));
  });

  it('pays nothing when the work is done already', async () => {
    world.s3.on(HeadObjectCommand, { Key: translatedKey }).resolves({ ETag: '"e"' });
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(world.translate.commandCalls(TranslateTextCommand)).toEqual([]);
    expect(world.statuses()).toEqual(['translated']);
  });

  it.each([
    ['waiting', 1],
    ['translated', 0],
  ])('sends what is done already on again where the article is %s', async (status, copies) => {
    world.s3.on(HeadObjectCommand, { Key: translatedKey }).resolves({ ETag: '"e"' });
    world.dynamo
      .on(GetCommand, { Key: { articleId, revision } }, false)
      .resolves({ Item: { articleId, revision, key, status } });
    await handler(event, context);
    expect(world.s3.commandCalls(CopyObjectCommand, { Key: translatedKey })).toHaveLength(copies);
    expect(world.translate.commandCalls(TranslateTextCommand)).toEqual([]);
  });

  describe('when something is missing', () => {
    /** Key and document of what was written for the next stage. */
    const part = () => {
      const key =
        world
          .written()
          .find((name) => name.startsWith('work/translated/'))
          ?.slice('work/'.length) ?? '';
      return { key, document: world.writtenJson('work', key) as TranslatedArticle };
    };
    const noModel = () =>
      world.translate.on(TranslateTextCommand, { TargetLanguageCode: 'vi' }).rejects(
        Object.assign(new Error('no'), {
          name: 'UnsupportedLanguagePairException',
          $fault: 'client',
          $metadata: {},
        }),
      );

    it('hands on what there is, under a name of its own', async () => {
      noModel();
      expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
      const { key, document } = part();
      expect(key).toMatch(new RegExp(`^translated/${articleId}/${revision}\\.[0-9a-f]{12}\\.json$`));
      expect(Object.keys(document.translations)).toEqual(['en']);
      expect(document.unavailable).toMatchObject([{ target: 'vi', kind: 'unsupported-pair' }]);
      expect(world.statuses()).toEqual([]);
    });

    it('writes the same name as long as it gets no further, and tells the catalog alone', async () => {
      noModel();
      await handler(event, context);
      const { key } = part();
      world.s3.on(PutObjectCommand, { Key: key }).rejects(world.s3Error('PreconditionFailed', 412));
      await handler(event, context);
      expect(new Set(world.written()).size).toBe(1);
      expect(world.statuses()).toEqual(['waiting']);
    });

    it('waits for the next day when the budget is used up', async () => {
      world.dynamo.on(UpdateCommand, { TableName: 'memory' }).callsFake(({ Key }) => {
        if (String(Key['key']).startsWith('spend#')) throw world.conditionFailed();
        return {};
      });
      expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
      expect(part().document.unavailable.map(({ target, kind }) => [target, kind])).toEqual([
        ['en', 'budget-reached'],
        ['vi', 'budget-reached'],
      ]);
    });

    it.each([
      [1, ['m1']],
      [MAX_RECEIVES, []],
    ])('publishes while the service is down, and at delivery %i gives back %j', async (delivery, given) => {
      // A terminology that is not there: the engine does not try that again by itself.
      world.translate.on(TranslateTextCommand).rejects(
        Object.assign(new Error('no'), {
          name: 'ResourceNotFoundException',
          $fault: 'client',
          $metadata: {},
        }),
      );
      const again = structuredClone(event);
      again.Records[0]!.attributes.ApproximateReceiveCount = String(delivery);
      const { batchItemFailures } = (await handler(again, context)) as {
        batchItemFailures: { itemIdentifier: string }[];
      };
      expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(given);
      expect(part().document.unavailable).toMatchObject([
        { kind: 'service-unavailable' },
        { kind: 'service-unavailable' },
      ]);
    });

    it('waits for access to Amazon Translate, with the way out', async () => {
      const refusal = { name: 'SubscriptionRequiredException', $fault: 'client', $metadata: {} };
      world.translate.on(TranslateTextCommand).rejects(Object.assign(new Error('no'), refusal));
      expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
      expect(part().document.unavailable[0]).toMatchObject({
        kind: 'access-denied',
        advice: expect.stringContaining('Complete the sign-up of the account'),
      });
    });

    it('publishes the source alone of an article of which no sentence came back', async () => {
      world.translate.on(TranslateTextCommand).resolves({ TranslatedText: '' });
      expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
      expect(part().document).toMatchObject({
        translations: {},
        unavailable: [
          { kind: 'untranslated', message: 'Not one sentence came back translated from de to en.' },
          { kind: 'untranslated' },
        ],
      });
    });
  });

  it('leaves an article that a newer upload has overtaken', async () => {
    world.inCatalog(articleId, revision, key, revisionOf('0B'));
    await handler(event, context);
    expect(world.translate.commandCalls(TranslateTextCommand)).toEqual([]);
    expect(world.statuses()).toEqual(['superseded']);
  });

  it('fails an article whose document another version wrote', async () => {
    world.putInto('work', normalizedKey, '{"schema":"tidings/normalized-article/99"}');
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(world.writtenJson('outbox', `failed/${key}.json`)).toMatchObject({
      kind: 'unknown-schema',
      stage: 'translate',
    });
  });

  it('ignores work objects of other stages', async () => {
    await handler(sqsEvent(s3EventBody({ bucket: 'work', key: translatedKey })), context);
    expect(world.written()).toEqual([]);
  });
});
