import type { NumberRun, Numbers } from '../facets/numbers.ts';
import { countFrom, MILLIARD, MILLION, THOUSAND } from '../number-tables.ts';
import { anyOf, listOf } from '../text.ts';

const cardinals: Numbers['cardinals'] = {
  ...countFrom(0, 'không một hai ba bốn năm sáu bảy tám chín mười'),
  mốt: 1,
  tư: 4,
  lăm: 5,
  bẩy: 7,
};

const others: Numbers['others'] = {
  nhất: 1,
  đôi: 2,
  cặp: 2,
  nhì: 2,
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

const scales: Numbers['scales'] = {
  trăm: 100,
  nghìn: THOUSAND,
  ngàn: THOUSAND,
  vạn: 1e4,
  triệu: MILLION,
  tỷ: MILLIARD,
  tỉ: MILLIARD,
};

const values: ReadonlyMap<string, number> = new Map(Object.entries({ ...cardinals, ...others }));
const factors: ReadonlyMap<string, number> = new Map(Object.entries(scales));

/** `hai mươi lăm` → 25, `mười một triệu` → 11,000,000, `một nghìn năm trăm` → 1,500. */
function runsIn(tokens: readonly string[]): NumberRun[] {
  const runs: NumberRun[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const sums: number[] = [];
    let [total, group, unit, scaled] = [0, 0, 0, false];
    for (; index < tokens.length; index += 1) {
      const token = tokens[index]!;
      const scale = factors.get(token) ?? 0;
      const value = values.get(token) ?? 0;
      if (token === 'mươi' && unit > 0) group += unit * 9;
      else if (token === 'mười') group += 10;
      else if (scale === 100 && group > 0) group *= 100;
      else if (scale > 100 && total + group > 0) {
        total = scale >= MILLIARD ? (total + group) * scale : total + group * scale;
        group = 0;
        scaled = true;
      } else if (value >= 1 && value <= 9) group += value;
      else if (!(/^(?:linh|lẻ)$/.test(token) && sums.length > 0)) break;
      unit = value >= 1 && value <= 9 ? value : 0;
      sums.push(total + group);
    }
    if (sums.length > 0) runs.push({ values: sums, whole: total + group, scaled });
  }
  return runs;
}

/** Sum of single number words, for the short ones that name weekdays and months. */
export function sumOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (values.get(word) ?? 0), 0);
}

const BEFORE_YEARS = new RegExp(
  `^${anyOf([
    '\\d.*',
    ...listOf('hàng hằng mỗi trong đầu cuối giữa cả suốt nhiều những các mấy vài từng qua'),
    ...listOf('một hai ba bốn mười trăm mươi lăm'),
  ])}$`,
);
const AFTER_YEARS = new RegExp(
  `^${anyOf(['\\d.*', ...listOf('nay qua tới sau trước ngoái học tài đầu cuối nào ấy đó liền tuổi vừa')])}$`,
);

/** `năm` is "five" or "year": it is a year beside a number, a time word or "every". */
function isYear(tokens: readonly string[], index: number): boolean {
  return (
    tokens[index] === 'năm' &&
    (BEFORE_YEARS.test(tokens[index - 1] ?? '') || AFTER_YEARS.test(tokens[index + 1] ?? ''))
  );
}

export const numbers: Numbers = {
  cardinals,
  others,
  scales,
  // "tỷ lệ" is a rate, "phần trăm" percent, "hai bên" both sides, "không" no.
  ambiguous: listOf('năm tư ba tam tứ quý lăm thập chục chín giêng chạp tá không một mốt hai trăm vạn tỷ tỉ'),
  runsIn,
  isOtherWord: isYear,
};
