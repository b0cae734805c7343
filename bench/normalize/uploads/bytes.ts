import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { encode, newsItems } from '../encoding-matrix.ts';
import { passages } from '../sentence-judge.ts';
import type { Kind, Random } from './kind.ts';
import { oldVietnamese } from './old-vietnamese.ts';

const ITEMS = newsItems();
const LANGUAGES = Object.keys(ITEMS);

/** Languages of which most letters are ASCII's: a few marks among them. */
const LATIN = [
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'sv',
  'da',
  'fi',
  'pl',
  'cs',
  'hu',
  'sk',
  'hr',
  'tr',
  'lt',
  'lv',
];

function textIn(language: string, random: Random): string {
  const found = passages().filter((passage) => passage.language === language);
  const more =
    found.length === 0 ? [] : Array.from({ length: random.integer(0, 8) }, () => random.pick(found).text);
  const gap = /^(?:ja|zh)/.test(language) ? '' : ' ';
  return [ITEMS[language]!.join(gap), ...more].join(random.pick(['\n', '\n\n'])).normalize('NFC');
}

function markup(text: string, random: Random, charset = 'utf-8'): string {
  if (random.number() < 0.5) return text;
  const lines = text.split(/\n+/).map((line) => `<p>${line}</p>`);
  return `<html><head><meta charset="${charset}"></head><body>${lines.join('\n')}</body></html>`;
}

/** The text with anything of up to four signs at each of the places. */
function around(text: string, places: readonly [from: number, to: number][]): RegExp {
  let pattern = '';
  let at = 0;
  for (const [from, to] of places) {
    pattern += `${RegExp.escape(text.slice(at, Math.max(at, from)))}[^]{0,5}`;
    at = to;
  }
  return new RegExp(`^${pattern}${RegExp.escape(text.slice(at))}$`, 'u');
}

/** UTF-8 in which bytes were overwritten, lost or put in. */
const wrongBytes: Kind = {
  name: 'utf-8, wrong bytes',
  vary(random) {
    const text = markup(textIn(random.pick(LANGUAGES), random), random);
    const letters = [...text];
    const marked = letters.flatMap((letter, index) => (letter > '\x7f' ? [index] : []));
    const index = random.pick(marked);
    const from = letters.slice(0, index).join('').length;
    const bytes = [...Buffer.from(letters[index]!)];
    const at = random.integer(0, bytes.length - 1);
    const wrong = random.pick([0x3f, 0xff, 0xfe, 0xc3, 0xe4, 0x80, 0xa9]);
    const kind = random.integer(0, 2);
    if (kind === 0) bytes[at] = wrong;
    else if (kind === 1) bytes.splice(at, 1);
    else bytes.splice(0, 0, wrong === 0x3f ? 0xff : wrong);
    return {
      bytes: Buffer.concat([
        Buffer.from(text.slice(0, from)),
        Buffer.from(bytes),
        Buffer.from(text.slice(from + letters[index]!.length)),
      ]),
      expected: { text: around(text, [[from, from + letters[index]!.length + (kind === 2 ? 0 : 0)]]) },
    };
  },
};

/** Signs that editors of one encoding leave in pages of another. */
const SIGNS: readonly (readonly [sign: string, byte: number])[] = [
  ['©', 0xa9],
  ['€', 0x80],
  ['–', 0x96],
  ['“', 0x93],
  ['”', 0x94],
  ['°', 0xb0],
  ['®', 0xae],
  ['…', 0x85],
];

const foreignSign: Kind = {
  name: 'utf-8, sign of windows-1252',
  vary(random) {
    const text = markup(textIn(random.pick(LANGUAGES), random), random);
    const spaces = [...text.matchAll(/(?<=[.,\p{L}]) (?=\p{L})/gu)].map(({ index }) => index);
    const at = spaces.length === 0 ? text.length : random.pick(spaces);
    const [sign, byte] = random.pick(SIGNS);
    return {
      bytes: Buffer.concat([
        Buffer.from(`${text.slice(0, at)} `),
        Buffer.of(byte),
        Buffer.from(text.slice(at)),
      ]),
      expected: { text: `${text.slice(0, at)} ${sign}${text.slice(at)}` },
    };
  },
};

const cutEnd: Kind = {
  name: 'utf-8, cut end',
  vary(random) {
    const text = markup(textIn(random.pick(LANGUAGES), random), random);
    const bytes = Buffer.from(text);
    let at = random.integer(Math.floor(bytes.length * 0.4), bytes.length - 1);
    while (at > 40 && (bytes[at]! & 0xc0) !== 0x80) at--;
    const whole = new TextDecoder().decode(bytes.subarray(0, at)).replace(/\ufffd+$/, '');
    return {
      bytes: bytes.subarray(0, at),
      expected: { text: new RegExp(`^${RegExp.escape(whole)}\ufffd?$`, 'u') },
    };
  },
};

/** A paragraph that was pasted in as it stood in a file of another encoding. */
const FOREIGN: readonly (readonly [charset: string, language: string])[] = [
  ['windows-1252', 'de'],
  ['windows-1252', 'fr'],
  ['windows-1252', 'sv'],
  ['windows-1250', 'cs'],
  ['windows-1250', 'pl'],
  ['windows-1251', 'ru'],
  ['koi8-r', 'ru'],
  ['windows-1253', 'el'],
  ['gb18030', 'zh'],
  ['shift_jis', 'ja'],
  ['euc-kr', 'ko'],
  ['windows-1254', 'tr'],
];

