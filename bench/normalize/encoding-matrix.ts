import iconv from 'iconv-lite';
import { decodeText } from '../../shared/normalize/decode.ts';
import { passages } from './sentence-judge.ts';

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

/** More texts, in languages that share an encoding with others: what tells them apart are a few letters. */
const MORE_TEXTS: Record<string, string> = {
  es: 'El Ayuntamiento aprobó ayer la ampliación del tranvía. Según la alcaldesa, las obras empezarán en otoño y durarán dos años. Los comerciantes del barrio piden más información.',
  pt: 'A câmara aprovou ontem a ampliação da linha do elétrico. Segundo a presidente, as obras começarão no outono e não durarão mais de dois anos. Os moradores pedem informações.',
  it: 'Il Comune ha approvato ieri l’ampliamento della tranvia. Secondo la sindaca i lavori cominceranno in autunno e la città sarà più pulita. Però i commercianti non sono d’accordo.',
  sv: 'Kommunen beslöt i går att bygga ut spårvägen. Enligt borgmästaren börjar arbetet i höst och pågår i två år. Företagarna längs gatan är oroliga för framtiden.',
  da: 'Byrådet vedtog i går at udbygge letbanen. Ifølge borgmesteren begynder arbejdet til efteråret og varer to år. Beboerne på øen håber på færre køer.',
  fi: 'Kaupunki päätti eilen laajentaa raitiotietä. Pormestarin mukaan työt alkavat syksyllä ja kestävät kaksi vuotta. Yrittäjät ovat huolissaan myös pysäköinnistä.',
  hu: 'A városi tanács tegnap megszavazta a villamosvonal bővítését. A polgármester szerint az építkezés ősszel kezdődik és két évig tart. A kereskedők több tájékoztatást kérnek, mert féltik üzleteiket.',
  sk: 'Mestské zastupiteľstvo včera schválilo rozšírenie električkovej trate. Podľa primátorky sa práce začnú na jeseň a potrvajú dva roky. Obchodníci žiadajú ďalšie informácie.',
  hr: 'Gradsko vijeće jučer je odobrilo proširenje tramvajske pruge. Prema riječima gradonačelnice, radovi počinju na jesen i trajat će dvije godine. Trgovci traže još podataka.',
  bg: 'Общинският съвет одобри вчера разширението на трамвайната линия. Според кмета работите ще започнат през есента и ще продължат две години. Търговците искат повече сведения.',
  lt: 'Miesto taryba vakar pritarė tramvajaus linijos plėtrai. Merės teigimu, darbai prasidės rudenį ir truks dvejus metus. Verslininkai prašo daugiau žinių.',
  lv: 'Pilsētas dome vakar apstiprināja tramvaja līnijas pagarināšanu. Mēre sacīja, ka darbi sāksies rudenī un ilgs divus gadus. Uzņēmēji lūdz vairāk ziņu.',
  fa: 'شورای شهر دیروز با گسترش خط تراموا موافقت کرد. به گفته شهردار، کار در پاییز آغاز می شود و دو سال طول خواهد کشید. کسبه خواهان توضیح بیشتر هستند.',
};

/** Encoding and the texts that it can hold. */
const ENCODINGS: readonly (readonly [charset: string, texts: readonly string[]])[] = [
  ['utf-8', ['de', 'vi', 'ru', 'ja']],
  ['utf-16le', ['de', 'vi', 'ru', 'ja']],
  ['utf-16be', ['de', 'vi', 'zh']],
  ['windows-1252', ['de', 'fr', 'es', 'pt', 'it', 'sv', 'da', 'fi']],
  ['iso-8859-15', ['fr-15', 'de', 'es', 'fi']],
  ['windows-1250', ['pl', 'cs', 'hu', 'sk', 'hr']],
  ['iso-8859-2', ['pl', 'cs', 'hu', 'sk', 'hr']],
  ['windows-1251', ['ru', 'uk', 'bg']],
  ['koi8-r', ['ru']],
  ['koi8-u', ['uk']],
  ['windows-1253', ['el']],
  ['windows-1254', ['tr']],
  ['windows-1255', ['he']],
  ['windows-1256', ['ar', 'fa']],
  ['windows-1257', ['lt', 'lv']],
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
  /** How long the text is: sentences of an item of its own, or passages of the sentence bench. */
  length: string;
  right: boolean;
  got: string;
}

