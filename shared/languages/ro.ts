import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    A Aceasta Acest Acesta Ai Al Am Are Astfel Astăzi Au Aşa Așa Cand Care Ce Cei Cine Cu Cum Când Daca Dacă
    Dar Datorită De Din După Ea Ei El Ele Este Eu Fiecare Iar Ieri In La Mai Ne Noi Nu O Pe Pentru Peste
    Prin Sau Se Si Sunt Toate Un Unde În Şi Și
  `,
  neverFinal: `
    acad al arh art av bd col conf dl dlui dna dnei gen ing lit nr pag prof sf str tel șos
  `,
  enumerationEnds: 's.a.m.d ş.a ș.a',
};
