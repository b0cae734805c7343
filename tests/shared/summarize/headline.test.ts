import { describe, expect, test } from 'vitest';
import { readGrammar } from '../../../shared/summarize/grammar.ts';
import { summarize } from '../../../shared/summarize/index.ts';
import { matchCut } from '../../../shared/summarize/shorten/match.ts';
import { shorten } from '../../../shared/summarize/shorten.ts';
import { article } from './article.ts';

/** The English sentence without the clauses that may go; null when none may. */
const cut = (text: string, most = 22): string | null =>
  shorten({ en: text }, readGrammar([text]).parsed[0]!, { wanted: most, most }, [])?.text['en'] ?? null;

describe('a clause that commas mark off can go', () => {
  test.each([
    [
      'a gloss',
      'Ida Brekke, a former pilot from the northern islands, has bought the old shipyard near the harbour of Bergen.',
      'Ida Brekke has bought the old shipyard near the harbour of Bergen.',
    ],
    [
      'a relative clause at the end',
      'The council will buy the old shipyard near the harbour, which had stood empty since its owners left the town.',
      'The council will buy the old shipyard near the harbour.',
    ],
    [
      'an opening',
      'After a long night of talks in the town hall, the council of Bergen bought the old shipyard near the harbour.',
      'The council of Bergen bought the old shipyard near the harbour.',
    ],
    [
      'a comma that closes the opening stays',
      'In the harbour of Bergen, where the owners had left the yard, the council bought the old ferries for the islands.',
      'In the harbour of Bergen, the council bought the old ferries for the islands.',
    ],
  ])('%s', (_name, text, short) => {
    expect(cut(text, 18)).toBe(short);
  });

  test.each([
    [
      'a number',
      'The council will buy the old shipyard near the harbour, which has built ninety ferries for the islands since the war.',
    ],
    [
      'a negation',
      'The council will buy the old shipyard near the harbour, which has not built a ferry since its owners left the town.',
    ],
    [
      'a contradiction',
      'The council bought the old shipyard near the harbour of Bergen, rejecting the claims of its owners about the price of land.',
    ],
    [
      'the only person',
      'The council bought the old shipyard near the harbour of Bergen, which Ida Brekke had owned since her father left the town.',
    ],
    [
      'who says so',
      'The old shipyard near the harbour of Bergen will be sold to the council in the spring, according to people in the town hall.',
    ],
    [
      'a condition',
      'The council will buy the old shipyard near the harbour of Bergen, if the owners of the land agree to sell the pier.',
    ],
    [
      'no comma',
      'The council will buy the old shipyard near the harbour of Bergen that had stood empty since the owners left the town.',
    ],
  ])('but not with %s', (_name, text) => {
    expect(cut(text, 16)).toBeNull();
  });

  test('the pronoun’s person stays', () => {
    expect(
      cut(
        'The council thanked Jonas Vik, whose brother Erik Dahl leads the old shipyard, since he had signed the contract for the ferries.',
        16,
      ),
    ).toBeNull();
  });
});

describe('a translation is cut where English was', () => {
  const dropped = [', a pilot from Norway,'];
  const given = {
    kept: 'Ida Brekke has bought the old shipyard near Bergen.',
    dropped,
    place: 0.25,
    share: 0.7,
    joins: true,
    speaks: false,
  };

  test('by its names', () => {
    const text = 'Ida Brekke, một phi công đến từ Na Uy, đã mua lại xưởng đóng tàu cũ gần Bergen.';

    expect(matchCut(text, 'vi', given, [])?.text).toBe('Ida Brekke đã mua lại xưởng đóng tàu cũ gần Bergen.');
  });

  test('or not at all, where it was built otherwise', () => {
    const text = 'Xưởng đóng tàu cũ gần Bergen được phi công Ida Brekke đến từ Na Uy mua lại.';

    expect(matchCut(text, 'vi', given, [])).toBeNull();
  });
});

