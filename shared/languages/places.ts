import { baseOf } from './codes.ts';
import { countryNames } from './countries.ts';
import { escapeRegExp, foldedText, listOf } from './text.ts';

/** Countries and cities as languages call them: to see whether two texts speak of the same. */

/** Languages whose names of places are known well enough to miss one. */
export const PLACE_LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'nl', 'fr', 'vi', 'es', 'it', 'pt']);

/**
 * Countries come from ICU in every language. What ICU does not have is here: words for their people and things. Forms of
 * all languages, folded; `_` is a space, and a form that ends in `*` matches a beginning.
 */
const COUNTRY_FORMS: Readonly<Record<string, readonly string[]>> = {
  AE: listOf('emirat* uae vae tieu_vuong_quoc'),
  AR: listOf('achentina'),
  AT: listOf('austria* osterreich* oostenrijk* autrich* ao'),
  AU: listOf('austral* uc'),
  BE: listOf('belg* bi'),
  BR: listOf('brazil* brasil* bresil*'),
  CA: listOf('canad* kanad*'),
  CH: listOf('swiss switzerland schweiz* zwitser* suisse* thuy_si'),
  CN: listOf('chin* sino* prc trung_quoc trung_hoa trung vrc hoa'),
  CY: listOf('sip zypr* cypr* chypr*'),
  CZ: listOf('czech* tschech* tsjech* tchequ* sec'),
  DE: listOf('german* deutsch* duits* allema* duc'),
  DK: listOf('dan* deen* dane* dan_mach'),
  EG: listOf('egypt* agypt* ai_cap'),
  ES: listOf('span* spaan* espagn* tay_ban_nha'),
  FI: listOf('fin* phan_lan'),
  FR: listOf('fren* franz* frankr* frans* franc* phap'),
  GB: listOf(`
    uk britain brit* english* englisch* engels* engeland anglais* angleterre royaume_uni grossbrit* u_k
    konigreich* koninkrijk anh
  `),
  GR: listOf('gree* griech* griek* grec* hy_lap'),
  HU: listOf('hungar* ungar* hongar* hongr*'),
  IE: listOf('irish irland* ierland* iers* ai_len'),
  IL: listOf('israel* do_thai'),
  IN: listOf('india* indo indisch* indien* inde* an_do'),
  IQ: listOf('iraq* irak*'),
  IT: listOf('ital* y'),
  JP: listOf('japan* japon* nhat'),
  KH: listOf('cambod* kambod* campuchia cam_pu_chia khmer'),
  KP: listOf(
    'north_korea* nordkorea* noord_korea* nord_core* coree_du_nord trieu_tien bac_han dprk korea* nord norden noorden north bac',
  ),
  KR: listOf('korea* core* sudkorea* trieu_tien han_quoc nam_han han sud suden zuiden south nam'),
  LA: listOf('lao*'),
  MM: listOf('myanmar* burm* birm* mien_dien'),
  MX: listOf('mexic* mexik* mexiq* mehico'),
  MY: listOf('malay* malais* maleis* ma_lai_xi_a'),
  MN: listOf('mongol* mong_co'),
  NL: listOf('netherland* dutch niederl* nederl* holl* neerland* pays_bas ha_lan'),
  NO: listOf('norw* noor noors* noorw* noren norveg* na_uy'),
  NZ: listOf('new_zealand* neuseel* nieuw_zeel* nouvelle_zel*'),
  PH: listOf('philippin* filip* phi_lip_pin'),
  PL: listOf('pol* pool* ba_lan'),
  PT: listOf('portug* bo_dao_nha'),
  RU: listOf('russ* ruß* nga'),
  SA: listOf('saudi* a_rap_xe_ut a_rap'),
  SE: listOf('swed* schwed* zweed* zweden sued* thuy_dien'),
  SG: listOf('singap* xin_ga_po'),
  SY: listOf('syri* xi_ri'),
  TH: listOf('thai*'),
  TR: listOf('turk* turq* turc* tho_nhi_ky tho'),
  TW: listOf('taiwan* dai_loan'),
  UA: listOf('ukrain* u_crai_na'),
  US: listOf(`
    us usa american* america* amerik* americ* etats_unis united_states vereinigte* verenigde my hoa_ky vs u_s
  `),
  VN: listOf('vietnam* viet'),
  ZA: listOf('south_africa* sudafrik* zuid_afrik* sud_afric* afrique_du_sud nam_phi'),
};

/** Capitals and seats of governments, which stand for their countries. */
const SEATS: Readonly<Record<string, readonly string[]>> = {
  CN: listOf('peking beijing pekin bac_kinh'),
  DE: listOf('berlin berlijn'),
  EG: listOf('cairo kairo'),
  FR: listOf('paris parijs'),
  IN: listOf('delhi'),
  KP: listOf('pyongyang pjongjang binh_nhuong'),
  KR: listOf('seoul seoel'),
  PL: listOf('warschau warsaw varsovie'),
  RU: listOf('moscow moskau moskou moscou kremlin kreml'),
  US: listOf('washington'),
  VN: listOf('hanoi ha_noi'),
};

