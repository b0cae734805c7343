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
