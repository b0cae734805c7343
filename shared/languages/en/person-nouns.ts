import { readBeside } from '../data-file.ts';
import { LazySet, lazy } from '../lazy.ts';

const words = (list: string): ReadonlySet<string> => new LazySet(() => list.trim().split(/\s+/));

/** Nouns that name a person in their first sense (`training/person-nouns`). */
const dictionary = lazy((): ReadonlySet<string> => {
  const wordnet = JSON.parse(readBeside(import.meta.url, 'person-nouns.json').toString()) as {
    words: string;
  };
  return words(wordnet.words);
});

/** Kinship and other ties: they say who somebody is only with whose. */
export const KINSHIP: ReadonlySet<string> = words(`
  aunt brother cousin dad daughter father fiance fiancee fiancé fiancée granddaughter grandfather grandmother grandson
  husband mom mother mum nephew niece partner sibling sister son spouse stepfather stepmother twin uncle widow
  widower wife friend girlfriend boyfriend colleague neighbour neighbor predecessor successor rival compatriot
  countryman teammate
`);

/** What WordNet does not know as people, or knows better as something else. */
const MORE: ReadonlySet<string> = words(`
  ally backbencher ceo cfo chair chancellor co-founder coo count fan figure head host icon justice legend medic model mp
  mep mla mlc msp policeperson principal queen star agent goddess whip midfielder goalscorer
  sen rep gov gen col capt lt sgt maj cmdr adm insp det supt pc dci cllr coun qc kc sc brexiteer remainer seed jihadi islamist influencer youtuber blogger rapper
  winger showrunner whistleblower paramedic frontwoman frontman mogul supremo lead pick spokesmodel vlogger gamer
  founder cofounder headteacher parliamentarian councilor attaché convenor cto dj anchor physio wicketkeeper
  pacer seamer racer driver mason cleaner barista barber trucker bomber rebel
  commuter motorist carer zookeeper dsp acp dcp ssp dgp
`);

/** Words for just anybody, for a thing more often, or for an address: they say of nobody what they are. */
const NO_DESCRIPTION: ReadonlySet<string> = words(`
  somebody someone anybody individual person soul self human mortal sir madam madame miss comrade dame lady consumer
  super trailer sponsor square third subject counter ace age career national private great natural extra ward heavy dry
  modern regular domestic equal ordinary subsidiary affiliate watchdog tiger rake fossil powerhouse amazon
`);

/** Alone they say of somebody what everybody is. */
export const ANYBODY: ReadonlySet<string> = words(
  'man woman boy girl guy lad lass male female adult kid child baby member one',
);

/** Compounds and coinages that no dictionary lists. */
const ENDING = /(?:man|men|woman|women|ologist|-in-chief|-elect|-general)$/;

/** True for a noun that names a person by office, trade, kin or part, in small letters or with a capital. */
export function isPersonNoun(word: string): boolean {
  // Prime and chief ministers; "pm" and "cm" are units.
  if (/^[PC]M$/.test(word)) return true;
  const lower = word
    .toLowerCase()
    .replace(/^(?:ex|vice|co|then|mid|arch|non|super)-/, '')
    .replace(/\.$/, '');
  const known = dictionary();
  return [lower, lower.split('-').at(-1)!, lower.replaceAll('-', '')].some(
    (noun) =>
      !NO_DESCRIPTION.has(noun) &&
      (known.has(noun) || MORE.has(noun) || KINSHIP.has(noun) || (ENDING.test(noun) && noun.length > 5)),
  );
}

/** Forms of address say nothing of who somebody is. */
export const ADDRESSES: ReadonlySet<string> = words(`
  mr mrs ms miss mx sir madam madame comrade dame lord lady mme shri smt dr prof st hon rev
`);

/** Words without which a role says something false: "former sheriff" is no sheriff. */
export const ROLE_QUALIFIERS: ReadonlySet<string> = words(`
  former ex ex- late then then- acting deputy vice outgoing incoming shadow elect -elect interim assistant associate
  co- honorary retired would-be alleged self-proclaimed self-styled disgraced ousted onetime one-time erstwhile
  designate emeritus caretaker sub under junior lieutenant presumed suspected convicted aspiring presumptive
  potential possible future ex-
`);
