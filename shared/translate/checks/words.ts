/** Words of a text: letters with their marks, apostrophes inside; hyphens divide. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
}

/** Lower case, without diacritics: `Tô` and `To`, `Nguyễn` and `nguyen` are one. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
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
