import type { Meaning } from '../facets/meaning.ts';

export const meaning: Meaning = {
  negations: 'pas aucun aucune rien jamais personne_ne nul nulle nulles guère plus_jamais nullement',
  correlatives: 'ni',
  negationPairs: ['ne n', 'plus personne point'],
  noNegations: `
    que_jamais à_jamais jamais_vu pas_seulement pas_uniquement pas_moins_de pas_plus_de non_seulement pas_à_pas
    aux_pas un_pas grand_pas le_pas les_pas premier_pas faux_pas pas_vers nouveau_pas pas_tardé pas_mal pas_rare
    rien_moins nul_doute aucun_doute pas_étonnant pas_exclu
  `,
  neutral: `
    un_peu à_peu_près peu_à_peu premier_ministre première_ministre aurait_dû aurait_pu aurait_voulu aurait_besoin
    auraient_dû auraient_pu n'est-ce_pas pas_vrai pas_?
  `,
  negatives: `
    sans sauf non refus* rejet* ni* dément* manqu* évit* empêch* interdi* échou* échec* peu rarement seul* mais
    contre abandonn* renonc* oppos* céd* perd* absence absen* impos* inca* insuf* inéga* inval* illég* irrég* hésit*
    plutôt vide faute à_part moins au_lieu trop si fin cess* arrêt* anti* libre autre hors loin mal difficile que
  `,
  exclusives: 'sans sauf avant_de avant_que avant tant_que',
  contrasts: {
    'rise/fall': [
      'augment* hausse* croissance accroît* accru* progress* grimp* bond* monté montée relev* remont* rehauss*',
      'baiss* diminu* recul* chut* réduct* réduit* décroi* tombé* déclin* abaiss*',
    ],
    'more/less': [
      'plus_de plus_d au_moins supérieur* dépass*',
      'moins_de moins_d au_plus inférieur* au_maximum',
    ],
    'before/after': ['avant', 'après'],
    'tomorrow/yesterday': [
      'demain après-demain semaine_prochaine mois_prochain an_prochain année_prochaine',
      'hier avant-hier semaine_dernière semaine_passée mois_dernier an_dernier année_dernière an_passé',
    ],
    'support/oppose': [
      'soutient soutiennent soutenu soutenait approuv* accept*',
      'rejette rejettent rejeté rejetée condamne condamné',
    ],
    'allow/forbid': ['autoris* permet* permis*', 'interdi*'],
    'dead/injured': ['mort* tué* décéd* mour* décès mortel*', 'bless*'],
    'north/south': ['nord nord-*', 'sud sud-*'],
    'east/west': ['est_de_l l_est orient* nord-est sud-est', 'ouest occident* nord-ouest sud-ouest'],
    'buy/sell': ['achet* achat* acqui*', 'vend* vente*'],
    'guilty/innocent': ['coupable*', 'innocen* acquit*'],
    'all/some': ['tous toutes chaque tout_le_monde', 'certains certaines quelques plusieurs'],
    'many/few': ['beaucoup nombreux nombreuses', 'peu_de peu_d'],
    'win/lose': [
      'gagn* remport* vainc* victoire*',
      'perd perdu perdue perdus perdues perdent perdait défaite*',
    ],
    'open/close': ['ouvr* ouvert* rouvr* rouvert*', 'fermé* fermer* fermet* fermeture*'],
    'begin/end': [
      'commenc* débute débuté débutent débutera',
      'termin* achevé* achève* pris_fin prend_fin prendra_fin',
    ],
    'import/export': ['importe importent importé* importer importation* importateur*', 'export*'],
    'arrest/release': ['arrêté* arrestation* interpell*', 'libéré* libérer libération* relâch*'],
    'first/last': ['premier première premiers premières', 'dernier dernière derniers dernières'],
    'male/female': [
      'homme hommes père* frère* fils garçon* mari',
      'femme femmes mère* sœur* fille filles épouse épouses',
    ],
    'left/right': ['gauche gauches', 'droite droites'],
  },
  offices: {
    interior: "ministre_de_l'intérieur ministère_de_l'intérieur",
    'foreign affairs': 'ministre_des_affaires_étrangères ministère_des_affaires_étrangères quai_d’orsay',
    finance: 'ministre_des_finances ministère_des_finances',
    defence: 'ministre_de_la_défense ministère_de_la_défense ministre_des_armées ministère_des_armées',
    health: 'ministre_de_la_santé ministère_de_la_santé',
    education: "ministre_de_l'éducation ministère_de_l'éducation",
    justice: 'ministre_de_la_justice ministère_de_la_justice garde_des_sceaux',
    labour: 'ministre_du_travail ministère_du_travail',
    economy: "ministre_de_l'économie ministère_de_l'économie",
    agriculture: "ministre_de_l'agriculture ministère_de_l'agriculture",
    environment: "ministre_de_l'environnement ministère_de_l'environnement",
    transport: 'ministre_des_transports ministère_des_transports',
    'lower house': 'assemblée_nationale chambre_des_représentants chambre_des_communes bundestag',
    'upper house': 'sénat chambre_des_lords bundesrat',
    'supreme court': 'cour_suprême',
    'constitutional court': 'conseil_constitutionnel cour_constitutionnelle',
    'central bank': 'banque_centrale bce fed',
    'world bank': 'banque_mondiale',
    'development bank': 'banque_de_développement banque_asiatique_de_développement',
    'monetary fund': 'fonds_monétaire fmi',
    'united nations': 'nations_unies onu',
    nato: 'otan',
  },
  hearsay: 'prétendument soi-disant aurait auraient',
  hearsayLike: `
    prétend* serait seraient selon accus* présum* apparemment peut pourrait soupçon* allégu* affirm* dit
    probablement semble* devrait
  `,
  units: {
    second: 'seconde secondes',
    minute: 'minute minutes min',
    hour: 'heure heures',
    day: 'jour jours journée journées',
    week: 'semaine semaines',
    month: 'mois',
    year: 'an ans année années anniversaire',
    decade: 'décennie décennies',
    century: 'siècle siècles',
    mm: 'millimètre* mm',
    cm: 'centimètre* cm',
    // "M." is a courtesy as well.
    m: 'mètre mètres m m.',
    km: 'kilomètre kilomètres km',
    inch: 'pouce pouces',
    foot: 'pied pieds',
    yard: 'yard yards verges',
    mile: 'mille_marin miles mile milles',
    g: 'gramme* g',
    kg: 'kilogramme* kilo kilos kg',
    tonne: 'tonne tonnes',
    ounce: 'once onces',
    m2: 'mètre_carré mètres_carrés m² m2',
    km2: 'kilomètre_carré kilomètres_carrés km² km2',
    hectare: 'hectare hectares ha',
    acre: 'acre acres',
    litre: 'litre litres',
    gallon: 'gallon gallons',
    'km/h':
      'km/h km_/_h kilomètres-heure kilomètres_par_heure km_par_heure km_à_l_heure kilomètres_à_l_heure',
    mph: 'miles_par_heure mph',
    degree: 'degré degrés',
    celsius: 'degrés_celsius °c °_c',
    fahrenheit: 'degrés_fahrenheit °f °_f',
    percent: '% pour_cent pourcent',
    point: 'points_de_pourcentage point_de_pourcentage points point',
  },
  courtesies: ['m. monsieur mm.', 'mme madame mlle mme.'],
  // A capital often stands without its accent: "Etat".
  bodies: `
    président présidente premier première ministre ministère parti assemblée nations union états état unis conseil
    comité congrès cour sénat chambre jeux affaires palais sir lord société nord sud est ouest royaume uni
    république église coupe ligue université musée occidentale occidental orientale maison gouvernement parlement
    police armée tribunal noir noire noirs noires blanc blancs constitution justice défense intérieur éducation
    santé guerre mondiale saint sainte dieu internet pape juif juifs juive juives musulman musulmans chrétien
    chrétiens catholique catholiques protestant protestants noël pâques terre lune soleil océan golfe mont lac île
    îles fleuve place rue avenue boulevard quai pont tour hôtel château centre institut école lycée collège hôpital
    académie fondation association fédération confédération syndicat banque bourse marché traité loi code accord
    commission agence office direction bureau mairie préfecture département région commune province comté district
    festival prix trophée tournoi championnat mondial grand grande petit petite nouveau nouvelle second seconde
    dernier ère âge moyen histoire révolution libération résistance renaissance empire monarchie prince princesse
    duc duchesse comte comtesse baron majesté père mère frère sœur maître docteur professeur général colonel
    capitaine lieutenant sergent maréchal amiral commandant chef directeur directrice secrétaire député députée
    sénateur procureur procureure juge avocat gouverneur maire préfet chancelier chancelière ambassadeur démocrate
    démocrates républicain républicains républicaine conservateur conservateurs travailliste travaillistes libéral
    libéraux socialiste socialistes communiste communistes verts gauche droite front rassemblement mouvement
    alliance coalition opposition majorité autorité haute haut cité ville vieille vieux métropole stade arène
    théâtre opéra galerie bibliothèque cathédrale basilique chapelle abbaye monastère mosquée synagogue temple
    cimetière aéroport gare port métro révérend cardinal évêque archevêque monseigneur sultan émir cheikh roi reine
    dauphin sénatrice porte-parole trésor finances étrangères travail économie environnement culture sports
    transports agriculture etats etat eglise education ile iles ecole ere age evêque emir etrangères economie
  `,
  ordinaryEndings:
    /(?:ments?|tions?|ants?|antes?|eurs?|euses?|ées?|és|iques?|istes?|ages?|ances?|ences?|ités?|elles?|iens?|iennes?)$/,
  ranges: 'à ou et',
  joints: 'et ou mais tandis_que pendant_que comme',
  passives: 'par été',
};
