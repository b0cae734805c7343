/** News items written for tests and bench: one in each language, by Translate's code. */
export const LANGUAGE_TEXTS: readonly (readonly [code: string, text: string])[] = [
  [
    'de',
    'Die Regierung hat am Dienstag ein neues Hilfspaket für die vom Hochwasser betroffenen Familien beschlossen.',
  ],
  [
    'nl',
    'De regering keurde dinsdag een nieuw hulppakket goed voor gezinnen die door de overstromingen zijn getroffen.',
  ],
  ['af', 'Die regering het Dinsdag ’n nuwe hulppakket goedgekeur vir gesinne wat deur die vloede geraak is.'],
  ['en', 'The government approved a new aid package on Tuesday for families hit by the floods.'],
  ['vi', 'Chính phủ hôm thứ Ba đã thông qua gói hỗ trợ mới cho các gia đình bị ảnh hưởng bởi lũ lụt.'],
  [
    'fr',
    'Le gouvernement a approuvé mardi un nouveau plan d’aide aux familles touchées par les inondations.',
  ],
  [
    'es',
    'El Gobierno aprobó este martes un nuevo paquete de ayudas para las familias afectadas por las inundaciones.',
  ],
  [
    'pt',
    'O governo aprovou nesta terça-feira um novo pacote de ajuda para as famílias afetadas pelas enchentes.',
  ],
  [
    'it',
    'Il governo ha approvato martedì un nuovo pacchetto di aiuti per le famiglie colpite dalle alluvioni.',
  ],
  [
    'da',
    'Regeringen vedtog tirsdag en ny hjælpepakke til de familier, der er blevet ramt af oversvømmelserne.',
  ],
  [
    'no',
    'Regjeringen vedtok tirsdag en ny hjelpepakke til familier som er rammet av flommen, og det er bra.',
  ],
  [
    'sv',
    'Regeringen godkände på tisdagen ett nytt stödpaket till familjer som drabbats av översvämningarna.',
  ],
  [
    'id',
    'Pemerintah pada hari Selasa menyetujui paket bantuan baru bagi keluarga yang terkena dampak banjir karena uang itu dibutuhkan.',
  ],
  [
    'ms',
    'Kerajaan pada hari Selasa meluluskan pakej bantuan baharu untuk keluarga yang terjejas kerana wang itu diperlukan.',
  ],
  [
    'sr',
    'Vlada je u utorak usvojila novi paket pomoći za porodice koje su pogođene poplavama. Ministarka je posle sednice rekla da će novac stići pre kraja meseca, i da će se uvek pomagati deci i ljudima na tom mestu, gde god da su i koliko god to vreme traje.',
  ],
  [
    'hr',
    'Vlada je u utorak usvojila novi paket pomoći za obitelji pogođene poplavama. Ministrica je nakon sjednice priopćila da će novac stići prije kraja mjeseca te da će se uvijek pomagati djeci i ljudima na tom mjestu, tko god bili i koliko god to vrijeme trajalo.',
  ],
  ['cs', 'Vláda v úterý schválila nový balík pomoci pro rodiny, které zasáhly povodně.'],
  ['sk', 'Vláda v utorok schválila nový balík pomoci pre rodiny, ktoré zasiahli povodne.'],
  ['pl', 'Rząd zatwierdził we wtorek nowy pakiet pomocy dla rodzin dotkniętych powodzią.'],
  ['ru', 'Правительство во вторник утвердило новый пакет помощи семьям, пострадавшим от наводнения.'],
  ['uk', 'Уряд у вівторок затвердив новий пакет допомоги родинам, які постраждали від повені.'],
  ['bg', 'Правителството одобри във вторник нов пакет помощ за семействата, засегнати от наводненията.'],
  ['ha', 'Gwamnatin tarayya ta amince da sabon tallafi ga iyalan da ambaliyar ruwa ta shafa a jihar Kano.'],
  ['ht', 'Gouvènman an apwouve yon nouvo pwogram èd pou fanmi ki viktim inondasyon yo madi sa a.'],
  ['mt', 'Il-Gvern approva pakkett ġdid ta’ għajnuna għall-familji milquta mill-għargħar nhar it-Tlieta.'],
  ['uz', 'Hukumat seshanba kuni suv toshqinidan zarar koʻrgan oilalarga yangi yordam paketini tasdiqladi.'],
  ['th', 'รัฐบาลอนุมัติมาตรการช่วยเหลือใหม่สำหรับครอบครัวที่ได้รับผลกระทบจากน้ำท่วม'],
  ['ko', '정부는 화요일 홍수 피해 가족을 위한 새로운 지원책을 승인했다.'],
  ['ja', '政府は火曜日、洪水の被害を受けた家族への新しい支援策を承認した。'],
  ['zh', '政府周二批准了对受洪水影响家庭的新援助计划，部长说资金将在月底前到位。'],
  ['zh-TW', '政府週二批准了對受洪水影響家庭的新援助計畫，部長說資金將在月底前到位。'],
];
