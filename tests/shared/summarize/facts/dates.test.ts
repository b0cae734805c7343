import { describe, expect, test } from 'vitest';
import { findDates } from '../../../../shared/summarize/facts/dates.ts';
import { summarize } from '../../../../shared/summarize/index.ts';
import { article } from '../article.ts';

describe('a weekday lies where its verb looks', () => {
  const TUESDAY = '2026-08-11';

  test.each([
    ['The ferry sank on Friday.', 'en', '2026-08-07'],
    ['The ferry may return on Friday.', 'en', '2026-08-14'],
    ['The keys will be handed over on Friday.', 'en', '2026-08-14'],
    ['On Friday, the council will vote.', 'en', '2026-08-14'],
    ['He said on Friday that it was over.', 'en', '2026-08-07'],
    ['He said that it would be over by Friday.', 'en', '2026-08-14'],
    ['Phà chìm hôm thứ Sáu.', 'vi', '2026-08-07'],
    ['Cầu sẽ mở vào thứ Sáu.', 'vi', '2026-08-14'],
  ])('%s', (sentence, language, iso) => {
    expect(findDates(sentence, language, TUESDAY).map((date) => date.iso)).toEqual([iso]);
  });

  test('a tense that one language does not show leaves the two dates one', () => {
    const [date] = summarize(
      article({
        publishedAt: TUESDAY,
        paragraphs: [[{ en: 'The ferry may return on Friday.', vi: 'Phà trở lại vào thứ Sáu.' }]],
      }),
    ).dates;
    expect(date).toMatchObject({ iso: '2026-08-14', text: { en: 'Friday', vi: 'thứ Sáu' } });
  });
});

describe('a month without a year', () => {
  test.each([
    ['en', 'They will play in Rome in October.', '2026-10'],
    ['en', 'In October, they will play in Rome.', '2026-10'],
    ['en', 'The next round is due in March.', '2027-03'],
    ['en', 'They played in Rome in October, and will do so again.', '2025-10'],
    ['en', 'Talks go on in March this year.', '2026-03'],
    ['vi', 'Đoàn sẽ diễn vào tháng 10.', '2026-10'],
    ['vi', 'Đoàn diễn vào tháng 10 tới.', '2026-10'],
    ['vi', 'Đoàn đã diễn vào tháng 10.', '2025-10'],
  ])('%s: %s', (language, sentence, iso) => {
    expect(findDates(sentence, language, '2026-06-03').map((date) => date.iso)).toEqual([iso]);
  });
});

describe('a day without a year', () => {
  test.each([
    ['en', 'The drum turned on 3 March last year.', '2025-03-03'],
    ['en', 'The court sits on 3 March next year.', '2027-03-03'],
    ['en', 'The drum turned on 3 March.', '--03-03'],
    ['en', 'The drum turned on 3 May.', '2026-05-03'],
    ['en', 'The court will sit on 3 March.', '2027-03-03'],
    ['vi', 'Tàu chìm ngày 3/3 năm ngoái.', '2025-03-03'],
    ['vi', 'Tàu đã chìm ngày 3/3.', '--03-03'],
  ])('%s: %s', (language, sentence, iso) => {
    expect(findDates(sentence, language, '2026-10-14').map((date) => date.iso)).toEqual([iso]);
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
    ['played in the 2015-16 season', [null]],
    ['Anna Berg (1920-1999)', [null]],
    ['model 2010-14', []],
    ['came in 2010, 2014 and 2015.', ['2010', '2014', '2015']],
    ['fell between January and March', ['--01', '--03']],
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

describe('times that are told from the day of writing', () => {
  test.each([
    ['en', 'It closed last year.', '2025'],
    ['en', 'It opens next month.', '2026-07'],
    ['en', 'They met seven years ago.', '2019'],
    ['en', 'They met three days ago.', '2026-05-31'],
    ['en', 'It rained last night.', '2026-06-02'],
    ['vi', 'Bến đóng cửa năm ngoái.', '2025'],
    ['vi', 'Bến mở cửa tháng tới.', '2026-07'],
    ['vi', 'Họ gặp nhau bảy năm trước.', '2019'],
    ['vi', 'Họ gặp nhau cách đây 3 ngày.', '2026-05-31'],
    ['en', 'It was built in the 1990s.', null],
    ['en', 'It dates from the 18th century.', null],
    ['en', 'They met last week.', null],
    ['en', 'They spoke of a 1996 siege.', '1996'],
    ['en', 'They lost the 2015 elections.', '2015'],
    ['en', 'It ended Norway’s 2015 campaign.', '2015'],
  ])('%s: %s', (language, sentence, iso) => {
    expect(findDates(sentence, language, '2026-06-03').map((date) => date.iso)).toEqual([iso]);
  });

  test('find each other in two languages though no calendar has them', () => {
    const { dates } = summarize(
      article({
        publishedAt: '2026-06-03',
        paragraphs: [
          [
            {
              en: 'The fair of last week began in the 18th century.',
              vi: 'Hội chợ tuần trước có từ thế kỷ XVIII.',
            },
          ],
        ],
      }),
    );
    expect(dates.map(({ text }) => [text['en'], text['vi']])).toEqual([
      ['last week', 'tuần trước'],
      ['the 18th century', 'thế kỷ XVIII'],
    ]);
  });
});

describe('no dates', () => {
  test.each([
    ['newspapers', 'She told the Sunday Times and USA Today that she was happy.'],
    ['a programme of the week', 'He was on ABC’s “This Week” programme.'],
    ['programmes', 'He was on CBS Sunday Morning.'],
    ['days that nobody counted', 'They met several days ago.'],
    ['numbers of people', 'The 2000 soldiers left.'],
    ['numbers of seats', 'The hall seats 2,024 people.'],
  ])('are %s', (_what, sentence) => {
    expect(findDates(sentence, 'en', '2026-06-03')).toEqual([]);
  });
});

test('of a range the year stands once', () => {
  const dates = findDates('The fair runs from 30 April to 2 May 2026.', 'en', '2025-01-10');
  expect(dates.map(({ iso }) => iso)).toEqual(['2026-04-30', '2026-05-02']);
});
