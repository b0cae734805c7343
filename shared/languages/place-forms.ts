import { listOf } from './text.ts';

/**
 * Countries come from ICU in every language. What ICU does not have is here: words for their people and things. Forms of
 * all languages, folded; `_` is a space, and a form that ends in `*` matches a beginning. Cities stand in `cities.ts`,
 * regions, seas and rivers in `regions.ts`.
 */
export const COUNTRY_FORMS: Readonly<Record<string, readonly string[]>> = {
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
    uk britain brit* england* english* englisch* engels* engeland anglais* angleterre royaume_uni grossbrit* u_k
    konigreich* koninkrijk grande_bretagne groot_brit* anh
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
  MK: listOf('macedon* mazedon*'),
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
export const SEATS: Readonly<Record<string, readonly string[]>> = {
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
