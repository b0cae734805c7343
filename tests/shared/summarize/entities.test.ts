import { describe, expect, test } from 'vitest';
import { findEntities, recognise } from '../../../shared/summarize/entities.ts';

const names = (...sentences: string[]) => findEntities({ title: null, sentences });

describe('people', () => {
  test('a name that begins with a stop word: "To Lam"', () => {
    expect(names('The party elected To Lam on Friday.', 'To Lam thanked the delegates.').people).toEqual([
      'To Lam',
    ]);
  });

  test('a surname alone is the person named in full, wherever that stands', () => {
    const found = recognise(['Lam spoke first.', 'Guests of To Lam applauded.', 'Then Lam left.']);
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([['To Lam', 3]]);
  });

  test('family name first: "Xi" is Xi Jinping', () => {
    const found = recognise(['President Xi Jinping arrived in Rome.', 'Later Xi met students.']);
    expect(found.find(({ kind }) => kind === 'person')?.mentions.length).toBe(2);
  });

  test('diacritics do not make a second person', () => {
    expect(names('Chairman Tô Lâm spoke.', 'Chairman To Lam left.').people).toEqual(['Tô Lâm']);
  });

  test.each([
    ['Prime Minister Anna Berg resigned.', 'Anna Berg'],
    ['Ms Berg resigned after Mr. Anton Berg did, said Ms Clara Berg.', 'Clara Berg'],
    ['General Secretary and President of China Xi Jinping spoke.', 'Xi Jinping'],
    ['The National Assembly Chairman Tran Thanh Man attended.', 'Tran Thanh Man'],
    ['Goa Chief Minister Manohar Parrikar agreed.', 'Manohar Parrikar'],
  ])('titles are taken off: %s', (sentence, person) => {
    expect(names(sentence).people).toContain(person);
  });

  test('months can be names: Theresa May, Jan Novotny', () => {
    expect(names('Yesterday Theresa May met Jan Novotny in Prague.').people).toEqual([
      'Theresa May',
      'Jan Novotny',
    ]);
  });

  test('a surname that is also a city, unless the text goes there', () => {
    expect(names('The bowler Nathan Lyon won.', 'Lyon smiled.')).toMatchObject({
      people: ['Nathan Lyon'],
      places: [],
    });
    expect(names('Nathan Lyon won.', 'They met in Lyon.').places).toEqual(['Lyon']);
  });

  test('what describes a title is no name', () => {
    expect(names('Popular Marathi actor Priya Berde left.').people).toEqual(['Priya Berde']);
  });

  test('a bracketed country marks an athlete', () => {
    expect(names('The race was won by Lars Benning (Czech Republic).').people).toEqual(['Lars Benning']);
  });

  test('of two people who share a surname the one spoken of last is meant', () => {
    const found = recognise(['Anna Berg sang.', 'Carl Berg danced.', 'Then Berg bowed.']);
    expect(found.find(({ name }) => name === 'Carl Berg')?.mentions.length).toBe(2);
  });

  test('a common word that begins a sentence is no name', () => {
    expect(names('Participation was high.', 'However, Rome slept.', 'Bilateral ties grew.')).toEqual({
      people: [],
      organisations: [],
      places: ['Rome'],
    });
  });

  test.each(['As Australia lost, it rained.', 'In Australia it rained.'])(
    'no function word joins a name: %s',
    (sentence) => {
      expect(names(sentence).places).toEqual(['Australia']);
    },
  );
});

describe('organisations', () => {
  test.each([
    ['He joined the Communist Party of Vietnam in 1980.', 'Communist Party of Vietnam'],
    ['The Ministry of Education and Training agreed.', 'Ministry of Education and Training'],
    ['A vote in the National People’s Congress followed.', 'National People’s Congress'],
    [
      'She leads the Committee for External Relations of the Communist Party of China.',
      'Committee for External Relations of the Communist Party of China',
    ],
    ['Shares of Commerzbank fell.', 'Commerzbank'],
    ['Officials at General Motors declined to comment.', 'General Motors'],
    ['He left the Liberal Democratic party.', 'Liberal Democratic party'],
    ['Then Air India cancelled the flight.', 'Air India'],
    ['The Boston Red Sox won.', 'Boston Red Sox'],
  ])('%s', (sentence, organisation) => {
    expect(names(sentence).organisations).toContain(organisation);
  });

  test('a short form in brackets is the same organisation', () => {
    expect(names('The Shanghai Cooperation Organisation (SCO) met.', 'The SCO grew.').organisations).toEqual([
      'Shanghai Cooperation Organisation',
    ]);
  });

  test.each([
    'The Party met.',
    'GDP grew.',
    'The CEO left.',
    'They met on National Day.',
    'The Five-Year Plan ends.',
  ])('generic words, abbreviations and events are none: %s', (sentence) => {
    expect(names(sentence)).toEqual({ people: [], organisations: [], places: [] });
  });

  test('quoted titles and slogans name nobody', () => {
    expect(names('They praised “Two Corridors, One Belt” and “Belt and Road”.')).toEqual({
      people: [],
      organisations: [],
      places: [],
    });
  });
});

describe('places', () => {
  test('"Great Hall of the People" keeps its "of the"', () => {
    expect(names('They met at the Great Hall of the People in Beijing.').places).toEqual([
      'Great Hall of the People',
      'Beijing',
    ]);
  });

  test('"China-Vietnam relations" is no place pair, a route is', () => {
    expect(names('They praised China-Vietnam relations.').places).toEqual([]);
    expect(names('Trains run from Lao Cai-Hanoi-Hai Phong.').places).toEqual([
      'Lao Cai',
      'Hanoi',
      'Hai Phong',
    ]);
  });

  test.each(['Chinese leaders met.', 'The South Korean team won.', 'A Saudi Arabian envoy came.'])(
    'demonyms are no places: %s',
    (sentence) => {
      expect(names(sentence).places).toEqual([]);
    },
  );

  test('"Tokyo-based" names Tokyo', () => {
    expect(names('The Tokyo-based firm closed.').places).toEqual(['Tokyo']);
  });

  test('a currency sign is no country', () => {
    expect(names('The deficit was US$60 billion.').places).toEqual([]);
  });

  test('what is listed with places is one', () => {
    expect(names('Gates such as Huu Nghi and Mong Cai were opened.').places).toEqual([
      'Huu Nghi',
      'Mong Cai',
    ]);
  });

  test('a title in capitals names only what is known', () => {
    expect(
      findEntities({ title: 'FLOODS HIT JAPAN AS RIVERS RISE', sentences: ['It rained in Japan.'] }).places,
    ).toEqual(['Japan']);
  });
});

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
    const found = recognise([
      'Here the Sen Vang troupe plays.',
      'The director of Sen Vang, Ms Mai Ha, spoke.',
    ]);
    expect(found.map(({ kind, name, mentions }) => [kind, name, mentions.length])).toEqual([
      ['organisation', 'Sen Vang', 2],
      ['person', 'Mai Ha', 1],
    ]);
  });
});
