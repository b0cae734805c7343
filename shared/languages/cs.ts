import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    A Ale Bez Byl Byla Bylo Co Další Dne Dnes Do Dále I Jak Je Jen Jsou Já K Každý Kde Kdo Kdy Když Ke Mezi
    My Na Není Nic Nikdo O Od On Ona Oni Pak Po Podle Pokud Poté Pro Proti Proto Protože Před Přes Při
    Přitom S Se Ta Tady Také Tam Tato Ten Tento Teď To Toto U Už V Ve Včera Z Za Zde Ze
  `,
  neverFinal: `
    aut bc býv cca dipl doc gen ing judr kpt mgr mj mudr mvdr např nám obr paeddr parc phdr plk por r.č resp
    rndr roz sv tab thdr tj tzv tř ul č čl
  `,
  capitalAbbreviations: 'judr mudr phdr rndr',
  beforeNumbers: 'str tab č čl',
  enumerationEnds: 'aj apod atd',
  sometimesFinal: 'a.s r.o s.r.o spol',
  quantities: 'mil mld tis',
  units: 'kč',
  currencies: ['Kč', 'Kčs'],
  yearMarks: 'r',
  lettered: ['skupina', 'typ'],
};

export const boilerplate: Boilerplate = {
  sources: ['zdroj'],
};
