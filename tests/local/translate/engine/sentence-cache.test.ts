import { describe, expect, it } from 'vitest';
import { createSentenceCache } from '../../../../local/translate/engine/sentence-cache.ts';

describe('createSentenceCache', () => {
  it('keeps what each model said apart', () => {
    const cache = createSentenceCache();
    cache.set('de-en@1', 'Haus', 'house');

    expect(cache.get('de-en@1', 'Haus')).toBe('house');
    expect(cache.get('de-en@2', 'Haus')).toBeUndefined();
  });

  it('forgets what was not asked for longest', () => {
    // Room for two entries of ten characters: model, line break, text, translation.
    const cache = createSentenceCache(20);
    cache.set('m', 'aaaa', 'AAAA');
    cache.set('m', 'bbbb', 'BBBB');
    cache.get('m', 'aaaa');

    cache.set('m', 'cccc', 'CCCC');

    expect(['aaaa', 'bbbb', 'cccc'].map((text) => cache.get('m', text))).toEqual(['AAAA', undefined, 'CCCC']);
  });

  it('counts an entry that is written again once', () => {
    const cache = createSentenceCache(20);
    for (let i = 0; i < 5; i++) cache.set('m', 'aaaa', 'AAAA');
    cache.set('m', 'bbbb', 'BBBB');

    expect(cache.get('m', 'aaaa')).toBe('AAAA');
  });
});
