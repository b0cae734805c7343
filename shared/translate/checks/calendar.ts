import { calendarNames } from '../../languages/calendar.ts';
import type { CalendarDate } from '../../languages/date-parts.ts';
import { type CheckFinding, finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** Days, months, weekdays and times of both sides must be the same. */
export function checkCalendar(source: Reading, target: Reading): CheckFinding[] {
  return [...checkDates(source, target), ...checkWeekdays(source, target), ...checkTimes(source, target)];
}

function checkDates(source: Reading, target: Reading): CheckFinding[] {
  const [from, to] = [source.dates, target.dates];
  const isIn = ({ day, month }: CalendarDate, others: readonly CalendarDate[]): boolean =>
    others.some((other) => other.day === day && other.month === month);
  // Days are numbers, and compared as such.
  const isNamed = (month: number, { days }: Reading): boolean =>
    days.months.has(month) || (days.months.size === 0 && days.maybe.has(month));
  const lost = from.filter((date) => !isIn(date, to) && !isNamed(date.month, target));
  const added = to.filter((date) => !isIn(date, from) && !isNamed(date.month, source));
  if (lost.length > 0 && added.length > 0 && from.length === to.length)
    return [finding('day-changed', lost.map(written).join(', '), added.map(written).join(', '))];
  const isDayIn = ({ day }: CalendarDate, { amounts }: Reading): boolean =>
    amounts.some(({ values }) => values.includes(day));
  const other = to.find(
    (date) =>
      from.some(({ month, day }) => month === date.month && day !== date.day) && !isDayIn(date, source),
  );
  const moved = from.find((date) => date.month === other?.month && !isDayIn(date, target));
  if (other !== undefined && moved !== undefined)
    return [finding('day-changed', written(moved), written(other))];
  const dayless = from.find(
    ({ day, month }) =>
      (target.days.months.has(month) || target.days.maybe.has(month)) &&
      !to.some((other) => other.month === month) &&
      !target.amounts.some(({ values }) => values.includes(day)),
  );
  if (dayless !== undefined) return [finding('number-lost', String(dayless.day))];
  const unnamed = (months: Iterable<number>, { days }: Reading): number[] =>
    [...months].filter((month) => !days.months.has(month) && !days.maybe.has(month));
  const sure = unnamed(source.days.months, target);
  const unsaid = sure.filter((month) => !target.evidence.has(month));
  if (unsaid.length > 0) return [finding('month-lost', unsaid.join(', '))];
  // One that only the translation names says more exactly when something was, unless it stands for another: May or a Mrs May.
  const likely = [
    ...sure,
    ...unnamed(source.days.maybe, target),
    ...unnamed(namedAs(source, target), target),
  ];
  const isChanged = likely.length > 0 && unnamed(target.days.months, source).length > 0;
  return isChanged ? [finding('month-lost', likely.join(', '))] : [];
}

/** Months of the target's language that stand in the source as somebody's name: Theresa May is no Mrs July. */
function namedAs({ tokens, language }: Reading, target: Reading): number[] {
  if (language === target.language || target.days.months.size === 0) return [];
  const { months } = calendarNames(target.language);
  return tokens.flatMap(({ word, lower }) => {
    const month = word.isCapitalised ? months.get(lower) : undefined;
    return month === undefined ? [] : [month];
  });
}

const written = ({ day, month }: CalendarDate): string => `${day}/${month}`;

function checkWeekdays(source: Reading, target: Reading): CheckFinding[] {
  const [from, to] = [source.days.weekdays, target.days.weekdays];
  // A night belongs to two days.
  const isNight = source.byTag.has('eve') || target.byTag.has('eve');
  const isIn = (day: number, others: ReadonlySet<number>): boolean =>
    others.has(day) || (isNight && [day + 1, day - 1, day - 6, day + 6].some((beside) => others.has(beside)));
  const isChanged = [...from].some((day) => !isIn(day, to)) && [...to].some((day) => !isIn(day, from));
  return isChanged ? [finding('weekday-changed')] : [];
}

const HALF_DAY = 720;

function checkTimes(source: Reading, target: Reading): CheckFinding[] {
  const from = source.clocks.filter(({ sure }) => sure);
  const to = target.clocks.filter(({ sure }) => sure);
  if (from.length === 0) return [];
  const silent =
    to.length === 0 &&
    from.find(({ minutes }) => hoursOf(minutes).every((hour) => !target.evidence.has(hour)));
  if (silent) return [finding('number-lost', clock(silent.minutes))];
  if (to.length === 0) return [];
  const differs = (minutes: number, others: Reading['clocks']): boolean =>
    others.every((other) => (other.minutes - minutes) % HALF_DAY !== 0);
  const lost = from.filter(({ minutes }) => differs(minutes, target.clocks));
  const added = to.filter(({ minutes }) => differs(minutes, source.clocks));
  if (lost.length > 0 && added.length > 0)
    return [finding('time-changed', clock(lost[0]!.minutes), clock(added[0]!.minutes))];
  const other = from.find(
    (own) =>
      own.isHalfKnown &&
      to.some(({ minutes, isHalfKnown }) => isHalfKnown && Math.abs(minutes - own.minutes) === HALF_DAY) &&
      !target.clocks.some(({ minutes, isHalfKnown }) => minutes === own.minutes || !isHalfKnown),
  );
  if (other === undefined) return [];
  return [finding('time-changed', clock(other.minutes), clock((other.minutes + HALF_DAY) % (2 * HALF_DAY)))];
}

const hoursOf = (minutes: number): number[] => {
  const hour = Math.floor(minutes / 60);
  return [hour, hour + 12, hour - 12];
};

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
