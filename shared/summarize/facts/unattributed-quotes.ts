import { discourse } from '../../languages/discourse.ts';
import { anyOf, listOf } from '../../languages/text.ts';
import type { QuotedSpan } from './quotes.ts';

/*
 * Words in quotation marks that nobody is said to say: a statement or somebody's wording is listed, the name of a
 * programme, a motto or a word held at a distance is not.
 */

/** Shorter words in quotation marks are terms ("catalyst"), no statement. */
const FEWEST_WORDS = 3;
/** A clause has a subject and a verb. */
const FEWEST_CLAUSE_WORDS = 5;

/** Characters before the mark that may introduce a name. */
const LONGEST_INTRODUCTION = 60;

interface TermPatterns {
  readonly before: RegExp;
  /** Null in a language that writes titles as it writes sentences. */
  readonly after: RegExp | null;
}

const known = new Map<string, TermPatterns>();

/** What stands beside the name of a thing; as in English when nothing is known. */
function termPatterns(language: string): TermPatterns {
  let patterns = known.get(language);
  if (patterns === undefined) {
    const {
      things,
      linking = '',
      introductions,
      before,
      titleCase,
    } = discourse[language]?.terms ?? discourse.en.terms;
    const lead = `(?:${anyOf(things)}${linking}|${anyOf(introductions)})`;
    patterns = {
      before: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${lead}${before}$`, 'iu'),
      after: titleCase === true ? new RegExp(`^\\s*${anyOf(things)}\\b`, 'iu') : null,
    };
    known.set(language, patterns);
  }
  return patterns;
}

const clauses = new Map<string, RegExp | null>();

/** Words of which a clause has at least one; null in a language where they are not known. */
function clausePattern(language: string): RegExp | null {
  let pattern = clauses.get(language);
  if (pattern === undefined) {
    const clause = discourse[language]?.clause;
    pattern =
      clause === undefined
        ? null
        : new RegExp(`\\b${anyOf(listOf(clause.words))}\\b|${anyOf(clause.contractions)}\\b`, 'u');
    clauses.set(language, pattern);
  }
  return pattern;
}

export interface Unattributed {
  readonly span: QuotedSpan;
  /** Sentence that the quotation starts in. */
  readonly sentence: string;
  readonly language: string;
  /** A person, body or country is named before it in that sentence. */
  readonly hasActor: boolean;
}

/** True for a quotation worth listing although nobody is said to say it. */
export function isStatement({ span, sentence, language, hasActor }: Unattributed): boolean {
  const words = span.text.match(/[\p{L}\p{N}\p{M}’'-]+/gu) ?? [];
  if (words.length < FEWEST_WORDS || isTitleOrTerm(span, sentence, language)) return false;
  const before = sentence.slice(Math.max(0, span.start - LONGEST_INTRODUCTION), span.start);
  // A comma or colon introduces speech, unless it goes on with a list of terms.
  if (hasActor || !/\p{L}/u.test(before) || /[^”"\s][,:]\s*$/.test(before)) return true;
  return words.length >= FEWEST_CLAUSE_WORDS && clausePattern(language)?.test(span.text) !== false;
}

/** "the programme “…”", "“…” initiative", "the “four goods”: “…”", a title in capitals. */
export function isTitleOrTerm(span: QuotedSpan, sentence: string, language: string): boolean {
  const before = sentence.slice(Math.max(0, span.start - LONGEST_INTRODUCTION), span.start);
  const patterns = termPatterns(language);
  if (patterns.after === null) return patterns.before.test(before);
  const long = span.text.match(/\p{L}{4,}/gu) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    patterns.before.test(before) ||
    /[”"]:\s*$/.test(before) ||
    (span.from === span.to &&
      patterns.after.test(sentence.slice(span.end, span.end + LONGEST_INTRODUCTION))) ||
    (long.length > 1 && capital / long.length > 0.6)
  );
}
