import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    Alle At Av Da De Den Denne Der Derfor Dersom Det Dette Disse Du Ei Eller En Er Et Etter For Fra Gjennom
    Han Hans Hennes Her Hun Hva Hvem Hvis Hvor I Ifølge Ikke Ingen Jeg Ledere Man Med Mellom Men Mens Nå Når
    Og Også På Samtidig Skal Som Så Til Under Ved Vi
  `,
  neverFinal: `
    alm bl.a ca dvs ekskl f.eks frk fru hr ifm inkl jf kl mht nr p.g.a pga pr resp s.k st tlf vedr
  `,
  beforeNumbers: 'kap tlf',
  enumerationEnds: 'm.m osv',
  quantities: 'kr mill',
};

export const boilerplate: Boilerplate = {
  readAlso: ['les også'],
  sourceLabels: ['kilde'],
  sources: ['kilde'],
  byline: ['av'],
  answerPrefixes: ['sv'],
  mailFrom: ['fra'],
  mailSubject: ['emne'],
  mailDate: ['sendt'],
  mailOtherFields: ['til'],
};
