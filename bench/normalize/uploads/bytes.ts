import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { encode, newsItems } from '../encoding-matrix.ts';
import { passages } from '../sentence-judge.ts';
import type { Kind, Random } from './kind.ts';

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

const ODD_EVEN: readonly string[] = [
  'Từ ngày 1 tháng 6, thành phố sẽ mở thêm hai tuyến phà nối bến cũ với cảng mới.',
  'Ông Đặng Quốc Hưng, giám đốc cảng, cho biết mỗi chuyến chở được 120 người.',
  'Vé tháng có giá 250.000 đồng, rẻ hơn xe buýt một phần ba.',
  '“Chúng tôi đã chờ bến phà này suốt mười năm”, bà Nguyễn Thị Lựu nói.',
  'Ở Quảng Ngãi, nhiều hộ dân vẫn phải đi thuyền nhỏ qua sông vào mùa lũ.',
  'UBND tỉnh yêu cầu các sở, ngành kiểm tra phao cứu sinh trước ngày 30/9.',
  'Sự việc xảy ra lúc 5 giờ sáng, khi sương mù dày đặc phủ kín mặt nước.',
  'Không ai bị thương, nhưng hai chiếc thuyền bị hư hỏng nặng.',
  'Giá cà phê tại Đắk Lắk tăng thêm 1.200 đồng mỗi ký so với tuần trước.',
  'Bộ Giao thông Vận tải sẽ trả lời kiến nghị của người dân trong tháng tới.',
];

/** VNI's spelling of Unicode: the table read the other way round. */
const VNI: Record<string, string> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
};
const VNI_WHOLE: Record<string, string> = {
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  đ: 'ñ',
  ơ: 'ô',
  ư: 'ö',
  ớ: 'ôù',
  ờ: 'ôø',
  ở: 'ôû',
  ỡ: 'ôõ',
  ợ: 'ôï',
  ứ: 'öù',
  ừ: 'öø',
  ử: 'öû',
  ữ: 'öõ',
  ự: 'öï',
};

function toVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase();
      const isCapital = small !== letter;
      const whole = VNI_WHOLE[small];
      if (whole !== undefined) return isCapital ? whole.toUpperCase() : whole;
      const [base, ...marks] = small.normalize('NFD');
      const order = marks.toSorted(
        (one, other) => Number('\u0302\u0306'.includes(other)) - Number('\u0302\u0306'.includes(one)),
      );
      const sign = VNI[order.join('')];
      if (sign === undefined) return letter;
      return isCapital ? `${base!}${sign}`.toUpperCase() : base! + sign;
    })
    .join('');
}

/** Bytes of an old encoding; quotation marks as windows-1252 has them. */
function oldBytes(text: string, charset: 'tcvn' | 'viscii' | 'vni'): Uint8Array {
  const quotes: Record<string, number> = { '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96 };
  if (charset === 'vni') return iconv.encode(toVni(text), 'windows-1252');
  if (charset === 'viscii') return iconv.encode(text.replace(/[“”]/g, '"').replaceAll('–', '-'), 'viscii');
  return Buffer.concat(
    [...text].map((letter) =>
      quotes[letter] === undefined ? iconv.encode(letter, 'tcvn') : Buffer.of(quotes[letter]),
    ),
  );
}

const oldVietnamese: Kind = {
  name: 'Vietnamese before Unicode',
  vary(random) {
    const charset = random.pick(['tcvn', 'viscii', 'vni'] as const);
    const news = [
      ...passages()
        .filter(({ language }) => language === 'vi')
        .map(({ text }) => text),
      ...ODD_EVEN,
    ];
    const count = random.integer(1, 8);
    const sentences = Array.from({ length: count }, () => random.pick(news).normalize('NFC'));
    let text = sentences.join(random.pick(['\n', '\n\n', ' ']));
    // The fonts have no capitals with tones: files hold them as capitals of ASCII, in a font of capitals, or not at all.
    if (charset === 'tcvn')
      text = [...text]
        .map((letter) => (/[ĂÂÊÔƠƯĐ]|[\x20-\x7e]/.test(letter) ? letter : letter.toLowerCase()))
        .join('');
    if (charset !== 'vni') text = text.replace(/[^\u1ea0-\u1ef9\u00c0-\u01b0\n -~“”’–]/g, '-');
    const expected = charset === 'viscii' ? text.replace(/[“”]/g, '"').replaceAll('–', '-') : text;
    const bytes = oldBytes(text, charset);
    const how = random.integer(0, 3);
    if (how === 0) return { bytes, expected: { text: expected } };
    if (how === 1)
      return {
        bytes,
        upload: {
          contentType: `text/plain; charset=${random.pick(['iso-8859-1', 'windows-1258', 'utf-8', 'windows-1252'])}`,
        },
        expected: { text: expected },
      };
    const shown = iconv.decode(Buffer.from(bytes), 'windows-1252');
    // Pasted: what an editor of Unicode makes of the bytes. The five that windows-1252 lacks are lost there.
    if (/[\ufffd]/.test(shown)) return { bytes, expected: { text: expected } };
    if (how === 2) return { bytes: Buffer.from(shown), expected: { text: expected.normalize('NFC') } };
    const font = charset === 'vni' ? 'VNI-Times' : '.VnTime';
    const page = (body: string): string =>
      `<html><head><style>p { font-family: "${font}" }</style></head><body><p>${body}</p></body></html>`;
    return { bytes: Buffer.from(page(shown)), expected: { text: page(expected) } };
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
