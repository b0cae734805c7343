import { decodeRows } from '../decode/rows.ts';
import type { DetectedLanguage } from './detected-language.ts';

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

/** Scripts that Translate's languages do not use, with the language that is most written in them. */
const FOREIGN_SCRIPTS: Record<string, string> = {
  Lao: 'lo',
  Khmer: 'km',
  Myanmar: 'my',
  Tibetan: 'bo',
  Tifinagh: 'zgh',
  Cherokee: 'chr',
  Thaana: 'dv',
  Nko: 'nqo',
  Oriya: 'or',
  Ol_Chiki: 'sat',
};

/** Letters and marks of the scripts, by code unit: first, last, script. Digits and common signs stand in gaps. */
const RANGES: readonly (readonly [first: number, last: number, script: string])[] = [
  [0x41, 0x5a, 'Latin'],
  [0x61, 0x7a, 'Latin'],
  [0xc0, 0x24f, 'Latin'],
  [0x250, 0x2af, 'Latin'],
  [0x370, 0x3ff, 'Greek'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x531, 0x588, 'Armenian'],
  [0x591, 0x5f2, 'Hebrew'],
  [0x610, 0x61a, 'Arabic'],
  [0x620, 0x63f, 'Arabic'],
  [0x641, 0x64a, 'Arabic'],
  [0x66e, 0x6d3, 'Arabic'],
  [0x6d5, 0x6dc, 'Arabic'],
  [0x6ee, 0x6ef, 'Arabic'],
  [0x6fa, 0x6ff, 'Arabic'],
  [0x750, 0x77f, 'Arabic'],
  [0x780, 0x7b1, 'Thaana'],
  [0x7ca, 0x7f5, 'Nko'],
  [0x8a0, 0x8ff, 'Arabic'],
  [0x900, 0x963, 'Devanagari'],
  [0x970, 0x97f, 'Devanagari'],
  [0x980, 0x9e3, 'Bengali'],
  [0x9f0, 0x9f1, 'Bengali'],
  [0xa01, 0xa5e, 'Gurmukhi'],
  [0xa70, 0xa75, 'Gurmukhi'],
  [0xa81, 0xae3, 'Gujarati'],
  [0xb01, 0xb63, 'Oriya'],
  [0xb82, 0xbd7, 'Tamil'],
  [0xc00, 0xc63, 'Telugu'],
  [0xc80, 0xce3, 'Kannada'],
  [0xd00, 0xd63, 'Malayalam'],
  [0xd81, 0xddf, 'Sinhala'],
  [0xe01, 0xe3a, 'Thai'],
  [0xe40, 0xe4e, 'Thai'],
  [0xe81, 0xecd, 'Lao'],
  [0xedc, 0xedf, 'Lao'],
  [0xf00, 0xf00, 'Tibetan'],
  [0xf40, 0xfbc, 'Tibetan'],
  [0x1000, 0x103f, 'Myanmar'],
  [0x1050, 0x108f, 'Myanmar'],
  [0x10a0, 0x10ff, 'Georgian'],
  [0x1100, 0x11ff, 'Hangul'],
  [0x1200, 0x135f, 'Ethiopic'],
  [0x1380, 0x138f, 'Ethiopic'],
  [0x13a0, 0x13fd, 'Cherokee'],
  [0x1780, 0x17d3, 'Khmer'],
  [0x1c5a, 0x1c7d, 'Ol_Chiki'],
  [0x1c90, 0x1cbf, 'Georgian'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x1f00, 0x1fff, 'Greek'],
  [0x2c60, 0x2c7f, 'Latin'],
  [0x2d00, 0x2d2d, 'Georgian'],
  [0x2d30, 0x2d67, 'Tifinagh'],
  [0x2d80, 0x2dde, 'Ethiopic'],
  [0x3005, 0x3007, 'Han'],
  [0x3041, 0x309f, 'Hiragana'],
  [0x30a1, 0x30fa, 'Katakana'],
  [0x3131, 0x318e, 'Hangul'],
  [0x31f0, 0x31ff, 'Katakana'],
  [0x3400, 0x4dbf, 'Han'],
  [0x4e00, 0x9fff, 'Han'],
  [0xa640, 0xa69f, 'Cyrillic'],
  [0xa722, 0xa7ff, 'Latin'],
  [0xa8e0, 0xa8ff, 'Devanagari'],
  [0xab01, 0xab2e, 'Ethiopic'],
  [0xab70, 0xabbf, 'Cherokee'],
  [0xac00, 0xd7fb, 'Hangul'],
  // High surrogates of the supplementary ideographs.
  [0xd840, 0xd88d, 'Han'],
  [0xf900, 0xfaff, 'Han'],
  [0xfb1d, 0xfb4f, 'Hebrew'],
  [0xfb50, 0xfdff, 'Arabic'],
  [0xfe70, 0xfefc, 'Arabic'],
  [0xff21, 0xff3a, 'Latin'],
  [0xff41, 0xff5a, 'Latin'],
  [0xff66, 0xff9d, 'Katakana'],
];

