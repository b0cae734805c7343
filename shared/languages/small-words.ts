// Words and endings of few letters that pages raise, begin with or break at: a short cell for each language would be empty.

/** Letters that are a word by themselves in some language: "A ship", "I was", "V Praze". */
export const ONE_LETTER_WORDS = 'AEIOUYÀÉÓÔÅÖØVKSZWВИКОСУЯАБ';

/** Words that a hyphen may stand before as a mark of what is left out: "Haupt- und Nebenstraßen". */
export const HYPHEN_CONJUNCTIONS = [
  'a',
  'and',
  'bis',
  'bzw',
  'e',
  'eller',
  'en',
  'et',
  'hoặc',
  'i',
  'lub',
  'o',
  'och',
  'oder',
  'of',
  'og',
  'or',
  'oraz',
  'ou',
  'sowie',
  'to',
  'und',
  'và',
  'y',
];

/** Units that are squared and cubed, as written in the scripts of the languages at hand. */
export const SQUARED_UNITS = ['[kcdmµn]?m', '[кдсм]?м', 'км', 'กม', 'ตร', 'ม', 'كم', 'م', 'किमी', 'मी'];

/** Endings of ordinals that are raised behind a number: "21st", "1er", "2º". */
export const ORDINAL_ENDINGS = [
  '[eèoaº]s?',
  'de',
  'er?',
  'nd',
  'nde?',
  'rd',
  're',
  'st',
  'ste',
  'te',
  'th',
  'ème',
  'ère',
  'ª',
  'го',
  'й',
  'ый',
  'я',
];
