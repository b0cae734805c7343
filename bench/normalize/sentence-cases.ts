/** Sentences are parted by `|` in the table; in the text, by a space (none in Chinese and Japanese). */
export const SENTENCE_CASES: readonly (readonly [rule: string, language: string, sentences: string])[] = [
  [
    'titles, times and initials',
    'en',
    'Mr. Ray met Dr. Lund at 5 p.m. on Monday.|They spoke of the U.S. economy.|Then J. K. Moore sang.',
  ],
  ['an abbreviation that ends a sentence', 'en', 'She lives in the U.S.|The weather is fine.'],
  [
    'questions in quotes that go on',
    'en',
    '"Is it true?" Peter asked.|"Yes," she said.|"Why?" he wanted to know.',
  ],
  [
    'numbers and small-letter names at the beginning',
    'en',
    'Five people died.|12 were hurt.|iPhone sales fell.',
  ],
  ['a plan B', 'en', 'It was plan B.|The team knew.'],
  ['ellipses and mixed marks', 'en', 'Wait ... what?|No way!'],
  ['brackets', 'en', 'He said (see Fig. 3) that it works.|(It did.)|Really?!'],
  ['German ordinals', 'de', 'Am 5. Februar traf er den 1. FC im 19. Jahrhundert.|Seite 12.|Dort steht es.'],
  [
    'German abbreviations',
    'de',
    'Das sind z. B. Autos, d. h. Fahrzeuge.|Rund 3,5 Mio. Euro bzw. 2 Mrd. Dollar.|Prof. Dr. Lenz kam.',
  ],
  ['German quotes', 'de', '„Kommst du?“, fragte er.|„Ja.“|Dann ging sie.|Kaiser Otto II. war da.'],
  ['years, which are no ordinals', 'de', 'Er kam 2019.|Die Stadt war leer.'],
  [
    'Dutch titles and elisions',
    'nl',
    "Dhr. Jansen en mevr. De Vries waren er.|'s Avonds ging men naar huis.|Het kostte 5 mln. euro.",
  ],
  [
    'Vietnamese ranks and places',
    'vi',
    'PGS.TS. Nguyễn Văn A. đến TP. HCM ngày 5.2.|Ông nói: "Tôi vui."|Bà ở Q. 1, P. 5.',
  ],
  [
    'French guillemets',
    'fr',
    'M. Dupont est arrivé.|« Pourquoi ? » demanda-t-il.|« C’est fini. »|Mme Curie partit.',
  ],
  [
    'Spanish marks and doubled initials',
    'es',
    '¿Por qué?|¡No lo sé!|El Sr. García vive en EE. UU. desde 1990.',
  ],
  ['Chinese', 'zh', '他说：“今天很好。”|然后走了。|真的吗？|是的！'],
  ['Japanese quotes that go on', 'ja', '彼は「本当ですか？」と言った。|そして帰った。'],
  ['Hindi', 'hi', 'यह एक वाक्य है।|यह दूसरा है।'],
  ['Arabic', 'ar', 'هذه جملة.|هل هذا سؤال؟|نعم.'],
  [
    'Russian years, cities and initials',
    'ru',
    'В 2019 г. компания выросла.|А. С. Попов жил в г. Омск.|Это стоит 5 млн. руб. за штуку.',
  ],
  ['the Greek question mark', 'el', 'Τι κάνεις;|Καλά.'],
  ['Korean quotes that go on', 'ko', '그는 "간다."라고 말했다.|그리고 떠났다.'],
  ['Turkish ordinals', 'tr', "5. sınıf öğrencisi Prof. Dr. Ali'yi gördü.|Gitti."],
  [
    'Polish years and streets',
    'pl',
    'W 2019 r. firma urosła.|Prof. dr hab. Jan Kowal mieszka przy ul. Długiej.',
  ],
  [
    'ordinary words that abbreviate something elsewhere',
    'en',
    'He said no.|Everybody told me.|And so on.|Children love modern art.|The cat sat.|Dogs barked.|See No. 5 and Art. 7.|Gen. Ray left on Jan. 5.',
  ],
  [
    'academic degrees',
    'de',
    'Dr. med. Lenz und Prof. em. Roth kamen.|Sie sprach mit ihm über Kunst.|Er wohnt in der Hauptstr. 5 in Berlin.',
  ],
];
