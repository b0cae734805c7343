import { baseOf } from '../../languages/codes.ts';
import { lazy } from '../../languages/lazy.ts';
import commonTerms from './common-terms.json' with { type: 'json' };

/**
 * Share of news articles in which a word stands, in thousandths to two figures, with the words of each share: those that
 * stand in at least a fiftieth.
 */
const COMMON = lazy(
  (): Readonly<Record<string, ReadonlyMap<string, number>>> =>
    Object.fromEntries(
      Object.entries(commonTerms).map(([language, shares]) => [
        language,
        new Map(
          Object.entries(shares).flatMap(([share, words]) =>
            words.split(' ').map((word) => [word, Number(share) / 1000]),
          ),
        ),
      ]),
    ),
);

/** What any other term is taken to have. */
const RARE = 0.003;

/** Share of news articles in a language that have the term; of a pair of words as if they met by chance. */
export function shareOf(term: string, language: string): number {
  const common = COMMON()[baseOf(language)];
  const [first = '', second] = term.split(' ');
  const share = common?.get(first) ?? 0;
  return Math.max(RARE, second === undefined ? share : share * (common?.get(second) ?? 0));
}
