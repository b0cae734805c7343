import { countryCode } from '../../languages/countries.ts';
import { LazySet } from '../../languages/lazy.ts';

/**
 * Closed lists of English that the rules for names rest on. Words are separated by spaces, phrases by commas.
 * Short on purpose: an article's own evidence decides, the lists only start it.
 */

const set = (words: string): ReadonlySet<string> => new LazySet(() => words.trim().split(/\s+/));
const phrases = (list: string): ReadonlySet<string> =>
  new LazySet(() => list.split(',').map((phrase) => phrase.trim()));

/** Words that may open a sentence and are no part of the name after them. Lower case. */
export const COMMON_STARTS = set(`
a an the this that these those here there he she it they we you i his her its their our my your him them us me
who what when where why how which whose while whereas although though because since until unless if once as at by
for from in into of off on onto over under up down out about above across after against along amid among around
before behind below beneath beside besides between beyond despite during except inside near outside per than
through throughout to toward towards via with within without and but or nor so yet both either neither not no none
all any another each every few many more most much several some such other others own same only just even also too
still already again now then today yesterday tomorrow tonight soon later earlier recently currently meanwhile
however moreover furthermore nevertheless nonetheless therefore thus hence instead otherwise indeed overall
additionally finally first firstly second secondly third last lastly next previously according following based given
is are was were be been being am do does did has have had will would shall should can could may might must
one two three four five six seven eight nine ten eleven twelve hundreds thousands millions dozens scores half
let look looking see seen take taken make made get go going come coming say says said asked told speaking
new old big small high low good bad great long short early late young large major key former current late
police officials authorities experts scientists researchers people residents witnesses critics analysts investors
shares stocks prices sales profits results figures data news sources reports report reporters photo video image
national international local global federal state public private political economic social military foreign
central western eastern northern southern north south east west northeast northwest southeast southwest
anyone anybody anything everyone everybody everything someone somebody something nobody nothing whoever whatever
afterwards afterward beforehand elsewhere somewhere everywhere
yes please thanks thank welcome dear read click share follow watch subscribe post comment update updated breaking
exclusive opinion analysis editorial sponsored advertisement loading source
men women children students workers farmers voters leaders members ministers lawmakers troops soldiers rebels
government parliament court president minister prime chief party leader spokesman spokeswoman spokesperson
nearly almost about roughly approximately around exactly perhaps maybe probably
`);

/** Words before a name that say it is a person. Lower case, without full stop. */
export const PERSON_TITLES = set(`
mr mrs ms miss dr prof professor sir dame lord lady madam madame mme president vice-president premier chancellor
minister secretary senator sen congressman congresswoman congressmember rep representative governor gov mayor
ambassador envoy king queen prince princess emperor empress duke duchess sultan sheikh sheik emir crown
pope cardinal archbishop bishop rev reverend rabbi imam father sister brother saint
general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander marshal corporal brigadier
lieutenant-general major-general governor-general attorney-general director-general secretary-general vice-admiral
rear-admiral lieutenant-colonel lieutenant-governor warlord
judge justice attorney prosecutor inspector detective officer constable sheriff
chairman chairwoman chairperson chair chief director ceo cfo coo spokesman spokeswoman spokesperson
leader coach manager striker midfielder defender goalkeeper forward winger captain skipper driver rider umpire
actor actress singer author writer director filmmaker poet comedian journalist reporter columnist editor
analyst economist scientist researcher historian lawyer doctor engineer architect businessman businesswoman
entrepreneur billionaire candidate lawmaker deputy mp comrade tycoon activist artist musician footballer
champion seed pilot founder co-founder boss head solicitor imam shri
councillor councilman councilwoman cllr coun headmaster headmistress pc det insp supt cons magistrate
protector pm cm dgp adgp dig ssp dsp acp dcp mla mep msp superintendent petitioner superstar
`);

/** Titles that are part of how a person is named and never of the name itself. */
export const HONORIFICS = set(`mr mrs ms miss dr prof sir dame lord lady madam madame mme rev hon comrade`);

