/** An expression that would not be linear, and what bounds the text that it is given. */
export interface Allowed {
  readonly file: string;
  /** How the expression begins. */
  readonly begins: string;
  readonly bound: string;
}

const BYLINE = 'lines of at most 140 characters';
const MAIL_HEAD = 'lines cut to 500 characters (LONGEST_FIELD)';
const STOP = 'at most 60 characters before a full stop (REACH)';
const OWN_DATA = 'lists of the project itself';

export const ALLOWED: readonly Allowed[] = [
  { file: 'shared/documents/keys.ts', begins: '^-+', bound: 'cut to 40 characters before' },
  { file: 'shared/normalize/bylines.ts', begins: '\\p{L}*(?:reporter', bound: BYLINE },
  { file: 'shared/normalize/bylines.ts', begins: '\\s+[|·•–—-]\\s+', bound: BYLINE },
  {
    file: 'shared/normalize/dates.ts',
    begins: '^\\p{L}{3},? \\d',
    bound: 'cut to 200 characters (LONGEST_DATE)',
  },
  { file: 'shared/normalize/decode.ts', begins: '<meta', bound: 'the first 4,096 bytes of a page' },
  { file: 'shared/normalize/mail-text.ts', begins: '', bound: MAIL_HEAD },
  {
    file: 'shared/normalize/noise-words.ts',
    begins: '\\s*[|·•]',
    bound: 'four times the longest noise line',
  },
  {
    file: 'shared/normalize/noise.ts',
    begins: '\\s+(?:in|im',
    bound: 'the 160 characters of an author note',
  },
  { file: 'shared/normalize/sentence-stops.ts', begins: '', bound: STOP },
  { file: 'shared/summarize/vietnamese.ts', begins: '\\s*\\n', bound: OWN_DATA },
  {
    file: 'shared/translate/checks/places.ts',
    begins: '\\s*\\(',
    bound: 'names of countries, as ICU has them',
  },
];
