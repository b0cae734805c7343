import type { Boilerplate } from './facets/boilerplate.ts';
import type { NumberScales } from './facets/numbers.ts';
import type { Sentences } from './facets/sentences.ts';
import { BILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = { scales: { 백: 100, 천: THOUSAND, 만: 1e4, 억: 1e8, 조: BILLION } };

export const sentences: Sentences = {
  speech: {
    before: '\\S{1,8}(?:\\s\\S{1,8}){0,3}?\\s?',
    verbs: ['강조했다', '답했다', '덧붙였다', '말했다', '물었다', '밝혔다', '외쳤다', '전했다'],
    after: '',
    afterFullStops: true,
  },
};

export const boilerplate: Boilerplate = {
  credits: ['사진'],
  lines: ['공유', '관련기사', '광고', '댓글'],
};
