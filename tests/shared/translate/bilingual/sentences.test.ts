import { describe, expect, it } from 'vitest';
import { bilingualSentences, missingSentences } from '../../../../shared/translate/bilingual/sentences.ts';
import { humanKey } from '../../../../shared/translate/memory/key.ts';
import { articleOf, memoryInRam } from '../stand-ins.ts';

const ENGINE = { name: 'engine', maxRequestBytes: 10_000, terminologyVersion: null };
const ARTICLE = articleOf(
  'de',
  [
    ['Die Fähre fährt.', '2027', 'Es regnet.', 'Die Fähre fährt.'],
    { language: 'en', sentences: ['It rains.'] },
  ],
  'Titel',
);

describe('the sentences of an article', () => {
  it('stand once each, with what the memory has, for every language but their own', async () => {
    const memory = memoryInRam();
    const key = humanKey('Es regnet.', 'de', 'en');
    await memory.store([{ key, text: 'It rains.', origin: 'human', engine: 'tmx' }]);
    const sentences = await bilingualSentences(ARTICLE, ['en', 'vi'], memory, ENGINE);
    expect(sentences.map(({ id, text, translations }) => [id, text, translations])).toEqual([
      ['s0', 'Titel', { en: null, vi: null }],
      ['s1', 'Die Fähre fährt.', { en: null, vi: null }],
      ['s3', 'Es regnet.', { en: { text: 'It rains.', origin: 'human' }, vi: null }],
      ['s5', 'It rains.', { vi: null }],
    ]);
    expect(missingSentences(sentences)[2]).toEqual({
      ...sentences[2],
      translations: { vi: null },
      notes: ['before: Die Fähre fährt.', 'after: It rains.'],
    });
  });
});
