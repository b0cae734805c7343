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
    no_later_than not_until
  `,
  neutral: "isn't_it_? aren't_they_? didn't_he_? don't_you_? not_? no_?",
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
      give_up gave_up anti* other_than neglect* ignor* wrong impossible off
  `,
  exclusives: 'unless until without except*',
  contrasts: {
    'rise/fall': [
      'rise rises rose risen rising increase* grew grow grows growing growth climb* surge* soar* jumped',
      'fall falls fell fallen falling decrease* drop drops dropped dropping shrink* shrank plunge* slump* dwindl* sank',
    ],
    'more/less': [
      'more_than at_least over upwards_of above exceed* no_less_than no_fewer_than not_less_than',
      'less_than fewer_than at_most below under no_more_than not_more_than just_under',
    ],
    'before/after': ['before prior_to', 'after afterwards'],
    'tomorrow/yesterday': ['tomorrow the_day_after_tomorrow', 'yesterday the_day_before_yesterday'],
    'support/oppose': [
      'support supports supported supporting approv* endors* welcomed agree agrees agreed',
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
  },
  hearsay: 'allegedly reportedly is_said_to are_said_to was_said_to is_alleged_to are_alleged_to',
  hearsayLike: `
    alleg* report* said say says saying accus* suspect* suppos* believ* claim* apparent* appear* seem* may might could would
    should according think thought presum* charg* rumour* rumor* purport* likely probabl* potential* if will expect*
    hear heard ought tell* told ask* wrote write* must know* understood possibly perhaps statement
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
