import type { TargetSentences } from '../facets/sentences.ts';

export const sentences: TargetSentences = {
  starters: `
    A About According Across After Again All Also Although Among An Analysts And Another Anyone Are Around
    As At Because Before Behind Between Both But By Critics Despite Did Do Does During Each Earlier Either
    Even Every Everyone Experts For Four From He Her Here His How However Hundreds I If In Inside Instead
    Investors Is It Its Just Last Later Less Many Meanwhile More Most My Nearly Neither Never Next No Nobody
    Nor Not Nothing Now Of Officials On Once One Only Or Other Others Our Outside Over People Perhaps Police
    Residents Sales Several Shares She Since So Some Someone Still Such That The Their Then There These They
    This Those Though Thousands Three To Today Tomorrow Tonight Two Under Until Was We Were What When Where
    While Who Why With Within Without Yesterday Yet You
  `,
  neverFinal: 'assoc asst cit dept incl repr tel',
  titles: 'dr drs lt messrs mr mrs ms mx prof',
  capitalTitles: `
    adm amb bro capt cmdr col cpl det fr ft gen gens gov govs hon insp maj mt pres pvt rep reps rev sen sens
    sgt st supt
  `,
  behindNames: 'st',
  capitalAbbreviations: 'dr mr mrs ms no prof st',
  beforeNumbers: `
    abs art arts bull ch chap ed eds eq fig figs max min no nos par pp pt sec tel vol
  `,
  enumerationEnds: 'etc',
  sometimesFinal: `
    a.d ave b.a b.c blvd bros co corp d.c e.u esq hwy inc jr k.o l.a l.l.c llc ltd m.a m.d n.y o.k p.l.c
    ph.d plc rd sr u.a.e u.k u.n u.s u.s.a
  `,
  quantities: 'bn hrs mil min sec yrs',
  units: 'ft mph pct',
  currencies: ['US', 'U\\.S'],
  clock: 'a.m am p.m pm',
  afterClock: [
    '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\w*\\.? \\d',
    'Central',
    'Eastern',
    'Fri',
    'Greenwich',
    'Mon',
    'Mountain',
    'Pacific',
    'Satur',
    'Sun',
    'Thurs',
    'Tues',
    'Wednes',
  ],
  lettered: [
    'block',
    'category',
    'class',
    'grade',
    'group',
    'hepatitis',
    'league',
    'letter',
    'level',
    'note',
    'plan',
    'plans',
    'section',
    'series',
    'team',
    'type',
    'variant',
    'version',
    'vitamin\\p{L}*',
    'zone',
  ],
  pronouns: 'I',
  calendar: `
    apr aug dec feb fri jan jul jun mon nov oct sat sep sept sun thu thur thurs tue tues wed
  `,
  speech: {
    before: "(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,3}",
    verbs: [
      'added',
      'asked',
      'asks',
      'cried',
      'explained',
      'replied',
      'said',
      'says',
      'shouted',
      'told',
      'tweeted',
      'warned',
      'wondered',
      'wrote',
    ],
    after: '\\b',
  },
};
