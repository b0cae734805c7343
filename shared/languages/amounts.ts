/** Small words around numbers, by language. All of them are looked for in every text: none means another thing there. */

const PERCENT: Readonly<Record<string, readonly string[]>> = {
  en: ['percent', 'per ?cent', 'pct', 'percentage'],
  de: ['prozent'],
  nl: ['procent'],
  fr: ['pour ?cent'],
  vi: ['phần trăm', 'điểm phần trăm', 'điểm %'],
  es: ['por ?ciento'],
  it: ['per ?cento'],
  pt: ['por ?cento'],
};

/** Between the two numbers of a range or of a change: "10 to 15 %", "from 38 to 24 percent". */
const RANGE: Readonly<Record<string, readonly string[]>> = {
  en: ['to', 'or', 'and'],
  de: ['bis', 'auf', 'oder', 'und'],
  nl: ['tot', 'naar', 'of', 'en'],
  fr: ['à', 'ou', 'et'],
  es: ['a', 'y'],
  vi: ['đến', 'xuống', 'lên', 'còn', 'hay', 'hoặc', 'và', 'tới'],
};

/** Behind hours and minutes. */
const CLOCK: Readonly<Record<string, readonly string[]>> = {
  en: ['a\\.?m\\b', 'p\\.?m\\b'],
  de: ['Uhr'],
  nl: ['uur'],
  fr: ['h\\b'],
  vi: ['giờ'],
};

export const PERCENT_WORDS = Object.values(PERCENT).flat();
export const RANGE_WORDS = Object.values(RANGE).flat();
export const CLOCK_WORDS = Object.values(CLOCK).flat();

/** Behind the number of a month in Chinese, Japanese and Korean. */
export const MONTH_SIGNS = '月월';
