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

export const ALLOWED: readonly Allowed[] = [
  { file: 'shared/languages/places.ts', begins: '\\s*\\(', bound: 'names of countries, as ICU has them' },
  {
    file: 'shared/summarize/verify.ts',
    begins: '\\p{Lu}[',
    bound: 'sentences of at most 2,000 characters',
  },
  { file: 'shared/normalize/noise/bylines.ts', begins: '\\s+[|·•–—-]\\s+', bound: BYLINE },
  {
    file: 'shared/normalize/readers/pdf-pieces.ts',
    begins: '([\\p{L}\\p{M}\\p{N},.]+',
    bound: 'the last 80 characters of a text (LONGEST_WORD)',
  },
  {
    file: 'shared/normalize/noise/whole-lines.ts',
    begins: '\\s*[|·•]',
    bound: 'four times the longest noise line',
  },
  { file: 'shared/documents/keys.ts', begins: '^-+', bound: 'cut to 40 characters before' },
  { file: 'shared/normalize/noise/bylines.ts', begins: '\\p{L}*(?:korr', bound: BYLINE },
  { file: 'shared/normalize/decode.ts', begins: '<meta', bound: 'the first 4,096 bytes of a page' },
  { file: 'shared/normalize/readers/mail-text.ts', begins: '', bound: MAIL_HEAD },
  {
    file: 'shared/normalize/noise.ts',
    begins: '\\s+(?:für',
    bound: 'the 160 characters of an author note',
  },
  { file: 'shared/normalize/sentences/full-stops.ts', begins: '', bound: STOP },
];
