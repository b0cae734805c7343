import { expect, test as it } from 'vitest';
import { Summary } from '../../../shared/documents/index.ts';
import { summarize } from '../../../shared/summarize/index.ts';
import { article } from './article.ts';

const BRIDGE = [
  {
    en: 'The city of Porto opened a new bridge over the Douro on Friday.',
    vi: 'Thành phố Porto khánh thành cây cầu mới qua sông Douro hôm thứ Sáu.',
  },
  {
    en: 'It cost 120 million euros and carries trams, bicycles and people on foot.',
    vi: 'Công trình trị giá 120 triệu euro, dành cho xe điện, xe đạp và người đi bộ.',
  },
  {
    en: 'Engineers worked on the bridge for four years.',
    vi: 'Các kỹ sư đã làm việc trên cây cầu trong bốn năm.',
  },
  {
    en: 'The mayor of Porto said the old bridge would be kept as a monument.',
    vi: 'Thị trưởng Porto cho biết cây cầu cũ sẽ được giữ lại làm di tích.',
  },
];

it('a summary is valid, cites existing sentences and serves every target', () => {
  const summary = summarize(
    article({ title: { source: 'Porto opens bridge', vi: 'Porto khánh thành cầu' }, paragraphs: [BRIDGE] }),
  );

  Summary.parse(summary);
  expect(summary.headline).toEqual({
    text: { en: 'Porto opens bridge', vi: 'Porto khánh thành cầu' },
    cites: ['s0'],
  });
  const ids = new Set(summary.sentences.map((sentence) => sentence.id));
  for (const item of [summary.abstract, ...summary.keyPoints]) {
    expect(Object.keys(item.text)).toEqual(['en', 'vi']);
    for (const id of item.cites) expect(ids).toContain(id);
  }
  expect(summary.cost).toEqual({
    billedCharacters: 20,
    requests: 2,
    memoryHits: 4,
    amount: 0.2,
    currency: 'USD',
  });
  expect(summary.quality.dropped).toEqual([]);
});

it('without a title the headline is a lead sentence and cites it', () => {
  const summary = summarize(article({ paragraphs: [BRIDGE] }));

  expect(summary.headline).toEqual({
    text: { en: BRIDGE[0]!.en.slice(0, -1), vi: BRIDGE[0]!.vi.slice(0, -1) },
    cites: ['s1'],
  });
});

it('an empty title is none', () => {
  const summary = summarize(article({ title: { source: ' ' }, paragraphs: [BRIDGE] }));

  expect(summary.headline.text['en']).toBe(BRIDGE[0]!.en.slice(0, -1));
});

it('a place of a dateline in capitals is published as a name', () => {
  const filed = { en: 'PORT LUMENO, Scotland — The ferry to the islands was late again on Friday morning.' };
  const { places } = summarize(article({ paragraphs: [[{ ...filed, vi: filed.en }]], targets: ['en'] }));

  expect(places.map(({ name }) => name['en'])).toEqual(['Port Lumeno', 'Scotland']);
});

it.each([1, 2])('an article of %i sentences is summarized by them', (length) => {
  const summary = summarize(article({ paragraphs: [BRIDGE.slice(0, length)] }));

  expect(summary.abstract.text['en']).toBe(
    BRIDGE.slice(0, length)
      .map((sentence) => sentence.en)
      .join(' '),
  );
  Summary.parse(summary);
});

it('a target that could not be served is absent everywhere', () => {
  const summary = summarize(
    article({ language: 'de', paragraphs: [BRIDGE], targets: ['en'], unavailable: ['vi'] }),
  );

  expect(Object.keys(summary.abstract.text)).toEqual(['en']);
  expect(summary.sentences[0]!.targets).not.toHaveProperty('vi');
  expect(summary.unavailable.map((entry) => entry.target)).toEqual(['vi']);
});

it('a book is summarized by its first 60,000 characters, and says so', () => {
  const long = (count: number) =>
    Array.from({ length: count }, (_, index) => `Part ${index} ${'of it '.repeat(200)}ends.`);
  const { quality, sentences } = summarize(article({ paragraphs: [long(60)] }));

  expect(quality.warnings).toEqual(['The summary is made of the first 49 of 60 sentences.']);
  expect(sentences).toHaveLength(60);
});

it('an English article serves English itself', () => {
  const summary = summarize(article({ language: 'en', paragraphs: [BRIDGE], targets: ['vi'] }));

  expect(summary.headline.text['en']).toBe(BRIDGE[0]!.en.slice(0, -1));
  expect(summary.sentences[0]!.targets['en']).toEqual({ text: BRIDGE[0]!.en, origin: 'identity' });
});

it('an article without a sentence fails for good, with advice', () => {
  expect(() => summarize(article({ paragraphs: [] }))).toThrow(
    expect.objectContaining({ kind: 'no-text', retryable: false }),
  );
});

it('rows of a table state nothing: they are no abstract and no key point', () => {
  const given = article({
    paragraphs: [
      [
        {
          en: 'The city counted its hives in May and found more than before.',
          vi: 'Thành phố đếm tổ ong vào tháng Năm và thấy nhiều hơn trước.',
        },
      ],
      [
        {
          en: 'Centre and the old harbour district with its gardens: 210 hives.',
          vi: 'Trung tâm và khu cảng cũ với các khu vườn: 210 tổ ong.',
        },
      ],
    ],
  });
  const rows = {
    ...given,
    blocks: given.blocks.map((block, index) => (index === 1 ? { ...block, row: true } : block)),
  };
  const summary = summarize(rows);
  const row = rows.blocks[1]!.sentences[0]!.id;

  expect([summary.abstract, ...summary.keyPoints].flatMap((item) => item.cites)).not.toContain(row);
});
