import { expect, test } from 'vitest';
import type { Translation } from '../../../shared/documents/translated-article.ts';
import { usageOf } from '../../../shared/translate/usage.ts';

const translation = (
  origins: readonly ('engine' | 'memory' | 'human' | 'identity')[],
  cost: number,
): Translation => ({
  engine: 'amazon-translate',
  terminologyVersion: null,
  sentences: Object.fromEntries(origins.map((origin, index) => [`s${index}`, { text: 'x', origin }])),
  appliedTerms: [],
  usage: { billedCharacters: cost * 1000, requests: 1, memoryHits: 0, cost, currency: 'USD' },
});

test('a run of translate is counted over all its targets', () => {
  const translations = {
    en: translation(['engine', 'memory', 'identity'], 2),
    vi: translation(['human', 'engine'], 3),
  };
  expect(usageOf({ translations, unavailable: [] })).toEqual({
    BilledCharacters: 5000,
    Cost: 5,
    FromMemory: 2,
    FromEngine: 2,
  });
});

test('an engine that gave nothing is counted once', () => {
  const waits = (target: string) => ({
    target,
    kind: 'untranslated',
    message: 'Nothing came back.',
    advice: 'Retry.',
  });
  expect(usageOf({ translations: {}, unavailable: [waits('en'), waits('vi')] })).toMatchObject({
    Untranslated: 1,
  });
});
