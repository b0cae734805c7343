import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../shared/normalize/sentences.ts';

describe('guillemets', () => {
  it('close with the sentence that French spacing sets them apart from', () => {
    expect(splitSentences('« Il pleut. Je reste. » Elle sort.', 'fr')).toEqual([
      '« Il pleut.',
      'Je reste. »',
      'Elle sort.',
    ]);
    expect(splitSentences('« Il pleut. »', 'fr')).toEqual(['« Il pleut. »']);
  });

  it('open the next sentence where they point inwards', () => {
    expect(splitSentences('Es regnet. »Ich bleibe.« Sie geht.', 'de')).toEqual([
      'Es regnet.',
      '»Ich bleibe.«',
      'Sie geht.',
    ]);
  });
});
