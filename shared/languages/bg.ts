import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    А Аз Ако В Вече Всички Въпреки До За Затова Защото И Има Как Като Когато На Не Ние Но Няма Обаче Освен
    От Още По Преди През При С Само Сега След Според Също Тази Така Те Тези То Това Този Той Тя
  `,
};
