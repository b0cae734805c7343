/** Words by which names are read in a text whose grammar nobody parses: what stands before them, in them and after them. */
export interface Naming {
  /** True for a word that the language could have: others are foreign. */
  readonly isOwnWord: (word: string) => boolean;
  /** One form for the spellings of a word ("hoà", "hòa"). */
  readonly spelled: (text: string) => string;
  /** Family names, which come first. As written. */
  readonly families: ReadonlySet<string>;
  /** Those that are given names, parts of places or plain words as well. As written. */
  readonly rareFamilies: ReadonlySet<string>;
  /** Second words of the names of people ("Thị"), whatever their family. As written. */
  readonly middles: ReadonlySet<string>;
  /** First words of names in which the given name comes first, and the family's or clan's last. As written. */
  readonly givenFirst: ReadonlySet<string>;
  /** Forms of address before a name, with the sex that they tell. Small letters, as all phrases below. */
  readonly addresses: Readonly<Record<string, 'm' | 'f' | null>>;
  /** Words for what somebody is, which stand before the name. */
  readonly offices: readonly string[];
  /** Among them those of states: a country may follow, then the name. */
  readonly stateOffices: readonly string[];
  /** Among them those behind which their field of work stands, in capitals: "minister". */
  readonly fieldOffices: readonly string[];
  /** Among them those that as well stand before the name of a body whose they are: "director", "spokesman". */
  readonly bodyOffices: readonly string[];
  /** Among these those of companies, whose names look like people's. */
  readonly ownerOffices: readonly string[];
  /** What an office is for, or what it is of, in small letters between it and the name. */
  readonly officeTails: readonly string[];
  /** Offices of one person that a text calls differently ("coach", "trainer"). */
  readonly synonyms: readonly (readonly string[])[];
  /** Offices of which a text about one means that one. */
  readonly sole: readonly string[];
  /** Words before an office that are no office. */
  readonly qualifiers: readonly string[];
  /** Offices that without what they are of say nothing: "head". */
  readonly halves: ReadonlySet<string>;
  /** Words in small letters that go on with an office ("of"), and that end it, besides verbs of speech. */
  readonly ofRole: ReadonlySet<string>;
  readonly endsRole: ReadonlySet<string>;
  /** Relatives: before a form of address they are somebody else. */
  readonly kin: readonly string[];
  /** Among them what somebody is without saying whose: "lawyer". */
  readonly professions: ReadonlySet<string>;
  /** First words of the names of bodies ("ministry"), which belong to the name. */
  readonly bodies: readonly string[];
  /** Nouns before the name of a body that are no part of it ("the airline"). */
  readonly bodyNouns: readonly string[];
  /** Words in small letters inside the name of a body. */
  readonly inner: readonly string[];
  /** Words in small letters that may end it. */
  readonly innerEnds: readonly string[];
  /** Among `bodies` those that, written small, need more than a place to be a name. */
  readonly loose: readonly string[];
  /** Among `bodies` those with long names: a name that a word in small letters follows may be cut. */
  readonly lengthy: readonly string[];
  /** Among `bodies` those that are named by what they are on or for, behind `about`. */
  readonly topical: readonly string[];
  /** "On", before a topic. */
  readonly about: string;
  /** What bodies do, in small letters: no part of their names. */
  readonly actions: readonly string[];
  /** Among `bodies` the one that acts for another, named behind it. */
  readonly agency: string;
  /** Among `bodies` those that a state has one of: a name behind them is somebody's. */
  readonly whole: readonly string[];
  /** What stands in brackets before the short form of a body's name. */
  readonly aliasLeads: readonly string[];
  /** Among `bodies` those that are called after people. */
  readonly honouring: readonly string[];
  /** Among `bodies` those in whose name a preposition of place stands ("the embassy in"). */
  readonly seated: readonly string[];
  /** That preposition, and the word that joins the last of a list. */
  readonly seat: string;
  readonly and: string;
  /** "Of", before an owner. */
  readonly of: string;
  /** The country whose name ends those of branches ("Honda Việt Nam"). */
  readonly home: string;
  /** The article "a". */
  readonly one: string;
  /** Kinds of places, before the name. */
  readonly placeNouns: readonly string[];
  /** Among them those that are no part of the name, were it of one syllable: "city". */
  readonly towns: readonly string[];
  /** Kinds of places that are numbered, or named after people: never a person behind them. */
  readonly numbered: readonly string[];
  /** Units of measure: a number before them numbers no place. */
  readonly units: readonly string[];
  /** Words before a kind of places that announce a list of them ("the", "two"). */
  readonly several: ReadonlySet<string>;
  /** Places by name, besides countries and exonyms. As written. */
  readonly places: readonly string[];
  /** Names of places that as well are names of people or plain words: only context tells. As written. */
  readonly ambiguous: ReadonlySet<string>;
  /** Among them those that begin a sentence as plain words. As written. */
  readonly plainStarts: ReadonlySet<string>;
  /** Bodies by name. As written. */
  readonly organisations: readonly string[];
  /** Prepositions of place, and whatever leads to a place. */
  readonly placeBefore: readonly string[];
  /** Among them those that nothing but a place follows. */
  readonly located: readonly string[];
  /** Words before a country that make it a people or a language. */
  readonly peopleBefore: readonly string[];
  /** Nouns before the name of a thing: ships, films, storms. */
  readonly thingNouns: readonly string[];
  /** First words of sentences that belong to no name. */
  readonly starts: ReadonlySet<string>;
  /** Words after which a noun of one syllable begins anew, besides `breaks` and `ofRole`. */
  readonly free: ReadonlySet<string>;
  /** Words of several syllables, the last of which would be a noun of the lists above. */
  readonly plainWords: readonly string[];
  /** Words that never belong to a name. */
  readonly breaks: ReadonlySet<string>;
  /** Capitals that name nobody ("GDP"). */
  readonly noNames: ReadonlySet<string>;
  readonly speech: Speech;
  readonly play: Play;
  /** What tells that somebody is meant, right behind the name and a mark: birth, home. */
  readonly personAfter: readonly string[];
  /** The word for years of age, behind a number. */
  readonly age: string;
  /** "Is" between an office and whose it is. */
  readonly is: string;
  /** "From" and "to" of a way: names between and behind are places. */
  readonly wayFrom: string;
  readonly wayTo: ReadonlySet<string>;
  /** Before a place that something is so far from. */
  readonly distance: string;
  /** "Is", with the articles that may follow. */
  readonly copula: readonly string[];
  /** What belongs to a body that is named behind it: shares, customers. */
  readonly ofBody: readonly string[];
  /** Among it what a stock exchange's sign stands behind. */
  readonly stocks: readonly string[];
}

