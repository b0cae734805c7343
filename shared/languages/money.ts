import { lazy } from './lazy.ts';
import { anyOf, escapeRegExp } from './text.ts';

/** What a currency is called. Forms are written as they stand in running text; `*` stands for any ending. */
export interface Currency {
  /** ISO 4217. Where only a word is known that several currencies share, that word. */
  readonly code: string;
  /**
   * What the checks call it: dollars of all countries are one. Left out where its words are not known in enough languages
   * to miss it in a translation.
   */
  readonly name?: string;
  /** Signs beside the digits. Signs that several share count for the first. */
  readonly signs?: readonly string[];
  /** Words that mean nothing but money, by language. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Words that mean money after a number only, by language: `pond`, `won`, `đồng`. */
  readonly counted?: Readonly<Record<string, readonly string[]>>;
}

export const CURRENCIES: readonly Currency[] = [
  {
    code: 'USD',
    name: 'dollar',
    signs: ['$', 'US$'],
    words: {
      en: ['dollar', 'dollars', 'US dollar', 'US dollars', 'U.S. dollar', 'U.S. dollars'],
      vi: ['đô la', 'đô la Mỹ', 'đô-la', 'đô-la Mỹ', 'Mỹ kim'],
      nl: ["dollar's"],
      es: ['dólares'],
      it: ['dollari'],
      ru: ['доллар*'],
      zh: ['美元'],
    },
  },
  { code: 'AUD', name: 'dollar', signs: ['A$'] },
  { code: 'CAD', name: 'dollar', signs: ['C$'] },
  { code: 'HKD', name: 'dollar', signs: ['HK$'] },
  { code: 'SGD', name: 'dollar', signs: ['S$'] },
  { code: 'NZD', name: 'dollar', signs: ['NZ$'] },
  { code: 'TWD', signs: ['NT$'] },
  { code: 'BRL', signs: ['R$'], words: { en: ['reais'] } },
  {
    code: 'EUR',
    name: 'euro',
    signs: ['€'],
    words: { en: ['euro', 'euros'], vi: ['ơ-rô'], nl: ["euro's"], ru: ['евро'], zh: ['欧元'] },
  },
  {
    code: 'GBP',
    name: 'pound',
    signs: ['£'],
    words: {
      en: ['pound sterling', 'pounds sterling'],
      vi: ['bảng Anh'],
      fr: ['livre sterling', 'livres sterling'],
    },
    counted: {
      en: ['pound', 'pounds'],
      vi: ['bảng'],
      de: ['pfund', 'pfunde', 'pfunden'],
      nl: ['pond', 'ponden'],
      fr: ['livre', 'livres'],
    },
  },
  {
    code: 'JPY',
    name: 'yen',
    signs: ['¥'],
    words: { zh: ['日元'], ja: ['円'] },
    counted: { en: ['yen'], vi: ['yên'], fr: ['yens'] },
  },
  {
    code: 'CNY',
    name: 'yuan',
    signs: ['¥'],
    words: { en: ['yuan', 'renminbi', 'RMB'], vi: ['nhân dân tệ', 'NDT'], zh: ['人民币'] },
    counted: { zh: ['元'] },
  },
  {
    code: 'VND',
    name: 'dong',
    signs: ['₫'],
    words: { vi: ['VNĐ'] },
    counted: { en: ['dong', 'dongs'], vi: ['đồng'] },
  },
  {
    code: 'RUB',
    name: 'rouble',
    signs: ['₽'],
    words: { en: ['rouble', 'roubles', 'ruble', 'rubles'], nl: ['roebel', 'roebels'], ru: ['рубл*'] },
    counted: { vi: ['rúp'], de: ['rubel'] },
  },
  { code: 'KRW', name: 'won', signs: ['₩'], counted: { en: ['won'], ko: ['원'] } },
  {
    code: 'INR',
    name: 'rupee',
    signs: ['₹'],
    words: { en: ['rupee', 'rupees'], de: ['rupie', 'rupien'], nl: ['roepie', 'roepies'] },
  },
  {
    code: 'CHF',
    name: 'franc',
    words: { en: ['Swiss franc', 'Swiss francs'], vi: ['franc Thụy Sĩ'] },
    counted: { vi: ['phăng'], de: ['franken'], nl: ['frank'] },
  },
  // Francs, pesos, crowns and so on of whichever country: the word is all that is known.
  { code: 'francs', name: 'franc', counted: { en: ['franc', 'francs'] } },
  { code: 'THB', counted: { en: ['baht'] } },
  { code: 'ZAR', counted: { en: ['rand'] } },
  { code: 'MYR', counted: { en: ['ringgit'] } },
  { code: 'IDR', counted: { en: ['rupiah'] } },
  { code: 'PLN', counted: { en: ['zloty', 'zlotys'] } },
  { code: 'ILS', counted: { en: ['shekel', 'shekels'] } },
  { code: 'pesos', counted: { en: ['peso', 'pesos'] } },
  { code: 'kronor', counted: { en: ['krona', 'kronor', 'kroner'] } },
  { code: 'lira', counted: { en: ['lira'] } },
  { code: 'dirhams', counted: { en: ['dirham', 'dirhams'] } },
  { code: 'riyals', counted: { en: ['riyal', 'riyals'] } },
];

