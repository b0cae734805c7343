import type { Calendar } from '../../languages/months.ts';

/** Years between the Buddhist era and the common one. */
const BUDDHIST = 543;

/** Years of the Buddhist era that may be meant: 1900 to 2100. */
const BUDDHIST_YEARS = [2443, 2643] as const;

/** The day as ISO 8601; null when the calendar has no such day. */
export function gregorian(year: number, month: number, date: number, calendar: Calendar): string | null {
  if (calendar !== 'gregory') return converted(year, month, date, calendar);
  const isBuddhist = year >= BUDDHIST_YEARS[0] && year <= BUDDHIST_YEARS[1];
  const common = isBuddhist ? year - BUDDHIST : year;
  const iso = [String(common).padStart(4, '0'), two(month), two(date)].join('-');
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null;
}

const two = (value: number): string => String(value).padStart(2, '0');

const DAY = 86_400_000;

/** Mean length of a year in days, and the Gregorian day that the calendar's first year begins with. */
const YEARS: Record<Exclude<Calendar, 'gregory'>, { length: number; begins: number }> = {
  persian: { length: 365.2422, begins: Date.UTC(622, 2, 22) },
  'islamic-umalqura': { length: 354.367, begins: Date.UTC(622, 6, 19) },
};

/** Asks the ICU for the calendar's days around the one that is about right. */
function converted(
  year: number,
  month: number,
  date: number,
  calendar: Exclude<Calendar, 'gregory'>,
): string | null {
  if (year < 1300 || year > 1500) return null;
  const { length, begins } = YEARS[calendar];
  const about = begins + ((year - 1) * length + ((month - 1) * length) / 12 + date - 1) * DAY;
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  for (let step = 0; step <= 8; step++) {
    for (const moment of [about + step * DAY, about - step * DAY]) {
      const parts = new Map(
        format.formatToParts(moment).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
      );
      if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === date)
        return new Date(moment).toISOString().slice(0, 10);
    }
  }
  return null;
}
