import { ownLabels } from '../languages/labels.ts';
import { directionOf, localeOf } from '../languages/scripts.ts';
import { html, type Markup } from './html.ts';

/** `lang` and, where it matters, `dir`. */
export function languageAttributes(code: string): Markup {
  const tag = localeOf(code) === null ? 'und' : code;
  return directionOf(code) === 'rtl' ? html`lang="${tag}" dir="rtl"` : html`lang="${tag}" dir="ltr"`;
}

/** Name of a language in another: `languageName('de', 'vi')` is “Tiếng Đức”. */
export function languageName(code: string, inLanguage: string): string {
  if (localeOf(code) === null) return code;
  const reader = localeOf(inLanguage) === null ? 'en' : inLanguage;
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
  const labels = ownLabels(inLanguage);
  if (labels?.dateText !== undefined) {
    return labels.dateText({
      month: Number(month),
      ...(day === undefined ? {} : { day: Number(day) }),
      ...(year === undefined ? {} : { year: Number(year) }),
    });
  }
  const date = new Date(Date.UTC(Number(year ?? 2000), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(labels?.dateLocale ?? inLanguage, {
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
    return new Intl.NumberFormat(ownLabels(inLanguage)?.numberLocale ?? inLanguage, {
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
  return new Intl.NumberFormat(ownLabels(inLanguage)?.numberLocale ?? inLanguage).format(value);
}
