import iconv from 'iconv-lite';
import { passages } from '../sentence-judge.ts';
import type { Kind } from './kind.ts';

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

/** Vietnamese in an encoding from before Unicode, as a file, pasted, or in a page with its font. */
export const oldVietnamese: Kind = {
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
