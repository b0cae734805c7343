import { baseOf } from './text.ts';

/** A number with what it counts. */
export interface FigureFound {
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  /** From the qualifier or currency sign to the unit. */
  readonly text: string;
  readonly start: number;
}

const SCALES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    mn: 1e6,
    m: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
    tn: 1e12,
    lakh: 1e5,
    crore: 1e7,
    dozen: 12,
  },
  vi: {
    trăm: 1e2,
    nghìn: 1e3,
    ngàn: 1e3,
    vạn: 1e4,
    triệu: 1e6,
    'nghìn tỷ': 1e12,
    'ngàn tỷ': 1e12,
    'triệu tỷ': 1e15,
    tỷ: 1e9,
    tỉ: 1e9,
  },
};

/** Languages that write 1.000,5 for what English writes 1,000.5. */
const COMMA_DECIMAL = new Set([
  'vi',
  'de',
  'nl',
  'es',
  'fr',
  'it',
  'pt',
  'id',
  'tr',
  'ru',
  'uk',
  'pl',
  'cs',
  'da',
  'sv',
  'no',
  'fi',
  'el',
  'ro',
  'hu',
]);

/**
 * Value of digits as a language writes them: `1.000` is a thousand in Vietnamese and one in English. Null when
 * the grouping fits neither.
 */
export function readNumber(digits: string, language: string): number | null {
  const comma = COMMA_DECIMAL.has(baseOf(language));
  const [group, point] = comma ? ['.', ','] : [',', '.'];
  const escaped = group === '.' ? '\\.' : group;
  const decimal = point === '.' ? '\\.' : point;
  const grouped = new RegExp(`^\\d{1,3}(?:${escaped}\\d{2,3})*${escaped}\\d{3}(?:${decimal}\\d+)?$`);
  const simple = new RegExp(`^\\d+(?:${decimal}\\d+)?$`);
  if (grouped.test(digits)) return Number(digits.replaceAll(group!, '').replace(point!, '.'));
  if (simple.test(digits)) return Number(digits.replace(point!, '.'));
  // The other convention, when it can mean nothing else ("3.5 triệu" in a text that writes points).
  const swapped = new RegExp(`^\\d+${escaped}\\d{1,2}$`);
  return swapped.test(digits) ? Number(digits.replace(group!, '.')) : null;
}

const NUMBER = '\\d+(?:[.,]\\d+)*';
const EN_SCALE = '(hundred|thousand|million|billion|trillion|lakh|crore|dozen|mn|bn|tn)';
const CURRENCY = 'US\\$|USD|A\\$|C\\$|HK\\$|S\\$|\\$|€|£|¥|₹|₫|₩|EUR|GBP|JPY|CNY|VND|Rs\\.?|INR';
const EN_QUALIFIER =
  '(more than|less than|fewer than|at least|at most|up to|as many as|as much as|no more than|nearly|almost|about|around|approximately|roughly|some|over|under|only|just over|just under)';
const VI_QUALIFIER =
  '(hơn|gần|khoảng|trên|dưới|ít nhất|tối đa|tối thiểu|xấp xỉ|chừng|lên tới|lên đến|chỉ|tới|gần như)';

const EN = new RegExp(
  `(?:\\b${EN_QUALIFIER} )?(?:(${CURRENCY}) ?)?(?<![\\p{L}\\d.,/:-])(${NUMBER})(?:[ -]${EN_SCALE})?(?:(%)| (per cent|percent|percentage points?|dollars?|euros?|pounds?|yuan|yen|dong|rupees?|won|USD|EUR|VND|[\\p{L}-]+))?`,
  'giu',
);
const VI = new RegExp(
  `(?:(?<![\\p{L}])${VI_QUALIFIER} )?(?:(${CURRENCY}) ?)?(?<![\\p{L}\\d.,/:-])(${NUMBER})(?: (nghìn tỷ|ngàn tỷ|triệu tỷ|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![\\p{L}]))?(?:(%)| (phần trăm|đô la Mỹ|đô la|đồng|euro|bảng Anh|nhân dân tệ|USD|EUR|VND|[\\p{L}-]+))?`,
  'giu',
);

const CURRENCY_UNITS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  'đô la': 'USD',
  'đô la Mỹ': 'USD',
  '€': 'EUR',
  EUR: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  'bảng Anh': 'GBP',
  '¥': 'JPY',
  JPY: 'JPY',
  yen: 'JPY',
  CNY: 'CNY',
  yuan: 'CNY',
  'nhân dân tệ': 'CNY',
  '₹': 'INR',
  Rs: 'INR',
  'Rs.': 'INR',
  INR: 'INR',
  rupee: 'INR',
  rupees: 'INR',
  '₫': 'VND',
  VND: 'VND',
  dong: 'VND',
  đồng: 'VND',
  '₩': 'KRW',
  won: 'KRW',
  A$: 'AUD',
  C$: 'CAD',
  HK$: 'HKD',
  S$: 'SGD',
  '%': '%',
  'per cent': '%',
  percent: '%',
  'phần trăm': '%',
};

/** Words after a number that are not what it counts. */
const NO_UNIT = new Set(
  'and or of in at to on by for from with as is are was were had has have than the a an which that who but when while a.m p.m am pm và của ở tại vào là đã được trong cho với để đến tới từ theo khi'.split(
    ' ',
  ),
);

/** Figures in a sentence, in order. Years, dates, ordinals and numbers of names are none. */
export function findFigures(
  sentence: string,
  language: string,
  taken: readonly { start: number; end: number }[],
): FigureFound[] {
  const base = baseOf(language);
  const expression = { en: EN, vi: VI }[base];
  if (expression === undefined) return [];
  const found: FigureFound[] = [];
  for (const match of sentence.matchAll(expression)) {
    const [whole, qualifier, sign, digits, scale, percent, word] = match;
    const start = match.index;
    const end = start + whole.length;
    if (taken.some((other) => start < other.end && other.start < end)) continue;
    const bare = readNumber(digits!, base);
    if (bare === null) continue;
    const unitWord = word !== undefined && !NO_UNIT.has(word.toLowerCase()) ? word : null;
    const unit = unitOf(sign, percent ?? unitWord);
    if (sign === undefined && scale === undefined && unit === null) continue;
    const text = (unitWord === null && word !== undefined ? whole.slice(0, -word.length - 1) : whole).trim();
    const value = scale === undefined ? bare : round(bare * SCALES[base]![scale.toLowerCase()]!);
    found.push({ value, unit, qualifier: qualifier ?? null, text, start });
  }
  return found;
}

const round = (value: number): number => Number(value.toPrecision(12));

function unitOf(sign: string | undefined, word: string | null | undefined): string | null {
  if (sign !== undefined) return CURRENCY_UNITS[sign] ?? sign;
  if (word === null || word === undefined) return null;
  return CURRENCY_UNITS[word] ?? CURRENCY_UNITS[word.toLowerCase()] ?? word;
}
