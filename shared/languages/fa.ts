import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  speech: {
    before: '',
    verbs: ['افزود', 'پرسید', 'گفت'],
    after: '(?!\\p{L})',
  },
};

/** Frequent words that a sister language spells or says otherwise. */
export const markers = `
  استان استاندار استانداری استان‌های اصفهان ایران برق بیمارستان بیمارستان‌ها تبریز تهران تومان حقوق خودرو
  خیابان دادستان دادستانی دانشگاه دانشگاه‌ها ریال سپاه شهردار شهرداری شهرستان شهرستان‌های شیراز فرمانده
  مشهد
`;
