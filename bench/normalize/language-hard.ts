import { CLOSE_GROUPS } from './language-close.ts';
import type { HardGroup } from './language-group.ts';
import { LANGUAGE_TEXTS } from './language-texts.ts';

const own = new Map(LANGUAGE_TEXTS);

/** The news items of LANGUAGE_TEXTS in some languages, changed. */
function changed(codes: string, change: (text: string) => string): [string, string][] {
  return codes.split(' ').map((code) => [code, change(own.get(code)!)]);
}

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').replaceAll('ł', 'l');

const VIETNAMESE = [
  'Bộ Giáo dục cho biết học sinh cả nước sẽ trở lại trường vào thứ Hai tuần sau.',
  'Giá xăng trong nước giảm nhẹ từ chiều nay theo quyết định của liên bộ.',
  'Đội tuyển nữ giành chiến thắng trước chủ nhà với tỷ số hai không.',
  'Nhiều tuyến đường ở trung tâm thành phố bị ngập sau trận mưa lớn.',
];

/**
 * Cases written for this bench: the texts are ours, the troubles those of real articles. Every group counts the
 * same.
 */
export const HARD_GROUPS: readonly HardGroup[] = [
  {
    name: 'Vietnamese, decomposed',
    cases: VIETNAMESE.map((text) => ['vi', text.normalize('NFD')]),
  },
  {
    name: 'Vietnamese, without marks',
    cases: VIETNAMESE.map((text) => ['vi', withoutMarks(text)]),
  },
  {
    name: 'Vietnamese, without marks, a few words',
    cases: [
      ['vi', 'Gia vang hom nay tang manh'],
      ['vi', 'Thoi tiet mien Bac chuyen lanh'],
      ['vi', 'Thu tuong tham chinh thuc Nhat Ban'],
      ['vi', 'Tai nan giao thong tren cao toc'],
    ],
  },
  {
    name: 'all capitals',
    cases: changed('de nl fr es pt it da sv pl cs ru uk bg vi id en', (text) => text.toUpperCase()),
  },
  {
    name: 'lower case without punctuation',
    cases: changed('de nl fr es pt it da sv pl cs ru uk bg vi id en', (text) =>
      text.toLowerCase().replace(/\p{P}/gu, ''),
    ),
  },
  {
    name: 'without marks',
    cases: [
      ...changed('fr es pt cs sk pl sv da', withoutMarks),
      ['de', 'Fuer die Buerger aendert sich naechstes Jahr nichts, erklaerte der Buergermeister.'],
      ['ro', 'Guvernul a aprobat marti un nou pachet de ajutor pentru familiile afectate de inundatii.'],
      ['tr', 'Hukumet sali gunu selden etkilenen aileler icin yeni bir yardim paketini onayladi.'],
      ['hu', 'A kormany kedden uj segelycsomagot fogadott el az arviz altal sujtott csaladoknak.'],
    ],
  },
  {
    name: 'names of another language',
    cases: [
      [
        'nl',
        'Aston Villa en Nottingham Forest speelden gelijk, Wolverhampton Wanderers verloor van Crystal Palace.',
      ],
      [
        'de',
        'Real Sociedad und Athletic de Bilbao trennten sich unentschieden, Rayo Vallecano gewann in Las Palmas.',
      ],
      ['id', 'Manchester United dan Newcastle bermain imbang di Old Trafford, kata pelatih Michael Carrick.'],
      ['vi', 'Manchester City thắng Tottenham Hotspur, Liverpool hòa Brighton & Hove Albion tại Anfield.'],
      [
        'pl',
        'Franklin Delano Roosevelt spotkał się w Casablance z Winstonem Churchillem i Charlesem de Gaulle’em.',
      ],
      ['sv', 'Filmen med Scarlett Johansson och Leonardo DiCaprio visas på Grand Rex i Paris på fredag.'],
      ['cs', 'Johann Sebastian Bach a Wolfgang Amadeus Mozart zazněli v podání Berliner Philharmoniker.'],
      ['it', 'Nguyễn Phú Trọng e Trần Đại Quang hanno incontrato a Hà Nội il ministro degli Esteri.'],
    ],
  },
  {
    name: 'boilerplate of another language',
    cases: changed('de nl fr es vi id ru ja ko th zh pl', (text) =>
      [
        'Home\nWorld news\nSign in to your account\nSubscribe now',
        text,
        text,
        'Share on Facebook\nAll rights reserved\nPrivacy policy\nContact us',
      ].join('\n'),
    ),
  },
  {
    name: 'quotation of another language',
    cases: changed('de nl fr es vi id ru pl', (text) =>
      [text, '“We will not leave anybody behind in this difficult time,” the visitor told us.', text].join(
        '\n',
      ),
    ),
  },
  {
    name: 'first paragraph of another language',
    cases: changed('de nl fr vi', (text) =>
      ['This article was first published on our partner’s website.', text, text, text].join('\n'),
    ),
  },
  {
    name: 'URLs, handles, addresses',
    cases: changed(
      'de nl fr es vi id ru tr'.replace(' tr', ' pl'),
      (text) =>
        `https://www.example.com/news/latest/the-whole-story ${text.slice(0, 60)} @newsroom #BreakingNews desk@example.com`,
    ),
  },
  {
    name: 'tags and entities left over',
    cases: changed(
      'de nl fr es vi id ru pl',
      (text) => `<p class="article body text"><strong>${text.slice(0, 55)}</strong></p>`,
    ),
  },
  {
    name: 'invisible characters',
    cases: changed('de nl fr es vi ru', (text) =>
      text.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2').replaceAll(' ', '\u00a0'),
    ),
  },
  {
    name: 'two to four words',
    cases: [
      ['de', 'Guten Morgen, Deutschland'],
      ['de', 'Zwei Verletzte bei Unfall'],
      ['nl', 'Treinverkeer weer hervat'],
      ['en', 'Two people injured'],
      ['fr', 'Grève dans les écoles'],
      ['es', 'Huelga de maestros'],
      ['it', 'Sciopero degli insegnanti'],
      ['pt', 'Greve dos professores'],
      ['vi', 'Giá vàng tăng mạnh'],
      ['id', 'Harga beras naik'],
      ['ru', 'Цены снова растут'],
      ['pl', 'Strajk nauczycieli'],
      ['ja', '物価が上昇'],
      ['ko', '물가 상승'],
      ['th', 'ราคาทองขึ้น'],
      ['zh', '物价上涨'],
    ],
  },
  {
    name: 'headlines',
    cases: [
      ['de', 'Bahn streicht Hunderte Verbindungen'],
      ['nl', 'Kabinet wil snel akkoord over stikstof'],
      ['en', 'Storm leaves thousands without power'],
      ['fr', 'Le prix du pain augmente encore'],
      ['es', 'El Congreso aplaza la votación del presupuesto'],
      ['it', 'Maltempo, scuole chiuse in tre province'],
      ['da', 'Politiet efterlyser vidner efter røveri'],
      ['no', 'Politiet etterlyser vitner etter ran'],
      ['sv', 'Polisen söker vittnen efter rånet'],
      ['fi', 'Poliisi etsii ryöstön silminnäkijöitä'],
      ['id', 'Gempa guncang Sulawesi, warga mengungsi'],
      ['vi', 'Bão số 3 gây mưa lớn ở miền Trung'],
    ],
  },
  {
    name: 'figures',
    cases: [
      [
        'de',
        '12.11.2026: 3:1 (2:0), Zuschauer: 45.300, Tore: 1:0 (12.), 2:0 (34.), 2:1 (51.) durch Elfmeter',
      ],
      ['en', '2026: up 3.4 % to $1,234m; 2025: down 1.2 % to $1,193m, before tax and other items'],
      ['fr', '14 h 30 : 25 °C, vent 12 km/h ; 18 h : 19 °C, pluie 4 mm, risque d’orages 60 %'],
      ['nl', '1. 12:03,4 2. 12:05,1 3. 12:07,9 (wedstrijdrecord), verder: 11. en 14. plaats'],
      ['vi', 'USD: 25.410 đồng, tăng 15 đồng; EUR: 27.300 đồng, giảm 40 đồng so với hôm qua'],
    ],
  },
  {
    name: 'chat',
    cases: [
      ['de', 'hab ich dir doch gesagt, das klappt nie im leben so schnell haha'],
      ['en', 'lol thats what i told you yesterday, nobody listens to me'],
      ['es', 'jajaja ya te dije q no iba a venir nadie hoy, ni modo'],
      ['fr', 'jsuis trop fatigué la, on se voit demain chez toi ok'],
      ['nl', 'haha ja dat zei ik toch al, kom je morgen nog ff langs'],
      ['id', 'gak bisa hari ini, besok aja ya kita ketemu di sana'],
      ['pt', 'kkkk eu falei que não ia dar certo, vc não acredita em mim'],
    ],
  },
  {
    name: 'Latin letters in another script',
    cases: [
      ['ru', 'Компания Microsoft Corporation представила Windows Server и Visual Studio Code для Linux'],
      ['ko', '삼성전자 Galaxy Z Fold Special Edition 공개'],
      ['ja', 'Apple、iPhone と MacBook Pro の新モデルを発表'],
      ['th', 'เปิดตัว Samsung Galaxy Ultra รุ่นใหม่'],
      ['ar', 'أعلنت شركة Google Cloud عن خدمة جديدة في السعودية'],
      ['el', 'Η Microsoft ανακοίνωσε το νέο Surface Laptop Studio'],
      ['he', 'חברת Intel הכריזה על מעבד Core Ultra חדש'],
      ['hi', 'कंपनी ने भारत में Galaxy Book Pro लॉन्च किया है'],
    ],
  },
  ...CLOSE_GROUPS,
];
