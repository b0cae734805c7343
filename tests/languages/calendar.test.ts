import { expect, test } from 'vitest';
import { calendarNames } from '../../shared/languages/calendar.ts';
import { countryNames } from '../../shared/languages/countries.ts';

test.each([
  ['de', 'märz', 3],
  ['de', 'jänner', 1],
  ['en', 'sept', 9],
  // With a day, Slavic languages say "of January".
  ['ru', 'января', 1],
  ['pl', 'stycznia', 1],
])('months, %s: %s', (language, name, month) => {
  expect(calendarNames(language).months.get(name)).toBe(month);
});

test.each([
  ['de', 'sonntag', 7],
  ['nl', 'maandag', 1],
])('weekdays, %s: %s', (language, name, weekday) => {
  expect(calendarNames(language).weekdays.get(name)).toBe(weekday);
});

test('Kosovo is a country; unions and what is unknown are none', () => {
  const names = countryNames('en');
  expect(names.get('XK')).toBe('Kosovo');
  expect(['EU', 'UN', 'ZZ', 'XA'].filter((code) => names.has(code))).toEqual([]);
});
