/** Text in any language: folding, words, alternations for expressions. One of each. */

/** An alternation for a regular expression, `(?:a|b|c)`. The forms are written as expressions: nothing is escaped. */
export function anyOf(forms: Iterable<string>): string {
  return `(?:${[...new Set(forms)].join('|')})`;
}

/** Words of a list that is written as text: divided by white space. */
export function listOf(text = ''): string[] {
  return text.match(/\S+/g) ?? [];
}

/** The same with the first letter large or small: the `i` flag makes long expressions slow to build. */
export function eitherCase(forms: readonly string[]): string[] {
  return forms.map((form) =>
    /^\p{Ll}/u.test(form) ? `[${form[0]!.toUpperCase()}${form[0]}]${form.slice(1)}` : form,
  );
}

export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Letters that Unicode does not take apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  // Greek writes another sigma at the end of a word.
  ς: 'σ',
};

/** Lower case without diacritics: `Tô Lâm`, `To Lam` and `TO LAM` are one, `Straße` is `strasse`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\p{ASCII}]/u.test(lower)) return lower;
  return lower
    .replace(/[đðøłıßæœþς]/g, (letter) => PLAIN_LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The same letters without diacritics, in the same case: `Tô Lâm` is `To Lam`, `Đà Nẵng` is `Da Nang`. */
export function withoutMarks(text: string): string {
  return text
    .replace(/[đðøłıßæœþ]/gi, (letter) => {
      const plain = PLAIN_LETTERS[letter.toLowerCase()]!;
      return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
    })
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
}

/** Words in the order they stand: letters with their marks, apostrophes inside; hyphens divide. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
}

/** Folded words and numbers. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Folded words of a text with single spaces between and around: hyphens and full stops divide. */
export function foldedText(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;
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

/** The part of `text` whose folded letters are the folded words `wanted`, or null. */
export function findFolded(text: string, wanted: string): { start: number; end: number } | null {
  if (!fold(text).includes(wanted)) return null;
  let folded = '';
  /** Place in `text` of every folded character. */
  const origins: number[] = [];
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const own = fold(character);
    for (let count = 0; count < own.length; count += 1) origins.push(at);
    folded += own;
    at += character.length;
  }
  origins.push(text.length);
  const found = indexOfWords(folded, wanted);
  return found < 0 ? null : { start: origins[found]!, end: origins[found + wanted.length]! };
}

export function isCapitalised(word: string): boolean {
  // Most letters are ASCII, and this is asked of every word.
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

/** `ASEAN`, `EU`, `GDP`: written differently from language to language. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]+s?$/u.test(word);
}

/** 0 to 1: share of letters that two folded words have in common, by edit distance. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return 1 - row[b.length]! / longest;
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

/**
 * Characters that carry no words: soft hyphen, zero-width space, word joiner, byte order mark, the Mongolian vowel
 * separator, interlinear annotation. The joiners ZWNJ and ZWJ shape words in several scripts, and stay.
 */
export const INVISIBLE = '\\u00ad\\u200b\\u2060\\ufeff\\u180e\\ufff9-\\ufffb';
