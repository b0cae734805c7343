import type { TopicId } from '../facets/labels.ts';

/** Words that speak of a topic: whole words and their plurals, or beginnings, which end in `*`. Sorted. */
export interface TopicWords {
  /** One of them is enough for a sentence. */
  readonly sure: string;
  /** They mean other things, too: a sentence needs two. */
  readonly hints: string;
}

export const topicWords: Readonly<Record<TopicId, TopicWords>> = {
  diplomacy: {
    sure: `ambassador bilateral ceasefire-talks consulate denuclearis* denuclearization diplomac* diplomat* embass*
      envoy foreign-minister multilateral sanctions summit treaty`,
    hints:
      'accord alliance allies ally bloc delegation dispute foreign minister negotiat* pact relations talks ties visit',
  },
  politics: {
    sure: `backbencher ballot brexit campaigned cabinet coalition congressman congressional conservatives democrats
      democrat election* electoral inaugurat* lawmaker legislat* midterm mp mps parliament* politic* pollster
      presidential prime-minister referendum republicans senate senator voter voting`,
    hints: `assembly bill campaign candidate congress conservative democratic government governor labour leader mayor
      minister nominee opposition party plebiscite policy poll president republican seat tory vote`,
  },
  economy: {
    sure: `bankrupt* billion-dollar budget business* currenc* earnings econom* entrepreneur* export exporter gdp
      inflation investor layoff mortgage profit* recession retailer revenue share-price shareholder startup stocks
      tariff taxpayer`,
    hints: `bank billion ceo company companies customer debt deal demand dollar euro finance financial firm fund growth
      import industry invest invested investing investment loan market million percent price rate sale sector share shares stock supply tax trade
      trader turnover`,
  },
  conflict: {
    sure: `airstrike armed-forces artillery bombardment ceasefire gunmen insurgen* invasion militant* militia missile
      paramilitary rebel peacekeep* shelling soldier taliban troops warfare warplane war wartime`,
    hints: `army attack battle bomb bombing clash combat conflict defence defense fighter fighting force military weapon`,
  },
  crimeAndJustice: {
    sure: `accomplice acquit* arraign* arrested burglar* convict convicted conviction courtroom crime criminal
      defendant detective detectives embezzl* extradit* felony fraud gunman homicide indict* jail jailed juror jury
      kidnap* lawsuit manslaughter molest* murder murdered murderer plaintiff prison prosecutor* rape raped
      rapist robber* shooting stabbed stabbing suspect terrorist theft thief verdict vigilante`,
    hints: `accused alleged allegation appeal arrest assault attorney bail case charge charged court custody
      investigat* judge knife lawyer legal officer police sentence sentenced shot sued suing sue trial victim
      witness`,
  },
  disasterAndAccident: {
    sure: `aftershock avalanche capsiz* collision crash crashed cyclone derail* drown* earthquake evacuat* flood*
      hurricane landslide magnitude quake shipwreck storm-surge tornado tsunami typhoon volcan* wildfire wreckage
      bushfire* firefighter*`,
    hints:
      'accident blaze burned collapse collapsed damage destroyed disaster emergency explosion fire injured rescue rescuer storm survivor trapped victims',
  },
  health: {
    sure: `aids cancer clinic clinical dementia diabetes disease doctor epidemic hiv hospital* infect* medication
      medicine nhs nurse nursing obesity outbreak pandemic paramedic patient physician stroke surgeon surgery symptom
      therapy vaccin* virus`,
    hints:
      'condition died diagnos* drug health illness injury medical mental operation pain pregnan* treatment treated',
  },
  scienceAndTechnology: {
    sure: `algorithm app astronaut astronom* biolog* chemist* cyber* laborator* nasa orbit physicist physics laptop
      radioactiv* robot* satellite scien* semiconductor smartphone software spacecraft telescope`,
    hints: `artificial data device digital discover* engineer experiment facebook google innovation internet online
      platform research* study technolog* user web`,
  },
  environment: {
    sure: `biodivers* carbon climate-change co2 conservation* coral deforest* ecolog* ecosystem emissions
      endangered environmental* greenhouse habitat groundwater mangrove* marshland plastic-waste pollut*
      recycl* salin* sea-level sediment* wetland* wildlife`,
    hints:
      'animal basin climate delta drought environment erosion fish forest nature ocean park plant plastic river soil species warming waste',
  },
  energy: {
    sure: `coal electricity fossil-fuel fracking hydropower megawatt natural-gas nuclear-power oilfield opec pipeline
      power-plant power-station refinery renewable* solar turbine wind-farm`,
    hints: 'barrel crude energy fuel gas grid nuclear oil power reactor wind',
  },
  education: {
    sure: `classroom curricul* kindergarten pupil school schoolchildren teacher tuition undergraduate universit*`,
    hints: 'class college course degree education* exam graduate lecture professor student teaching',
  },
  sport: {
    sure: `athlete* athletics basketball batsman bowler boxing championship cricket* cyclist equaliser equalizer
      fairway fiba fifa footballer fourball foursome freestyle goalkeeper golf golfer halftime half-time heavyweight
      home-side innings linebacker midfielder mma nba nfl offside olympic* paralymp* penalty-kick playoff premier-league
      quarterback quarter-final ryder rugby semi-final striker tennis touchdown tournament uefa ufc unbeaten wicket
      wimbledon yacht* regatta`,
    hints: `ball baseball beat bout captain champion club coach cup defeat defender draw fans final fixture football
      game goal hole injury kick league lead match medal penalty pitch play played player points race racing round
      score scored season shot side sport* squad stadium substitute team title trophy victory win winner won`,
  },
  culture: {
    sure: `antiquit* archaeolog* artefact artifact
      excavat* folklore actor actress album artist artwork bestseller box-office broadway celebrit* choreograph* cinema comedian
      concert documentary exhibition fashion-week film filmmaker gallery grammy hip-hop hollywood literature
      movie museum musical musician netflix novel novelist orchestra oscar painter poet poetry rapper
      reality-tv screenplay sculpt* sitcom singer songwriter soundtrack statue theatre theater tv-show`,
    hints: `art author award band book channel character dance drama episode ancient bronze burial carv* craft dynasty fans fashion festival guest heritage host relic tomb tradition*
      music paint* perform* play role scene series show song stage star television tour tv viewers`,
  },
  transport: {
    sure: `airline airliner airport aviation boeing bus-driver cockpit commuter ferry flights freight highway
      metro-station motorway passenger railway rail runway shipping train-driver trains tram underground-train`,
    hints:
      'aircraft bridge bus car driver driving flight jet lane pilot plane port road route ship station traffic train travel vehicle',
  },
  agriculture: {
    sure: `agricult* cattle crop dairy farm farmer farming farmland fertili* fisher* grain harvest* irrigat* livestock
      orchard pesticide soybean* vineyard`,
    hints: 'cow fish food pig rice rural sheep soil wheat',
  },
  labour: {
    sure: `industrial-action job-losses layoffs minimum-wage pay-rise redundan* strikers trade-union unemploy*
      unionis* walkout workforce`,
    hints:
      'contract employ* employee employer job labor pay pension salar* staff strike union wage worker working',
  },
  society: {
    sure: `abortion activist asylum charit* discriminat* feminis* gender homeless* human-rights immigra* lgbt* metoo
      migrant orphan* poverty racial racis* refugee sexism volunteer`,
    hints: `black catholic children christian church communit* elderly equality families gay housing minorit* mosque
      muslim protest* religio* rights welfare women`,
  },
  weather: {
    sure: `celsius downpour fahrenheit forecaster heatwave heat-wave meteorolog* monsoon rainfall snowfall sunshine
      thunderstorm weather`,
    hints: 'cloud cold degrees dry forecast frost hot hurricane ice rain snow storm temperature warm wind',
  },
};
