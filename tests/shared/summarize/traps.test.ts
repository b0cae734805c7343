import { describe, expect, test } from 'vitest';
import { roleOf as vietnameseRole } from '../../../shared/languages/vi/roles.ts';
import { localizeNames } from '../../../shared/summarize/entities/align-names.ts';
import { roleOf } from '../../../shared/summarize/entities/roles.ts';
import { findEntities, recognise } from '../../../shared/summarize/entities.ts';
import { dependsOnPrevious, openQuotation } from '../../../shared/summarize/extract/context-dependence.ts';
import { selfContainedPassage } from '../../../shared/summarize/extract/passages.ts';
import { attribute } from '../../../shared/summarize/facts/attribution.ts';
import { findDates } from '../../../shared/summarize/facts/dates.ts';
import { findFigures, readNumber } from '../../../shared/summarize/facts/figures.ts';
import { quotedSpans } from '../../../shared/summarize/facts/quotes.ts';
import { findTopics } from '../../../shared/summarize/facts/topics.ts';

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

describe('roles', () => {
  const roleIn = (sentence: string): string | null => {
    const person = recognise([sentence]).find(({ kind }) => kind === 'person');
    return person === undefined ? null : (roleOf(person, [sentence])?.text ?? null);
  };

  test.each([
    [
      'Xi Jinping, general secretary of the Communist Party of China, spoke.',
      'general secretary of the Communist Party of China',
    ],
    ['Vietnam’s ambassador to China, Pham Thanh Binh, met guests.', 'ambassador to China'],
    ['Later Prime Minister Pham Minh Chinh left.', 'Prime Minister'],
    ['Then Comrade Liu Haixing left.', null],
    ['Then Liu Haixing, who was late, left with Ms Anna Berg.', null],
  ])('%s', (sentence, role) => {
    expect(roleIn(sentence)).toBe(role);
  });

  test('in Vietnamese the role stands before the name, two offices joined by a comma', () => {
    expect(
      vietnameseRole('Tập Cận Bình', 'Tổng Bí thư Đảng, Chủ tịch Trung Quốc Tập Cận Bình đã phát biểu.'),
    ).toBe('Tổng Bí thư Đảng, Chủ tịch Trung Quốc');
  });
});

describe('names in Vietnamese', () => {
  const inVietnamese = (english: string, vietnamese: string): (string | null)[] =>
    localizeNames(recognise([english]), [english], [vietnamese], 'vi', new Map());

  test('countries by CLDR, exonyms by list, parties by head and country', () => {
    expect(
      inVietnamese(
        'The Communist Party of China met in Beijing and thanked the United States.',
        'Đảng Cộng sản Trung Quốc họp tại Bắc Kinh và cảm ơn Mỹ.',
      ),
    ).toEqual(['Đảng Cộng sản Trung Quốc', 'Bắc Kinh', 'Mỹ']);
  });

  test('a place whose kind is translated and whose name is not', () => {
    expect(
      inVietnamese('They moored at the Quai Saint-Vincent.', 'Họ neo thuyền ở bến Saint-Vincent.'),
    ).toEqual(['bến Saint-Vincent']);
  });

  test('Sino-Vietnamese names by alignment, without title and country', () => {
    expect(
      inVietnamese(
        'President Xi Jinping met Luong Cuong.',
        'Chủ tịch Trung Quốc Tập Cận Bình gặp ông Lương Cường.',
      ),
    ).toEqual(['Tập Cận Bình', 'Lương Cường']);
  });

  test('a surname grows to the full name of the translation', () => {
    expect(inVietnamese('General Secretary Lam spoke.', 'Tổng Bí thư Tô Lâm phát biểu.')).toEqual(['Tô Lâm']);
  });

  test('a name that the translation does not have is not invented', () => {
    expect(inVietnamese('Anna Berg spoke.', 'Bà ấy phát biểu.')).toEqual([null]);
  });
});

describe('dates', () => {
  const english = (text: string, publishedAt: string | null = null) =>
    findDates(text, 'en', publishedAt).map(({ iso }) => iso);
  const vietnamese = (text: string, publishedAt: string | null = null) =>
    findDates(text, 'vi', publishedAt).map(({ iso }) => iso);

  test.each([
    ['held on August 19, 2024, in Rome', ['2024-08-19']],
    ['held on Thursday, 5 February, in Rome', ['--02-05']],
    ['(18 January 1950)', ['1950-01-18']],
    ['signed in April 2025', ['2025-04']],
    ['signed in 2008 and 2023', ['2008', '2023']],
    ['met on Monday', [null]],
    ['met in December', ['--12']],
    ['May said it may rain in March, but marches go on', ['--03']],
    ['on 31 February 2024', []],
    ['2,023 people and 1950 dollars', []],
  ])('%s', (text, expected) => {
    expect(english(text)).toEqual(expected);
  });

  test('with a publication date weekdays, bare months and "yesterday" are resolved backwards', () => {
    const wednesday = '2024-08-21T10:00:00Z';
    expect(english('met on Monday, wrote in December, left yesterday', wednesday)).toEqual([
      '2024-08-19',
      '2023-12',
      '2024-08-20',
    ]);
  });

  test('a day and month take the year nearest to the publication', () => {
    expect(english('on 31 December', '2025-01-03')).toEqual(['2024-12-31']);
  });

  test('a Vietnamese day and month after a time of day', () => {
    expect(vietnamese('Sáng 10-5, toà tuyên án; tỷ số 2-1.')).toEqual(['--05-10']);
  });

  test('Vietnamese dates read the same', () => {
    expect(vietnamese('ngày 19 tháng 8 năm 2024, tháng 4 năm 2025, tháng 12/2023, ngày 5 tháng 2')).toEqual([
      '2024-08-19',
      '2025-04',
      '2023-12',
      '--02-05',
    ]);
  });
});

