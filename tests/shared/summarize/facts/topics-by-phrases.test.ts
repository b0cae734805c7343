import { expect, test } from 'vitest';
import { findTopicsByPhrases } from '../../../../shared/summarize/facts/topics-by-phrases.ts';

test('Vietnamese topics need more than one phrase in passing', () => {
  const sentences = [
    'Bệnh viện nhận bốn mươi ca.',
    'Bác sĩ cho biết bệnh nhân đã ổn định.',
    'Chuyến tàu đến muộn.',
    'Trời mưa.',
  ];
  expect(findTopicsByPhrases(sentences, 'vi').map(({ id }) => id)).toEqual(['health']);
});

test('a language without a list has no topics', () => {
  expect(findTopicsByPhrases(['Das Krankenhaus ist voll.', 'Der Arzt kommt.'], 'de')).toEqual([]);
});