/** Last (or only) word of an organisation's name. */
export const ORGANISATION_WORDS = set(`
party ministry department agency authority bureau commission committee council congress parliament senate assembly
court tribunal government cabinet administration office secretariat union federation confederation association
organisation organization institute institution university college school academy foundation fund trust bank
company corporation corp inc ltd limited plc llc co gmbh ag sa nv bv spa group holdings holding industries partners
enterprises ventures systems technologies technology motors airlines airways air railways electronics pharmaceuticals
energy petroleum oil gas steel telecom communications media news times post herald tribune journal gazette guardian
newspaper press television tv radio network broadcasting club fc afc cf sc united rovers wanderers athletic albion
rangers hospital clinic police army navy force forces guard corps service services board securities
insurance capital investments exchange brothers league alliance coalition front movement society forum
laboratory laboratories observatory museum sabha sena centre center newsroom orchestra theatre theater ballet embassy
consulate mission command
brigade battalion regiment mill mills transport logistics freight shipping shipyard troupe ensemble philharmonic
stores supermarkets chamber syndicate consortium cooperative
reserve treasury customs guards heritage infirmary chambers inspectorate ombudsman watchdog constabulary taskforce team
conservatoire conservatory opera choir gallery chronicle examiner inquirer sentinel argus echo zeitung
`);

/** First word of an organisation's name ("Bank of …", "Ministry of …", "University of …"). */
export const ORGANISATION_HEADS = set(`
bank ministry department university institute council commission committee court house office bureau party
association federation confederation union organisation organization academy college school chamber board league
society embassy church congress assembly front army communist reserve supreme service committee survey
conservatoire centers centres
`);

/** What a company makes or does, as the last word of its name. No surnames. */
export const TRADES = set(`
advertising aerospace airports analytics athletics aviation beverages biosciences books boxing brands brewing chemicals
coaches construction consultants consulting cosmetics cycling developments drilling engineering entertainment estates farms films
foods furniture gaming healthcare holidays homes hotels housing insights interiors labs logistics manufacturing marketing metals
mining mobility networks pharma pictures plastics properties publications publishing racing recordings records recruitment
recycling hospices sports renewables restaurants retail robotics rowing seeds software solutions studios swimming textiles therapeutics
trading travel utilities ventures vehicles wines
`);

/** What bodies are for that are called by it and their nation: "Sport England". */
export const FIELDS = set(`
age amnesty arts audit cancer citizens cricket cycling education energy enterprise food forestry health heritage
historic hockey housing insurance justice library marine police rail railways research rugby science skills sport
swimming tennis transport tourism universities water weather youth
`);

/** Countries and those of Britain. */
export const isNation = (name: string): boolean =>
  countryCode(name) !== null || /^(?:England|Scotland|Wales|Northern Ireland)$/.test(name);

/** What a body of a nation is for: "Sport England", "Cancer Research UK". */
export const isField = (word: string): boolean =>
  FIELDS.has(word.toLowerCase()) || TRADES.has(word.toLowerCase());

/** Last word of a place's name. */
export const PLACE_WORDS = set(`
sea ocean river lake bay gulf strait straits channel canal island islands isle peninsula cape mount mountain
mountains hills valley desert forest coast delta basin reef province county district prefecture region territory
state states city town village municipality borough street road avenue boulevard lane square plaza park bridge tunnel
airport station port harbour harbor stadium arena hall palace castle tower temple mosque cathedral beach falls
springs heights border zone republic kingdom emirates highway highlands lowlands archipelago grove close drive crescent
terrace gardens garden lawn heath farm estate ranch campus zoo mall pier quay wharf cemetery abbey hill creek glacier volcano
broads dales downs fells lakes marshes moors plains wolds hotel ridge canyon cliffs trail woods meadows ave blvd rd building lough loch marina racecourse speedway mews cove pavilion
`);

/** Those that nobody is called by. */
export const STREET_WORDS = set(`
street road avenue boulevard lane square mews crescent terrace motorway highway airport station cathedral stadium
county peninsula island islands quay wharf castle palace arena beach tower harbour harbor drive
`);

/** First word of a place's name ("Mount …", "Lake …", "Gulf of …", "Great Hall of …"). */
export const PLACE_HEADS = set(`
mount mt lake lough loch cape gulf strait bay port fort isle island islands river republic kingdom city province
bosnia trinidad hall palace tower sea straits saint quai rue boulevard avenue piazza plaza calle avenida pont
`);

