import iconv from 'iconv-lite';
import { decodeText } from '../../shared/normalize/decode.ts';

/** Short news items written for this matrix, each in a language that its encodings were made for. */
const TEXTS: Record<string, string> = {
  de: 'Die Brücke über den Fluss wird am Montag für den Verkehr gesperrt. Größere Lastwagen müssen über die nördliche Straße fahren, wie die Behörde erklärte. Fußgänger dürfen weiterhin hinüber.',
  fr: 'La mairie a décidé de rénover l’école du quartier. Les travaux coûteront près de trois millions d’euros et dureront jusqu’à l’été prochain. Les élèves étudieront ailleurs.',
  'fr-15':
    'Le cœur de la ville sera fermé aux voitures dès lundi. Un péage de 4 € est prévu, et la sœur du maire a déjà protesté. Les travaux dureront jusqu’à l’été.'.replaceAll(
      '’',
      "'",
    ),
  pl: 'Rząd ogłosił, że źródła energii będą wkrótce tańsze. Minister powiedział, że ceny spadną już w październiku, choć część ekspertów wątpi w te zapowiedzi. Związki żądają więcej.',
  cs: 'Vláda schválila nový zákon o vysokých školách. Studenti však tvrdí, že jim nikdo nevysvětlil, proč se poplatky zvýší už příští září. Rektoři žádají další jednání.',
  ru: 'Правительство утвердило новый план развития железных дорог. Министр сообщил, что первые поезда пойдут по новой линии уже осенью. Жители посёлков ждут этого много лет.',
  uk: 'Уряд затвердив новий план розвитку залізниць. Міністр повідомив, що перші поїзди підуть новою лінією вже восени. Мешканці селищ чекають на це багато років.',
  el: 'Η κυβέρνηση ενέκρινε το νέο σχέδιο για τους σιδηροδρόμους. Ο υπουργός δήλωσε ότι τα πρώτα τρένα θα κινηθούν στη νέα γραμμή το φθινόπωρο.',
  tr: 'Hükümet, demiryolları için hazırlanan yeni planı onayladı. Bakan, ilk trenlerin sonbaharda yeni hatta çalışacağını söyledi. Köylüler bunu yıllardır bekliyordu.',
  ar: 'وافقت الحكومة على خطة جديدة لتطوير السكك الحديدية. وقال الوزير إن القطارات الأولى ستسير على الخط الجديد في الخريف. وينتظر السكان ذلك منذ سنوات.',
  he: 'הממשלה אישרה תוכנית חדשה לפיתוח הרכבות. השר הודיע כי הרכבות הראשונות ייסעו בקו החדש כבר בסתיו. התושבים מחכים לכך שנים רבות.',
  vi: 'Chính phủ đã thông qua kế hoạch mới về phát triển đường sắt. Bộ trưởng cho biết những chuyến tàu đầu tiên sẽ chạy trên tuyến mới vào mùa thu. Người dân đã chờ đợi nhiều năm.',
  th: 'รัฐบาลอนุมัติแผนใหม่เพื่อพัฒนาระบบรถไฟ รัฐมนตรีกล่าวว่ารถไฟขบวนแรกจะเริ่มวิ่งในเส้นทางใหม่ช่วงปลายปีนี้ ชาวบ้านรอคอยเรื่องนี้มานานหลายปี',
  ja: '政府は鉄道の新しい計画を承認した。大臣によると、最初の列車は秋に新しい路線を走る予定だという。住民は何年も前からこれを待っていた。',
  zh: '政府批准了新的铁路发展计划。部长表示，第一批列车将于今年秋天在新线路上运行。当地居民已经等待了很多年，他们希望票价不会太高。',
  'zh-TW':
    '政府批准了新的鐵路發展計畫。部長表示，第一批列車將於今年秋天在新路線上行駛。當地居民已經等待了很多年，他們希望票價不會太高。',
  ko: '정부는 새로운 철도 계획을 승인했다. 장관은 첫 열차가 가을에 새 노선을 달릴 것이라고 밝혔다. 주민들은 여러 해 동안 이를 기다려 왔다.',
};

/** Encoding and the texts that it can hold. */
const ENCODINGS: readonly (readonly [charset: string, texts: readonly string[]])[] = [
  ['utf-8', ['de', 'vi', 'ru', 'ja']],
  ['utf-16le', ['de', 'vi', 'ru', 'ja']],
  ['utf-16be', ['de', 'vi', 'zh']],
  ['windows-1252', ['de', 'fr']],
  ['iso-8859-15', ['fr-15', 'de']],
  ['windows-1250', ['pl', 'cs']],
  ['iso-8859-2', ['pl', 'cs']],
  ['windows-1251', ['ru', 'uk']],
  ['koi8-r', ['ru']],
  ['windows-1253', ['el']],
  ['windows-1254', ['tr']],
  ['windows-1256', ['ar']],
  ['windows-1258', ['vi']],
  ['tis-620', ['th']],
  ['shift_jis', ['ja']],
  ['euc-jp', ['ja']],
  ['gb18030', ['zh']],
  ['big5', ['zh-TW']],
  ['euc-kr', ['ko']],
];

/** How the bytes come: with what the upload and the document say about them. */
const WAYS = [
  'declared by the upload',
  'declared by the document',
  'undeclared',
  'wrongly declared',
] as const;

export interface MatrixCell {
  charset: string;
  language: string;
  way: (typeof WAYS)[number];
  sentences: number;
  right: boolean;
  got: string;
}

/** Decodes every text in every encoding and way, whole and cut to fewer sentences. */
export function encodingMatrix(): MatrixCell[] {
  return ENCODINGS.flatMap(([charset, languages]) =>
    languages.flatMap((language) =>
      [3, 2, 1].flatMap((sentences) => WAYS.map((way) => cell(charset, language, way, sentences))),
    ),
  );
}

function cell(charset: string, language: string, way: MatrixCell['way'], sentences: number): MatrixCell {
  const text = TEXTS[language]!.split(/(?<=[.。])\s*|(?<=ปลายปีนี้) /u)
    .slice(0, sentences)
    .join(/^(ja|zh)/.test(language) ? '' : ' ');
  const label = way === 'wrongly declared' ? wrongLabel(charset) : charset;
  const whole =
    way === 'declared by the document'
      ? `<html><head><meta charset="${label}"></head><body><p>${text}</p></body></html>`
      : text;
  const contentType =
    way === 'declared by the upload' || way === 'wrongly declared'
      ? `text/plain; charset=${label}`
      : undefined;
  const { text: got, charset: chosen } = decodeText(
    encode(whole, charset),
    contentType === undefined ? {} : { contentType },
  );
  return { charset, language, way, sentences, right: got === whole.normalize('NFC'), got: chosen };
}

/** What servers and exporters say when nobody told them. */
function wrongLabel(charset: string): string {
  return charset === 'windows-1252' || charset === 'iso-8859-15' ? 'utf-8' : 'iso-8859-1';
}

/** Windows-1258 has the vowels but not their tones: those are marks of their own. */
function encode(text: string, charset: string): Uint8Array {
  if (charset !== 'windows-1258') return iconv.encode(text, charset);
  const split = [...text].map((letter) => {
    if (iconv.decode(iconv.encode(letter, charset), charset) === letter) return letter;
    const marks = letter.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)?.[0] ?? '';
    return marks.replace(tone, '').normalize('NFC') + tone;
  });
  return iconv.encode(split.join(''), charset);
}
