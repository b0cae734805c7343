import { fold } from '../../shared/languages/text.ts';
import type { CheckedPair } from '../../shared/translate/checks.ts';

/** A number from 0 up to, and without, `below`. */
export type Random = (below: number) => number;

/** A small generator with a seed (Park and Miller), so that every run plants the same faults. */
export function seededRandom(seed: number): Random {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Plants one fault, or null where the pair has no place for it. `others` are further correct pairs. */
type Plant = (pair: CheckedPair, random: Random, others: readonly CheckedPair[]) => CheckedPair | null;

const STRANGERS = ['Marchetti', 'Okonkwo', 'Grabowski', 'Lindqvist', 'Petrescu', 'Yamashiro'];
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  en: ['Brazil', 'Kenya', 'Norway', 'Pakistan'],
  vi: ['Brazil', 'Kenya', 'Na Uy', 'Pakistan'],
};

const replaced = (pair: CheckedPair, target: string): CheckedPair | null =>
  target === pair.target ? null : { ...pair, target };

/** Replaces one of the matches, chosen at random. */
function swap(
  pair: CheckedPair,
  pattern: RegExp,
  random: Random,
  by: (match: string) => string,
): CheckedPair | null {
  const matches = [...pair.target.matchAll(pattern)];
  const match = matches[random(Math.max(1, matches.length))];
  if (match === undefined) return null;
  const end = match.index + match[0].length;
  return replaced(pair, pair.target.slice(0, match.index) + by(match[0]) + pair.target.slice(end));
}

/** The next pair of the same languages. */
function sibling(pair: CheckedPair, random: Random, others: readonly CheckedPair[]): CheckedPair | null {
  const same = others.filter(
    (other) =>
      other.sourceLanguage === pair.sourceLanguage &&
      other.targetLanguage === pair.targetLanguage &&
      other.source !== pair.source &&
      other.source.length > 40,
  );
  return same[random(Math.max(1, same.length))] ?? null;
}

const MONTHS: Readonly<Record<string, RegExp>> = {
  en: /January|February|March|April|May|June|July|August|September|October|November|December/g,
  vi: /(?<=tháng )\d{1,2}/g,
};
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

const SCALE_SWAPS: Readonly<Record<string, string>> = {
  billion: 'million',
  million: 'billion',
  trillion: 'billion',
  tỷ: 'triệu',
  triệu: 'tỷ',
};
const CURRENCY_SWAPS: readonly (readonly [RegExp, string])[] = [
  [/US\$|\$/g, '€'],
  [/dollars/g, 'euros'],
  [/\beuros?\b/g, 'dollars'],
  [/USD|đô la/g, 'euro'],
  [/£|¥/g, '$'],
  [/(?<=(?:\d|nghìn|triệu|tỷ) )(?:bảng Anh|yên)/g, 'USD'],
];

/** Exchanged within a dimension: what engines mix up. */
const UNIT_SWAPS: Readonly<Record<string, string>> = {
  months: 'years',
  years: 'months',
  weeks: 'months',
  days: 'weeks',
  hours: 'days',
  minutes: 'hours',
  km: 'miles',
  miles: 'km',
  kilometres: 'miles',
  metres: 'feet',
  feet: 'metres',
  tonnes: 'kilograms',
  tháng: 'năm',
  năm: 'tháng',
  tuần: 'tháng',
  ngày: 'tuần',
  tấn: 'kg',
};

const NEGATIONS: Readonly<Record<string, RegExp>> = {
  en: /(?<=\b(?:is|are|was|were|do|does|did|has|have|had|will|would|could|should) )not /g,
  vi: /(?<= )(?:không|chưa) (?=\p{Ll})/gu,
};