/** Nouns after a bare name that make it a place: "in X province". Lower case. */
export const PLACE_NOUNS_AFTER = set(`
province city county district region state town village prefecture airport border peninsula suburb neighbourhood
neighborhood river valley island islands coast area locality colony constituency neighbourhood estate peninsula square
ranch campus township borough ward parish council archipelago checkpoint crossing settlement reservoir glacier volcano
mountain mountains lake dam forest desert gorge plateau basin waterfall strait canal depot districts provinces
counties regions villages towns suburbs building
`);

/** Words of direction and degree that belong to a place's name only in front of one. */
export const DIRECTIONS = set(`
north south east west northern southern eastern western central northeast northwest southeast southwest
northeastern northwestern southeastern southwestern upper lower greater inner outer mid latin
`);

/** Adjectives and peoples: capitalised, no names of anything. */
export const DEMONYMS = set(`
chinese vietnamese american british english scottish welsh irish french german dutch belgian italian spanish
portuguese swiss austrian polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian
belarusian estonian latvian lithuanian finnish swedish norwegian danish icelandic serbian serb croatian croat
bosnian slovenian albanian macedonian kosovar moldovan georgian armenian azerbaijani kazakh uzbek turkmen kyrgyz
tajik mongolian japanese korean thai lao laotian cambodian burmese malaysian malay singaporean indonesian filipino
philippine indian pakistani bangladeshi nepalese nepali bhutanese lankan afghan iranian iraqi syrian
lebanese jordanian israeli palestinian saudi yemeni omani emirati qatari kuwaiti bahraini egyptian libyan tunisian
algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan burundian congolese angolan
zambian zimbabwean mozambican malawian namibian botswanan african nigerian ghanaian ivorian senegalese malian
cameroonian liberian mexican canadian cuban haitian jamaican dominican guatemalan honduran salvadoran nicaraguan
panamanian colombian venezuelan ecuadorian peruvian bolivian chilean argentine argentinian argentinean
brazilian paraguayan uruguayan guyanese australian aussie zealander fijian samoan asian european arab arabic
arabian muslim islamic christian catholic protestant anglican methodist lutheran evangelical orthodox jesuit franciscan benedictine mormon quaker jewish
hindu buddhist sikh sunni shia shiite kurdish
kurd kurds chechen tibetan uyghur taiwanese hispanic latino latin anglo persian roman soviet nazi
marxist communist socialist democratic republican conservative liberal labour nationalist tory tories democrat
democrats republicans conservatives liberals communists socialists americans britons germans russians israelis
hindi urdu tamil telugu bengali marathi punjabi gujarati kannada malayalam mandarin cantonese hebrew swahili
khmer hmong ede êđê jarai bahnar
kashmiri afghani tasmanian victorian sicilian bavarian catalan basque flemish walloon parisian hawaiian texan
californian peronist peronists kashmiris catalans afghans
palestinians arabs muslims christians jews hindus europeans asians africans indians chechens serbs croats iraqis
iranians turks greeks poles czechs swedes danes finns norwegians spaniards italians australians canadians mexicans
koreans pakistanis afghans egyptians syrians ukrainians westerners zealanders spaniard swede dane finn pole turk scot briton
aussies aussie frenchman englishman irishman dutchman welshman scotsman scots macedonians yank yanks brits brit eurosceptics brexiteers
`);

/** Capitalised words of the calendar and others that are no names. */
export const NOT_NAMES = set(`
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
easter christmas ramadan diwali thanksgiving halloween tet eid passover god internet web id ok
mps mlas npas atms rs crore lakh kg km mph kph s&p dow nasdaq nikkei
anyone anybody anything everyone everybody everything someone somebody something nobody nothing whoever whatever
resolution article chapter section page phase operation olympic olympics olympian brexit
premiership bundesliga hgv vips faqs gcses phds ufos tvs dvds cds pcs wi-fi wifi iphone ipad phd mbbs
`);

