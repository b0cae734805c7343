import { baseOf } from '../../languages/codes.ts';

/** A date as a text says it. */
export interface DateFound {
  readonly text: string;
  readonly start: number;
  /** `2024-08-19`, `2025-04`, `2008`, `--02-05` (year unknown), `--12`, or null when it cannot be resolved. */
  readonly iso: string | null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[5-9]|20)\\d{2})';
const DAY_MS = 86_400_000;

interface Pattern {
  readonly expression: RegExp;
  read(match: RegExpExecArray, reference: Date | null): string | null | undefined;
}

/** Longest first: what a pattern takes, the next do not see. `undefined` is "not a date after all". */
const ENGLISH: readonly Pattern[] = [
  {
    expression: new RegExp(`\\b(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH},? ${YEAR}\\b`, 'g'),
    read: (m) => full(m[4]!, monthOf(m[3]!), m[2]!),
  },
  {
    expression: new RegExp(`\\b(?:${WEEKDAY},? )?${MONTH} ${DAY},? ${YEAR}\\b`, 'g'),
    read: (m) => full(m[4]!, monthOf(m[2]!), m[3]!),
  },
  { expression: /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g, read: (m) => full(m[1]!, Number(m[2]), m[3]!) },
  {
    expression: new RegExp(`\\b(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH}(?![\\p{L}])`, 'gu'),
    read: (m, reference) => dayOfMonth(monthOf(m[3]!), m[2]!, m[1], reference),
  },
  {
    expression: new RegExp(`\\b(?:${WEEKDAY},? )?${MONTH} ${DAY}\\b(?!,?\\d)`, 'g'),
    read: (m, reference) => dayOfMonth(monthOf(m[2]!), m[3]!, m[1], reference),
  },
  { expression: new RegExp(`\\b${MONTH},? ${YEAR}\\b`, 'g'), read: (m) => `${m[2]}-${two(monthOf(m[1]!))}` },
  {
    expression: new RegExp(`\\b(last|next|this) ${MONTH}(?![\\p{L}])`, 'gu'),
    read: (m, reference) => relativeMonth(m[1]!, monthOf(m[2]!), reference),
  },
  {
    expression:
      /(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|by|[Ff]rom|[Dd]uring|[Ee]arly|[Ll]ate|mid|of|before|after|between) )(January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}]| \p{Lu})/gu,
    read: (m, reference) => bareMonth(monthOf(m[1]!), reference, yearOf(m, AHEAD.en, reference)),
  },
  {
    expression: new RegExp(`\\b(?:(last|next|this) )?${WEEKDAY}\\b`, 'g'),
    read: (m, reference) => weekday(m[1] ?? (looksAhead(m, 'en') ? 'ahead' : undefined), m[2]!, reference),
  },
  {
    expression: /\b(?:yesterday|today|tonight|tomorrow)\b/gi,
    read: (m, reference) => nearDay(m[0].toLowerCase(), reference),
  },
  {
    expression: new RegExp(
      `(?<=\\b(?:in|since|until|till|by|from|during|of|before|after|between|early|late|mid|and|year|the|to) |\\()${YEAR}(?=$|[\\s,.;:)’'?!])(?! (?:\\p{Ll}+s|people|dollars|euros)\\b)`,
      'gu',
    ),
    read: (m) => m[1]!,
  },
];

const VIETNAMESE: readonly Pattern[] = [
  {
    expression: /(?:[Nn]gày )?(\d{1,2}) tháng (\d{1,2})(?:,)? năm (\d{4})/gu,
    read: (m) => full(m[3]!, Number(m[2]), m[1]!),
  },
  {
    expression: /(?:[Nn]gày )?\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/gu,
    read: (m) => full(m[3]!, Number(m[2]), m[1]!),
  },
  {
    expression: /(?:[Nn]gày )?\b(\d{1,2})-(\d{1,2})-(\d{4})\b/gu,
    read: (m) => full(m[3]!, Number(m[2]), m[1]!),
  },
  {
    expression: /(?:[Nn]gày )?(\d{1,2}) tháng (\d{1,2})(?! năm \d)/gu,
    read: (m, reference) => dayOfMonth(Number(m[2]), m[1]!, undefined, reference),
  },
  {
    expression:
      /(?:[Nn]gày |(?<=(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm) ))(\d{1,2})[-/](\d{1,2})(?![\d/-])/gu,
    read: (m, reference) => dayOfMonth(Number(m[2]), m[1]!, undefined, reference),
  },
  {
    expression: /[Tt]háng (\d{1,2}|giêng|chạp)(?:\/| năm |, năm )(\d{4})/gu,
    read: (m) => `${m[2]}-${two(vietnameseMonth(m[1]!))}`,
  },
  {
    expression:
      /[Tt]háng (\d{1,2}|mười hai|mười một|mười|chín|tám|bảy|sáu|năm|tư|ba|hai|một|giêng|chạp)(?= |$|[,.;)])(?! năm \d)/gu,
    read: (m, reference) => bareMonth(vietnameseMonth(m[1]!), reference, yearOf(m, AHEAD.vi, reference)),
  },
  {
    expression: /[Tt]hứ ([Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)(?!\p{L})|[Cc]hủ [Nn]hật/gu,
    read: (m, reference) =>
      weekday(
        looksAhead(m, 'vi') ? 'ahead' : undefined,
        VIETNAMESE_WEEKDAYS[(m[1] ?? 'chủ nhật').toLowerCase()]!,
        reference,
      ),
  },
  {
    expression: /[Hh]ôm (?:qua|nay)|[Nn]gày mai/gu,
    read: (m, reference) => nearDay(VIETNAMESE_NEAR[m[0].toLowerCase()]!, reference),
  },
  { expression: /(?:[Nn]ăm )?(?<=[Nn]ăm |\()((?:1[5-9]|20)\d{2})(?=$|[\s,.;:)])/gu, read: (m) => m[1]! },
];

