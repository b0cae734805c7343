import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  neverFinal: `
    आर इंजी ई ए एक्स एच एन एफ एम एल एस ओ
    के क्यू जी जे जेड टी डब्ल्यू डी डॉ पं पी प्रो बी मो यू रु वाई वी
    श्री सं सी सुश्री
  `,
  speech: {
    before: '[^।.!?"“”]{0,36}?\\s',
    verbs: ['कहा', 'चिल्लाया', 'पूछा', 'बताया', 'बोला', 'बोली', 'बोले'],
    after: '(?![\\p{L}\\p{M}])',
  },
};

export const boilerplate: Boilerplate = {
  byline: ['लेखक:'],
  lines: ['और पढ़ें', 'टिप्पणियाँ', 'यह भी पढ़ें', 'ये भी पढ़ें', 'विज्ञापन', 'शेयर करें', 'संबंधित खबरें', 'साझा करें'],
  readAlso: ['और पढ़ें', 'यह भी पढ़ें', 'ये भी पढ़ें'],
  dateLabels: ['अपडेट', 'अपडेटेड', 'पोस्ट', 'प्रकाशित'],
};
