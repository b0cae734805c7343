import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

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
