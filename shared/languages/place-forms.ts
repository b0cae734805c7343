import { listOf } from './text.ts';

/**
 * Countries come from ICU in every language. What ICU does not have is here: words for their people and things. Forms of
 * all languages, folded; `_` is a space, and a form that ends in `*` matches a beginning.
 */
export const COUNTRY_FORMS: Readonly<Record<string, readonly string[]>> = {
  AE: listOf('emirat* uae vae tieu_vuong_quoc'),
  AF: listOf('afghan*'),
  AL: listOf('albani* albane*'),
  AR: listOf('achentina argentin*'),
  AT: listOf('austria* osterreich* oostenrijk* autrich* ao'),
  AU: listOf('austral* uc'),
  BE: listOf('belg* bi'),
  BG: listOf('bulgar*'),
  BR: listOf('brazil* brasil* bresil*'),
  BY: listOf('belarus* weissruss*'),
  CA: listOf('canad* kanad*'),
  CH: listOf('swiss switzerland schweiz* zwitser* suisse* thuy_si'),
  CL: listOf('chilen* chilea* chilie*'),
  CN: listOf('chin* sino* prc trung_quoc trung_hoa trung vrc hoa'),
  CO: listOf('kolumbi* colombi*'),
  CU: listOf('cuba* kuba*'),
  CY: listOf('sip zypr* cypr* chypr*'),
  CZ: listOf('czech* tschech* tsjech* tchequ* sec'),
  DE: listOf('german* deutsch* duits* allema* duc'),
  DK: listOf('dan* deen* dane* dan_mach'),
  DZ: listOf('algeri*'),
  EE: listOf('estland* estnis* estoni* eston*'),
  EG: listOf('egypt* agypt* ai_cap'),
  ES: listOf('span* spaan* espagn* tay_ban_nha'),
  ET: listOf('ethiop* athiop*'),
  FI: listOf('fin* phan_lan'),
  FR: listOf('fren* franz* frankr* frans* franc* phap'),
  GB: listOf(`
    uk britain brit* england* english* englisch* engels* engeland anglais* angleterre royaume_uni grossbrit* u_k
    konigreich* koninkrijk grande_bretagne groot_brit* anh
  `),
  GR: listOf('gree* griech* griek* grec* hy_lap'),
  HR: listOf('kroat* croat*'),
  HU: listOf('hungar* ungar* hongar* hongr*'),
  ID: listOf('indones*'),
  IE: listOf('irish irland* ierland* iers* ai_len'),
  IL: listOf('israel* do_thai'),
  IN: listOf('india* indo indisch* indien* inde* an_do'),
  IQ: listOf('iraq* irak*'),
  IR: listOf('iran*'),
  IS: listOf('iceland* islandi* ijsland*'),
  IT: listOf('ital* y'),
  JP: listOf('japan* japon* nhat'),
  KE: listOf('kenia* kenya*'),
  KH: listOf('cambod* kambod* campuchia cam_pu_chia khmer'),
  KP: listOf(
    'north_korea* nordkorea* noord_korea* nord_core* coree_du_nord trieu_tien bac_han dprk korea* nord norden noorden north bac',
  ),
  KR: listOf('korea* core* sudkorea* trieu_tien han_quoc nam_han han sud suden zuiden south nam'),
  LA: listOf('lao*'),
  LB: listOf('libano* libanes* libane* leban*'),
  LT: listOf('litau* litouw* lithuan* litua*'),
  LV: listOf('lettis* lettla* latvia* lettoni*'),
  LY: listOf('libya* libysch* libye* libisc*'),
  MA: listOf('marok* maroc* morocc* ma_roc'),
  MK: listOf('macedon* mazedon*'),
  MM: listOf('myanmar* burm* birm* mien_dien'),
  MX: listOf('mexic* mexik* mexiq* mehico'),
  MY: listOf('malay* malais* maleis* ma_lai_xi_a'),
  MN: listOf('mongol* mong_co'),
  NG: listOf('nigeria*'),
  NL: listOf('netherland* dutch niederl* nederl* holl* neerland* pays_bas ha_lan'),
  NO: listOf('norw* noor noors* noorw* noren norveg* na_uy'),
  NZ: listOf('new_zealand* neuseel* nieuw_zeel* nouvelle_zel*'),
  PE: listOf('peruan* peruv*'),
  PH: listOf('philippin* filip* phi_lip_pin'),
  PK: listOf('pakistan*'),
  PL: listOf('pol* pool* ba_lan'),
  PT: listOf('portug* bo_dao_nha'),
  RO: listOf('romania* ruman* rumaan* roemee* roemen* roumain* roumani*'),
  RS: listOf('serbi* serbe* servie servisc*'),
  RU: listOf('russ* ruß* nga'),
  SA: listOf('saudi* a_rap_xe_ut a_rap'),
  SD: listOf('sudan* soedan* soudan*'),
  SE: listOf('swed* schwed* zweed* zweden sued* thuy_dien'),
  SG: listOf('singap* xin_ga_po'),
  SI: listOf('sloven* slowen* sloveen*'),
  SK: listOf('slovak* slowak* slowaak* slovaq*'),
  SY: listOf('syri* xi_ri'),
  TH: listOf('thai*'),
  TN: listOf('tunes* tunis*'),
  TR: listOf('turk* turq* turc* tho_nhi_ky tho'),
  TW: listOf('taiwan* dai_loan'),
  UA: listOf('ukrain* u_crai_na'),
  US: listOf(`
    us usa american* america* amerik* americ* etats_unis united_states vereinigte* verenigde my hoa_ky vs u_s
  `),
  VE: listOf('venezue* venezo*'),
  VN: listOf('vietnam* viet'),
  YE: listOf('jemen* yemen*'),
  ZA: listOf('south_africa* sudafrik* zuid_afrik* sud_afric* afrique_du_sud nam_phi'),
};

