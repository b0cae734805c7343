import type { Figures } from '../facets/figures.ts';
import { listOf } from '../text.ts';
import { BREAKS } from './words.ts';

/** Units of one syllable; the others have two. */
const SHORT_UNITS: ReadonlySet<string> = new Set(
  listOf(`
    năm tháng ngày giờ phút giây tuần người tuổi km m cm kg g tấn tạ ha lần nước nhóm chiếc vụ xe ca con cây căn nhà hộ
    trẻ em bé trận bàn điểm phiếu ghế suất cuốn bức tấm bộ đợt vòng trạm giếng toa thùng chuyến tàu thuyền khu huyện
    tỉnh làng lớp cơn khoản mảnh tờ quyển cặp hồ mỏ kho
  `),
);
/** Units that nothing describes further. */
const MEASURES: ReadonlySet<string> = new Set(
  listOf('năm tháng ngày giờ phút giây tuần km m cm kg g tấn tạ ha lần mét độ đồng'),
);
const NO_UNITS: ReadonlySet<string> = new Set([
  ...BREAKS,
  ...listOf(
    'này đó nay hơn gần khoảng dưới bằng so cũng vẫn chỉ còn nhưng không phải nếu lên xuống giữa mỗi nhờ',
  ),
]);
/** "nhân viên", "nhân vật": what is counted after "nhân". */
const PERSONS: ReadonlySet<string> = new Set(listOf('viên vật chứng công khẩu sự'));

function unitLength(words: readonly string[]): number {
  const [first, second] = words;
  if (MEASURES.has(first ?? '')) return second === 'vuông' || second === 'khối' ? 2 : 1;
  if (first === 'nhân' && PERSONS.has(second ?? '')) return 2;
  if (first === undefined || !isSyllable(first) || NO_UNITS.has(first)) return 0;
  // "công-ten-nơ" is a whole word.
  if (SHORT_UNITS.has(first) || first.includes('-')) return 1;
  // Vietnamese writes syllables: without a near end nobody knows where the noun ends, and half of one is another word.
  const near = nearEnd(words);
  return near !== null ? Math.min(near, 2) : 0;
}

const LONGEST_NOUN = 4;

/** Syllables up to the word or mark that ends the description; null when that is far. */
function nearEnd(words: readonly string[]): number | null {
  const stop = words.findIndex((word) => !isSyllable(word) || NO_UNITS.has(word));
  const length = stop < 0 ? words.length : stop;
  return length > 0 && length <= LONGEST_NOUN ? length : null;
}

const isSyllable = (word: string): boolean => /^[\p{Ll}\p{M}]+(?:-[\p{Ll}\p{M}]+)*$/u.test(word);

/**
 * Up to the word or mark that ends the description. Vietnamese writes syllables, not words, so that without a near end
 * only the bare unit is safe.
 */
function longUnitLength(words: readonly string[], shortest: number): number {
  if (MEASURES.has(words[0] ?? '')) return shortest;
  return Math.max(shortest, nearEnd(words) ?? 0);
}

/** English units in the singular. */
const MEASURES_OF: Readonly<Record<string, readonly string[]>> = {
  năm: ['year', 'year-old'],
  tuổi: ['year', 'year-old', 'years old'],
  tháng: ['month'],
  tuần: ['week'],
  ngày: ['day'],
  giờ: ['hour'],
  tiếng: ['hour'],
  phút: ['minute'],
  giây: ['second'],
  lần: ['time'],
  km: ['km', 'kilometre', 'kilometer'],
  m: ['m', 'metre', 'meter'],
  mét: ['metre', 'meter', 'm'],
  cm: ['cm', 'centimetre', 'centimeter'],
  kg: ['kg', 'kilogram', 'kilo', 'kilogramme'],
  tấn: ['tonne', 'ton', 't'],
  ha: ['hectare', 'ha'],
  độ: ['degree'],
  'thập kỷ': ['decade'],
  'thế kỷ': ['century', 'centurie'],
  dặm: ['mile'],
};

const DIGITS = listOf('không một hai ba bốn năm sáu bảy tám chín');
/** Five is "lăm" and one "mốt" behind tens; nobody spells larger numbers in a sentence. */
const LARGEST_SPELLED = 99;

function spell(value: number): string[] {
  if (value === 100) return ['một trăm', 'trăm'];
  if (!Number.isInteger(value) || value < 1 || value > LARGEST_SPELLED) return [];
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return [DIGITS[ones]!];
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  if (ones === 0) return [head];
  const tail = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : DIGITS[ones]!;
  return [`${head} ${tail}`];
}

const BEFORE_ONES: ReadonlySet<string> = new Set([
  ...listOf('mươi mười trăm nghìn ngàn linh lẻ thứ tháng hôm'),
  ...DIGITS,
]);

const VAGUE: Readonly<Record<string, readonly string[]>> = {
  dozens: ['hàng chục', 'hàng tá'],
  scores: ['hàng chục'],
  hundreds: ['hàng trăm'],
  thousands: ['hàng nghìn', 'hàng ngàn'],
  'tens of thousands': ['hàng chục nghìn', 'hàng chục ngàn', 'hàng vạn'],
  'hundreds of thousands': ['hàng trăm nghìn', 'hàng trăm ngàn'],
  millions: ['hàng triệu'],
  'tens of millions': ['hàng chục triệu'],
  'hundreds of millions': ['hàng trăm triệu'],
  billions: ['hàng tỷ', 'hàng tỉ'],
};

export const figures: Figures = {
  qualifiers: [
    'hơn',
    'gần',
    'khoảng',
    'trên',
    'dưới',
    'ít nhất',
    'nhiều nhất',
    'tối đa',
    'tối thiểu',
    'xấp xỉ',
    'chừng',
    'ngót',
    'lên tới',
    'lên đến',
    'không quá',
    'không dưới',
    'chưa đầy',
    'chưa đến',
    'chưa tới',
    'không đến',
    'không tới',
    'vượt quá',
    'vượt',
    'tới',
    'đến',
    'chỉ',
  ],
  percentages: { '%': '%', 'phần trăm': '%', 'điểm phần trăm': 'percentage points' },
  rates: ['(?:một|mỗi) (?:giây|phút|giờ|ngày|tuần|tháng|năm|người)'],
  unitLength,
  longUnitLength,
  measures: MEASURES_OF,
  negative: ['âm'],
  between: { opening: ['từ', 'giữa'], joints: ['đến', 'tới', 'và'] },
  rangeJoints: ['đến', 'tới', 'hoặc'],
  changes: [],
  spell,
  vague: VAGUE,
  isPartOfNumber: (before) => BEFORE_ONES.has(before.toLowerCase()) || /\d$/.test(before),
};
