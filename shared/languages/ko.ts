import type { Boilerplate } from './facets/boilerplate.ts';
import type { NumberScales } from './facets/numbers.ts';
import type { Sentences } from './facets/sentences.ts';
import { BILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = { scales: { 백: 100, 천: THOUSAND, 만: 1e4, 억: 1e8, 조: BILLION } };

export const sentences: Sentences = {
  quotationParticles: '고 는 라 란 며 면 이',
  speech: {
    before: '\\S{1,8}(?:\\s\\S{1,8}){0,3}?\\s?',
    verbs: ['강조했다', '답했다', '덧붙였다', '말했다', '물었다', '밝혔다', '외쳤다', '전했다'],
    after: '',
    afterFullStops: true,
  },
};

export const boilerplate: Boilerplate = {
  readAlso: ['관련 ?기사', '함께 볼 만한 기사'],
  dateLabels: ['기사입력', '등록', '수정', '승인', '업데이트', '입력', '최종수정'],
  credits: ['사진'],
  lines: [
    '공유',
    '관련 기사',
    '관련기사',
    '광고',
    '글자크기 조절',
    '기사 공유하기',
    '댓글',
    '댓글 쓰기',
    '무단 전재 및 재배포 금지',
    '본문 듣기',
    '인쇄',
  ],
};
