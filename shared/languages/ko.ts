import type { NumberScales } from './facets.ts';
import { BILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = { scales: { 백: 100, 천: THOUSAND, 만: 1e4, 억: 1e8, 조: BILLION } };
