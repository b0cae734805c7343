import { describe, expect, test } from 'vitest';
import { findFigures, readNumber } from '../../../../shared/summarize/facts/figures.ts';
import { summarize } from '../../../../shared/summarize/index.ts';
import { article } from '../article.ts';

describe('figures in Vietnamese', () => {
  const texts = (sentence: string) => findFigures(sentence, 'vi', []).map(({ text, long }) => [text, long]);

  test.each([
    ['Có 340 trạm quan trắc sẽ được lắp.', '340 trạm', '340 trạm quan trắc'],
    ['Chỉ 60 trạm đầu tiên dự kiến mở cửa sớm.', 'Chỉ 60 trạm', 'Chỉ 60 trạm đầu tiên'],
    ['Bể rộng 80 mét vuông dựng trên sà lan.', '80 mét vuông', '80 mét vuông'],
    ['Chở 60 công-ten-nơ hàng hóa.', '60 công-ten-nơ', '60 công-ten-nơ hàng hóa'],
    ['Trị giá khoảng 2,9 triệu đô-la Mỹ.', 'khoảng 2,9 triệu đô-la Mỹ', 'khoảng 2,9 triệu đô-la Mỹ'],
    ['Có 600 công nhân trực ca đêm.', '600 công nhân', '600 công nhân'],
    ['Xây 12 nhà máy chế biến.', '12 nhà máy', '12 nhà máy chế biến'],
    ['Nhận 1.450 bộ hồ sơ trong năm.', '1.450 bộ hồ sơ', '1.450 bộ hồ sơ'],
    ['Mời 12 gói thầu thiết bị xét nghiệm.', '12 gói thầu', '12 gói thầu'],
    ['Lan Anh, 35 tuổi chia sẻ.', '35 tuổi', '35 tuổi'],
    ['Chạy chưa đến 40 km/h.', 'chưa đến 40 km/h', 'chưa đến 40 km/h'],
  ])('%s', (sentence, text, long) => {
    expect(texts(sentence)).toEqual([[text, long]]);
  });

  test.each([
    // A preposition is no unit.
    'Cà phê được 84,5 trên thang điểm.',
    // Nobody knows where the noun ends.
    'Họ bán 12 rổ lan rừng lao xuống vực.',
    // A name, and a time of the day.
    'Phường 11 thiệt hại nặng.',
    'Người thứ 3 ném đá.',
    'Mưa từ 6 giờ sáng.',
  ])('none: %s', (sentence) => {
    expect(texts(sentence)).toEqual([]);
  });
});

describe('amounts keep their scale, currency and rate', () => {
  test.each([
    ['It cost £214.5m.', 'en', 214_500_000, 'GBP', '£214.5m'],
    ['They asked for $45k.', 'en', 45_000, 'USD', '$45k'],
    ['A kilo costs R$1.20.', 'en', 1.2, 'BRL', 'R$1.20'],
    ['It cost 5.7 million Swiss francs.', 'en', 5_700_000, 'CHF', '5.7 million Swiss francs'],
    ['It ran 40 kilometres an hour.', 'en', 40, 'kilometres an hour', '40 kilometres an hour'],
    ['It cost 5 bln dollars.', 'en', 5_000_000_000, 'USD', '5 bln dollars'],
    ['It cost 5 trn roubles.', 'en', 5_000_000_000_000, 'RUB', '5 trn roubles'],
    ['It cost 2 hundred thousand dollars.', 'en', 200_000, 'USD', '2 hundred thousand dollars'],
    ['Some 3 lakh rupees are missing.', 'en', 300_000, 'INR', 'Some 3 lakh rupees'],
    ['They owe 12,34,567 rupees.', 'en', 1_234_567, 'INR', '12,34,567 rupees'],
    ['Trị giá 5 nghìn tỷ đồng.', 'vi', 5_000_000_000_000, 'VND', '5 nghìn tỷ đồng'],
    ['Trị giá 60 triệu bảng.', 'vi', 60_000_000, 'GBP', '60 triệu bảng'],
    ['Kéo dài 19 ngày.', 'vi', 19, 'ngày', '19 ngày'],
    ['Có 14 nhân viên.', 'vi', 14, 'nhân viên', '14 nhân viên'],
  ])('%s', (sentence, language, value, unit, text) => {
    expect(
      findFigures(sentence, language, []).map((figure) => [figure.value, figure.unit, figure.text]),
    ).toEqual([[value, unit, text]]);
  });

  test('letters after an amount that are no scale: nobody can read it', () => {
    expect(findFigures('The code is $60x.', 'en', [])).toEqual([]);
  });
});

