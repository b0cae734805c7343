import { decodeRows } from './charset-statistics.ts';
import type { DetectedLanguage } from './language.ts';

/** Scripts that one of Translate's languages has for itself. */
const OWN_SCRIPTS: Record<string, string> = {
  Thai: 'th',
  Hangul: 'ko',
  Georgian: 'ka',
  Armenian: 'hy',
  Greek: 'el',
  Gujarati: 'gu',
  Gurmukhi: 'pa',
  Kannada: 'kn',
  Malayalam: 'ml',
  Tamil: 'ta',
  Telugu: 'te',
  Sinhala: 'si',
};

/** Scripts that Translate's languages do not use. */
const FOREIGN_SCRIPTS = [
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Tifinagh',
  'Cherokee',
  'Thaana',
  'Nko',
  'Oriya',
  'Ol_Chiki',
];

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Hebrew',
  'Ethiopic',
  'Han',
  'Hiragana',
  'Katakana',
  ...Object.keys(OWN_SCRIPTS),
  ...FOREIGN_SCRIPTS,
];

const PATTERNS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const);

/** An ideograph or a syllable carries as much as two to three letters. */
const WORTH: Record<string, number> = { Han: 2.5, Hiragana: 2, Katakana: 1.5, Hangul: 2 };

/** Characters that are looked at: head and tail. */
const SAMPLE = 20_000;

export type Scripts = ReadonlyMap<string, number>;

/** Letters of each script, weighted; null when there are none. */
export function scriptOf(text: string): Scripts | null {
  const sample = text.length > 2 * SAMPLE ? text.slice(0, SAMPLE) + text.slice(-SAMPLE) : text;
  const counts = new Map<string, number>();
  for (const [script, pattern] of PATTERNS) {
    const count = sample.match(pattern)?.length ?? 0;
    if (count > 0) counts.set(script, count * (WORTH[script] ?? 1));
  }
  return counts.size === 0 ? null : counts;
}

/** The language, when its script decides; undefined when statistics must (Latin, Cyrillic, Arabic, Devanagari). */
export function languageByScript(text: string, scripts: Scripts): DetectedLanguage | undefined {
  const total = [...scripts.values()].reduce((sum, count) => sum + count, 0);
  const share = (script: string): number => (scripts.get(script) ?? 0) / total;
  const kana = share('Hiragana') + share('Katakana');
  const east = kana + share('Han');
  if (east > 0.4 && east >= share('Hangul')) {
    // Japanese has at least a few percent of kana; Chinese quotes a Japanese name now and then.
    if (kana > east * 0.08) return { code: 'ja', confidence: sure(east) };
    return { code: chineseVariant(text), confidence: sure(east) };
  }
  const [script, count] = [...scripts].sort((a, b) => b[1] - a[1])[0]!;
  const part = count / total;
  const own = OWN_SCRIPTS[script];
  if (own !== undefined) return { code: own, confidence: sure(part) };
  if (FOREIGN_SCRIPTS.includes(script)) return { code: null, confidence: sure(part) };
  if (script === 'Hebrew') return { code: isYiddish(text) ? null : 'he', confidence: sure(part) };
  if (script === 'Ethiopic') return { code: isTigrinya(text) ? null : 'am', confidence: sure(part) };
  // Assamese has its own ra and va.
  if (script === 'Bengali')
    return { code: share(script) > 0 && /[ৰৱ]/.test(text) ? null : 'bn', confidence: sure(part) };
  return undefined;
}

function sure(share: number): number {
  return Math.round(Math.min(1, 0.5 + share / 2) * 100) / 100;
}

/** Yiddish writes its vowels, with letters and ligatures that Hebrew hardly has. */
function isYiddish(text: string): boolean {
  const words = text.match(/[\u05d0-\u05f4]+/g)?.length ?? 0;
  const signs = text.match(/[\u05f0-\u05f2\ufb1d\ufb1f\ufb2e\ufb2f]|וו|יי|א[\u05b7\u05b8]/g)?.length ?? 0;
  return words > 0 && signs > words * 0.35;
}

/** Tigrinya has the series of ቐ and ኸ, and ኣ, which Amharic hardly writes. */
function isTigrinya(text: string): boolean {
  const own = text.match(/[ቐ-ቝኣኸ-ዅ]/g)?.length ?? 0;
  const words = text.match(/\p{Script=Ethiopic}+/gu)?.length ?? 0;
  return own > 1 && own > words * 0.03;
}

let variants: { simplified: Set<string>; traditional: Set<string> } | undefined;

/** zh-TW when characters that only the traditional standard has outnumber those of the simplified one. */
export function chineseVariant(text: string): 'zh' | 'zh-TW' {
  variants ??= characterSets();
  let simplified = 0;
  let traditional = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (variants.simplified.has(character)) simplified++;
    else if (variants.traditional.has(character)) traditional++;
  }
  return traditional > simplified ? 'zh-TW' : 'zh';
}

/** GB2312 and level 1 of Big5 are the two standards' character lists; what only one has tells them apart. */
function characterSets(): { simplified: Set<string>; traditional: Set<string> } {
  const gb = ideographs('gb18030', 0xb0, 0xf7, [[0xa1, 0xfe]]);
  const big5 = ideographs('big5', 0xa4, 0xc6, [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ]);
  return {
    simplified: new Set([...gb].filter((character) => !big5.has(character))),
    traditional: new Set([...big5].filter((character) => !gb.has(character))),
  };
}

function ideographs(...range: Parameters<typeof decodeRows>): Set<string> {
  return new Set(decodeRows(...range).filter((character) => /\p{Script=Han}/u.test(character)));
}
