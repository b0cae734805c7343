import { baseOf } from './text.ts';
import { VIETNAMESE_BREAKS } from './vietnamese.ts';

/** A number with what it counts. */
export interface FigureFound {
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  /** From the qualifier or currency sign to the unit. */
  readonly text: string;
  /** The same with all the words that describe the unit ("340 trạm quan trắc"), where the text shows their end. */
  readonly long: string;
  readonly start: number;
}

const SCALES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    mn: 1e6,
    m: 1e6,
    k: 1e3,
    b: 1e9,
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
    'nghìn tỉ': 1e12,
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
 * Value of digits as a language writes them: `1.000` is a thousand in Vietnamese. Null when the grouping fits
 * neither convention, or could be either.
 */
export function readNumber(digits: string, language: string): number | null {
  const { group, point, grouped, simple, either, swapped } = COMMA_DECIMAL.has(baseOf(language))
    ? WITH_COMMA
    : WITH_POINT;
  if (grouped.test(digits)) return Number(digits.replaceAll(group, '').replace(point, '.'));
  // "1.000" in English may be one or, left over from another language, a thousand: neither is claimed.
  if (either.test(digits)) return null;
  if (simple.test(digits)) return Number(digits.replace(point, '.'));
  // The other convention, when it can mean nothing else ("3.5 triệu" in a text that writes points).
  return swapped.test(digits) ? Number(digits.replace(group, '.')) : null;
}

interface Convention {
  readonly group: string;
  readonly point: string;
  readonly grouped: RegExp;
  readonly simple: RegExp;
  readonly either: RegExp;
  readonly swapped: RegExp;
}

/** Built once: articles hold thousands of numbers. */
function convention(group: string, point: string): Convention {
  const [separator, decimal] = [RegExp.escape(group), RegExp.escape(point)];
  return {
    group,
    point,
    grouped: new RegExp(`^\\d{1,3}(?:${separator}\\d{2,3})*${separator}\\d{3}(?:${decimal}\\d+)?$`),
    simple: new RegExp(`^\\d+(?:${decimal}\\d+)?$`),
    either: new RegExp(`^[1-9]\\d{0,2}${decimal}\\d{3}$`),
    swapped: new RegExp(`^\\d+${separator}\\d{1,2}$`),
  };
}

const WITH_COMMA = convention('.', ',');
const WITH_POINT = convention(',', '.');

/** Digits that are no part of a longer token ("19th", "3/4", "10:30"). */
const NUMBER = '(\\d+(?:[.,]\\d+)*)(?![\\d/:]|(?:st|nd|rd|th)(?!\\p{L})|[.,]\\d|-\\d)';
/** What must not stand before digits without a currency: letters and signs of a longer token ("B-52", "R$5"). */
const NO_TOKEN = '(?<![\\p{L}\\d.,/:$€£¥₹₫₩-])';
const CURRENCY =
  'US\\$|A\\$|C\\$|HK\\$|S\\$|R\\$|NZ\\$|NT\\$|\\$|€|£|¥|₹|₫|₩|USD|EUR|GBP|JPY|CNY|VND|INR|CHF|BRL|AUD|CAD|KRW|THB|Rs\\.?';
const EN_QUALIFIER =
  'more than|less than|fewer than|at least|at most|up to|as (?:many|much|far|high|low|long|few|little) as|no more than|no fewer than|close to|above|below|exceeding|nearly|almost|about|(?<!revolv\\p{L}+ |cent\\p{L}+ )around|approximately|roughly|some|just over|just under|over|under|only';
const VI_QUALIFIER =
  'hơn|gần|khoảng|trên|dưới|ít nhất|nhiều nhất|tối đa|tối thiểu|xấp xỉ|chừng|ngót|lên tới|lên đến|không quá|không dưới|chưa đầy|chưa đến|chưa tới|không đến|không tới|vượt quá|vượt|tới|đến|chỉ';

/** Each alternative with its first letter large or small: the `i` flag makes such expressions slow to build. */
const eitherCase = (alternatives: string): string =>
  alternatives
    .split('|')
    .map((word) => (/^\p{Ll}/u.test(word) ? `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}` : word))
    .join('|');

interface Grammar {
  readonly expression: RegExp;
  /** Words of the unit that follow directly, how many of them; 0 when what follows is no unit. */
  unitLength(words: readonly string[]): number;
}

const expressionOf = (qualifier: string, scale: string, percent: string): RegExp =>
  new RegExp(
    `(?:(?<![\\p{L}])(${eitherCase(qualifier)}) )?(?:(?<!\\p{L})(${CURRENCY}) ?|${NO_TOKEN})${NUMBER}(?:[ -]?(${scale})(?![\\p{L}]))?(?:[ -]?(${percent})(?![\\p{L}]))?`,
    'gu',
  );

