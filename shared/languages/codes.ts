/**
 * Amazon Translate's language codes ("Supported languages and language codes", Amazon Translate developer
 * guide): 75 codes, any pair of them for TranslateText.
 */
export const TRANSLATE_CODES: ReadonlySet<string> = new Set(
  (
    'af sq am ar hy az bn bs bg ca zh zh-TW hr cs da fa-AF nl en et fa tl fi fr fr-CA ka de el gu ht ha he hi hu ' +
    'is id ga it ja kn kk ko lv lt mk ms ml mt mr mn no ps pl pt pt-PT pa ro ru sr si sk sl so es es-MX sw sv ta ' +
    'te th tr uk ur uz vi cy'
  ).split(' '),
);

/** Other names of the same languages: older codes, three letters, macrolanguages, scripts instead of regions. */
const ALIASES: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  fil: 'tl',
  prs: 'fa-AF',
  'zh-hant': 'zh-TW',
  'zh-hk': 'zh-TW',
  'zh-mo': 'zh-TW',
  'cmn-hant': 'zh-TW',
  cmn: 'zh',
  'es-419': 'es-MX',
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
};

/** Pairs of codes that share a base but not a script: these are worth a translation. */
const WRITTEN_APART: ReadonlySet<string> = new Set(['zh', 'zh-TW']);

/** Lower-case subtags: `zh_Hant_TW` → zh, hant, tw. */
function subtags(tag: string): string[] {
  return tag
    .trim()
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
}

/** Translate's code for a language tag (`de-DE`, `zh_Hant_TW`, `nb-NO`); null when it has none. */
export function knownCode(tag: string | null): string | null {
  const [language, ...regions] = subtags(tag ?? '');
  if (language === undefined) return null;
  for (const region of regions) {
    const variant = ALIASES[`${language}-${region}`] ?? `${language}-${region.toUpperCase()}`;
    if (TRANSLATE_CODES.has(variant)) return variant;
  }
  const plain = ALIASES[language] ?? language;
  return TRANSLATE_CODES.has(plain) ? plain : null;
}

/**
 * Translate's code for a BCP 47 tag: `en-US` → `en`, `zh-Hant` → `zh-TW`, `pt-BR` → `pt`, `nb` → `no`.
 * A language that Translate does not know keeps its base code, so that the service can refuse it by name.
 */
export function translateCode(tag: string): string {
  return knownCode(tag) ?? subtags(tag)[0] ?? '';
}

/** True when a text in `source` needs no translation into `target`: regional variants of one language count as one. */
export function sameLanguage(source: string, target: string): boolean {
  const from = translateCode(source);
  const to = translateCode(target);
  if (from === to) return true;
  if (WRITTEN_APART.has(from) && WRITTEN_APART.has(to)) return false;
  return baseOf(from) === baseOf(to);
}

/** `pt-PT` → `pt`. */
export function baseOf(code: string): string {
  const end = code.indexOf('-');
  return (end < 0 ? code : code.slice(0, end)).toLowerCase();
}
