import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translateArticle } from '../../../shared/translate/index.ts';
import { byteLength, needsTranslation, requestLine } from '../../../shared/translate/text.ts';
import { articleOf, FREE_SPENDING, MOODS, memoryInRam, standIn } from './stand-ins.ts';

const word = fc.constantFrom(
  'der',
  'Satz',
  'für',
  'Köln,',
  '&',
  '<b>',
  '&amp;',
  '1.000',
  'Việt',
  '漢字',
  '👩‍👩‍👧‍👦',
  '—',
  '"x"',
);
const prose = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const anySentence = fc.oneof(prose, fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }));
const anyBlocks = fc.array(fc.array(anySentence, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 4,
});

describe('whatever the article, the limit and the service’s way with line breaks', () => {
  it('every sentence comes back in its place, in requests within the limit', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBlocks,
        fc.integer({ min: 8, max: 200 }),
        fc.constantFrom(...MOODS),
        async (blocks, maxRequestBytes, mood) => {
          // The engine answers with what it was asked: what arrives must be what was sent, sentence by sentence.
          const engine = standIn({ mood, maxRequestBytes, translateLine: (line) => line });
          const ports = {
            engine,
            memory: memoryInRam(),
            spend: FREE_SPENDING,
            remainingMs: () => Number.POSITIVE_INFINITY,
          };
          const article = articleOf('de', blocks);
          const { translations } = await translateArticle(article, ports, { targets: ['en'] });
          const expected = blocks
            .flat()
            .map((text, index) => [`s${index + 1}`, needsTranslation(text) ? requestLine(text) : text]);
          const actual = Object.entries(translations['en']!.sentences).map(([id, { text }]) => [id, text]);
          expect(actual).toEqual(expected);
          expect(engine.requests.every(({ text }) => byteLength(text) <= maxRequestBytes)).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  }, 300_000);

  it('a second run asks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlocks, async (blocks) => {
        const memory = memoryInRam();
        const engine = standIn({ maxRequestBytes: 64, translateLine: (line) => line });
        const ports = { engine, memory, spend: FREE_SPENDING, remainingMs: () => Number.POSITIVE_INFINITY };
        await translateArticle(articleOf('de', blocks), ports, { targets: ['en'] });
        const paid = engine.requests.length;
        const again = await translateArticle(articleOf('de', blocks), ports, { targets: ['en'] });
        expect(engine.requests).toHaveLength(paid);
        expect(again.translations['en']!.usage.billedCharacters).toBe(0);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
