import { describe, expect, test } from 'vitest';
import { bySalience } from '../../../shared/summarize/entities/salience.ts';
import { findEntities, recognise } from '../../../shared/summarize/entities.ts';
import { readGrammar } from '../../../shared/summarize/grammar.ts';

const names = (...sentences: string[]) => findEntities({ title: null, sentences });

describe('a name begins and ends where it does', () => {
  test.each([
    ['a people before a person', 'Spaniard Sergio Molina won the race.', 'people', 'Sergio Molina'],
    ['a camp before a person', 'Tory Brexiteer Andrea Holm was there.', 'people', 'Andrea Holm'],
    ['an Arabic article', 'Foreign Minister Walid al-Hakim told them so.', 'people', 'Walid al-Hakim'],
    ['a family name that stands first', 'Dang Mai Suong, a farmer, grows rice.', 'people', 'Dang Mai Suong'],
    ['two given names', 'They lost to Anna-Lena Vogt in Perth.', 'people', 'Anna-Lena Vogt'],
    ['a place before a person', 'Lund International Airport Tom Holm said so.', 'people', 'Tom Holm'],
    ['an address that is a month, too', 'Mrs May said it was good.', 'people', 'May'],
    [
      'a body after its secretary',
      'Jan Holm, secretary Lund Transport Authority, left.',
      'organisations',
      'Lund Transport Authority',
    ],
    ['a charity', 'Help came from Save the Children in Oslo.', 'organisations', 'Save the Children'],
    ['a department', 'HM Revenue and Customs was warned.', 'organisations', 'HM Revenue and Customs'],
    ['a name that is an abbreviation, too', 'Dwi Holm, whose son is missing, wept.', 'people', 'Dwi Holm'],
    ['a rank of four words', 'Det Ch Insp Jane Holm appealed for help.', 'people', 'Jane Holm'],
    ['a league', 'They asked Major League Baseball.', 'organisations', 'Major League Baseball'],
    ['a field and its nation', 'Police Scotland made an arrest.', 'organisations', 'Police Scotland'],
    ['a branch of a nation', 'The Canadian Red Cross sent blankets.', 'organisations', 'Canadian Red Cross'],
    [
      'centres',
      'So say the Centers for Disease Control and Prevention.',
      'organisations',
      'Centers for Disease Control and Prevention',
    ],
    ['a church', "Flowers lay at St Helen's Church.", 'places', "St Helen's Church"],
    [
      'a club in a quotation',
      '“He was a mad Newcastle United fan,” she said.',
      'organisations',
      'Newcastle United',
    ],
    ['a family name that is a word, too', 'Do Van Hung, a fisherman, said so.', 'people', 'Do Van Hung'],
    ['a fellowship', 'Friends of the Estuary objected on Monday.', 'organisations', 'Friends of the Estuary'],
    ['a nickname', 'Johannes “Hans” Weber was born in Germany.', 'people', 'Johannes “Hans” Weber'],
    [
      'two counties, one force',
      'Devon and Cornwall Police made an arrest.',
      'organisations',
      'Devon and Cornwall Police',
    ],
    [
      'a people that is part of it',
      'She sits on the board of Scottish Athletics.',
      'organisations',
      'Scottish Athletics',
    ],
    [
      'an office that has an owner',
      "The East Lund Parish Coroner's Office released a report.",
      'organisations',
      "East Lund Parish Coroner's Office",
    ],
    ['a team', 'A late putt won it for Team Europe.', 'organisations', 'Team Europe'],
    ['a channel', 'The fight is shown on Channel 5.', 'organisations', 'Channel 5'],
    ['a Sunday paper', 'He told The Sunday Telegraph about it.', 'organisations', 'Sunday Telegraph'],
    ['a government', 'They condemned the German government.', 'organisations', 'German government'],
    ['a palace', 'It stands outside the Palace of Westminster.', 'places', 'Palace of Westminster'],
    ['highlands', 'The estate is in the Scottish Highlands.', 'places', 'Scottish Highlands'],
    [
      'a number',
      "He won the election for Ohio's 12th Congressional District.",
      'places',
      '12th Congressional District',
    ],
  ] as const)('%s', (_what, sentence, kind, name) => {
    expect(names(sentence)[kind]).toContain(name);
  });
});