describe('figures', () => {
  test.each([
    ['1,000', 'en', 1000],
    ['1.000', 'vi', 1000],
    ['3.5', 'en', 3.5],
    ['3,5', 'vi', 3.5],
    ['1.234.567', 'de', 1_234_567],
    ['8,60,000', 'en', 860_000],
    // Could be one or, left over from another language, a thousand.
    ['1.000', 'en', null],
  ])('%s in %s is %s', (digits, language, value) => {
    expect(readNumber(digits, language)).toBe(value);
  });

  const figures = (text: string, language = 'en') =>
    findFigures(text, language, []).map(({ value, unit, qualifier, text: own }) => [
      own,
      value,
      unit,
      qualifier,
    ]);

  test.each([
    ['more than $400 billion a year', 'en', [['more than $400 billion', 4e11, 'USD', 'more than']]],
    ['hơn 60 tỷ USD', 'vi', [['hơn 60 tỷ USD', 6e10, 'USD', 'hơn']]],
    ['2,5 triệu người', 'vi', [['2,5 triệu người', 2.5e6, 'người', null]]],
    ['45 cooperation documents', 'en', [['45 cooperation documents', 45, 'cooperation documents', null]]],
    [
      'rose 12% to 3.5 per cent',
      'en',
      [
        ['12%', 12, '%', null],
        ['3.5 per cent', 3.5, '%', null],
      ],
    ],
    ['the 19th meeting at 10:30 on the B-52', 'en', []],
    ['1 person in 2 cars', 'en', [['2 cars', 2, 'cars', null]]],
    ['Rs 8,600 crore', 'en', [['Rs 8,600 crore', 8.6e10, 'INR', null]]],
  ])('%s', (text, language, expected) => {
    expect(figures(text, language)).toEqual(expected);
  });
});

describe('quotes and speakers', () => {
  const speakers = (...sentences: string[]) => {
    const entities = recognise(sentences);
    const spans = quotedSpans(sentences);
    return attribute(spans, sentences, entities).map(({ speaker }, index) => [
      spans[index]!.text,
      speaker === null ? null : entities[speaker]!.name,
    ]);
  };

  test('"he said" a sentence after the name', () => {
    expect(speakers('Xi Jinping met To Lam.', 'He said that “our friendship is deep”.')).toEqual([
      ['our friendship is deep', 'Xi Jinping'],
    ]);
  });

  test('the verb may stand before the speaker', () => {
    expect(speakers('“The bridge is safe,” said engineer Clara Berg.')).toEqual([
      ['The bridge is safe,', 'Clara Berg'],
    ]);
  });

  test('words at a distance have no speaker', () => {
    expect(speakers('Anna Berg runs the “so-called reform office” of the town.')).toEqual([
      ['so-called reform office', null],
    ]);
  });

  test('a quotation over two sentences is one, and its speaker follows', () => {
    expect(speakers('“We will stay.', 'We will build,” Anna Berg said.')).toEqual([
      ['We will stay. We will build,', 'Anna Berg'],
    ]);
  });

  test('a quotation that fills its sentence goes on with the speaker before', () => {
    expect(speakers('“It was dark,” Anna Berg said.', '“We could not see a thing at all.”')).toEqual([
      ['It was dark,', 'Anna Berg'],
      ['We could not see a thing at all.', 'Anna Berg'],
    ]);
  });

  test('a mark that never closes quotes nothing; an apostrophe is no mark', () => {
    expect(quotedSpans(['He said “we stay.', 'Then it’s over.'])).toEqual([]);
  });
});

describe('sentences that lean', () => {
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

  test('the first sentence may lean on a headline, on nothing else', () => {
    expect(selfContainedPassage(0, ['He left.'], 'en', true)).toEqual([0]);
    expect(selfContainedPassage(0, ['He left.'], 'en', false)).toBeNull();
  });
});

test('topics need more than one word in passing', () => {
  const sentences = [
    'The hospital treated forty patients.',
    'Doctors fought the virus.',
    'A train was late.',
    'It rained.',
  ];
  expect(findTopics(sentences).map(({ id }) => id)).toEqual(['health']);
});
