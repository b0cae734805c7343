/** What a language model wrote, without what it thought, and the JSON in it. Pure. */

/** Tags between which models think aloud, as their chat templates write them. */
const THINKING = ['think', 'thinking', 'reasoning'] as const;

/**
 * The answer without its thoughts. Thoughts that never end leave nothing; where only the closing tag stands, the
 * template opened it before the answer began.
 */
export function withoutThinking(text: string): string {
  let rest = text;
  for (const tag of THINKING) {
    const [open, close] = [`<${tag}>`, `</${tag}>`];
    const closed = rest.lastIndexOf(close);
    if (closed >= 0) rest = rest.slice(closed + close.length);
    else if (rest.trimStart().startsWith(open)) rest = '';
  }
  return rest.trim();
}

/**
 * The JSON object in an answer, also between fences or amid words; undefined where there is none or it was cut. Of
 * several the first that can be read.
 */
export function objectIn(text: string): Record<string, unknown> | undefined {
  // A model that rambles must not cost the square of what it wrote.
  for (
    let at = text.indexOf('{'), tries = 0;
    at >= 0 && tries < 20;
    at = text.indexOf('{', at + 1), tries++
  ) {
    const end = endOfObject(text, at);
    if (end < 0) continue;
    try {
      return JSON.parse(text.slice(at, end)) as Record<string, unknown>;
    } catch {
      // A brace in prose.
    }
  }
  return undefined;
}

/** Offset behind the brace that closes the one at `from`, or -1. */
function endOfObject(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
      continue;
    }
    if (sign === '"') quoted = true;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return -1;
}
