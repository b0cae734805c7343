/**
 * Letters outside of ASCII that a language writes, in small letters, with those of everyday foreign words. The language
 * model was trained on text of the web, where "proè" and "elõadás" are frequent: it must not decide alone.
 */
const LETTERS: Record<string, string> = {
  af: 'áéèêëíîïóôöúû',
  az: 'çəğıöşü',
  be: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  bs: 'čćđšž',
  ca: 'àçèéíïòóúü',
  cs: 'áčďéěíňóřšťúůýžöü',
  cy: 'áâêëîïôöûŵŷ',
  da: 'æøåéäöü',
  de: 'äöüßéè',
  el: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ',
  en: 'éèêëïöüçñáâàíóôä',
  es: 'áéíóúüñçà',
  et: 'äöõüšž',
  eu: 'ñçáéíóú',
  fi: 'äöåéšž',
  fr: 'àâæçéèêëîïôœùûüÿ',
  ga: 'áéíóú',
  gl: 'áéíóúñü',
  hr: 'čćđšž',
  hu: 'áéíóöőúüű',
  id: 'é',
  is: 'áðéíóúýþæö',
  it: 'àèéìòùîóí',
  kk: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūžō',
  mk: 'абвгдѓежзѕијклљмнњопрстќуфхцчџш',
  mn: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяөү',
  ms: 'é',
  'no-nn': 'æøåéèêòóôäöü',
  nl: 'éèëêïöüáíóçà',
  no: 'æøåéèêòóôäöü',
  pl: 'ąćęłńóśźżéöü',
  pt: 'ãáàâçéêíóôõúü',
  ro: 'ăâîşţșțéö',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  sk: 'áäčďéíĺľňóôŕšťúýžöü',
  sl: 'čšžćđéö',
  sq: 'çë',
  sr: 'абвгдђежзијклљмнњопрстћуфхцчџшčćđšž',
  'sr-Latn': 'čćđšž',
  sv: 'åäöéàü',
  sw: '',
  tl: 'ñ',
  tr: 'çğıöşüâîûi\u0307',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  uz: '',
  vi: 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
};

/** Languages whose script has an encoding of its own: every letter of it counts. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /^[\u0621-\u063a\u0640-\u0652]+$/,
  fa: /^[\u0621-\u0652\u067e\u0686\u0698\u06a9\u06af\u06cc]+$/,
  ur: /^[\u0621-\u06d3]+$/,
};

const patterns = new Map<string, RegExp | null>();

/** Words that the language can write, as a pattern for small letters; null for a language whose letters are not known. */
export function alphabetOf(language: string): RegExp | null {
  let pattern = patterns.get(language);
  if (pattern === undefined) {
    const letters = LETTERS[language];
    pattern = SCRIPTS[language] ?? (letters === undefined ? null : new RegExp(`^[a-z${letters}]+$`, 'u'));
    patterns.set(language, pattern);
  }
  return pattern;
}
