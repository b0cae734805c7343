import type { Boilerplate } from './facets/boilerplate.ts';
import type { NumberScales } from './facets/numbers.ts';
import type { Sentences } from './facets/sentences.ts';
import { BILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: { 百: 100, 千: THOUSAND, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: BILLION },
};

export const sentences: Sentences = {
  speech: {
    before: '[^，。！？“「]{0,10}',
    verbs: ['[说說问問道称稱喊答]'],
    after: '(?:[，。：,]|$)',
    afterFullStops: true,
  },
};

export const boilerplate: Boilerplate = {
  credits: ['图', '圖'],
  lines: ['关注', '分享', '广告', '打印', '注册', '登录', '相关新闻', '相关阅读', '评论'],
};