/** What many places begin with. */
const SHARED_BEGINNINGS: ReadonlySet<string> = new Set(
  listOf(`
    north south noord zuid nouvelle nieuw saint sankt united vereinigte vereinigtes verenigde verenigd royaume republik
    republiek republique republic emirats territoire isles trung
  `),
);

/** Words before all others: people, or parts of other names. */
const NO_CLAIM: ReadonlySet<string> = new Set([
  'Jordan',
  'Georgia',
  'Chad',
  'Jersey',
  'Guinea',
  'Niger',
  'Man',
  'Réunion',
  'Polynesien',
  'Malta',
  'Monaco',
  'Martinique',
  'Welt',
  'Monde',
]);

/** Cities whose names differ between languages, by language; forms are divided by ` | `. A row may lack a language. */
const CITIES: readonly Readonly<Record<string, string> & { en: string }>[] = [
  { en: 'Beijing', de: 'Peking | Beijing', nl: 'Peking | Beijing', fr: 'Pékin | Beijing', vi: 'Bắc Kinh' },
  { en: 'Shanghai', de: 'Shanghai | Schanghai', nl: 'Shanghai', fr: 'Shanghai', vi: 'Thượng Hải' },
  {
    en: 'Guangzhou',
    de: 'Guangzhou | Kanton',
    nl: 'Guangzhou | Kanton',
    fr: 'Guangzhou | Canton',
    vi: 'Quảng Châu',
  },
  {
    en: 'Hong Kong',
    de: 'Hongkong',
    nl: 'Hongkong | Hong Kong',
    fr: 'Hong Kong | Hongkong',
    vi: 'Hồng Kông | Hong Kong | Hồng Công',
  },
  { en: 'Taipei', de: 'Taipeh | Taipei', nl: 'Taipei', fr: 'Taipei', vi: 'Đài Bắc' },
  { en: 'Tokyo', de: 'Tokio', nl: 'Tokio', fr: 'Tokyo', vi: 'Tokyo' },
  { en: 'Seoul', de: 'Seoul', nl: 'Seoul | Seoel', fr: 'Séoul | Seoul', vi: 'Seoul | Xơ-un' },
  { en: 'Pyongyang', de: 'Pjöngjang', nl: 'Pyongyang', fr: 'Pyongyang', vi: 'Bình Nhưỡng' },
  {
    en: 'Moscow',
    de: 'Moskau',
    nl: 'Moskou',
    fr: 'Moscou',
    vi: 'Moscow | Mát-xcơ-va | Moskva | Mátxcơva | Moscova',
  },
  { en: 'Kyiv | Kiev', de: 'Kiew | Kyjiw', nl: 'Kyiv | Kiev', fr: 'Kiev | Kyiv', vi: 'Kiev | Kyiv | Ki-ép' },
  { en: 'Vienna', de: 'Wien', nl: 'Wenen', fr: 'Vienne', vi: 'Vienna | Viên | Wien' },
  { en: 'Munich', de: 'München', nl: 'München', fr: 'Munich', vi: 'Munich | München' },
  { en: 'Cologne', de: 'Köln', nl: 'Keulen', fr: 'Cologne', vi: 'Cologne | Köln' },
  { en: 'Geneva', de: 'Genf', nl: 'Genève', fr: 'Genève', vi: 'Geneva | Geneve | Giơ-ne-vơ | Genève' },
  { en: 'Brussels', de: 'Brüssel', nl: 'Brussel', fr: 'Bruxelles', vi: 'Brussels | Bỉ | Brúc-xen | Brussel' },
  { en: 'Antwerp', de: 'Antwerpen', nl: 'Antwerpen', fr: 'Anvers', vi: 'Antwerp | Antwerpen' },
  { en: 'Lisbon', de: 'Lissabon', nl: 'Lissabon', fr: 'Lisbonne', vi: 'Lisbon | Li-xbon' },
  { en: 'Rome', de: 'Rom', nl: 'Rome', fr: 'Rome', vi: 'Rome | Roma | Rôma' },
  { en: 'Milan', de: 'Mailand', nl: 'Milaan', fr: 'Milan', vi: 'Milan | Milano' },
  { en: 'Venice', de: 'Venedig', nl: 'Venetië', fr: 'Venise', vi: 'Venice | Venezia' },
  { en: 'Florence', de: 'Florenz', nl: 'Florence', fr: 'Florence', vi: 'Florence | Firenze' },
  { en: 'Athens', de: 'Athen', nl: 'Athene', fr: 'Athènes', vi: 'Athens | Athen | A-ten' },
  { en: 'Warsaw', de: 'Warschau', nl: 'Warschau', fr: 'Varsovie', vi: 'Warsaw | Vác-sa-va | Warszawa' },
  { en: 'Prague', de: 'Prag', nl: 'Praag', fr: 'Prague', vi: 'Praha | Prague' },
  { en: 'Copenhagen', de: 'Kopenhagen', nl: 'Kopenhagen', fr: 'Copenhague', vi: 'Copenhagen' },
  { en: 'Cairo', de: 'Kairo', nl: 'Caïro', fr: 'Le Caire | Caire', vi: 'Cairo' },
  { en: 'Damascus', de: 'Damaskus', nl: 'Damascus', fr: 'Damas', vi: 'Damascus | Đa-mát' },
  { en: 'Jerusalem', de: 'Jerusalem', nl: 'Jeruzalem', fr: 'Jérusalem', vi: 'Jerusalem | Giê-ru-sa-lem' },
  { en: 'Tehran', de: 'Teheran', nl: 'Teheran', fr: 'Téhéran', vi: 'Tehran' },
  { en: 'Baghdad', de: 'Bagdad', nl: 'Bagdad', fr: 'Bagdad', vi: 'Baghdad | Bát-đa' },
  { en: 'Phnom Penh', de: 'Phnom Penh', nl: 'Phnom Penh', fr: 'Phnom Penh', vi: 'Phnom Penh | Phnôm Pênh' },
  { en: 'Vientiane', de: 'Vientiane', nl: 'Vientiane', fr: 'Vientiane', vi: 'Viêng Chăn | Vientiane' },
  { en: 'Jakarta', de: 'Jakarta', nl: 'Jakarta', fr: 'Jakarta', vi: 'Jakarta | Gia-các-ta' },
  {
    en: 'New Delhi | Delhi',
    de: 'Neu-Delhi | Delhi',
    nl: 'New Delhi | Delhi',
    fr: 'New Delhi | Delhi',
    vi: 'New Delhi | Delhi | Niu Đê-li',
  },
  { en: 'London', de: 'London', nl: 'Londen', fr: 'Londres', vi: 'London | Luân Đôn' },
  { en: 'Paris', de: 'Paris', nl: 'Parijs', fr: 'Paris', vi: 'Paris | Pa-ri' },
  { en: 'Berlin', de: 'Berlin', nl: 'Berlijn', fr: 'Berlin', vi: 'Berlin | Béc-lin' },
  {
    en: 'Washington',
    de: 'Washington',
    nl: 'Washington',
    fr: 'Washington',
    vi: 'Washington | Oa-sinh-tơn | Mỹ | Hoa Kỳ',
  },
  { en: 'New York', de: 'New York', nl: 'New York', fr: 'New York', vi: 'New York | Niu Yoóc | Niu Oóc' },
  { en: 'Hanoi', de: 'Hanoi', nl: 'Hanoi', fr: 'Hanoï | Hanoi', vi: 'Hà Nội' },
  {
    en: 'The Hague | Hague',
    de: 'Den Haag | Haag',
    nl: 'Den Haag | Haag',
    fr: 'La Haye | Haye',
    vi: 'La Hay | The Hague | Den Haag | La Haye',
  },
  { en: 'Bangkok', de: 'Bangkok', nl: 'Bangkok', fr: 'Bangkok', vi: 'Bangkok | Băng Cốc' },
  { en: 'Bucharest', de: 'Bukarest', nl: 'Boekarest', fr: 'Bucarest', vi: 'Bucharest | Bu-ca-rét' },
  { en: 'Belgrade', de: 'Belgrad', nl: 'Belgrado', fr: 'Belgrade', vi: 'Belgrade | Bê-ô-grát' },
  {
    en: 'Havana',
    de: 'Havanna',
    nl: 'Havana',
    fr: 'La Havane | Havane',
    vi: 'La Habana | Havana | La Ha-ba-na',
  },
  {
    en: 'Mexico City',
    de: 'Mexiko-Stadt',
    nl: 'Mexico-Stad',
    fr: 'Mexico',
    vi: 'Mexico City | Thành phố Mexico',
  },
  { en: 'Mekong', de: 'Mekong', nl: 'Mekong', fr: 'Mékong', vi: 'Mê Công | Cửu Long | Mekong | Mê Kông' },
  { en: 'Singapore', de: 'Singapur', nl: 'Singapore', fr: 'Singapour', vi: 'Singapore' },
  {
    en: 'South China Sea',
    de: 'Südchinesische Meer | Südchinesischen Meer | Südchinesisches Meer | Südchinesischen Meeres',
    nl: 'Zuid-Chinese Zee',
    fr: 'mer de Chine méridionale',
    vi: 'Biển Đông',
  },
  {
    en: 'East China Sea',
    de: 'Ostchinesische Meer | Ostchinesischen Meer | Ostchinesisches Meer',
    nl: 'Oost-Chinese Zee',
    fr: 'mer de Chine orientale',
    vi: 'biển Hoa Đông',
  },
  {
    en: 'Gulf of Mexico',
    de: 'Golf von Mexiko',
    nl: 'Golf van Mexico',
    fr: 'golfe du Mexique',
    vi: 'Vịnh Mexico',
  },
];

