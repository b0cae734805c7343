/** Languages that ListLanguages can name the others in. */
export const DISPLAY_LANGUAGES: ReadonlySet<string> = new Set('de en es fr it ja ko pt zh zh-TW'.split(' '));

// Where the service's own English name is not the one that Unicode gives for the code.
const OWN_NAMES: Readonly<Record<string, string>> = {
  auto: 'Auto',
  zh: 'Chinese (Simplified)',
  'zh-TW': 'Chinese (Traditional)',
  'fa-AF': 'Dari',
  'fr-CA': 'French (Canada)',
  'pt-PT': 'Portuguese (Portugal)',
  'es-MX': 'Spanish (Mexico)',
};

/** Name of a language for people, e.g. `German`, `Deutsch`. */
export function languageName(code: string, display = 'en'): string {
  const own = display === 'en' ? OWN_NAMES[code] : undefined;
  if (own !== undefined) return own;
  if (code === 'auto') return 'auto';
  return new Intl.DisplayNames([display], { type: 'language' }).of(code) ?? code;
}

// Firefox names some languages by another code than Amazon Translate. The first that is installed is used, and
// the first is what we say to install.
const MODEL_CODES: Readonly<Record<string, readonly string[]>> = {
  zh: ['zh-Hans', 'zh'],
  'zh-TW': ['zh-Hant', 'zh-TW'],
  no: ['nb', 'no'],
  tl: ['tl', 'fil'],
};

// A national variety is read well by the model of its language; to *write* that variety would be a pretence.
const SOURCE_VARIETIES: Readonly<Record<string, string>> = {
  'fr-CA': 'fr',
  'es-MX': 'es',
  'pt-PT': 'pt',
  'fa-AF': 'fa',
};

/** All codes under which Firefox has had a model's language, its own among them. */
export function otherNames(code: string): readonly string[] {
  return Object.values(MODEL_CODES).find((codes) => codes.includes(code)) ?? [code];
}

/** Codes under which a model for the language may be filed, best first. */
export function modelCodes(code: string, side: 'source' | 'target'): readonly string[] {
  const base = side === 'source' ? (SOURCE_VARIETIES[code] ?? code) : code;
  return MODEL_CODES[base] ?? [base];
}
