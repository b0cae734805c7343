import { countryForms, countryNames } from '../../../languages/countries.ts';
import type { Naming } from '../../../languages/facets/naming.ts';
import { namesOf } from '../../../languages/names.ts';
import { namingOf } from '../../../languages/naming.ts';
import { KNOWN_ORGANISATIONS, ORGANISATION_WORDS } from '../lexicon.ts';
import { isKnownPlace } from '../types.ts';
import { type Phrases, phrasesOf } from './tokens.ts';

/** The words of a language, ready to be looked up. */
export interface Lexicon {
  readonly naming: Naming;
  readonly spelled: (word: string) => string;
  readonly addresses: Phrases;
  readonly offices: Phrases;
  readonly stateOffices: Phrases;
  readonly fieldOffices: Phrases;
  readonly bodyOffices: Phrases;
  readonly ownerOffices: Phrases;
  readonly officeTails: Phrases;
  readonly kin: Phrases;
  readonly bodies: Phrases;
  readonly bodyNouns: Phrases;
  readonly inner: Phrases;
  readonly innerEnds: Phrases;
  readonly loose: Phrases;
  readonly lengthy: Phrases;
  readonly topical: Phrases;
  readonly actions: Phrases;
  readonly whole: Phrases;
  readonly honouring: Phrases;
  readonly seated: Phrases;
  readonly placeNouns: Phrases;
  readonly towns: Phrases;
  readonly units: Phrases;
  readonly numbered: Phrases;
  readonly placeBefore: Phrases;
  readonly plainWords: Phrases;
  readonly located: Phrases;
  readonly peopleBefore: Phrases;
  readonly thingNouns: Phrases;
  readonly personAfter: Phrases;
  readonly copula: Phrases;
  readonly ofBody: Phrases;
  readonly stocks: Phrases;
  readonly verbs: Phrases;
  readonly personal: Phrases;
  readonly besides: Phrases;
  readonly noSpeech: Phrases;
  readonly according: Phrases;
  readonly quoting: Phrases;
  readonly objectBefore: Phrases;
  readonly pronouns: Phrases;
  readonly denials: Phrases;
  readonly sideAfter: Phrases;
  readonly sideBefore: Phrases;
  readonly clubNouns: Phrases;
  readonly deeds: Phrases;
  readonly lesserDeeds: Phrases;
  readonly deedNouns: Phrases;
  /** As written. */
  readonly places: Phrases;
  readonly organisations: Phrases;
  readonly countries: Phrases;
  /** Forms of one place, in small letters, to what stands for all of them: "hoa kỳ" and "mỹ". */
  readonly samePlaces: ReadonlyMap<string, string>;
}

const lexicons = new Map<string, Lexicon | null>();

/** Null for a language whose names are not read. */
export function lexiconOf(language: string): Lexicon | null {
  let lexicon = lexicons.get(language);
  if (lexicon === undefined) {
    const naming = namingOf(language);
    lexicon = naming === undefined ? null : createLexicon(naming, language);
    lexicons.set(language, lexicon);
  }
  return lexicon;
}