export interface Place {
  readonly id: string;
  /** Forms that claim the place, as written: a sentence with one of them speaks of it. */
  readonly names: readonly string[];
  /** Folded forms that are evidence for it: its people, its capital, short forms. `*` ends a beginning. */
  readonly evidence: readonly string[];
  /** Of these, words for its people and things that are no other words. */
  readonly people: readonly string[];
  /** Of these, its capital. */
  readonly seats: readonly string[];
}

const cache = new Map<string, readonly Place[]>();

/** Places as a language calls them. */
export function placesOf(language: string): readonly Place[] {
  const base = baseOf(language);
  const known = cache.get(base);
  if (known !== undefined) return known;
  const places = [...countriesOf(base), ...citiesOf(base)];
  cache.set(base, places);
  return places;
}

/** What evidence is looked for in, folded, with single spaces between and around words. */
export interface PlaceText {
  readonly words: string;
  /** Of these, what may be a place by itself. */
  readonly single: string;
  /** Of these, what may begin like a place: no syllable of a language that writes each for itself. */
  readonly beginnings: string;
}

export function hasEvidence(place: Place, text: PlaceText): boolean {
  return place.evidence.some((form) => hasForm(form, text));
}

export function hasForm(form: string, { words, single, beginnings }: PlaceText): boolean {
  if (!form.endsWith('*')) return (form.includes(' ') ? words : single).includes(` ${form} `);
  const stem = form.slice(0, -1);
  // "Ostdeutschland", "nordvietnamesisch": a long beginning may stand inside a word.
  return beginnings.includes(stem.length >= LONG_STEM ? stem : ` ${stem}`);
}

