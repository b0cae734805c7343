import { lazy } from '../languages/lazy.ts';

/** HTML's names of U+00A1 to U+00FF, in order. */
const LATIN_1 =
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
  'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED = lazy(
  () =>
    new Map<string, string>([
      ...LATIN_1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa1 + index)]),
      ...Object.entries({
        amp: '&',
        lt: '<',
        gt: '>',
        quot: '"',
        apos: "'",
        nbsp: '\u00a0',
        ndash: '–',
        mdash: '—',
        lsquo: '‘',
        rsquo: '’',
        sbquo: '‚',
        ldquo: '“',
        rdquo: '”',
        bdquo: '„',
        lsaquo: '‹',
        rsaquo: '›',
        hellip: '…',
        bull: '•',
        euro: '€',
        trade: '™',
        ensp: ' ',
        emsp: ' ',
        thinsp: ' ',
        zwnj: '\u200c',
        zwj: '\u200d',
      }),
    ]),
);

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}\d{0,2}));/g;

/**
 * Text in which HTML's character references are characters: numbers, and the names that texts use.
 *
 * @param from the lowest character that is decoded; markup stays markup from U+00A1 on
 */
export function decodeEntities(text: string, from = 0): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    const character =
      name === undefined
        ? ofCode(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal))
        : NAMED().get(name);
    return character === undefined || character.codePointAt(0)! < from ? whole : character;
  });
}

function ofCode(code: number): string | undefined {
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
