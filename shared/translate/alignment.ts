const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;

/**
 * The answer's lines, one for each line sent, or null when they cannot be told apart any more: the service
 * merged, split, dropped or ate lines. Blank lines that the service added do not count.
 */
export function alignLines(sent: readonly string[], answer: string): string[] | null {
  const lines = answer
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (sent.length === 1) return lines.length === 0 ? null : [restoreCharacters(sent[0]!, lines.join(' '))];
  if (lines.length !== sent.length || isShifted(sent, lines)) return null;
  return lines.map((line, index) => restoreCharacters(sent[index]!, line));
}

const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&lt;/gi, '<'],
  [/&gt;/gi, '>'],
  [/&quot;/gi, '"'],
  [/&(?:#0*39|#x0*27|apos);/gi, "'"],
  [/&nbsp;/gi, ' '],
  // Last, so that `&amp;lt;` gives `&lt;` and not `<`.
  [/&amp;/gi, '&'],
];

/**
 * Takes back the escaping of a service that treats text as markup. What the source had as an entity stays one.
 */
export function restoreCharacters(source: string, answer: string): string {
  if (DOUBLE.test(answer) && !DOUBLE.test(source)) return unescaped(answer);
  const wanted = entitiesOf(source);
  if (entitiesOf(answer) === wanted) return answer;
  const once = unescaped(answer);
  if (wanted === '' || entitiesOf(once) === wanted) return once;
  return answer;
}

/** An entity whose own ampersand was escaped. */
const DOUBLE = /&amp;(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/i;

function unescaped(text: string): string {
  return ENTITIES.reduce((result, [entity, character]) => result.replace(entity, character), text);
}

function entitiesOf(text: string): string {
  const found = ENTITIES.flatMap(([entity]) => text.match(entity) ?? []);
  return found
    .map((entity) => entity.toLowerCase())
    .sort()
    .join(' ');
}

/** Gale and Church (1993): the variance of a translation's length grows with 6.8 times the source's length. */
const LENGTH_VARIANCE = 6.8;
/** Cost, in the same unit as a squared deviation, of taking two lines as one: keeps honest answers honest. */
const MERGE_COST = 9;
/** How much better another alignment has to be before the answer is distrusted. */
const SHIFT_MARGIN = 24;

/**
 * True when as many lines came back as went out but one was merged and another split: lengths then fit much
 * better to an alignment with a 2:1 and a 1:2 step than to one by one.
 */
function isShifted(sent: readonly string[], lines: readonly string[]): boolean {
  const total = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  const ratio = total(lines) / Math.max(1, total(sent));
  const deviation = (source: number, target: number): number => {
    const expected = Math.max(1, source * ratio);
    return Math.min(60, (target - expected) ** 2 / (expected * LENGTH_VARIANCE));
  };
  const straight = sent.reduce((sum, text, i) => sum + deviation(text.length, lines[i]!.length), 0);
  return straight - bestAlignment(sent, lines, deviation) > SHIFT_MARGIN;
}

/** Steps that an alignment may stray from one by one: many thousands of short lines must not cost their square. */
const BAND = 12;

function bestAlignment(
  sent: readonly string[],
  lines: readonly string[],
  deviation: (source: number, target: number) => number,
): number {
  const n = sent.length;
  const row = (): Float64Array => new Float64Array(2 * BAND + 1).fill(Number.POSITIVE_INFINITY);
  // The cost of aligning the first i sources with the first j lines stands at column j - i + BAND of row i.
  const rows = Array.from({ length: n + 1 }, row);
  const at = (i: number, j: number): number =>
    i < 0 || j < 0 || Math.abs(j - i) > BAND ? Number.POSITIVE_INFINITY : rows[i]![j - i + BAND]!;
  rows[0]![BAND] = 0;
  for (let i = 1; i <= n; i += 1) {
    for (let j = Math.max(1, i - BAND); j <= Math.min(n, i + BAND); j += 1) {
      const s = sent[i - 1]!.length;
      const t = lines[j - 1]!.length;
      const one = at(i - 1, j - 1) + deviation(s, t);
      const merged = at(i - 2, j - 1) + deviation(s + (sent[i - 2]?.length ?? 0), t) + MERGE_COST;
      const split = at(i - 1, j - 2) + deviation(s, t + (lines[j - 2]?.length ?? 0)) + MERGE_COST;
      rows[i]![j - i + BAND] = Math.min(one, merged, split);
    }
  }
  return at(n, n);
}
