import { baseOf } from '../../languages/codes.ts';
import { countryNames } from '../../languages/countries.ts';
import { escapeRegExp, foldedText } from '../../languages/text.ts';

/*
 * Countries come from ICU in every language. What ICU does not have is here: words for their people and things,
 * and capitals whose names differ between languages. Forms are folded; a form that ends in * matches a beginning.
 */
const COUNTRY_FORMS: Readonly<Record<string, string>> = {
  AE: 'emirat* uae vae tieu_vuong_quoc',
  AR: 'achentina',
  AT: 'austria* osterreich* oostenrijk* autrich* ao',
  AU: 'austral* uc',
  BE: 'belg* bi',
  BR: 'brazil* brasil* bresil*',
  CA: 'canad* kanad*',
  CH: 'swiss switzerland schweiz* zwitser* suisse* thuy_si',
  CN: 'chin* sino* prc trung_quoc trung_hoa bac_kinh trung vrc peking beijing pekin hoa',
  CY: 'sip zypr* cypr* chypr*',
  CZ: 'czech* tschech* tsjech* tchequ* sec',
  DE: 'german* deutsch* duits* allema* duc berlin',
  DK: 'dan* deen* dane* dan_mach',
  EG: 'egypt* agypt* ai_cap cairo',
  ES: 'span* spaan* espagn* tay_ban_nha',
  FI: 'fin* phan_lan',
  FR: 'fren* franz* frankr* frans* franc* phap paris',
  GB: 'uk britain brit* english* englisch* engels* engeland anglais* angleterre royaume_uni grossbritannien konigreich* koninkrijk anh',
  GR: 'gree* griech* griek* grec* hy_lap',
  HU: 'hungar* ungar* hongar* hongr*',
  IE: 'irish irland* ierland* iers* ai_len',
  IL: 'israel* do_thai',
  IN: 'india* indo indisch* indien* inde* an_do delhi',
  IQ: 'iraq* irak*',
  IT: 'ital* y',
  JP: 'japan* japon* nhat',
  KH: 'cambod* kambod* campuchia cam_pu_chia khmer',
  KP: 'north_korea* nordkorea* noord_korea* nord_core* coree_du_nord trieu_tien dprk pyongyang korea*',
  KR: 'korea* core* sudkorea* han_quoc han seoul',
  LA: 'lao*',
  MM: 'myanmar* burm* birm* mien_dien',
  MX: 'mexic* mexik* mexiq* mehico',
  MY: 'malay* malais* maleis* ma_lai_xi_a',
  MN: 'mongol* mong_co',
  NL: 'netherland* dutch niederl* nederl* holl* neerland* pays_bas ha_lan',
  NO: 'norw* noor* noren norveg* na_uy',
  NZ: 'new_zealand* neuseel* nieuw_zeel* nouvelle_zel*',
  PH: 'philippin* filip* phi_lip_pin',
  PL: 'pol* pool* ba_lan warschau warsaw',
  PT: 'portug* bo_dao_nha',
  RU: 'russ* ruß* nga moscow moskau kremlin kreml',
  SA: 'saudi* a_rap_xe_ut a_rap',
  SE: 'swed* schwed* zweed* zweden sued* thuy_dien',
  SG: 'singap* xin_ga_po',
  SY: 'syri* xi_ri',
  TH: 'thai*',
  TR: 'turk* turq* tho_nhi_ky tho',
  TW: 'taiwan* dai_loan',
  UA: 'ukrain* u_crai_na',
  US: 'us usa american* america* amerik* americ* etats_unis united_states vereinigte* verenigde my hoa_ky vs u s washington',
  VN: 'vietnam* viet hanoi ha_noi',
  ZA: 'south_africa* sudafrik* zuid_afrik* sud_afric* afrique_du_sud nam_phi',
};

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