/** Abbreviations of things: in capitals alone ("Dwi Holm" is somebody). Lower case. */
export const ACRONYMS = set(`
covid covid-19 gdp ai ceo cfo coo usd eur gbp tv pc dvd cd dna rna hiv aids gps vat ipo r&d fdi pm am gmt est et utc us$
faq pdf url sms fyi nri mba md ngo ngos sit fir cctv suv cm mp mla npa atm ftse
lsd mdma cobra pow lgbt lgbtq lgbtq+ lgbti bst vip mma diy hiv/aids cet cest edt ist pst mst cdt pdt jst aest aedt awst
acst gst pil tds bpo kyc nzst nzdt eet hkt mvp gcse ufo adhd ptsd ipa rpg lng lpg fx sos iq pr hr usb hd 3d 4g 5g bmi dui dwi asap
`);

/** True for a capitalised word that names nothing. */
export const isPlainCapital = (word: string): boolean =>
  NOT_NAMES.has(word.toLowerCase()) || (ACRONYMS.has(word.toLowerCase()) && !/^\p{Lu}\p{Ll}+$/u.test(word));

/** Verbs that only people and bodies of people do; "X said" makes X one of them. */
export const SPEECH_VERBS = set(`
said says say told tells added adds stated states argued argues claimed claims insisted insists warned warns
explained explains noted notes stressed stresses emphasised emphasizes emphasized underlined underscored affirmed
confirmed confirms announced announces declared declares acknowledged admitted asked asks replied responded
commented remarked recalled suggested suggests tweeted wrote writes testified reiterated pledged promised vowed
believes thinks hopes wants called urged praised criticised criticized quipped joked concluded observed predicted
denied denies described referred quoted continued pointed
`);

