import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { TranslateTextCommand } from '@aws-sdk/client-translate';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleIdOf, revisionOf, workKey } from '../../shared/documents/keys.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { context, s3EventBody, sqsEvent } from '../factories.ts';
import * as world from './mocks.ts';

const { handler } = await import('../../lambdas/translate/handler.ts');

const key = 'desk/gespraeche.txt';
const articleId = articleIdOf(key);
const revision = revisionOf('0A');
const normalizedKey = workKey('normalized', articleId, revision);
const translatedKey = workKey('translated', articleId, revision);
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

  it('pays nothing when the work is done already', async () => {
    world.s3.on(HeadObjectCommand, { Key: translatedKey }).resolves({ ETag: '"e"' });
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(world.translate.commandCalls(TranslateTextCommand)).toEqual([]);
    expect(world.statuses()).toEqual(['translated']);
  });

  it('waits visibly when the day’s budget is used up', async () => {
    world.dynamo.on(UpdateCommand, { TableName: 'memory' }).callsFake(({ Key }) => {
      if (String(Key['key']).startsWith('spend#')) throw world.conditionFailed();
      return {};
    });
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(world.written()).toEqual([]);
    expect(world.statuses()).toEqual(['paused']);
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

  it('does not publish an article of which no sentence came back', async () => {
    world.translate.on(TranslateTextCommand).resolves({ TranslatedText: '' });
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(world.written()).toEqual([`outbox/failed/${key}.json`]);
    expect(world.writtenJson('outbox', `failed/${key}.json`)).toMatchObject({
      kind: 'untranslated',
      message: 'Not one sentence came back translated from de to en or vi.',
      retryable: true,
    });
    expect(world.statuses()).toEqual(['failed']);
  });

  it('ends where the account may not use Amazon Translate, with the way out', async () => {
    const refusal = { name: 'SubscriptionRequiredException', $fault: 'client', $metadata: {} };
    world.translate.on(TranslateTextCommand).rejects(Object.assign(new Error('no'), refusal));
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(world.writtenJson('outbox', `failed/${key}.json`)).toMatchObject({
      kind: 'access-denied',
      advice: expect.stringContaining('Complete the sign-up of the account'),
    });
  });
});
