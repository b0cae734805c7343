/** Names of months and weekdays of any language, as ICU knows them. */
export interface CalendarNames {
  /** Lower-case month name → 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Lower-case weekday name → 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
}

const cache = new Map<string, CalendarNames>();

export function calendarNames(language: string): CalendarNames {
  const known = cache.get(language);
  if (known !== undefined) return known;
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  // With a day, Slavic languages give the genitive.
  for (const options of [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short' },
    { month: 'short', day: 'numeric' },
  ] as const) {
    const nameOf = namesOf(language, options, 'month');
    for (let month = 1; month <= 12; month += 1) {
      const name = nameOf(new Date(Date.UTC(2026, month - 1, 5)));
      if (/^\p{L}{3,}/u.test(name)) months.set(name, month);
    }
  }
  const nameOf = namesOf(language, { weekday: 'long' }, 'weekday');
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    // 5 January 2026 is a Monday.
    weekdays.set(nameOf(new Date(Date.UTC(2026, 0, 4 + weekday))), weekday);
  }
  for (const [name, month] of EXTRA[language] ?? []) months.set(name, month);
  const names = { months, weekdays };
  cache.set(language, names);
  return names;
}

const EXTRA: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  en: [['sept', 9]],
  de: [
    ['jänner', 1],
    ['feber', 2],
    ['sept', 9],
  ],
};

/** The name of a date's month or weekday, small and without its full stop. */
function namesOf(
  language: string,
  options: Intl.DateTimeFormatOptions,
  type: 'month' | 'weekday',
): (date: Date) => string {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return (date) => {
    const part = format.formatToParts(date).find((candidate) => candidate.type === type);
    return (part?.value ?? '').toLowerCase().replace(/\.$/, '');
  };
}
