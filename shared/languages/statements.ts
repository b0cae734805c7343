import { baseOf } from './codes.ts';
import { statements as en } from './en/statements.ts';
import type { StatementWords } from './facets/statements.ts';
import type { OfTargets } from './facets/targets.ts';
import { anyOf } from './text.ts';
import { statements as vi } from './vi/statements.ts';

const STATEMENTS = { en, vi } satisfies OfTargets<StatementWords>;

/** The words of a language as expressions, whole words in any case. */
export interface StatementExpressions {
  readonly negation: RegExp;
  readonly denial: RegExp;
  readonly up: RegExp;
  readonly down: RegExp;
  readonly reader: RegExp;
}

const known = new Map<string, StatementExpressions>();

/** Undefined where nobody has written them down. */
export function statementWordsOf(language: string): StatementExpressions | undefined {
  const base = baseOf(language);
  const words = (STATEMENTS as Readonly<Record<string, StatementWords>>)[base];
  if (words === undefined) return undefined;
  const found = known.get(base) ?? {
    negation: whole(words.negations),
    denial: whole(words.denials),
    up: whole(words.up),
    down: whole(words.down),
    reader: whole(words.reader),
  };
  known.set(base, found);
  return found;
}

const whole = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])${anyOf(patterns)}(?![\\p{L}\\p{M}])`, 'iu');