describe('what somebody is called is no part of the name', () => {
  test.each([
    ['Neighbour Anna Berg, 61, left.', 'Anna Berg'],
    ['Cllr Anna Berg left.', 'Anna Berg'],
    ['Grandmother-of-five Anna Berg, 78, left.', 'Anna Berg'],
    ['Republican Senator Anna Lake of Arizona voted.', 'Anna Lake'],
  ])('%s', (sentence, person) => {
    expect(names(sentence).people).toEqual([person]);
  });

  test('of a body neither', () => {
    expect(names('Senior BJP leader Jan Lund left.').organisations).toEqual(['BJP']);
  });
});

test('a known abbreviation is not short for another body', () => {
  expect(names('The FIA will look into it.', 'Force India was fined by the FIA.').organisations).toEqual([
    'FIA',
    'Force India',
  ]);
});

describe('one entity, one name', () => {
  test.each([
    ['a rank', 'Lieutenant-General Peter Holm left.', 'Lieutenant-General Holm said so.', 'Peter Holm'],
    ['a surname that is a kind of place', 'Anna Hill left.', 'Later Senator Hill said so.', 'Anna Hill'],
    [
      'an address that the model takes in',
      'Dr Peter Holm left.',
      'Many asked Dr Holm to resign.',
      'Peter Holm',
    ],
  ])('%s', (_what, first, second, person) => {
    expect(names(first, second).people).toEqual([person]);
  });

  test.each([
    [
      'countries by their code',
      ['The UK agreed.', 'Then the United Kingdom left.'],
      'places',
      ['United Kingdom'],
    ],
    [
      'initials',
      ['The National Trust for Scotland owns it.', 'An NTS spokesman said so.'],
      'organisations',
      ['National Trust for Scotland'],
    ],
    [
      'initials without the country',
      ['The U.S. Securities and Exchange Commission sued.', 'The SEC wants a fine.'],
      'organisations',
      ['U.S. Securities and Exchange Commission'],
    ],
    [
      'the last word',
      ['The New York Post wrote so.', 'She told the Post that she had left.'],
      'organisations',
      ['New York Post'],
    ],
    [
      'the longer name',
      ['Oxfam spoke first.', 'Oxfam International has 19 members.'],
      'organisations',
      ['Oxfam International'],
    ],
    [
      'initials of another language',
      ['The Pacific Committee (SPC) wrote to them.', 'An SPC spokesman said so.'],
      'organisations',
      ['Pacific Committee'],
    ],
  ] as const)('%s', (_what, sentences, kind, expected) => {
    expect(names(...sentences)[kind]).toEqual(expected);
  });

  test.each([
    [
      'a pair counts for both',
      ['President Kim met Anna Berg.', 'The Kim-Berg talks failed.'],
      [
        ['Kim', 2],
        ['Anna Berg', 2],
      ],
    ],
    [
      'the people of a party count for it',
      ['The Conservative Party met.', 'Shouting began when the Tories came.'],
      [['Conservative Party', 2]],
    ],
    [
      'a surname that is a company, too',
      ['Christine Ford testified.', 'The story of Ford is true, said Ford.'],
      [['Christine Ford', 3]],
    ],
    ['initials of a person', ['Actor Shah Rukh Malik sang.', 'Fans of SRM left.'], [['Shah Rukh Malik', 2]]],
    [
      'a member is not his party',
      ['Kiran Malik (KPD) won.', 'The KPD said it was pleased.'],
      [
        ['Kiran Malik', 1],
        ['KPD', 2],
      ],
    ],
  ] as const)('%s', (_what, sentences, expected) => {
    const found = recognise(readGrammar(sentences));
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual(expected);
  });
});

