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

/** BCP 47 tags whose language Translate calls by another name. */
const ALIASES: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  fil: 'tl',
  iw: 'he',
  in: 'id',
  mo: 'ro',
  cmn: 'zh',
  prs: 'fa-AF',
  'fa-af': 'fa-AF',
  'fr-ca': 'fr-CA',
  'pt-pt': 'pt-PT',
  'es-mx': 'es-MX',
  'zh-tw': 'zh-TW',
  'zh-hk': 'zh-TW',
  'zh-mo': 'zh-TW',
};

/** Pairs of codes that share a base but not a script: these are worth a translation. */
const WRITTEN_APART: ReadonlySet<string> = new Set(['zh', 'zh-TW']);

/**
 * Translate's code for a BCP 47 tag: `en-US` → `en`, `zh-Hant` → `zh-TW`, `pt-BR` → `pt`, `nb` → `no`.
 * A language that Translate does not know keeps its base code, so that the service can refuse it by name.
 */
export function translateCode(tag: string): string {
  const parts = tag.trim().replaceAll('_', '-').toLowerCase().split('-');
  const base = parts[0] ?? '';
  if ((base === 'zh' || base === 'cmn') && parts.includes('hant')) return 'zh-TW';
  if (base === 'es' && parts.some((part) => part === '419')) return 'es-MX';
  const region = parts.find((part, index) => index > 0 && /^[a-z]{2}$/.test(part));
  const regional = region === undefined ? undefined : ALIASES[`${base}-${region}`];
  return regional ?? ALIASES[base] ?? base;
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
  return code.split('-')[0] ?? code;
}

/** Languages written without spaces between words. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

export function isUnspaced(code: string): boolean {
  return UNSPACED.has(baseOf(code));
}