/** Script of a letter or mark by its code unit; undefined for signs, digits and scripts of few languages. */
export function scriptOfUnit(unit: number): string | undefined {
  if (unit === 0xd7 || unit === 0xf7) return undefined;
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const [first, last, script] = RANGES[middle]!;
    if (unit < first) high = middle - 1;
    else if (unit > last) low = middle + 1;
    else return script;
  }
  return undefined;
}

/** An ideograph or a syllable carries as much as two to three letters. */
const WORTH: Record<string, number> = { Han: 2.5, Hiragana: 2, Katakana: 1.5, Hangul: 2 };

/** Characters that are looked at: head and tail. */
const SAMPLE = 20_000;

export type Scripts = ReadonlyMap<string, number>;

/** Letters of each script, weighted; null when the text has no letters. */
export function scriptOf(text: string): Scripts | null {
  const sample = text.length > 2 * SAMPLE ? text.slice(0, SAMPLE) + text.slice(-SAMPLE) : text;
  const counts = new Map<string, number>();
  let run: string | undefined;
  let length = 0;
  const close = (): void => {
    if (run !== undefined) counts.set(run, (counts.get(run) ?? 0) + length * (WORTH[run] ?? 1));
  };
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    if (unit < 0x41) continue;
    const script = scriptOfUnit(unit);
    if (script === undefined) continue;
    if (script !== run) {
      close();
      run = script;
      length = 0;
    }
    length++;
  }
  close();
  return counts.size === 0 ? null : counts;
}

/** Names, brands and codes in Latin letters stand in text of every script; the reverse is rare. */
const LATIN_SHARE = 0.4;

/** The script that a text is written in. */
export function leadingScript(scripts: Scripts): string {
  const worth = (script: string, count: number): number => (script === 'Latin' ? count * LATIN_SHARE : count);
  return [...scripts].sort((a, b) => worth(...b) - worth(...a))[0]![0];
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
  const script = leadingScript(scripts);
  const part = share(script);
  const own = OWN_SCRIPTS[script];
  if (own !== undefined) return { code: own, confidence: sure(part) };
  const foreign = FOREIGN_SCRIPTS[script];
  if (foreign !== undefined) return { code: null, confidence: sure(part), foreign };
  const sister = SHARED_SCRIPTS[script];
  if (sister === undefined) return undefined;
  return sister.isForeign(text)
    ? { code: null, confidence: sure(part), foreign: sister.foreign }
    : { code: sister.code, confidence: sure(part) };
}

/** Scripts of one of Translate's languages and of one that it does not take. */
const SHARED_SCRIPTS: Record<
  string,
  { code: string; foreign: string; isForeign: (text: string) => boolean }
> = {
  Hebrew: { code: 'he', foreign: 'yi', isForeign: isYiddish },
  Ethiopic: { code: 'am', foreign: 'ti', isForeign: isTigrinya },
  // Assamese has its own ra and va.
  Bengali: { code: 'bn', foreign: 'as', isForeign: (text) => /[ৰৱ]/.test(text) },
};

function sure(share: number): number {
  return Math.round(Math.min(1, 0.5 + share / 2) * 100) / 100;
}

/** Yiddish writes its vowels, with letters and ligatures that Hebrew hardly has. */
function isYiddish(text: string): boolean {
  const words = text.match(/[\u05d0-\u05f4]+/g)?.length ?? 0;
  const signs = text.match(/[\u05f0-\u05f2\ufb1d\ufb1f\ufb2e\ufb2f]|וו|יי|א[\u05b7\u05b8]/g)?.length ?? 0;
  return words > 0 && signs > words * 0.25;
}

/** Tigrinya has the series of ቐ and ኸ, and ኣ, which Amharic hardly writes, and small words of its own. */
function isTigrinya(text: string): boolean {
  const words = text.match(/\p{Script=Ethiopic}+/gu) ?? [];
  const signs = text.match(/[ቐ-ቝኣኸ-ዅ]/g)?.length ?? 0;
  const own = signs + words.filter((word) => TIGRINYA_WORDS.has(word)).length;
  return own > 1 && own > words.length * 0.04;
}

const TIGRINYA_WORDS = new Set('ናይ እቲ እቶም ነቲ እዩ ካብ ኣብ ከም ድማ ምስ'.split(' '));

let variants: { simplified: Set<string>; traditional: Set<string> } | undefined;

/** zh-TW when characters that only the traditional standard has outnumber those of the simplified one. */
function chineseVariant(text: string): 'zh' | 'zh-TW' {
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
