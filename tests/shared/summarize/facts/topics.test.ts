import { expect, test } from 'vitest';
import { findTopics } from '../../../../shared/summarize/facts/topics.ts';

test('topics need more than one word in passing', () => {
  const sentences = [
    'The hospital treated forty patients.',
    'Doctors fought the virus.',
    'A train was late.',
    'It rained.',
  ];
  expect(findTopics(sentences).map(({ id }) => id)).toEqual(['health']);
});
