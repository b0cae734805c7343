import { describe, expect, it } from 'vitest';
import { correctionsOf, type HandedBack } from '../../../../shared/translate/bilingual/corrections.ts';
import { humanKey } from '../../../../shared/translate/memory/key.ts';

const SENTENCE = {
  id: 's1',
  text: '„Ja“, sagte er.',
  language: 'de',
  translations: { en: { text: '“Yes,” he say.', origin: 'machine' as const }, vi: null },
  notes: [],
};
const NOW = new Date('2026-05-04T03:02:01Z');

function correct(change: Partial<HandedBack>) {
  const back = { sentenceId: 's1', source: SENTENCE.text, target: 'en', text: '“Yes,” he say.', ...change };
  const { entries, refused } = correctionsOf([back], [SENTENCE], NOW);
  return entries.map(({ text }) => text).concat(refused);
}

describe('a sentence that comes back', () => {
  it.each([
    ['changed is taken', { text: '“Yes,” he said.' }, ['“Yes,” he said.']],
    ['filled in is taken', { target: 'vi', text: 'Vâng.' }, ['Vâng.']],
    ['approved as it is is taken', { approved: true }, ['“Yes,” he say.']],
    ['as it was stays an engine’s', {}, []],
    ['emptied stays as it is', { text: ' ' }, []],
    [
      'whose quotation marks a tool has changed is the same',
      { source: '"Ja", sagte er.', text: 'Y.' },
      ['Y.'],
    ],
    [
      'of another article is refused',
      { source: 'Nein.' },
      ['s1, en: the sentence is another one than in the file'],
    ],
    [
      'into its own language is refused',
      { target: 'de', text: 'Ja.' },
      ['s1, de: it needs no translation into that language'],
    ],
    ['with lost letters is refused', { text: 'M?ller' }, [expect.stringContaining('CSV UTF-8')]],
    ['as a formula’s error is refused', { text: '#NAME?' }, [expect.stringContaining('formula')]],
  ])('%s', (_, change, expected) => {
    expect(correct(change)).toEqual(expected);
  });

  it('becomes an entry that every later article finds', () => {
    const back = { sentenceId: 's1', source: SENTENCE.text, target: 'en', text: ' “Yes,” he  said.' };
    expect(correctionsOf([back], [SENTENCE], NOW).entries).toEqual([
      {
        key: humanKey(SENTENCE.text, 'de', 'en'),
        text: '“Yes,” he said.',
        origin: 'human',
        engine: 'correction',
        sourceText: SENTENCE.text,
        source: 'de',
        target: 'en',
        changed: '20260504T030201Z',
      },
    ]);
  });
});
