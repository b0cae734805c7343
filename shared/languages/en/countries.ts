import type { CountryForms } from '../facets/names.ts';

/** What newspapers write where CLDR has another name; folded. */
export const countries: CountryForms = {
  US: ['united states of america', 'america', 'usa', 'u.s.', 'us', 'u.s.a.'],
  GB: ['britain', 'great britain', 'uk', 'u.k.'],
  AE: ['uae'],
  MM: ['burma', 'myanmar'],
  CI: ['ivory coast'],
  CZ: ['czech republic'],
  TR: ['turkey'],
  VN: ['viet nam'],
  NL: ['holland'],
  MK: ['macedonia'],
  CV: ['cape verde'],
  SZ: ['swaziland'],
  CD: ['democratic republic of the congo'],
  BA: ['bosnia', 'bosnia and herzegovina'],
  PS: ['palestine'],
  HK: ['hong kong'],
  MO: ['macau', 'macao'],
  TL: ['east timor'],
};
