import type { Boilerplate } from './facets/boilerplate.ts';
import type { NumberScales } from './facets/numbers.ts';
import type { Sentences } from './facets/sentences.ts';
import { BILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = { scales: { 百: 100, 千: THOUSAND, 万: 1e4, 億: 1e8, 兆: BILLION } };

export const sentences: Sentences = {
  speech: {
    before: '[^、。！？「]{0,10}',
    verbs: ['尋ねた', '聞いた', '言った', '話した', '語った'],
    after: '',
    afterFullStops: true,
  },
  quotationParticles: 'が っ て で と な に の は も や を',
};

export const boilerplate: Boilerplate = {
  credits: ['写真'],
  lines: ['コメント', 'シェア', '共有', '広告', '関連記事'],
};
