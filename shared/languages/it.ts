import type { Boilerplate } from './facets/boilerplate.ts';
import type { NumberScales } from './facets/numbers.ts';
import type { Sentences } from './facets/sentences.ts';
import { MILLIARD, MILLION, THOUSAND } from './number-tables.ts';

export const numbers: NumberScales = {
  scales: {
    mila: THOUSAND,
    mille: THOUSAND,
    milione: MILLION,
    milioni: MILLION,
    miliardo: MILLIARD,
    miliardi: MILLIARD,
  },
};

export const sentences: Sentences = {
  starters: `
    A Al Alla Allo Anche Ancora Che Chi Ci Come Con Così Da Dal Dalla Degli Dei Del Della Delle Di Dopo E
    Fra Gli I Il In La Le Lei Lo Loro Lui Ma Mentre Nei Nel Nella Nelle Nello Nessuno Non O Oggi Ogni Ora
    Per Perché Poi Prima Quando Quello Questa Questi Questo Se Secondo Si Sono Su Sul Sulla Tra Tutti Un Una
    Uno È
  `,
  neverFinal: `
    arch artt avv ca col dott.ssa dr.ssa ecc.mo es gen geom ing mons on p.es pagg prof.ssa s.e sig sig.na
    sig.ra sigg tel
  `,
  titles: 'dott prof',
  capitalTitles: 'arch col gen ing on rag sig',
  beforeNumbers: 'art c.a cap pag',
  enumerationEnds: 'ecc',
  sometimesFinal: 's.p.a s.r.l',
  lettered: ['classe', 'gruppo', 'serie', 'vitamina', 'zona'],
  elided: 'all d dall dell l nell',
  elidedStarters: 'Quest Sull Un',
};

export const boilerplate: Boilerplate = {
  pageNames: ['comunicat[io](?: stampa)?', 'notizie', 'senza titolo'],
  wireSigns: ['fine', 'segue', 'urgente'],
  readAlso: ['guarda anche', 'leggi (?:anche|qui)'],
  callsToAction: ['iscriviti', 'seguici'],
  copyright: ['tutti i diritti'],
  sourceLabels: ['fonti?'],
  dateLabels: ['aggiornato', 'pubblicato'],
  datePrepositions: ['il'],
  readingTime: ['tempo di lettura'],
  sources: ['fonte'],
  byline: ['di'],
  bylineInMarkup: ['di'],
  nameParticles: ['da', 'di', 'la'],
  nameConjunctions: ['e'],
  counted: ['commenti'],
  lines: [
    'accedi',
    'articoli correlati',
    'cerca',
    'commenti',
    'condividi',
    'lascia un commento',
    'leggi anche',
    'leggi tutto',
    'pubblicità',
    'registrati',
    'stampa',
  ],
  mailForwarded: ['messaggio inoltrato'],
  mailFrom: ['da'],
  mailSubject: ['oggetto'],
  mailDate: ['data', 'inviato'],
  mailOtherFields: ['a'],
  answerOpenings: ['il'],
  answerVerbs: ['ha scritto'],
};
