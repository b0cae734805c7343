import { LazySet } from '../lazy.ts';

/** Forms that the rules of spelling do not give. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  be: ['am', 'is', 'are', 'was', 'were', 'been', 'being'],
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  think: ['thinks', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'feeling'],
  read: ['reads', 'reading'],
  put: ['puts', 'putting'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  become: ['becomes', 'became', 'becoming'],
  quip: ['quips', 'quipped', 'quipping'],
  plead: ['pleads', 'pleaded', 'pled', 'pleading'],
  admit: ['admits', 'admitted', 'admitting'],
  dub: ['dubs', 'dubbed', 'dubbing'],
  slam: ['slams', 'slammed', 'slamming'],
  label: ['labels', 'labelled', 'labeled', 'labelling', 'labeling'],
  pen: ['pens', 'penned', 'penning'],
  hit: ['hits', 'hitting'],
  sing: ['sings', 'sang', 'sung', 'singing'],
};

/** An English verb in all its forms: `say says said saying`, `note notes noted noting`. */
export function verbForms(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return [verb, ...irregular];
  const stem = verb.replace(/e$/, '');
  if (/[^aeiou]y$/.test(verb)) {
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  }
  return [verb, /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}

const allForms = (verbs: string): ReadonlySet<string> =>
  new LazySet(() => verbs.trim().split(/\s+/).flatMap(verbForms));

/** Verbs whose subject speaks, writes or thinks what is quoted. */
export const SPEECH_VERBS: ReadonlySet<string> = allForms(`
  accuse acknowledge add admit agree allege announce answer argue ask assert assure believe blast boast brand call
  caution chant charge cite claim comment complain concede conclude confess confirm contend continue counter criticise
  criticize cry declare describe dismiss dub elaborate emphasise emphasize exclaim explain express fear feel gush hail
  hint hope insist instruct joke label lament muse note observe opine plead pledge post praise predict proclaim
  promise quip quote read reassure recall reckon recount reiterate remark repeat reply report request respond retort
  reveal say shout signal slam speak speculate state stress suggest swear tease tell testify text think thunder tweet urge
  vent voice vow warn whisper wonder write yell
`);

/** Verbs that a quotation only names the object of: who is told or asked does not speak. */
export const HEARER_VERBS: ReadonlySet<string> = allForms('tell ask assure remind inform urge warn');

/** Verbs that take back the words that follow: "denied having called her …". */
export const DENIAL_VERBS: ReadonlySet<string> = allForms('deny refuse avoid decline');
