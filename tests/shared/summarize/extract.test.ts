import { describe, expect, test } from 'vitest';
import { hasStrangerByWords, hasUnknownSubject } from '../../../shared/summarize/extract/introductions.ts';
import { hasLoosePronoun } from '../../../shared/summarize/extract/pronouns.ts';
import { isStatement, isUnfit, speaksForItself } from '../../../shared/summarize/extract/unfit.ts';
import { readGrammar } from '../../../shared/summarize/grammar.ts';
import { summarize } from '../../../shared/summarize/index.ts';
import { article } from './article.ts';

const unfit = (text: string): boolean =>
  !isStatement(text) ||
  isUnfit({ text, language: 'en', parsed: readGrammar([text]).parsed[0]! }) ||
  speaksForItself(readGrammar([text]).parsed);

describe('what no summary prints', () => {
  test.each([
    ['an unfinished line', 'The ferry to the islands will'],
    ['a question', 'Who will pay for the new ferry to the islands?'],
    ['a fragment', 'Six weeks before the most important race of the year.'],
    ['a credit', 'Reporting by Ida Brekke and Jonas Vik; editing by Erik Dahl.'],
    ['a picture’s credit', 'Photo: Ida Brekke stands before the ferry in Oslo.'],
    ['a caption', 'A dairy farmer, Li Ming, feeds calves and prepares to weigh them on 4 May.'],
    ['a caption that says so', 'Mayor Ida Brekke (left) opens the ferry terminal.'],
    ['somebody who says nothing', 'A spokesman for the shipyard declined to comment on the order.'],
    ['nobody who answers', 'The shipyard did not immediately respond to a request for comment.'],
    ['the writer’s voice', 'We visited the shipyard on a cold morning in March.'],
    ['the reader', 'If you want to see the ferry, come early in the morning.'],
    ['speech without words', 'Brekke said in a firm voice on Monday.'],
    ['a line of a dialogue', 'Brekke: "We will build the ferry in the old yard."'],
    ['an interim score', 'The home side led 2-0 at half-time in Oslo.'],
    ['an instruction', 'Read the report of the shipyard that built the ferry.'],
    ['a line of an embedded post', 'A post shared by Ida Brekke on 4 May shows the ferry.'],
    ['two lines run together', 'See the FULL PICTURESThe yard has built the ferry.'],
  ])('%s', (_name, text) => {
    expect(unfit(text)).toBe(true);
  });

  test.each([
    ['a statement', 'The shipyard has built a ferry for the islands.'],
    ['a first person in quotation marks', '“We are proud of the ferry,” said mayor Ida Brekke.'],
    ['a present that is no picture', 'The shipyard employs nine hundred people in Oslo.'],
    ['a refusal', 'The mayor refused to sign the contract for the ferry.'],
  ])('but %s', (_name, text) => {
    expect(unfit(text)).toBe(false);
  });
});

describe('a pronoun and its person', () => {
  const loose = (...sentences: string[]): boolean => hasLoosePronoun(readGrammar(sentences).parsed);

  test.each([
    ['nobody before it', ['He signed the contract on Monday.']],
    ['a town before it', ['In Oslo, he signed the contract.']],
    ['a possessive', ['The yard has named the ferry after his mother.']],
    ['things for people', ['They signed the contract on Monday.']],
    ['a demonstrative', ['This decision angered the islands.']],
    ['a trait', ['The Norwegian signed the contract on Monday.']],
    ['a man without a name', ['The man was taken to a hospital in Oslo.']],
    ['a man for “she”', ['Mr Jonas Vik said when she left that the yard was cold.']],
    ['a body in capitals', ['Facing the students of NTNU he praised the ferry.']],
    ['a speaker whom only the quotation names', ['“The skipper must wait,” he said on Monday.']],
  ])('is loose: %s', (_name, sentences) => {
    expect(loose(...sentences)).toBe(true);
  });

  test.each([
    ['the name before it', ['Mayor Jonas Vik said he signed the contract.']],
    ['a noun for a person', ['The skipper said he had seen the light.']],
    ['the name in the sentence before', ['Mayor Ida Brekke opened the yard.', 'She signed the contract.']],
    ['the subject that follows', ['In his speech, Jonas Vik thanked the yard.']],
    ['an empty “it”', ['It is not clear who will pay for the ferry.']],
    ['a thing before it', ['The ferry reached its berth on Monday.']],
    ['a body for “they”', ['The council said they would pay.']],
    ['the calendar', ['The yard will close this week.']],
    ['the calendar before a town', ['This Saturday New York will host a festival of ships.']],
    ['one of some', ['Police were called after one reported another for shouting at him.']],
  ])('is not: %s', (_name, sentences) => {
    expect(loose(...sentences)).toBe(false);
  });
});