/** `en de nl fr vi`, each with alternatives after `/`. */
const CITIES: readonly string[] = [
  'Beijing Peking/Beijing Peking/Beijing Pékin/Beijing Bắc_Kinh',
  'Shanghai Shanghai/Schanghai Shanghai Shanghai Thượng_Hải',
  'Guangzhou Guangzhou/Kanton Guangzhou/Kanton Guangzhou/Canton Quảng_Châu',
  'Hong_Kong Hongkong Hongkong/Hong_Kong Hong_Kong/Hongkong Hồng_Kông/Hong_Kong/Hồng_Công',
  'Taipei Taipeh/Taipei Taipei Taipei Đài_Bắc',
  'Tokyo Tokio Tokio Tokyo Tokyo',
  'Seoul Seoul Seoul/Seoel Séoul/Seoul Seoul/Xơ-un',
  'Pyongyang Pjöngjang Pyongyang Pyongyang Bình_Nhưỡng',
  'Moscow Moskau Moskou Moscou Moscow/Mát-xcơ-va/Moskva/Mátxcơva/Moscova',
  'Kyiv/Kiev Kiew/Kyjiw Kyiv/Kiev Kiev/Kyiv Kiev/Kyiv/Ki-ép',
  'Vienna Wien Wenen Vienne Vienna/Viên/Wien',
  'Munich München München Munich Munich/München',
  'Cologne Köln Keulen Cologne Cologne/Köln',
  'Geneva Genf Genève Genève Geneva/Geneve/Giơ-ne-vơ/Genève',
  'Brussels Brüssel Brussel Bruxelles Brussels/Bỉ/Brúc-xen/Brussel',
  'Antwerp Antwerpen Antwerpen Anvers Antwerp/Antwerpen',
  'Lisbon Lissabon Lissabon Lisbonne Lisbon/Li-xbon',
  'Rome Rom Rome Rome Rome/Roma/Rôma',
  'Milan Mailand Milaan Milan Milan/Milano',
  'Venice Venedig Venetië Venise Venice/Venezia',
  'Florence Florenz Florence Florence Florence/Firenze',
  'Athens Athen Athene Athènes Athens/Athen/A-ten',
  'Warsaw Warschau Warschau Varsovie Warsaw/Vác-sa-va/Warszawa',
  'Prague Prag Praag Prague Praha/Prague',
  'Copenhagen Kopenhagen Kopenhagen Copenhague Copenhagen',
  'Cairo Kairo Caïro Le_Caire/Caire Cairo',
  'Damascus Damaskus Damascus Damas Damascus/Đa-mát',
  'Jerusalem Jerusalem Jeruzalem Jérusalem Jerusalem/Giê-ru-sa-lem',
  'Tehran Teheran Teheran Téhéran Tehran',
  'Baghdad Bagdad Bagdad Bagdad Baghdad/Bát-đa',
  'Phnom_Penh Phnom_Penh Phnom_Penh Phnom_Penh Phnom_Penh/Phnôm_Pênh',
  'Vientiane Vientiane Vientiane Vientiane Viêng_Chăn/Vientiane',
  'Jakarta Jakarta Jakarta Jakarta Jakarta/Gia-các-ta',
  'New_Delhi/Delhi Neu-Delhi/Delhi New_Delhi/Delhi New_Delhi/Delhi New_Delhi/Delhi/Niu_Đê-li',
  'London London Londen Londres London/Luân_Đôn',
  'Paris Paris Parijs Paris Paris/Pa-ri',
  'Berlin Berlin Berlijn Berlin Berlin/Béc-lin',
  'Washington Washington Washington Washington Washington/Oa-sinh-tơn/Mỹ/Hoa_Kỳ',
  'New_York New_York New_York New_York New_York/Niu_Yoóc/Niu_Oóc',
  'Hanoi Hanoi Hanoi Hanoï/Hanoi Hà_Nội',
  'The_Hague/Hague Den_Haag/Haag Den_Haag/Haag La_Haye/Haye La_Hay/The_Hague/Den_Haag/La_Haye',
  'Bangkok Bangkok Bangkok Bangkok Bangkok/Băng_Cốc',
  'Bucharest Bukarest Boekarest Bucarest Bucharest/Bu-ca-rét',
  'Belgrade Belgrad Belgrado Belgrade Belgrade/Bê-ô-grát',
  'Havana Havanna Havana La_Havane/Havane La_Habana/Havana/La_Ha-ba-na',
  'Mexico_City Mexiko-Stadt Mexico-Stad Mexico Mexico_City/Thành_phố_Mexico',
  'Mekong Mekong Mekong Mékong Mê_Công/Cửu_Long/Mekong/Mê_Kông',
  'Singapore Singapur Singapore Singapour Singapore',
  'South_China_Sea Südchinesische_Meer/Südchinesischen_Meer/Südchinesisches_Meer/Südchinesischen_Meeres Zuid-Chinese_Zee mer_de_Chine_méridionale Biển_Đông',
  'East_China_Sea Ostchinesische_Meer/Ostchinesischen_Meer/Ostchinesisches_Meer Oost-Chinese_Zee mer_de_Chine_orientale biển_Hoa_Đông',
  'Gulf_of_Mexico Golf_von_Mexiko Golf_van_Mexico golfe_du_Mexique Vịnh_Mexico',
];

