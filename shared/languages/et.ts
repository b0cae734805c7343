import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  beforeNumbers: 'lk',
  enumerationEnds: 'jne',
};
