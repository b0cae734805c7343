import * as sdk from '@aws-sdk/client-translate';
import {
  ImportTerminologyCommand,
  ListLanguagesCommand,
  TranslateTextCommand,
} from '@aws-sdk/client-translate';
import { describe, expect, it } from 'vitest';
import type { LocalEngine } from '../../../local/translate/ports.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';
import { writeToyModels } from '../../fixtures/toy-model.ts';
import { capitals, failure, start } from '../../fixtures/translate-client.ts';

describe('TranslateText', () => {
  it('keeps line breaks, blank lines and outer space where they were', async () => {
    const { translate } = await start();

    const answer = await translate('  eins.  zwei.\r\n\r\n\tdrei\n');

    expect(answer).toMatchObject({
      TranslatedText: '  EINS.  ZWEI.\r\n\r\n\tDREI\n',
      SourceLanguageCode: 'de',
      TargetLanguageCode: 'en',
    });
  });

  it('names the engine in a header', async () => {
    const { client } = await start();
    const command = new TranslateTextCommand({
      Text: 'x',
      SourceLanguageCode: 'de',
      TargetLanguageCode: 'en',
    });
    let engine: string | undefined;
    command.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        engine = (result.response as { headers: Record<string, string> }).headers['x-tidings-engine'];
        return result;
      },
      { step: 'deserialize', priority: 'high', name: 'engine' },
    );

    await client.send(command);

    expect(engine).toBe('test/de-en');
  });

  it('answers a text in the target language with itself, unbilled', async () => {
    const { server, translate } = await start();

    const answer = await translate('Guten Tag', 'de');

    expect(answer.TranslatedText).toBe('Guten Tag');
    expect(server.stats()).toMatchObject({ requests: 1, characters: 0 });
  });

  it('counts characters as Amazon bills them: code points', async () => {
    const { server, translate } = await start();

    await translate('a😀ü');

    expect(server.stats().characters).toBe(3);
  });

  it('detects the language of `auto`, and says what it is unsure of', async () => {
    const { translate } = await start({
      detect: (text) => ({ code: 'nl', confidence: text === 'ja' ? 0.2 : 0.9 }),
    });

    const sure = await translate('Dit is een krant.', 'en', 'auto');
    const unsure = await failure(translate('ja', 'en', 'auto'));

    expect(sure.SourceLanguageCode).toBe('nl');
    expect(unsure).toBeInstanceOf(sdk.DetectedLanguageLowConfidenceException);
    expect(unsure).toMatchObject({ DetectedLanguageCode: 'nl' });
  });

  it('detects it as the pipeline does, unless it plays a Region without Comprehend', async () => {
    const usual = await start();
    const without = await start({ detect: null });
    const text = 'Die Bundesregierung hat am Dienstag ein neues Gesetz beschlossen.';

    expect((await usual.translate(text, 'en', 'auto')).SourceLanguageCode).toBe('de');
    expect((await failure(without.translate(text, 'en', 'auto'))).name).toBe('ValidationException');
  });

  it('takes its time when told to', async () => {
    const { translate } = await start({ latencyMs: 60 });
    const begin = performance.now();

    await translate('gut');

    // A timer may fire a moment early.
    expect(performance.now() - begin).toBeGreaterThan(55);
  });

  it('says that a model is missing, how to get it, and marks the answer', async () => {
    const { translate } = await start();

    const error = await failure(translate('Hei', 'fi'));

    expect(error).toBeInstanceOf(sdk.UnsupportedLanguagePairException);
    expect(error).toMatchObject({ SourceLanguageCode: 'de', TargetLanguageCode: 'fi' });
    expect(error.message).toBe('no model for de→fi: run `./tidings models install en-fi`');
    expect(error.$response?.headers['x-tidings-reason']).toBe('no-model');
  });
});

describe('TranslateText with the toy models, in real threads', () => {
  it('keeps paragraphs, numbers, names and marked elements, and applies terms, through English', async () => {
    const modelsDir = await writeToyModels(await temporaryFolder());
    const { client, translate } = await start({ modelsDir, engine: null });
    await client.send(
      new ImportTerminologyCommand({
        Name: 'toy',
        MergeStrategy: 'OVERWRITE',
        TerminologyData: { File: Buffer.from('de,vi\nGericht,Toà án Tối cao\n'), Format: 'CSV' },
      }),
    );
    const text = 'Die Katze schläft. Die Stadt zahlt 1.250,5 %.\n\nDie Regierung und das Gericht (Müller).';

    const english = await translate(text, 'en');
    const vietnamese = await translate(text, 'vi', 'de', { TerminologyNames: ['toy'] });

    const kept = await translate('Die <b translate="no">Katze. Der  Hund</b> schläft.', 'vi');

    expect(english.TranslatedText).toBe(
      'The cat is sleeping. The city pays 1.250,5 %.\n\nThe government and das court (Müller).',
    );
    expect(vietnamese.TranslatedText).toBe(
      'Cái con mèo đang ngủ. Cái thành phố trả 1.250,5 %.\n\nCái chính phủ và das Toà án Tối cao (Müller).',
    );
    expect(kept.TranslatedText).toBe('Cái <b translate="no">Katze. Der  Hund</b> đang ngủ.');
    expect(vietnamese.AppliedTerminologies?.[0]?.Terms).toEqual([
      { SourceText: 'Gericht', TargetText: 'Toà án Tối cao' },
    ]);
  });
});

