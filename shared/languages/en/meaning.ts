import type { Meaning } from '../facets/meaning.ts';

export const meaning: Meaning = {
  negations: `
    not no never nobody nothing none nowhere no_one cannot can't couldn't don't doesn't didn't isn't aren't wasn't
    weren't won't wouldn't shouldn't hasn't haven't hadn't mustn't needn't ain't mightn't shan't no_longer not_yet
  `,
  correlatives: 'neither nor',
  noNegations: `
    not_only not_just not_merely not_simply no_doubt no_matter no_less_than no_fewer_than no_more_than not_least
    nothing_but whether_or_not if_not nonetheless nothing_like no-one's_land not_to_mention no. nos. why_not
    no_later_than not_until no_wonder no_small no_mean not_a_few not_uncommon not_unlike not_unusual none_other_than
    could_not_agree_more couldn't_agree_more could_not_help couldn't_help cannot_help can't_help no_sooner in_no_time not_long
    no_stranger
  `,
  neutral:
    "at_all after_all above_all all_right of_all_time quite_a_few isn't_it_? aren't_they_? didn't_he_? don't_you_? not_? no_?",
  negatives: `
      without unable fail* refus* reject* deny denies denied denying denial* lack* declin* avoid* prevent* unab* unac*
      unaf* unans* unav* unaw* unb* uncl* unce* unch* unco* undec* undet* undo* une* unf* unh* unj* unk* unl* unm*
      unn* unof* unp* unq* unr* uns* untr* unto* untou* unus* unw* unv* non* disa* disq* disr* dish* disl* impos*
      improb* inevit* indisp* undeni* unfortun* illeg* irreg* inab* inac* inadeq* incap* inconc* ineff* inelig*
      infert* insuf* insec* invalid* invis* involunt* hardly barely scarcely rarely seldom unless except* stop* end
      ended halt* miss* absent absence yet_to far_from few little less least only but too
      instead rather against ban banned bans prohibit* forbid* forbade doubt* ceas* abandon* zero free lose* lost
      keep_from short opposite contrary otherwise stay* remain* still disagree* disregard* dismiss* overlook* fall_out fell_out fallen_out wary
      hesitan* decriminal* oppos* disappear* vanish* resist* missing reluctan* spare* exempt* behind alone quit
      give_up gave_up anti* other_than neglect* ignor* wrong impossible off out_of_the_question
  `,
  exclusives: 'unless until without except*',
  contrasts: {
    'rise/fall': [
      'rise rises rose risen rising increase* grew grow grows growing growth climb* surge* soar* jumped raise raises raised raising',
      'fall falls fell fallen falling decrease* drop drops dropped dropping shrink* shrank plunge* slump* dwindl* sank lowered lowering cut cuts cutting',
    ],
    'more/less': [
      'more_than at_least over upwards_of above exceed* no_less_than no_fewer_than not_less_than',
      'less_than fewer_than at_most below under no_more_than not_more_than just_under',
    ],
    'before/after': ['before prior_to', 'after afterwards'],
    'tomorrow/yesterday': [
      'tomorrow the_day_after_tomorrow next_week next_month next_year',
      'yesterday the_day_before_yesterday last_week last_month last_year',
    ],
    'support/oppose': [
      'support supports supported supporting approv* endors* welcomed agree agrees agreed accept*',
      'oppose opposes opposed reject rejects rejected rejecting condemn condemns condemned',
    ],
    'allow/forbid': [
      'allow allows allowed permit* legalis* legaliz*',
      'forbid* forbade banned bans banning prohibit* outlaw*',
    ],
    'dead/injured': ['dead killed die dies died dying deaths death fatal*', 'injur* wounded hurt'],
    'north/south': ['north northern north-* northeast* northwest*', 'south southern southeast* southwest*'],
    'east/west': ['east eastern northeast* southeast*', 'west western northwest* southwest*'],
    'buy/sell': [
      'buy buys bought buying purchas* acquir* buyer*',
      'sell sells sold selling sale sales seller*',
    ],
    'guilty/innocent': ['guilty convicted', 'innocent acquit* not_guilty'],
    'all/some': [
      'all every everyone everybody everything entire each',
      'some several various a_few a_number_of a_handful_of',
    ],
    'many/few': ['many numerous a_lot_of lots_of plenty', 'few'],
    'win/lose': ['win wins winning won winner* beat beats victor*', 'lose loses losing lost loser*'],
    'open/close': ['open opens opened opening reopen*', 'closed closes closing closure* shut shuts shutting'],
    'begin/end': [
      'begin begins beginning began begun start starts started starting',
      'ends ended ending finish* concluded concludes',
    ],
    'import/export': ['import imports imported importing importer*', 'export*'],
    'arrest/release': ['arrest arrests arrested arresting detained', 'released freed release releases'],
    'first/last': ['first', 'last final'],
    'male/female': [
      'man men father* brother brothers son sons boy boys husband*',
      'woman women mother* sister sisters daughter* girl girls wife wives',
    ],
    'left/right': ['the_left left-wing leftist* far-left', 'the_right right-wing far-right rightist*'],
  },
  offices: {
    interior:
      'interior_minister interior_ministry minister_of_the_interior ministry_of_the_interior home_office home_secretary',
    'foreign affairs': `
      foreign_minister foreign_ministry foreign_office foreign_secretary ministry_of_foreign_affairs minister_of_foreign_affairs
      foreign_affairs_minister foreign_affairs_ministry state_department secretary_of_state minister_for_foreign_affairs
    `,
    finance: `
      finance_minister finance_ministry ministry_of_finance minister_of_finance minister_for_finance treasury
      chancellor_of_the_exchequer
    `,
    defence: `
      defence_minister defence_ministry defense_minister defense_ministry ministry_of_defence ministry_of_defense
      minister_of_defence minister_of_defense defence_secretary defense_secretary defense_department pentagon
    `,
    health:
      'health_minister health_ministry ministry_of_health minister_of_health minister_for_health health_secretary',
    education: `
      education_minister education_ministry ministry_of_education minister_of_education minister_for_education
      education_secretary
    `,
    justice: `
      justice_minister justice_ministry ministry_of_justice minister_of_justice minister_for_justice justice_department
    `,
    labour: `
      labour_minister labour_ministry labor_minister labor_ministry ministry_of_labour ministry_of_labor minister_of_labour
      minister_of_labor
    `,
    economy: `
      economy_minister economy_ministry economics_minister economics_ministry economic_affairs_minister
      ministry_of_the_economy minister_of_the_economy ministry_of_economic_affairs minister_of_economic_affairs
    `,
    agriculture: `
      agriculture_minister agriculture_ministry ministry_of_agriculture minister_of_agriculture minister_for_agriculture
      farm_minister
    `,
    environment: `
      environment_minister environment_ministry ministry_of_the_environment minister_of_the_environment
      ministry_of_environment minister_of_environment
    `,
    transport: `
      transport_minister transport_ministry ministry_of_transport minister_of_transport minister_for_transport
      transport_secretary
    `,
    'lower house':
      'house_of_representatives lower_house house_of_commons national_assembly bundestag commons',
    'upper house': 'senate upper_house house_of_lords bundesrat',
    'supreme court': 'supreme_court federal_court_of_justice',
    'constitutional court': 'constitutional_court constitutional_council',
    'central bank': 'central_bank federal_reserve fed ecb bundesbank',
    'world bank': 'world_bank',
    'development bank': 'development_bank adb',
    'monetary fund': 'monetary_fund imf',
    'united nations': 'united_nations un u.n',
    nato: 'nato',
  },
  hearsay: 'allegedly reportedly is_said_to are_said_to was_said_to is_alleged_to are_alleged_to',
  hearsayLike: `
    alleg* report* said say says saying accus* suspect* suppos* believ* claim* apparent* appear* seem* may might could would
    should according think thought presum* charg* rumour* rumor* purport* likely probabl* potential* if will expect*
    hear heard ought tell* told ask* wrote write* must know* understood possibly perhaps statement due scheduled planned
  `,
  units: {
    second: 'second seconds sec secs',
    minute: 'minute minutes min mins',
    hour: 'hour hours hrs',
    day: 'day days',
    week: 'week weeks weekly',
    month: 'month months',
    year: 'year years yr yrs anniversary anniversaries',
    decade: 'decade decades',
    century: 'century centuries',
    mm: 'millimetre* millimeter* mm',
    cm: 'centimetre* centimeter* cm',
    m: 'metre metres meter meters',
    km: 'kilometre kilometres kilometer kilometers km kms',
    inch: 'inch inches',
    foot: 'foot feet ft',
    yard: 'yard yards',
    mile: 'mile miles',
    g: 'gram grams gramme* g',
    kg: 'kilogram* kilo kilos kg kgs',
    tonne: 'tonne tonnes ton tons',
    pound: 'lb lbs pound pounds',
    stone: 'stone',
    ounce: 'ounce ounces oz',
    m2: 'square_metre square_metres square_meter square_meters sq_m m² m2',
    km2: 'square_kilometre square_kilometres square_kilometer square_kilometers sq_km km² km2',
    hectare: 'hectare hectares ha',
    acre: 'acre acres',
    litre: 'litre litres liter liters',
    gallon: 'gallon gallons',
    'km/h':
      'kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour kph kmh kmph km_/_h km_an_hour km_per_hour',
    mph: 'mph miles_per_hour miles_an_hour',
    degree: 'degree degrees',
    celsius: '°C degrees_Celsius degrees_celsius celsius degrees_centigrade ° C',
    fahrenheit: '°F degrees_fahrenheit fahrenheit f',
    percent: 'percent per_cent pct %',
    point: 'percentage_point percentage_points points point',
  },
  courtesies: ['mr mr. mister sir', 'ms mrs miss ms. mrs. madam'],
  pronouns: ['he him his himself', 'she her hers herself'],
  ranges: 'to or and',
  joints: 'and or while but whereas as',
  passives: 'by was were been being be is are',
};
