import type { Meaning } from '../facets/meaning.ts';

export const meaning: Meaning = {
  negations: 'niet geen nooit niemand niets nergens niks geenszins niemands',
  correlatives: 'noch',
  noNegations: `
    niet_alleen niet_enkel niet_slechts niet_minder_dan niet_meer_dan of_niet toch_? al_dan_niet
    niet_in_de_laatste_plaats tot_nog nog niet_zelden niemand_minder_dan niets_aan_de_hand niet_voor_niets
    geen_wonder geen_twijfel niet_lang niet_weg_te_denken
  `,
  neutral: 'alles_bij_elkaar in_elk_geval voor_het_eerst het_niet_eens niet_waar_? niet_? of_niet_?',
  negatives: `
    opgeef* opgaf opgegeven* opgeven oneens ongel* ona* onde* onpop* onsch* onmis* verdwe* afzien afgezien zonder
    behalve onb* ong* onm* onv* onw* onz* onn* onh* onr* onk* ontoe* pas weiger* verwerp* verwierp* verworp*
    afgewez* afwijz* afwijst wees ontken* ontbre* ontbrak* gebrek* vermijd* verbied* verbod* verbood verhinder*
    voorkom* stop* mislu* faal* verlo* verlie* kwijt nauwelijks amper zelden alleen slechts maar tegen weinig minder
    leeg vrij tenzij in_plaats_van eind* gestopt* mis* anti* nee toch nog enkel anders zelfs juist weg af blijf*
    bleef* bleven uit moeilijk te
  `,
  exclusives: 'tenzij zonder tot voordat behalve',
  contrasts: {
    'rise/fall': [
      `
    stijg* steeg stegen gestegen* toenam* toeneem* toegenomen* toename groei* gegroeid* verhoog* neemt_toe nemen_toe
    nam_toe namen_toe opgelopen loopt_op liep_op omhoog
  `,
      `
    daal* daling* daalde* gedaald* afnam* afneem* afgenomen* afname verlaag* zakt* zakte* gezakt* krimp* gekromp*
    neemt_af nemen_af nam_af namen_af teruggelop* loopt_terug liep_terug omlaag
  `,
    ],
    'more/less': [
      'meer_dan minstens ruim ten_minste tenminste boven minimaal niet_minder_dan',
      'minder_dan hoogstens maximaal onder niet_meer_dan ten_hoogste',
    ],
    'before/after': ['voordat vóór alvorens', 'na nadat daarna'],
    'tomorrow/yesterday': [
      'morgen overmorgen volgende_week volgende_maand volgend_jaar komende_week komende_maand komend_jaar',
      'gisteren eergisteren vorige_week vorige_maand vorig_jaar afgelopen_week afgelopen_maand afgelopen_jaar',
    ],
    'support/oppose': [
      `
    steunt steunde steunden ondersteunt ondersteunde gesteund* instem* ingestemd* goedkeur* goedgekeurd* aanvaard*
    accepteer* geaccepteerd*
  `,
      'verwerp* verwierp* verworpen* afgewez* afwijz* veroordeelde',
    ],
    'allow/forbid': ['toesta* toegestaan* vergun*', 'verbied* verbood* verboden*'],
    'dead/injured': [
      'dood doden gedood* stierf* gestorv* overl* omgekomen* dode* om_het_leven',
      'gewond* verwond*',
    ],
    'north/south': ['noord*', 'zuid* zuide*'],
    'east/west': ['oost ooste* oost-* noordoost* zuidoost*', 'west weste* west-* noordwest* zuidwest*'],
    'buy/sell': ['koop* koch* gekoch* aankoop*', 'verko*'],
    'guilty/innocent': ['schuldig*', 'onschuldig* vrijgesprok*'],
    'all/some': [
      'alle allemaal alles iedere iedereen elke elk',
      'sommige* enkele verscheidene een_aantal een_paar',
    ],
    'many/few': ['veel vele velen talrijk* tal_van', 'weinig weinigen'],
    'win/lose': [
      'win wint winnen won wonnen gewonnen zege zeges overwinning* versloeg*',
      'verlies verliest verliezen verloor verloren nederla*',
    ],
    'open/close': [
      'open opent opende openen openden geopend* heropen*',
      'gesloten sluit sluiten sloot sloten sluiting*',
    ],
    'begin/end': [
      'begint begon begonnen beginnen start startte gestart*',
      'eindigt eindigde eindigden geëindigd beëindig* voorbij',
    ],
    'import/export': ['import* ingevoerd*', 'export*'],
    'arrest/release': ['aangehouden gearresteerd* arrestatie* opgepakt*', 'vrijgelaten vrijlating'],
    'first/last': ['eerste', 'laatste'],
    'male/female': [
      'man mannen vader* broer* zoon* jongen jongens',
      'vrouw vrouwen moeder* zus zussen zuster* dochter* meisje*',
    ],
    'left/right': ['links linkse', 'rechtse'],
  },
  offices: {
    interior: 'minister_van_binnenlandse_zaken ministerie_van_binnenlandse_zaken',
    'foreign affairs': 'minister_van_buitenlandse_zaken ministerie_van_buitenlandse_zaken',
    finance: 'minister_van_financiën ministerie_van_financiën',
    defence: 'minister_van_defensie ministerie_van_defensie defensieminist*',
    health:
      'minister_van_volksgezondheid ministerie_van_volksgezondheid minister_van_gezondheid ministerie_van_gezondheid',
    education: 'minister_van_onderwijs ministerie_van_onderwijs onderwijsminist*',
    justice: 'minister_van_justitie ministerie_van_justitie justitieminist*',
    labour: 'minister_van_sociale_zaken ministerie_van_sociale_zaken',
    economy: 'minister_van_economische_zaken ministerie_van_economische_zaken',
    agriculture: 'minister_van_landbouw ministerie_van_landbouw landbouwminist*',
    environment: 'minister_van_milieu ministerie_van_milieu milieuminist*',
    transport: 'minister_van_verkeer ministerie_van_verkeer minister_van_vervoer',
    'lower house': 'tweede_kamer huis_van_afgevaardigden lagerhuis bondsdag',
    'upper house': 'eerste_kamer senaat hogerhuis bondsraad',
    'supreme court': 'hoge_raad hooggerechtshof*',
    'constitutional court': 'grondwettelijk_hof constitutioneel_hof',
    'central bank': 'centrale_bank ecb fed',
    'world bank': 'wereldbank',
    'development bank': 'ontwikkelingsbank',
    'monetary fund': 'monetair_fonds imf',
    'united nations': 'verenigde_naties vn',
    nato: 'navo nato',
  },
  hearsay: 'vermeend* naar_verluidt',
  hearsayVerbs: ['zou zouden', 'hebben zijn worden'],
  hearsayLike: `
    zou zouden vermeend* verluidt volgens vermoed* verdacht* blijkbaar kennelijk waarschijnlijk beschuldig*
    misschien kan kunnen mogelijk* zegt zei beweer*
  `,
  units: {
    second: 'seconde seconden sec',
    minute: 'minuut minuten min',
    hour: 'uur uren',
    day: 'dag dagen',
    week: 'week weken',
    month: 'maand maanden',
    year: 'jaar jaren jarige* jarig verjaardag jubileum',
    decade: 'decennium decennia',
    century: 'eeuw eeuwen',
    mm: 'millimeter mm',
    cm: 'centimeter cm',
    m: 'meter m',
    km: 'kilometer kilometers km',
    inch: 'inch',
    foot: 'voet',
    yard: 'yard yards',
    mile: 'mijl mijlen',
    g: 'gram g',
    kg: 'kilogram kilo kg',
    tonne: 'ton tonnen',
    ounce: 'ounce',
    m2: 'vierkante_meter m² m2',
    km2: 'vierkante_kilometer km² km2',
    hectare: 'hectare ha',
    acre: 'acre acres',
    litre: 'liter',
    gallon: 'gallon',
    'km/h': 'kilometer_per_uur km_per_uur km_/_u km/u km_/_uur',
    mph: 'mijl_per_uur mph',
    degree: 'graad graden',
    celsius: 'graden_celsius °c °_c',
    fahrenheit: 'graden_fahrenheit °f °_f',
    percent: '% procent',
    point: 'procentpunt procentpunten punten punt',
  },
  courtesies: ['meneer dhr dhr. heer', 'mevrouw mevr mevr. mw mw.'],
  bodies: `
    eerste tweede president premier minister ministerie partij congres senaat senator hooggerechtshof huis kamer
    afgevaardigden justitie zaken naties staten verenigd verenigde noord zuid oost west koninkrijk vergadering raad
    comité universiteit kerk bisschop oorlog wereldoorlog eenwording europese europa republikeinse republikein
    republikeinen democratische democraat democraten conservatieve conservatieven parlement regering koning koningin
    prins prinses hof bond commissie spelen god internet financiën defensie onderwijs volksgezondheid binnenlandse
    buitenlandse algemene grondwet politie
  `,
  ranges: 'tot naar of en à',
  joints: 'en of terwijl maar als',
  passives: 'door werd werden wordt worden geworden',
};
