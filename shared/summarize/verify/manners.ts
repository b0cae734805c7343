import { lazy } from '../../languages/lazy.ts';
import { statementWordsOf } from '../../languages/statements.ts';
import { INVISIBLE } from '../../languages/text.ts';
import { quotedSpans } from '../facts/quotes.ts';

/** Marks that turn the direction of writing, and characters that nobody sees. */
const HIDDEN = new RegExp(`[${INVISIBLE}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]`, 'gu');
const LINK = /https?:|www\.|@|[<>{}[\]]|\*\*|#\s/;
/** "example.org": small letters after a full stop that no space follows. */
const DOMAIN = lazy(
  () => /(?<![\p{L}\p{N}.@-])(?:[\p{L}\p{N}][\p{L}\p{N}-]+\.)+\p{Ll}{2,}(?![\p{L}\p{N}])/giu,
);

/** What a written text must not do: lead away from the page, hide characters, tell the reader to act. Null when it does not. */
export function badManners(text: string, source: string, language: string): string | null {
  if (LINK.test(text)) return 'has a link or markup';
  const foreign = (pattern: RegExp): boolean =>
    [...text.matchAll(pattern)].some((match) => !source.includes(match[0]));
  if (foreign(DOMAIN())) return 'has a link or markup';
  if (foreign(HIDDEN)) return 'has invisible characters';
  const reader = statementWordsOf(language)?.reader;
  const isAddressed = (own: string): boolean => reader?.test(unquoted(own)) ?? false;
  return isAddressed(text) && !isAddressed(source) ? 'speaks to the reader' : null;
}

function unquoted(text: string): string {
  return quotedSpans([text]).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
}