describe('what a sentence is about', () => {
  const { parsed } = readGrammar([
    'The council bought a ferry.',
    'A skipper wrote a letter.',
    'The letter angered the yard.',
    'The row began in May.',
    'The ferry will sail soon.',
  ]);
  const isUnknown = (index: number, isElsewhere = false): boolean =>
    hasUnknownSubject([index], parsed, [parsed[0]!], isElsewhere);

  test('is unknown where the reader has not seen it', () => {
    expect([2, 3, 4].map((index) => isUnknown(index))).toEqual([true, true, false]);
  });

  test('is told by the lead where no other sentence has it', () => {
    expect([2, 3, 4].map((index) => isUnknown(index, true))).toEqual([true, false, false]);
  });
});

const FERRY = [
  ['The council of Bergen voted on Monday to buy three electric ferries for the outer islands.'],
  ['The ferries will cost 40 million crowns and replace boats that were built in 1979.'],
  ['Islanders have waited for the boats since the harbour of Florvik was closed in March.'],
  ['The shipyard in Oslo will deliver the first ferry in the autumn of next year.'],
  ['Shipping company Nordlinje rejected the plan and said the council had ignored cheaper offers.'],
  ['The harbour of Florvik will get a charging station and a new pier for passengers.'],
  ['A survey in April counted nine thousand passengers a week on the route to the islands.'],
  ['Schools on the outer islands send their older pupils to Bergen by boat every morning.'],
];
const TITLE = { source: 'Bergen buys electric ferries' };
const textsOf = (given: Parameters<typeof article>[0]) => {
  const { abstract, keyPoints } = summarize(article({ language: 'en', targets: [], ...given }));
  return { abstract: abstract.text['en']!, points: keyPoints.map(({ text }) => text['en']!) };
};

test('the lead’s news is in the abstract', () => {
  expect(textsOf({ title: TITLE, paragraphs: FERRY }).abstract).toContain('voted on Monday');
});

test('who objects is heard, in the abstract or as a point', () => {
  const { abstract, points } = textsOf({ title: TITLE, paragraphs: FERRY });

  expect([abstract, ...points].join(' ')).toContain('rejected the plan');
});

test('no sentence stands twice', () => {
  const { abstract, points } = textsOf({ title: TITLE, paragraphs: FERRY });

  expect(points.filter((point) => abstract.includes(point))).toEqual([]);
});

test('a scene with no word of the title gives way to the news', () => {
  const scene = ['The sun was shining on Saturday and the air was cold and clear over the water.'];
  const { abstract } = textsOf({ title: TITLE, paragraphs: [scene, ...FERRY] });

  expect(abstract).toContain('voted on Monday');
  expect(abstract).not.toContain('sun was shining');
});

test('a person is known by the whole name, also where a clause alone tells that it is one', () => {
  const { abstract, points } = textsOf({
    title: TITLE,
    paragraphs: [
      ...FERRY,
      ['Some of the workers, including Dwi Haris, who broke a leg at the yard, waited for the ferries.'],
      ['Haris told the council that the ferries for the outer islands would be late by a year.'],
    ],
  });
  const told = [abstract, ...points].join(' ');

  expect(!told.includes('Haris') || told.includes('Dwi Haris')).toBe(true);
});

test('an empty title is none', () => {
  const empty = summarize(
    article({ language: 'en', targets: [], title: { source: ' ' }, paragraphs: FERRY }),
  );
  const without = summarize(article({ language: 'en', targets: [], paragraphs: FERRY }));

  expect(empty.headline).toEqual(without.headline);
  expect(empty.abstract).toEqual(without.abstract);
});

