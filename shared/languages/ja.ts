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
  readAlso: ['あわせて読みたい', '関連ニュース', '関連記事'],
  dateLabels: ['公開', '公開日', '更新', '更新日', '最終更新', '配信'],
  credits: ['写真'],
  lines: [
    'あわせて読みたい',
    'この記事をシェア',
    'コメント',
    'シェア',
    '共有',
    '印刷する',
    '広告',
    '続きを読む',
    '記事を保存',
    '関連記事',
  ],
};
