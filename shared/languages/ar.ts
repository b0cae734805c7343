import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  neverFinal: 'أ أ.د د م',
  speech: {
    before: 'و?',
    verbs: ['أجاب', 'أضاف', 'أضافت', 'تساءل', 'تقول', 'سأل', 'سألت', 'صاح', 'صرخ', 'قال', 'قالت', 'يقول'],
    after: '(?:ت|وا)?(?!\\p{L})',
  },
};

export const boilerplate: Boilerplate = {
  lines: [
    'أخبار ذات صلة',
    'إعلان',
    'اقرأ أيضا',
    'اقرأ أيضاً',
    'اقرأ أيضًا',
    'اقرأ المزيد',
    'تعليقات',
    'شارك',
    'مشاركة',
    'مواضيع ذات صلة',
  ],
  readAlso: [
    'إقرأ أيضا',
    'إقرأ أيضاً',
    'اقرأ أيضا',
    'اقرأ أيضاً',
    'اقرأ أيضًا',
    'اقرأ المزيد',
    'شاهد أيضا',
    'شاهد أيضاً',
  ],
  dateLabels: ['آخر تحديث', 'تاريخ النشر', 'تحديث', 'تم النشر', 'نشر(?: في)?'],
};