describe('a body of one word by what is said of it', () => {
  test.each([
    ['its shares', 'Shares in Lumeno fell by 6 per cent.', 'Lumeno'],
    ['its statement', 'Lumeno said in a statement it would close.', 'Lumeno'],
    ['its kind', 'The retailer Lumeno closed 50 shops.', 'Lumeno'],
    ['its seat', 'Lumeno, headquartered in Oslo, closed 50 shops.', 'Lumeno'],
    ['its analysts', 'That is too late, said analysts at Lumeno.', 'Lumeno'],
    ['its players', 'He plays for Lumeno against the champions.', 'Lumeno'],
    ['a union', 'Members of the Lumeno union walked out.', 'Lumeno'],
    ['a capital inside', 'LumenFact rated it false.', 'LumenFact'],
    ['a paper', 'The Spectator was told of it.', 'Spectator'],
    ['a university and its teams', 'He collapsed at Tennessee State on Saturday.', 'Tennessee State'],
    ['a party that is the subject', 'Labour voted against the plan.', 'Labour'],
    [
      'a clause that tells of its workers',
      'Lumeno, which represents 900 workers, feared for jobs.',
      'Lumeno',
    ],
    ['its manager', 'Lumeno manager Sue Holm made one change.', 'Lumeno'],
    ['who it plays for, in a list', 'That is too late, said analysts at Lumeno and Tarvio.', 'Tarvio'],
    ['a noun that opens the sentence', 'Rival Lumeno, headquartered in Oslo, rose.', 'Lumeno'],
    ['whose people are named', "Oppenheimer's Colin Holm was gloomy.", 'Oppenheimer'],
    ['a start-up', 'Lumeno, a start-up in Oslo, may benefit.', 'Lumeno'],
    ['a fraternity', 'He had met students from Kappa Alpha.', 'Kappa Alpha'],
    ['a result', 'Livingston won 1-0 on Sunday.', 'Livingston'],
    ['a side', 'They will host Premier League side Burnley next.', 'Burnley'],
    ['a town that is "who"', 'It leaves Livingston, who beat Celtic on Saturday, second.', 'Livingston'],
  ])('%s', (_what, sentence, organisation) => {
    expect(names(sentence).organisations).toContain(organisation);
  });
});

describe('a body of several words', () => {
  test.each([
    ['what it makes', 'The engine was built in Leeds by Polaris Drilling.', 'Polaris Drilling'],
    ['a court', 'She will appeal to the Federal Court of Justice in Karlsruhe.', 'Federal Court of Justice'],
    ['a region', 'The money comes from Transport for the North.', 'Transport for the North'],
    ['a survey', 'The Geological Survey of India had warned them.', 'Geological Survey of India'],
    ['a branch', 'Oxfam India is sending blankets.', 'Oxfam India'],
    ['a charity called after somebody', 'The hospice is run by the charity Marie Curie.', 'Marie Curie'],
  ])('%s', (_what, sentence, organisation) => {
    expect(names(sentence)).toMatchObject({
      people: [],
      organisations: expect.arrayContaining([organisation]),
    });
  });

  test('what is said of its short form keeps it from being somebody', () => {
    expect(
      names(
        'The building belonged to Garland Harlow.',
        "Garland's board will meet.",
        'Shares of Garland fell.',
      ),
    ).toMatchObject({ people: [] });
  });
});

