import type { NumberScales } from './facets.ts';
import { BILLION, MILLIARD, MILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: {
    mil: THOUSAND,
    milhão: MILLION,
    milhões: MILLION,
    bilhão: MILLIARD,
    bilhões: MILLIARD,
    trilhão: BILLION,
    trilhões: BILLION,
  },
};
