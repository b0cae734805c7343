/** Languages of Amazon Translate, by its own codes: text can go from any of them to any other. */
export const TRANSLATE_LANGUAGES: ReadonlySet<string> = new Set(
  (
    'af sq am ar hy az bn bs bg ca zh zh-TW hr cs da fa-AF nl en et fa tl fi fr fr-CA ka de el gu ht ha he hi ' +
    'hu is id ga it ja kn kk ko lv lt mk ms ml mt mr mn no ps pl pt pt-PT pa ro ru sr si sk sl so es es-MX sw ' +
    'sv ta te th tr uk ur uz vi cy'
  ).split(' '),
);

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

/** Codes under which a model for the language may be filed, best first. */
export function modelCodes(code: string, side: 'source' | 'target'): readonly string[] {
  const base = side === 'source' ? (SOURCE_VARIETIES[code] ?? code) : code;
  return MODEL_CODES[base] ?? [base];
}