export const KNOWN_ORGANISATIONS = phrases(
  `
United Nations, European Union, European Commission, European Central Bank, World Bank, World Health Organization,
World Trade Organization, International Monetary Fund, NATO, ASEAN, OPEC, UNESCO, UNICEF, Interpol, FIFA, UEFA, NASA,
White House, Pentagon, Kremlin, Downing Street, Wall Street, Federal Reserve, Congress, Parliament, Senate, Hamas,
Hezbollah, Taliban, al Qaeda, al-Qaeda, Al Qaeda, Al-Qaeda, Islamic State, Reuters, Associated Press, AFP, Xinhua, BBC, CNN, Bloomberg,
Google, Microsoft, Apple, Amazon, Facebook, Twitter, Meta, Tesla, Toyota, Honda, Nissan, Samsung, Sony, Huawei, Boeing,
Airbus, Volkswagen, BMW, Mercedes, Siemens, Shell, BP, Major League Baseball, Major League Soccer, ExxonMobil, Intel, IBM, Oracle, Nokia, Ericsson, Ford, Fiat,
Renault, Peugeot, Nestle, Unilever, Walmart, Starbucks, McDonald, Netflix, Uber, YouTube, Instagram, WhatsApp, TikTok,
Greenpeace, Amnesty International, Human Rights Watch, Red Cross, Oxfam, Vietcombank, Vingroup, Viettel, Labour Party,
Khmer Rouge, Supreme Court, High Court, Scotland Yard, Rajya Sabha, Lok Sabha, Bundesrat, State Department, Pentagon,
Air Force, National Guard, Central Bank, Politburo, Bundestag, Bundesbank, Knesset, Duma, Gazprom, Lufthansa,
Barclays,
Adidas, Nike, Puma, Aldi, Lidl, Tesco, Asda, Sainsbury's, Morrisons, Waitrose, Marks & Spencer, Debenhams, HM Revenue and Customs, Marks and Spencer,
Le Soir, De Standaard, De Telegraaf, Die Zeit, Die Welt, La Stampa, El Mundo, Alstom, House of Fraser, John Lewis, Primark, Next plc, Carrefour, Auchan, Ikea, IKEA, H&M, Zara, Inditex,
Target Corporation, Costco, Kroger, Walgreens, Home Depot, Best Buy, Macy's, JC Penney, Sears, Kmart, Toys R Us,
Alibaba, Tencent, Baidu, Xiaomi, Lenovo, Foxconn, ZTE, Alphabet, Waymo, DeepMind, OpenAI, Nvidia, AMD, Qualcomm,
Dell, HP, Hewlett-Packard, Cisco, Salesforce, Adobe, SAP, Infosys, Wipro, TCS, Airtel, Bharti Airtel, Reliance Jio,
Vodafone, Verizon, AT&T, T-Mobile, Sprint, BT, Telefonica, Orange SA, Comcast, Disney, Walt Disney, Warner Bros,
Paramount, Sony Pictures, Universal Pictures, Hulu, HBO, Showtime, Sky, Sky News, Fox News, Fox, Channel 4, ITN, LBC,
Al-Jazeera, RT, Sputnik, Interfax, Deutsche Welle, Bild, Le Figaro, El Pais, El País, La Repubblica,
Corriere della Sera, Haaretz, Yonhap, Kyodo, NHK, Antara, Bernama, ANI, IANS, MailOnline, TMZ, Vogue, Vox, Axios,
Breitbart, HuffPost, Vice News, The Onion, General Motors, GM, Chrysler, Fiat Chrysler, Jaguar Land Rover,
Aston Martin, Bentley Motors, Rolls-Royce, Volvo, Saab, Skoda, Audi, Porsche, Daimler, Opel, Vauxhall, Hyundai, Kia,
Mazda, Subaru, Suzuki, Mitsubishi, Harley-Davidson, Lyft, Grab, Ola Cabs, Deliveroo, Just Eat, Ryanair, easyJet,
EasyJet, British Airways, Air France, KLM, Emirates Airline, Etihad, Qatar Airways, Qantas, Cathay Pacific,
Norwegian Air, Wizz Air, Aeroflot, Lion Air, AirAsia, IndiGo, Jet Airways, Vistara, Southwest Airlines, JetBlue,
Monarch Airlines, Thomas Cook, Flybe, Lockheed Martin, Raytheon, Northrop Grumman, BAE Systems, Thales, Dassault,
Embraer, Bombardier, Bosch, Thyssenkrupp, ThyssenKrupp, BASF, Bayer, Monsanto, Novartis, Roche, Pfizer, Merck,
AstraZeneca, GlaxoSmithKline, GSK, Sanofi, Johnson & Johnson, Moderna, BioNTech, Theranos, Total SA, Chevron, Exxon,
Exxon Mobil, Eni, Equinor, Statoil, Rosneft, Lukoil, Saudi Aramco, Aramco, Petrobras, Pemex, Glencore, Rio Tinto,
BHP, Vale, ArcelorMittal, Tata Steel, Tata Motors, Carillion, Serco, G4S, Capita, Balfour Beatty, Lloyds, RBS,
NatWest, Santander UK, Standard Chartered, Wells Fargo, Bank of America, JPMorgan Chase, BlackRock, Blackstone,
Berkshire Hathaway, ING, BNP Paribas, Société Générale, UniCredit, Danske Bank, Visa, Mastercard, MasterCard,
American Express, Moody's, Fitch, KPMG, Deloitte, PwC, Ernst & Young, McKinsey, Monzo, Revolut, Coca-Cola, PepsiCo,
Pepsi, McDonald's, Burger King, KFC, Subway, Domino's, Pizza Hut, Dunkin' Donuts, Nando's, Greggs, Costa Coffee,
Whole Foods, Heineken, Carlsberg, AB InBev, Diageo, Danone, Kellogg's, Mondelez, Procter & Gamble, Expedia,
Booking.com, TripAdvisor, Pinterest, Reddit, Twitch, Tinder, Slack, Zoom, WeWork, Palantir, Cambridge Analytica,
WikiLeaks, Bellingcat, Nintendo, Epic Games, Ubisoft, Lego, Mattel, Hasbro, Amnesty, Unicef, UNHCR,
Médecins Sans Frontières, MSF, Save the Children, Oxfam International, NSPCC, RSPCA, RSPB, Barnardo's, Shelter UK,
Boko Haram, al-Shabab, Al-Shabab, al-Shabaab, PKK, YPG, FARC, ETA, IRA, Houthis, Muslim Brotherhood, Fatah, Mossad,
MI5, MI6, GCHQ, GRU, FSB, KGB, DEA, ATF, ICE, TSA, FEMA, NOAA, CDC, FDA, EPA, FCC, SEC, IRS, DUP, SNP, Ofcom, Ofsted,
Ofgem, HMRC, DVLA, MoD, TUC, Unison, CBI, PETA, Peta, UKIP, WADA, IAAF, FIA, ICC, ECB, BCCI, RFU, WBC, WBO, USADA,
Fifa, Uefa, Nato, Unesco, Opec, Nasa, CERN, Cern, ESA, IAEA, OPCW, OSCE, OECD, ECOWAS, G7, G20, Mercosur, Europol,
Frontex,
HSBC, FBI, CIA, NSA, UN, U.N., EU, NHS, PGA, UFC, WWE, NFL, NBA, NHL, MLB, FA, IOC, WHO, IMF, WTO, NYPD, LAPD, NRA, ACLU, NAACP,
ABC, CBS, NBC, MSNBC, ITV, PBS, NPR, ESPN, BuzzFeed, Politico, Al Jazeera, Der Spiegel, Le Monde, TASS, Tass, PTI, ISIS, ISIL,
SpaceX, PayPal, eBay, Spotify, Snapchat, LinkedIn, Airbnb, Citigroup, Goldman Sachs, JPMorgan, Morgan Stanley, Lehman
Brothers, Deutsche Bank, Credit Suisse, UBS, Philips,
Argos, Asos, Aviva, B&Q, BHS, Boohoo, Burberry, Centrica, Currys, Dixons Carphone, Eurostar, Eurotunnel, FirstGroup,
Grindr, Gucci, Halfords, Harrods, Homebase, HMV, Ineos, JCB, JD Sports, Ladbrokes, Maplin, Matalan, Mothercare,
National Express, National Grid, Network Rail, Ocado, Openreach, Ofwat, Patisserie Valerie, Pizza Express,
PizzaExpress, Poundland, Poundworld, Pret A Manger, Rightmove, Royal Mail, Selfridges, Sports Direct, Superdry,
TalkTalk, Ted Baker, Dorothy Perkins, Laura Ashley, Karen Millen, Thames Water, Topshop, TSB, Tui, TUI, Uniqlo, Virgin
Atlantic, Virgin Media, Virgin Trains, Wagamama, Wetherspoon, Wetherspoons, JD Wetherspoon, WH Smith, WHSmith,
Whitbread, Woolworths, Telstra, Optus, Fonterra, Westpac, ANZ, Suncorp, Bunnings, Woodside, Holden, Loblaws, Tim
Hortons, Equifax, Experian, Aetna, Cigna, CVS, FedEx, UPS, DHL, Kodak, Xerox, Motorola, Halliburton, Schlumberger,
ConocoPhillips, John Deere, DuPont, Dow Chemical, Kraft Heinz, General Mills, General Electric, GE, Hershey, Papa
John's, Chick-fil-A, Chipotle, Taco Bell, Wendy's, Nordstrom, JCPenney, Lululemon, Levi Strauss, Victoria's Secret,
Under Armour, Reebok, Peloton, GoPro, Fitbit, Garmin, Etsy, Wayfair, Shopify, Wikipedia, Craigslist, Groupon, Yelp,
Tumblr, Gawker, Viacom, Time Warner, WarnerMedia, DreamWorks, Pixar, Lucasfilm, Lionsgate, Miramax, Fox Searchlight,
Blumhouse, Citi, Fannie Mae, Freddie Mac, Merrill Lynch, Bear Stearns, KKR, SoftBank, Temasek, Jefferies, Nomura,
Mizuho, Sberbank, Rusal, Yandex, Kaspersky, Agence France-Presse, Press Association, Süddeutsche Zeitung, Le Parisien,
Libération, O Globo, Hurriyet, Al Arabiya, Press TV, IRNA, KCNA, CCTV, People's Daily, South China Morning Post,
Straits Times, Rappler, Asahi Shimbun, Weibo, WeChat, Didi Chuxing, ByteDance, Meituan, JD.com, Evergrande, Sinopec,
PetroChina, Gojek, Go-Jek, Lazada, Flipkart, Paytm, HDFC, ICICI, SpiceJet, Maruti Suzuki, AIIMS, AIADMK, DMK, VHP,
ISRO, DRDO, CRPF, BSF, CBSE, CQC, CPS, DfE, DWP, RNLI, RMT, Aslef, GMB, NASUWT, BMA, RCN, IOPC, NCA, ONS, OBR, IFS,
FCA, CMA, EFL, SFA, SPFL, WRU, ATP, WTA, NCAA, MLS, Nascar, NASCAR, WBA, IBF, UCI, USGA, Crimestoppers, Mencap,
Macmillan Cancer Support, Samaritans, Childline, Stonewall, Citizens Advice, Healthwatch, WaterAid, ActionAid,
Christian Aid, Mercy Corps, World Vision, WWF, Extinction Rebellion, Friends of the Earth, Planned Parenthood, Black
Lives Matter, Vote Leave, Doctors Without Borders, Reporters Without Borders, Chatham House, Gallup, YouGov, Ipsos,
Ipsos MORI, Quinnipiac, Rosatom, Roscosmos, Virgin Galactic, Blue Origin, Harvard, Yale, MIT, UCLA, NYU, LSE, UCL,
Caltech, Vanity Fair, Newsweek, NME, Sky Sports, Sky Italia, BT Sport, Border Patrol, Homeland Security, Live Nation,
AEG, Ticketmaster, Sotheby's, Christie's, Bonhams, Cirque du Soleil, Pirelli, Michelin, Goodyear, Lamborghini,
Bugatti, Maserati, Lexus, Electrolux, Nestlé, L'Oréal, L'Oreal, Hermès, Dior, Chanel, Prada, Versace, Givenchy,
Balenciaga, Louis Vuitton, LVMH, Kering, Swatch, Rolex
`.replace(/\n/g, ' '),
);

