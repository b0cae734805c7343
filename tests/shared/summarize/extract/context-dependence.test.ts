import { describe, expect, test } from 'vitest';
import { dependsOnPrevious, openQuotation } from '../../../../shared/summarize/extract/context-dependence.ts';
import { selfContainedPassage } from '../../../../shared/summarize/extract/passages.ts';

describe('sentences that depend on others', () => {
  test.each([
    ['However, the rain stopped.', 'en', true],
    ['He added that it rained.', 'en', true],
    ['This week the rain stopped.', 'en', false],
    ['Heavy rain fell.', 'en', false],
    ['Thisted is a town.', 'en', false],
    ['Dies ist neu.', 'de', true],
    ['Tuy nhiên, mưa đã tạnh.', 'vi', true],
    ['Ông nói rằng trời mưa.', 'vi', true],
    ['Ông Tập Cận Bình phát biểu.', 'vi', false],
  ])('%s', (sentence, language, leans) => {
    expect(dependsOnPrevious(sentence, language)).toBe(leans);
  });

  test.each([
    ['“We will stay,” she said.', 'en', true],
    ['“We will stay,” said Anna Berg.', 'en', false],
    ['Until now, he said, nobody had asked.', 'en', true],
    ['“We will stay. Nobody asked us.”', 'en', true],
    ['According to her, nobody asked.', 'en', true],
    ['Two years later the mill was sold.', 'en', true],
    ['For nights the pump had coughed, and she had warned him.', 'en', true],
    ['For nights Anna had worried, and she had warned him.', 'en', false],
    ['The farmer said he would stay.', 'en', false],
    ['“Bà con chủ động hơn”, bà nói.', 'vi', true],
    ['“Bà con chủ động hơn”, bà Hoài nói.', 'vi', false],
  ])('who speaks, and since when: %s', (sentence, language, leans) => {
    expect(dependsOnPrevious(sentence, language)).toBe(leans);
  });

  test.each([
    ['“We will stay.', 'end'],
    ['Nobody asked us.” The mayor left.', 'beginning'],
    ['“We will stay,” she said.', null],
    ['"We will stay.', 'end'],
    ['Nobody asked us," she said.', 'beginning'],
    ['The "town" is small.', null],
  ])('the missing part of a quotation: %s', (text, missing) => {
    expect(openQuotation(text)).toBe(missing);
  });

  const RUNNING = [
    'The mill closed in May.',
    'Anna Berg spoke for the workers.',
    '“We will stay.',
    'Nobody asked us,” she said.',
    'However, she left in June.',
    'But she came back.',
    'And she stayed.',
  ];

  test.each([
    [0, [0]],
    [2, [1, 2, 3]],
    [3, [1, 2, 3]],
    [4, null],
  ])('sentence %i stands with its neighbours', (index, unit) => {
    expect(selfContainedPassage(index, RUNNING, 'en', true)).toEqual(unit);
  });

  const SPEECH = [
    'Anna Berg said: “We will stay.',
    'The mill is ours.',
    'It pays us well.',
    'It must go on,” she said.',
    'The mill closed in May.',
  ];
  const UNCLOSED = [
    'Anna Berg said: “We will stay.',
    'The mill is ours.',
    'Jan Dahl said: “It is too late.”',
    'The mill closed in May.',
  ];

  test.each([
    ['a middle without marks', SPEECH, 1],
    ['a middle after a mark that never closes', UNCLOSED, 1],
  ])('words of a speech do not stand without their speaker: %s', (_name, texts, index) => {
    expect(selfContainedPassage(index, texts, 'en', true)).toBeNull();
    expect(selfContainedPassage(texts.length - 1, texts, 'en', true)).toEqual([texts.length - 1]);
  });

  test('the first sentence may depend on a headline, on nothing else', () => {
    expect(selfContainedPassage(0, ['He left.'], 'en', true)).toEqual([0]);
    expect(selfContainedPassage(0, ['He left.'], 'en', false)).toBeNull();
  });
});
