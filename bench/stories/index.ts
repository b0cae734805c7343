import { groupStories, type StoryArticle } from '../../shared/publish/stories.ts';
import { hasDevSet } from '../../training/ranker/dev-set.ts';
import type { BenchReport } from '../report.ts';
import { type InventedHalf, inventedStories, judge } from './invented.ts';
import { bestScore, scoreGroups, tfIdfPairs } from './score.ts';
import { fewTogether, type StorySet, takenApart, whole } from './sets.ts';

const HALVES: readonly InventedHalf[] = ['even', 'odd', 'later'];
const SIZES = [100, 1_000, 4_000];

/** How well articles on one event are found, beside TF-IDF at the threshold that is best for it, and how long it takes. */
export async function run(): Promise<BenchReport[]> {
  const told = { title: 'Stories: what is said of invented ones', rows: HALVES.flatMap(toldRows) };
  const time = { title: 'Stories: time', rows: SIZES.map(timeRow) };
  if (!hasDevSet()) return [told, time];
  return [{ title: 'Stories: pairwise F1', rows: reported().flatMap(qualityRows) }, told, time];
}

/** What was not used for tuning. */
export const reported = (): StorySet[] => [
  ...(['vi', 'en'] as const).flatMap((language) => [takenApart(language, 1), fewTogether(language, 1)]),
  whole('vi', null),
  whole('en', null),
];

/** Right claims among those made; recall matters less: silence misleads nobody. */
function toldRows(half: InventedHalf): BenchReport['rows'] {
  return judge(inventedStories(half)).map(({ kind, right, made, all }) => ({
    name: `${half}, ${kind}`,
    value: `${right} of ${made}`,
    note: `right; ${all} to find`,
  }));
}

function qualityRows(set: StorySet): BenchReport['rows'] {
  const ours = scoreGroups(groupStories(set.articles), set);
  const usual = bestScore(tfIdfPairs(set.articles), set);
  const note = `precision ${ours.precision.toFixed(3)}, recall ${ours.recall.toFixed(3)}; ${set.articles.length} articles, ${set.same} pairs`;
  return [
    { name: set.name, value: ours.f1.toFixed(3), note },
    {
      name: '  TF-IDF cosine',
      value: usual.f1.toFixed(3),
      note: `at its best threshold, ${usual.threshold.toFixed(2)}`,
    },
  ];
}

function timeRow(count: number): BenchReport['rows'][number] {
  const articles = Array.from({ length: count }, (_, index) => inventedArticle(index));
  const before = process.cpuUsage();
  const stories = groupStories(articles);
  const { user, system } = process.cpuUsage(before);
  return {
    name: `${count} articles of 20 sentences`,
    value: `${((user + system) / 1_000_000).toFixed(2)} s`,
    note: `CPU; ${stories.length} stories`,
  };
}

/** Words as frequent as in a language: the one of rank n about 1/n as often as the first; three articles share an event. */
function inventedArticle(index: number): StoryArticle {
  let state = index + 1;
  const random = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const word = (): string => `w${Math.floor(20_000 ** random())}`;
  const event = Math.floor(index / 3);
  const sentences = Array.from({ length: 20 }, () =>
    [`name${event}`, ...Array.from({ length: 14 }, word), `place${event}`].join(' '),
  );
  return { id: `a${index}`, language: 'en', publishedAt: null, title: null, sentences };
}