/** Programmes on air that read like places, bodies or people. */
export const PROGRAMMES = phrases(
  `
Coronation Street, EastEnders, Emmerdale, Hollyoaks, Holby City, Doctor Who, Strictly Come Dancing, Love Island,
Game of Thrones, Downton Abbey, Saturday Night Live, Question Time, Newsnight, Panorama, The One Show, One Show,
Good Morning Britain, Good Morning America, Sesame Street, Star Wars, Top Gear, Big Brother, Celebrity Big Brother
`.replace(/\n/g, ' '),
);

/** Last word of what happens or is agreed, not of who or where: no name of ours. */
export const EVENT_WORDS = set(`
initiative plan conference day year summit agreement treaty act law bill award awards prize cup championship
championships games festival war revolution programme program project operation strategy declaration statement
policy report week month century open series tour prix marathon accord protocol charter amendment constitution
scheme campaign election elections referendum crisis attack massacre uprising pact convention dialogue talks meeting
rights relations trophy final finals masters classic derby rally race edition version model belt way dream peace
exhibition fair expo anniversary eve night morning era age economy future significance ties
language languages credit allowance benefit dollar pound euro index average minute hour test tests innings members round phase code
`);

/** Nouns after a name that is a body of people: "the X troupe". No word that follows a leader's name, such as "team". */
export const BODIES_AFTER = set(`
troupe ensemble orchestra choir band company collective cooperative consortium brand startup start-up label studio
`);