const VIETNAMESE_WEEKDAYS: Readonly<Record<string, string>> = {
  hai: 'Monday',
  ba: 'Tuesday',
  tư: 'Wednesday',
  năm: 'Thursday',
  sáu: 'Friday',
  bảy: 'Saturday',
  'chủ nhật': 'Sunday',
};
const VIETNAMESE_NEAR: Readonly<Record<string, string>> = {
  'hôm qua': 'yesterday',
  'hôm nay': 'today',
  'ngày mai': 'tomorrow',
};
const VIETNAMESE_MONTHS: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};

/**
 * Dates in a sentence, in order.
 *
 * @param language `en` or `vi`; other languages give none
 * @param publishedAt ISO date of the article, the reference for "Monday" and "last month"; null leaves them open
 */
export function findDates(sentence: string, language: string, publishedAt: string | null): DateFound[] {
  const patterns = { en: ENGLISH, vi: VIETNAMESE }[baseOf(language)] ?? [];
  const reference = referenceOf(publishedAt);
  const taken: { start: number; end: number }[] = [];
  const found: DateFound[] = [];
  for (const { expression, read } of patterns) {
    expression.lastIndex = 0;
    for (let match = expression.exec(sentence); match !== null; match = expression.exec(sentence)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      const iso = read(match, reference);
      // What is no date after all ("31 February 2024") must not become half of one.
      taken.push({ start, end });
      if (iso !== undefined) found.push({ text: match[0], start, iso });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

/** Days without a time zone: counting is done in UTC throughout. */
function referenceOf(publishedAt: string | null): Date | null {
  const match = publishedAt === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(publishedAt);
  return match === null ? null : new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
}

const two = (value: number | string): string => String(Number(value)).padStart(2, '0');
const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
const vietnameseMonth = (name: string): number =>
  /^\d/.test(name) ? Number(name) : VIETNAMESE_MONTHS[name.toLowerCase()]!;
const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

function full(year: string, month: number, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day) ? isoDay(date) : undefined;
}

/** A day and month without a year: the year nearest to the publication, open when that is unknown. */
function dayOfMonth(
  month: number,
  day: string,
  _weekday: string | undefined,
  reference: Date | null,
): string | undefined {
  // In a leap year, as the year is not known yet.
  if (full('2000', month, day) === undefined) return undefined;
  if (reference === null) return `--${two(month)}-${two(day)}`;
  const year = reference.getUTCFullYear();
  const candidates = [year - 1, year, year + 1].map((candidate) =>
    Date.UTC(candidate, month - 1, Number(day)),
  );
  const nearest = candidates.reduce((left, right) =>
    Math.abs(right - reference.getTime()) < Math.abs(left - reference.getTime()) ? right : left,
  );
  return isoDay(new Date(nearest));
}

/** Words of a clause that speaks of what is to come. */
const AHEAD = {
  en: /\b(?:will|shall|won['’]t|upcoming|(?:is|are) to|(?:plan|aim|intend|hope|expect)s? to|(?:due|set|scheduled|planned|slated|expected) (?:for|in|by|to|on))\b/u,
  vi: /(?<!\p{L})(?:sẽ|sắp|dự kiến|dự định|có kế hoạch)(?!\p{L})/u,
};

/** Year that the words around a month name: a number relative to now, "ahead", or null for the past. */
function yearOf(match: RegExpExecArray, ahead: RegExp, reference: Date | null): number | 'ahead' | null {
  if (reference === null) return null;
  const { input, index } = match;
  const after = input.slice(index + match[0].length);
  const named =
    /^,? (?:(this|of this|last|of last|next|of next) year|năm (nay|ngoái|trước|tới|sau))(?!\p{L})/u.exec(
      after,
    );
  if (named !== null) {
    const word = (named[1] ?? named[2]!).replace('of ', '');
    return (
      reference.getUTCFullYear() + ({ last: -1, ngoái: -1, trước: -1, next: 1, tới: 1, sau: 1 }[word] ?? 0)
    );
  }
  if (/^ tới(?!\p{L})/u.test(after)) return 'ahead';
  const from = Math.max(...[',', ';', ':', '—', '–', '('].map((mark) => input.lastIndexOf(mark, index)));
  const clause = input.slice(from + 1, index) + (/^[^,;:—–)]*/u.exec(after)?.[0] ?? '');
  if (ahead.test(clause)) return 'ahead';
  // "In October, the troupe will perform": the month is a clause of its own.
  const rest = /^, ([^,;:—–)]*)/u.exec(after)?.[1] ?? '';
  return clause.trim().split(' ').length <= 2 && ahead.test(rest) ? 'ahead' : null;
}

/** A bare month is the last one that has begun by the publication date; the next one where the text looks ahead. */
function bareMonth(month: number, reference: Date | null, year: number | 'ahead' | null): string | undefined {
  if (!(month >= 1 && month <= 12)) return undefined;
  if (reference === null) return `--${two(month)}`;
  if (typeof year === 'number') return `${year}-${two(month)}`;
  if (year === 'ahead') {
    const now = reference.getUTCMonth() + 1;
    return `${reference.getUTCFullYear() + (month < now ? 1 : 0)}-${two(month)}`;
  }
  const past = month <= reference.getUTCMonth() + 1;
  return `${reference.getUTCFullYear() - (past ? 0 : 1)}-${two(month)}`;
}

function relativeMonth(word: string, month: number, reference: Date | null): string {
  if (reference === null) return `--${two(month)}`;
  const now = reference.getUTCMonth() + 1;
  const year = reference.getUTCFullYear();
  if (word === 'last') return `${month < now ? year : year - 1}-${two(month)}`;
  if (word === 'next') return `${month > now ? year : year + 1}-${two(month)}`;
  return `${year}-${two(month)}`;
}

/** What the verb next to a weekday says of its time: one that looks ahead, with the verb it governs, or a past one. */
const TENSES = {
  en: /\b(?:(?<ahead>(?:will|shall|won['’]t|may|might|could|would|can|must|should|is to|are to|(?:due|set|scheduled|planned|slated|expected|plan|plans|aim|aims|hope|hopes|expect|expects|intend|intends) (?:to|for))(?: (?:not|also|be|have|been|to))*(?: \p{Ll}+)?)|(?<past>said|says|told|was|were|had|has|did|died|went|met|took|came|began|held|won|lost|left|gave|made|found|saw|fell|rose|\p{Ll}+ed))(?!\p{L})/gu,
  vi: /(?<!\p{L})(?:(?<ahead>sẽ|sắp|dự kiến|dự định|có kế hoạch|có thể)|(?<past>đã|vừa|hôm))(?![\p{L}\p{M}])/gu,
};

/** True when the nearest verb before the date, else the first after it, looks ahead. */
function looksAhead({ input, index, 0: text }: RegExpExecArray, language: 'en' | 'vi'): boolean {
  const after = input.slice(index + text.length);
  if (language === 'vi' && /^ tới(?!\p{L})/u.test(after)) return true;
  const from = Math.max(
    ...[',', ';', ':', '—', '–', '(', ' that '].map((mark) => input.lastIndexOf(mark, index)),
  );
  const before = [...input.slice(from + 1, index).matchAll(TENSES[language])].at(-1);
  // "On Friday, the company will": the date is a clause of its own.
  const rest = /^,? ?([^,;:—–)]*)/u.exec(after)?.[1] ?? '';
  const nearest = before ?? [...rest.matchAll(TENSES[language])][0];
  return nearest?.groups?.['ahead'] !== undefined;
}

/**
 * A weekday in news is the last one up to the day of publication, unless it says "next" or what is said of it lies
 * ahead.
 */
function weekday(word: string | undefined, name: string, reference: Date | null): string | null {
  if (reference === null) return null;
  const wanted = WEEKDAYS.indexOf(name.toLowerCase());
  const back = (reference.getUTCDay() - wanted + 7) % 7;
  const days =
    word === 'next' || word === 'this'
      ? 7 - (back === 0 ? 7 : back)
      : word === 'ahead'
        ? (7 - back) % 7
        : word === 'last' && back === 0
          ? -7
          : -back;
  return isoDay(new Date(reference.getTime() + (word === 'next' && days === 0 ? 7 : days) * DAY_MS));
}

function nearDay(word: string, reference: Date | null): string | null {
  if (reference === null) return null;
  const days = { yesterday: -1, tomorrow: 1 }[word] ?? 0;
  return isoDay(new Date(reference.getTime() + days * DAY_MS));
}
