import type { Patterns, Words } from './words.ts';

/** Words that tie a sentence to its neighbours, and words around quotations. Small letters unless it says otherwise. */
export interface Discourse {
  /**
   * Openings that point back to a sentence before: without it the reader does not know who "he" is or what "however"
   * turns against.
   */
  readonly openings: Patterns;
  /** Pattern that must not follow an opening: a name that the word belongs to, as a title or an article. */
  readonly notBefore?: string;
  /** Openings whose noun a sentence before has told: "this idea". A key point has none where there are others. */
  readonly pointers?: Patterns;
  /** A first person in quotation marks is whoever is said to speak; outside of them it is a neighbour. */
  readonly firstPerson?: Patterns;
  /** Openings that point at the calendar or at everyone, as "this week": no neighbour is needed. */
  readonly selfContained?: Patterns;
  /** Words that give a statement to somebody whom only a neighbour names: “…,” she says; until now, he said, … */
  readonly speakers?: { readonly before: string; readonly pronouns: Patterns; readonly verbs: Patterns };
  /** Pronouns within a sentence, and what they could mean there. */
  readonly danglingPronouns?: {
    readonly pronouns: Patterns;
    /** Nouns for people; endings of such nouns, and beginnings of words that have those endings and mean nobody. */
    readonly people: Words;
    readonly personEndings: Words;
    readonly notPeople: Words;
    /** First words that are no name although they begin with a capital. As written. */
    readonly openingsWithoutSubject: Words;
  };
  /** Whoever has nothing to say: "declined to comment". No text of a summary. */
  readonly silence?: Patterns;
  /** Words of those who deny, contradict or criticise: a voice against somebody. */
  readonly opposition?: Patterns;
  /** Words that a line which credits a picture or its writers begins with, before a name. */
  readonly creditOpenings?: Patterns;
  /** Words of time, manner and relation: a short line without any of them tells what a picture shows. As written. */
  readonly telling?: Words;
  /** Words around quotation marks that hold the name of something, or a term. */
  readonly terms?: Terms;
  /** Words that a clause, with its subject and verb, has at least one of. As written. */
  readonly clause?: { readonly words: Words; readonly contractions: Patterns };
}

export interface Terms {
  /** What has a name: programmes, films, mottos. */
  readonly things: Patterns;
  /** Pattern between such a noun and the name. */
  readonly linking?: string;
  readonly introductions: Patterns;
  /** Pattern between all these and the mark. */
  readonly before: string;
  /** Titles are written with capitals, and the noun may stand behind the name: “…” initiative. */
  readonly titleCase?: true;
}

/** What a summary in the language needs. */
export type TargetDiscourse = Discourse & Required<Pick<Discourse, 'firstPerson' | 'speakers' | 'terms'>>;
