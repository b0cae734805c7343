import type { StatementWords } from '../facets/statements.ts';

export const statements: StatementWords = {
  negations: ['\\p{L}+n[’\']t', 'cannot', 'neither', 'never', 'no(?! \\d)', 'nobody', 'none', 'nor', 'not', 'nothing', 'without'],
  denials: [
    '(?:den|refus|reject|declin|dismiss|fail|lack|avoid|prevent|stop|oppos|disput|ban|block|halt|abstain)\\p{L}*',
    'absen(?:t|ce)',
    'against',
    'barely',
    'few',
    'hardly',
    'impossible',
    'innocent',
    'little',
    'only',
    'rather than',
    'un(?:able|aware|certain|changed|clear|founded|harmed|hurt|known|likely|precedented|willing)',
    'unless',
    'yet',
  ],
  up: [
    '(?:increas|climb|jump|surg|soar|gain)(?:e|es|ed|ing|s)?',
    '(?:rise|rises|rose|risen|rising)',
    '(?:grow|grows|grew|grown|growing)',
    'higher',
  ],
  down: [
    '(?:decreas|declin|drop|plung|slump|shr[iu]n)(?:e|es|ed|ped|ping|ing|s|k|king|ks)?',
    '(?:fall|falls|fell|fallen|falling)',
    'lower',
  ],
  reader: ['you', 'your', 'yours', 'yourself', 'yourselves'],
};