/** Languages whose words for money are known well enough to miss one. */
export const MONEY_LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'nl', 'fr', 'vi']);

/** Money by its signs and words, whatever the language: a text may speak of dollars in any. Tags and forms of a lexicon. */
export function currencyForms(): [string, string][] {
  const listed = (forms: readonly string[]): string =>
    forms.map((form) => form.replaceAll(' ', '_').toLowerCase()).join(' ');
  const all = (words: Currency['words']): string[] => Object.values(words ?? {}).flat();
  return CURRENCIES.flatMap(({ name, code, signs, words, counted }): [string, string][] => {
    if (name === undefined) return [];
    const codes = /^[A-Z]{3}$/.test(code) ? [code] : [];
    return [
      [`money ${name}`, listed([...(signs ?? []), ...codes, ...all(words)])],
      [`counted ${name}`, listed(all(counted))],
    ];
  });
}

const isCode = (code: string): boolean => /^[A-Z]{3}$/.test(code);

/** An expression of literal forms, the longest first: "đô la Mỹ" before "đô la". */
function alternativesOf(forms: Iterable<string>): string {
  return anyOf([...forms].sort((left, right) => right.length - left.length).map(escapeRegExp));
}

function collect(entriesOf: (currency: Currency) => readonly string[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const currency of CURRENCIES) {
    for (const form of entriesOf(currency)) {
      if (!codes.has(form)) codes.set(form, currency.code);
    }
  }
  return codes;
}

/** What stands before digits: signs, codes, "Rs". */
const leading = lazy(() =>
  collect(({ code, signs }) => [...(signs ?? []), ...(isCode(code) ? [code] : [])])
    .set('Rs', 'INR')
    .set('Rs.', 'INR'),
);

/** Expression of a currency before digits. */
export const leadingCurrency = lazy(() => alternativesOf(leading().keys()));

/** Words of money after a number, in a language, to their codes. English names are used by the others as well. */
function wordsIn(language: string): Map<string, string> {
  return collect(({ code, words, counted }) => [
    ...(isCode(code) ? [code] : []),
    ...[language, 'en'].flatMap((own) => [...(words?.[own] ?? []), ...(counted?.[own] ?? [])]),
  ]);
}

/** Expression of a word of money after a number. */
export function moneyWords(language: string): string {
  return alternativesOf(wordsIn(language).keys());
}

const codes = new Map<string, ReadonlyMap<string, string>>();

/** Code of a sign or word of money; undefined for what is neither. */
export function currencyCode(form: string, language: string): string | undefined {
  let known = codes.get(language);
  if (known === undefined) {
    known = new Map([...leading(), ...wordsIn(language)].map(([word, code]) => [word.toLowerCase(), code]));
    codes.set(language, known);
  }
  return known.get(form.toLowerCase());
}
