import type { NumberScales } from './facets.ts';
import { BILLION, MILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: { mil: THOUSAND, millón: MILLION, millones: MILLION, billón: BILLION, billones: BILLION },
};