describe('a figure says the same in both languages', () => {
  const figures = (en: string, vi: string) =>
    summarize(article({ paragraphs: [[{ en, vi }]] })).figures.map(({ text, qualifier }) => [
      text['en'],
      text['vi'],
      qualifier,
    ]);

  test.each([
    // "ít hơn 35 %" is "35 % less": the word is no qualifier.
    ['They bought 35% less salt.', 'Họ mua ít muối hơn 35%.', ['35%', '35%', null]],
    [
      'It ran less than 40 km today.',
      'Tàu chạy chưa đầy 40 km.',
      ['less than 40 km', 'chưa đầy 40 km', 'less than'],
    ],
    ['It got 84.5 points there.', 'Cà phê được 84,5 trên 100.', ['84.5 points', '84,5', null]],
    ['We saw 12 new wells there.', 'Có 12 giếng khoan mới.', ['12 new wells', '12 giếng khoan', null]],
  ])('%s', (en, vi, expected) => {
    expect(figures(en, vi)).toEqual([expected]);
  });

  test('what one language says in words is found by its words', () => {
    expect(figures('It holds 60 boats today.', 'Bến có sáu mươi chiếc thuyền.')).toEqual([
      ['60 boats', 'sáu mươi chiếc', null],
    ]);
  });

  test('what has no number is found by its words', () => {
    expect(figures('Tens of thousands of people fled.', 'Hàng chục nghìn người đã bỏ chạy.')).toEqual([
      ['Tens of thousands of people', 'Hàng chục nghìn người', null],
    ]);
  });

  test('what one language does not say is published in the other', () => {
    expect(figures('It holds 60 boats today.', 'Bến có nhiều thuyền.')).toEqual([
      ['60 boats', undefined, null],
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

describe('figures by grammar and in both languages', () => {
  const figures = (en: string, vi?: string) =>
    summarize(
      article({
        paragraphs: [[vi === undefined ? en : { en, vi }]],
        targets: vi === undefined ? ['en'] : undefined,
      }),
    ).figures.map(({ value, unit, text }) => [value, unit, text['en'], text['vi'] ?? null]);

  test.each([
    ['a number in words', 'Six officers were hurt.', [[6, 'officers', 'Six officers', null]]],
    [
      'a noun with a capital',
      'Some 51 Republicans agreed.',
      [[51, 'Republicans', 'Some 51 Republicans', null]],
    ],
    [
      'a name with a number',
      'They ordered 30 Boeing 787 jets.',
      [[30, 'Boeing 787 jets', '30 Boeing 787 jets', null]],
    ],
    ['an age', 'A 20-year-old player left.', [[20, 'years old', '20-year-old', null]]],
    ['a result', 'Dundee beat Belfast 5-3.', [[null, 'score', '5-3', null]]],
    ['less than nothing', 'It fell to minus 12 degrees.', [[-12, 'degrees', 'minus 12 degrees', null]]],
    ['a share', 'One in five women agreed.', [[null, 'women', 'One in five women', null]]],
    ['a fraction', 'Two-thirds of the pupils left.', [[null, 'pupils', 'Two-thirds of the pupils', null]]],
    ['a total', 'The attendance was 14,212.', [[14212, 'attendance', 'attendance was 14,212', null]]],
    ['a part', 'He made 12 of the 14 saves.', [[12, 'saves', '12 of the 14 saves', null]]],
    ['no number', 'Tens of thousands of birds died.', [[null, 'birds', 'Tens of thousands of birds', null]]],
    ['those harmed', 'At least six were killed.', [[6, 'killed', 'At least six were killed', null]]],
    [
      'an age in thousands',
      'A 2,200-year-old boat was found.',
      [[2200, 'years old', '2,200-year-old', null]],
    ],
    ['a size', 'A 25,000-strong crowd came.', [[25000, 'people', '25,000-strong', null]]],
    ['an anniversary', 'It nears the 50th anniversary.', [[50, 'anniversary', '50th anniversary', null]]],
    ['what comes so often', 'It was a third straight win.', [[3, 'win', 'third straight win', null]]],
    ['what is the third of anything', 'The third speaker left.', []],
    [
      'the size of a noun',
      'It has a population of 20,000.',
      [[20000, 'population', 'population of 20,000', null]],
    ],
    [
      'a change of its subject',
      'The death toll has risen to 37.',
      [[37, 'toll', 'death toll has risen to 37', null]],
    ],
    ['whom somebody hurt', 'A bomb went off, injuring three.', [[3, 'injuring', 'injuring three', null]]],
    ['those dead', 'The attack left at least 12 dead.', [[12, 'dead', 'at least 12 dead', null]]],
    ['a decade of life', 'A man in his 40s was hurt.', [[null, 'years old', '40s', null]]],
    [
      'an age in a sentence',
      'Anna Berg was 13 when she left.',
      [[13, 'years old', 'Anna Berg was 13', null]],
    ],
    [
      'the age that somebody reaches',
      'A party for Anna Berg, who turns 70.',
      [[70, 'years old', 'turns 70', null]],
    ],
    [
      'two people of one age',
      'Anna Berg, 52, and Jan Holm, 52, left.',
      [
        [52, 'years old', 'Anna Berg, 52', null],
        [52, 'years old', 'Jan Holm, 52', null],
      ],
    ],
    ['two of a measure', 'It fell two kilometres away.', [[2, 'kilometres', 'two kilometres', null]]],
    ['the rest', 'They spoke of the other five during the talks.', [[5, 'others', 'other five', null]]],
    ['a change of its object', 'He left, bringing the toll to 25.', [[25, 'toll', 'toll to 25', null]]],
    [
      'a number with "and"',
      'Two hundred and thirty boats left.',
      [[230, 'boats', 'Two hundred and thirty boats', null]],
    ],
    ['a year', 'They spoke of a 1996 siege.', []],
    ['a time of day', 'The match, won early, began at 8.05 am, not 8:55.', []],
    ['two whom all know', 'The two leaders met.', []],
    ['an age', 'Anna Berg, aged 45, left.', [[45, 'years old', 'aged 45', null]]],
    ['a letter before money', 'It cost 40m euros.', [[4e7, 'EUR', '40m euros', null]]],
    [
      'a comparison',
      'There were 1,127 defections, compared with 2,706 in 2011.',
      [
        [1127, 'defections', '1,127 defections', null],
        [2706, 'defections', '2,706', null],
      ],
    ],
    ['a change', 'It rose from 3 to 4 million euros.', [[4e6, 'EUR', '4 million euros', null]]],
  ])('%s', (_what, en, expected) => {
    expect(figures(en)).toEqual(expected);
  });

  test('a range has two bounds and no value', () => {
    expect(figures('It costs between 3 and 4 million euros.', 'Nó tốn từ 3 đến 4 triệu euro.')).toEqual([
      [null, 'EUR', 'between 3 and 4 million euros', 'từ 3 đến 4 triệu euro'],
    ]);
  });

  test('40 jobs are not 40 %', () => {
    expect(
      figures(
        'The firm cut 40 jobs and 40 percent of its budget.',
        'Công ty cắt 40% ngân sách và bốn mươi việc làm.',
      ),
    ).toEqual([
      [40, 'jobs', '40 jobs', 'bốn mươi việc làm'],
      [40, '%', '40 percent', '40%'],
    ]);
  });
});
