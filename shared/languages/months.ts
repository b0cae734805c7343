/** Calendars whose months news names; the Gregorian one counts the years of the Buddhist era as well. */
export type Calendar = 'gregory' | 'persian' | 'islamic-umalqura';

/** Languages whose month names are understood in a line of text, by the script that they are written in. */
const LANGUAGES: readonly (readonly [script: RegExp, languages: string])[] = [
  [
    /[a-z\u00c0-\u024f\u1e00-\u1eff]/,
    'en de nl fr es it pt id sv da nb pl vi cs sk hr sl hu fi ro tr lt lv et is ca ms az sq',
  ],
  [/[\u0400-\u052f]/, 'ru uk bg sr mk be kk'],
  [/[\u0600-\u06ff]/, 'ar-EG ar-SY ar-DZ ar-MA fa-u-ca-gregory ur'],
  [/[\u0900-\u097f]/, 'hi mr'],
  [/[\u0370-\u03ff]/, 'el'],
  [/[\u0590-\u05ff]/, 'he'],
  [/[\u0e00-\u0e7f]/, 'th-u-ca-gregory'],
  [/[\u0980-\u09ff]/, 'bn'],
  [/[\u0b80-\u0bff]/, 'ta'],
  [/[\u0c00-\u0c7f]/, 'te'],
  [/[\u0a80-\u0aff]/, 'gu'],
  [/[\u0c80-\u0cff]/, 'kn'],
  [/[\u0d00-\u0d7f]/, 'ml'],
  [/[\u0a00-\u0a7f]/, 'pa'],
  [/[\u0e80-\u0eff]/, 'lo'],
  [/[\u1780-\u17ff]/, 'km'],
  [/[\u1000-\u109f]/, 'my'],
  [/[\u10a0-\u10ff]/, 'ka'],
  [/[\u0530-\u058f]/, 'hy'],
];

/** Spellings that the ICU does not print. */
const SPELLINGS: Record<string, number> = {
  فبراير: 2,
  ابريل: 4,
  إبريل: 4,
  اغسطس: 8,
  اكتوبر: 10,
  फरवरी: 2,
  सितम्बर: 9,
  अक्तूबर: 10,
  नवम्बर: 11,
  दिसम्बर: 12,
};

/** Months of Iran's solar calendar. */
const PERSIAN = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند';

/** Months of the lunar calendar as news writes them, each with its spellings. */
const ISLAMIC: readonly (readonly string[])[] = [
  ['محرم'],
  ['صفر'],
  ['ربيع الأول'],
  ['ربيع الثاني', 'ربيع الآخر'],
  ['جمادى الأولى'],
  ['جمادى الثانية', 'جمادى الآخرة'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعدة', 'ذي القعدة'],
  ['ذو الحجة', 'ذي الحجة'],
];

export interface Month {
  number: number;
  calendar: Calendar;
}

const tables = new Map<RegExp, ReadonlyMap<string, Month>>();

/** The month that a word names, in small letters; null when it names none. */
export function monthOf(name: string): Month | null {
  const entry = LANGUAGES.find(([script]) => script.test(name));
  if (entry === undefined) return null;
  const [script, languages] = entry;
  let table = tables.get(script);
  if (table === undefined) {
    table = namesIn(languages.split(' '), /0600/.test(script.source));
    tables.set(script, table);
  }
  const word = bare(name);
  // In Hebrew the preposition is written with the month: במאי.
  const found =
    table.get(word) ??
    table.get(word.replace(/^ב/u, '')) ??
    (/^[a-z\u00c0-\u024f]{4,}$/.test(word) ? table.get(word.slice(0, 3)) : undefined);
  return found ?? (word in SPELLINGS ? { number: SPELLINGS[word]!, calendar: 'gregory' } : null);
}

/** A name without its stops, and without the marks that only some write. */
function bare(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\./g, '')
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .trim();
}

/** Names of the months as the ICU prints them beside a day, short and long. */
function namesIn(languages: readonly string[], isArabic: boolean): ReadonlyMap<string, Month> {
  const names = new Map<string, Month>();
  const add = (name: string, number: number, calendar: Calendar): void => {
    const word = bare(name.toLowerCase());
    if (/\p{L}/u.test(word) && !names.has(word)) names.set(word, { number, calendar });
  };
  for (const language of languages) {
    for (const style of ['short', 'long'] as const) {
      for (const options of [{ month: style, day: 'numeric' }, { month: style }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(new Date(Date.UTC(2024, month - 1, 1)));
          const name = parts.find((part) => part.type === 'month')?.value;
          if (name !== undefined) add(name, month, 'gregory');
        }
      }
    }
  }
  if (!isArabic) return names;
  for (const [index, name] of PERSIAN.split(' ').entries()) add(name, index + 1, 'persian');
  for (const [index, spellings] of ISLAMIC.entries())
    for (const name of spellings) add(name, index + 1, 'islamic-umalqura');
  return names;
}
