import type { Patterns, Words } from './words.ts';

/** What pages and mails print around an article. Small letters unless it says otherwise. */
export interface Boilerplate {
  /** Whole lines that are never an article's text, whatever the article. Without digits and punctuation. */
  readonly lines?: readonly string[];
  /** Labels that are noise beside others of their kind only: alone they may be a heading. */
  readonly footLabels?: readonly string[];
  /** Words that a counter stands before: "12 comments". */
  readonly counted?: Patterns;
  /** What introduces a link to another article: "Read also: …". */
  readonly readAlso?: Patterns;
  /** First words of an invitation to follow or subscribe. */
  readonly callsToAction?: Patterns;
  /** Where one is invited to: networks, newsletters, apps. */
  readonly channels?: readonly string[];
  /** A mail's link to its own copy on the web, as a whole line. */
  readonly webVersion?: Patterns;
  /** Beginnings of a mailing list's small print. */
  readonly mailingList?: Patterns;
  /** Labels of topics. An agenda may begin with one as well: tags only at the text's end. */
  readonly topics?: Patterns;
  /** Labels of tags. */
  readonly tags?: Patterns;
  readonly copyright?: Patterns;
  /** Labels of a picture's credit at the beginning of a line, and the word before the photographer. */
  readonly photoLabels?: Patterns;
  readonly photoPrepositions?: Patterns;
  /** What a credit in brackets, or behind a caption, begins with; and the word before the photographer. */
  readonly credits?: Patterns;
  readonly creditPrepositions?: Patterns;
  /** Labels of a source's address, and of a note on sources. */
  readonly sources?: Patterns;
  readonly sourceLabels?: Patterns;
  /** Labels of a date, and the word between label and date. */
  readonly dateLabels?: Patterns;
  readonly datePrepositions?: Patterns;
  /** Labels of the time that reading takes; its minutes, and what may follow those. */
  readonly readingTime?: Patterns;
  readonly minutes?: Patterns;
  readonly minutesOfReading?: Patterns;
  /** Readers' ratings. */
  readonly ratings?: Patterns;
  /** Labels without a name: "Author:" on a line of its own. */
  readonly authorLabels?: Patterns;
  /** Notes on the author under the text, "* Article by …": the kind of text, the word before the name, what ends it. */
  readonly texts?: Patterns;
  readonly authorPrepositions?: Patterns;
  readonly nameTails?: Patterns;
  /** What a byline begins with, as a line of text and in markup. */
  readonly byline?: Patterns;
  readonly bylineInMarkup?: Patterns;
  /** Words between a byline's name and its date. */
  readonly bylineDates?: Patterns;
  /** Small words within names, and between two of them. */
  readonly nameParticles?: Patterns;
  readonly nameConjunctions?: Patterns;
  /** What people are, rather than their names, behind the comma of a byline. */
  readonly roles?: Patterns;
  /** What a blog prints before the account of its author. */
  readonly postedBy?: Patterns;
  /** What the names of agencies and papers end with: "Newswire", "Herald". */
  readonly newsrooms?: Patterns;
  /** Agencies that write their names small. */
  readonly agencies?: Words;
  /** Titles of pages that have none of their own: "Home", "Press release". */
  readonly pageNames?: Patterns;
  /** What an agency marks a story and its end with, as a whole line: "URGENT", "MORE", "ENDS". */
  readonly wireSigns?: Patterns;
  /** Labels of a note to the desk: "Eds: …". */
  readonly wireNotes?: Patterns;
  /** Line above the head of a forwarded mail, and the labels of its fields. */
  readonly mailForwarded?: Patterns;
  readonly mailFrom?: Patterns;
  readonly mailSubject?: Patterns;
  readonly mailDate?: Patterns;
  readonly mailOtherFields?: Patterns;
  /** Line above a quoted answer: "On Mon, 2 Mar 2026, … wrote:". */
  readonly answerOpenings?: Patterns;
  readonly answerVerbs?: Patterns;
  /** What the subject of an answer begins with. */
  readonly answerPrefixes?: Patterns;
}
