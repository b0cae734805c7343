import { lazy } from '../../languages/lazy.ts';
import { anyOf, listOf } from '../../languages/text.ts';
import { withoutProlog } from '../prolog.ts';
import { unsupported } from './unsupported.ts';

const SOURCE = { what: 'the source of a program', advice: 'Upload an article.' };

/** The root element of a translation memory. */
const TMX = /^<tmx[\s>]/i;

/** Characters that declaration, document type and remarks may take before it. */
const PROLOG = 20_000;

/** Names of files that programs are written in. PHP and the like may be saved pages. */
const SOURCE_NAME =
  /\.(?:py|pyw|js|mjs|cjs|jsx|ts|mts|cts|tsx|sh|bash|zsh|ps1|bat|java|kt|scala|c|h|cc|cpp|hpp|cs|go|rs|rb|pl|lua|swift|sql|css|scss|r|m)$/i;

/** A line that ends or begins as statements do, and sentences do not. */
const STATEMENT = lazy(
  () =>
    new RegExp(
      anyOf([
        '[{}()[\\];=\\\\]$',
        '[)\\]}\'"],$',
        '\\):$',
        `^\\s*${anyOf(KEYWORDS)}\\s\\S.*[=({:;.'"]`,
        '^\\s*[\\w.]{1,40}\\s?[+*/-]?=\\s?\\S',
        '^\\s*(?:#include|#define|\\/\\/|\\/\\*|\\*\\/|@\\w)',
      ]),
      'i',
    ),
);

const KEYWORDS = listOf(`
  import from export def class return const let var func fn public private static package using if elif for while echo set
  select insert
`);

/** Lines that are looked at: a program shows what it is in its first hundreds. */
const MOST_LINES = 400;

/** Share of statements from which a file with a program's name is one: prose has less than one in twenty. */
const STATEMENT_SHARE = 0.4;

/**
 * Refuses texts that are certainly no articles: a translation memory, the source of a program.
 *
 * @throws PermanentError `unsupported-format`
 */
export function refuseOtherTexts(text: string, key: string): void {
  if (TMX.test(withoutProlog(text.slice(0, PROLOG), { doctype: true }))) {
    throw unsupported({
      what: 'a translation memory (TMX)',
      advice: 'It is no article: import it with `./tidings memory import FILE`.',
    });
  }
  // The first line of a script says what runs it.
  if (/^#!\s?\/\S/.test(text) || text.startsWith('<?php')) throw unsupported(SOURCE);
  if (SOURCE_NAME.test(key) && statementShare(text) >= STATEMENT_SHARE) throw unsupported(SOURCE);
}

function statementShare(text: string): number {
  const lines = text
    .split(/\r?\n/, MOST_LINES)
    .map((line) => line.trimEnd().slice(0, 2000))
    .filter((line) => line.trim() !== '');
  return lines.filter((line) => STATEMENT().test(line)).length / Math.max(1, lines.length);
}
