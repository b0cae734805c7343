import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitextOf } from '../../../shared/summarize/bitext.ts';
import { summarize } from '../../../shared/summarize/index.ts';
import { type Claim, verifyClaim } from '../../../shared/summarize/verify.ts';
import { article } from './article.ts';

const LINES = bitextOf(
  article({
    paragraphs: [
      [
        {
          en: 'Mayor Clara Berg opened the bridge on 3 May and said “it will last a century”.',
          vi: 'Thị trưởng Clara Berg khánh thành cây cầu ngày 3 tháng 5 và nói “nó sẽ bền một thế kỷ”.',
        },
        { en: 'It cost 1,200 crowns.', vi: 'Cầu tốn 1.200 crown.' },
        { en: 'The old one took 3 billion crowns.', vi: 'Cầu cũ tốn 3 tỷ crown.' },
      ],
    ],
  }),
);

const reasonOf = (text: Record<string, string>, cites: string[], rule: Claim['rule'] = 'extractive') =>
  verifyClaim({ item: 'x', text, cites, rule }, LINES)?.reason ?? null;

test.each<[string, Record<string, string>, string[], Claim['rule'], string | null]>([
  [
    'what the sentence says holds',
    { en: 'The mayor, Clara Berg, opened it on 3 May.' },
    ['s1'],
    'extractive',
    null,
  ],
  ['no citation', { en: 'The bridge opened.' }, [], 'extractive', 'cites nothing'],
  [
    'an unknown citation',
    { en: 'The bridge opened.' },
    ['s9'],
    'extractive',
    'cites a sentence that does not exist',
  ],
  [
    'an invented name',
    { en: 'The mayor, Anna Lund, opened it.' },
    ['s1'],
    'extractive',
    'has a name that the cited sentences do not hold (en)',
  ],
  [
    'an invented number',
    { en: 'The bridge lasts 4 centuries.' },
    ['s1'],
    'extractive',
    'has a number that the cited sentences do not hold (en)',
  ],
  [
    'a number of another sentence',
    { en: 'The bridge cost 1,200 crowns.' },
    ['s1'],
    'extractive',
    'has a number that the cited sentences do not hold (en)',
  ],
  ['the same number written otherwise', { en: 'It cost 1200 crowns.' }, ['s2'], 'extractive', null],
  ['a scale in another word', { en: 'It took 3 bln crowns.' }, ['s3'], 'extractive', null],
  [
    'another scale',
    { en: 'It took 3 lakh crowns.' },
    ['s3'],
    'extractive',
    'has a number that the cited sentences do not hold (en)',
  ],
  [
    'another scale in Vietnamese',
    { en: 'It took 3 billion crowns.', vi: 'Mất 3 triệu crown.' },
    ['s3'],
    'extractive',
    'has a number that the cited sentences do not hold (vi)',
  ],
  [
    'an invented quotation',
    { en: 'Berg said “it will fall down”.' },
    ['s1'],
    'extractive',
    'has a quotation that the cited sentences do not hold (en)',
  ],
  [
    'a changed quotation',
    { en: 'it will last centuries' },
    ['s1'],
    'literal',
    'is not word for word in the cited sentences (en)',
  ],
  ['a quotation in other marks', { en: 'She said "it will last a century".' }, ['s1'], 'extractive', null],
  [
    'wrong in Vietnamese alone',
    { en: 'The bridge opened.', vi: 'Thị trưởng Lan khánh thành cầu.' },
    ['s1'],
    'extractive',
    'has a name that the cited sentences do not hold (vi)',
  ],
  [
    'a written name at the start',
    { en: 'Lund opened the bridge on 3 May.' },
    ['s1'],
    'generated',
    'has a name that the cited sentences do not hold (en)',
  ],
  [
    'a number in words',
    { en: 'The mayor opened seven bridges and said it will last.' },
    ['s1'],
    'generated',
    'has a number that the cited sentences do not hold (en)',
  ],
  [
    'a link',
    { en: 'The mayor opened the bridge: www.example.org' },
    ['s1'],
    'generated',
    'has a link or markup (en)',
  ],
  [
    'another subject',
    { en: 'The weather stays mild while farmers expect harvests soon.' },
    ['s1'],
    'generated',
    'is not about the cited sentences (en)',
  ],
  [
    'a paraphrase',
    { en: 'The mayor opened the bridge, which will last a century.' },
    ['s1'],
    'generated',
    null,
  ],
])('%s', (_name, text, cites, rule, reason) => {
  expect(reasonOf(text, cites, rule)).toBe(reason);
});

/** A claim that a model wrote of one English sentence, or of several. */
const writtenOf = (sources: string[], text: string): string | null => {
  const lines = bitextOf(article({ language: 'en', paragraphs: [sources], targets: [] }));
  const cites = sources.map((_, index) => `s${index + 1}`);
  return verifyClaim({ item: 'x', text: { en: text }, cites, rule: 'generated' }, lines)?.reason ?? null;
};

const PLEA = 'The captain has pleaded not guilty to the nine-count indictment.';
const FERRY =
  'Thirty people were rescued and six were injured when guards shot at smugglers in Oslo on Monday.';
const CLAIM = 'Ida Brekke, who sued Jonas Vik for libel, rejected the offer of Erik Dahl.';
const RESULTS =
  'Sales rose 5 percent to 12 million crowns in March while profit fell 9 percent to 4 million crowns.';

