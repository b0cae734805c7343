/**
 * Words before a full stop, and what the stop may mean. Lower case, without their own last stop. One list for all
 * languages, where languages do not contradict each other: a foreign title in an English text is a title, too.
 */

/** Never the end of a sentence: titles and ranks before names, "No." before numbers, "e.g." before examples. */
const NEVER = `
mr mrs ms messrs mx dr drs prof profs lt
vs viz cf al e.g i.e resp approx repr cit ibid
bzw ggf sog vgl bspw hr hrn fr frl dipl dipl.-ing ph.d h.c u.a z.b d.h i.d.r o.ä u.u s.o s.u v.a z.t i.v
bzgl einschl inkl exkl ziff geb gest verh straß nr tel zzgl hl evtl zb
dhr mevr mw ir mr.dr d.w.z m.b.t t.a.v i.p.v t.o.v m.u.v o.a e.a e.d bijv jl tw nl vgl burg wethouder
mme mmes mlle mlles mgr pr p.ex c.-à-d env hab bd
sra sres srta dña d ud uds ee pág págs núm tfno aprox
sigg sig.ra dott dott.ssa avv geom ecc.mo
exmo exma dra profa n.º
pgs ts ths gs bs ks kts cn tp tx tt tr gs.ts pgs.ts gs.tskh tp.hcm
hr. fru frk kl ca bl.a f.eks t.ex s.k dvs jfr o.s.v.
ul im św np tzn tzw m.in prof.dr hab inż ks dł
č tzv např mgr bc mudr judr phdr sv nám tř
ул пр пл д кв корп т.е т.н акад доц проф ст гл см напр
jl tn kec dkk bpk
sz ún kb pl ifj özv
sn doç yrd vd
`;

/** Titles that are ordinary words with a small letter: "Gen. Ray", "Me. Dupont", but "tell me. Then". */
const CAPITAL_TITLES =
  'gen col rep sen gov sgt cpl pvt capt cmdr maj adm pres supt insp det amb hon rev st mt ft me on sig rag ing mag int insb av mec pt cv ny kel kab';

/** Abbreviations before a number only: "No. 5", "Art. 7", but "he said no. Then", "modern art. The". */
const BEFORE_NUMBERS =
  'no nos art arts ch sec ed eds vol pp par fig figs eq abs pt nr kap s str bd q t p đ кв д стр č';

/** May end a sentence or stand in its middle: what follows decides. */
const SOMETIMES = `
u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y b.c a.d a.m p.m inc corp ltd co bros jr sr etc usw usf ff f
mio mrd mln mld mia tsd tys mlrd bn tr std sek min ca esq ph.d b.a m.a m.d ag gmbh e.v o.j
enz e.d.m e.v.a c.q uu v.v vv dll dsb ecc etc. т.д т.п др г гг в вв руб коп млн млрд тыс стр р zł gr k.o o.k
им п н.э а.м р.х itd itp atd apod aj stb osv m.fl m.m mfl vb vs. bv nv z.o.o s.a s.r.l s.p.a l.l.c p.l.c t.l
`;

const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const NEVER_FINAL = listOf(NEVER);
export const TITLES_WITH_CAPITAL = listOf(CAPITAL_TITLES);
export const ABBREVIATED_BEFORE_NUMBERS = listOf(BEFORE_NUMBERS);
/** Months and weekdays, with the capital that tells them from "sat" and "mar"; some languages write them small. */
export const CALENDAR = listOf(
  'jan feb febr mrt apr jun jul aug sep sept oct okt nov dec dez mon tue tues wed thu thur thurs fri sat sun',
);
export const SOMETIMES_FINAL = listOf(SOMETIMES);

/**
 * Words that begin sentences far more often than they follow an abbreviation, an initial or an ordinal:
 * articles, pronouns, adverbs, prepositions. Compared as written, with their capital.
 */
