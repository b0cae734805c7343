import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    Af Alle At Da De Den Denne Der Derfor Det Dette Disse Du Efter Eller En Er Et For Fra Han Hans Hendes
    Her Hun Hvad Hvem Hvis Hvor I Ifølge Ikke Ingen Jeg Man Med Mellem Men Mens Nu Når Og Også På Samtidig
    Som Så Til Trods Under Ved Vi
  `,
  neverFinal: `
    alm bl.a ca d dvs ekskl f.eks f.v frk fru hr inkl jf kl nr p.g.a pga pr resp s.k sdr skt tlf vedr
  `,
  beforeNumbers: 'bl tlf',
  enumerationEnds: 'm.fl m.m mfl o.s.v osv',
  quantities: 'kr mia mill',
  finalLetters: 'i',
  articlesBeforeOrdinals: 'de den det',
};

export const boilerplate: Boilerplate = {
  readAlso: ['læs også'],
  sourceLabels: ['kilde'],
  sources: ['kilde'],
  datePrepositions: ['den'],
  byline: ['af'],
  answerPrefixes: ['sv'],
  mailFrom: ['fra'],
  mailSubject: ['emne'],
  mailDate: ['sendt'],
  mailOtherFields: ['til'],
  answerOpenings: ['den'],
  answerVerbs: ['skrev.{0,80}'],
};
