import { lazy } from '../lazy.ts';
import { anyOf, fold, listOf } from '../text.ts';

/** Words before a common noun: articles, also within prepositions, and what is surely an adjective. */
const BEFORE_NOUNS = lazy(
  () =>
    new RegExp(
      `^${anyOf([
        '[dk]?eine?[nmrs]?',
        'd(?:er|ie|as|em|en|es)',
        ...listOf('am im zum zur beim vom ins ans sein ihr unser mehr viele?'),
        `\\p{Ll}{2,}${anyOf(listOf('lich isch ig bar sam haft los end iert'))}(?:e|en|er|es|em)`,
      ])}$`,
      'u',
    ),
);

/** What nouns end with, and participles that stand for people: "Verletzter", "Vorsitzende", "Gefangene". */
const ENDINGS = lazy(
  () =>
    new RegExp(
      `${anyOf([
        ...listOf(
          'ung ungen heit heiten keit keiten schaft schaften tion tionen ität itäten nis nisse tum ismus',
        ),
        ...listOf('innen istik erei(?:en)? logien? logen? kratien? phobien? [dknrst]iker[ns]?'),
        ...listOf('i(?:er|g)te[nr]? liche[nr]? \\p{Ll}{3}ende[nr]? (?:off|orb|ang|es|omm|og|oss)ene[nr]?'),
      ])}$`,
      'u',
    ),
);

/** So long a word is put together from nouns. */
const LONG_COMPOUND = 13;

/**
 * Nouns that news is full of, folded and without their endings. A compound ends with one: "Heimteam", "Wahlbezirk". Words
 * that family names end with as well (Mann, Berg, Bauer) stand in `ALONE`.
 */