const SHORT = {
  en: 'The council of Bergen has bought three electric ferries.',
  vi: 'Hội đồng thành phố Bergen đã mua ba chiếc phà điện.',
};
const LONG = {
  en: 'Mayor Ida Brekke and the council of Bergen agreed late on Monday after long talks in the town hall to buy three electric ferries for the outer islands',
  vi: 'Thị trưởng Ida Brekke và hội đồng thành phố Bergen tối muộn thứ Hai đã đồng ý sau các cuộc thảo luận dài tại tòa thị chính về việc mua ba chiếc phà điện cho các đảo xa',
};
const REST = {
  en: 'Mayor Ida Brekke said the airport of Bergen and the railway would get new trains, buses and ferries in the coming year as well.',
  vi: 'Thị trưởng Ida Brekke cho biết sân bay Bergen và đường sắt cũng sẽ có tàu hỏa, xe buýt và phà mới trong năm tới.',
};
const words = (text: string): number => text.split(/\s+/).length;

describe('an article without a title', () => {
  test('has its first-ranked sentence as headline when that is short, without its full stop', () => {
    const { headline, abstract } = summarize(article({ paragraphs: [[SHORT], [REST]] }));

    const withoutStop = { en: SHORT.en.slice(0, -1), vi: SHORT.vi.slice(0, -1) };
    expect(headline).toEqual({ text: withoutStop, cites: ['s1'] });
    expect(abstract.cites).toEqual(['s2']);
  });

  test('has a label of verified facts when no sentence is short, with the lead as text below', () => {
    const long = { en: `${LONG.en}.`, vi: `${LONG.vi}.` };
    const { headline, abstract } = summarize(article({ paragraphs: [[long], [REST]] }));

    expect(headline.text['en']).toMatch(/Ida Brekke/);
    expect(headline.text['vi']).toMatch(/Ida Brekke/);
    expect(Math.max(...Object.values(headline.text).map(words))).toBeLessThanOrEqual(12);
    expect(abstract.text['en']).toContain(long.en);
  });

  test('has somebody named once in its label before a second place', () => {
    const text =
      'After a night of storms, and of waiting for news in the harbour, people of Bergen and of Oslo came to the pier where Ida Brekke, who had sailed on alone, came in at last with a torn sail and a broken mast.';
    const { headline } = summarize(article({ paragraphs: [[text, text]], targets: ['en'] }));

    expect(headline.text['en']).toMatch(/Ida Brekke/);
  });

  test('has one language cut only when the other is', () => {
    const source = {
      en: 'The council of Bergen has bought three electric ferries, which will carry people to the outer islands every morning.',
      vi: 'Ba chiếc phà điện chở người dân ra các đảo xa mỗi sáng được hội đồng Bergen mua.',
    };
    const { headline } = summarize(article({ paragraphs: [[source], [REST]] }));

    expect(headline.text['en']).not.toBe('The council of Bergen has bought three electric ferries.');
  });
});

test('a title of the source stays as it is, however long', () => {
  const { headline } = summarize(
    article({ title: { source: LONG.en, vi: LONG.vi }, paragraphs: [[SHORT], [REST]] }),
  );

  expect(headline.text).toEqual(LONG);
});

test('a long point is cut in both languages, and says what was kept', () => {
  const point = {
    en: 'Ida Brekke, a former pilot from the outer islands of the county, told the council of Bergen that the old ferries would carry passengers and goods between the harbours until the shipyard delivers the boats.',
    vi: 'Ida Brekke, cựu phi công đến từ các đảo xa của hạt, nói với hội đồng Bergen rằng những chiếc phà cũ sẽ chở hành khách và hàng hóa giữa các bến cảng cho đến khi xưởng đóng tàu bàn giao thuyền.',
  };
  const title = { source: 'Council buys ferries', vi: 'Hội đồng mua phà' };
  const { keyPoints } = summarize(article({ title, paragraphs: [[SHORT, REST], [point]] }));
  const found = keyPoints.find(({ cites }) => cites.includes('s3'));

  expect(found?.text['en']).toMatch(/^Ida Brekke told the council/);
  expect(found?.text['vi']).toMatch(/^Ida Brekke nói với hội đồng/);
  expect(found?.kept).toHaveProperty('s3.en', [
    [0, 10],
    [64, point.en.length],
  ]);
});
