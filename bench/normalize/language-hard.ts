import { LANGUAGE_TEXTS } from './language-texts.ts';

/** What goes wrong with real articles, by kind. Code null: a language that Translate does not take. */
export interface HardGroup {
  name: string;
  cases: readonly (readonly [code: string | null, text: string])[];
}

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
  {
    name: 'Danish or Norwegian',
    cases: [
      ['da', 'Hun fortæller, at de ikke længere kan få hjælp af kommunen til at betale huslejen.'],
      ['no', 'Hun forteller at de ikke lenger kan få hjelp av kommunen til å betale husleien.'],
      ['no', 'Ho fortel at dei ikkje lenger kan få hjelp av kommunen til å betale husleiga.'],
      ['da', 'Vejret bliver koldt i weekenden med sne i det meste af Jylland.'],
      ['no', 'Været blir kaldt i helga med snø i det meste av Nord-Norge.'],
    ],
  },
  {
    name: 'Croatian, Serbian, Bosnian',
    cases: [
      ['hr', 'Tijekom tjedna očekuje se tisuću putnika u zračnoj luci, priopćilo je ministarstvo.'],
      ['hr', 'Europska unija najavila je nove uvjete za tvrtke koje uvoze plin.'],
      ['sr', 'Posle sednice predsednik je rekao da će vreme pokazati gde je bila greška.'],
      ['sr', 'Влада Србије усвојила је предлог закона о заштити потрошача.'],
      ['bs', 'Historijski arhiv u Sarajevu saopćio je da će izložba trajati dvije sedmice u januaru.'],
      ['bs', 'Šta će biti s hiljadama porodica u Federaciji BiH, nije saopćeno.'],
    ],
  },
  {
    name: 'Indonesian or Malay',
    cases: [
      ['id', 'Polisi mengatakan pihaknya masih menyelidiki penyebab kecelakaan mobil tersebut.'],
      ['id', 'Karena harga uang kuliah naik, mahasiswa berunjuk rasa di depan kantor kementerian.'],
      ['ms', 'Polis berkata pihaknya masih menyiasat punca kemalangan kereta berkenaan.'],
      ['ms', 'Kerajaan negeri akan memberi bantuan wang tunai kepada penduduk kampung, kata beliau.'],
      ['ms', 'Mangsa dibawa ke hospital untuk rawatan selepas kebakaran di kilang itu semalam.'],
    ],
  },
  {
    name: 'Iberian languages',
    cases: [
      ['es', 'El alcalde dijo que la obra terminará antes del verano y costará menos de lo previsto.'],
      ['pt', 'O prefeito disse que a obra vai terminar antes do verão e custar menos do que o previsto.'],
      ['ca', 'L’alcalde va dir que l’obra acabarà abans de l’estiu i que costarà menys del previst.'],
      [
        null,
        'O alcalde dixo que a obra rematará antes do verán e que custará menos do que estaba previsto, segundo a Xunta.',
      ],
      [
        null,
        'Alkateak esan zuen lanak uda baino lehen amaituko direla eta espero baino gutxiago kostatuko dela.',
      ],
    ],
  },
  {
    name: 'Slavic neighbours',
    cases: [
      ['bg', 'Кметът каза, че ремонтът на моста ще приключи преди края на лятото.'],
      ['mk', 'Градоначалникот рече дека обновата на мостот ќе заврши пред крајот на летото.'],
      ['uk', 'Мер сказав, що ремонт мосту завершать до кінця літа.'],
      ['ru', 'Мэр сказал, что ремонт моста закончат до конца лета.'],
      ['cs', 'Starosta řekl, že oprava mostu skončí do konce léta.'],
      ['sk', 'Starosta povedal, že oprava mosta sa skončí do konca leta.'],
      ['sl', 'Župan je povedal, da bo obnova mostu končana do konca poletja.'],
      [null, 'Мэр сказаў, што рамонт моста скончыцца да канца лета, а кошт яго не вырасце.'],
    ],
  },
  {
    name: 'Dutch, Afrikaans, German and their kin',
    cases: [
      ['nl', 'De burgemeester zei dat de brug voor het einde van de zomer klaar is.'],
      ['af', 'Die burgemeester het gesê dat die brug voor die einde van die somer klaar sal wees.'],
      ['de', 'Der Bürgermeister sagte, dass die Brücke bis Ende des Sommers fertig sei.'],
      [
        null,
        'De Buergermeeschter huet gesot, datt d’Bréck virum Enn vum Summer fäerdeg ass an och net méi kascht wéi geplangt.',
      ],
      [
        null,
        'De boargemaster sei dat de brêge foar de ein fan de simmer klear wêze sil, en dat it net mear kostje sil.',
      ],
    ],
  },
  {
    name: 'Arabic letters',
    cases: [
      ['ar', 'قال رئيس البلدية إن إصلاح الجسر سينتهي قبل نهاية الصيف.'],
      ['fa', 'شهردار گفت که تعمیر پل تا پایان تابستان به پایان می‌رسد.'],
      ['ur', 'میئر نے کہا کہ پل کی مرمت گرمیوں کے اختتام تک مکمل ہو جائے گی۔'],
      ['ps', 'ښاروال وویل چې د پله رغونه به د اوړي تر پایه بشپړه شي او لګښت به یې زیات نه وي.'],
      [
        'fa-AF',
        'والی ولایت بلخ گفت که شاروالی کار سرک را در ولسوالی دهدادی آغاز کرده و پوهنتون هم بازسازی می‌شود.',
      ],
      [null, 'سەرۆکی شارەوانی گوتی نۆژەنکردنەوەی پردەکە پێش کۆتایی هاوین تەواو دەبێت.'],
    ],
  },
  {
    name: 'Devanagari and its neighbours',
    cases: [
      ['hi', 'महापौर ने कहा कि पुल की मरम्मत गर्मियों के अंत तक पूरी हो जाएगी।'],
      ['mr', 'महापौरांनी सांगितले की पुलाची दुरुस्ती उन्हाळ्याच्या अखेरीस पूर्ण होईल.'],
      ['bn', 'মেয়র বলেছেন, গ্রীষ্মের শেষের আগেই সেতুর মেরামত শেষ হবে।'],
      ['kn', 'ಬೇಸಿಗೆ ಮುಗಿಯುವ ಮೊದಲು ಸೇತುವೆಯ ದುರಸ್ತಿ ಪೂರ್ಣಗೊಳ್ಳಲಿದೆ ಎಂದು ಮೇಯರ್ ಹೇಳಿದರು.'],
      ['ml', 'വേനൽക്കാലം അവസാനിക്കുന്നതിന് മുമ്പ് പാലത്തിന്റെ അറ്റകുറ്റപ്പണി പൂർത്തിയാകുമെന്ന് മേയർ പറഞ്ഞു.'],
      ['si', 'ගිම්හානය අවසන් වීමට පෙර පාලමේ අලුත්වැඩියාව අවසන් වන බව නගරාධිපති පැවසීය.'],
      ['am', 'ከንቲባው የድልድዩ ጥገና ከበጋው ማብቂያ በፊት እንደሚጠናቀቅ ተናገሩ።'],
      [null, 'मेयरले पुलको मर्मत गर्मी सकिनुअघि नै पूरा हुने र लागत नबढ्ने बताउनुभयो।'],
    ],
  },
  {
    name: 'learned from one document',
    cases: [
      ['ha', 'Shugaban karamar hukumar ya ce za a kammala gyaran gadar kafin ƙarshen damina.'],
      ['ha', 'Yan sanda sun kama mutane uku da ake zargi da satar motoci a garin.'],
      ['ht', 'Majistra a di travay sou pon an ap fini anvan fen ete a epi li pap koute plis.'],
      ['ht', 'Lapolis arete twa moun yo sispèk ki te konn vòlè machin nan vil la.'],
      ['mt', 'Is-sindku qal li x-xogħol fuq il-pont jintemm qabel tmiem is-sajf.'],
      ['mt', 'Il-pulizija arrestaw tliet persuni suspettati li serqu karozzi mill-belt.'],
      ['uz', 'Shahar hokimi koʻprik taʼmiri yoz oxirigacha tugashini aytdi.'],
      ['uz', 'Ички ишлар ходимлари шаҳарда автомобил ўғирлаганликда гумон қилинган уч кишини қўлга олди.'],
      ['ps', 'پولیسو په ښار کې درې کسان د موټرو د غلا په تور ونیول.'],
    ],
  },
  {
    name: 'languages that Translate does not take',
    cases: [
      [
        null,
        'Imeya ithe ukulungiswa kwebhuloho kuzophela ngaphambi kokuphela kwehlobo, futhi ngeke kubize imali eyengeziwe.',
      ],
      [null, 'Olórí ìlú náà sọ pé àtúnṣe afárá náà yóò parí kí ìgbà ẹ̀ẹ̀rùn tó parí.'],
      [null, 'La urbestro diris, ke la riparo de la ponto finiĝos antaŭ la fino de la somero.'],
      [null, 'I kī te koromatua ka oti te whakatikatika i te piriti i mua i te mutunga o te raumati.'],
      [null, 'Шаардын мэри көпүрөнүн оңдоо иштери жайдын аягына чейин бүтөрүн айтты.'],
      [
        null,
        'Шаҳрдор гуфт, ки таъмири пул то охири тобистон ба анҷом мерасад ва хароҷоти он зиёд намешавад.',
      ],
      [null, 'Шәһәр башлыгы күпер төзекләндерү эшләре җәй ахырына кадәр тәмамланачак дип белдерде.'],
      [null, 'Şaredar got ku nûkirina pirê wê berî dawiya havînê biqede û mesref zêde nabe.'],
      [null, 'Ang mayor miingon nga ang pag-ayo sa taytayan mahuman sa dili pa matapos ang ting-init.'],
      [
        null,
        'Walikota ngandharake yen ndandani kreteg bakal rampung sadurunge pungkasan mangsa panas lan ora bakal nambah ragad.',
      ],
      [null, 'Umuyobozi w’umujyi yavuze ko gusana ikiraro bizarangira mbere y’uko impeshyi irangira.'],
      [
        null,
        'Nilaza ny ben’ny tanàna fa ho vita alohan’ny faran’ny fahavaratra ny fanamboarana ny tetezana.',
      ],
    ],
  },
  {
    name: 'other scripts that Translate does not take',
    cases: [
      [null, 'ເຈົ້າເມືອງກ່າວວ່າການສ້ອມແປງຂົວຈະສໍາເລັດກ່ອນທ້າຍລະດູຮ້ອນ'],
      [null, 'អភិបាលក្រុងបាននិយាយថា ការជួសជុលស្ពាននឹងបញ្ចប់មុនចុងរដូវក្តៅ។'],
      [null, 'တံတားပြုပြင်ရေးကို နွေရာသီမကုန်မီ ပြီးစီးမည်ဟု မြို့တော်ဝန်က ပြောသည်။'],
      [null, 'ከንቲባ ናይ እቲ ድልድል ጽገና ቅድሚ መወዳእታ ሓጋይ ከም ዝዛዘም ኣፍሊጦም።'],
      [null, 'דער בירגערמײַסטער האָט געזאָגט אַז די בריק וועט ווערן פֿאַרטיק פֿאַרן סוף זומער.'],
    ],
  },
  {
    name: 'variants',
    cases: [
      ['zh', '市长表示，桥梁的维修将在夏季结束之前完成。'],
      ['zh-TW', '市長表示，橋樑的維修將在夏季結束之前完成。'],
      ['zh-TW', '警方昨日拘捕三名涉嫌偷車的男子，案件正在調查。'],
      ['ja', '市長会見、橋梁補修工事来年三月完了の見通し'],
      [
        'pt-PT',
        'O presidente da câmara disse que os autocarros e os comboios estão a funcionar e que a equipa está a trabalhar.',
      ],
      ['pt', 'O prefeito disse que os ônibus e os trens estão funcionando e que a equipe está trabalhando.'],
      ['hr', 'Ministrica je izjavila da će se u siječnju povećati mirovine.'],
    ],
  },
];
