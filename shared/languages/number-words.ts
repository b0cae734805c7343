import { baseOf } from './codes.ts';

/** What a language's words say about numbers. Words are evidence for digits in the other language. */
export interface NumberWords {
  /** Value of a lower-case word, or null. */
  readonly numberIn: (word: string) => number | null;
  /** `million`, `Milliarde`, `tỷ`: a factor when it follows a number or number word. */
  readonly scales: ReadonlyMap<string, number>;
}

const K = 1e3;
const M = 1e6;
const G = 1e9;
const T = 1e12;

type Table = Readonly<Record<string, number>>;

function tableOf(list: string, start = 0): Record<string, number> {
  return Object.fromEntries(list.split(' ').map((word, index) => [word, start + index]));
}

const EN_UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const EN: Table = {
  ...tableOf(EN_UNITS),
  ...tens(EN_TENS),
  ...Object.fromEntries(
    EN_TENS.split(' ').flatMap((ten, t) =>
      EN_UNITS.split(' ')
        .slice(1, 10)
        .map((unit, u) => [`${ten}-${unit}`, (t + 2) * 10 + u + 1]),
    ),
  ),
  ...tableOf('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
  ...tableOf('thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth', 13),
  a: 1,
  an: 1,
  once: 1,
  sole: 1,
  single: 1,
  twice: 2,
  both: 2,
  pair: 2,
  couple: 2,
  double: 2,
  doubled: 2,
  bilateral: 2,
  half: 0.5,
  halves: 0.5,
  thirds: 3,
  triple: 3,
  tripled: 3,
  trilateral: 3,
  thrice: 3,
  quarter: 4,
  quarters: 4,
  quadruple: 4,
  fifths: 5,
  dozen: 12,
  dozens: 12,
  hundred: 100,
  decade: 10,
  decades: 10,
  century: 100,
  centenary: 100,
};

const DE_UNITS =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn';
const DE_TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig';
const DE: Table = {
  ...tableOf(DE_UNITS),
  ...tens(DE_TENS),
  ...compounds(DE_UNITS, DE_TENS, 'und'),
  eins: 1,
  eine: 1,
  einen: 1,
  einem: 1,
  einer: 1,
  eines: 1,
  einmal: 1,
  zwo: 2,
  beide: 2,
  beiden: 2,
  beider: 2,
  beides: 2,
  zweimal: 2,
  doppelt: 2,
  doppelte: 2,
  verdoppelt: 2,
  verdoppeln: 2,
  paar: 2,
  dreimal: 3,
  dreifach: 3,
  verdreifacht: 3,
  halb: 0.5,
  halbe: 0.5,
  halben: 0.5,
  hälfte: 0.5,
  anderthalb: 1.5,
  eineinhalb: 1.5,
  drittel: 3,
  viertel: 4,
  quartal: 4,
  fünftel: 5,
  dutzend: 12,
  hundert: 100,
  einhundert: 100,
  zweihundert: 200,
  dreihundert: 300,
  erste: 1,
  ersten: 1,
  erster: 1,
  erstes: 1,
  erstem: 1,
  erstmals: 1,
  dritte: 3,
  dritten: 3,
  dritter: 3,
  drittes: 3,
  siebte: 7,
  siebten: 7,
  siebter: 7,
  jahrzehnt: 10,
  jahrzehnte: 10,
  jahrzehnten: 10,
  jahrhundert: 100,
};

const NL_UNITS =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien';
const NL_TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig';
const NL: Table = {
  ...tableOf(NL_UNITS),
  ...tens(NL_TENS),
  ...compounds(NL_UNITS, NL_TENS, 'en'),
  ...compounds(NL_UNITS, NL_TENS, 'ën'),
  één: 1,
  eén: 1,
  eenmaal: 1,
  beide: 2,
  beiden: 2,
  tweemaal: 2,
  dubbel: 2,
  dubbele: 2,
  verdubbeld: 2,
  verdubbelen: 2,
  paar: 2,
  driemaal: 3,
  half: 0.5,
  halve: 0.5,
  helft: 0.5,
  anderhalf: 1.5,
  anderhalve: 1.5,
  derden: 3,
  kwart: 4,
  kwartaal: 4,
  dozijn: 12,
  honderd: 100,
  tweehonderd: 200,
  driehonderd: 300,
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  vijfde: 5,
  zesde: 6,
  zevende: 7,
  achtste: 8,
  negende: 9,
  tiende: 10,
  elfde: 11,
  twaalfde: 12,
  dertiende: 13,
  veertiende: 14,
  twintigste: 20,
  decennium: 10,
  decennia: 10,
  eeuw: 100,
};

const FR: Table = {
  ...tableOf(
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  ),
  une: 1,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  'soixante-dix': 70,
  septante: 70,
  'quatre-vingts': 80,
  'quatre-vingt': 80,
  'quatre-vingt-dix': 90,
  nonante: 90,
  cent: 100,
  cents: 100,
  premier: 1,
  première: 1,
  deuxième: 2,
  second: 2,
  seconde: 2,
  troisième: 3,
  quatrième: 4,
  cinquième: 5,
  sixième: 6,
  septième: 7,
  huitième: 8,
  neuvième: 9,
  dixième: 10,
  onzième: 11,
  douzième: 12,
  treizième: 13,
  quatorzième: 14,
  quinzième: 15,
  vingtième: 20,
  double: 2,
  doublé: 2,
  triple: 3,
  demi: 0.5,
  demie: 0.5,
  moitié: 0.5,
  tiers: 3,
  quart: 4,
  trimestre: 4,
  dizaine: 10,
  dizaines: 10,
  douzaine: 12,
  vingtaine: 20,
  centaine: 100,
  centaines: 100,
  décennie: 10,
  décennies: 10,
  siècle: 100,
};

const VI: Table = {
  ...tableOf('không một hai ba bốn năm sáu bảy tám chín mười'),
  mốt: 1,
  nhất: 1,
  đôi: 2,
  cặp: 2,
  nhì: 2,
  tư: 4,
  lăm: 5,
  bẩy: 7,
  tá: 12,
  trăm: 100,
  nửa: 0.5,
  rưỡi: 0.5,
  tam: 3,
  tứ: 4,
  chục: 10,
  thập: 10,
  song: 2,
  giêng: 1,
  chạp: 12,
  quý: 4,
};

/** `zwanzig` … → 20, 30, … */
function tens(list: string): Record<string, number> {
  return Object.fromEntries(list.split(' ').map((word, index) => [word, (index + 2) * 10]));
}

/** `fünfundzwanzig`, `vijfentwintig`. */
function compounds(units: string, tensList: string, joint: string): Record<string, number> {
  return Object.fromEntries(
    tensList.split(' ').flatMap((ten, t) =>
      units
        .split(' ')
        .slice(1, 10)
        .map((unit, u) => [`${unit}${joint}${ten}`, (t + 2) * 10 + u + 1]),
    ),
  );
}

const SCALES: Readonly<Record<string, Table>> = {
  en: {
    hundred: 100,
    thousand: K,
    thousands: K,
    million: M,
    millions: M,
    mln: M,
    mn: M,
    billion: G,
    billions: G,
    bn: G,
    bln: G,
    trillion: T,
    trillions: T,
    tn: T,
    trn: T,
    k: K,
    m: M,
    b: G,
  },
  de: {
    hundert: 100,
    tausend: K,
    tsd: K,
    million: M,
    millionen: M,
    mio: M,
    milliarde: G,
    milliarden: G,
    mrd: G,
    billion: T,
    billionen: T,
    bio: T,
  },
  nl: { honderd: 100, duizend: K, miljoen: M, mln: M, mio: M, miljard: G, mld: G, mrd: G, biljoen: T },
  fr: {
    cent: 100,
    cents: 100,
    mille: K,
    million: M,
    millions: M,
    milliard: G,
    milliards: G,
    md: G,
    mds: G,
    billion: T,
    billions: T,
  },
  vi: { trăm: 100, nghìn: K, ngàn: K, vạn: 1e4, triệu: M, tỷ: G, tỉ: G },
  es: { mil: K, millón: M, millones: M, billón: T, billones: T },
  it: { mila: K, mille: K, milione: M, milioni: M, miliardo: G, miliardi: G },
  pt: { mil: K, milhão: M, milhões: M, bilhão: G, bilhões: G, trilhão: T, trilhões: T },
  id: { ribu: K, juta: M, miliar: G, triliun: T },
  ru: {
    тысяч: K,
    тысячи: K,
    тыс: K,
    миллион: M,
    миллиона: M,
    миллионов: M,
    млн: M,
    миллиард: G,
    миллиарда: G,
    миллиардов: G,
    млрд: G,
  },
  zh: { 百: 100, 千: K, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: T },
  ja: { 百: 100, 千: K, 万: 1e4, 億: 1e8, 兆: T },
  ko: { 백: 100, 천: K, 만: 1e4, 억: 1e8, 조: T },
};

const WORDS: Readonly<Record<string, Table>> = { en: EN, de: DE, nl: NL, fr: FR, vi: VI };

/** Endings of ordinals made from number words: `fünften`, `zwanzigster`. */
const ORDINAL_ENDING: Readonly<Record<string, RegExp>> = {
  en: /(?:ieth|th)s?$/,
  de: /(?:s?te[nrms]?|s?tel|mal|fach(?:e[nrms]?)?|tägigen?|jährigen?)$/,
  nl: /(?:ste|de)$/,
  fr: /ième$/,
};

/** Languages whose number words are known: digits in the target may be checked against words in the source. */
export function knowsNumberWords(language: string): boolean {
  return WORDS[baseOf(language)] !== undefined;
}

const cache = new Map<string, NumberWords>();

export function numberWordsOf(language: string): NumberWords {
  const base = baseOf(language);
  const known = cache.get(base) ?? buildNumberWords(base);
  cache.set(base, known);
  return known;
}

function buildNumberWords(base: string): NumberWords {
  const words = WORDS[base] ?? {};
  const ending = ORDINAL_ENDING[base];
  return {
    scales: new Map(Object.entries(SCALES[base] ?? {})),
    numberIn: (word) => {
      const exact = Object.hasOwn(words, word) ? words[word] : undefined;
      if (exact !== undefined) return exact;
      if (ending === undefined || !ending.test(word)) return null;
      const stem = word.replace(ending, '');
      // `twentieth` loses its y.
      for (const form of [stem, `${stem}y`, `${stem}e`]) if (Object.hasOwn(words, form)) return words[form]!;
      return null;
    },
  };
}
