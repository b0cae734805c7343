import type { Figures } from '../facets/figures.ts';
import { listOf } from '../text.ts';
import { ACTIONS } from './actions.ts';
import { COUNTED } from './counted-nouns.ts';
import { PERSON_NOUNS } from './titles.ts';
import { BREAKS } from './words.ts';

/** Units that nothing describes further. */
const MEASURES: ReadonlySet<string> = new Set(
  listOf('năm tháng ngày giờ phút giây tuần km m cm mm kg g tấn tạ ha lần mét độ đồng tuổi lít dặm'),
);
/** Behind an hour they make it a time of the day. */
const OF_THE_DAY: ReadonlySet<string> = new Set(
  listOf('sáng trưa chiều tối đêm ngày hôm rạng kém rưỡi cùng nay qua hằng hàng mỗi'),
);
/** Words that a number behind them names, and does not count: "phường 11", "người thứ 3". */
const LABELS: ReadonlySet<string> = new Set(
  listOf(`
    thứ đai phường quận lộ km tầng phút lớp cấp hạng tiết chương phố ấp thôn xóm mục trang khóa phiên cổng hẻm ngõ toa
    tháng quý mùng lô lúc hồi
  `),
);
/** Prepositions and directions: a verb may stand before them, so that what is counted may end earlier. */
const WEAK_ENDS: ReadonlySet<string> = new Set(
  listOf('ra vào lên xuống về sang tới đến đi qua ở tại trong trên từ theo do với cho để như nhằm'),
);
const NO_UNITS: ReadonlySet<string> = new Set([
  ...BREAKS,
  ...WEAK_ENDS,
  ...listOf(`
    này đó nay hơn gần khoảng dưới bằng so cũng vẫn chỉ còn nhưng không phải nếu giữa mỗi nhờ màu cùng cũ nhiều ít vài mấy
    tỷ triệu nghìn
  `),
]);

/** Syllables of the longest noun that is looked for. */
const LONGEST_NOUN = 4;

function unitLength(words: readonly string[]): number {
  const [first, second] = words;
  if (first === undefined || !isSyllable(first)) return 0;
  if (first === 'giờ' && OF_THE_DAY.has(second ?? '')) return 0;
  if (MEASURES.has(first)) return second === 'vuông' || second === 'khối' ? 2 : 1;
  const noun = countedLength(words);
  if (noun > 0) return noun;
  if (NO_UNITS.has(first)) return 0;
  // "công-ten-nơ" is a whole word.
  if (first.includes('-')) return 1;
  // Vietnamese writes syllables: without a clear end nobody knows where the noun ends, and half of one is another word.
  return clearEnd(words) ?? 0;
}

/** Syllables of the longest noun of the list that stands there; 0 when none does. */
function countedLength(words: readonly string[]): number {
  for (let length = Math.min(LONGEST_NOUN, words.length); length > 0; length -= 1) {
    if (COUNTED.has(words.slice(0, length).join(' '))) return length;
  }
  return 0;
}

/** Syllables up to the word or mark that ends the description; null when that is far, or a verb may stand before it. */
function clearEnd(words: readonly string[]): number | null {
  const stop = words.findIndex((word) => !isSyllable(word) || NO_UNITS.has(word));
  const end = words[stop];
  if (end !== undefined && (WEAK_ENDS.has(end) || !isSyllable(end))) return null;
  // "thiết | bị": a verb elsewhere.
  if (COUNTED.has(`${words[stop - 1]} ${end}`)) return null;
  const length = stop < 0 ? words.length : stop;
  return length > 0 && length <= LONGEST_NOUN ? length : null;
}

const isSyllable = (word: string): boolean => /^[\p{Ll}\p{M}]+(?:-[\p{Ll}\p{M}]+)*$/u.test(word);

/** The unit with what describes it, as far as a word or mark shows its end. */
function longUnitLength(words: readonly string[], shortest: number): number {
  if (MEASURES.has(words[0] ?? '')) return shortest;
  const longest = Math.max(shortest, clearEnd(words) ?? 0);
  return isActing(words, shortest, longest) ? shortest : longest;
}

/** "30 chuyên gia | hỗ trợ": what people do describes them no further. */
function isActing(words: readonly string[], from: number, to: number): boolean {
  if (!PERSON_NOUNS().includes(words.slice(0, from).join(' '))) return false;
  return words.slice(from, to).some((word, at, rest) => ACTIONS().includes(`${word} ${rest[at + 1]}`));
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
  labels: LABELS,
  measures: MEASURES_OF,
  negative: ['âm'],
  between: { opening: ['từ', 'giữa'], joints: ['đến', 'tới', 'và'] },
  rangeJoints: ['đến', 'tới', 'hoặc'],
  changes: [],
  spell,
  vague: VAGUE,
  isPartOfNumber: (before) => BEFORE_ONES.has(before.toLowerCase()) || /\d$/.test(before),
};
