import { GetTerminologyCommand, ListTerminologiesCommand } from '@aws-sdk/client-translate';
import { describe, expect, it } from 'vitest';
import { failure, importing, start } from '../../fixtures/translate-client.ts';

describe('terminology', () => {
  const csv = 'de,en,vi\nBundesrat,Federal Council,Hội đồng Liên bang\n"Rot, Weiß",Red White,Đỏ Trắng\n';

  it('is imported, listed and described', async () => {
    const { client } = await start();

    await client.send(importing('news-v1', csv));
    const list = await client.send(new ListTerminologiesCommand({}));
    const one = await client.send(new GetTerminologyCommand({ Name: 'news-v1' }));

    expect(list.TerminologyPropertiesList).toEqual([one.TerminologyProperties]);
    expect(one.TerminologyProperties).toMatchObject({
      Name: 'news-v1',
      Arn: 'arn:aws:translate:us-east-1:000000000000:terminology/news-v1',
      SourceLanguageCode: 'de',
      TargetLanguageCodes: ['en', 'vi'],
      TermCount: 2,
      SizeBytes: Buffer.byteLength(csv),
      Directionality: 'MULTI',
    });
    expect(one.TerminologyProperties?.CreatedAt).toBeInstanceOf(Date);
  });

  it('is applied, and what was applied is reported', async () => {
    const { client, translate } = await start();
    await client.send(importing('news', csv));

    const answer = await translate('der Bundesrat tagt', 'vi', 'de', { TerminologyNames: ['news'] });

    expect(answer.TranslatedText).toBe('DER Hội đồng Liên bang TAGT');
    expect(answer.AppliedTerminologies).toEqual([
      { Name: 'news', Terms: [{ SourceText: 'Bundesrat', TargetText: 'Hội đồng Liên bang' }] },
    ]);
  });

  it('gives no terms to a pair that it does not hold', async () => {
    const { client, translate } = await start();
    await client.send(importing('news', csv, 'UNI'));

    const answer = await translate('Federal Council', 'vi', 'en', { TerminologyNames: ['news'] });

    expect(answer.AppliedTerminologies).toEqual([{ Name: 'news', Terms: [] }]);
  });

  it.each([
    ['one column only', 'de\nBundesrat\n', 'InvalidParameterValueException'],
    ['a code that is none', 'de,xx\nBundesrat,Rat\n', 'InvalidParameterValueException'],
    ['a language twice', 'de,en,en\na,b,c\n', 'InvalidParameterValueException'],
    [
      'eleven targets',
      `de,${'en vi nl fr es it pt sv da fi pl'.split(' ').join(',')}\n`,
      'LimitExceededException',
    ],
  ])('is refused with %s', async (_, file, name) => {
    const { client } = await start({}, { maxAttempts: 1 });

    expect((await failure(client.send(importing('bad', file)))).name).toBe(name);
  });
});
