import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../../shared/translate/checks.ts';

type Row = [string, string, string, string];
const rulesOf = (sourceLanguage: string, source: string, targetLanguage: string, target: string): string[] =>
  checkTranslation({ sourceLanguage, source, targetLanguage, target }).map(({ rule }) => rule);

describe('a sentence too many', () => {
  const source =
    'The council approved the new harbour plan after a long debate on Tuesday evening in the old town hall.';
  const target =
    'Der Rat billigte den neuen Hafenplan nach langer Debatte am Dienstagabend im alten Rathaus der Stadt.';
  it('is found by its names where it is short', () => {
    expect(rulesOf('de', target, 'en', `${source} Bergmann and Ruiz clapped.`)).toContain('more-sentences');
  });
  it('is found where the lengths agree without it', () => {
    expect(rulesOf('de', target, 'en', `${source} Nobody there was surprised.`)).toEqual(['more-sentences']);
  });
  it('is none where one sentence was divided', () => {
    const divided = source.replace(' after a long', '. That followed a long');
    expect(rulesOf('de', target, 'en', divided)).toEqual([]);
  });
  it('is seen behind a French quotation mark and its space', () => {
    const quoted =
      '« Le port doit changer, et nous savons tous pourquoi. » « Les pêcheurs le demandent depuis des années », dit-elle.';
    expect(rulesOf('fr', quoted, 'en', '"The harbour has to change, and we all know why."')).not.toEqual([]);
  });
});

describe('an end that is missing', () => {
  it('is found by its full stop where a third of the text is gone', () => {
    const pair: Row = [
      'de',
      'Die Fähre legte am Morgen ab und kehrte nach zwei Stunden um.',
      'en',
      'The ferry left in the morning and turned back',
    ];
    expect(rulesOf(...pair)).toEqual(['cut-off']);
  });
  it('is none behind the colon of a speech', () => {
    expect(
      rulesOf('nl', 'De minister zei gisteravond voor de camera:', 'en', 'The minister said on air:'),
    ).toEqual([]);
  });
});
