import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    Ei Eikä En He Hän Hänen Ja Jos Kaikki Koko Kuka Kun Lisäksi Me Miksi Mikäli Missä Mitä Mutta Myös Ne
    Niin Nyt Näin Nämä On Samalla Samoin Se Sen Siellä Siksi Sitten Tällä Tämä Tämän Tätä Täällä Vaikka
    Viime Voit Vuonna Yksi
  `,
  neverFinal: 'esim klo ks mm n nk ns os prof puh synt ts vrt',
  beforeNumbers: 'puh s',
  enumerationEnds: 'jne jnpp ym yms',
  quantities: 'milj',
  units: 'mk mmk',
};

export const boilerplate: Boilerplate = {
  readAlso: ['lue myös'],
  sources: ['lähde'],
};
