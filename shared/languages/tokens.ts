import { baseOf } from './codes.ts';
import { numeralExpression } from './numerals.ts';
import { listOf } from './text.ts';

/** A word, a number in digits or a sign, where it stands in its text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** As written. */
  readonly text: string;
  /** In small letters, with one shape of apostrophe. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Languages that drop a vowel before a vowel: "n'est", "l'est". */
const ELIDING: ReadonlySet<string> = new Set(listOf('fr it ca'));

const expressions = new Map<string, RegExp>();

function expressionOf(language: string): RegExp {
  let expression = expressions.get(language);
  if (expression === undefined) {
    const numeral = numeralExpression(language);
    // Chinese writes no spaces, and counts with characters: each is a token.
    const word = '[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*(?:[\'’][\\p{L}\\p{M}]+)*';
    expression = new RegExp(`(${numeral})|(\\p{Script=Han}|${word})|\\S`, 'gu');
    expressions.set(language, expression);
  }
  return expression;
}

/** Words, numbers and signs of a text in NFC, in order. */
export function tokensOf(text: string, language: string): Token[] {
  const base = baseOf(language);
  const expression = expressionOf(base);
  const tokens: Token[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const [written, number, word] = match;
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'sign';
    const lower = kind === 'word' ? written.toLowerCase().replaceAll('’', "'") : written;
    const start = match.index;
    const cut = kind === 'word' && ELIDING.has(base) ? lower.indexOf("'") : -1;
    if (cut > 0 && cut <= 2) {
      const middle = start + cut;
      tokens.push({ kind, text: written.slice(0, cut), lower: lower.slice(0, cut), start, end: middle });
      tokens.push({
        kind,
        text: written.slice(cut + 1),
        lower: lower.slice(cut + 1),
        start: middle + 1,
        end: start + written.length,
      });
    } else tokens.push({ kind, text: written, lower, start, end: start + written.length });
  }
  return tokens;
}
