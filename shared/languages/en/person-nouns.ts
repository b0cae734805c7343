import { LazySet } from '../lazy.ts';

const words = (list: string): ReadonlySet<string> => new LazySet(() => list.trim().split(/\s+/));

/** Kinship and other ties: they say who somebody is only with whose. */
export const KINSHIP: ReadonlySet<string> = words(`
  aunt brother cousin dad daughter father fiance fiancee fiancé fiancée granddaughter grandfather grandmother grandson
  husband mom mother mum nephew niece partner sibling sister son spouse stepfather stepmother twin uncle widow
  widower wife friend girlfriend boyfriend colleague neighbour neighbor predecessor successor rival compatriot
  countryman teammate
`);

/** Nouns for people in an office, a trade or a part, that no ending gives away. */
const OFFICES: ReadonlySet<string> = words(`
  advocate aide ally ambassador architect archbishop artist athlete attorney back-bencher backbencher baron baroness
  bishop boss captain cardinal ceo cfo chair chairman chairperson chairwoman chancellor chef chief child co-founder
  coach colonel columnist comedian commandant commander commissioner comrade congressman congresswoman consul coo cop
  coroner corporal correspondent count countess critic crown czar dean delegate deputy diplomat dissident doctor
  duchess duke earl elder emir emperor empress envoy ex-wife executive expert fan figure forward fullback general
  governor graduate guard guide guitarist head hero host icon imam judge justice king knight laureate lawyer legend
  lieutenant linebacker magistrate major marshal mayor mechanic medic midwife minister model monarch monk mp mep msp
  musician nanny native novelist nun nurse official official operative patriarch patron pensioner pilot pioneer
  playwright poet police policeman policewoman politician pope premier president priest prince princess principal
  prodigy professor provost queen rabbi recruit refugee representative resident scholar secretary senator sergeant
  servant sheriff skipper spokesman spokesperson spokeswoman star statesman striker student suspect tsar tycoon umpire
  veteran vet victim warden winner witness woman man boy girl youth teenager
  citizen celebrity specialist analyst nominee accuser claimant appointee licensee trainee employee referee
  superintendent inspector constable detective agent assistant attendant consultant accountant defendant
  actress waitress hostess heiress governess stewardess goddess protege protégé confidant whip regent vicar chaplain
  sen rep gov gen col capt lt sgt maj cmdr adm insp peer
  deacon rector comptroller treasurer undersecretary counsel solicitor barrister paralegal clerk bailiff janitor
`);

/** -er and -or name doers, but these are things, places or times. */
const NO_PEOPLE: ReadonlySet<string> = words(`
  after answer area bar border butter car center centre chapter character computer consumer corner counter cover
  december dinner door error factor fever finger floor flower former fur gender hour letter locker liver matter
  member-state meter monster mirror motor murder never newspaper november number october offer order other over
  paper peer-review poster power quarter river sector semester september silver sister-city sponsor summer super supper
  terror theater theatre tower trailer under war water weather winter year
  list twist mist fist wrist resist exist assist artist-run moist cist
  mountain certain curtain captain-less fountain bargain domain terrain brain train grain chain pain rain plain
  moment comment government parliament statement event percent agent-less department document agreement movement
  investment development management treatment element cement environment content student-run accident incident
  continent segment tournament restaurant plant grant giant elephant warrant infant-school instant
  fee tree degree committee coffee employee-run guarantee jubilee
`);

const ENDING =
  /(?:er|or|ist|ian|man|men|woman|women|ant|ent|ee|crat|smith|wright|ess|eer|maker|-in-chief|-elect|-general)$/;

/** True for a noun that names a person by office, trade, kin or part, in small letters or with a capital. */
export function isPersonNoun(word: string): boolean {
  const lower = word
    .toLowerCase()
    .replace(/^(?:ex|vice|co|then|mid|arch|non|super)-/, '')
    .replace(/\.$/, '');
  if (OFFICES.has(lower) || KINSHIP.has(lower)) return true;
  const last = lower.split('-').at(-1)!;
  return (
    OFFICES.has(last) ||
    KINSHIP.has(last) ||
    (ENDING.test(lower) && !NO_PEOPLE.has(lower) && lower.length > 4)
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
