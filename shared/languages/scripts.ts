import { baseOf } from './codes.ts';
import { lazy } from './lazy.ts';
import { listOf } from './text.ts';

/** What is known of writing systems. */

/** Scripts written without spaces between words, ISO 15924 names as Unicode spells them. */
export const UNSPACED_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'] as const;

/** The same as the inside of a character class, for expressions with the flag `u`. */
export const UNSPACED = UNSPACED_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('');

let unspacedLetter: RegExp | undefined;

/** Made when it is first asked for: names of scripts take a millisecond of a cold start to look up. */
function unspacedLetters(): RegExp {
  unspacedLetter ??= new RegExp(`[${UNSPACED}]`, 'gu');
  return unspacedLetter;
}

const WORD = lazy(() => /[\p{L}\p{N}\p{M}]+/gu);

/** Languages written in them. */
const UNSPACED_LANGUAGES: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/** True for a language written without spaces between words. */
export function isUnspaced(language: string): boolean {
  return UNSPACED_LANGUAGES.has(baseOf(language));
}

/** Languages that put no space between sentences either: Thai and its neighbours do. */
const RUN_ON: ReadonlySet<string> = new Set(['zh', 'ja']);

/** What stands between two sentences of a paragraph. */
export function sentenceGap(language: string): string {
  return RUN_ON.has(baseOf(language)) ? '' : ' ';
}

/** Number of characters in scripts without spaces. */
export function countUnspaced(text: string): number {
  // All of these scripts stand from U+0E00 on: most texts are done with one quick look.
  return /[\u0e00-\uffff]/.test(text) ? (text.match(unspacedLetters())?.length ?? 0) : 0;
}

/** Number of words; scripts without spaces count one word for two characters, which is near their real length. */
export function countWords(text: string): number {
  const unspaced = countUnspaced(text);
  if (unspaced === 0) return text.match(WORD())?.length ?? 0;
  const rest = text.replace(unspacedLetters(), ' ');
  return Math.ceil(unspaced / 2) + (rest.match(WORD())?.length ?? 0);
}

/** Scripts written from right to left, ISO 15924. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** Locale of a language tag, null when it is none. */
export function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(localeOf(language)?.maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Languages in Latin script whose texts the checks compare word by word. */
export const LATIN_LANGUAGES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ listOf(`
    en vi de nl fr es it pt sv da no fi pl cs sk sl hr hu ro tr id ms et lv lt sq bs ca cy ga is mt tl sw so af ht ha az uz
  `),
);
