import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMON_WORDS, PAIR_TEMPLATES, WORD_TEMPLATES } from '../../../shared/summarize/rank/concepts.ts';
import { SENTENCE_FEATURES } from '../../../shared/summarize/rank/features.ts';
import weights from '../../../shared/summarize/rank/ranker.weights.json' with { type: 'json' };
import { rankSentences } from '../../../shared/summarize/rank.ts';

const STORY = [
  'The town council approved a new tram line to the harbour on Tuesday.',
  'The tram line will cost 40 million euros and open in four years.',
  'A brass band played before the meeting began in the old hall.',
  'Harbour workers had asked the council for the tram line since spring.',
  'Coffee was served during the break, and the windows stood open.',
];

const rank = (sentences: string[], title: string | null = null, language = 'en') =>
  rankSentences({ title, sentences, language });

test('every sentence is ranked once, the same way every time, in any language', () => {
  const word = fc.constantFrom(
    'tram',
    'line',
    'Council',
    '40',
    'the',
    'harbour',
    '港口',
    'ngày',
    'đã',
    '?',
    '“',
    '…',
    '',
  );
  const sentence = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(
      fc.array(sentence, { maxLength: 12 }),
      fc.option(sentence),
      fc.constantFrom('en', 'vi', 'de', 'zh-TW', 'th'),
      (sentences, title, language) => {
        const order = rank(sentences, title, language);
        expect(order.toSorted((left, right) => left - right)).toEqual([...sentences.keys()]);
        expect(rank(sentences, title, language)).toEqual(order);
      },
    ),
    { numRuns: 150 },
  );
});

test('what the headline says comes before what it does not', () => {
  const order = rank(STORY, 'Council approves tram line to harbour');
  expect(order[0]).toBe(0);
  expect(order.indexOf(4)).toBeGreaterThan(order.indexOf(1));
});

test('labels and remains come last, wherever they stand', () => {
  const order = rank(['Loading Now', 'Share this', ...STORY]);
  expect(order.slice(-2).toSorted((left, right) => left - right)).toEqual([0, 1]);
  expect(order[0]).not.toBe(0);
});

test('a repeated sentence is not taken twice in a row', () => {
  const [first, second] = rank([STORY[0]!, STORY[0]!, ...STORY.slice(1)], 'Council approves tram line');
  expect(new Set([first, second])).not.toEqual(new Set([0, 1]));
});

test('no sentence, one sentence, a report of a thousand', () => {
  expect(rank([])).toEqual([]);
  expect(rank(['Too short'])).toEqual([0]);
  const long = Array.from(
    { length: 1000 },
    (_, index) => `${STORY[index % 5]} Paragraph ${index} ends here.`,
  );
  expect(rank(long)).toHaveLength(1000);
});

test('every feature and every bin has a weight of its own name', () => {
  const sizes = (templates: readonly { name: string; size: number }[]): [string, number][] =>
    templates.map(({ name, size }) => [name, size]);
  const lengths = (byName: Record<string, number[]>): [string, number][] =>
    Object.entries(byName).map(([name, bins]) => [name, bins.length]);
  for (const language of Object.values(weights)) {
    expect(language.common.length).toBeLessThanOrEqual(COMMON_WORDS);
    for (const mode of [language.titled, language.untitled]) {
      expect(Object.keys(mode.sentence)).toEqual(SENTENCE_FEATURES.map(({ name }) => name));
      expect(lengths(mode.word)).toEqual(sizes(WORD_TEMPLATES));
      expect(lengths(mode.pair)).toEqual(sizes(PAIR_TEMPLATES));
    }
  }
});
