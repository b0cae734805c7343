/** Small helpers for text that every part of the summary shares. */

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Lower-cased words (letters, digits, marks), NFC. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** Number of words; scripts without spaces count one word for two characters, which is near their real length. */
export function countWords(text: string): number {
  const unspaced =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  if (unspaced === 0) return text.match(WORD)?.length ?? 0;
  const rest = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu, ' ');
  return Math.ceil(unspaced / 2) + (rest.match(WORD)?.length ?? 0);
}

/** Without diacritics and case, so that "Tô Lâm", "To Lam" and "TO LAM" are one. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase();
}

/** One form for quotation marks, apostrophes, dashes and spaces: what is compared, never what is shown. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„«»‟″「」『』]/g, '"')
    .replace(/[‘’‚‹›′‛]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Position of `part` in `text` as whole words (no letter or digit touches it), or -1. */
export function indexOfWords(text: string, part: string, from = 0): number {
  let at = text.indexOf(part, from);
  while (at >= 0) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + part.length] ?? ' ';
    const opens = !/[\p{L}\p{N}\p{M}]/u.test(before) || !/^[\p{L}\p{N}]/u.test(part);
    if (opens && !/[\p{L}\p{N}\p{M}]/u.test(after)) return at;
    at = text.indexOf(part, at + 1);
  }
  return -1;
}

/** Base of a language code: `zh-TW` is `zh`. */
export function baseOf(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}
