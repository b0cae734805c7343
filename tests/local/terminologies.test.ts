import { ListTerminologiesCommand, TranslateClient } from '@aws-sdk/client-translate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importTerminologies } from '../../local/services/terminologies.ts';
import { CREDENTIALS as credentials, startTranslate } from '../fixtures/translate-server.ts';

let server: Awaited<ReturnType<typeof startTranslate>>;

beforeAll(async () => {
  server = await startTranslate();
});
afterAll(() => server.stop());

describe('terminologies of the template', () => {
  it('are there when the functions start', async () => {
    const File = Buffer.from('de,en\nWeltbank,World Bank\n').toString('base64');
    const TerminologyData = { File, Format: 'CSV', Directionality: 'MULTI' };
    await importTerminologies([{ Name: 'Tidings-1', TerminologyData }], server.url, credentials);
    const client = new TranslateClient({ region: 'eu-west-1', endpoint: server.url, credentials });
    const { TerminologyPropertiesList } = await client.send(new ListTerminologiesCommand({}));
    expect(TerminologyPropertiesList).toMatchObject([
      { Name: 'Tidings-1', TermCount: 1, Directionality: 'MULTI' },
    ]);
  });

  it('stop the start when Translate would refuse them', async () => {
    const TerminologyData = { File: Buffer.from('de,xx\na,b\n').toString('base64'), Format: 'CSV' };
    await expect(
      importTerminologies([{ Name: 'Tidings-2', TerminologyData }], server.url, credentials),
    ).rejects.toThrow(/xx/);
  });
});