const foreignPiece: Kind = {
  name: 'utf-8, piece in another encoding',
  vary(random) {
    const [charset, language] = random.pick(FOREIGN);
    const host = textIn(random.number() < 0.6 ? language : random.pick(LANGUAGES), random);
    const piece = random
      .pick([ITEMS[language]!.join(/^(?:ja|zh)/.test(language) ? '' : ' '), ITEMS[language]![0]!])
      .normalize('NFC');
    const lines = host.split('\n');
    const at = random.integer(0, lines.length);
    const feed = Buffer.from('\n');
    const parts = [
      ...lines.slice(0, at).map((line) => Buffer.from(line)),
      Buffer.from(iconv.encode(piece, charset)),
      ...lines.slice(at).map((line) => Buffer.from(line)),
    ];
    // Signs that the encoding lacks are no question of decoding.
    const kept = iconv.decode(iconv.encode(piece, charset), charset);
    return {
      bytes: Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [feed, part]))),
      expected: { text: [...lines.slice(0, at), kept, ...lines.slice(at)].join('\n') },
    };
  },
};

const UTF16_MORE: Record<string, string> = {
  hi: 'सरकार ने रेलवे की नई योजना को मंजूरी दे दी है। मंत्री ने कहा कि पहली ट्रेनें शरद ऋतु में नई लाइन पर चलेंगी।',
  bn: 'সরকার রেলপথের নতুন পরিকল্পনা অনুমোদন করেছে। মন্ত্রী বলেছেন, প্রথম ট্রেনগুলি শরতে চলবে।',
  ta: 'புதிய ரயில் திட்டத்திற்கு அரசு ஒப்புதல் அளித்துள்ளது. முதல் ரயில்கள் இலையுதிர் காலத்தில் ஓடும் என்று அமைச்சர் கூறினார்.',
  ka: 'მთავრობამ რკინიგზის ახალი გეგმა დაამტკიცა. მინისტრმა განაცხადა, რომ პირველი მატარებლები შემოდგომაზე გაივლიან.',
  hy: 'Կառավարությունը հաստատեց երկաթուղու նոր ծրագիրը։ Նախարարն ասաց, որ առաջին գնացքները կշարժվեն աշնանը։',
  am: 'መንግሥት አዲሱን የባቡር መስመር ዕቅድ አጸደቀ። ሚኒስትሩ የመጀመሪያዎቹ ባቡሮች በመኸር ወቅት እንደሚጀምሩ ተናግረዋል።',
  km: 'រដ្ឋាភិបាលបានអនុម័តផែនការផ្លូវដែកថ្មី។ រដ្ឋមន្ត្រីបានមានប្រសាសន៍ថា រថភ្លើងដំបូងនឹងដំណើរការនៅរដូវស្លឹកឈើជ្រុះ។',
};

const utf16: Kind = {
  name: 'utf-16 without mark',
  vary(random) {
    const language = random.pick([...LANGUAGES, ...Object.keys(UTF16_MORE)]);
    const all = UTF16_MORE[language] ?? textIn(language, random);
    const text = random.number() < 0.3 ? all.slice(0, random.integer(40, 80)).trimEnd() : all;
    const little = Buffer.from(text, 'utf16le');
    const bytes = random.number() < 0.5 ? little : Buffer.from(little).swap16();
    const cut = random.number() < 0.4;
    const mark =
      random.number() < 0.2 ? Buffer.from(bytes === little ? [0xff, 0xfe] : [0xfe, 0xff]) : Buffer.alloc(0);
    const whole = Buffer.concat([mark, bytes]);
    return {
      bytes: cut ? whole.subarray(0, -1) : whole,
      expected: { text: cut ? text.slice(0, -1).normalize('NFC') : text.normalize('NFC') },
    };
  },
};

/** Texts of other languages must not be taken for one of them. */
const notVietnamese: Kind = {
  name: 'no old Vietnamese',
  vary(random) {
    const language = random.pick(LANGUAGES);
    const text = textIn(language, random);
    const bytes =
      language === 'vi' && random.number() < 0.5 ? encode(text, 'windows-1258') : Buffer.from(text);
    const expected =
      language === 'vi'
        ? iconv.decode(
            Buffer.from(bytes),
            bytes.length === Buffer.from(text).length ? 'utf-8' : 'windows-1258',
          )
        : text;
    return { bytes, expected: { text: expected.normalize('NFC') } };
  },
};

const contentEncoding: Kind = {
  name: 'content-encoding',
  vary(random) {
    const language = random.pick(LATIN);
    const sentences = ITEMS[language]!.map((sentence) => sentence.normalize('NFC'));
    const page = Buffer.from(`<html><body><article><p>${sentences.join(' ')}</p></article></body></html>`);
    const [name, bytes] = random.pick([
      ['gzip', gzipSync(page)],
      ['br', brotliCompressSync(page)],
      ['deflate', deflateSync(page)],
      ['deflate', deflateRawSync(page)],
      ['x-gzip', gzipSync(page)],
      ['GZIP', gzipSync(page)],
      ['gzip, br', brotliCompressSync(gzipSync(page))],
      ['identity', page],
      ['gzip', page],
      ['', gzipSync(page)],
    ] as const);
    return {
      bytes,
      upload: {
        key: 'page.html',
        contentType: random.pick(['text/html', 'text/html; charset=utf-8']),
        contentEncoding: name,
      },
      expected: { sentences },
    };
  },
};

export const bytesKinds: readonly Kind[] = [
  wrongBytes,
  foreignSign,
  cutEnd,
  foreignPiece,
  utf16,
  oldVietnamese,
  notVietnamese,
  contentEncoding,
];