/** Forms by the code of their country: `DK Danish Dane, DZ Algerian`. */
const byCode = (table: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    table.split(',').map((row) => {
      const [code, ...forms] = listOf(row);
      return [code!, forms];
    }),
  );

/** Capitals and seats of governments, which stand for their countries. */
export const SEATS = byCode(`
   AE abu_dhabi, AF kabul kaboul, AT wien vienna wenen vienne, AU canberra,
   BE brussels brussel bruxelles, BG sofia, BR brasilia, BY minsk, CA ottawa, CH bern berne,
   CN peking beijing pekin bac_kinh, CO bogota, CU havana havanna havane, CZ prague prag praag praha,
   DE berlin berlijn, DK copenhagen kopenhagen copenhague, DZ algiers algier alger, EG cairo kairo,
   ES madrid, FI helsinki, FR paris parijs, GB london londen londres luan_don downing_street westminster,
   GR athens athen athene athenes, HU budapest boedapest, ID jakarta, IE dublin, IL jerusalem, IN delhi,
   IQ baghdad bagdad, IR tehran teheran, IT rome rom roma, JP tokyo tokio, KE nairobi, KH phnom_penh,
   KP pyongyang pjongjang binh_nhuong, KR seoul seoel, LA vientiane vieng_chan,
   LB beirut beiroet beyrouth, LY tripoli tripolis, MA rabat, MY kuala_lumpur, NG abuja,
   NL the_hague den_haag la_haye amsterdam, NO oslo, PH manila manille, PK islamabad,
   PL warschau warsaw varsovie, PT lisbon lissabon lisbonne, RO bucharest bukarest boekarest bucarest,
   RS belgrade belgrad belgrado, RU moscow moskau moskou moscou kremlin kreml, SA riyadh riad riyad,
   SE stockholm, SY damascus damaskus damas, TH bangkok, TN tunis, TR ankara, TW taipei taipeh dai_bac,
   UA kyiv kiev kiew kyjiw, US washington, VE caracas, VN hanoi ha_noi, ZA pretoria
`);

/** What English calls their people and things. Written large, they speak of the country as its name does. */
export const DEMONYMS = byCode(`
   AF Afghan, AL Albanian, AR Argentine, AT Austrian, AU Australian, BE Belgian, BG Bulgarian,
   BR Brazilian, BY Belarusian, CA Canadian, CH Swiss, CL Chilean, CN Chinese, CO Colombian, CU Cuban,
   CZ Czech, DE German, DK Danish Dane, DZ Algerian, EE Estonian, EG Egyptian, ES Spanish Spaniard,
   ET Ethiopian, FI Finnish, FR French Frenchman, GB British, GR Greek, HR Croatian, HU Hungarian,
   ID Indonesian, IE Irish, IL Israeli, IN Indian, IQ Iraqi, IR Iranian, IS Icelandic, IT Italian,
   JP Japanese, KE Kenyan, KH Cambodian, LA Laotian, LB Lebanese,
   LT Lithuanian, LV Latvian, LY Libyan, MA Moroccan, MX Mexican, MY Malaysian, NG Nigerian, NL Dutch,
   NO Norwegian, PE Peruvian, PH Filipino, PK Pakistani, PL Polish, PT Portuguese, RO Romanian,
   RS Serbian, RU Russian, SA Saudi, SD Sudanese, SE Swedish, SG Singaporean, SI Slovenian, SK Slovak,
   SY Syrian, TH Thai, TN Tunisian, TR Turkish, TW Taiwanese, UA Ukrainian, US American, VE Venezuelan,
   VN Vietnamese, YE Yemeni
`);