/** What a minister or secretary is in charge of, where a name may follow directly. Lower case. */
export const PORTFOLIOS = set(`
affairs agriculture communications construction culture defence defense development economy education employment
energy environment finance fisheries forestry health home industry information infrastructure innovation interior
investment justice labour labor planning resources science security sports tourism trade training transport welfare
house opposition police staff
`);

/** Words that take 's inside a name: "People's Congress", "King's College". */
export const GENITIVE_WORDS = set(
  `people women men children workers farmers students citizens veterans king queen prince youth teachers writers lawyers
  coroner sheriff general attorney prosecutor mayor governor girls boys physicians nurses officers owners players jehovah`,
);

/** Last words of newspapers' names that could be anything: "Sunday Mirror", "Daily Mail". */
export const NEWSPAPERS = set(`
telegraph times mirror mail express post sun star herald tribune independent record news sport people
`);

/** Papers that are called by one word and an article: "the Guardian reported". */
export const PAPERS = set(
  'Advertiser Age Economist Examiner Gleaner Guardian Independent Inquirer Irrawaddy Lancet Observer Scotsman Spectator Telegraph Times',
);

/** States of the US whose name with "State" is a university's and its teams'. "Washington State" is both. */
export const US_STATES = set(`
Alabama Arizona Arkansas California Colorado Delaware Florida Georgia Idaho Illinois Indiana Iowa Kansas Kentucky
Louisiana Michigan Minnesota Mississippi Missouri Montana Nevada Ohio Oklahoma Oregon Penn Pennsylvania Tennessee
Texas Utah Virginia Wisconsin Wyoming Boise Fresno
`);