/** Decodes every text in every encoding and way: items whole and cut to fewer sentences, and passages in a row. */
export function encodingMatrix(): MatrixCell[] {
  return ENCODINGS.flatMap(([charset, languages]) =>
    languages.flatMap((language) =>
      textsOf(language).flatMap(([length, text]) => cells(charset, language, length, text)),
    ),
  );
}

/** Bytes that nobody says anything about, and the text that they hold. */
export interface UndeclaredText {
  readonly charset: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** The texts of the matrix in every encoding that holds all their signs. */
export function undeclaredTexts(): UndeclaredText[] {
  return ENCODINGS.flatMap(([charset, languages]) =>
    languages.flatMap(textsOf).flatMap(([, written]) => {
      const text = written.normalize('NFC');
      const bytes = encode(written, charset);
      return iconv.decode(Buffer.from(bytes), charset).normalize('NFC') === text
        ? [{ charset, bytes, text }]
        : [];
    }),
  );
}

/** Passages that make one text. */
const ROW = 5;

function textsOf(language: string): [length: string, text: string][] {
  const own = { ...TEXTS, ...MORE_TEXTS }[language]!.split(/(?<=[.。])\s*|(?<=ปลายปีนี้) /u);
  const gap = /^(ja|zh)/.test(language) ? '' : ' ';
  const cut = [3, 2, 1].map((count): [string, string] => [`${count}`, own.slice(0, count).join(gap)]);
  const found = passages().filter((passage) => passage.language === language);
  const rows = Array.from({ length: Math.min(4, Math.floor(found.length / ROW)) }, (_, row) =>
    found
      .slice(row * ROW, (row + 1) * ROW)
      .map(({ text }) => text)
      .join(gap),
  );
  return [...cut, ...rows.map((text): [string, string] => [`${ROW} passages`, text])];
}

function cells(charset: string, language: string, length: string, text: string): MatrixCell[] {
  return WAYS.flatMap((way) => {
    const labels = way === 'wrongly declared' ? wrongLabels(charset) : [charset];
    return labels.flatMap((label) => {
      const whole =
        way === 'declared by the document'
          ? `<html><head><meta charset="${label}"></head><body><p>${text}</p></body></html>`
          : text;
      const bytes = encode(whole, charset);
      // Some signs of a passage are in no old encoding.
      const expected = whole.normalize('NFC');
      if (iconv.decode(Buffer.from(bytes), charset).normalize('NFC') !== expected) return [];
      const said = way === 'declared by the upload' || way === 'wrongly declared';
      const { text: got, charset: chosen } = decodeText(
        bytes,
        said ? { contentType: `text/plain; charset=${label}` } : {},
      );
      return [{ charset, language, way, length, right: got === expected, got: chosen }];
    });
  });
}

/** What servers and exporters say when nobody told them: their defaults, and the other encoding of the same languages. */
function wrongLabels(charset: string): string[] {
  if (charset === 'windows-1252' || charset === 'iso-8859-15')
    return ['utf-8', 'windows-1250', 'windows-1251'];
  if (charset === 'windows-1250') return ['iso-8859-1', 'utf-8', 'iso-8859-2'];
  if (charset === 'iso-8859-2') return ['iso-8859-1', 'utf-8', 'windows-1250'];
  if (charset === 'windows-1251') return ['iso-8859-1', 'utf-8', 'koi8-r'];
  return charset === 'koi8-r' || charset === 'koi8-u'
    ? ['iso-8859-1', 'utf-8', 'windows-1251']
    : ['iso-8859-1', 'utf-8'];
}

/** The news items by language, as sentences. */
export function newsItems(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries({ ...TEXTS, ...MORE_TEXTS })
      .filter(([language]) => language !== 'fr-15')
      .map(([language, text]) => [language, text.split(/(?<=[.。])\s*|(?<=ปลายปีนี้) /u)]),
  );
}

/** Windows-1258 has the vowels but not their tones: those are marks of their own. */
export function encode(text: string, charset: string): Uint8Array {
  if (charset !== 'windows-1258') return iconv.encode(text, charset);
  const split = [...text].map((letter) => {
    if (iconv.decode(iconv.encode(letter, charset), charset) === letter) return letter;
    const marks = letter.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)?.[0] ?? '';
    return marks.replace(tone, '').normalize('NFC') + tone;
  });
  return iconv.encode(split.join(''), charset);
}
