import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  neverFinal: 'أ أ.د د م',
  speech: {
    before: 'و?',
    verbs: ['أجاب', 'أضاف', 'أضافت', 'تساءل', 'تقول', 'سأل', 'سألت', 'صاح', 'صرخ', 'قال', 'قالت', 'يقول'],
    after: '(?:ت|وا)?(?!\\p{L})',
  },
};