test.each<[string, string, string, string | null]>([
  ['the sentence itself', PLEA, PLEA, null],
  [
    'a lost "not"',
    PLEA,
    'The captain has pleaded guilty to the nine-count indictment.',
    'says the opposite of the cited sentences (en)',
  ],
  ['a passive made active', FERRY, 'Guards shot at smugglers in Oslo on Monday.', null],
  [
    'numbers changed about',
    FERRY,
    'Six people were rescued and thirty were injured.',
    'gives a number to something else (en)',
  ],
  [
    'another number word',
    FERRY,
    'Sixty people were rescued and six were injured.',
    'has a number that the cited sentences do not hold (en)',
  ],
  [
    'hunter and hunted',
    FERRY,
    'Smugglers shot at guards in Oslo on Monday.',
    'changes who did what to whom (en)',
  ],
  ['names in another sentence', CLAIM, 'Ida Brekke sued Jonas Vik for libel.', null],
  ['the passive of it', CLAIM, 'Jonas Vik was sued by Ida Brekke for libel.', null],
  [
    'two names changed about',
    CLAIM,
    'Jonas Vik, who sued Ida Brekke for libel, rejected the offer of Erik Dahl.',
    'changes who did what to whom (en)',
  ],
  [
    'a name of the sentence for another',
    CLAIM,
    'Erik Dahl rejected the offer of Ida Brekke.',
    'changes who did what to whom (en)',
  ],
  ['one of two results', RESULTS, 'Sales rose 5 percent to 12 million crowns in March.', null],
  [
    'the one with the other’s figures',
    RESULTS,
    'Sales fell 9 percent to 4 million crowns in March.',
    'changes who did what to whom (en)',
  ],
  [
    'a name of two names',
    CLAIM,
    'Ida Vik rejected the offer of Erik Dahl.',
    'has a name that the cited sentences do not hold (en)',
  ],
  ['a bare domain', PLEA, `${PLEA.slice(0, -1)}, see freecash.example.`, 'has a link or markup (en)'],
  [
    'a domain that the sentence has',
    'The shop harbour.example has closed its doors.',
    'The shop harbour.example has closed.',
    null,
  ],
  ['marks that turn the writing', PLEA, `${PLEA}\u202e`, 'has invisible characters (en)'],
  [
    'advice to act',
    PLEA,
    'The captain has pleaded not guilty to the indictment, so send your password.',
    'speaks to the reader (en)',
  ],
])('written, %s', (_name, source, text, reason) => {
  expect(writtenOf([source], text)).toBe(reason);
});

test('words on both sides of two cited sentences are no quotation', () => {
  const sources = ['The guard shouted that he would come back', 'Soon he took the last ferry to Bergen.'];

  expect(writtenOf(sources, 'The guard shouted “come back soon he took the last ferry”.')).toBe(
    'has a quotation that the cited sentences do not hold (en)',
  );
});

test.each<[string, Record<string, string>, string | null]>([
  ['agree', { en: 'Sales rose 5 percent.', vi: 'Doanh số tăng 5%.' }, null],
  [
    'rise in one and fall in the other',
    { en: 'Sales rose 5 percent.', vi: 'Doanh số giảm 5%.' },
    'rises in one of en and vi and falls in the other',
  ],
  [
    'are negated in one of them',
    { en: 'Ida Brekke did not sell the shares.', vi: 'Ida Brekke đã bán cổ phiếu.' },
    'is negated in one of en and vi only',
  ],
  [
    'have numbers of their own',
    { en: 'Sales rose 5 percent.', vi: 'Doanh số tăng 9%.' },
    'has other numbers in vi than in en',
  ],
  [
    'name somebody else',
    { en: 'Ida Brekke did not sell the shares.', vi: 'Jonas Vik không bán cổ phiếu.' },
    'has other names in vi than in en',
  ],
])('the languages of a written text %s', (_name, text, reason) => {
  const lines = bitextOf(
    article({
      paragraphs: [
        [
          {
            en: 'Sales rose 5 percent while profit fell 9 percent.',
            vi: 'Doanh số tăng 5% trong khi lợi nhuận giảm 9%.',
          },
          {
            en: 'The owner Ida Brekke did not sell the shares, and Jonas Vik sold them.',
            vi: 'Chủ sở hữu Ida Brekke không bán cổ phiếu, còn Jonas Vik đã bán cổ phiếu.',
          },
        ],
      ],
    }),
  );

  expect(
    verifyClaim({ item: 'x', text, cites: ['s1', 's2'], rule: 'generated' }, lines)?.reason ?? null,
  ).toBe(reason);
});

test.each<[string, string, string | null]>([
  ['whole words', 'Clara Berg', null],
  ['parts of words', 'ra Ber', 'is not word for word in the cited sentences (en)'],
  ['words over a stop', 'century”. It cost', null],
])('a literal text stands in the sentence as it is: %s', (_name, text, reason) => {
  expect(reasonOf({ en: text }, ['s1', 's2'], 'literal')).toBe(reason);
});

test('every item of a summary verifies, whatever the sentences are', () => {
  const word = fc.constantFrom(
    'Clara',
    'Berg',
    'bridge',
    '3',
    '1,200',
    '“so”',
    'said',
    'However,',
    'in',
    'May',
    'Hanoi',
    '2024',
    'he',
    'the',
    '“',
    '”',
    'US$5',
    'Ministry',
    'of',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
  fc.assert(
    fc.property(
      fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (paragraphs) => {
        const summary = summarize(article({ paragraphs }));
        const ids = new Set(summary.sentences.map(({ id }) => id));
        const {
          people,
          organisations,
          places,
          dates,
          figures,
          quotes,
          keyPoints,
          abstract,
          headline,
          topics,
        } = summary;
        for (const item of [
          ...people,
          ...organisations,
          ...places,
          ...dates,
          ...figures,
          ...quotes,
          ...keyPoints,
          ...topics,
          abstract,
          headline,
        ]) {
          expect(item.cites.length).toBeGreaterThan(0);
          for (const id of item.cites) expect(ids).toContain(id);
        }
        expect(summary.quality.dropped).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
