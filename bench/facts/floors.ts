import type { Measured } from '../floors.ts';
import { documents, type Halves, scoreArticles, scoreEnglish } from './index.ts';
import { KINDS, precision, recall } from './score.ts';

/** Kinds that are judged in a set: Vietnamese documents are annotated with fewer. */
const VIETNAMESE_KINDS = ['people', 'organisations', 'places', 'roles', 'quotations', 'speakers'] as const;

/** Without a Vietnamese text nobody has a role in Vietnamese. */
const ALONE = KINDS.filter((kind) => kind !== 'roles vi');

/** Precision and recall of facts on the half that nobody tuned on; half a minute of computing. */
export async function measure(): Promise<Measured[]> {
  const { aligned, english, vietnamese } = documents();
  return [
    ...figures('en', KINDS, aligned === null ? null : await scoreEnglish(aligned)),
    ...figures('en alone', ALONE, english === null ? null : await scoreArticles(english, 'en')),
    ...figures('vi', VIETNAMESE_KINDS, vietnamese === null ? null : await scoreArticles(vietnamese, 'vi')),
  ];
}

const figures = (
  language: string,
  kinds: readonly (typeof KINDS)[number][],
  halves: Halves | null,
): Measured[] =>
  kinds.flatMap((kind) =>
    (
      [
        ['precision', precision],
        ['recall', recall],
      ] as const
    ).map(([name, of]) => ({
      name: `${language}, ${kind}, ${name}`,
      value: halves === null ? null : 100 * of(halves.untouched[kind]),
      needs: 'TIDINGS_CORPORA',
    })),
  );
