import { lazy } from '../../languages/lazy.ts';
import { isSpelledSyllable } from '../../languages/vi/syllables.ts';
import { decodeEntities } from '../entities.ts';
import { windows1252Byte } from './windows-1252.ts';

/**
 * Encodings of Vietnamese before Unicode that a browser has no decoder for. Their tables stand here, with the decoders: they
 * are facts about bytes. What a syllable is stands with the language.
 */
export type VietnameseCharset = 'tcvn3' | 'viscii' | 'vni';

/** Names that people know them by. */
const NAMES: Record<VietnameseCharset, string> = { tcvn3: 'TCVN3 (ABC)', viscii: 'VISCII', vni: 'VNI' };

export interface ModernVietnamese {
  text: string;
  charset: VietnameseCharset;
  warning: string;
}

/** Bytes from 0x80 of TCVN 5712:1993 (VN1, of which TCVN3 is a part), then its bytes below 0x20. */
const TCVN3 = lazy(() =>
  tableOf(
    [
      'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ', // 80
      'ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ', // 90
      '\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ', // a0
      '\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ', // b0
      'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ', // c0
      'éẹềểễếệìỉỄẾỒĩíịò', // d0
      'Ổỏõóọồổỗốộờởỡớợù', // e0
      'ỖủũúụừửữứựỳỷỹýỵỐ', // f0
    ],
    { 1: 'Ú', 2: 'Ụ', 4: 'Ừ', 5: 'Ử', 6: 'Ữ', 17: 'Ứ', 18: 'Ự' },
    { 19: 'Ỳ', 20: 'Ỷ', 21: 'Ỹ', 22: 'Ý', 23: 'Ỵ' },
  ),
);

/** VISCII 1.1 (RFC 1456). */
const VISCII = lazy(() =>
  tableOf(
    [
      'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ', // 80
      'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ', // 90
      'Õắằặấầẩậẽẹếềểễệố', // a0
      'ồổỗỠƠộờởịỰỨỪỬơớƯ', // b0
      'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ', // c0
      'ĐứÒÓÔạỷừửÙÚỹỵÝỡư', // d0
      'àáâãảăữẫèéêẻìíĩỉ', // e0
      'đựòóôõỏọụùúũủýợỮ', // f0
    ],
    { 2: 'Ẳ', 5: 'Ẵ', 6: 'Ẫ', 20: 'Ỷ', 25: 'Ỹ', 30: 'Ỵ' },
  ),
);

/** @param high letters of the bytes from 0x80, sixteen in a row */
function tableOf(high: readonly string[], ...low: Record<number, string>[]): Map<number, string> {
  const rows = [...high.join('')].map((letter, index): [number, string] => [0x80 + index, letter]);
  return new Map([
    ...rows,
    ...low.flatMap((some) =>
      Object.entries(some).map(([byte, letter]): [number, string] => [Number(byte), letter]),
    ),
  ]);
}

/** VNI writes a vowel's marks as a sign of their own behind it: tone, or circumflex or breve with a tone. */
const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Letters that VNI puts elsewhere. */
const VNI_LETTERS: Record<string, string> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const VNI_PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñæóòî]/giu;

function fromVni(word: string): string {
  return word
    .replace(VNI_PAIR, (sign, vowel: string | undefined, mark: string | undefined) => {
      const letter = vowel ?? sign;
      const small = letter.toLowerCase();
      const moved = VNI_LETTERS[small] ?? small;
      const whole = moved + (mark === undefined ? '' : VNI_MARKS[mark.toLowerCase()]!);
      return letter === small ? whole : whole.toUpperCase();
    })
    .normalize('NFC');
}

/** Signs of windows-1252 that are typed as such far more often than the capitals that VN1 and VISCII have there. */
const EDGE_SIGNS = '€…‘’“”•–—';

function withoutEdgeSigns(word: string): string {
  let from = 0;
  let end = word.length;
  while (from < end && EDGE_SIGNS.includes(word[from]!)) from++;
  while (end > from && EDGE_SIGNS.includes(word[end - 1]!)) end--;
  return word.slice(from, end);
}

function fromBytes(word: string, table: ReadonlyMap<number, string>): string {
  const letters = [...word].map((character) => {
    const byte = windows1252Byte(character);
    return (byte === null ? undefined : table.get(byte)) ?? character;
  });
  return letters.join('').normalize('NFC');
}

function convert(word: string, charset: VietnameseCharset): string {
  if (charset === 'vni') return fromVni(word);
  // VISCII has letters where windows-1252 has its quotation marks, and no marks of its own.
  if (charset === 'viscii') return fromBytes(word, VISCII());
  const inner = withoutEdgeSigns(word);
  if (inner === '') return word;
  const own = fromBytes(inner, TCVN3());
  const whole = fromBytes(word, TCVN3());
  return isSpelledSyllable(whole) && !isSpelledSyllable(own) ? whole : word.replace(inner, () => own);
}

