/** An entity that shows as it was typed: the text was escaped twice. */
const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z][a-z\d]{1,7}));/gi;

/** Names of the characters from U+00A0 to U+00FF, in their order. */
const LATIN = `
  nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
  acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde
  Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc
  Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml
  aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc
  otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
`;

const OTHERS: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Yuml: 'Ÿ',
  circ: 'ˆ',
  tilde: '˜',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '',
  rlm: '',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  dagger: '†',
  Dagger: '‡',
  bull: '•',
  hellip: '…',
  permil: '‰',
  prime: '′',
  Prime: '″',
  lsaquo: '‹',
  rsaquo: '›',
  euro: '€',
  trade: '™',
  rarr: '→',
  larr: '←',
  minus: '−',
  ne: '≠',
  le: '≤',
  ge: '≥',
};

/** Names that would turn the text into markup. */
const MARKUP: Record<string, string> = { lt: '<', gt: '>' };

const NAMED = new Map([
  ...Object.entries(OTHERS),
  ...LATIN.trim()
    .split(/\s+/)
    .map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
]);

/** JSON in a page that was escaped as a whole has three layers; more has not been seen. */
const MOST_TIMES = 3;

/**
 * Text whose entities were escaped once too often, as it was meant. Those that make tags stay, as an article about
 * markup needs them, unless `markup` asks for them.
 */
export function withoutEntities(text: string, markup = false): string {
  let decoded = text;
  for (let times = 0; times < MOST_TIMES && decoded.includes('&'); times++) {
    decoded = decoded.replace(ENTITY, (entity, decimal, hexadecimal, name) => {
      if (name !== undefined) return NAMED.get(name) ?? (markup ? MARKUP[name] : undefined) ?? entity;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return characterOf(code, markup) ?? entity;
    });
  }
  return decoded;
}

const WINDOWS = new TextDecoder('windows-1252');

/** Numbers from 128 to 159 mean the bytes of windows-1252, as in browsers. */
function characterOf(code: number, markup: boolean): string | null {
  if (code < 0x20 || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff) return null;
  if (!markup && (code === 0x3c || code === 0x3e)) return null;
  return code >= 0x80 && code < 0xa0 ? WINDOWS.decode(Uint8Array.of(code)) : String.fromCodePoint(code);
}
