import { describe, expect, it } from 'vitest';
import { groupStories, type StoryArticle } from '../../../shared/publish/stories.ts';

function report(
  id: string,
  title: string,
  sentences: string[],
  more: Partial<StoryArticle> = {},
): StoryArticle {
  return { id, language: 'en', publishedAt: null, title, sentences, ...more };
}

const FERRY = report('ferry', 'Ferry runs aground off Gedser', [
  'The car ferry Nordlys ran aground off Gedser on Tuesday night with 214 passengers on board.',
  'The coast guard brought everyone ashore by Wednesday morning.',
]);
const RESCUE = report('rescue', 'All 214 passengers safe after ferry accident', [
  'The coast guard said on Wednesday that all 214 passengers of the Nordlys were safe.',
  'The car ferry had run aground off Gedser the night before.',
]);
const FARES = report('fares', 'Ferry fares to rise', [
  'Passengers of the car ferry to Bornholm will pay 6 percent more from Wednesday, the operator said.',
  'It gave the price of fuel as the reason.',
]);
const CHOIR = report('choir', 'Village choir sings for the bees', [
  'A choir of beekeepers in Wales gave its first concert among forty hives.',
]);

const PHA = report(
  'pha',
  'Phà chở khách mắc cạn ở Cần Giờ',
  [
    'Phà Bình Khánh chở 214 hành khách mắc cạn ở Cần Giờ tối 12/3.',
    'Cảnh sát biển đưa mọi người vào bờ an toàn.',
  ],
  { language: 'vi' },
);
const CUU = report(
  'cuu',
  'Cứu 214 hành khách trên phà mắc cạn',
  ['Cảnh sát biển đã đưa 214 hành khách phà Bình Khánh vào bờ an toàn.', 'Phà mắc cạn ở Cần Giờ tối 12/3.'],
  { language: 'vi' },
);
const VE = report(
  've',
  'Giá vé phà tăng',
  [
    'Hành khách đi phà Cát Lái sẽ trả thêm 6% từ tháng tới, công ty vận tải cho biết.',
    'Lý do là giá dầu tăng.',
  ],
  { language: 'vi' },
);

describe('groupStories', () => {
  it('puts reports of one event together and leaves the topic alone', () => {
    expect(groupStories([FERRY, FARES, RESCUE, CHOIR])).toEqual([['choir'], ['fares'], ['ferry', 'rescue']]);
  });

  it('does so in Vietnamese', () => {
    expect(groupStories([PHA, CUU, VE])).toEqual([['cuu', 'pha'], ['ve']]);
  });

  it('gives the same stories whatever order the articles are in', () => {
    const inOrder = groupStories([FERRY, FARES, RESCUE, CHOIR, PHA, CUU, VE]);
    expect(groupStories([VE, CUU, CHOIR, PHA, RESCUE, FARES, FERRY])).toEqual(inOrder);
  });

  it('compares two articles as it compares many', () => {
    expect(groupStories([FERRY, RESCUE])).toEqual([['ferry', 'rescue']]);
    expect(groupStories([FERRY, CHOIR])).toEqual([['choir'], ['ferry']]);
  });

  it('keeps what is told alike months apart as two stories', () => {
    const march = { ...FERRY, publishedAt: '2026-03-10' };
    expect(groupStories([march, { ...RESCUE, publishedAt: '2026-03-11' }])).toEqual([['ferry', 'rescue']]);
    expect(groupStories([march, { ...RESCUE, publishedAt: '2028-11-11' }])).toEqual([['ferry'], ['rescue']]);
  });

  it('leaves articles without words, and words that objects inherit, alone', () => {
    const empty = report('empty', '', []);
    const inherited = report('inherited', 'constructor', ['__proto__ toString']);
    expect(groupStories([empty, { ...empty, id: 'blank' }, inherited])).toEqual([
      ['blank'],
      ['empty'],
      ['inherited'],
    ]);
    expect(groupStories([])).toEqual([]);
  });
});
