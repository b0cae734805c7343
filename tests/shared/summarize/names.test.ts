import { describe, expect, test } from 'vitest';
import { findEntities, recognise } from '../../../shared/summarize/entities.ts';
import { readGrammar } from '../../../shared/summarize/grammar.ts';

const names = (...sentences: string[]) => findEntities({ title: null, sentences });
const NOBODY = { people: [], organisations: [], places: [] };

describe('no names', () => {
  test.each([
    ['an indefinite pronoun', 'Then “Anyone who reads this can stop it in time,” it said.'],
    ['a culture', 'A drum of the Dong Son culture was found.'],
    ['the title of a work', 'The Lion and the Paper Carver, a new play, every evening;'],
    ['machines', 'Long queues formed outside ATMs.'],
    ['a language', 'The forecast comes in Vietnamese and in Khmer.'],
  ])('%s', (_what, sentence) => {
    expect(names(sentence)).toEqual(NOBODY);
  });

  test('an adverb that opens the sentence is not glued to the name after it', () => {
    expect(
      names('The mayor, Ms Anna Berg, spoke.', 'Afterwards Berg left.', 'Eventually Berg came back.').people,
    ).toEqual(['Anna Berg']);
  });
});

describe('the office is cut off the name of its holder', () => {
  test.each([
    ['Deputy Minister of Agriculture and Environment Tran Thu Ha said so.', 'Tran Thu Ha'],
    ['Minister of Foreign Affairs Bui Duc Long said so.', 'Bui Duc Long'],
    ['Inspector General of Police Munir Kahn said so.', 'Munir Kahn'],
    ['Secretary of Trade Annika Solberg said so.', 'Annika Solberg'],
    ['Director General of Police R K Sharma said so.', 'R K Sharma'],
    ['Yesterday DIG A V Rao said so.', 'A V Rao'],
    ['Nordwerft Chief Marketing Officer Anika Sen said so.', 'Anika Sen'],
  ])('%s', (sentence, person) => {
    expect(names(sentence).people).toEqual([person]);
  });
});

test('an institution keeps the lady it is called after', () => {
  expect(names('She works at Lady Hardinge Medical College.')).toEqual({
    ...NOBODY,
    organisations: ['Lady Hardinge Medical College'],
  });
});

describe('places', () => {
  test.each([
    ['provinces of Vietnam', 'Stations run in Ca Mau and Vinh Long.', ['Ca Mau', 'Vinh Long']],
    ['both ends of a hyphen', 'The road to Mong Cai-Dong Hung is open.', ['Mong Cai', 'Dong Hung']],
    ['what the text calls a river', 'They swam in the river Saale.', ['Saale']],
    ['what the text calls a province', 'It goes to Tam Vinh, the province where it was found.', ['Tam Vinh']],
    ['a dateline in capitals', 'LAO CAI, Vietnam — A train crossed the border.', ['LAO CAI', 'Vietnam']],
    ['an article in the name', 'Talks go on in The Hague.', ['The Hague']],
    ['a river', 'The water of the Rhône is too cold.', ['Rhône']],
    ['a quay in French', 'A barge is moored at the Quai Saint-Vincent.', ['Quai Saint-Vincent']],
  ])('%s', (_what, sentence, places) => {
    expect(names(sentence)).toEqual({ ...NOBODY, places });
  });

  test('the form in small letters is shown where there is one', () => {
    expect(names('LAO CAI, Vietnam — It rained.', 'Then Lao Cai slept.').places).toEqual([
      'Lao Cai',
      'Vietnam',
    ]);
  });
});

describe('organisations', () => {
  test.each([
    ['The operator, Yunhai Through Transport, plans three trains.', 'Yunhai Through Transport'],
    ['The maker, Blue Kettle, plans a second mill.', 'Blue Kettle'],
  ])('%s', (sentence, organisation) => {
    expect(names(sentence)).toEqual({ ...NOBODY, organisations: [organisation] });
  });

  test('a troupe keeps the word that could be a title ("Sen.")', () => {
    const found = recognise(
      readGrammar(['Here the Sen Vang troupe plays.', 'The director of Sen Vang, Ms Mai Ha, spoke.']),
    );
    expect(found.map(({ kind, name, mentions }) => [kind, name, mentions.length])).toEqual([
      ['organisation', 'Sen Vang', 2],
      ['person', 'Mai Ha', 1],
    ]);
  });
});