describe('capitals alone are no body', () => {
  test.each([
    ['a community', 'The LGBT community was there.'],
    ['a sport', 'MMA is a hard sport.'],
    ['a time zone', 'The match begins at 3pm (BST).'],
    ['a tax', 'The GST rate fell to five per cent.'],
    ['a thing', 'A GP wrote the letter.'],
    ['a shout', '..., and COUNTING ... the day that it began.'],
    ['where something was posted', 'She wrote it on Twitter.'],
    ['a car', 'He wrecked a BMW.'],
    ['a ship', 'The frigate HMS Albion left.'],
    ['a road', 'Traffic on the M25 was slow.'],
    ['a law', 'The Armed Forces (Special Powers) Act was passed.'],
    ['a portfolio', 'Road Transport and Highways Minister Jan Lund left.'],
    ['what a minister is for', 'Emergency Services Minister Jan Lund left.'],
    ['what the article is not of', 'Homes in the Cranbeck area were lost.'],
    ['a region', 'Crews went out in the Shoalwater.'],
    ['a product', 'It sued the maker of OxyLumen.'],
    ['an office', 'The Governor-General resigned.'],
    ['a creed of a school', 'She taught at a Lumeno Anglican school.'],
    ['a ground', 'They won 2-0 at Ibrox.'],
    ['where a branch is', 'Staff at a branch in Tarvio went home.'],
    ['what is unveiled', 'The Tarvio was unveiled in Oslo.'],
    ['a storm', 'Cyclone Lumeno reached the coast.'],
    ['a nickname', 'The Potters are out.'],
  ])('%s', (_what, sentence) => {
    expect(names(sentence).organisations).toEqual([]);
  });
});

describe('neither people nor places', () => {
  test.each([
    ['films by their year', 'Khamosh Ghar (1987), Thandi Raat (1990) and Meri Jaan (1991) were hits.'],
    ['a series', 'Fans loved the series Anna Holm.'],
    ['a majority', 'It is a Christian-majority state.'],
    ['a part that somebody plays', 'The actor plays Jan Lund in the series.'],
    ['who is played', 'Jan Lund, played by an unknown, dies.'],
    ['a programme', 'They watched Holby City.'],
    ['a series with its actress', 'The Mersea Crescent actress left.'],
    ['the end of a longer name', 'They watched Lord of the Rings.'],
    ['a league', 'They are second in the Premiership.'],
    ['a song', 'She performed Ghost Town on Saturday.'],
    ['the beginning of a longer name', 'It stands near the Angel of the North.'],
    ['a time zone', 'The boat crossed the line at 9:30am AEDT and won.'],
    ['a prize', 'The film starred two Oscar winners.'],
    ['a vote', 'It comes from Brexit, and to Brexit it goes.'],
  ])('%s', (_what, sentence) => {
    expect(names(sentence)).toMatchObject({ people: [], places: [] });
  });
});

