import { describe, expect, it } from 'vitest';
import type { Origin, Translation } from '../../../shared/documents/index.ts';
import { FINDING_TEXTS } from '../../../shared/languages/facets/finding-texts.ts';
import { FINDING_TEXTS_BY_LANGUAGE } from '../../../shared/languages/finding-texts.ts';
import { checkArticle } from '../../../shared/translate/check-article.ts';
import type { ArticleSentence } from '../../../shared/translate/sentences.ts';

function translation(texts: readonly string[], origin: Origin = 'engine'): Translation {
  return {
    engine: 'stand-in',
    terminologyVersion: null,
    sentences: Object.fromEntries(texts.map((text, index) => [`s${index + 1}`, { text, origin }])),
    appliedTerms: [],
    usage: { billedCharacters: 0, requests: 0, memoryHits: 0, cost: 0, currency: 'USD' },
  };
}

const article = (language: string, ...texts: string[]): ArticleSentence[] =>
  texts.map((text, index) => ({ id: `s${index + 1}`, text, language, paragraph: 'b1' }));

const rulesOf = (sentences: readonly ArticleSentence[], target: string, ...texts: string[]): string[] =>
  checkArticle(sentences, { [target]: translation(texts) }).map(
    ({ sentenceId, rule }) => `${sentenceId} ${rule}`,
  );

describe('a quotation', () => {
  it('that closes in the next sentence of its paragraph is none left open', () => {
    const source = article('de', '„Wir fahren nach Hause.“', '„Morgen kommen wir wieder“, sagte sie.');
    expect(rulesOf(source, 'en', '“We are going home.', 'Tomorrow we will be back,” she said.')).toEqual([]);
    expect(rulesOf(source, 'en', '“We are going home.', '“Tomorrow we will be back,” she said.')).toEqual([
      's1 quotation-open',
    ]);
  });
});

describe('one person', () => {
  const source = article(
    'en',
    'Mr Tran opened the hall.',
    'Mr Tran thanked the builders.',
    'Mr Tran left early.',
  );

  it('of two sexes is reported once', () => {
    const found = rulesOf(
      source,
      'vi',
      'Ông Trần khai trương hội trường.',
      'Bà Trần cảm ơn thợ xây.',
      'Ông Trần về sớm.',
    );
    expect(found).toEqual(['s2 person-varies']);
  });

  it('of one is not', () => {
    const found = rulesOf(
      source,
      'vi',
      'Ông Trần khai trương hội trường.',
      'Ông Trần cảm ơn thợ xây.',
      'Ông Trần về sớm.',
    );
    expect(found).toEqual([]);
  });

  it('with the pronoun of the other sex is reported', () => {
    const lam = article('vi', 'Bà Lam cảm ơn cử tri về cuộc bầu cử.');
    expect(rulesOf(lam, 'en', 'Ms Lam thanked the voters for his election.')).toEqual(['s1 person-varies']);
  });
});

describe('a sentence that a person translated', () => {
  it('asks for no review by a rule that may be wrong', () => {
    const source = article('de', 'Der Umbau dauerte 3 Monate.');
    const severities = (origin: Origin): string[] =>
      checkArticle(source, { en: translation(['The conversion took 3 years.'], origin) }).map(
        ({ severity }) => severity,
      );
    expect(severities('engine')).toEqual(['error']);
    expect(severities('human')).toEqual(['info']);
  });
});

describe('a finding', () => {
  it('is said in the languages of the readers', () => {
    const [found] = checkArticle(article('de', 'Es kamen 30 Gäste.'), {
      en: translation(['There were 40 guests.']),
    });
    expect(found?.messages).toEqual({
      en: 'The source says 30 where the translation says 40. Correct the number.',
      vi: 'Câu gốc nói 30 nhưng bản dịch nói 40. Hãy sửa con số.',
    });
    expect(found?.message).toBe(found?.messages?.en);
  });

  it.each(FINDING_TEXTS)('%s names the same things in every language', (text) => {
    const places = Object.values(FINDING_TEXTS_BY_LANGUAGE).map(
      (texts) => texts[text].match(/\{\d\}/g)?.sort() ?? [],
    );
    expect(new Set(places.map(String)).size).toBe(1);
  });
});
