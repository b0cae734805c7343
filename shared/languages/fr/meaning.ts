import type { Meaning } from '../facets/meaning.ts';

export const meaning: Meaning = {
  negations: 'pas aucun aucune rien jamais personne_ne nul nulle nulles guère plus_jamais nullement',
  correlatives: 'ni',
  negationPairs: ['ne n', 'plus personne point'],
  noNegations:
    'que_jamais à_jamais jamais_vu pas_seulement pas_uniquement pas_moins_de pas_plus_de non_seulement pas_à_pas aux_pas un_pas grand_pas le_pas les_pas premier_pas faux_pas pas_vers nouveau_pas',
  neutral: "n'est-ce_pas pas_vrai pas_?",
  negatives: `
    sans sauf non refus* rejet* ni* dément* manqu* évit* empêch* interdi* échou* échec* peu rarement seul* mais contre
    abandonn* renonc* oppos* céd*
    perd* absence absen* impos* inca* insuf* inéga* inval* illég* irrég* hésit* plutôt vide faute à_part moins au_lieu trop si fin cess* arrêt*
    anti* libre autre hors loin mal difficile que
  `,
  exclusives: 'sans sauf avant_de avant_que avant tant_que',
  contrasts: {
    'rise/fall': [
      'augment* hausse* croissance accroît* accru* progress* grimp* bond* monté montée',
      'baiss* diminu* recul* chut* réduct* réduit* décroi* tombé* déclin*',
    ],
    'more/less': [
      'plus_de plus_d au_moins supérieur* dépass*',
      'moins_de moins_d au_plus inférieur* au_maximum',
    ],
    'before/after': ['avant', 'après'],
    'tomorrow/yesterday': ['demain après-demain', 'hier avant-hier'],
    'support/oppose': [
      'soutient soutiennent soutenu soutenait approuv*',
      'rejette rejettent rejeté rejetée condamne condamné',
    ],
    'allow/forbid': ['autoris* permet* permis*', 'interdi*'],
    'dead/injured': ['mort* tué* décéd* mour* décès mortel*', 'bless*'],
    'north/south': ['nord nord-*', 'sud sud-*'],
    'east/west': ['est_de_l l_est orient* nord-est sud-est', 'ouest occident* nord-ouest sud-ouest'],
    'buy/sell': ['achet* achat* acqui*', 'vend* vente*'],
    'guilty/innocent': ['coupable*', 'innocen* acquit*'],
  },
  hearsay: 'prétendument soi-disant',
  hearsayLike: `
    prétend* aurait auraient serait seraient selon accus* présum* apparemment peut pourrait soupçon* allégu* affirm* dit
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
    président présidente premier première ministre ministère parti assemblée nations union états état unis conseil comité
    congrès cour sénat chambre jeux affaires palais sir lord société nord sud est ouest royaume uni république église coupe
    ligue université musée occidentale occidental orientale maison gouvernement parlement police armée tribunal noir noire
    noirs noires blanc blancs constitution justice défense intérieur éducation santé guerre mondiale saint sainte dieu
    internet pape juif juifs juive juives musulman musulmans chrétien chrétiens catholique catholiques protestant
    protestants noël pâques terre lune soleil océan golfe mont lac île îles fleuve place rue avenue boulevard quai pont tour
    hôtel château centre institut école lycée collège hôpital académie fondation association fédération confédération
    syndicat banque bourse marché traité loi code accord commission agence office direction bureau mairie préfecture
    département région commune province comté district festival prix trophée tournoi championnat mondial grand grande petit
    petite nouveau nouvelle second seconde dernier ère âge moyen histoire révolution libération résistance renaissance
    empire monarchie prince princesse duc duchesse comte comtesse baron majesté père mère frère sœur maître docteur
    professeur général colonel capitaine lieutenant sergent maréchal amiral commandant chef directeur directrice secrétaire
    député députée sénateur procureur procureure juge avocat gouverneur maire préfet chancelier chancelière ambassadeur
    démocrate démocrates républicain républicains républicaine conservateur conservateurs travailliste travaillistes libéral
    libéraux socialiste socialistes communiste communistes verts gauche droite front rassemblement mouvement alliance
    coalition opposition majorité autorité haute haut cité ville vieille vieux métropole stade arène théâtre opéra galerie
    bibliothèque cathédrale basilique chapelle abbaye monastère mosquée synagogue temple cimetière aéroport gare port métro
    révérend cardinal évêque archevêque monseigneur sultan émir cheikh roi reine dauphin sénatrice porte-parole trésor
    finances étrangères travail économie environnement culture sports transports agriculture etats etat eglise education ile
    iles ecole ere age evêque emir etrangères economie
  `,
  ordinaryEndings:
    /(?:ments?|tions?|ants?|antes?|eurs?|euses?|ées?|és|iques?|istes?|ages?|ances?|ences?|ités?|elles?|iens?|iennes?)$/,
  ranges: 'à ou et',
  joints: 'et ou mais tandis_que pendant_que comme',
  passives: 'par été',
};
