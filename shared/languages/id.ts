import type { NumberScales } from './facets.ts';
import { BILLION, MILLIARD, MILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: { ribu: THOUSAND, juta: MILLION, miliar: MILLIARD, triliun: BILLION },
};
