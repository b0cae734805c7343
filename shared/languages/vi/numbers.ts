import { numberWordsOf } from '../number-words.ts';

/** Values of a run of Vietnamese number words: after each word, and of the whole. */
export interface VietnameseRun {
  readonly values: readonly number[];
  readonly whole: number;
  /** It names thousands or more. */
  readonly scaled: boolean;
}

/** `hai mươi lăm` → 25, `mười một triệu` → 11,000,000, `một nghìn năm trăm` → 1,500. */
export function vietnameseRuns(tokens: readonly string[]): VietnameseRun[] {
  const { numberIn, scales } = numberWordsOf('vi');
  const runs: VietnameseRun[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const values: number[] = [];
    let [total, group, unit, scaled] = [0, 0, 0, false];
    for (; index < tokens.length; index += 1) {
      const token = tokens[index]!;
      const scale = scales.get(token) ?? 0;
      const value = numberIn(token) ?? 0;
      if (token === 'mươi' && unit > 0) group += unit * 9;
      else if (token === 'mười') group += 10;
      else if (scale === 100 && group > 0) group *= 100;
      else if (scale > 100 && total + group > 0) {
        total = scale >= 1e9 ? (total + group) * scale : total + group * scale;
        group = 0;
        scaled = true;
      } else if (value >= 1 && value <= 9) group += value;
      else if (!(/^(?:linh|lẻ)$/.test(token) && values.length > 0)) break;
      unit = value >= 1 && value <= 9 ? value : 0;
      values.push(total + group);
    }
    if (values.length > 0) runs.push({ values, whole: total + group, scaled });
  }
  return runs;
}

/** Sum of single number words, for the short ones that name weekdays and months. */
export function vietnameseNumber(words: readonly string[]): number {
  const { numberIn } = numberWordsOf('vi');
  return words.reduce((sum, word) => sum + (numberIn(word) ?? 0), 0);
}
