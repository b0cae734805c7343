/**
 * Words that begin sentences far more often than they follow an abbreviation, an initial or an ordinal:
 * articles, pronouns, adverbs, prepositions. Compared as written, with their capital.
 */
const STARTERS: Record<string, string> = {
  en:
    'The A An This That These Those It He She They We You I His Her Their Its Our My But And Or So Yet If When While As At In On By For From With To Of ' +
    'After Before Since Although Though Because However Meanwhile Then There Here What Who Where Why How Some Many Most Several All Both Each No Not Also ' +
    'One Two Three Four Another Other Others Such Only Even Now Last Next Earlier Later According Under Over During Until Despite Once Is Are Was Were Do Did Does Nobody ' +
    'Nothing Nor Never Still Instead Today Yesterday Tomorrow Tonight Police Officials Shares Analysts Experts Residents People Critics Investors Sales Again Perhaps Just Among ' +
    'Between Without Within Inside Outside Across Behind More Less Every Everyone Anyone Someone Nearly About Around Both Neither Either Thousands Hundreds',
  de:
    'Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Man Dies Diese Dieser Dieses Jener Sein Seine Ihre Unser Aber Und Oder Doch ' +
    'Denn Wenn Als Weil Obwohl Da Dort Hier Dann Danach Jetzt Nun Heute Gestern Morgen Auch Nur Noch Schon So Im In Am An Auf Aus Bei Bis Durch Für Gegen Mit ' +
    'Nach Ohne Seit Trotz Um Unter Über Von Vom Vor Während Wegen Zu Zum Zur Zwischen Was Wer Wie Wo Warum Nicht Kein Keine Alle Beide Viele Einige Damit Dabei ' +
    'Dazu Darum Deshalb Daher Allerdings Außerdem Zudem Jedoch Trotzdem Inzwischen Laut Bereits Erst Zuvor Später Dennoch Weitere Insgesamt Ob Sondern Dass Mehr Rund Etwa Knapp Gut Fast ' +
    'Unsere Meine Jeder Jede Zwei Drei Sobald Solange Falls Bevor Nachdem Niemand Nichts Mehrere Zuletzt Zunächst Schließlich Anschließend Daraufhin Ferner Hinzu Hinter Neben Gemeinsam ' +
    'Sogar Selbst Derzeit Aktuell Dadurch Dafür Dagegen Darauf Daran Darin Darüber Davon Davor Hierzu Ebenso Sonst Weder Weil Wir Diesmal Dabei Somit Ist Sind War Hat Haben Wird Werden Kann Weshalb Wann',
  nl:
    'De Het Een Dit Dat Deze Die Hij Zij Ze Wij We Ik Jij Je Men Er Daar Hier Toen Dan Nu Maar En Of Want Als Omdat Hoewel Ook Nog Al Zo In Op Aan Bij Van Voor ' +
    'Naar Met Na Om Onder Over Tegen Tijdens Tot Uit Volgens Wat Wie Waar Waarom Hoe Niet Geen Alle Veel Sommige Zijn Haar Hun Onze Vandaag Gisteren Daarna Eerst Later Wel Toch ' +
    'Daarnaast Hierdoor Daardoor Daarom Vanwege Door Ondanks Sinds Terwijl Zonder Tussen Inmiddels Intussen Ten Ter Samen Sommigen Andere Niemand Iedereen Twee Drie Elke Elk Is Was Wordt Werd',
  vi:
    'Ông Bà Anh Chị Cô Đây Đó Theo Tại Trong Khi Nếu Nhưng Và Các Những Một Hai Họ Tôi Chúng Việc Sau Trước Do Vì Để Với Cùng Ngoài Tuy Hiện Đến Từ Trên Dưới Ngày Năm Mặc ' +
    'Có Bên Bạn Không Sự Hãy Thế Còn Chỉ Người Qua Về Cách Như Nó Trường Đối Nhiều Mỗi Ở Cả Ban Đồng Bởi Dù Song Trời Rồi Cuối Đầu Vào Ba Mọi Tổng Số Công Cháu Em',
  fr:
    'Le La Les Un Une Des Ce Cette Ces Il Elle Ils Elles On Nous Vous Je Son Sa Ses Leur Leurs Mais Et Ou Donc Or Si Quand Lorsque Comme En Dans Sur Sous Pour Par Avec Sans ' +
    'Après Avant Depuis Selon À A Au Aux Du De Cependant Toutefois Aussi Ainsi Puis Enfin Tous Tout Plusieurs Cela Cet Dès Notre Votre Mon Ma Mes Parmi Pourtant Alors Entre Chez Chaque Personne Rien Que Qui Quel Quelle',
  es:
    'El La Los Las Un Una Unos Unas Este Esta Esto Estos Estas Ese Esa Él Ella Ellos Yo Nosotros Su Sus Pero Y O Si Cuando Mientras Como En Con Sin Sobre Para Por Según Desde Hasta ' +
    'Tras Después Antes Además También Sin Así Entonces Aunque Al Del A De No Se Lo Todo Todos Hay Es Me Te Le Les Nos Que Qué Cada Otros Otro Entre Hoy Ahora Muchos Nadie Nada Ya',
  it:
    'Il Lo La I Gli Le Un Una Uno Questo Questa Questi Quello Lui Lei Loro Ma E O Se Quando Come In Nel Nella Con Per Da Dal Di Del Della Su Sul Sulla Tra Fra Dopo Prima Secondo Anche Non Si Al Alla Allo A Poi ' +
    'Ci Sono Ora Così Ancora Nei Nelle Nello Dei Degli Delle Dalla Mentre Perché Che Chi Ogni Tutti Nessuno Oggi È',
  pt:
    'O A Os As Um Uma Este Esta Esse Essa Ele Ela Eles Elas Mas E Ou Se Quando Como Em No Na Nos Nas Com Para Por Pelo Pela De Do Da Dos Das Após Antes Segundo Também Não Já Ainda Ao À Aos ' +
    'Depois Porque Enquanto Desde Sem Além Conforme Estamos Eu Nós Que Isso Isto Há Foi Mais Todos Ninguém Nesta Neste Hoje Entretanto É Entre Sobre Durante Depois',
  sv:
    'Det Den De En Ett Han Hon Vi Jag Du Man Men Och Eller Om När I På Av Till Från Med Efter Under Enligt Detta Denna Dessa Så Nu Där Här Inte Alla För Vid Hur Som Många Sedan Därför Vad Varför Dessutom Även ' +
    'Att Att Ingen Hans Hennes Var Vem Innan Trots Mellan Ska Är',
  da: 'Det Den De En Et Han Hun Vi Jeg Du Man Men Og Eller Hvis Når I På Af Til Fra Med Efter Under Ifølge Dette Denne Disse Så Nu Der Her Ikke Alle For Som Derfor Da Også Samtidig At Ingen Hans Hendes Hvor Hvad Hvem Ved Mens Trods Mellem Er',
  no: 'Det Den De En Et Ei Han Hun Vi Jeg Du Man Men Og Eller Hvis Dersom Når I På Av Til Fra Med Etter Under Ifølge Dette Denne Disse Så Nå Der Her Ikke Alle For Som Derfor Da Også Samtidig At Ingen Hans Hennes Hvor Hva Hvem Ved Mens Mellom Er Skal Gjennom Ledere',
  ru:
    'В На С И Но А Он Она Оно Они Мы Я Вы Ты Это Этот Эта Эти По Из За Для При После До Если Когда Как Так Также Однако Все Всё Не О Об К У От Кроме Там Тут Что Кто Где Вот Теперь Здесь Поэтому Ещё Еще Тогда То Его Её Их ' +
    'Потом Даже Хотя Под Над Без Через Только Именно Ни Нет Сегодня Вчера Затем Ранее Уже Между Со Во Ко',
  uk: 'У В На І Й Але А Він Вона Воно Вони Ми Я Це Цей Ця Ці По Із З Зі За Для При Після До Якщо Коли Як Так Також Однак Проте Всі Усі Не Про Від Крім Там Тут Що Хто Де Тому Та Чи Тільки Навіть Є Тепер Тоді Сьогодні Вчора Його Її Їх Під Над Без Через Ще Вже Між Адже',
  bg: 'В На С И Но А Той Тя То Те Ние Аз Това Този Тази Тези По От За До Ако Когато Как Така Също Обаче Всички Не При След Преди През Като Според Освен Сега Защото Затова Още Вече Само Въпреки Няма Има',
  pl:
    'W Na Z I Ale A To Ten Ta Te On Ona Oni Po Do Od Przy Dla Jeśli Gdy Jak Tak Nie Jednak Wszystkie O U Za Ze We Potem Co Czy Jego Jej Ich Jest Kiedy Mimo Tymczasem Tylko Aby Już Nawet Wtedy Przed Bo No Teraz Dzięki Są Według Podczas ' +
    'Dziś Wczoraj Jutro Były Był Była Było Będzie Nikt Nic Każdy Także Również Takie Oraz Lecz Pod Nad Bez Przez Między Obok Może Trzeba',
  cs:
    'V Ve Na Je Pro Pokud A Z Ze Při Tento Tato Toto K Ke S Se Po To Už Proto Od I Zde Další Dále U Jen Já Poté Do O Ale Není Také Pak Dne Podle Ten Ta Protože Když On Ona Oni My Jak Kde Kdo Co Kdy Mezi Přes Před Za Bez Byl Byla Bylo Jsou ' +
    'Dnes Včera Nikdo Nic Každý Tady Tam Teď Přitom Proti',
  sk: 'V Vo Na A Je Po Ale Aj Ak Pre Ako Do K Ku Okrem Jej Jeho Každý Nie No O Podľa Tento Táto Toto Ja Keď Možno Potom Pri S So Vďaka Bol Bola Čo Dnes Keďže Od Počas Tak Tieto Už Všetky Z Zo Za U On Ona Oni My Kde Kto Kedy Medzi Pred',
  hr: 'U Na Nakon I Kao To Uz Osim Kako Od Što Također Ova Ovaj Sve Tijekom Za Ako Budući O Po Prema Svi A Do Iako Iz Još Kad Kada Pored Prije Samo Ne On Ona Oni Mi Ali S Sa Bez Bio Bila Je',
  sr: 'У На Након И Као То Уз Осим Како Од Што Ова Овај Све За Ако О По Према Сви А До Иако Из Још Кад Када Поред Пре Само Не Он Она Они Ми Али С Са Без',
  ro: 'În In La Este Pentru De Nu Din Cu Se Dar O Pe Toate A Al Ai Aceasta Acesta După Sunt Dacă Daca El Ea Ei Ele Prin Si Și Şi Acest Aşa Așa Când Cand Ce Cine Unde Datorită Fiecare Iar Am Are Au Care Cei Cum Ne Noi Eu Peste Sau Un Astfel Mai Astăzi Ieri',
  hu: 'A Az Ez Ezt De Nem Ha És Így Még Egy Ennek Ezek S Én Hát Itt Ott Most Aki Amikor Ebben Egyszer E Ezért Hogy Hogyan Ma Mert Mi Mint Ő Ők Azt Azonban Ugyanakkor Tegnap Majd Csak Is Sőt Valamint',
  fi: 'Myös Tämän Jos Hän Tämä Se Vuonna Mitä On Kaikki Voit Samoin Hänen Vaikka Tätä Näin Tällä En Ei Koko Kun Samalla Viime Siksi Sen Eikä Yksi Lisäksi Mikäli Mutta Ja Me He Ne Nämä Niin Sitten Nyt Siellä Täällä Kuka Miksi Missä',
  tr: 'Bu Şu O Bir Ayrıca Daha Fakat Ama Her Aynı Bütün Diğer Ve Ancak Böylece Bugün Bunu Bunun Çünkü Eğer İlk Özel Önemli Sayın Ben Biz Siz Onlar Sonra Şimdi Dün Yarın Ne Kim Nasıl Neden İki Hiç Kimse Bunlar Burada Orada Hem Oysa Üstelik',
  id:
    'Tetapi Namun Dengan Ia Dia Karena Jika Dalam Ternyata Pada Aku Ketika Meskipun Bahkan Mereka Di Kami Kita Untuk Setelah Orang Dan Apakah Seorang Yang Mungkin Apalagi Selain Para Setiap Tidak Hal Sementara Kemudian Menurut Beberapa Lebih Hasil Bukan ' +
    'Secara Sedangkan Seperti Itu Ini Sehingga Saat Bila Sejak Adapun Sudah Siapa Apa Sedang Hanya Dari Ke Saya Anak Lalu Sebuah Semua Sebelum',
  el: 'Ο Η Το Οι Τα Τον Την Των Και Για Δεν Είναι Με Αν Στην Στον Στο Στις Στα Στους Θα Σε Να Από Εκεί Έτσι Όταν Εάν Μια Μία Ένας Ένα Αλλά Επίσης Τι Αυτό Αυτή Αυτός Εγώ Ήταν Μετά Όλα Όμως Όπως Πρέπει Πριν Κατά Ενώ Σήμερα Χθες',
};

/** Languages that borrow another's list. */
const BORROWED: Record<string, string> = {
  'fr-CA': 'fr',
  'es-MX': 'es',
  'pt-PT': 'pt',
  af: 'nl',
  mk: 'bg',
  ms: 'id',
  bs: 'hr',
  sl: 'hr',
};

/** French and Italian articles and pronouns before a vowel: "L’auspicio", "D’autres". */
const ELIDED = /^(?:[LDJNSMTC]|Qu|All|Dell|Nell|Dall|Sull|Un|Quest|Lorsqu|Puisqu|Aujourd)['’]/u;

const lists = new Map<string, ReadonlySet<string>>();

/** True when the word begins sentences. Languages without a list of their own take the English one. */
export function isStarter(word: string, language: string): boolean {
  if (ELIDED.test(word)) return true;
  let list = lists.get(language);
  if (list === undefined) {
    list = new Set((STARTERS[language] ?? STARTERS[BORROWED[language] ?? 'en']!).split(' '));
    lists.set(language, list);
  }
  // "It's", "They’re".
  return list.has(word) || list.has(word.replace(/['’].*/u, ''));
}
