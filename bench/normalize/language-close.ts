import type { HardGroup } from './language-group.ts';

/** Languages that are close to another, or share its script with one that Translate does not take. */
export const CLOSE_GROUPS: readonly HardGroup[] = [
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
