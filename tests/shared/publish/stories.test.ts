import { describe, expect, it } from 'vitest';
import { contrast } from '../../../shared/publish/stories/contrast.ts';
import { compareArticles, type Pair } from '../../../shared/publish/stories/similarity.ts';
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

describe('what makes two articles alike', () => {
  const alike = (one: string, other: string): number => {
    const articles = [one, other].map((text, index) => report(`${index}`, '', [text]));
    return compareArticles(articles)[0]?.similarity ?? 0;
  };
  const text = (day: string): string => `The lock of Ellwick was closed on ${day} after a barge sank.`;

  it('is less where all days that they name lie more than five days apart', () => {
    expect(alike(text('March 12'), text('March 14'))).toBeGreaterThan(0.5);
    const [near, far] = [alike(text('March 12'), text('March 14')), alike(text('March 12'), text('June 14'))];
    expect(far / near).toBeLessThan(0.7);
  });

  it('knows the end of December and the beginning of January as neighbours', () => {
    expect(alike(text('December 30'), text('January 2'))).toBeGreaterThan(0.5);
  });
});

describe('contrast', () => {
  /** Every pair of articles in a list, with one likeness. */
  const allPairs = (count: number, similarity: number): Pair[] =>
    Array.from({ length: count }, (_, right) =>
      Array.from({ length: right }, (_, left) => ({ left, right, similarity })),
    ).flat();

  it('takes away what each of two articles shares with many', () => {
    const topic = allPairs(20, 0.1).map((pair) =>
      pair.left === 0 && pair.right === 1 ? { ...pair, similarity: 0.3 } : pair,
    );
    expect(contrast(20, topic)).toEqual([{ left: 0, right: 1, similarity: expect.closeTo(0.15) }]);
  });

  it('leaves a story of many reports together', () => {
    expect(contrast(30, allPairs(30, 0.5))).toHaveLength(435);
  });

  it('takes as much away where a list is too short to tell', () => {
    expect(contrast(2, allPairs(2, 0.3))[0]!.similarity).toBeCloseTo(0.3 - 1.5 * 0.05);
  });
});
