import { fold } from '../summarize/text.ts';

/** Country names of CLDR, which every JavaScript engine carries. Built on first use. */

const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);
const tables = new Map<string, Map<string, string>>();

/** Region code to name in `language`, for all countries and territories of ISO 3166. */
export function countryNames(language: string): ReadonlyMap<string, string> {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const names = new Map<string, string>();
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      if (NO_COUNTRY.has(code) || (/^[QX][A-Z]$/.test(code) && code !== 'XK' && code !== 'QA')) continue;
      // Codes of states that are no more, such as DD and SU, carry their successors' names.
      if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue;
      const name = display.of(code);
      if (name !== undefined) names.set(code, name);
    }
  }
  tables.set(language, names);
  return names;
}

/** What newspapers write where CLDR has another name; folded. */
const ENGLISH_ALIASES: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  america: 'US',
  usa: 'US',
  'u.s.': 'US',
  us: 'US',
  'u.s.a.': 'US',
  britain: 'GB',
  'great britain': 'GB',
  uk: 'GB',
  'u.k.': 'GB',
  uae: 'AE',
  burma: 'MM',
  myanmar: 'MM',
  'ivory coast': 'CI',
  'czech republic': 'CZ',
  turkey: 'TR',
  'viet nam': 'VN',
  holland: 'NL',
  macedonia: 'MK',
  'cape verde': 'CV',
  swaziland: 'SZ',
  'democratic republic of the congo': 'CD',
  bosnia: 'BA',
  'bosnia and herzegovina': 'BA',
  palestine: 'PS',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  'east timor': 'TL',
};

const VIETNAMESE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  US: ['Mỹ', 'Hoa Kỳ'],
  GB: ['Anh', 'Vương quốc Anh'],
  KR: ['Hàn Quốc'],
  KP: ['Triều Tiên'],
  RU: ['Nga'],
  AU: ['Úc', 'Australia'],
  LA: ['Lào'],
  KH: ['Campuchia'],
  TW: ['Đài Loan'],
  MM: ['Myanmar'],
  HK: ['Hồng Kông', 'Hong Kong'],
  SG: ['Singapore'],
  MY: ['Malaysia'],
  ID: ['Indonesia'],
  PH: ['Philippines'],
  IT: ['Ý', 'Italy', 'Italia'],
  ZA: ['Nam Phi'],
  NZ: ['New Zealand'],
  CZ: ['Séc', 'Cộng hòa Séc'],
  TR: ['Thổ Nhĩ Kỳ'],
  CH: ['Thụy Sĩ', 'Thuỵ Sĩ'],
  UA: ['Ukraine', 'Ukraina'],
  PS: ['Palestine'],
};

let englishCodes: Map<string, string> | null = null;

/** Region code of an English country name, or null. */
export function countryCode(name: string): string | null {
  return englishTable().get(fold(name)) ?? null;
}

/** Folded English names of all countries. */
export function knownCountries(): ReadonlySet<string> {
  return new Set(englishTable().keys());
}

function englishTable(): Map<string, string> {
  if (englishCodes === null) {
    englishCodes = new Map();
    for (const [code, name] of countryNames('en')) {
      englishCodes.set(fold(name), code);
      // "Myanmar (Burma)", "Congo - Kinshasa", "Hong Kong SAR China", "Bosnia & Herzegovina".
      englishCodes.set(fold(name.replace(/ (?:\(|- |SAR).*$/, '')), code);
      englishCodes.set(fold(name.replace(' & ', ' and ')), code);
    }
    for (const [alias, code] of Object.entries(ENGLISH_ALIASES)) englishCodes.set(alias, code);
  }
  return englishCodes;
}

/** Forms that a country may have in `language`, likeliest first. */
export function countryForms(code: string, language: string): string[] {
  const name = countryNames(language).get(code);
  const aliases = language === 'vi' ? (VIETNAMESE_ALIASES[code] ?? []) : [];
  return name === undefined ? [...aliases] : [name, ...aliases];
}
