import type { Patterns, Words } from './words.ts';

/**
 * Words about the ends of sentences. Abbreviations are in small letters, without their own last stop; a stop within one
 * may have a space after it in the text ("z. B.").
 */
export interface Sentences {
  /**
   * Words that begin sentences far more often than they follow an abbreviation, an initial or an ordinal: articles,
   * pronouns, adverbs, prepositions. Compared as written, with their capital.
   */
  readonly starters?: Words;
  /** Abbreviations that never end a sentence in texts of this language. */
  readonly neverFinal?: Words;

  // What follows holds in texts of every language: a foreign title in an English text is a title, too.

  /** Titles and ranks before names: never the end of a sentence. */
  readonly titles?: Words;
  /** Titles that are ordinary words with a small letter: "Gen. Ray", "Me. Dupont", but "tell me. Then". */
  readonly capitalTitles?: Words;
  /** Titles that end a sentence behind a name, where they are another word: "St. Paul", but "in Main St. The". */
  readonly behindNames?: Words;
  /** Abbreviations even in capitals. Other words in capitals alone ("BC", "SIG") are acronyms without a stop. */
  readonly capitalAbbreviations?: Words;
  /** Abbreviations before a number only: "No. 5", "Art. 7", but "he said no. Then", "modern art. The". */
  readonly beforeNumbers?: Words;
  /** Endings of words that are shortened before a number: "Hauptstr. 5". */
  readonly endingsBeforeNumbers?: Words;
  /** "etc.": the sentence goes on only when a small letter follows. */
  readonly enumerationEnds?: Words;
  /** May end a sentence or stand in its middle, as "Inc.": what follows decides. */
  readonly sometimesFinal?: Words;
  /** After a number, as "5 mio.": the sentence goes on with a small letter, or with the noun in German. */
  readonly quantities?: Words;
  /** Units, which are no abbreviations: after a number, the stop is the sentence's. */
  readonly units?: Words;
  /** Currencies and codes that follow an amount: "600 tis. Kč", "2 bn. US dollars". As written. */
  readonly currencies?: Patterns;
  /** "5 p.m." */
  readonly clock?: Words;
  /** Days and zones that a clock's time goes on with: "5 p.m. Monday". As written. */
  readonly afterClock?: Patterns;
  /** What stands for "year" or "century" after its number: ends as many sentences as not. */
  readonly yearMarks?: Words;
  /** What follows "Dr." or "Prof." within a title: "Dr. med. Lenz", "Prof. em. Roth". */
  readonly degrees?: Words;
  /** The titles that such words follow. As written. */
  readonly beforeDegrees?: Words;
  /** Nouns that a single capital letter may follow: "vitamin C. Oranges", "hepatitis B." */
  readonly lettered?: Patterns;
  /** Words of one small letter that end sentences. */
  readonly finalLetters?: Words;
  /** Abbreviated months and weekdays, which have a capital: "Dec.", but "he sat." */
  readonly calendar?: Words;
  /** Abbreviated months that begin with a small letter: "5 feb. is", "24. nov. 2011". */
  readonly smallMonths?: Words;
  /** What an ordinal counts most often. As written; a word may go on: "Jahrhundert" in "Jahrhunderts". */
  readonly counted?: Words;
  /** Articles before an ordinal: "den 5. Liga". */
  readonly articlesBeforeOrdinals?: Words;
  /** Words before the number of a decade: "w latach 40." */
  readonly decadeLeads?: Words;
  /** Articles and pronouns before an apostrophe: "l'art". */
  readonly elided?: Words;
  /** More of them that begin sentences: "Lorsqu’il". As written. */
  readonly elidedStarters?: Words;
  /** Particles behind a quotation that is part of a larger sentence, as 「…」と話した. One character each. */
  readonly quotationParticles?: Words;

  // What follows holds in texts of this language alone.

  /** Words of one capital letter that are no initials. */
  readonly pronouns?: Words;
  /** Before an ordinal: articles, prepositions that hold one, possessives, "und" between two. As written. */
  readonly beforeOrdinals?: Patterns;
  /** Words that go on with the sentence after a quotation: `"Why?" Peter asked.`, `“为什么？”他问。`. */
  readonly speech?: {
    /** Pattern of what stands between the quotation and the verb. */
    readonly before: string;
    readonly verbs: Patterns;
    /** Pattern of what must follow the verb. */
    readonly after: string;
    /** A full stop, too, may stand before the verb. */
    readonly afterFullStops?: true;
  };
  /** Words beside a space, in a language that ends sentences with a space as it does phrases. */
  readonly phrases?: {
    /** Words and titles that begin sentences. */
    readonly opening: Patterns;
    /** Words that go on with a sentence. */
    readonly continuing: Patterns;
    /** Particles and adverbs at the end of a sentence. */
    readonly closing: Patterns;
    /** Words that go on after a question: who asks. */
    readonly afterQuestion: Patterns;
  };
}

/** What a target's texts need. */
export type TargetSentences = Sentences & Required<Pick<Sentences, 'starters' | 'neverFinal' | 'speech'>>;