describe('Vietnamese without English', () => {
  const summaryOf = (...paragraphs: string[][]) =>
    summarize(
      article({ language: 'vi', targets: [], title: { source: 'Bergen mua ba phà điện' }, paragraphs }),
    );
  const NEWS = [
    ['Hội đồng thành phố Bergen đã quyết định mua ba phà điện cho các đảo xa vào hôm thứ Hai.'],
    ['Ông Erik Dahl cho biết xưởng đóng tàu sẽ giao chiếc phà đầu tiên vào mùa thu năm sau.'],
    ['Ý tưởng này đã được hãng tàu Nordlinje giới thiệu với người dân từ năm ngoái.'],
    ['Người dân trên đảo đã chờ tàu mới từ khi bến cảng Florvik bị đóng cửa hồi tháng ba.'],
    ['Một khảo sát hồi tháng tư cho thấy chín nghìn hành khách đi tuyến này mỗi tuần.'],
    ['Bến cảng Florvik sẽ có trạm sạc và cầu tàu mới cho hành khách trước mùa hè.'],
  ];

  test('the line of a picture does not open the abstract', () => {
    const caption = 'Ba phà điện ở bến cảng Bergen hôm thứ Hai.';

    expect(summaryOf([caption], ...NEWS).abstract.text['vi']).not.toContain(caption);
  });

  test('no point is about “this idea” while there are others', () => {
    const points = summaryOf(...NEWS).keyPoints.map(({ text }) => text['vi']!);

    expect(points.filter((point) => point.startsWith('Ý tưởng này'))).toEqual([]);
    expect(points.length).toBeGreaterThan(0);
  });

  test.each([
    ['whose whole name stands elsewhere', ['Ông Erik Dahl đến Oslo.', 'Hôm qua ông Dahl đã về.'], [], true],
    [
      'whom the reader has seen',
      ['Ông Erik Dahl đến Oslo.', 'Hôm qua ông Dahl đã về.'],
      ['Erik Dahl'],
      false,
    ],
    ['who has no other name', ['Xưởng đóng cửa.', 'Hôm qua ông Dahl đã về.'], [], false],
  ])('somebody %s', (_name, texts, told, isStranger) => {
    expect(hasStrangerByWords([1], texts, told, 'vi')).toBe(isStranger);
  });
});

test('a surname alone stays out of the abstract while its person is not introduced', () => {
  const given = [
    ...FERRY.slice(0, 3),
    ['Erik Dahl has led the shipyard in Oslo since its owners moved to the south of the country.'],
    ['Dahl said the council of Bergen had bought electric ferries for the outer islands at a good price.'],
    ...FERRY.slice(5),
  ];
  const { abstract } = textsOf({ title: TITLE, paragraphs: given });

  expect(!abstract.includes('Dahl') || abstract.includes('Erik Dahl')).toBe(true);
});

test('a point that says the title again is none', () => {
  const title = { source: 'Nordlinje rejected the plan and said the council had ignored cheaper offers' };
  const { abstract, points } = textsOf({ title, paragraphs: FERRY });

  expect([abstract, ...points].join(' ')).not.toContain('rejected the plan');
});

test('a caption below the lead is not joined to it', () => {
  const caption = 'A dairy farmer, Li Ming, feeds calves and prepares to weigh them on 4 May.';
  const { abstract, points } = textsOf({
    title: { source: 'Farmer found dead in barn' },
    paragraphs: [
      ['A farmer was attacked and killed by a bull in the north of the country, police said on Monday.'],
      [caption],
      ['The dead man was found in the barn by a neighbour who had heard the noise.'],
      ['Police said the bull had been bought at a market two days before.'],
    ],
  });

  expect([abstract, ...points].join(' ')).not.toContain('Li Ming');
});

test('two lines without a full stop are not run together', () => {
  const { abstract } = textsOf({
    title: TITLE,
    paragraphs: [
      ['The plan for the harbour and its new piers'],
      ['Florvik gets a charging station and a pier'],
    ],
  });

  expect(abstract).not.toContain('piers Florvik');
});
