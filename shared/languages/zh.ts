import type { NumberScales } from './facets.ts';
import { BILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: { 百: 100, 千: THOUSAND, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: BILLION },
};
