/**
 * Source languages of Amazon Translate ("Supported languages and language codes", Amazon Translate developer
 * guide): 75 codes.
 */
const CODES = new Set(
  (
    'af sq am ar hy az bn bs bg ca zh zh-TW hr cs da fa-AF nl en et fa tl fi fr fr-CA ka de el gu ht ha he hi hu is id ga it ja kn kk ' +
    'ko lv lt mk ms ml mt mr mn no ps pl pt pt-PT pa ro ru sr si sk sl so es es-MX sw sv ta te th tr uk ur uz vi cy'
  ).split(' '),
);

/** Other names of the same languages: older codes, macrolanguages, scripts instead of regions. */
const ALIASES: Record<string, string> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  fil: 'tl',
  prs: 'fa-AF',
  'zh-hant': 'zh-TW',
  'zh-hk': 'zh-TW',
  'zh-mo': 'zh-TW',
  cmn: 'zh',
  mo: 'ro',
  sh: 'sr',
  deu: 'de',
  ger: 'de',
  eng: 'en',
  vie: 'vi',
  nld: 'nl',
  dut: 'nl',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  zho: 'zh',
  jpn: 'ja',
  kor: 'ko',
  rus: 'ru',
  'fa-ir': 'fa',
};

/** Regions that speak a variant which Translate has as `es-MX`. */
const LATIN_AMERICAN = new Set(['mx', '419']);

export function isTranslateLanguage(code: string): boolean {
  return CODES.has(code);
}

/** Translate's code for a language tag (`de-DE`, `zh_Hant_TW`, `nb-NO`); null when it has none. */
export function translateCode(tag: string | null): string | null {
  if (tag === null) return null;
  const parts = tag
    .trim()
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  const [language, second, third] = parts;
  if (language === undefined) return null;
  for (const region of [second, third]) {
    if (region === undefined) continue;
    const alias = ALIASES[`${language}-${region}`];
    if (alias !== undefined) return alias;
    if (language === 'es' && LATIN_AMERICAN.has(region)) return 'es-MX';
    const variant = `${language}-${region.toUpperCase()}`;
    if (CODES.has(variant)) return variant;
  }
  const plain = ALIASES[language] ?? language;
  return CODES.has(plain) ? plain : null;
}
