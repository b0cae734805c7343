import { expect, test } from 'vitest';
import { findTopics } from '../../../../shared/summarize/facts/topics.ts';

const idsOf = (title: string | null, ...sentences: string[]): string[] =>
  findTopics(title, sentences).map(({ id }) => id);

test.each<[string, string[], string]>([
  [
    'Vikings beat Harbour 3-1',
    ['Harbour lost the final at the old stadium.', 'The striker scored twice in the second half.'],
    'sport',
  ],
  [
    'Two held after break-in',
    ['Detectives arrested a suspect on Monday.', 'A judge will hear the case of the theft in June.'],
    'crimeAndJustice',
  ],
  [
    'Profit of shipyard falls',
    ['The shipyard’s revenue fell to 4 million crowns.', 'Shareholders sold their stock.'],
    'economy',
  ],
  [
    'The delta is losing its mud',
    ['Dams hold back the sediment of the river.', 'Wetlands along the coast are dying.'],
    'environment',
  ],
  [
    'Farmer finds bronze drum',
    ['Archaeologists dated the drum to an ancient dynasty.', 'The museum will show the relic.'],
    'culture',
  ],
  [
    'New film opens festival',
    ['The actress sang the title song on stage.', 'The film tells of a painter.'],
    'culture',
  ],
])('“%s” is about what its sentences say', (title, sentences, topic) => {
  expect(idsOf(title, ...sentences)[0]).toBe(topic);
});

test('words that only begin alike say nothing: an investigation is no investment', () => {
  expect(
    idsOf(
      'Investigators search yard',
      'The investigation began in May.',
      'Investigators asked for the company’s books.',
    ),
  ).not.toContain('economy');
});

test('one word that comes again makes no topic', () => {
  expect(idsOf(null, 'The party met on Monday.', 'The party met again.', 'The party went home.')).toEqual([]);
});

test('a topic cites the sentences that speak of it', () => {
  const [topic] = findTopics('Storm floods harbour', [
    'An earthquake shook the coast.',
    'Nobody was on the road.',
    'Rescuers pulled survivors out of the flooded yard.',
  ]);

  expect(topic).toEqual({ id: 'disasterAndAccident', sentences: [0, 2] });
});
