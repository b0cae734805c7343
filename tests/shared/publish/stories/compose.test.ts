import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../../shared/documents/summary.ts';
import { composeStory, MOST_REPORTS } from '../../../../shared/publish/stories/compose.ts';
import { exampleSummary, sentence } from '../example.ts';

/** A report whose sentences count from s1; figures, dates and people as its summary has them. */
function report(id: string, lines: readonly string[], more: Partial<Summary> = {}): Summary {
  const none = { people: [], dates: [], figures: [], quotes: [], keyPoints: [] };
  const sentences = lines.map((line, index) => sentence(`s${index + 1}`, line, line, `vi ${line}`));
  const cites = sentences.map((one) => one.id);
  const abstract = { text: { en: lines[0]! }, cites };
  const day = '2026-03-12';
  return exampleSummary({ ...none, articleId: id, publishedAt: day, abstract, sentences, ...more });
}

const figure = (value: number, unit: string, cite: string, qualifier: string | null = null) => ({
  ...{ value, unit, qualifier },
  text: { en: `${value} ${unit}`, vi: `${value} ${unit}` },
  cites: [cite],
});

const story = (...summaries: Summary[]) =>
  composeStory(
    'x',
    summaries.map((summary) => ({ summary, folder: `articles/${summary.articleId}/` })),
  );

const AGROUND = 'The ferry Alkyon ran aground off Sandholm late on Tuesday.';
const hurt = (count: number): string => `The coast guard said that ${count} passengers were injured.`;

describe('what all say', () => {
  it('is a sentence that every report covers, cited in each', () => {
    const { agreed } = story(
      report('a', [AGROUND, 'Oil was not seen on the water around the wreck.']),
      report('b', ['Late on Tuesday the ferry Alkyon ran aground off Sandholm.']),
    );
    expect(agreed.map(({ cites }) => cites)).toEqual([
      [
        { article: 'a', sentence: 's1' },
        { article: 'b', sentence: 's1' },
      ],
    ]);
    expect(agreed[0]!.text).toEqual({ en: AGROUND, vi: `vi ${AGROUND}` });
  });

  it('has the same figures and negations', () => {
    expect(story(report('a', [hurt(12)]), report('b', [hurt(15)])).agreed).toEqual([]);
    const denied = 'The ferry Alkyon never ran aground off Sandholm late on Tuesday.';
    expect(story(report('a', [AGROUND]), report('b', [denied])).agreed).toEqual([]);
  });

  it('is nothing where there is one report, or no language in common', () => {
    expect(story(report('a', [AGROUND]))).toMatchObject({ agreed: [], alone: [], differences: [] });
    const waiting = report('b', [AGROUND]);
    for (const one of waiting.sentences) delete one.targets['en'];
    expect(story(report('a', [AGROUND]), waiting)).toMatchObject({ agreed: [], alone: [] });
  });
});

describe('what one says', () => {
  it('stands in no other report, not in pieces either', () => {
    const tugs = 'Two tugs are to pull the vessel free at high tide on Thursday.';
    const { alone } = story(report('a', [AGROUND, tugs]), report('b', [AGROUND]));
    expect(alone.map(({ text }) => text['en'])).toEqual([tugs]);
    const pieces = ['At high tide on Thursday there is hope.', 'Two tugs pull, and the vessel comes free.'];
    expect(story(report('a', [AGROUND, tugs]), report('b', [AGROUND, ...pieces])).alone).not.toContainEqual(
      alone[0],
    );
  });
});

describe('differences', () => {
  const counting = (
    id: string,
    count: number,
    line = hurt(count),
    qualifier: string | null = null,
  ): Summary => report(id, [line], { figures: [figure(count, 'passengers', 's1', qualifier)] });
  const values = (...summaries: Summary[]) =>
    story(...summaries).differences.map((one) => one.values.map(({ value }) => value));

  it('are values of one unit in sentences that say the same otherwise', () => {
    expect(values(counting('a', 12), counting('b', 15))).toEqual([[12, 15]]);
    expect(values(counting('a', 12), counting('b', 15), counting('c', 15))).toEqual([[12, 15]]);
  });

  it('are none of two things that are counted', () => {
    expect(values(counting('a', 12), counting('b', 15, 'A bus took 15 passengers to the theatre.'))).toEqual(
      [],
    );
    const receives = (who: string, sum: number): Summary =>
      report(who, [`The ${who} will receive ${sum} euros.`], { figures: [figure(sum, 'EUR', 's1')] });
    expect(values(receives('theatre', 4), receives('orphanage', 40))).toEqual([]);
  });

  it('are none of a number and its rounding, nor of a bound', () => {
    expect(values(counting('a', 1_980), counting('b', 2_000))).toEqual([]);
    expect(values(counting('a', 12), counting('b', 10, hurt(10), 'more than'))).toEqual([]);
  });

  it('are none where one report has both values', () => {
    const both = report('b', [hurt(15), 'At first there had been talk of 12 passengers.'], {
      figures: [figure(15, 'passengers', 's1'), figure(12, 'passengers', 's2')],
    });
    expect(values(counting('a', 12), both)).toEqual([]);
  });

  it('are whole days, and names for one role', () => {
    const opened = (id: string, day: number): Summary => {
      const text = { en: `${day} March 2026` };
      const dates = [{ iso: `2026-03-${day}`, text, cites: ['s1'] }];
      return report(id, [`The violin was returned to the museum of Hexley on ${text.en}.`], { dates });
    };
    expect(values(opened('a', 14), opened('b', 16))).toEqual([['2026-03-14', '2026-03-16']]);
    const led = (id: string, name: string): Summary =>
      report(id, [`Captain ${name} blamed a broken rudder for the accident.`], {
        people: [{ name: { en: name }, role: { en: 'captain' }, mentions: 1, cites: ['s1'] }],
      });
    expect(values(led('a', 'Rolf Iversen'), led('b', 'Ralf Iverson'))).toEqual([
      ['Rolf Iversen', 'Ralf Iverson'],
    ]);
    expect(values(led('a', 'Rolf Iversen'), led('b', 'Iversen'))).toEqual([]);
  });
});

describe('a story', () => {
  it('tells who objects', () => {
    const denial = 'The owners of the Alkyon denied that the ship had been overloaded.';
    const disputes = 'The minister called for effective management of disputes among the neighbours.';
    expect(story(report('a', [AGROUND, denial, disputes])).objections.map(({ text }) => text['en'])).toEqual([
      denial,
    ]);
  });

  it('has the oldest report first, whatever order they come in, and the headline of the newest', () => {
    const older = report('b', [AGROUND], { publishedAt: '2026-03-11' });
    const newer = report('a', [hurt(12)]);
    expect(story(newer, older)).toEqual(story(older, newer));
    expect(story(newer, older).reports.map(({ article }) => article)).toEqual(['b', 'a']);
  });

  it('compares the newest reports only, and counts the others', () => {
    const many = Array.from({ length: MOST_REPORTS + 3 }, (_, index) => report(`r${index}`, [AGROUND]));
    expect(story(...many)).toMatchObject({ older: 3 });
    expect(story(...many).reports).toHaveLength(MOST_REPORTS);
  });

  it('lists the days that are named', () => {
    const dates = [
      { iso: '2026-03-10', text: { en: 'Tuesday' }, cites: ['s1'] },
      { iso: '2026', text: { en: '2026' }, cites: ['s1'] },
    ];
    expect(story(report('a', [AGROUND], { dates })).events).toEqual([
      { iso: '2026-03-10', text: expect.anything(), cites: [{ article: 'a', sentence: 's1' }] },
    ]);
  });
});
