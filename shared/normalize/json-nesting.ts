import { PermanentError } from '../errors.ts';
import { LIMITS } from './limits.ts';

/**
 * A text as JSON. Nesting is counted first: a parser needs 100 bytes of memory for every bracket.
 *
 * @throws PermanentError `too-complex` when it nests deeper than an article does
 * @throws SyntaxError when it is no JSON
 */
export function parseNested(text: string): unknown {
  if (nestsDeeper(text, LIMITS.nesting)) {
    throw new PermanentError({
      kind: 'too-complex',
      message: `The JSON nests lists and objects deeper than ${LIMITS.nesting} levels.`,
      advice: 'Upload the article as an object with "title" and "body", or as text.',
    });
  }
  return JSON.parse(text);
}

/** True when more lists and objects are open at once. Brackets in strings are text. */
function nestsDeeper(text: string, most: number): boolean {
  let level = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') inString = !inString;
    else if (inString) {
      if (sign === '\\') at++;
    } else if (sign === '[' || sign === '{') {
      level++;
      if (level > most) return true;
    } else if (sign === ']' || sign === '}') level--;
  }
  return false;
}
