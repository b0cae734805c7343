import { describe, expect, it } from 'vitest';
import type { StoredModel } from '../../../../local/models/store.ts';
import { engineName, findRoute } from '../../../../local/translate/engine/route.ts';

const installed = (...pairs: string[]): Map<string, StoredModel> =>
  new Map(
    pairs.map((pair) => {
      const cut = pair.endsWith('-en') ? pair.length - 3 : 2;
      const [from, to] = [pair.slice(0, cut), pair.slice(cut + 1)];
      const manifest = {
        schema: 'tidings/model/1' as const,
        from,
        to,
        version: '3.0',
        architecture: 'tiny',
        files: [],
      };
      return [pair, { pair, dir: `/models/${pair}`, manifest }];
    }),
  );
const route = (models: string[], source: string, target: string): string =>
  engineName(findRoute(installed(...models), source, target));

describe('findRoute', () => {
  it.each([
    [['de-en'], 'de', 'en', 'de-en@3.0'],
    [['de-en', 'en-vi'], 'de', 'vi', 'de-en@3.0+en-vi@3.0'],
    [['de-en', 'en-vi', 'de-vi'], 'de', 'vi', 'de-vi@3.0'],
    [['zh-Hans-en'], 'zh', 'en', 'zh-Hans-en@3.0'],
    [['zh-Hant-en'], 'zh-TW', 'en', 'zh-Hant-en@3.0'],
    [['nb-en'], 'no', 'en', 'nb-en@3.0'],
    [['fr-en'], 'fr-CA', 'en', 'fr-en@3.0'],
  ])('with %j from %s to %s: %s', (models, source, target, expected) => {
    expect(route(models, source, target)).toBe(`firefox-translations/${expected}`);
  });

  it.each([
    [[], 'de', 'en', 'de-en'],
    [[], 'de', 'vi', 'de-en en-vi'],
    [['de-en'], 'de', 'vi', 'en-vi'],
    [['zh-Hans-en'], 'zh-TW', 'en', 'zh-Hant-en'],
    // The model of French writes the French of France.
    [['en-fr'], 'en', 'fr-CA', 'en-fr-CA'],
  ])('with %j, %s→%s lacks %s', (models, source, target, missing) => {
    expect(() => route(models, source, target)).toThrow(
      `no model for ${source}→${target}: run \`./tidings models install ${missing}\``,
    );
  });
});