const STARTERS: Record<string, string> = {
  en:
    'The A An This That These Those It He She They We You I His Her Their Its Our My But And Or So Yet If When While As At In On By For From With ' +
    'After Before Since Although Though Because However Meanwhile Then There Here What Who Where Why How Some Many Most Several All Both Each No Not ' +
    'One Two Three Another Other Such Only Even Now Last Next Earlier Later According Under Over During Until Despite Once Is Are Was Were Do Did Does',
  de:
    'Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Man Dies Diese Dieser Dieses Jener Sein Seine Ihre Unser Aber Und Oder Doch ' +
    'Denn Wenn Als Weil Obwohl Da Dort Hier Dann Danach Jetzt Nun Heute Gestern Morgen Auch Nur Noch Schon So Im In Am An Auf Aus Bei Bis Durch Für Gegen Mit ' +
    'Nach Ohne Seit Trotz Um Unter Über Von Vom Vor Während Wegen Zu Zum Zur Zwischen Was Wer Wie Wo Warum Nicht Kein Keine Alle Beide Viele Einige Damit Dabei ' +
    'Dazu Darum Deshalb Daher Allerdings Außerdem Zudem Jedoch Trotzdem Inzwischen Laut Bereits Erst Zuvor Später Dennoch Weitere Insgesamt Ob Sondern Dass Mehr Rund Etwa Knapp Gut Fast Unsere Meine Jeder Jede Zwei Drei Sobald Solange Falls Bevor Nachdem',
  nl:
    'De Het Een Dit Dat Deze Die Hij Zij Ze Wij We Ik Jij Je Men Er Daar Hier Toen Dan Nu Maar En Of Want Als Omdat Hoewel Ook Nog Al Zo In Op Aan Bij Van Voor ' +
    'Naar Met Na Om Onder Over Tegen Tijdens Tot Uit Volgens Wat Wie Waar Waarom Hoe Niet Geen Alle Veel Sommige Zijn Haar Hun Onze Vandaag Gisteren Daarna Eerst Later Wel Toch',
  vi: 'Ông Bà Anh Chị Cô Đây Đó Theo Tại Trong Khi Nếu Nhưng Và Các Những Một Hai Họ Tôi Chúng Việc Sau Trước Do Vì Để Với Cùng Ngoài Tuy Hiện Đến Từ Trên Dưới Ngày Năm Tuy Mặc',
  fr:
    'Le La Les Un Une Des Ce Cette Ces Il Elle Ils Elles On Nous Vous Je Son Sa Ses Leur Leurs Mais Et Ou Donc Or Si Quand Lorsque Comme En Dans Sur Sous Pour Par Avec Sans ' +
    'Après Avant Depuis Selon À Au Aux Du De Cependant Toutefois Aussi Ainsi Puis Enfin Tous Tout Plusieurs',
  es:
    'El La Los Las Un Una Unos Unas Este Esta Esto Estos Estas Ese Esa Él Ella Ellos Yo Nosotros Su Sus Pero Y O Si Cuando Mientras Como En Con Sin Sobre Para Por Según Desde Hasta ' +
    'Tras Después Antes Además También Sin Así Entonces Aunque Al Del A De No Se Lo Todo Todos Hay',
  it: 'Il Lo La I Gli Le Un Una Uno Questo Questa Questi Quello Lui Lei Loro Ma E O Se Quando Come In Nel Nella Con Per Da Dal Di Del Della Su Sul Tra Dopo Prima Secondo Anche Non Si Al Alla A Poi',
  pt: 'O A Os As Um Uma Este Esta Esse Essa Ele Ela Eles Elas Mas E Ou Se Quando Como Em No Na Nos Nas Com Para Por Pelo De Do Da Dos Das Após Antes Segundo Também Não Já Ainda Ao À',
  sv: 'Det Den De En Ett Han Hon Vi Jag Men Och Eller Om När I På Av Till Från Med Efter Under Enligt Detta Denna Så Nu Där Här Inte Alla För',
  da: 'Det Den De En Et Han Hun Vi Jeg Men Og Eller Hvis Når I På Af Til Fra Med Efter Under Ifølge Dette Denne Så Nu Der Her Ikke Alle For Som',
  ru: 'В На С И Но А Он Она Оно Они Мы Я Это Этот Эта Эти По Из За Для При После До Если Когда Как Так Также Однако Все Не О Об К У От Кроме Там Тут',
  pl: 'W Na Z I Ale A To Ten Ta Te On Ona Oni Po Do Od Przy Dla Jeśli Gdy Jak Tak Nie Jednak Wszystkie O U Za Ze We',
};

const ALL_STARTERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(STARTERS).map(([language, words]) => [language, listOf(words)]),
);

/** Languages that borrow another's list. */
const BORROWED: Record<string, string> = {
  no: 'da',
  'fr-CA': 'fr',
  'es-MX': 'es',
  'pt-PT': 'pt',
  af: 'nl',
  uk: 'ru',
  bg: 'ru',
  mk: 'ru',
  sr: 'ru',
};

/** True when the word begins sentences. Languages without a list of their own take the English one. */
export function isStarter(word: string, language: string): boolean {
  const list = ALL_STARTERS.get(language) ?? ALL_STARTERS.get(BORROWED[language] ?? 'en');
  return list?.has(word) ?? false;
}

/** Languages that write ordinals as a number with a full stop. */
export const ORDINAL_LANGUAGES = listOf('de da no is fi et lv cs sk sl hr bs sr hu tr az pl');

/** Verbs that go on with the sentence after a question in quotes: `"Why?" Peter asked.` */
export const SPEECH_VERBS =
  /^(?:[\p{Lu}][\p{L}.'’-]*\s+){1,3}(?:said|says|asked|asks|added|wrote|told|replied|wondered|explained|shouted|cried|warned|tweeted)\b/u;
