import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    Још А Ако Али Без До За И Иако Из Кад Када Како Као Ми На Након Не О Ова Овај Од Он Она Они Осим По
    Поред Пре Према С Са Само Све Сви То У Уз Што
  `,
};

/** Frequent words that a sister language spells or says otherwise. */
export const markers = `
  belo beograd beogradu bezbednost bezbednosti deca dece dela delovanje delu deo dinara dobija dve gde
  htela hteo istorija istoriju izveštaj izveštaju izveštava juče lepo letnje letos menja mera mere mesta
  mesto mestu nedelja nedelje nedelju obe ovde pobeda pobede posle posledice pre predsednica predsednik
  predsednika primer primera promena promene promenu razmeni razumeti reč reči rešenja rešenje saopštenju
  saopšteno saopštio savet saveta sednica sednice srbija srbije srbiji svet sveta sveti svetu takođe uspeh
  uspešno uvek videti vrednost vreme vremena vremenu zahteva čovek čoveka
`;
