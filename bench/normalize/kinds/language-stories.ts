import type { Story } from './material.ts';

/**
 * Articles in languages of news that the samples have none of, with the abbreviations, quotations, figures and names
 * that news has there. The people and places are made up.
 */
export const STORIES: readonly Story[] = [
  {
    language: 'ar',
    title: 'بلدية السهل تفتتح جسرا جديدا فوق الوادي',
    byline: 'سامي الحلبي',
    paragraphs: [
      [
        'افتتحت بلدية السهل يوم الاثنين جسرا جديدا فوق الوادي بعد ثلاث سنوات من العمل.',
        'وبلغت كلفة المشروع نحو 14.5 مليون دينار، حسب ما قال رئيس البلدية.',
      ],
      [
        'وقال د. كريم الناصر، وهو مهندس المشروع، إن الجسر يتحمل مرور 9 آلاف سيارة في اليوم.',
        'هل يكفي ذلك لتخفيف الازدحام؟',
        'يرى السكان أن المدينة تحتاج إلى طريق ثان.',
      ],
      ['وأضاف: "سنبدأ العمل في الطريق الثاني خلال شهرين".', 'ومن المتوقع أن ينتهي العمل في نهاية عام 2027.'],
    ],
  },
  {
    language: 'ar',
    title: 'مكتبة القرية تعود إلى الحياة بعد سنوات من الإغلاق',
    byline: 'ليلى منصور',
    paragraphs: [
      [
        'أعاد متطوعون فتح مكتبة القرية التي أغلقت أبوابها قبل ست سنوات بسبب نقص المال.',
        'وتضم المكتبة اليوم أكثر من 12 ألف كتاب، بينها 300 مخطوط قديم.',
      ],
      [
        'وقالت أمينة المكتبة، أ. هدى سليم، إن الأطفال هم أكثر الزوار عددا.',
        '"لم نتوقع كل هذا الإقبال!" تقول سليم وهي ترتب الرفوف.',
      ],
      [
        'وتفتح المكتبة أبوابها من الساعة 9:30 صباحا حتى الساعة 6 مساء، ما عدا يوم الجمعة.',
        'أما الاشتراك فهو مجاني لمن هم دون سن 18.',
      ],
    ],
  },
  {
    language: 'hi',
    title: 'गाँव के पुराने कुएँ में फिर लौटा पानी',
    byline: 'मीना वर्मा',
    paragraphs: [
      [
        'जिले के सूखे से जूझ रहे गाँव रामपुरा के पुराने कुएँ में आठ साल बाद फिर पानी लौट आया है।',
        'ग्रामीणों ने पिछले साल 2.5 किलोमीटर लंबी नहर की सफाई की थी।',
      ],
      [
        'डॉ. अजय नेगी ने बताया कि भूजल का स्तर 4.2 मीटर बढ़ा है।',
        '"अब खेतों को दिन में दो बार पानी मिल सकेगा," किसान हरि सिंह ने कहा।',
      ],
      [
        'क्या पानी गर्मियों तक टिकेगा?',
        'विशेषज्ञ कहते हैं कि यह बारिश पर निर्भर करेगा।',
        'सरकार ने नहर के लिए 35 लाख रु. दिए हैं।',
      ],
    ],
  },
  {
    language: 'hi',
    title: 'शहर में सौ साल पुराना सिनेमाघर फिर खुला',
    byline: 'राकेश जोशी',
    paragraphs: [
      [
        'शहर का सौ साल पुराना सिनेमाघर मरम्मत के बाद शनिवार को दर्शकों के लिए फिर खोल दिया गया।',
        'पहले दिन 640 लोग फिल्म देखने आए।',
      ],
      ['प्रो. सुधा राव के अनुसार इमारत की छत 1926 में बनी थी।', 'मरम्मत पर 7.8 करोड़ रुपये खर्च हुए हैं।'],
      ['मालिक विजय मेहता बोले, "हमने पुरानी कुर्सियाँ बचा ली हैं।"', 'टिकट की कीमत 80 रुपये रखी गई है।'],
    ],
  },
  {
    language: 'id',
    title: 'Pasar ikan di Teluk Biru dibuka kembali',
    byline: 'Dewi Lestari',
    paragraphs: [
      [
        'Pasar ikan di Teluk Biru dibuka kembali pada Senin pagi setelah tutup selama tujuh bulan.',
        'Pemerintah daerah menghabiskan Rp 12,5 miliar untuk memperbaiki dermaga.',
      ],
      [
        'Kepala dinas, Ir. H. Budi Santoso, M.Si., mengatakan pasar kini menampung 340 pedagang.',
        '"Kami berharap harga ikan segera turun," katanya.',
      ],
      [
        'Nelayan dari Jl. Merdeka No. 15 datang sejak pukul 04.30 WIB.',
        'Apakah pembeli akan kembali?',
        'Para pedagang yakin mereka akan datang.',
      ],
    ],
  },
  {
    language: 'id',
    title: 'Warga desa bangun jembatan bambu sepanjang 80 meter',
    byline: 'Agus Wirawan',
    paragraphs: [
      [
        'Warga Desa Sukamaju membangun jembatan bambu sepanjang 80 meter di atas sungai yang memisahkan dua dusun.',
        'Pekerjaan itu selesai dalam 45 hari tanpa bantuan alat berat.',
      ],
      [
        'Menurut Dr. Ratna Sari dari universitas setempat, jembatan itu mampu menahan beban 2 ton.',
        'Ia menyebut teknik ikatan bambu tersebut sudah dipakai sejak abad ke-19.',
      ],
      [
        'Kepala desa berterima kasih kepada PT. Karya Bambu yang menyumbang tali baja.',
        'Anak-anak kini hanya perlu berjalan 10 menit ke sekolah.',
      ],
    ],
  },
  {
    language: 'ja',
    title: '山間の村に小さな図書館が開館',
    byline: '田中 美咲',
    paragraphs: [
      [
        '人口約800人の山間の村に、小さな図書館が4月12日に開館した。',
        '古い郵便局を改修した建物で、蔵書は約1万2千冊だという。',
      ],
      [
        '館長の森田さんは「子どもが毎日来てくれる。とてもうれしい」と話した。',
        '開館時間は午前9時から午後6時までで、月曜日は休館となる。',
      ],
      ['費用の3.4億円は県と村が半分ずつ負担した。', '来年にはカフェも併設する予定だ。'],
    ],
  },
  {
    language: 'ja',
    title: '港町の市場が9カ月ぶりに再開',
    byline: '佐藤 健',
    paragraphs: [
      [
        '台風で被害を受けた港町の市場が10日、約9カ月ぶりに営業を再開した。',
        '朝5時の開場前から、およそ200人の客が列を作った。',
      ],
      [
        '「待っていました！」と近所の女性は笑顔を見せた。',
        '市場の屋根は高さ12メートルの鉄骨造りに建て替えられた。',
      ],
      ['組合によると、出店者は以前の8割にあたる64店だ。', '残りの店も秋までに戻る見通しだという。'],
    ],
  },
  {
    language: 'ko',
    title: '산골 마을 폐교, 작은 도서관으로 다시 문 열어',
    byline: '김하늘',
    paragraphs: [
      [
        '강원도의 한 산골 마을에서 문을 닫았던 초등학교가 지난 12일 작은 도서관으로 다시 문을 열었다.',
        '군청은 건물을 고치는 데 4억 5천만 원을 썼다고 밝혔다.',
      ],
      [
        '마을 이장 박모(62) 씨는 "아이들 웃음소리가 다시 들려 기쁘다"고 말했다.',
        '도서관에는 책 8,200권과 컴퓨터 10대가 있다.',
      ],
      ['운영 시간은 오전 9시부터 오후 6시까지다.', '주말에는 버스가 하루 3번 다닌다.'],
    ],
  },
  {
    language: 'ko',
    title: '항구 시장 9개월 만에 재개장, 상인들 "기다렸다"',
    byline: '이서준',
    paragraphs: [
      [
        '태풍으로 큰 피해를 입은 항구 시장이 9개월 만에 다시 문을 열었다.',
        '첫날에만 약 3,000명이 시장을 찾았다.',
      ],
      [
        '상인회 관계자는 "지붕을 모두 새로 바꿨다. 이제 비가 와도 걱정이 없다"고 전했다.',
        '공사비는 모두 27.5억 원이 들었다.',
      ],
      ['시는 올해 안에 주차장도 넓힐 계획이다.', '주차 요금은 1시간에 1,000원이다.'],
    ],
  },
  {
    language: 'pl',
    title: 'Stary młyn w Zarzeczu znów miele mąkę',
    byline: 'Ewa Lipska-Maj',
    paragraphs: [
      [
        'Stary młyn wodny w Zarzeczu po ponad 40 latach przerwy znów miele mąkę dla okolicznych piekarni.',
        'Remont kosztował 2,3 mln zł i trwał niemal trzy lata.',
      ],
      [
        'Prof. Adam Wilk z ul. Młyńskiej przypomina, że budynek pochodzi z XIX w. i jest zabytkiem.',
        '„To nasze wspólne dzieło” – mówi wójt gminy.',
      ],
      [
        'W 2024 r. młyn odwiedziło ok. 5 tys. osób, m.in. uczniowie z całego powiatu.',
        'Wstęp kosztuje 10 zł.',
        'Czy pieniędzy wystarczy na nowe koło?',
      ],
    ],
  },
  {
    language: 'pl',
    title: 'Tramwaje wrócą na most dopiero jesienią',
    byline: 'Jan Krawczyk',
    paragraphs: [
      [
        'Tramwaje wrócą na most Kamienny dopiero 15 października, czyli dwa miesiące później, niż zapowiadano.',
        'Powodem są pęknięcia, które znaleziono w drugim filarze.',
      ],
      [
        'Jak wyjaśnia inż. Marta Sowa, trzeba wymienić 120 ton stali.',
        'Pasażerowie mogą korzystać z autobusów zastępczych linii nr 7 i 12.',
      ],
      ['Miasto wyda na naprawę 8,6 mln zł.', 'Radny A. Zych pyta, kto za to zapłaci.'],
    ],
  },
  {
    language: 'pt',
    title: 'Moinho de São Bento volta a produzir farinha',
    byline: 'Marta Queirós',
    paragraphs: [
      [
        'O antigo moinho de São Bento voltou a produzir farinha na segunda-feira, depois de 52 anos parado.',
        'A obra custou R$ 1,8 milhão e foi paga pela prefeitura e por moradores.',
      ],
      [
        'Segundo o eng. Paulo Reis, a roda foi refeita com madeira da região.',
        'O Sr. Antônio Dias, de 81 anos, trabalhou ali quando era jovem.',
      ],
      [
        '“Nunca pensei que veria isso de novo”, disse ele.',
        'As visitas custam R$ 5 e começam às 9h30.',
        'Será que a farinha vai chegar às padarias?',
      ],
    ],
  },
  {
    language: 'pt',
    title: 'Biblioteca itinerante percorre aldeias da serra',
    byline: 'Rui Tavares',
    paragraphs: [
      [
        'Uma carrinha com 3.000 livros percorre desde setembro as aldeias mais isoladas da serra.',
        'O projeto nasceu de uma ideia da Dra. Inês Lopes, professora reformada.',
      ],
      [
        'A carrinha para em 14 aldeias, duas vezes por mês.',
        'Em cada paragem fica cerca de uma hora e meia, explica a autarquia.',
      ],
      [
        'No primeiro ano foram emprestados 8.450 livros.',
        'O próximo passo é levar também computadores, afirma a vereadora.',
      ],
    ],
  },
  {
    language: 'th',
    title: 'เทศบาลเปิดตลาดริมน้ำอีกครั้งหลังปิดปรับปรุงเก้าเดือน',
    byline: 'สมหญิง ใจดี',
    paragraphs: [
      [
        'เทศบาลเมืองริมน้ำเปิดตลาดเก่าอีกครั้งเมื่อเช้าวันจันทร์หลังจากปิดปรับปรุงนานเก้าเดือน',
        'นายกเทศมนตรีกล่าวว่าใช้งบประมาณทั้งหมด 24.5 ล้านบาท',
      ],
      ['เจ้าหน้าที่คาดว่าจะมีนักท่องเที่ยวมาเยือนวันละ 3,000 คน', 'อย่างไรก็ตาม ชาวบ้านบางส่วนยังกังวลเรื่องที่จอดรถ'],
    ],
  },
  {
    language: 'th',
    title: 'โรงเรียนบนดอยได้ห้องสมุดใหม่จากเงินบริจาค',
    byline: 'ประเสริฐ มั่นคง',
    paragraphs: [
      ['โรงเรียนบ้านดอยสูงได้ห้องสมุดหลังใหม่จากเงินบริจาคของชาวบ้านและศิษย์เก่า', 'ปัจจุบันห้องสมุดมีหนังสือมากกว่า 5,000 เล่ม'],
      ['นอกจากนี้ ครูยังเปิดสอนการอ่านให้ผู้ใหญ่ทุกเย็นวันศุกร์', 'ทั้งนี้ โรงเรียนต้องการคอมพิวเตอร์เพิ่มอีก 10 เครื่อง'],
    ],
  },
  {
    language: 'tr',
    title: 'Eski değirmen altmış yıl sonra yeniden un öğütüyor',
    byline: 'Ayşe Demirci',
    paragraphs: [
      [
        'Köydeki eski su değirmeni altmış yıl aradan sonra pazartesi günü yeniden un öğütmeye başladı.',
        'Onarım için yaklaşık 4,2 milyon TL harcandı.',
      ],
      [
        'Prof. Dr. Can Erol, yapının 19. yüzyıldan kaldığını söyledi.',
        '“Çocukluğumun sesi geri döndü” diyen Hasan Kaya, 84 yaşında.',
      ],
      ['Değirmen her gün saat 09.30’da açılıyor.', 'Giriş ücreti 50 TL.', 'Peki un nerede satılacak?'],
    ],
  },
  {
    language: 'tr',
    title: 'İlçede ilk bisiklet yolu hizmete girdi',
    byline: 'Mehmet Şahin',
    paragraphs: [
      [
        'İlçenin ilk bisiklet yolu, 12 Mayıs 2025 Pazartesi günü düzenlenen törenle hizmete girdi.',
        'Sahil boyunca uzanan yol 7,5 kilometre uzunluğunda.',
      ],
      [
        'Belediye Başkanı Av. Elif Koç, yolun 3. etabının sonbaharda biteceğini açıkladı.',
        'İlk gün yaklaşık 1.200 kişi bisikletiyle sahile geldi.',
      ],
      [
        'Kiralık bisikletlerin ilk yarım saati ücretsiz olacak.',
        'Esnaf ise otopark yerlerinin azalmasından şikâyetçi.',
      ],
    ],
  },
  {
    language: 'uk',
    title: 'Старий млин на Росаві знову меле борошно',
    byline: 'Олена Гончар',
    paragraphs: [
      [
        'Старий водяний млин на річці Росава після 45 років перерви знову меле борошно для пекарень району.',
        'Ремонт коштував 6,4 млн грн і тривав майже три роки.',
      ],
      [
        'Проф. І. Бойко з вул. Млинової нагадує, що будівлю звели у XIX ст. за кошти громади.',
        '«Ми не вірили, що колесо закрутиться», – каже майстер Петро Лисенко.',
      ],
      [
        'У 2024 р. млин відвідали близько 5 тис. людей.',
        'Квиток коштує 40 грн.',
        'Чи вистачить грошей на дах?',
      ],
    ],
  },
  {
    language: 'uk',
    title: 'У гірському селі відкрили бібліотеку в старій пошті',
    byline: 'Андрій Мельник',
    paragraphs: [
      [
        'У гірському селі Верхній Яр у будівлі старої пошти відкрили бібліотеку на 8 тисяч книжок.',
        'Гроші на ремонт збирали два роки, і долучилися понад 300 родин.',
      ],
      [
        'Завідувачка Ганна Коваль розповідає, що найчастіше приходять діти.',
        'Читальна зала працює з 9:30 до 18:00, крім понеділка.',
      ],
      [
        'Наступного року тут планують поставити десять комп’ютерів.',
        'Громада шукає волонтерів, які допоможуть із ремонтом даху.',
      ],
    ],
  },
];
