/** Digits and signs as Unicode raises them. */
export const RAISED_SIGNS: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};

/** Units whose raised digit is a power of theirs. */
const UNIT = /(?:^|[\d\s/])(?:[kcdmµn]?m|km|ha|s|ft|in|mi|yd)$/u;

/** Raised digits are powers behind numbers and units, and marks of notes behind words and signs; letters stay. */
export function raisedText(text: string, before: string): string {
  const digits = text.trim();
  if (!/^[\d+−-]{1,4}$/.test(digits)) return /^[\s*†‡§,;]*$/.test(digits) && digits !== '' ? '' : text;
  const isPower = /\d$/.test(before) ? !/\b(?:1[89]|20)\d\d$/.test(before) : UNIT.test(before);
  return isPower ? [...digits].map((digit) => RAISED_SIGNS[digit]!).join('') : '';
}
