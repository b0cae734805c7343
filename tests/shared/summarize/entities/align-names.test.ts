import { describe, expect, test } from 'vitest';
import { localizeNames } from '../../../../shared/summarize/entities/align-names.ts';
import { recognise } from '../../../../shared/summarize/entities.ts';
import { readGrammar } from '../../../../shared/summarize/grammar.ts';
import { summarize } from '../../../../shared/summarize/index.ts';
import { article } from '../article.ts';

describe('names in Vietnamese', () => {
  const inVietnamese = (english: string, vietnamese: string): (string | null)[] =>
    localizeNames(recognise(readGrammar([english])), [english], [vietnamese], 'vi', new Map());

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

  test.each([
    ['The Berg Society met.', 'Hiệp hội Berg mô tả kế hoạch.', ['Hiệp hội Berg']],
    ['Peter Crick spoke.', 'Ông Peter Cric phát biểu.', ['Peter Cric']],
    ['Mr Crick spoke.', 'Lord Crick phát biểu.', ['Crick']],
    // A court is one of many.
    ['The Appeals Court met.', 'Tòa án đã họp.', [null]],
  ])(
    'a name ends where the words around it say, and begins behind the form of address: %s',
    (en, vi, expected) => {
      expect(inVietnamese(en, vi)).toEqual(expected);
    },
  );

  test('a body of another party is another', () => {
    expect(inVietnamese('The Democratic Committee met.', 'Ủy ban Đảng Cộng hòa họp.')).toEqual([null]);
    expect(inVietnamese('The Democratic Committee met.', 'Ủy ban Đảng Dân chủ họp.')).toEqual([
      'Ủy ban Đảng Dân chủ',
    ]);
  });

  test('no name is given to two', () => {
    const names = inVietnamese('The Berg Committee and the Lund Committee met.', 'Ủy ban Berg đã họp.');
    expect(names).toEqual(['Ủy ban Berg', null]);
  });

  test.each([
    ['Opinions on the bridge differ in Italy.', 'Ý kiến về cây cầu ở đó khác nhau.'],
    ['He left Britain in May.', 'Anh ấy rời đất nước hồi tháng 5.'],
    ['They travelled to Germany.', 'Ông Trần Hữu Đức đi châu Âu.'],
    ['They travelled to Russia.', 'Họ đi châu Âu cùng chị Nga.'],
  ])('a country is more than a syllable: %s', (english, vietnamese) => {
    expect(inVietnamese(english, vietnamese)).toEqual([null]);
  });

  test('a name that the translation does not have is not invented', () => {
    expect(inVietnamese('Anna Berg spoke.', 'Bà ấy phát biểu.')).toEqual([null]);
  });
});

test('of two museums each gets its own name: the one with the country, "quốc gia" inside', () => {
  const english = 'The Museum of World Cultures gave it to the Vietnam National Museum of History.';
  const vietnamese = 'Bảo tàng Văn hóa Thế giới đã trao nó cho Bảo tàng Lịch sử quốc gia Việt Nam.';
  expect(localizeNames(recognise(readGrammar([english])), [english], [vietnamese], 'vi', new Map())).toEqual([
    'Bảo tàng Văn hóa Thế giới',
    'Bảo tàng Lịch sử quốc gia Việt Nam',
  ]);
});

describe('a term of the terminology is the name in the other language', () => {
  const sentence = {
    en: 'The Danube Salt Forum met in Vienna on Monday.',
    vi: 'Diễn đàn Muối Đa-nuýp họp tại Vienna hôm thứ Hai.',
  };
  const names = (given: Pick<Parameters<typeof article>[0], 'language' | 'appliedTerms'>, source: string) =>
    summarize(article({ ...given, paragraphs: [[{ ...sentence, source }]] })).organisations.map(
      ({ name }) => name,
    );
  const expected = [{ en: 'Danube Salt Forum', vi: 'Diễn đàn Muối Đa-nuýp' }];

  test('from English', () => {
    const vi = [{ source: 'Danube Salt Forum', target: 'Diễn đàn Muối Đa-nuýp' }];
    expect(names({ appliedTerms: { vi } }, sentence.en)).toEqual(expected);
  });

  test('from a third language, by the term that both come from', () => {
    const en = [{ source: 'Donau-Salzforum', target: 'Danube Salt Forum' }];
    const vi = [{ source: 'Donau-Salzforum', target: 'Diễn đàn Muối Đa-nuýp' }];
    const source = 'Das Donau-Salzforum tagte am Montag in Wien.';
    expect(names({ language: 'de', appliedTerms: { en, vi } }, source)).toEqual(expected);
  });
});
