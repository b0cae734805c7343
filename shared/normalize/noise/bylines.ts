import { agencies, everyLine } from '../../languages/boilerplate.ts';
import { lazy } from '../../languages/lazy.ts';
import { anyOf } from '../../languages/text.ts';
import { dateInText } from './dates.ts';

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";

const PARTICLE = anyOf(everyLine('nameParticles'));

const AND = anyOf(everyLine('nameConjunctions'));

const NAME = `(?:${NAME_WORD}|${PARTICLE}|${AND}|,)`;

/** "By Jane Doe", "Von Max Muster und Eva Roth", "Tác giả: …": a line that names the author and does nothing else. */
const BYLINE = lazy(
  () => new RegExp(`^${anyOf(everyLine('byline'))}\\s+(${NAME}(?:\\s+${NAME}){0,9})$`, 'u'),
);

/** One person's name, or several of them: two words with a capital, so that "By Land, Sea and Air" is none. */
const FULL_NAMES = lazy(
  () =>
    new RegExp(
      `^${NAME_WORD}(?:\\s+${PARTICLE})*\\s+${NAME_WORD}(?:\\s+(?:${NAME_WORD}|${PARTICLE}|${AND}))*$`,
      'u',
    ),
);

const LISTS = lazy(() => new RegExp(`\\s${AND}\\s`, 'u'));

/** What people are, rather than their names, behind the comma of a byline. */
const ROLE = lazy(() => new RegExp(`\\p{L}*${anyOf(everyLine('roles'))}\\p{L}*`, 'iu'));

/** Agencies that write their names small. */
const AGENCY = lazy(() => new RegExp(`^${anyOf(agencies())}$`, 'iu'));

/** A name, and the date behind it. */
const DATED = lazy(() => new RegExp(`^(.{4,80}?)\\s${anyOf(everyLine('bylineDates'))}\\s(.{6,24})$`, 'u'));

/** Signs between the parts of a head line: "By Jane Doe | Example Wire | Updated 3 May 2026". */
const PARTS = /\s+[|·•–—-]\s+|,\s+/u;

/** Words of a part that is a place, a role, an agency or a date. */
const PART_WORDS = 6;

/** "Jane Doe <jane@example.org>", "Press office press at example.org": who sent it, and from where. */
const WITH_ADDRESS = lazy(
  () =>
    /^(\p{Lu}[\p{L}\p{M}.’' -]{2,50}?)\s+[<(]?[\w.+-]{1,40}(?:@| at | \[at\] | \(at\) )(?:[\w-]{1,40}\.){1,4}[a-z]{2,12}[>)]?$/u,
);

/** Blogs print the account in front of the date: "Posted by admin". */
const ACCOUNT = lazy(() => new RegExp(`^${anyOf(everyLine('postedBy'))} [\\p{Ll}\\p{N}_.-]{2,30}$`, 'u'));

export interface Byline {
  /** Null for an account that is nobody's name. */
  author: string | null;
  /** ISO date that the line states behind the name. */
  publishedAt: string | null;
}

/** The author that a line names, and the date behind the name; null when it is no byline. */
export function readByline(text: string): Byline | null {
  if (text.length > 140) return null;
  const signed = / at |@/.test(text) ? WITH_ADDRESS().exec(text) : null;
  if (signed !== null)
    return { author: FULL_NAMES().test(signed[1]!) ? signed[1]! : null, publishedAt: null };
  const lowered = text.replace(/^\p{Lu}\p{L}*/u, (word) => word.toLowerCase());
  const whole = authorOf(lowered);
  if (whole !== null) return { author: whole, publishedAt: null };
  const dated = DATED().exec(lowered);
  const date = dated === null ? null : dateInText(dated[2]!);
  if (dated === null || date === null) return inParts(lowered);
  const author = authorOf(dated[1]!);
  return author === null && !ACCOUNT().test(dated[1]!) ? inParts(lowered) : { author, publishedAt: date };
}

/** "von Eva Roth, Ulm | Stand: 3. Mai 2026": a full name, then short parts that may state a date. */
function inParts(line: string): Byline | null {
  const [first, ...others] = line.split(PARTS);
  const author = authorOf(first!);
  if (author === null || others.length === 0 || !FULL_NAMES().test(author)) return null;
  if (/[.!?…:;"”]$/u.test(line) && !/\d\.$|\p{Lu}\.$/u.test(line)) return null;
  if (others.some((part) => part === '' || part.split(' ').length > PART_WORDS)) return null;
  // Places, roles and agencies are written with a capital, dates with a number; a clause has neither.
  if (!others.every((part) => /\p{Lu}|\d/u.test(part) || ROLE().test(part) || AGENCY().test(part)))
    return null;
  const tail = line.slice(first!.length);
  return { author: [author, ...furtherNames(tail)].join(', '), publishedAt: dateInText(tail) };
}

/** Names after the first: only "A Lee, B Cole and C Day" is surely a list; a single part more is a place or a role. */
function furtherNames(tail: string): string[] {
  const names: string[] = [];
  for (const part of tail
    .split(/\s+[|·•–—-]\s+/u)[0]!
    .split(/,\s+/u)
    .slice(1)) {
    if (ROLE().test(part) || !FULL_NAMES().test(part)) return [];
    names.push(part);
    if (LISTS().test(part)) return names;
  }
  return [];
}

function authorOf(line: string): string | null {
  const name = BYLINE().exec(line)?.[1];
  return name === undefined || !/\p{Lu}/u.test(name) ? null : name;
}

/** Names of agencies and papers below a byline: "Associated Newswire", "Kelbrook News Service". */
const SERVICE = lazy(
  () => new RegExp(`^(?:\\p{Lu}[\\p{L}\\p{M}’'&-]*\\s)*(?:\\p{L}*${anyOf(everyLine('newsrooms'))})$`, 'iu'),
);

/** "STAFF WRITER", "Political editor": a line of its own below a name. */
export function isRoleLine(text: string): boolean {
  const words = text.split(' ');
  if (words.length <= 4 && SERVICE().test(text)) return true;
  return (
    text.length <= 100 &&
    words.length <= 4 &&
    /^[\p{L}\p{M} ’'-]+$/u.test(text) &&
    ROLE().exec(words.at(-1)!)?.[0] === words.at(-1)
  );
}

/** A name of markup without the word before it: "By Jane Doe" is "Jane Doe". */
export function withoutByline(text: string): string {
  return text.replace(LEAD_IN_MARKUP(), '');
}

const LEAD_IN_MARKUP = lazy(() => new RegExp(`^${anyOf(everyLine('bylineInMarkup'))}[:\\s]\\s*`, 'i'));

/** The author in a line that begins with the date: "4 May 2026 | By Jane Doe". */
export function authorBehindDate(text: string): string | null {
  for (const part of text.split(PARTS).slice(1)) {
    const author = readByline(part)?.author;
    if (author) return author;
  }
  return null;
}