const LONG_STEM = 6;

/** Names of places for a lexicon, tagged `place` with their id. */
export function placeForms(language: string): [string, string][] {
  if (!PLACE_LANGUAGES.has(language)) return [];
  return placesOf(language).map(({ id, names }) => [`place ${id}`, names.flatMap(formsOf).join(' ')]);
}

/** A name as it stands in the table of forms, and with the ending of the second case. */
function formsOf(name: string): string[] {
  const form = name.replaceAll('\\', '').toLowerCase().replaceAll(' ', '_').replaceAll('*', '');
  return [form, `${form}s`, `${form}'s`];
}

function countriesOf(language: string): Place[] {
  const short = new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'none' });
  const english = countryNames('en');
  return [...countryNames(language)].map(([code, long]) => {
    const own = [long, short.of(code)].filter((name) => name !== undefined);
    const names = [...new Set(own.map((name) => name.replace(/\s*\(.*\)$/, '')))];
    const forms = [...names, english.get(code) ?? '']
      .map((name) => foldedText(name).trim())
      .filter((name) => name !== '');
    const beginnings = forms
      .map((form) => form.split(' ')[0]!)
      .filter((word) => word.length >= 5 && !SHARED_BEGINNINGS.has(word));
    const [extra, seats] = [COUNTRY_FORMS, SEATS].map((table) =>
      (table[code] ?? []).map((form) => form.replaceAll('_', ' ')),
    ) as [string[], string[]];
    return {
      id: code,
      // Short names, such as the Vietnamese "Anh" and "Ý", are ordinary words as well.
      names: names.filter((name) => name.length > 3 && !NO_CLAIM.has(name)).map(escapeRegExp),
      evidence: [
        ...forms,
        ...beginnings.map(
          (word) => `${word.slice(0, Math.max(4, word.length < 8 ? word.length - 1 : word.length - 2))}*`,
        ),
        ...extra,
        ...seats,
      ],
      people: extra,
      seats,
    };
  });
}

function citiesOf(language: string): Place[] {
  return CITIES.flatMap((row) => {
    const own = row[language]?.split(' | ');
    if (own === undefined) return [];
    const english = row.en.split(' | ');
    return [
      {
        id: english[0]!,
        names: own.filter((name) => name.length > 3).map(escapeRegExp),
        evidence: [...own, ...english].flatMap((name) => {
          const form = foldedText(name).trim();
          // "Mekongdelta", "Londoner", "Pariser".
          return form.length >= 5 ? [form, `${form}*`] : [form];
        }),
        people: [],
        seats: [],
      },
    ];
  });
}
