/**
 * Words before a full stop, and what the stop may mean. Lower case, without their own last stop; a stop within an
 * abbreviation may have a space after it in the text ("z. B."). What stands under `all` holds in every language: a
 * foreign title in an English text is a title, too.
 */

/** Never the end of a sentence: titles and ranks before names, "e.g." before examples. */
const NEVER: Record<string, string> = {
  all: 'mr mrs ms messrs mx dr drs prof profs lt vs viz cf e.g i.e approx ibid mme mmes mlle dott sra srta dhr mevr pgs ths',
  en: 'asst assoc dept cit repr incl tel',
  de:
    'bzw ggf sog vgl bspw resp hr hrn fr frl dipl dipl-ing dipl.-ing h.c u.a z.b d.h i.d.r u.u s.o s.u v.a z.t i.v bzgl einschl inkl exkl ' +
    'ziff geb gest verh nr tel abs zzgl evtl zb lt ca ing gegr dt ev kath allg urspr jew mind a.d a.m i.r i.br r.a v.d a.o stellv ' +
    'wiss techn städt staatl hl bes verm mtl tgl',
  nl:
    'mw mr.dr d.w.z m.b.t t.a.v i.p.v t.o.v m.u.v o.a bijv tw vgl burg wnd ca m.n i.v.m t.g.v i.h.k.v resp incl excl blz pag art staatssecr ' +
    'ir ing nr tel zgn zg m.a.w d.d t.b.v n.a.v i.c.m b.d vlgs min staatssecr dir gebr jhr jkvr st',
  vi: 'ts gs bs ks kts cn ls tp tx tt tr gs.ts pgs.ts gs.tskh ts.bs ths.bs tp.hcm bv cty ubnd đt h k.s q p đ t.p m.s',
  fr: 'm mm mlles mgr pr p.ex c.-à-d env hab bd av éd ste cie r.-v resp tél dép n.d.l.r',
  es: 'd dª ud uds sres sta sto pág págs núm tfno aprox av avda gral dpto tel p.ej lic ing admón prov',
  it: 'sig sigg sig.ra sig.na avv geom ecc.mo on artt pagg prof.ssa dott.ssa ing arch gen mons tel dr.ssa col s.e p.es es ca',
  pt: 'd exmo exma dra profa n.º pág págs av eng tel aprox cel gen sras srs p.ex dep',
  sv: 'bl.a t.ex s.k dvs jfr kl ca fr nr tel st s:t resp inkl exkl sid p.g.a d.v.s t.o.m fr.o.m f.d',
  da: 'hr fru frk kl ca bl.a f.eks s.k dvs jf nr tlf resp inkl ekskl pr sdr skt f.v bl.a pga p.g.a vedr alm d',
  no: 'hr fru frk kl ca bl.a f.eks s.k dvs jf nr tlf resp inkl ekskl pr st pga p.g.a vedr alm ifm mht',
  pl: 'ul al pl św np tzn tzw m.in prof.dr hab inż ks godz ok nr tel por mgr płk gen kpt sierż bryg os woj pow gm ur zm red pt m.st lek lic rtm abp bp o.o.p',
  cs: 'č tzv např mgr bc mudr judr phdr rndr paeddr mvdr thdr sv nám tř ul doc ing čl tab dipl tj cca obr kpt plk gen por r.č aut roz parc mj resp býv',
  hu: 'dr ifj özv pl ún ill kb sz ld vö szül id szt',
  fi: 'esim ks puh mm ns nk ts n synt klo vrt prof os',
  ro: 'dl dna dnei dlui str nr art prof lit conf ing arh av tel acad col gen pag bd sf al șos',
  tr: 'sn doç yrd uz arş öğr müh alb yzb md op',
  ru: 'ул пр просп пер пл наб бул кв корп т.е т.н т.к акад доц проф гл см напр ред илл рис ген полк кап св стр ст обл гос зам зав о-ва адм тов гр',
  uk: 'вул просп пров пл буд кв корп т.зв акад доц проф див напр ім рис ген полк св обл зам арх с м поч пол',
  id: 'jl tn ny kec kab kel kec bpk ir h hj drg tgl no pt cv dr.h r.m rp',
  el: 'κ κκ κος κα δρ αρ βλ π.χ δηλ σελ τηλ αγ',
  hi: 'डॉ प्रो पं श्री सुश्री मो इंजी रु सं ए बी सी डी ई एफ जी एच जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड',
  ar: 'د أ م أ.د',
};

/** Titles that are ordinary words with a small letter: "Gen. Ray", "Me. Dupont", but "tell me. Then". */
const CAPITAL_TITLES =
  'gen gens col rep reps sen sens gov govs sgt cpl pvt capt cmdr maj adm pres supt insp det amb hon rev st mt ft me on sig rag ing mag insb av pt cv ny kel kab ' +
  'st ste sta sto bro fr sr.m lic arch';

/** Capitals that abbreviate nevertheless. Other words in capitals alone ("BC", "SIG") are acronyms without a stop. */
const CAPITALS =
  'tp ts gs bs ks kts ls ths pgs gs.ts pgs.ts ts.bs dr mr mrs ms prof st nr no tx tt ubnd đt bv mudr judr phdr rndr';

/** Abbreviations before a number only: "No. 5", "Art. 7", but "he said no. Then", "modern art. The". */
const BEFORE_NUMBERS =
  'no nos nr nrs art arts ch chap sec ed eds vol pp par fig figs eq abs pt kap s str bd q t p đ кв д стр ст č čl tab tel tél cap pag pág bl blz rn lk vol ' +
  'civ bull l al lit ziff § anm abb tfn tlf puh godz ok z.z no.s p.no h c.a ca max min hs jh nos.s d';

