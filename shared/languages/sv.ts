import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    Alla Att Av De Den Denna Dessa Dessutom Det Detta Du Där Därför Efter Eller En Enligt Ett Från För Han
    Hans Hennes Hon Hur Här I Ingen Innan Inte Jag Man Med Mellan Men Många Nu När Och Om På Sedan Ska Som
    Så Till Trots Under Vad Var Varför Vem Vi Vid Är Även
  `,
  neverFinal: `
    bl.a ca d.v.s dvs exkl f.d fr fr.o.m inkl jfr kl nr p.g.a resp s.k s:t sid st t.ex t.o.m tel
  `,
  beforeNumbers: 'kap tfn',
  enumerationEnds: 'm.fl m.m mfl o.s.v osv',
  quantities: 'kr milj',
  lettered: ['grupp', 'gruppen', 'hepatit', 'planen'],
};

export const boilerplate: Boilerplate = {
  readAlso: ['läs (?:också|även|mer)'],
  sourceLabels: ['källa'],
  sources: ['källa'],
  credits: ['bild(?:er)?', 'foto(?:s|grafie|grafía)?', 'fotograf'],
  byline: ['av'],
  answerPrefixes: ['sv'],
  mailForwarded: ['vidarebefordrat meddelande'],
  mailFrom: ['från'],
  mailSubject: ['ämne'],
  mailDate: ['datum', 'skickat'],
  mailOtherFields: ['till'],
  answerOpenings: ['den'],
  answerVerbs: ['skrev.{0,80}'],
};