/** A word: what stands between spaces and ASCII signs. Control characters are letters to these encodings. */
const WORD = /[^\s!-@[-`{-\x7f]+/gu;

/** Letters of the longest word with what stands at its edges. */
const LONGEST_WORD = 60;

const MARKED = /[^\x20-\x7e]/;

interface Tally {
  marked: number;
  modern: number;
  plain: number;
  plainSyllables: number;
  old: Record<VietnameseCharset, number>;
}

function tally(text: string): Tally {
  const counts: Tally = {
    marked: 0,
    modern: 0,
    plain: 0,
    plainSyllables: 0,
    old: { tcvn3: 0, viscii: 0, vni: 0 },
  };
  for (const [word] of text.matchAll(WORD)) {
    if (!MARKED.test(word)) {
      counts.plain++;
      if (isSpelledSyllable(word)) counts.plainSyllables++;
      continue;
    }
    // No syllable is that long, and composing the marks of a long word takes long.
    if (word.length > LONGEST_WORD) continue;
    const inner = withoutEdgeSigns(word);
    if (!MARKED.test(inner)) continue;
    counts.marked++;
    if (isSpelledSyllable(inner.normalize('NFC'))) counts.modern++;
    for (const charset of CHARSETS)
      if (isSpelledSyllable(withoutEdgeSigns(convert(word, charset)))) counts.old[charset]++;
  }
  return counts;
}

const CHARSETS: readonly VietnameseCharset[] = ['tcvn3', 'viscii', 'vni'];

/** Characters that the decision looks at. */
const SAMPLE = 100_000;

/** Marked words below which nothing is decided: a few French ones fit anything. */
const LEAST_WORDS = 4;

/** Share of marked words that must be syllables. In Vietnamese nineteen of twenty are, names and foreign words aside. */
const SURE = 0.8;

/** The same of all words: other languages have few marked ones, and of the rest few are syllables. */
const ALL_WORDS = 0.6;
const ALL_WORDS_BESIDE_NAMES = 0.4;
const ALMOST_ALL = 0.95;

/** The encoding in which the words are Vietnamese, and clearly more of them than as they stand. */
function charsetOf(counts: Tally): VietnameseCharset | null {
  if (counts.marked < LEAST_WORDS) return null;
  const best = CHARSETS.toSorted((one, other) => counts.old[other] - counts.old[one])[0]!;
  const share = counts.old[best] / counts.marked;
  const sure = share >= SURE && counts.modern / counts.marked < Math.min(0.6, share - 0.2);
  const syllables = counts.old[best] + counts.plainSyllables;
  // Names of other languages may be many where every marked word is a syllable.
  const least = share >= ALMOST_ALL ? ALL_WORDS_BESIDE_NAMES : ALL_WORDS;
  return sure && syllables >= (counts.marked + counts.plain) * least ? best : null;
}

/** The same for a text of a few words: all of them must be syllables, and none of the marked ones as it stands. */
function charsetOfFew(counts: Tally): VietnameseCharset | null {
  const { marked, modern, plain, plainSyllables, old } = counts;
  if (marked < 2 || marked >= LEAST_WORDS || modern > 0 || plainSyllables < plain) return null;
  return CHARSETS.find((charset) => old[charset] === marked) ?? null;
}

/** A part is looked for in a text that is Vietnamese otherwise, or whose marked words are so for the better part. */
function mayHaveParts({ marked, modern, old }: Tally): boolean {
  if (marked < LEAST_WORDS || modern > marked * 0.98) return false;
  return modern > marked * 0.3 || Math.max(...Object.values(old)) > marked * 0.5;
}

/**
 * Vietnamese in an encoding from before Unicode, whose letters stand there as windows-1252 shows them ("Thµnh phè",
 * "Thaønh phoá"), in Unicode; null for everything else. Where only parts of a text are such, those are converted.
 *
 * @param text decoded as windows-1252 or, where somebody pasted such letters, as Unicode
 */
export function modernVietnamese(text: string): ModernVietnamese | null {
  if (!MARKED.test(text)) return null;
  const isMarkup = text.includes('<');
  // Word writes the letters of old fonts as entities.
  const shown = (part: string): string => (isMarkup ? decodeEntities(part, 0xa1) : part);
  const counts = tally(shown(text.slice(0, SAMPLE)).replace(TAG, ' '));
  const whole = charsetOf(counts) ?? charsetOfFew(counts);
  if (whole === null && !mayHaveParts(counts)) return null;
  const found = new Map<VietnameseCharset, number>();
  const all = shown(text)
    .split(RUNS)
    .map((run) => {
      if (!MARKED.test(run)) return run;
      const own = tally(run.replace(TAG, ' '));
      const charset = whole === null ? charsetOf(own) : isModern(own, whole) ? null : whole;
      if (charset === null) return run;
      found.set(charset, (found.get(charset) ?? 0) + 1);
      return run.replace(WORD, (word) =>
        MARKED.test(word) && word.length <= LONGEST_WORD ? convert(word, charset) : word,
      );
    });
  const [charset] = [...found].toSorted((one, other) => other[1] - one[1])[0] ?? [];
  if (charset === undefined) return null;
  return {
    text: inCapitals(all.join('')),
    charset,
    warning: `The text ${whole === null ? 'was in part' : 'was'} Vietnamese in ${NAMES[charset]}; it was converted to Unicode.`,
  };
}

/** A run within old text that is Unicode already. */
function isModern(counts: Tally, charset: VietnameseCharset): boolean {
  return counts.modern > counts.old[charset] && counts.modern >= LEAST_WORDS - 1;
}

const TAG = /<[^<>]{0,2000}>/g;

const RUNS = /(\n|<[^<>]{0,2000}>)/;

/** Fonts of TCVN3 whose name ends in H show capitals for small letters. */
const CAPITALS =
  /(<(?:font|span|p|b|strong|h\d|td|div|i|em)\b[^<>]{0,500}\.Vn[A-Za-z ]{0,30}H\b[^<>]{0,500}>)([^<>]{1,2000})/g;

function inCapitals(text: string): string {
  if (!text.includes('.Vn')) return text;
  return text.replace(CAPITALS, (_, tag: string, words: string) => tag + words.toUpperCase());
}
