import { html, type Markup } from './html.ts';

/** Scripts written from right to left, ISO 15924. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** Languages that put no space between sentences. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja']);

/** A page asks for every sentence: making a locale takes as long as writing a paragraph. */
const locales = new Map<string, Intl.Locale | null>();

function locale(code: string): Intl.Locale | null {
  const known = locales.get(code);
  if (known !== undefined) return known;
  const found = localeOf(code);
  // Codes come from articles: a warm function meets new ones for ever.
  if (locales.size > MOST_LOCALES) locales.clear();
  locales.set(code, found);
  return found;
}

const MOST_LOCALES = 500;

function localeOf(code: string): Intl.Locale | null {
  try {
    return new Intl.Locale(code);
  } catch {
    return null;
  }
}

export function direction(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale(code)?.maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** What stands between two sentences of a paragraph. */
export function sentenceGap(code: string): string {
  return UNSPACED.has(locale(code)?.language ?? code) ? '' : ' ';
}

/** `lang` and, where it matters, `dir`. */
export function languageAttributes(code: string): Markup {
  const tag = locale(code) === null ? 'und' : code;
  return direction(code) === 'rtl' ? html`lang="${tag}" dir="rtl"` : html`lang="${tag}" dir="ltr"`;
}

/** Name of a language in another: `languageName('de', 'vi')` is “Tiếng Đức”. */
export function languageName(code: string, inLanguage: string): string {
  if (locale(code) === null) return code;
  const reader = locale(inLanguage) === null ? 'en' : inLanguage;
  const name = new Intl.DisplayNames([reader, 'en'], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1);
}

/**
 * A date as a reader writes it, as precise as it is given: `2026-05-08…`, `2026-05`, `2026`, `--05-08`.
 * The calendar day of the article counts, so nothing is moved to another time zone.
 */
export function dateText(iso: string, inLanguage: string): string {
  const match = /^(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (match === null) return iso;
  const [, year, month, day] = match;
  if (month === undefined) return year ?? iso;
  if (inLanguage === 'vi') {
    const parts = [day && `ngày ${Number(day)}`, `tháng ${Number(month)}`, year && `năm ${year}`];
    return parts.filter(Boolean).join(' ');
  }
  const date = new Date(Date.UTC(Number(year ?? 2000), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(inLanguage === 'en' ? 'en-GB' : inLanguage, {
    timeZone: 'UTC',
    month: 'long',
    ...(year === undefined ? {} : { year: 'numeric' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}

/** An instant, to the minute, in UTC. */
export function instantText(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

export function moneyText(amount: number, currency: string, inLanguage: string): string {
  try {
    return new Intl.NumberFormat(inLanguage === 'en' ? 'en-US' : inLanguage, {
      style: 'currency',
      currency,
      // A short article costs fractions of a cent.
      maximumFractionDigits: amount > 0 && amount < 0.1 ? 4 : 2,
    }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}

export function numberText(value: number, inLanguage: string): string {
  return new Intl.NumberFormat(inLanguage === 'en' ? 'en-US' : inLanguage).format(value);
}
