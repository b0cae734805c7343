import type { Meaning } from '../facets/meaning.ts';

export const meaning: Meaning = {
  negations: `
    nicht kein keine keinen keinem keiner keines keins nie niemals niemand niemanden niemandem nichts nirgends nirgendwo
    keinesfalls keineswegs nimmer
  `,
  correlatives: 'weder',
  noNegations:
    'nicht_schlecht nicht_selten nicht_nur nicht_zuletzt nicht_bloß nicht_allein nicht_weniger_als nicht_mehr_als wenn_nicht ob_nicht nicht_wahr',
  neutral: 'nicht_wahr oder_nicht_? nicht_?',
  negatives: `
    aufgeb* aufgegeben* aufgab* unab* unal* unei* unent* uner* unge* unh* unl* uno* unsch* unsi* untau* wider* verschw* bedauerl* still schweig* ruhe
    ohne außer unb* unf* ung* unk* unm* unp* unr* uns* unw* unz* unv* unl* ablehn* abgelehnt* lehnt* lehnen verweiger* weiger* verbot* verbiet* verhinder* vermeid* fehl* mangel* kaum
    selten nur aber sondern statt anstatt gegen verlor* verlier* scheiter* vergeblich leer frei stopp* beend* verzicht*
    verzichtet* wenig* wenn sonst doch ab weg bestreit* bestritt* dementier* leugne* miss* anti* verpass* versäum* noch allein bedauer* illegal* zweifel*
    bleib* blieb* hör* halt* los falsch nein aus ausgeschlossen ausbleib* entgeh* entging* fernhalten
  `,
  exclusives: 'ohne bis bevor ehe außer',
  contrasts: {
    'rise/fall': [
      `steig* stieg* gestiegen* anstieg* erhöh* zunahm* zunehm* zugenommen* wuchs* wachs* gewachsen* kletter* zunahme
       angestiegen*`,
      `sink* sank sanken gesunken* fiel fielen gefallen* rückgang* abnahm* abnehm* abgenommen* gesenkt* senk* zurückgegangen*
       schrumpf* verringer*`,
    ],
    'more/less': [
      'mehr_als mindestens über wenigstens nicht_weniger_als',
      'weniger_als höchstens unter maximal nicht_mehr_als',
    ],
    'before/after': ['vor bevor vorher zuvor', 'nach nachdem danach'],
    'tomorrow/yesterday': ['morgen übermorgen', 'gestern vorgestern'],
    'support/oppose': [
      'unterstützt unterstützte unterstützten unterstütze befürwort* zustimm* zugestimmt* gebilligt* stimmte_zu',
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
  },
  hearsay: 'angeblich mutmaßlich*',
  hearsayVerbs: ['soll sollen', 'haben sein worden'],
  hearsayLike: `
    soll sollen sollte sollten angeblich mutmaßlich* vermutlich* offenbar laut zufolge wohl verdächt* könnt* dürft* beschuldig*
    vorgeworf* wirft heißt sagt* würd* habe hätte sei seien berichte* gemeldet* vorw* nach
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