const CITY_LANGUAGES = ['en', 'de', 'nl', 'fr', 'vi'];

export interface Place {
  readonly id: string;
  /** Forms that claim the place, as written: a sentence with one of them speaks of it. */
  readonly names: readonly string[];
  /** Folded forms that are evidence for it: its people, its capital, short forms. `*` ends a beginning. */
  readonly evidence: readonly string[];
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

export function hasEvidence(place: Place, folded: string): boolean {
  return place.evidence.some((form) =>
    form.endsWith('*') ? folded.includes(` ${form.slice(0, -1)}`) : folded.includes(` ${form} `),
  );
}

/** Ids of the places that a text speaks of. The longest names are read first: "South Sudan" is not "Sudan". */
export function placesIn(text: string, language: string): Place[] {
  const found: Place[] = [];
  let rest = text.normalize('NFC');
  for (const { place, name } of namesOf(language)) {
    if (!rest.includes(name)) continue;
    const pattern = new RegExp(`(?<![\\p{L}\\d])${name}(?:s|'s|’s)?(?![\\p{L}\\d])`, 'gu');
    const without = rest.replace(pattern, ' ');
    if (without === rest) continue;
    rest = without;
    found.push(place);
  }
  return found;
}

const nameCache = new Map<string, readonly { place: Place; name: string }[]>();

function namesOf(language: string): readonly { place: Place; name: string }[] {
  const base = baseOf(language);
  const known = nameCache.get(base);
  if (known !== undefined) return known;
  const names = placesOf(base)
    .flatMap((place) => place.names.map((name) => ({ place, name })))
    .sort((a, b) => b.name.length - a.name.length);
  nameCache.set(base, names);
  return names;
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
    const beginnings = forms.map((form) => form.split(' ')[0]!).filter((word) => word.length >= 5);
    const extra = (COUNTRY_FORMS[code] ?? '').split(' ').filter((form) => form !== '');
    return {
      id: code,
      // Short names, such as the Vietnamese "Anh" and "Ý", are ordinary words as well.
      names: names.filter((name) => name.length > 3 && !NO_CLAIM.has(name)).map(escapeRegExp),
      evidence: [
        ...forms,
        ...beginnings.map((word) => `${word.slice(0, Math.max(4, Math.min(5, word.length - 1)))}*`),
        ...extra.map((form) => form.replaceAll('_', ' ')),
      ],
    };
  });
}

function citiesOf(language: string): Place[] {
  const column = CITY_LANGUAGES.indexOf(language);
  return CITIES.flatMap((line) => {
    const cells = line.split(' ').map((cell) => cell.split('/').map((name) => name.replaceAll('_', ' ')));
    const own = cells[column];
    if (own === undefined) return [];
    return [
      {
        id: cells[0]![0]!,
        names: own.filter((name) => name.length > 3).map(escapeRegExp),
        evidence: [...own, ...cells[0]!].flatMap((name) => {
          const form = foldedText(name).trim();
          // "Mekongdelta", "Londoner", "Pariser".
          return form.length >= 5 ? [form, `${form}*`] : [form];
        }),
      },
    ];
  });
}
