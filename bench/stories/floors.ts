import { groupStories } from '../../shared/publish/stories.ts';
import { hasDevSet } from '../../training/ranker/dev-set.ts';
import type { Measured } from '../floors.ts';
import { reported } from './index.ts';
import { inventedStories, judge } from './invented.ts';
import { scoreGroups } from './score.ts';

const HALVES = ['even', 'odd', 'later'] as const;
const NAMES = ['vi', 'en'].flatMap((language) => [
  `${language}, most with company`,
  `${language}, few with company`,
]);
const WHOLE = ['vi, an archive', 'en, an archive'];

/** Pairwise F1 of articles that are one story, and how many of the claims that are made of stories are right; ten seconds. */
export async function measure(): Promise<Measured[]> {
  const sets = hasDevSet() ? reported() : null;
  return [
    ...[...NAMES, ...WHOLE].map((name, index) => ({
      name: `${name}, F1`,
      value: sets === null ? null : 100 * scoreGroups(groupStories(sets[index]!.articles), sets[index]!).f1,
      needs: 'TIDINGS_CORPORA',
    })),
    ...claims(),
  ];
}

/** Over all invented stories: claims that are right among those made, and among those to be found. */
function claims(): Measured[] {
  const verdicts = HALVES.flatMap((half) => judge(inventedStories(half)));
  return [...Map.groupBy(verdicts, ({ kind }) => kind)].flatMap(([kind, own]) => {
    const sum = (of: 'right' | 'made' | 'all'): number => own.reduce((total, one) => total + one[of], 0);
    return [
      { name: `claims, ${kind}, precision`, value: (100 * sum('right')) / sum('made') },
      { name: `claims, ${kind}, recall`, value: (100 * sum('right')) / sum('all') },
    ];
  });
}
