import { countries as en } from './en/countries.ts';
import type { CountryForms } from './facets/names.ts';
import type { OfTargets } from './facets/targets.ts';
import { fold } from './text.ts';
import { countries as vi } from './vi/countries.ts';

/** Country names of CLDR, which every JavaScript engine carries. Built on first use. */

/** Unions, and the place for what is unknown. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'ZZ']);
/** ISO 3166 leaves X and QM to QZ to its users; CLDR has Kosovo there. */
const PRIVATE_USE = /^(?:X[A-Z]|Q[M-Z])$/;

/** True for the codes of countries and territories, Kosovo (XK) among them. */
function isCountry(code: string): boolean {
  return code === 'XK' || !(NO_COUNTRY.has(code) || PRIVATE_USE.test(code));
}

/** True for codes that another has taken the place of: DD is Germany to ICU, BU Myanmar. */
function isOutdated(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`;
}

const tables = new Map<string, Map<string, string>>();

/** Region code to name in `language`, for all countries and territories of ISO 3166. */
export function countryNames(language: string): ReadonlyMap<string, string> {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const names = new Map<string, string>();
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      if (!isCountry(code) || isOutdated(code)) continue;
      const name = display.of(code);
      if (name !== undefined) names.set(code, name);
    }
  }
  tables.set(language, names);
  return names;
}

const FORMS = { en, vi } satisfies OfTargets<CountryForms>;

let englishCodes: Map<string, string> | null = null;

/** Region code of an English country name, or null. */
export function countryCode(name: string): string | null {
  return englishTable().get(fold(name)) ?? null;
}

/** Folded English names of all countries. */
export function knownCountries(): ReadonlySet<string> {
  return new Set(englishTable().keys());
}

function englishTable(): Map<string, string> {
  if (englishCodes === null) {
    englishCodes = new Map();
    for (const [code, name] of countryNames('en')) {
      englishCodes.set(fold(name), code);
      // "Myanmar (Burma)", "Congo - Kinshasa", "Hong Kong SAR China", "Bosnia & Herzegovina".
      englishCodes.set(fold(name.replace(/ (?:\(|- |SAR).*$/, '')), code);
      englishCodes.set(fold(name.replace(' & ', ' and ')), code);
    }
    for (const [code, aliases] of Object.entries(en)) {
      for (const alias of aliases) englishCodes.set(alias, code);
    }
  }
  return englishCodes;
}

/** Forms that a country may have in `language`, likeliest first. */
export function countryForms(code: string, language: string): string[] {
  const name = countryNames(language).get(code);
  const aliases = (FORMS as Readonly<Record<string, CountryForms>>)[language]?.[code] ?? [];
  return name === undefined ? [...aliases] : [name, ...aliases];
}
