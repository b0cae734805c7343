import type { TopicId } from '../facets/labels.ts';
import { listOf } from '../text.ts';

/** Beginnings of the words that speak of a topic. */
export const topicStems: Readonly<Record<TopicId, readonly string[]>> = {
  diplomacy: listOf(`
    diplomat diplomac bilateral ambassador embass summit treaty foreign-polic talks state-visit multilateral
    envoy consulat
  `),
  politics: listOf(`
    politic parliament election elected minister president party vote voter campaign senat congress lawmak
    legislat coalition government democra
  `),
  economy: listOf(`
    econom trade trading invest inflation export import tariff bank financ market growth budget deficit currenc
    tax stock shares profit revenue compan business
  `),
  conflict: listOf(`
    war troops army militar missile attack soldier rebel ceasefire bomb airstrike militant weapon invasion
    battle insurgen
  `),
  crimeAndJustice: listOf(`
    police arrest court murder prison trial judge suspect crime criminal theft fraud lawsuit convict sentenced
    prosecut jail corrupt lawyer
  `),
  disasterAndAccident: listOf(`
    flood earthquake storm typhoon hurricane landslide wildfire crash collision rescue evacuat drought tsunami
    explosion collapsed derail drown
  `),
  health: listOf(`
    hospital health doctor patient disease virus vaccin medic outbreak infect cancer surgery epidemic pandemic
    nurse clinic
  `),
  scienceAndTechnology: listOf(`
    scien research technolog space satellite software digital internet semiconductor robot laborator telescope
    astronom algorithm smartphone cyber
  `),
  environment: listOf(`
    climate environment pollution emission wildlife species conservation forest biodiversity carbon plastic
    ecosystem coral
  `),
  energy: listOf(`
    energy electric solar nuclear oil gas pipeline coal renewable power-plant turbine
  `),
  education: listOf(`
    school student teacher universit educat pupil exam classroom curricul tuition
  `),
  sport: listOf(`
    match goal coach league tournament championship olympic player football cricket tennis striker stadium
    medal innings wicket scored
  `),
  culture: listOf(`
    film music museum artist festival theatre theater novel concert exhibition actor actress singer cultural
    painting heritage album
  `),
  transport: listOf(`
    railway airport airline flight train traffic road bridge passenger metro ferry port highway bus driver
  `),
  agriculture: listOf(`
    farm agricultur harvest crop livestock rice fishery fisher irrigation grain
  `),
  labour: listOf(`
    strike union wage worker unemploy labour labor layoff redundan salary salaries
  `),
  society: listOf(`
    migrant refugee poverty housing communit protest demonstrat rights religio church women children elderly
    immigra
  `),
  weather: listOf(`
    weather rain snow temperature forecast heatwave celsius wind meteorolog
  `),
};