describe('places', () => {
  test.each([
    ['where somebody flew', 'They flew to Lumeno on Monday.', 'Lumeno'],
    ['near, in a county', 'It was found near Rackling in Kent.', 'Rackling'],
    ['a town, its state', 'She is from Lumeno, Calif., and sings.', 'Lumeno'],
    ['where a train goes', 'They were on board a Mathura-bound train.', 'Mathura'],
    ['a mews', 'A fire broke out on Grayson Mews on Sunday.', 'Grayson Mews'],
    ['a square that is called after somebody', 'The march began in George Square.', 'George Square'],
    ['a town on a river', 'The bridge at Brock-on-Wye is closed.', 'Brock-on-Wye'],
    ['a checkpoint', 'Two were shot at the Qalandia checkpoint.', 'Qalandia'],
    ['an estate', 'They counted bats at Threlby estate.', 'Threlby'],
    ['a glacier', 'The Malga glacier is melting.', 'Malga'],
    ['a river', 'Foam was seen on the River Wissel near the mill.', 'River Wissel'],
    ['a centre called after somebody', 'Crowds stood outside the Brandvoll Center.', 'Brandvoll Center'],
    ['a church', 'They prayed at Brandvoll Church.', 'Brandvoll Church'],
    ['a direction and a country', 'She lived in Cwmbran, South Wales, for years.', 'South Wales'],
    ['a region of three words', 'They were found off Tarvio, New South Wales.', 'Tarvio'],
    ['an area', 'It was in the Vicarage Field area of Tarvio.', 'Tarvio'],
    ['dales', 'The inn is in the Yorkshire Dales.', 'Yorkshire Dales'],
    [
      'a known place, whatever the model takes it for',
      'He spoke as Uttar Pradesh Chief Minister.',
      'Uttar Pradesh',
    ],
    ['a list with a place', 'It was felt in Palu, Sigi and Parigi.', 'Parigi'],
    ['a ridge', 'They found a reef and named it Viosca Ridge.', 'Viosca Ridge'],
    ['a shopping centre', 'They waited at Wheatsheaf Shopping Centre.', 'Wheatsheaf Shopping Centre'],
    ['a dateline, in small letters', 'ALBANY, N.Y. (AP) — She sued the maker.', 'Albany'],
    ['a direction', 'A fire at Spenley, north of the city, is not contained.', 'Spenley'],
    ['a distance', 'It could be seen from Necton, five miles away.', 'Necton'],
    ['a building', 'They gathered outside the Hart Senate Office Building.', 'Hart Senate Office Building'],
  ])('%s', (_what, sentence, place) => {
    expect(names(sentence).places).toContain(place);
  });

  test.each([
    [
      'a state and its abbreviation',
      ['A man from Fresno, Calif., left California.'],
      ['Fresno', 'California'],
    ],
    ['the district of the capital', ['They flew home to D.C. on Monday.'], ['D.C.']],
    ['a title is no place', ['The Duke of Sussex spoke.'], []],
    ['a party and its state are no place', ['“No,” said Chuck Harlan, R-Neb., on Monday.'], []],
    ['what stands behind a club', ['Police came to Club Onyx on Airline Highway.'], ['Airline Highway']],
  ] as const)('%s', (_what, sentences, places) => {
    expect(names(...sentences).places.toSorted()).toEqual(places.toSorted());
  });

  test('towns that act in the report of a match are clubs', () => {
    expect(
      names(
        'Celtic beat Hearts 2-0.',
        'Dundee remain bottom.',
        'She was born in Aberdeen.',
        'Aberdeen lost.',
      ),
    ).toMatchObject({ organisations: ['Celtic', 'Hearts', 'Dundee'], places: ['Aberdeen'] });
  });

  test('sides that meet are no places', () => {
    expect(
      names('Livingston beat Rangers 1-0 on Sunday.', 'Livingston lost to Dundee United before.'),
    ).toMatchObject({
      organisations: ['Livingston', 'Rangers', 'Dundee United'],
      places: [],
    });
  });
});

describe('people by salience', () => {
  const person = (name: string, mentions: number, cites: string[], role: string | null = null) => ({
    name: { en: name },
    role: role === null ? null : { en: role },
    mentions,
    cites,
  });
  const order = ['s0', 's1', 's2', 's3'];
  const ranked = (people: Parameters<typeof bySalience>[0], speaker: string | null = null) => {
    const quote = {
      kind: 'speech' as const,
      text: {},
      cites: [],
      speaker: speaker === null ? null : { en: speaker },
    };
    return bySalience(people, [quote], order, 'en').map(({ name }) => name['en']);
  };

  test.each([
    ['mentions', [person('A', 1, ['s2']), person('B', 3, ['s3'])], null, ['B', 'A']],
    ['the lead', [person('A', 2, ['s2']), person('B', 1, ['s1'])], null, ['B', 'A']],
    ['speech', [person('A', 1, ['s2']), person('B', 1, ['s3'])], 'B', ['B', 'A']],
    ['a role', [person('A', 1, ['s2']), person('B', 1, ['s3'], 'mayor')], null, ['B', 'A']],
    ['else the first mention', [person('A', 1, ['s2']), person('B', 1, ['s3'])], null, ['A', 'B']],
  ])('%s', (_what, people, speaker, expected) => {
    expect(ranked(people, speaker)).toEqual(expected);
  });
});