const MONEY =
  'dollars?|euros?|pounds?|yuan|yen|dong|rupees?|won|(?:Swiss )?francs?|rand|roubles?|rubles?|baht|ringgit|rupiah|pesos?|reais|zlotys?|kron(?:a|or|er)|lira|shekels?|dirhams?|riyals?|USD|EUR|VND|GBP|JPY|CNY|CHF';

/** "£60m", "$45k": one letter is a scale only where a currency stands before the digits; "60 m" are metres. */
const LETTER_SCALE = '(?<=[$€£¥₹₩] ?\\d[\\d.,]{0,20})[mkbMKB]';

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: {
    expression: expressionOf(
      EN_QUALIFIER,
      `hundred|thousand|million|billion|trillion|lakh|crore|dozen|mn|bn|tn|${LETTER_SCALE}`,
      `%|per cent|percent|percentage points?|(?:US |U\\.S\\. )?(?:${MONEY})`,
    ),
    unitLength: englishUnit,
  },
  vi: {
    expression: expressionOf(
      VI_QUALIFIER,
      'nghìn tỷ|ngàn tỷ|nghìn tỉ|triệu tỷ|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ',
      `%|phần trăm|điểm phần trăm|đô[ -]la Mỹ|đô[ -]la|đồng|bảng(?: Anh)?|franc(?: Thụy Sĩ)?|nhân dân tệ|${MONEY}`,
    ),
    unitLength: vietnameseUnit,
  },
};

const CURRENCY_UNITS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  'us dollars': 'USD',
  'u.s. dollars': 'USD',
  'đô la': 'USD',
  'đô la mỹ': 'USD',
  'đô-la': 'USD',
  'đô-la mỹ': 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  'bảng anh': 'GBP',
  bảng: 'GBP',
  r$: 'BRL',
  nz$: 'NZD',
  nt$: 'TWD',
  chf: 'CHF',
  'swiss franc': 'CHF',
  'swiss francs': 'CHF',
  'franc thụy sĩ': 'CHF',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
  cny: 'CNY',
  yuan: 'CNY',
  'nhân dân tệ': 'CNY',
  '₹': 'INR',
  rs: 'INR',
  'rs.': 'INR',
  inr: 'INR',
  rupee: 'INR',
  rupees: 'INR',
  '₫': 'VND',
  vnd: 'VND',
  dong: 'VND',
  đồng: 'VND',
  '₩': 'KRW',
  won: 'KRW',
  a$: 'AUD',
  c$: 'CAD',
  hk$: 'HKD',
  s$: 'SGD',
  '%': '%',
  'per cent': '%',
  percent: '%',
  'phần trăm': '%',
  'percentage point': 'percentage points',
  'điểm phần trăm': 'percentage points',
};

/** Plurals without s, and words that end in s without being one. */
const PLURALS =
  /^(?:people|men|women|children|feet|percent|police|fish|cattle|km|kg|metre|kilometre|staff|personnel|crew|mph|hectares?)$/;
const NO_PLURALS = /(?:ss|us|is)$|^(?:was|has|as|its|this|less|yes|his)$/;
const MOST_UNIT_WORDS = 3;

/** Up to the first plural: "45 cooperation documents". No plural, no unit. */
function englishUnit(words: readonly string[]): number {
  for (let length = 1; length <= Math.min(MOST_UNIT_WORDS, words.length); length += 1) {
    const word = words[length - 1]!;
    if (
      !/^[\p{Ll}-]+$/u.test(word) ||
      /^(?:of|and|or|in|to|at|on|by|for|from|with|the|a|an|that|who|which)$/.test(word)
    )
      return 0;
    if (PLURALS.test(word) || (/s$/.test(word) && !NO_PLURALS.test(word))) return length;
  }
  return 0;
}

/** Vietnamese units of one syllable; the others have two. */
const SHORT_UNITS = new Set(
  'năm tháng ngày giờ phút giây tuần người tuổi km m cm kg g tấn tạ ha lần nước nhóm chiếc vụ xe ca con cây căn nhà hộ trẻ em bé trận bàn điểm phiếu ghế suất cuốn bức tấm bộ đợt vòng trạm giếng toa thùng chuyến tàu thuyền khu huyện tỉnh làng lớp cơn khoản mảnh tờ quyển cặp hồ mỏ kho'.split(
    ' ',
  ),
);
/** Units that nothing describes further. */
const MEASURES =
  /^(?:năm|tháng|ngày|giờ|phút|giây|tuần|km|m|cm|kg|g|tấn|tạ|ha|lần|mét|độ|đồng|điểm phần trăm)$/;
