import { hasDevSet } from '../../training/ranker/dev-set.ts';
import type { Measured } from '../floors.ts';
import { abstractGains } from './abstract.ts';

const NAMES = ['en, with headline', 'en, without headline', 'vi, with headline', 'vi, without headline'];

/** What the published abstract gains over the first sentences, in points of mean ROUGE. */
export async function measure(): Promise<Measured[]> {
  const gains = hasDevSet() ? abstractGains() : null;
  return NAMES.map((name) => ({
    name: `abstract, ${name}`,
    value: gains === null ? null : (gains.find((gain) => gain.name === name)?.mean ?? Number.NaN),
    needs: 'TIDINGS_CORPORA',
  }));
}