const HEADS = `
  abend abenteuer abfall abgas abgeordnet abkommen abschied abschluss abschnitt absicht absturz abteil abstand abzug achse affar
  agentur akademie akte aktie aktion aktivist aktivitat alarm album alkohol alltag alter alternativ amt analyse anbieter
  andenken anfang anfrag angab angebot angehorig angeklagt angelegen angestellt angriff angst anhanger anklage anlage anlass
  anleger anruf anschlag ansicht anspruch anstieg anteil antrag antwort anwalt anwesen anzahl anzeige anzug apotheke apparat
  arbeit architekt archiv argument arm armee armut art artikel arzt asyl athlet atmosphar attentat attentater aufgab aufnahm
  aufruf aufsicht auftrag auftritt aufwand auge augenblick ausblick ausdruck ausfall ausgab ausgang ausland ausmass ausnahm
  aussag ausschuss aussen aussicht ausstieg austausch austritt auswahl ausweg ausweis auto automat autor autokrat bahn bahnhof
  ball band bande bank basis batterie bau baum beamt bedarf bedeut befehl befragt befund befurworter begegnung beginn begriff
  behord beispiel beitrag beitritt bekannt belang beleg belohn bemuh benzin bereich bericht beruf beschaftigt beschluss
  beschuldigt beschwerd besitz besitzer besucher besuch beton betrag betreiber betrieb betrug bett beute bevolker bewegung
  beweis bewerb bewerber bewohner bezieh bezirk bezug bibliothek bier bilanz bild bildschirm bischof bitte blatt blick block
  blut boden bombe boot borse botschaft botschafter branche brief brille brucke bruder buch buhne bund bundnis burger
  burgermeister buro bus cafe chance chaos charakter chef chirurg christ club computer dach dame dank daten datum dauer debatte
  decke defekt defizit delegiert demokrat demo dieb diebstahl dienst dieser dimension diplomat direktor diskussion dokument
  doping doppel drittel droge druck durst ebene ecke ehe ehre eigentum eigentumer eile eimer eindruck einfall einfluss eingang
  einheim einkauf einkommen einnahm einsatz einschnitt eintritt einwand einwohner eis eisen elektron element eltern empfang
  empfanger ende energie entwurf epoche erbe erdbeben ereignis erfahr erfinder erfolg ergebnis erinner erlos ermittler ernte
  ersatz erwachsen erzieher essen etat exemplar existenz experte export fabrik fach fahigk fahne fahrer fahrgast fahrrad fahrt
  fahrzeug fakt fall familie fan farbe faser fassade feier feind fenster ferien fest feuer fett figur film filiale finale finanz
  finger firma fisch flache flagge flasche fledermaus fleisch flucht fluchtling flug flughafen flugzeug fluss flut folge form
  format forscher forst foto fracht frage fraktion frau freiheit freiwillig freizeit freund fried frist front frucht fuhrer fund
  fuss futter gang garten gas gast gattung gebaud gebiet geburt geburtstag gedank gedicht gefahr gefangen gefangnis gefecht
  gefuhl gegend gegensatz gegenstand gegner gehalt geheim geheimnis gehirn gehor geist geisel geld gelegen gemeind genehm
  general generation gerat gericht gerichtshof gerucht geschaft geschenk geschicht geschlecht geschoss geschwister gesellschaft
  gesetz gesicht gesprach gestalt gesundheit getrank gewalt gewehr gewerkschaft gewicht gewinn gewinner gift gipfel glas glaub
  gleis gluck gold gott grab grad grenze griff grippe grosse grossteil grund gruppe gunst gut hafen haft halfte halle halt
  haltung hand handel handler handlung handy hass haupt hauptstadt haushalt haut hebel heer heimat heizung held helfer
  helikopter hektar herbst herkunft herr hersteller herz hilfe himmel hindernis hinsicht hintergrund hinweis hitze hochschule
  hochwasser hohe hohepunkt holz honorar hotel hubschrauber hufte hund hunger hut hysterie idee ideologie image immobilie
  impfstoff import industrie infekt inflation information ingenieur inhaber inhalt initiative innenstadt insasse insekt insel
  institut institution integration interesse interview investor jacke jagd jahr jahrestag jahrhundert jahrzehnt journalist jubel
  jubilaum jugend jugendlich junge jungs juli juni justiz kabinett kaffee kampagne kampf kampfer kanal kandidat kante kanzler
  kapital kapitan kapitel karriere karte kartell kasse katastroph kategorie katze kauf kaufer kern kette kilometer kind
  kindergarten kino klage klager klasse kleid klima klinik klub knie knochen koalition koffer kohle kollege kollision kommando
  kommentar kommissar kommission kommun kompromiss konferenz konflikt konig kongress konkurrent konkurrenz konsequenz
  konservativ kontakt kontext kontinent konto kontroll konzept konzern konzert kopf korper korruption kosten kraftwerk
  krankenhaus krankheit kredit kreis krieg krise kriterium kritik kritiker kuche kugel kuh kulisse kultur kummer kunde kunst
  kunstler kurs kuste labor lack laden lage lager landkreis landschaft landtag landwirt lange lanze larm last laster lauf laune
  leben lebensmittel leder legende lehre lehrer leiche leid leiter leitung lektion leser leute licht liebe lied liefer lieferant
  liga limit linie link lippe liste liter loch lohn losung lucke luft luftwaffe luge lust luxus macht madchen magazin mai mal
  mandat mangel mannschaft mantel marke markt marz maschin masse massnahm material mauer medaille medien medikament medizin meer
  meile meilen meinung meister meldung menge mensch merkmal messe messer metall meter methode miete mieter milch militar
  milliard million mineral minister ministerium ministerprasident minute mission mitarbeiter mitglied mittag mitte mittel
  mitternacht mobel mode modell moderator moglich moment momentum monat mond moral morgen moschee motiv motor motto mude mull
  mund munition museum musik musiker muster mut mutter nachbar nachfolger nachfrage nachmittag nachricht nacht nachteil nachweis
  nachwuchs nahe nahrung name nase nation natur nazi nebel nerv netz netzwerk niederlage niveau norden not note notfall notiz
  null nummer nutzen nutzer obdach oberflach objekt offensive offentlich offizier ohr oktober opfer opposition option ordnung
  organ organisation organisator ort ortszeit osten paar paket panik panne papier paragraf park parlament partei partner party
  pass passagier patent patient pause person personal perspektiv pfad pferd pflanze pflege pflicht phase philosoph pilot plan
  planet plastik platz podium pokal politik politiker polizei polizist portion position post posten praktik prasenz prasident
  praxis preis premier presse priester prinz prinzip problem produkt produzent professor profi profil programm projekt prominent
  protest provinz prozent prozess prufung publikum punkt quadrat qualitat quartal quelle quote radio radfahrer rahmen rakete
  rand rang rasse rassist rassismus rat rate ratsel raub rauch raum reaktion rebell rechner rechnung recht rede redakteur
  redaktion referendum reform regal regel regen regie regierung regime region regisseur reich reifen reihe reise reiz rekord
  religion rennen rente rentner reparatur reporter republik reserve ressource rest restaurant resultat rettung revier revolution
  rezept richter richtung riese risiko rohr rolle roman ruckgang ruckkehr ruckschlag rucktritt ruf ruhe ruin runde sache saal
  saison salz sammel samstag sanktion satz sauerstoff schaden schadstoff schatten schatz scheib schema schicksal schiff schild
  schlacht schlaf schlag schlagzeile schlange schloss schluss schlussel schmerz schmuck schnee schnitt schock schritt schuh
  schuld schuldig schule schuler schulter schuss schusse schutz schutze schwanz schwarm schweigen schwein schwelle schwester
  schwierig see seele seite sekretar sektor sekunde senat senator senatorin sender sendung september serie sicht sieg sieger
  signal sinn situation sitz sitzung skandal soldat sommer sonne sonntag sorge sorte spalte spanne spass spektrum spende spender
  sperre spiel spieler spion spitze sport sportler sprache sprecher sprung spur staat staatsanwalt stab stadion stahl stall
  stamm stand standort standpunkt star start station statist statue status staub stelle stellung stern steuer stich stichwahl
  stiftung stil stille stimme stimmung stoff stopp strafe strahl strand strasse strategie strecke streife streik streit stress
  strich strom struktur stuck student studie studio stuhl stunde sturm sturz stutze suche suden summe sunde symbol symptom
  system szene tabelle tablet tag tagung takt tal talent tank tanz tasche tat tater tatsache technik teil teilnahm teilnehmer
  telefon teller temperatur tempo tendenz termin terror terrorist test text theater thema theorie ticket tief tiefe tier tisch
  titel tochter tod tode ton tonne tor torhuter tote touch tour tourist tradition trager training trainer trane transfer
  transport traum treffen treffer trend trennung treppe trick trinkwasser tropfen trost truppe tunnel tur turm turnier typ
  ubergang uberlauf uberleb uberrasch uberschuss ubersicht ufer uhr umfang umfeld umfrag umgang umgebung umsatz umstand umwelt
  umzug unfall ungluck union universitat unrecht unruh unterhalt unternehm unternehmer unterricht unterschied unterstutz
  unterstutzer untersuch unwetter urlaub ursach ursprung urteil vater verband verbot verbrauch verbraucher verbrechen verbrecher
  verbundet verdacht verdachtig verdienst verein verfahren verfass vergangen vergleich vergnug verhaltnis verhalten verkauf
  verkaufer verkehr verlag verlauf verletzt verlierer verlust vermittler vermog vernunft versand versehen versicher version
  versprech verstand verstoss versuch vertrag vertrau vertreter verwandt verweis verzicht viertel virus visum vizeprasident volk
  vorabend vorbild vorfall vorgab vorgang vorganger vorgehen vorhaben vorjahr vorlage vormittag vorort vorrat vorschlag
  vorschrift vorsicht vorsitz vorsitzend vorstand vorstoss vorteil vortrag vorwurf waffe wagen wahl wahler wahlkreis wahrheit
  wand wandel ware warnung wasser wechsel weg weib weibchen weihnacht wein weise welle welt weltkrieg werb werk werkstatt wert
  wesen westen wettbewerb wette wetter wettkampf wichtig widerstand wiese wille wind winter wirbel wirkung wirtschaft wissen
  wissenschaftler witz woche wochenend wohl wohnung wolke wort wunde wunder wunsch wurde wut zahl zahn zeichen zeile zeit
  zeitpunkt zeitraum zeitung zentrum zeuge ziel zimmer zins zoll zone zorn zuflucht zug zugang zuhorer zukunft zulassung
  zusammenhang zuschauer zuschlag zustand zustimm zutritt zweck zweifel zweig zwerg bruch maus mause rebound tweet app team
  coach fans stars events event show smartphone online job kit budget festival set hit song deal boom shop store website
  internet update dollar euro pfund cent mail email sohn vorfahr kluft denkmal sorgfalt taktik teenager skepsis segel kopfhorer
  uran community beben scherz spezies vorstadt einwanderer auswanderer abschlag ranking baby veteran komitee match ehemann
  landsmann kaufmann geschaftsmann feuerwehrmann fachmann ehefrau kauffrau hausfrau grossmutter onkel tante enkel neffe nichte
  vereinigt hochzeit feiertag skizze saule bogen halter nachlass verleih gelande gewasser gebirge gefuge gemuse getreide obst
  zucker salat butter kase brot gebet predigt pfarrer imam papst abt nonne kloster altar gesang chor orchester oper ballett
  tanzer sanger schauspieler regisseurin autorin dichter maler gemalde skulptur ausstell galerie premiere anwohner passant
  autofahrer lokfuhrer pendler reisend urlauber vermieter makler bauherr handwerk geselle lehrling azubi praktikant rentnerin
  verletzung narbe bein lunge leber niere magen darm blase zelle gen protein hormon virologe pandemie seuche masern konsument
  rabatt umtausch quittung mahnung pfand anleihe fonds depot dividende rendite insolvenz konkurs graben panzer drohne leutnant
  waffenruhe feuerpause frieden ruckzug vormarsch belager algorithmus roboter server chip sensor satellit funk antenne tastatur
  drucker programmierer hacker passwort nutzerin gletscher lawine erdrutsch vulkan tsunami durre regenwald wuste steppe klippe
  bucht meerenge schleuse deich damm
  themen adresse tipp service blog zeug technologie video ding aufbau abo arbeitgeber demokratie impressum recherche detail
  huhn huhner konsum gruss info arbeitnehmer kasten plakat seife management faktor variante teig zutat frost annahm sparer
  funktionar freude effekt snack zuwachs lockdown geschmack absprache jude logo propaganda ausbau kilo spinne pumpe literatur
  podcast forum kolumne standard kompetenz lizenz umbau zugriff manufaktur vitamin haar affe staffel heft sahne notar
  dessert bakteri bescheid seminar gremi phanomen fehler intrige effizienz ansatz diplom rhythmus komponent grafik dialog
  aussehen physik kenner kalender spruch gutschein unterkunft klang gewissen instrument nuss linse aspekt lampe marmor kissen
  mehl appetit zitrone zufall geduld klick fokus erdgas level topf chronik kalte mythos mythen versagen statement korrektur
  schach absatz hirn kosmetik abgab zuschuss zusage parchen chat shirt these fundament bundesland geschopf revision zitat
  indizi pseudonym taxi abbau wahn akteur datei engagement kopie widerspruch zylinder speicher spritze prospekt sammler
  utopie kapsel psychologie highlight stipendi blockade kontrast geste fachkraft anteilnahm kurze kiste fantasie routine
  banane kamera klassiker folie wurzel bedauern resonanz plenum potential potenzial treue drama referenz protokoll respekt
  okonom abgang schranke pension warme areal juwel trauer emission geimpft nudel torte impuls bestand tarif garantie guthaben
  dekret ubernahm lautstarke passage rasen farm unsinn eiche tanne absolvent stipendiat getriebe kabel werft zentren frisur
  sparte palette schwager motorrad pionier kabine aluminium umweg exkursion ignoranz sehnsucht hurde trummer subjekt lyrik
  rezension fragment krimi duell aufsteiger ankunft relevanz grundriss nische ikone portal allianz kandidatur rhetorik hobby
  memoiren allergie kuss kneipe hose sympathie partikel silhouette umbruch glocke kerze entsetzen starke zugabe klammer ligen
  vertrieb slogan lobby vakuum liebhaber sofa ironie urgestein umkehr kostum zement vorhang salbe werkzeug dynamik papagei
  kolonie kompliment fotograf kralle genuss mandel saft experiment hochburg konten munze gutachter augenschein disziplin
  toleranz unheil sphare prophet ruhm mechanik reservat zaun ertrag aufstieg abstieg einstieg aufschwung abschwung
  nebenwirkung zulauf umlauf kreislauf lebenslauf wettlauf anlauf ablauf vorrang vorzug bezahl einzahl eifer ehrgeiz gnade
  schande scham wonne mitleid jammer tugend pracht weisheit torheit einspruch ausspruch zuspruch gerede gelachter geschrei
  gerausch gestank getose gewitter gewissheit aufwind ruckenwind gegenwind seitenwind windrad hagel regenschauer schauer
  morgengrauen dammerung finsternis helligkeit schlusslicht favorit aussenseiter vierer dreier zweier doppelpack hattrick
  elfmeter freistoss eckball abseits tabellenfuhrer halbzeit verlangerung nachspiel ruckspiel hinspiel heimspiel auswarts
  ruckrunde hinrunde vorrunde endrunde achtelfinale viertelfinale halbfinale endspiel aufstellung auswechs einwechs gegentor
  eigentor tribune kurve buhruf zuruf ausruf notruf widerruf beifall applaus jubelruf pfiff schrei lacheln seufzer
  blickkontakt fauxpas affront blamage eklat streich possen spott hohn schelte ruge tadel lob ehrung wurdigung auszeichn
  bogey putt birdie fairway schlager ballwechsel aufschlag volley satzball matchball
`;