describe('elements that are marked translate="no"', () => {
  const louvre = '<span translate="no">Musée du Louvre. Paris</span>';

  it.each([
    ['a quoted value', louvre],
    ['a bare value and another element', '<p translate=no>Und nicht dies!</p>'],
    ['other attributes', "<i class='x'  lang=fr translate = 'NO'>c’est ça</i>"],
    ['the same element within', '<b translate="no">a <b>b</b> c</b>'],
    ['line breaks and two spaces within', '<b translate="no">eins\n\nzwei  drei</b>'],
    ['characters that mean something in HTML', '<b translate="no">a &amp; b &lt; c</b>'],
    ['no words', '<img translate="no" src="x.png"></img>'],
  ])('are kept as they are: %s', async (_, element) => {
    const { translate } = await start();

    const answer = await translate(`ja ${element} und gut. ${element} ende.\n${element}`);

    expect(answer.TranslatedText).toBe(`JA ${element} UND GUT. ${element} ENDE.\n${element}`);
  });

  it.each([
    ['never closed', 'x <b translate="no">y'],
    ['told to be translated', '<b translate="yes">y</b>'],
    ['only called so', '<b data-translate="no">y</b> <b translate="nobody">y</b>'],
  ])('are text like any other when %s', async (_, text) => {
    const { translate } = await start();

    expect((await translate(text)).TranslatedText).toBe(text.toUpperCase());
  });

  it('are kept even where the engine loses their place, with the terms around them', async () => {
    const forgetful: LocalEngine = {
      ...capitals,
      translate: async (request) => {
        const { sentences, engine } = await capitals.translate(request);
        const lost = request.sentences.some(({ spans }) => spans.length > 1);
        return { engine, sentences: lost ? sentences.map(({ text }) => ({ text, applied: [] })) : sentences };
      },
    };
    const { client, translate } = await start({ engine: forgetful });
    await client.send(
      new ImportTerminologyCommand({
        Name: 'news',
        MergeStrategy: 'OVERWRITE',
        TerminologyData: { File: Buffer.from('de,en\nRat,Council\nParis,PARIS!\n'), Format: 'CSV' },
      }),
    );

    const answer = await translate(`Der Rat sah ${louvre}, und ging.`, 'en', 'de', {
      TerminologyNames: ['news'],
    });

    expect(answer.TranslatedText).toBe(`DER Council SAH ${louvre}, UND GING.`);
    expect(answer.AppliedTerminologies?.[0]?.Terms).toEqual([{ SourceText: 'Rat', TargetText: 'Council' }]);
  });
});

describe('limits', () => {
  it('takes 10,000 bytes of UTF-8', async () => {
    const { translate } = await start();

    expect((await translate('ü'.repeat(5_000))).TranslatedText).toHaveLength(5_000);
  });

  it.each([
    ['10,001 bytes', `${'ü'.repeat(5_000)}x`, {}, 'TextSizeLimitExceededException'],
    ['no text', undefined, {}, 'ValidationException'],
    ['an empty text', '', {}, 'ValidationException'],
    ['a source code of one letter', 'x', { SourceLanguageCode: 'd' }, 'ValidationException'],
    ['a language it does not know', 'x', { SourceLanguageCode: 'xx' }, 'UnsupportedLanguagePairException'],
    ['`auto` as target', 'x', { TargetLanguageCode: 'auto' }, 'UnsupportedLanguagePairException'],
    ['an unknown terminology', 'x', { TerminologyNames: ['none'] }, 'ResourceNotFoundException'],
    ['two terminologies', 'x', { TerminologyNames: ['a', 'b'] }, 'InvalidRequestException'],
    ['a bad terminology name', 'x', { TerminologyNames: ['a b'] }, 'ValidationException'],
    ['an unknown formality', 'x', { Settings: { Formality: 'CASUAL' } }, 'ValidationException'],
  ])('refuses %s, in one request', async (_, text, extra, name) => {
    const { server, translate } = await start();

    const error = await failure(translate(text, 'en', 'de', extra));

    expect([error.name, error.$metadata.httpStatusCode, server.stats().requests]).toEqual([name, 400, 1]);
  });

  it('throttles above its rate, and the client comes through by waiting', async () => {
    const { server, translate } = await start({ requestsPerSecond: 2 }, { maxAttempts: 8 });

    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((text) => translate(text)));

    expect(answers.map(({ TranslatedText }) => TranslatedText)).toEqual(['A', 'B', 'C', 'D']);
    expect(server.stats().throttled).toBeGreaterThan(0);
  });
});

describe('ListLanguages', () => {
  it('lists 75 languages and `auto`, named in the language asked for', async () => {
    const { client } = await start();

    const english = await client.send(new ListLanguagesCommand({}));
    const german = await client.send(new ListLanguagesCommand({ DisplayLanguageCode: 'de' }));

    expect(english.Languages).toHaveLength(76);
    expect(english.Languages).toContainEqual({ LanguageName: 'Vietnamese', LanguageCode: 'vi' });
    expect(german.Languages).toContainEqual({ LanguageName: 'Vietnamesisch', LanguageCode: 'vi' });
  });

  it('refuses to name them in a language that it has no names in', async () => {
    const { client } = await start();

    const error = await failure(client.send(new ListLanguagesCommand({ DisplayLanguageCode: 'nl' as 'de' })));

    expect(error).toBeInstanceOf(sdk.UnsupportedDisplayLanguageCodeException);
    expect(error).toMatchObject({ DisplayLanguageCode: 'nl' });
  });

  it('pages', async () => {
    const { client } = await start();

    const first = await client.send(new ListLanguagesCommand({ MaxResults: 70 }));
    const rest = await client.send(new ListLanguagesCommand({ MaxResults: 70, NextToken: first.NextToken }));

    expect([first.Languages?.length, rest.Languages?.length, rest.NextToken]).toEqual([70, 6, undefined]);
  });
});
