import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    A Aby Ale Bez Bo Był Była Było Były Będzie Co Czy Dla Do Dzięki Dziś Gdy I Ich Jak Jednak Jego Jej Jest
    Jeśli Jutro Już Każdy Kiedy Lecz Mimo Między Może Na Nad Nawet Nic Nie Nikt No O Obok Od On Ona Oni Oraz
    Po Pod Podczas Potem Przed Przez Przy Również Są Ta Tak Takie Także Te Ten Teraz To Trzeba Tylko
    Tymczasem U W Wczoraj We Według Wszystkie Wtedy Z Za Ze
  `,
  neverFinal: `
    abp al bp bryg gen gm godz hab inż kpt ks lek lic m.in m.st mgr np nr o.o.p ok os pl por pow prof.dr pt
    płk red rtm sierż tel tzn tzw ul ur woj zm św
  `,
  beforeNumbers: 'godz ok str tab',
  enumerationEnds: 'itd itd. itp',
  sometimesFinal: 'im o.p z.o.o',
  quantities: 'gr mld mln mlrd proc tys zł',
  yearMarks: 'r w',
  degrees: 'hab inż',
  lettered: ['grupa', 'typ'],
  decadeLeads: 'latach',
};

export const boilerplate: Boilerplate = {
  pageNames: ['aktualności', 'strona główna'],
  byline: ['autor:', 'oprac\\.', 'tekst:'],
  lines: [
    'czytaj także',
    'czytaj więcej',
    'komentarze',
    'podziel się',
    'powiązane artykuły',
    'reklama',
    'skomentuj',
    'udostępnij',
  ],
  dateLabels: ['aktualizacja', 'data publikacji', 'data utworzenia', 'opublikowano', 'publikacja'],
  readAlso: ['czytaj (?:też|także|więcej)', 'przeczytaj', 'zobacz (?:też|także|również)'],
  sourceLabels: ['źródło'],
  sources: ['źródło'],
  answerPrefixes: ['odp'],
  mailFrom: ['od'],
  mailSubject: ['temat'],
  mailOtherFields: ['do'],
};
