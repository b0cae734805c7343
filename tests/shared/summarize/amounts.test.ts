import { describe, expect, test } from 'vitest';
import { findDates } from '../../../shared/summarize/facts/dates.ts';
import { findFigures } from '../../../shared/summarize/facts/figures.ts';
import { summarize } from '../../../shared/summarize/index.ts';
import { article } from './article.ts';

describe('figures in Vietnamese', () => {
  const texts = (sentence: string) => findFigures(sentence, 'vi', []).map(({ text, long }) => [text, long]);

  test.each([
    ['Có 340 trạm quan trắc sẽ được lắp.', '340 trạm', '340 trạm quan trắc'],
    ['Chỉ 60 trạm đầu tiên dự kiến mở cửa sớm.', 'Chỉ 60 trạm', 'Chỉ 60 trạm đầu tiên'],
    ['Bể rộng 80 mét vuông dựng trên sà lan.', '80 mét vuông', '80 mét vuông'],
    ['Chở 60 công-ten-nơ hàng hóa.', '60 công-ten-nơ', '60 công-ten-nơ hàng hóa'],
    ['Trị giá khoảng 2,9 triệu đô-la Mỹ.', 'khoảng 2,9 triệu đô-la Mỹ', 'khoảng 2,9 triệu đô-la Mỹ'],
    ['Chạy chưa đến 40 km/h.', 'chưa đến 40 km/h', 'chưa đến 40 km/h'],
  ])('%s', (sentence, text, long) => {
    expect(texts(sentence)).toEqual([[text, long]]);
  });

  test('a preposition is no unit', () => {
    expect(texts('Cà phê được 84,5 trên thang điểm.')).toEqual([]);
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

  test('what one language says in words is left out', () => {
    expect(figures('It holds 60 boats today.', 'Bến có sáu mươi chiếc thuyền.')).toEqual([]);
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