/** How a source says no: without one, a translation's "not" stands for "unsafe", "without" or "silence". */
const SAYS_NO: Readonly<Record<string, RegExp>> = {
  en: /\b(?:not|no|never|nobody|nothing|none|neither|nor|cannot)\b|n['’]t\b/i,
  de: /\b(?:nicht|kein\w*|nie|niemals|niemand\w*|nichts|weder)\b/i,
  nl: /\b(?:niet|geen|nooit|niemand|niets|noch)\b/i,
  fr: /\b(?:ne|pas|aucune?|jamais|rien|personne|ni)\b|\bn['’]/i,
  vi: /(?<!\p{L})(?:không|chưa|chẳng|đừng)(?!\p{L})/iu,
};

/** What sources begin the names of countries, and of their people, with; folded. */
const NAMED: Readonly<Record<string, RegExp>> = {
  Vietnam: /viet/,
  'Việt Nam': /viet/,
  China: /chin|trung quoc/,
  'Trung Quốc': /chin/,
  France: /fran|phap/,
  Germany: /german|deutsch|duits|allem|duc/,
  Belgium: /belg|bi\b/,
  Poland: /pol|pool|ba lan/,
  'Ba Lan': /pol|pool/,
  Hungary: /hungar|ungar|hongar|hongr/,
  Netherlands: /nederl|niederl|pays-bas|ha lan/,
  'Hà Lan': /nederl|niederl|pays-bas|dutch|netherl/,
  Japan: /japan|japon|nhat/,
  'Nhật Bản': /japan|japon/,
  Russia: /rus|nga\b/,
  Ukraine: /ukrain/,
  'United States': /vereinigte|verenigde|etats|hoa ky|\bmy\b|\bvs\b|usa/,
  India: /indi|inde|an do/,
  'Ấn Độ': /indi|inde/,
};

/** Only what a comparison of both texts can find: the source speaks of it, too. */
const namedBySource: Plant = (pair, random, others) => {
  const planted = anotherCountry(pair, random, others);
  const was = Object.keys(NAMED).find(
    (name) => pair.target.includes(name) && !planted?.target.includes(name),
  );
  return was !== undefined && NAMED[was]!.test(fold(pair.source)) ? planted : null;
};

const anotherCountry: Plant = (pair, random) => {
  const country = COUNTRIES[pair.targetLanguage]?.[random(4)];
  const pattern =
    pair.targetLanguage === 'en'
      ? /(?:the )?(?:Vietnam|China|France|Germany|Belgium|Poland|Hungary|Netherlands|Japan|Russia|Ukraine|United States|India)(?!['’-]|ese)/
      : /Việt Nam|Trung Quốc|Ba Lan|Hungary|Nhật Bản|Ukraine|Ấn Độ|Hà Lan/;
  const found = pattern.exec(pair.target)?.[0];
  return found === undefined || country === undefined
    ? null
    : replaced(pair, pair.target.replaceAll(found, country));
};

const lostNegation: Plant = (pair, random) => {
  const pattern = NEGATIONS[pair.targetLanguage];
  const words = Math.max(pair.source.split(' ').length, pair.target.split(' ').length);
  return pattern === undefined || words > 20 ? null : swap(pair, pattern, random, () => '');
};

/** Every kind of fault that the checks claim to find. */
export const FAULTS: Readonly<Record<string, Plant>> = {
  'number: a digit changed': (pair, random) =>
    swap(pair, /(?<![\d.,/:])\d+(?:[.,]\d+)*(?![\d/:])/g, random, (number) => {
      const at = random(number.replace(/\D/g, '').length);
      let digit = -1;
      return number.replace(/\d/g, (old) => {
        digit += 1;
        return digit === at ? String((Number(old) % 9) + 1) : old;
      });
    }),
  'number: thousands read as decimals': (pair, random) =>
    swap(pair, /\d{1,3}(?:[.,]\d{3})+(?!\d)/g, random, (number) =>
      number.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ',')),
    ),
  'number: decimals read as thousands': (pair, random) =>
    swap(pair, /(?<![\d.,])\d+[.,]\d{1,2}(?![\d.,]\d|\d)/g, random, (number) => number.replace(/[.,]/, '')),
  'number: another scale': (pair, random) =>
    swap(
      pair,
      /(?<=\d ?)\b(?:billion|million|trillion)\b|(?<=\d )(?:tỷ|triệu)/g,
      random,
      (word) => SCALE_SWAPS[word] ?? word,
    ),
  'number: left out': (pair, random) =>
    swap(pair, /(?<![\d.,/:])\d+(?:[.,]\d+)* (?=\p{L})/gu, random, () => ''),
  'percentage: sign lost': (pair, random) =>
    swap(pair, /\s?(?:%|percent(?!age)|phần trăm)/g, random, () => ''),
  'currency: another one': (pair, random) => {
    const fitting = CURRENCY_SWAPS.filter(([pattern]) => pair.target.search(pattern) >= 0);
    const [pattern, by] = fitting[random(Math.max(1, fitting.length))] ?? [];
    return pattern === undefined || by === undefined ? null : swap(pair, pattern, random, () => by);
  },
  'year: another one': (pair, random) =>
    swap(pair, /(?<!\d)(?:19|20)\d{2}(?!\d)/g, random, (year) => String(Number(year) + 1 + random(7))),
  'date: another month': (pair, random) => {
    const months = MONTHS[pair.targetLanguage];
    if (months === undefined) return null;
    return swap(pair, months, random, (month) => {
      const shift = 1 + random(10);
      return /\d/.test(month)
        ? String(((Number(month) - 1 + shift) % 12) + 1)
        : ENGLISH_MONTHS[(ENGLISH_MONTHS.indexOf(month) + shift) % 12]!;
    });
  },
  'unit: another one': (pair, random) =>
    swap(
      pair,
      new RegExp(
        `(?<=(?<!(?:tháng|ngày|thứ) )(?<![\\d.,])\\d{1,3} )(?:${Object.keys(UNIT_SWAPS).join('|')})(?![\\p{L}\\d]| \\d)`,
        'gu',
      ),
      random,
      (unit) => UNIT_SWAPS[unit]!,
    ),
  'time: another hour': (pair, random) =>
    swap(
      pair,
      /(?<![\d:.,])(?:[1-9]|1[0-2])(?=[:.]\d\d ?[ap]\.?m| ?[ap]\.?m\b| giờ (?:sáng|chiều|tối|\d))/g,
      random,
      (hour) => String((Number(hour) % 12) + 1),
    ),
  'negation: lost in a sentence of up to 20 words': lostNegation,
  'negation: the same, where the source says no': (pair, random, others) =>
    SAYS_NO[pair.sourceLanguage]?.test(pair.source) === true ? lostNegation(pair, random, others) : null,
  'quotation mark lost: the closing one': (pair) => {
    const closing = /["”](?=[^"“”]*$)/.exec(pair.target);
    return closing === null
      ? null
      : replaced(pair, pair.target.slice(0, closing.index) + pair.target.slice(closing.index + 1));
  },
  'address: a letter changed': (pair, random) =>
    swap(
      pair,
      /https?:\/\/\S{8,}|www\.\S{6,}|\S{3,}@\S{5,}/g,
      random,
      (address) => `${address.slice(0, -3)}x${address.slice(-2)}`,
    ),
  'address: left out': (pair, random) =>
    swap(pair, /https?:\/\/\S{8,}|www\.\S{6,}|\S{3,}@\S{5,}/g, random, () => ''),
  'name: another person or place': (pair, random) => {
    const source = fold(pair.source);
    const shared = [...pair.target.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu)].filter(([name]) =>
      source.includes(fold(name)),
    );
    const match = shared[random(Math.max(1, shared.length))];
    return match === undefined
      ? null
      : replaced(pair, pair.target.replaceAll(match[0], STRANGERS[random(STRANGERS.length)]!));
  },
  'name: another country': anotherCountry,
  'name: another country, that the source names': namedBySource,
  'length: second half missing': (pair) => {
    const words = pair.target.split(' ');
    return words.length < 8 ? null : replaced(pair, words.slice(0, Math.floor(words.length / 2)).join(' '));
  },
  'missing: a sentence of two': (pair, random, others) => {
    const other = sibling(pair, random, others);
    return other === null ? null : { ...pair, source: `${pair.source} ${other.source}` };
  },
  'extra: a sentence added': (pair, random, others) => {
    const other = sibling(pair, random, others);
    return other === null ? null : replaced(pair, `${pair.target} ${other.target}`);
  },
  'wrong language': (pair, random, others) => {
    const wrong = others.filter(
      (o) =>
        o.source.length > 40 &&
        o.sourceLanguage !== pair.targetLanguage &&
        o.sourceLanguage !== pair.sourceLanguage,
    );
    const other = wrong[random(Math.max(1, wrong.length))];
    return other === undefined ? null : replaced(pair, other.source);
  },
  untranslated: (pair) => (pair.source.split(' ').length < 4 ? null : replaced(pair, pair.source)),
  'residue: words of the source': (pair, random) => {
    const source = pair.source.split(' ');
    const target = pair.target.split(' ');
    if (source.length < 12 || target.length < 12) return null;
    const from = 2 + random(source.length - 8);
    const at = 2 + random(target.length - 8);
    return replaced(
      pair,
      [...target.slice(0, at), ...source.slice(from, from + 5), ...target.slice(at + 5)].join(' '),
    );
  },
  'repetition: a phrase twice': (pair, random) => {
    const words = pair.target.split(' ');
    if (words.length < 8) return null;
    const size = 2 + random(4);
    const at = random(words.length - size);
    return replaced(pair, [...words.slice(0, at + size), ...words.slice(at)].join(' '));
  },
  'repetition: a loop at the end': (pair, random) => {
    const words = pair.target.replace(/[.!?]$/, '').split(' ');
    const tail = words.slice(-1 - random(3)).join(' ');
    return words.length < 5 ? null : replaced(pair, `${words.join(' ')} ${`${tail} `.repeat(4).trim()}.`);
  },
  'quotation mark lost': (pair, random) => swap(pair, /["“”«»]/g, random, () => ''),
  'bracket lost': (pair, random) => swap(pair, /[()]/g, random, () => ''),
  'Vietnamese without marks': (pair) =>
    pair.targetLanguage === 'vi' && pair.target.split(' ').length > 5
      ? replaced(
          pair,
          pair.target.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
        )
      : null,
  'markup: a tag appeared': (pair, random) =>
    swap(pair, /(?<= )\p{L}{4,}(?= )/gu, random, (word) => `<b>${word}</b>`),
  'markup: an entity appeared': (pair, random) =>
    swap(pair, /["“”'’&]| (?=\p{L})/gu, random, (sign) =>
      sign === '&' ? '&amp;' : /["“”]/.test(sign) ? '&quot;' : /['’]/.test(sign) ? '&#39;' : '&nbsp;',
    ),
  'encoding: garbled': (pair) =>
    /\P{ASCII}/u.test(pair.target)
      ? replaced(pair, Buffer.from(pair.target, 'utf8').toString('latin1'))
      : null,
};

/** A pair may have several places for a fault; more rounds find few new ones. */
const ROUNDS = 4;

/** Plants a kind up to `count` times: into all pairs in a random order, then into all of them again; no fault twice. */
export function plant(
  kind: string,
  pairs: readonly CheckedPair[],
  count: number,
  random: Random,
): CheckedPair[] {
  const order = shuffled(pairs, random);
  const faulty = new Map<string, CheckedPair>();
  for (let turn = 0; turn < order.length * ROUNDS && faulty.size < count; turn += 1) {
    const planted = FAULTS[kind]!(order[turn % order.length]!, random, pairs);
    if (planted !== null) faulty.set(`${planted.source}\n${planted.target}`, planted);
  }
  return [...faulty.values()];
}

/** Every order is as likely as any other (Fisher and Yates). */
function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
