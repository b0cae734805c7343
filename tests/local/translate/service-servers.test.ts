import { describe, expect, it, onTestFinished } from 'vitest';
import { type LocalEngine, NoModelError } from '../../../local/translate/ports.ts';
import { createAmazonTranslate } from '../../../shared/aws/translate-client.ts';
import { startModelServer, translator } from '../../fixtures/model-server.ts';
import { start } from '../../fixtures/translate-client.ts';

describe('TranslateText by a server of the user’s', () => {
  const none: LocalEngine = {
    translate: ({ source, target }) =>
      Promise.reject(new NoModelError(source, target, [`${source}-${target}`])),
    close: async () => undefined,
  };
  async function startWith(reply: Parameters<typeof startModelServer>[0]) {
    const llm = await startModelServer(reply);
    onTestFinished(() => llm.stop());
    const servers = { llm: { url: llm.url, model: 'llama 3,2' }, chat: { backoffMs: 1 } };
    const { server, client } = await start({ engine: none, servers }, { maxAttempts: 1 });
    const engine = createAmazonTranslate(client, { pace: async () => {}, maxAttempts: 1 });
    const translate = (text: string) => engine.translate({ text, source: 'de', target: 'en' });
    return { server, translate };
  }

  it('gives lines back as lines, names the model, and counts its tokens', async () => {
    const { server, translate } = await startWith(
      translator({
        'Der Rat tagt in Bonn.': 'The council meets in Bonn.',
        'Es regnet seit Montag.': 'It has rained since Monday.',
      }),
    );

    expect(await translate('Der Rat tagt in Bonn.\nEs regnet seit Montag.')).toEqual({
      text: 'The council meets in Bonn.\nIt has rained since Monday.',
      engine: 'llm/llama%203%2C2',
      tokens: { input: 100, output: 10 },
      appliedTerms: [],
    });
    expect(server.stats().tokens).toEqual({ input: 100, output: 10 });
  });

  it.each<[number, string, string, string]>([
    [500, 'service-unavailable', 'failed (HTTP 500).', 'Look at its log'],
    [429, 'throttled', 'is busy (HTTP 429).', 'Nothing to do'],
    [401, 'no-model', 'refuses the key (HTTP 401).', '--llm-key'],
    [404, 'no-model', 'has no model llama 3,2.', '--llm-model'],
  ])(
    'says in its own words what is wrong with the server: HTTP %i',
    async (status, kind, message, advice) => {
      const { translate } = await startWith(() => ({ status }));

      await expect(translate('Der Rat tagt in Bonn.')).rejects.toMatchObject({
        kind,
        message: expect.stringMatching(
          new RegExp(`^The model server at http://127.0.0.1:\\d+/v1 ${RegExp.escape(message)}`),
        ),
        advice: expect.stringContaining(advice),
      });
    },
  );
});
