import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleIdOf,
  assertKeyFits,
  decodeEventKey,
  failureKey,
  MAX_KEY_BYTES,
  outboxKeys,
  parseWorkKey,
  revisionOf,
  workKey,
} from '../../../shared/documents/keys.ts';

const bytes = (text: string) => Buffer.byteLength(text);
const anyKey = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 });

describe('article id', () => {
  it('is readable, and the same for the same key', () => {
    expect(articleIdOf('desk/Hội đàm cấp cao.txt')).toMatch(/^hoi-dam-cap-cao-[0-9a-f]{16}$/);
    expect(articleIdOf('desk/a.txt')).toBe(articleIdOf('desk/a.txt'));
  });

  it.each([
    ['a b.txt', 'a+b.txt'],
    ['x/a.txt', 'y/a.txt'],
    ['a.txt', 'a.html'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(articleIdOf(one)).not.toBe(articleIdOf(other));
  });

  it('has only letters, digits and hyphens, whatever the key', () => {
    fc.assert(fc.property(anyKey, (key) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(articleIdOf(key))));
  });
});

describe('revision', () => {
  it.each([
    ['0055AED6DCD90281E5', '0055AED6DCD90281E6'],
    ['0055AED6DCD90281E5', '0055AED6DCD90281E501'],
    ['0055aed6dcd90281e5', '0055AED6DCD90281F'],
  ])('%s comes before %s, as S3 compares sequencers', (older, newer) => {
    expect(revisionOf(older) < revisionOf(newer)).toBe(true);
  });
});

describe('work key', () => {
  it('is read back to what it was built from', () => {
    const revision = revisionOf('0055AED6DCD90281E5');
    const key = workKey('translated', { articleId: 'talks-0011223344556677', revision });
    expect(parseWorkKey(key)).toEqual({ step: 'translated', articleId: 'talks-0011223344556677', revision });
  });

  it.each([
    'talks.txt',
    'normalized/',
    'normalized/a/b.json',
    'other/a-1/00.json',
    'x/normalized/a-1/00.json',
  ])('%s is none', (key) => {
    expect(parseWorkKey(key)).toBeNull();
  });
});

describe('outbox keys', () => {
  it('keep the name that the user gave', () => {
    const keys = outboxKeys('desk one/Tô Lâm+1.txt');
    expect(keys.summary).toBe('articles/desk one/Tô Lâm+1.txt/summary.json');
    expect(keys.article('vi')).toBe('articles/desk one/Tô Lâm+1.txt/article.vi.md');
    expect(failureKey('desk one/Tô Lâm+1.txt')).toBe('failed/desk one/Tô Lâm+1.txt.json');
  });

  it('never pass S3’s limit for a key that was accepted, and a refused key still has its failure record', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: MAX_KEY_BYTES }), (key) => {
        fc.pre(bytes(key) <= MAX_KEY_BYTES);
        expect(bytes(failureKey(key))).toBeLessThanOrEqual(MAX_KEY_BYTES);
        try {
          assertKeyFits(key);
        } catch {
          return;
        }
        expect(bytes(outboxKeys(key).article('zh-TW'))).toBeLessThanOrEqual(MAX_KEY_BYTES);
      }),
    );
  });
});

describe('key in an event', () => {
  it.each([
    ['red+flower.jpg', 'red flower.jpg'],
    ['a%2Bb.txt', 'a+b.txt'],
    ['T%C3%B4+L%C3%A2m.txt', 'Tô Lâm.txt'],
    ['100%25+sure.txt', '100% sure.txt'],
  ])('%s means %s', (encoded, key) => {
    expect(decodeEventKey(encoded)).toBe(key);
  });
});