/** Words around what is said. */
export interface Speech {
  readonly verbs: readonly string[];
  /** Among them what people do and bodies do not: "recall", "laugh". */
  readonly personal: readonly string[];
  /** Among `personal` the one that at times bodies do. */
  readonly says: string;
  /** What people do besides, beside what is quoted: "order", "joke". */
  readonly besides: readonly string[];
  /** Words that a verb of speech only begins: "tell apart". */
  readonly noSpeech: readonly string[];
  /** "According to". */
  readonly according: readonly string[];
  /** "Quoting": who speaks stands behind. */
  readonly quoting: readonly string[];
  /** Words between a subject and its verb: "today", "also". */
  readonly adverbs: ReadonlySet<string>;
  /** Words before a name that make it an object, or an owner. */
  readonly objectBefore: readonly string[];
  /** Nouns for somebody of whom nothing but the sex is said. */
  readonly described: Readonly<Record<string, 'm' | 'f'>>;
  readonly pronouns: Readonly<Record<string, 'm' | 'f' | null>>;
  /** Negations and conditionals before the verb: nobody said it. */
  readonly denials: readonly string[];
}

/** Words of matches, and of what people do that bodies do not. */
export interface Play {
  /** What the sides of a match do, right behind their names. */
  readonly sideAfter: readonly string[];
  /** What stands right before the name of a side. */
  readonly sideBefore: readonly string[];
  /** Nouns before or behind the name of a town that make it a club. */
  readonly clubNouns: readonly string[];
  /** What only a person does, right behind the name. */
  readonly deeds: readonly string[];
  /** The same of people and, at times, of sides. */
  readonly lesserDeeds: readonly string[];
  /** What a person did: with "of" behind it, the name follows. */
  readonly deedNouns: readonly string[];
}
