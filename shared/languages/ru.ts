import type { NumberScales } from './facets.ts';
import { MILLIARD, MILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: {
    тысяч: THOUSAND,
    тысячи: THOUSAND,
    тыс: THOUSAND,
    миллион: MILLION,
    миллиона: MILLION,
    миллионов: MILLION,
    млн: MILLION,
    миллиард: MILLIARD,
    миллиарда: MILLIARD,
    миллиардов: MILLIARD,
    млрд: MILLIARD,
  },
};
