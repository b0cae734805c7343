import { describe, expect, it } from 'vitest';
import type { TranslatedArticle } from '../../../shared/documents/translated-article.ts';
import { MAX_RECEIVES } from '../../../shared/environment.ts';
import { endOf, partOf, waitsOf } from '../../../shared/translate/waiting.ts';

const waits = (target: string, kind: string, advice = 'Wait.', message = 'It is so.') => ({
  target,
  kind,
  message,
  advice,
});
const document = (targets: string[], ...unavailable: object[]): TranslatedArticle =>
  ({ translations: Object.fromEntries(targets.map((target) => [target, {}])), unavailable }) as never;

describe('the reason that is told of several', () => {
  it.each([
    [
      'what takes a person, before what takes time',
      [waits('en', 'throttled'), waits('vi', 'no-model')],
      'vi',
    ],
    ['another one before the budget', [waits('en', 'budget-reached'), waits('vi', 'unsupported-pair')], 'vi'],
    ['the one that asks most', [waits('en', 'no-model', 'Run a'), waits('vi', 'no-model', 'Run a b')], 'vi'],
    ['the only one', [waits('en', 'budget-reached')], 'en'],
  ])('is %s', (_, unavailable, target) => {
    expect(waitsOf(unavailable).target).toBe(target);
  });
});

describe('the name of what a document has and lacks', () => {
  const part = partOf(document(['en'], waits('vi', 'no-model', 'Run.', 'It lacks 3 of 5 sentences.')));

  it('is the same as long as nothing changes', () => {
    expect(part).toMatch(/^[0-9a-f]{12}$/);
    expect(partOf(document(['en'], waits('vi', 'no-model', 'Run.', 'It lacks 3 of 5 sentences.')))).toBe(
      part,
    );
  });

  it.each([
    [
      'a target has come',
      document(['en', 'fr'], waits('vi', 'no-model', 'Run.', 'It lacks 3 of 5 sentences.')),
    ],
    ['less is missing', document(['en'], waits('vi', 'no-model', 'Run.', 'It lacks 1 of 5 sentences.'))],
    ['something else is missing', document(['en'], waits('vi', 'throttled'))],
  ])('is another one when %s', (_, other) => {
    expect(partOf(other)).not.toBe(part);
  });

  it('does not follow the budget from day to day', () => {
    const [one, two] = ['for Monday', 'for Tuesday'].map((message) =>
      document([], waits('en', 'budget-reached', '', message)),
    );
    expect(partOf(one!)).toBe(partOf(two!));
  });
});

describe('the end of an article whose targets wait', () => {
  it.each(['throttled', 'service-unavailable', 'out-of-time'])('goes back to the queue: %s', (kind) => {
    expect(() => endOf([waits('en', kind)], 1, undefined)).toThrow(expect.objectContaining({ kind }));
  });

  it.each([
    ['throttled', MAX_RECEIVES, undefined, 'waiting'],
    ['no-model', 1, undefined, 'waiting'],
    ['access-denied', 1, undefined, 'waiting'],
    ['untranslated', 1, undefined, 'waiting'],
    ['budget-reached', 1, undefined, 'paused'],
    ['budget-reached', 1, 'slow', 'held'],
  ])('%s at delivery %i, lane %s: %s', (kind, attempts, lane, end) => {
    expect(endOf([waits('en', kind)], attempts, lane)).toBe(end);
  });
});
