import { describe, expect, it } from 'vitest';
import type { Origin, Translation } from '../../../shared/documents/index.ts';
import { checkArticle } from '../../../shared/translate/check-article.ts';

const SENTENCES = [
  { id: 's1', text: 'Der Rat hat den Haushalt gestern beschlossen.', language: 'de' },
  { id: 's2', text: 'Die Opposition will vor Gericht dagegen klagen.', language: 'de' },
];

function translation(
  texts: Record<string, string>,
  origin: Origin = 'engine',
  terms: Translation['appliedTerms'] = [],
): Translation {
  return {
    engine: 'stand-in',
    terminologyVersion: null,
    sentences: Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { text, origin }])),
    appliedTerms: terms,
    usage: { billedCharacters: 0, requests: 0, memoryHits: 0, cost: 0, currency: 'USD' },
  };
}

const GOOD = {
  s1: 'The council passed the budget yesterday.',
  s2: 'The opposition wants to challenge it in court.',
};
const kinds = (en: Translation): string[] =>
  checkArticle(SENTENCES, { en }).map(({ sentenceId, kind }) => `${sentenceId} ${kind}`);

describe('the checks over a whole article', () => {
  it('are silent on a good translation', () => {
    expect(kinds(translation(GOOD))).toEqual([]);
  });

  it('find missing, extra, untranslated and repeated sentences', () => {
    expect(kinds(translation({ s1: GOOD.s1 }))).toEqual(['s2 missing']);
    expect(kinds(translation({ ...GOOD, s9: 'Who wrote this?' }))).toEqual(['s9 extra']);
    expect(kinds(translation({ ...GOOD, s2: GOOD.s1 }))).toEqual(['s2 repetition']);
    const identity = translation({ s1: SENTENCES[0]!.text, s2: SENTENCES[1]!.text }, 'identity');
    expect(kinds(identity)).toEqual(['s1 untranslated', 's2 untranslated']);
  });

  it('hold the engine, not a person, to the terminology', () => {
    const terms = [{ source: 'Haushalt', target: 'national budget plan' }];
    expect(kinds(translation(GOOD, 'engine', terms))).toEqual(['s1 terminology']);
    expect(kinds(translation(GOOD, 'human', terms))).toEqual([]);
  });
});