function createLexicon(naming: Naming, language: string): Lexicon {
  const spelled = remembering(naming.spelled);
  const small = (list: Iterable<string>): Phrases => phrasesOf(list, spelled, 'small');
  const known = knownNames(naming, language);
  const words = (list: ReadonlySet<string>): ReadonlySet<string> => new Set([...list].map(spelled));
  return {
    naming: {
      ...naming,
      breaks: words(naming.breaks),
      free: words(naming.free),
      several: words(naming.several),
      ofRole: words(naming.ofRole),
      endsRole: words(naming.endsRole),
    },
    spelled,
    addresses: small(Object.keys(naming.addresses)),
    offices: small(naming.offices),
    stateOffices: small(naming.stateOffices),
    fieldOffices: small(naming.fieldOffices),
    bodyOffices: small(naming.bodyOffices),
    ownerOffices: small(naming.ownerOffices),
    officeTails: small(naming.officeTails),
    kin: small(naming.kin),
    bodies: small(naming.bodies),
    bodyNouns: small(naming.bodyNouns),
    inner: small(naming.inner),
    innerEnds: small(naming.innerEnds),
    loose: small(naming.loose),
    lengthy: small(naming.lengthy),
    topical: small(naming.topical),
    actions: small(naming.actions),
    whole: small(naming.whole),
    honouring: small(naming.honouring),
    seated: small(naming.seated),
    placeNouns: small(naming.placeNouns),
    towns: small(naming.towns),
    units: small(naming.units),
    numbered: small(naming.numbered),
    placeBefore: small(naming.placeBefore),
    plainWords: small(naming.plainWords),
    located: small(naming.located),
    peopleBefore: small(naming.peopleBefore),
    thingNouns: small(naming.thingNouns),
    personAfter: small(naming.personAfter),
    copula: small(naming.copula),
    ofBody: small(naming.ofBody),
    stocks: small(naming.stocks),
    ...aroundSpeech(naming, small),
    places: phrasesOf(known.places, spelled, 'written'),
    organisations: phrasesOf(known.organisations, spelled, 'written'),
    countries: phrasesOf(known.countries, spelled, 'written'),
    samePlaces: samePlaces(language, spelled),
  };
}

/** Words around what is said and done. */
const aroundSpeech = ({ speech, play }: Naming, small: (list: Iterable<string>) => Phrases) => ({
  verbs: small(speech.verbs),
  personal: small(speech.personal),
  besides: small(speech.besides),
  noSpeech: small(speech.noSpeech),
  according: small(speech.according),
  quoting: small(speech.quoting),
  objectBefore: small(speech.objectBefore),
  pronouns: small(Object.keys(speech.pronouns)),
  denials: small(speech.denials),
  sideAfter: small(play.sideAfter),
  sideBefore: small(play.sideBefore),
  clubNouns: small(play.clubNouns),
  deeds: small(play.deeds),
  lesserDeeds: small(play.lesserDeeds),
  deedNouns: small(play.deedNouns),
});

/** What CLDR and the exonyms call one country or city. */
function samePlaces(language: string, spelled: (word: string) => string): Map<string, string> {
  const same = new Map<string, string>();
  const add = (id: string, forms: readonly string[]): void => {
    for (const form of forms) {
      const key = form.split(' ').map(spelled).join(' ').toLowerCase();
      if (!same.has(key)) same.set(key, id);
    }
  };
  for (const code of countryNames(language).keys()) add(code, countryForms(code, language));
  for (const [english, forms] of Object.entries(namesOf(language)?.exonyms ?? {}))
    if (isKnownPlace(english)) add(english, forms);
  return same;
}

const isBody = (english: string): boolean =>
  KNOWN_ORGANISATIONS.has(english) || ORGANISATION_WORDS.has(english.split(' ').at(-1)!.toLowerCase());

/** Exonyms say by their English form which kind they are. */
function knownNames(
  naming: Naming,
  language: string,
): Record<'places' | 'organisations' | 'countries', string[]> {
  const exonyms = Object.entries(namesOf(language)?.exonyms ?? {});
  const formsWhere = (isPlace: boolean): string[] =>
    exonyms.flatMap(([english, forms]) => ((isPlace ? isKnownPlace(english) : isBody(english)) ? forms : []));
  const countries = [...countryNames(language).keys()].flatMap((code) => countryForms(code, language));
  return {
    places: [...naming.places, ...countries, ...formsWhere(true)],
    organisations: [...naming.organisations, ...formsWhere(false)],
    countries,
  };
}

/** Articles repeat their words. */
function remembering(spelled: (word: string) => string): (word: string) => string {
  const MOST = 20_000;
  const seen = new Map<string, string>();
  return (word) => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    const form = spelled(word);
    // A warm function meets new words for ever.
    if (seen.size > MOST) seen.clear();
    seen.set(word, form);
    return form;
  };
}
