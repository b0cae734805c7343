import type { NumberScales } from './facets.ts';
import { MILLIARD, MILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: {
    mila: THOUSAND,
    mille: THOUSAND,
    milione: MILLION,
    milioni: MILLION,
    miliardo: MILLIARD,
    miliardi: MILLIARD,
  },
};