/** As whole words alone: names end with them. */
const ALONE = `
  mann manner bauer burg burger dorf heim feld haus hauser hof wald brand ernst kirche stadt stadte kraft land lander zahler berg bach
  stein wolf koch vogel fuchs hahn kaiser graf meyer sand wiesen hugel nagel kohl baum busch dorn ich wir ihr sie sich mich mir
  uns euch alles vieles nichts jemand niemand ihnen dir dich dein deine unsere meine eier
`;

/** Short ones that compounds end with none the less: "Arbeitstag", "Bundesrat". */
const SHORT_HEADS = 'tag ruf weg bau rat amt zug ort tor art uhr tod bus gas';

const SHORTEST_HEAD = 4;
/** What stands before the head of a compound. */
const SHORTEST_MODIFIER = 3;
const INFLECTIONS = ['', ...listOf('e n en er ern es s se sen in em ne ien chen')];

const NOUNS = lazy(() => {
  const heads = listOf(HEADS);
  return {
    known: new Set([...heads, ...listOf(ALONE)]),
    heads: new Set(heads.filter((head) => head.length >= SHORTEST_HEAD)),
    shortHeads: new Set(listOf(SHORT_HEADS)),
    longest: Math.max(...heads.map((head) => head.length)),
  };
});

/** True for a noun that is no name, as far as it, its ending and the word before it tell: German writes both large. */
export function isCommonNoun(word: string, before: string | undefined): boolean {
  return (
    word.length >= LONG_COMPOUND ||
    ENDINGS().test(word) ||
    BEFORE_NOUNS().test(before ?? '') ||
    isKnownNoun(fold(word))
  );
}

function isKnownNoun(word: string): boolean {
  const { known, heads, shortHeads, longest } = NOUNS();
  return INFLECTIONS.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const stem = word.slice(0, word.length - ending.length);
    if (known.has(stem)) return true;
    if (stem.length > 2 * SHORTEST_MODIFIER && shortHeads.has(stem.slice(-3))) return true;
    for (
      let length = SHORTEST_HEAD;
      length <= Math.min(stem.length - SHORTEST_MODIFIER, longest);
      length += 1
    )
      if (heads.has(stem.slice(-length))) return true;
    return false;
  });
}
