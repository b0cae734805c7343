import path from 'node:path';
import { type CheckedPair, checkTranslation } from '../../shared/translate/checks.ts';
import { corpus } from '../corpora.ts';
import type { Measured } from '../floors.ts';
import { FAULTS, plant, seededRandom } from './faults.ts';
import { correctPairs, ownPairs, referencePairs } from './pairs.ts';

/** Planted faults of a kind: about as many as there are pairs, so that more pairs change no figure by chance. */
const MOST = 400;

/** How many planted faults the checks find, and how many correct pairs they leave alone. */
export async function measure(): Promise<Measured[]> {
  const samples = await referencePairs(path.resolve(import.meta.dirname, '../../samples/memory.tmx'));
  const seeds = corpus('seeds');
  const own = await correctPairs();
  const all = [...own, ...samples];
  return [
    { name: 'checks, correct pairs without findings, own', value: clean(own) },
    { name: 'checks, correct pairs without findings, samples', value: clean(samples) },
    {
      name: 'checks, correct pairs without findings, seeds',
      value: seeds === null ? null : clean(await referencePairs(path.join(seeds, 'memory.tmx'))),
      needs: 'TIDINGS_CORPORA',
    },
    {
      name: 'checks, correct pairs without findings, developed',
      value: clean(await ownPairs('developed', 'good')),
    },
    { name: 'checks, wrong pairs found, developed', value: found(await ownPairs('developed', 'bad')) },
    { name: 'checks, correct pairs without findings, kept', value: clean(await ownPairs('kept', 'good')) },
    { name: 'checks, wrong pairs found, kept', value: found(await ownPairs('kept', 'bad')) },
    ...Object.keys(FAULTS).map((kind) => ({
      name: `checks, planted faults found, ${kind}`,
      value: found(plant(kind, all, MOST, seededRandom(2026))),
    })),
  ];
}

const clean = (pairs: readonly CheckedPair[]): number =>
  (100 * pairs.filter((pair) => checkTranslation(pair).length === 0).length) / pairs.length;

const found = (pairs: readonly CheckedPair[]): number => 100 - clean(pairs);
