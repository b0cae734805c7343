import type { Meaning } from '../facets/meaning.ts';

export const meaning: Meaning = {
  negations: `
    nicht kein keine keinen keinem keiner keines keins nie niemals niemand niemanden niemandem nichts nirgends
    nirgendwo keinesfalls keineswegs nimmer
  `,
  correlatives: 'weder',
  noNegations: `
    nicht_schlecht nicht_selten nicht_nur nicht_zuletzt nicht_bloß nicht_allein nicht_weniger_als nicht_mehr_als
    wenn_nicht oder_? ob_nicht nicht_wahr nicht_unmöglich nicht_umsonst nicht_wenige nicht_lange nichts_anderes_als
    nichts_als kein_geringerer keine_geringere kein_zweifel keinen_zweifel kein_wunder nicht_ohne
  `,
  neutral:
    'nicht_wahr oder_nicht_? nicht_? alles_in_allem alle_paar auf_jeden_fall in_erster_linie aller_zeiten',
  negatives: `
    aufgeb* aufgegeben* aufgab* unab* unal* unei* unent* uner* unge* unh* unl* uno* unsch* unsi* untau* wider*
    verschw* bedauerl* still schweig* ruhe ohne außer unb* unf* ung* unk* unm* unp* unr* uns* unw* unz* unv* unl*
    ablehn* abgelehnt* lehnt* lehnen verweiger* weiger* verbot* verbiet* verhinder* vermeid* fehl* mangel* kaum
    selten nur aber sondern statt anstatt gegen verlor* verlier* scheiter* vergeblich leer frei stopp* beend*
    verzicht* verzichtet* wenig* wenn sonst doch ab weg bestreit* bestritt* dementier* leugne* miss* anti* verpass*
    versäum* noch allein bedauer* illegal* zweifel* bleib* blieb* hör* halt* los falsch nein aus ausgeschlossen
    ausbleib* entgeh* entging* fernhalten
  `,
  exclusives: 'ohne bis bevor ehe außer',
  contrasts: {
    'rise/fall': [
      `
    steig* stieg* gestiegen* anstieg* erhöh* zunahm* zunehm* zugenommen* wuchs* wachs* gewachsen* kletter* zunahme
    angestiegen* angehob* legte_zu legten_zu zugelegt*
  `,
      `
    sink* sank sanken gesunken* fiel fielen gefallen* rückgang* abnahm* abnehm* abgenommen* gesenkt* senk*
    zurückgegangen* schrumpf* verringer* ging_zurück gingen_zurück geht_zurück gehen_zurück
  `,
    ],
    'more/less': [
      'mehr_als mindestens über wenigstens nicht_weniger_als',
      'weniger_als höchstens unter maximal nicht_mehr_als',
    ],
    'before/after': ['vor bevor vorher zuvor', 'nach nachdem danach'],
    'tomorrow/yesterday': [
      `
    morgen übermorgen nächste_woche nächster_woche nächsten_monat nächstes_jahr nächsten_jahr kommende_woche
    kommender_woche kommenden_monat kommendes_jahr kommenden_jahr
  `,
      `
    gestern vorgestern letzte_woche letzter_woche letzten_monat letztes_jahr letzten_jahr vergangene_woche
    vergangener_woche vergangenen_monat vergangenes_jahr vergangenen_jahr vorige_woche voriger_woche vorigen_monat
    voriges_jahr vorigen_jahr
  `,
    ],
    'support/oppose': [
      `
    unterstützt unterstützte unterstützten unterstütze befürwort* zustimm* zugestimmt* gebilligt* stimmte_zu
    akzeptier*
  `,
      'lehne lehnt lehnte lehnten ablehn* abgelehnt* verurteilte',
    ],
    'allow/forbid': ['erlaub* genehmig* gestatt*', 'verbiet* verbot* verboten* untersag*'],
    'dead/injured': [
      'tot tote* getötet* starb* gestorben* sterb* tod ums_leben tödlich*',
      'verletz* verwundet*',
    ],
    'north/south': ['nord* nörd*', 'süd*'],
    'east/west': [
      'ost osten ostd* öst* nordost* südost* osteurop*',
      'west westen westd* westl* nordwest* südwest* westeurop*',
    ],
    'buy/sell': ['kauf kaufen kaufte* kauft gekauft* erwarb* erwerb* erworben*', 'verkauf*'],
    'guilty/innocent': ['schuldig*', 'unschuldig* freispr* freigesproch*'],
    'all/some': [
      'alle allen aller alles sämtliche* jeder jede jedes jedem jeden',
      'einige einigen einiger manche manchen etliche* mehrere* ein_paar ein_teil',
    ],
    'many/few': ['viele vielen vieler zahlreich* etliche*', 'wenige wenigen'],
    'win/lose': [
      'gewann gewannen gewinn* gewonnen* sieg siege siegt siegte siegten besieg* schlug schlugen bezwang* triumph*',
      'verlor* verlier* unterlag* niederlage*',
    ],
    'open/close': [
      'offen geöffnet* öffn* wiedereröffn* eröffn*',
      'geschlossen schließt schließen schließe schloss schlossen schließung* gesperrt*',
    ],
    'begin/end': [
      'beginn* begann* begonnen* startet* gestartet*',
      'endet endete enden endeten geendet beend*',
    ],
    'import/export': ['import* einfuhr* eingeführt*', 'export* ausfuhr*'],
    'arrest/release': ['festgenommen* festnahm* verhaft* inhaftiert*', 'freigelassen* freilass* freikam*'],
    'first/last': ['erste ersten erster erstes erstem', 'letzte letzten letzter letztes letztem'],
    'male/female': [
      'mann mannes männer* vater vaters väter* bruder* brüder* sohn* söhne* junge',
      'frau frauen mutter müttern mütter schwester* tochter* töchter* mädchen*',
    ],
    'left/right': [
      'linke linken linker linkes linksextrem* linksgericht* linkspopul* linksradikal*',
      'rechter rechtes rechtsextrem* rechtsgericht* rechtspopul* rechtsradikal*',
    ],
  },
  offices: {
    interior: 'innenminist* bundesinnenminist* innenressort*',
    'foreign affairs':
      'außenminist* bundesaußenminist* auswärtige_amt auswärtigen_amt auswärtigen_amtes auswärtigen_amts',
    finance: 'finanzminist* bundesfinanzminist*',
    defence: 'verteidigungsminist* bundesverteidigungsminist*',
    health: 'gesundheitsminist* bundesgesundheitsminist*',
    education: 'bildungsminist* bundesbildungsminist* kultusminist* unterrichtsminist*',
    justice: 'justizminist* bundesjustizminist*',
    labour: 'arbeitsminist* bundesarbeitsminist* sozialminist*',
    economy: 'wirtschaftsminist* bundeswirtschaftsminist*',
    agriculture: 'landwirtschaftsminist* bundeslandwirtschaftsminist* agrarminist*',
    environment: 'umweltminist* bundesumweltminist*',
    transport: 'verkehrsminist* bundesverkehrsminist*',
    'lower house':
      'bundestag bundestages bundestags repräsentantenhaus* unterhaus* nationalversammlung* nationalrat*',
    'upper house': 'bundesrat bundesrates bundesrats senat senats oberhaus*',
    'supreme court': `
    oberste_gericht obersten_gericht oberster_gerichtshof oberste_gerichtshof obersten_gerichtshof
    bundesgerichtshof*
  `,
    'constitutional court': 'verfassungsgericht* bundesverfassungsgericht*',
    'central bank': 'zentralbank* notenbank* bundesbank ezb fed',
    'world bank': 'weltbank*',
    'development bank': 'entwicklungsbank*',
    'monetary fund': 'währungsfonds iwf',
    'united nations': 'vereinte_nationen vereinten_nationen vereinter_nationen uno un',
    nato: 'nato',
  },
  hearsay: 'angeblich mutmaßlich*',
  hearsayVerbs: ['soll sollen', 'haben sein worden'],
  hearsayLike: `
    soll sollen sollte sollten angeblich mutmaßlich* vermutlich* offenbar laut zufolge wohl verdächt* könnt* dürft*
    beschuldig* vorgeworf* wirft heißt sagt* würd* habe hätte sei seien berichte* gemeldet* vorw* nach
  `,
  units: {
    second: 'sekunde sekunden sek',
    minute: 'minute minuten min minütig*',
    hour: 'stunde stunden std stündig*',
    day: 'tag tage tagen tägig*',
    week: 'woche wochen wöchig*',
    month: 'monat monate monaten monats monatig*',
    year: 'jahr jahre jahren jährig* jähriger jahrestag* jubiläum*',
    decade: 'jahrzehnt*',
    century: 'jahrhundert*',
    mm: 'millimeter* mm',
    cm: 'zentimeter* cm',
    m: 'meter metern m',
    km: 'kilometer kilometern km',
    inch: 'zoll',
    foot: 'fuß',
    yard: 'yard yards',
    mile: 'meile meilen',
    g: 'gramm g',
    kg: 'kilogramm kilo kilos kg',
    tonne: 'tonne tonnen',
    ounce: 'unze unzen',
    m2: 'quadratmeter* m² m2',
    km2: 'quadratkilometer* km² km2',
    hectare: 'hektar* ha',
    acre: 'acre acres morgen',
    litre: 'liter litern',
    gallon: 'gallone gallonen',
    'km/h': 'stundenkilometer* km_/_h kilometer_pro_stunde kilometern_pro_stunde km_pro_stunde km/h',
    mph: 'meilen_pro_stunde mph',
    degree: 'grad graden',
    celsius: 'grad_celsius °c °_c',
    fahrenheit: 'grad_fahrenheit °f °_f',
    percent: '% prozent prozentig*',
    point: 'prozentpunkte prozentpunkten prozentpunkt prozentpunkts punkte punkten',
  },
  courtesies: ['herr herrn', 'frau'],
  ranges: 'bis auf oder und',
  joints: 'und oder während aber sondern als',
  passives: 'von vom durch wurde wurden wird werden worden',
};
