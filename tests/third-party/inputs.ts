/** Sixty uploads of every kind, with what each must end as. */

export interface Input {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly metadata?: Readonly<Record<string, string>>;
  /** `published`, or the kind of failure. */
  readonly ends: string;
}

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The river commission opened talks on water levels in the delta on Monday.',
    'Delegates of four states said that they expect a result by the end of June.',
    'The gauges showed 3.4 metres in the morning, the lowest figure in nine years.',
  ],
  de: [
    'Die Flusskommission hat am Montag Gespräche über die Pegelstände im Delta eröffnet.',
    'Die Abgeordneten aus vier Staaten erwarten nach eigenen Angaben bis Ende Juni ein Ergebnis.',
    'Die Pegel zeigten am Morgen 3,4 Meter, so wenig wie seit neun Jahren nicht mehr.',
  ],
  fr: [
    'La commission du fleuve a ouvert lundi des pourparlers sur le niveau des eaux du delta.',
    'Les délégués de quatre États ont déclaré attendre un résultat avant la fin du mois de juin.',
    'Les échelles indiquaient 3,4 mètres dans la matinée, soit le chiffre le plus bas depuis neuf ans.',
  ],
  vi: [
    'Ủy ban sông đã khai mạc cuộc đàm phán về mực nước ở đồng bằng vào hôm thứ Hai.',
    'Đại biểu của bốn nước cho biết họ mong đợi có kết quả trước cuối tháng Sáu.',
    'Các trạm đo ghi nhận 3,4 mét vào buổi sáng, con số thấp nhất trong chín năm qua.',
  ],
};

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

type Shape = (paragraphs: readonly string[], number: number) => { name: string; bytes: Uint8Array };

const SHAPES: readonly Shape[] = [
  (paragraphs, number) => ({ name: `plain ${number}.txt`, bytes: utf8(paragraphs.join('\n\n')) }),
  (paragraphs, number) => ({
    name: `page+${number}.html`,
    bytes: utf8(
      `<!doctype html><title>Pegel ${number}</title><nav><a href="/">Start</a></nav><article><h1>Delta ${number}</h1>` +
        `${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article><footer>© 2026</footer>`,
    ),
  }),
  (paragraphs, number) => ({
    name: `báo-${number}.md`,
    bytes: utf8(`# Delta\n\n${paragraphs.join('\n\n')}\n`),
  }),
  (paragraphs, number) => ({
    name: `mail-${number}.eml`,
    bytes: utf8(
      'From: desk@example.org\r\nSubject: Delta\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n' +
        `Content-Transfer-Encoding: 8bit\r\n\r\n${paragraphs.join('\r\n\r\n')}\r\n`,
    ),
  }),
  (paragraphs, number) => ({
    name: `data-${number}.json`,
    bytes: utf8(JSON.stringify({ title: 'Delta', body: paragraphs.join('\n\n') })),
  }),
  (paragraphs, number) => ({
    name: `utf16-${number}.txt`,
    bytes: Buffer.from(`\ufeff${paragraphs.join('\n\n')}`, 'utf16le'),
  }),
  (paragraphs, number) => ({
    name: `latin-${number}.txt`,
    // Letters that windows-1252 lacks would be lost: Vietnamese stays UTF-8.
    bytes: Buffer.from(
      paragraphs.join('\n\n'),
      [...paragraphs.join('')].some((letter) => letter > 'ÿ') ? 'utf8' : 'latin1',
    ),
  }),
  (paragraphs, number) => ({
    name: `deep/er/${'x'.repeat(200)}-${number}.txt`,
    bytes: utf8(Array(20).fill(paragraphs.join(' ')).join('\n\n')),
  }),
  (paragraphs, number) => ({ name: `no-suffix-${number}`, bytes: utf8(paragraphs.join('\n\n')) }),
  (paragraphs, number) => ({ name: `one-line-${number}.TXT`, bytes: utf8(paragraphs[0]!) }),
  (paragraphs, number) => ({ name: `crlf-${number}.txt`, bytes: utf8(`${paragraphs.join('\r\n\r\n')}\r\n`) }),
  (paragraphs, number) => ({
    name: `"quoted" & 'signed' (${number}).txt`,
    bytes: utf8(paragraphs.join('\n\n')),
  }),
];

const REFUSED: readonly Input[] = [
  { key: 'bad/empty.txt', bytes: utf8(''), ends: 'empty' },
  {
    key: 'bad/picture.txt',
    bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    ends: 'unsupported-format',
  },
  {
    key: 'bad/archive.zip',
    bytes: Buffer.from('504b05060000000000000000000000000000000000000000', 'hex'),
    ends: 'unsupported-format',
  },
  { key: 'bad/numbers.txt', bytes: utf8('1 2 3\n4 5 6\n'), ends: 'no-text' },
  { key: 'bad/nothing.html', bytes: utf8('<!doctype html><title>x</title><nav>Home</nav>'), ends: 'no-text' },
  { key: 'bad/half.json', bytes: utf8('{"title": "Delta", "body": '), ends: 'unreadable' },
  { key: 'bad/huge.txt', bytes: Buffer.alloc(40 << 20, 'word '), ends: 'too-large' },
];

/** Forty-eight articles in twelve shapes and four languages, five told their language, and seven that are none. */
export function mixedInputs(): Input[] {
  const articles = Object.entries(TEXTS).flatMap(([language, paragraphs]) =>
    SHAPES.map((shape, number): Input => {
      const { name, bytes } = shape(paragraphs, number);
      return { key: `${language}/${name}`, bytes, ends: 'published' };
    }),
  );
  const told = Array.from(
    { length: 5 },
    (_, number): Input => ({
      key: `told/${number}.txt`,
      bytes: utf8(`${number}. ${TEXTS['de']!.join('\n\n')}`),
      metadata: { language: 'de', url: `https://example.org/${number}` },
      ends: 'published',
    }),
  );
  return [...articles, ...told, ...REFUSED];
}