/** Ends an enumeration: the sentence goes on only when a small letter follows. */
const ENUMERATION =
  'etc usw usf enz e.d e.a u.ä o.ä u.v.m u.a.m uu v.v vv ecc itd itp atd apod aj osv m.fl m.m mfl o.s.v stb dll dsb dst т.д т.п др пр інш ін т.ін і.т.д ' +
  'vb vs.b ym jne yms jnpp etc ș.a ş.a s.a.m.d itd. κ.λπ κλπ κ.ά';

/** After a number: the sentence goes on with a small letter, or with the noun in German. */
const QUANTITIES =
  'mio mrd mln mld mia tsd tys mlrd bn tr mil tis mill milj mlj млн млрд тыс тис грн руб коп proc проц відс zł gr kr usd eur std sek min sec hrs yrs tl';

/** Units, which are no abbreviations: after a number, the stop is the sentence's. */
const UNITS =
  'km m cm mm nm kg g mg t l ml cl dl hl ha qm s ms h v w kw mw gw a mb gb tb hz mhz ghz mbps kbps gbps km/h kmh m/s km² m² m2 km2 kwh mwh °c c f k mph kr kč ft mk mmk pct км м см мм кг л га т';

/** May end a sentence or stand in its middle: what follows decides. */
const SOMETIMES = `
u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y b.c a.d inc corp ltd co bros jr sr f esq ph.d b.a m.a m.d ag gmbh e.v o.j
n.chr v.chr e.m.v e.v.a c.q p.p c.s jl d.j b.v n.v z.o.o s.a s.r.l s.p.a l.l.c p.l.c t.l k.o o.k ff ave blvd rd hwy
т.г н.э д.н.э а.м р.х bv nv st.p v.d s.r.o a.s spol r.o o.p n.l plc llc tbk s.h m.h s.e s.kom a.ş ltd.şti hbf mstr str im им ім o.ä
`;

/** "5 p.m. Monday", "9 a.m. ET": the clock goes on with a day or a zone; else what has a capital begins anew. */
const CLOCK = 'a.m p.m am pm';

const AFTER_CLOCK =
  /^(?:[A-Z]{2,4}\b|(?:Eastern|Pacific|Central|Mountain|Greenwich|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d)/;

/** The year after a number, or the century: they end as many sentences as not. */
const YEAR_MARKS = 'г гг р рр r в вв w ст';

/** What follows "Dr." or "Prof." within a title: "Dr. med. Lenz", "Prof. em. Roth". */
const DEGREES =
  'med phil rer nat em jur iur h c theol hab ing oec pol dent vet habil hc mult drs publ univ ir mr mag agr sc math paed e a d des inż min ent phil';

/** Nouns that a single capital letter may follow: "vitamin C. Oranges", "hepatitis B." */
const LETTERED =
  /^(?:vitamin\p{L}*|vitamina|plan|plans|hepatitis|typ|type|typen|group|gruppe|groep|groupe|grupo|gruppo|grupp|klasse|class|classe|category|kategorie|categorie|grade|block|level|section|serie|série|series|liga|league|variant|version|gan|nhóm|bảng|khối|hạng|loại|lớp|diện|grupa|skupina|típus|тип|группа|гепатит|витамин|planen|hepatit|gruppen|ngành|team|zone|zona|buchstabe|letter|punkt|note)$/iu;

const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const never = new Map<string, ReadonlySet<string>>();

/** Languages that borrow another's list. */
const BORROWED: Record<string, string> = {
  'fr-CA': 'fr',
  'es-MX': 'es',
  'pt-PT': 'pt',
  af: 'nl',
  bg: 'ru',
  mk: 'ru',
  sk: 'cs',
  ms: 'id',
  hr: 'cs',
  sl: 'cs',
  bs: 'cs',
  ca: 'es',
  mr: 'hi',
  ur: 'ar',
  fa: 'ar',
};

/** Abbreviations that never end a sentence in the language. */
export function neverFinal(language: string): ReadonlySet<string> {
  let words = never.get(language);
  if (words === undefined) {
    words = listOf(`${NEVER.all} ${NEVER[language] ?? NEVER[BORROWED[language] ?? ''] ?? ''}`);
    never.set(language, words);
  }
  return words;
}

export const TITLES_WITH_CAPITAL = listOf(CAPITAL_TITLES);
export const ABBREVIATED_CAPITALS = listOf(CAPITALS);
export const ABBREVIATED_BEFORE_NUMBERS = listOf(BEFORE_NUMBERS);
export const ENUMERATION_ENDS = listOf(ENUMERATION);
export const QUANTITY_WORDS = listOf(QUANTITIES);
export const UNIT_WORDS = listOf(UNITS);
export const SOMETIMES_FINAL = listOf(SOMETIMES);
export const CLOCK_WORDS = listOf(CLOCK);
export const YEAR_WORDS = listOf(YEAR_MARKS);
export const DEGREE_WORDS = listOf(DEGREES);
export { AFTER_CLOCK, LETTERED };
/** Months and weekdays, with the capital that tells them from "sat" and "mar"; some languages write them small. */
export const CALENDAR = listOf(
  'jan feb febr mrt mär apr jun jul aug sep sept oct okt nov dec dez mon tue tues wed thu thur thurs fri sat sun',
);
/** Months where a small letter begins them: "5 feb. is", "24. nov. 2011". */
export const SMALL_MONTHS = listOf(
  'jan feb febr mrt apr jun jul aug sep sept oct okt nov dec szept márc ápr júl',
);