const NO_UNITS = new Set([
  ...VIETNAMESE_BREAKS,
  ...'này đó nay hơn gần khoảng dưới bằng so cũng vẫn chỉ còn nhưng không phải nếu lên xuống giữa mỗi'.split(
    ' ',
  ),
]);

function vietnameseUnit(words: readonly string[]): number {
  const [first, second] = words;
  if (MEASURES.test(first ?? '')) return /^(?:vuông|khối)$/.test(second ?? '') ? 2 : 1;
  if (first === 'nhân' && /^(?:viên|vật|chứng|công|khẩu|sự)$/.test(second ?? '')) return 2;
  if (first === undefined || !isSyllable(first) || NO_UNITS.has(first)) return 0;
  // "công-ten-nơ" is a whole word.
  if (SHORT_UNITS.has(first) || first.includes('-')) return 1;
  return second !== undefined && isSyllable(second) && !NO_UNITS.has(second) ? 2 : 1;
}

const isSyllable = (word: string): boolean => /^[\p{Ll}\p{M}]+(?:-[\p{Ll}\p{M}]+)*$/u.test(word);

/**
 * Number of words of a Vietnamese unit with what describes it: up to the word or mark that ends it. Vietnamese
 * writes syllables, not words, so that without a near end only the bare unit is safe.
 */
function vietnameseLongUnit(words: readonly string[], shortest: number): number {
  const LONGEST = 4;
  if (MEASURES.test(words[0] ?? '')) return shortest;
  const stop = words.findIndex((word) => !isSyllable(word) || NO_UNITS.has(word));
  const length = stop < 0 ? words.length : stop;
  return length > shortest && length <= LONGEST ? length : shortest;
}

const PER =
  /^(?:\/\p{L}{1,8}(?![\p{L}/])| (?:an?|per) (?:second|minute|hour|day|night|week|month|year|person|head|household)(?!\p{L})| (?:một|mỗi) (?:giây|phút|giờ|ngày|tuần|tháng|năm|người)(?![\p{L}\p{M}]))/u;

/**
 * Figures in a sentence, in order: a number with a currency, a scale or what it counts. Years, dates, ordinals and
 * numbers in names are none.
 *
 * @param language `en` or `vi`; other languages give none
 * @param taken spans that are something else, such as dates
 */
export function findFigures(
  sentence: string,
  language: string,
  taken: readonly { start: number; end: number }[],
): FigureFound[] {
  const base = baseOf(language);
  const grammar = GRAMMARS[base];
  if (grammar === undefined) return [];
  const found: FigureFound[] = [];
  for (const match of sentence.matchAll(grammar.expression)) {
    const [whole, qualifier, sign, digits, scale, named] = match;
    const start = match.index;
    let end = start + whole.trimEnd().length;
    if (taken.some((other) => start < other.end && other.start < end)) continue;
    const bare = readNumber(digits!, base);
    if (bare === null) continue;
    // "£60x": letters that are no scale are part of a token that nobody can read.
    if (sign !== undefined && /^\p{L}/u.test(sentence.slice(end))) continue;
    const after = /^(?: [\p{L}\p{M}-]+){1,5}/u.exec(sentence.slice(end))?.[0].trim().split(' ') ?? [];
    let counted =
      sign === undefined && named === undefined ? after.slice(0, grammar.unitLength(after)).join(' ') : '';
    if (sign === undefined && named === undefined && scale === undefined && counted === '') continue;
    // "1 person" counts nothing worth listing.
    if (counted !== '' && scale === undefined && bare <= 1) continue;
    const short = counted === '' ? 0 : counted.split(' ').length;
    const long = base === 'vi' && short > 0 ? after.slice(0, vietnameseLongUnit(after, short)).join(' ') : '';
    const longEnd = end + 1 + long.length;
    if (counted !== '') {
      end += 1 + counted.length;
      // "40 km/h", "40 kilometres an hour"
      const per = PER.exec(sentence.slice(end))?.[0] ?? '';
      counted += per;
      end += per.length;
    }
    const value = scale === undefined ? bare : round(bare * SCALES[base]![scale.toLowerCase()]!);
    const unit = unitOf(sign ?? named) ?? (counted === '' ? null : counted);
    found.push({
      value,
      unit,
      qualifier: qualifier?.toLowerCase() ?? null,
      text: sentence.slice(start, end),
      long: sentence.slice(start, Math.max(end, long === '' ? end : longEnd)),
      start,
    });
  }
  return found;
}

const round = (value: number): number => Number(value.toPrecision(12));

const unitOf = (word: string | undefined): string | null =>
  word === undefined ? null : (CURRENCY_UNITS[word.toLowerCase()] ?? word);
