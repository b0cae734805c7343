import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    A Aj Ak Ako Ale Bol Bola Dnes Do Ja Je Jeho Jej K Každý Kde Kedy Keď Keďže Kto Ku Medzi Možno My Na Nie
    No O Od Okrem On Ona Oni Po Podľa Potom Počas Pre Pred Pri S So Tak Tento Tieto Toto Táto U Už V Vo
    Vďaka Všetky Z Za Zo Čo
  `,
};
