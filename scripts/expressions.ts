/**
 * Refuses regular expressions whose time grows faster than their input: part of `npm run check`.
 *
 *   node scripts/expressions.ts
 *
 * Three ways in which that happens are looked for. Two parts of an expression that take the same character, one behind
 * the other or from every place of a run (scslre); and a repeated group one of whose parts takes what the group begins
 * with, so that one pass over it may be two (below: bounded repeats count as well, `{0,2000}` within `{0,6}` takes years).
 */

// biome-ignore-all lint/correctness/noUnresolvedImports: packages whose types only TypeScript finds
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { parse } from 'acorn';
import { getFirstConsumedChar, getFirstConsumedCharAfter, toUnicodeSet } from 'regexp-ast-analysis';
import { analyse } from 'scslre';
import { makeAll } from '../shared/languages/lazy.ts';
import { ALLOWED } from './expressions-allowed.ts';

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** File and line, from the project's root. */
  readonly at: string;
}

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['shared', 'lambdas', 'local', 'cli'];

/** Modules that can be loaded without doing anything: the expressions that they compose are seen as they are made. */
const LOADABLE = 'shared/';

/** A repeat of so many characters is as good as an endless one where it stands within another. */
const MANY = 10;

function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/'))),
  ).sort();
}

/** Expressions that a source writes as literals. */
export function literalsIn(source: string, file: string): Expression[] {
  const found: Expression[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (Array.isArray(node) || typeof node !== 'object' || node === null) return;
    const { type, regex, loc } = node as {
      type?: string;
      regex?: { pattern: string; flags: string };
      loc?: { start: { line: number } };
    };
    if (type === 'Literal' && regex !== undefined)
      found.push({ source: regex.pattern, flags: regex.flags, at: `${file}:${loc?.start.line}` });
    for (const [key, value] of Object.entries(node)) if (key !== 'loc') walk(value);
  };
  walk(parse(stripTypeScriptTypes(source), { ecmaVersion: 'latest', sourceType: 'module', locations: true }));
  return found;
}

/** Expressions that modules compose when they are loaded, and those that they put off (`lazy`). */
async function composedBy(files: readonly string[]): Promise<Expression[]> {
  const found: Expression[] = [];
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, input, newTarget) {
      const made = Reflect.construct(target, input, newTarget) as RegExp;
      const line = new Error().stack?.split('\n').find((frame) => frame.includes(`${ROOT}/${LOADABLE}`));
      const at = line?.slice(line.indexOf(`${ROOT}/`) + ROOT.length + 1).replace(/\)$/, '');
      if (at !== undefined) found.push({ source: made.source, flags: made.flags, at });
      return made;
    },
  });
  try {
    for (const file of files) await import(path.join(ROOT, file));
    makeAll();
  } finally {
    globalThis.RegExp = native;
  }
  return found;
}

/** Why an expression may take more than linear time; null when no reason is known. */
export function problemOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string | null {
  const [report] = analyse(
    { source, flags },
    { reportTypes: { Self: true, Trade: true, Move: true } },
  ).reports;
  if (report !== undefined) {
    const parts = 'quant' in report ? [report.quant] : [report.startQuant, report.endQuant];
    return `${report.exponential ? 'exponential' : 'polynomial'}: ${parts.map(({ raw }) => raw).join(' and ')}`;
  }
  const repeated = repeatWithin(source, flags);
  return repeated === null ? null : `may divide its repeats in many ways: ${repeated}`;
}

/** A part of a repeated group that takes what the group begins with and what stands behind the part. */
function repeatWithin(source: string, flags: string): string | null {
  const sets = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, sets);
  const ast = { ...new RegExpParser().parseFlags(flags) };
  const outer: AST.Quantifier[] = [];
  let found: string | null = null;
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      const around = outer.at(-1);
      const isLong = quantifier.max - quantifier.min >= MANY;
      if (around !== undefined && isLong && isOneCharacter(quantifier)) {
        const taken = toUnicodeSet(quantifier.element as never, ast);
        const begins = getFirstConsumedChar(around.element, 'ltr', ast).char;
        const follows = getFirstConsumedCharAfter(quantifier, 'ltr', ast).char;
        if (taken.isSupersetOf(begins) && !taken.isDisjointWith(follows)) found ??= around.raw;
      }
      if (quantifier.max > 1 && !isOneCharacter(quantifier)) outer.push(quantifier);
    },
    onQuantifierLeave(quantifier) {
      if (outer.at(-1) === quantifier) outer.pop();
    },
  });
  return found;
}

function isOneCharacter({ element }: AST.Quantifier): boolean {
  return ['Character', 'CharacterSet', 'CharacterClass'].includes(element.type);
}

/** Everything that is wrong, one line each. */
export async function faults(): Promise<string[]> {
  const files = sourceFiles();
  const literals = files.flatMap((file) => literalsIn(readFileSync(path.join(ROOT, file), 'utf8'), file));
  const composed = await composedBy(files.filter((file) => file.startsWith(LOADABLE)));
  const all = new Map([...literals, ...composed].map((own) => [`/${own.source}/${own.flags}`, own]));
  const used = new Set<string>();
  const found = [...all.values()].flatMap((own) => {
    const problem = problemOf(own);
    if (problem === null) return [];
    const allowed = ALLOWED.find(
      ({ file, begins }) => own.at.startsWith(`${file}:`) && own.source.startsWith(begins),
    );
    if (allowed === undefined) return [`${own.at} ${problem}\n    /${own.source.slice(0, 100)}/${own.flags}`];
    used.add(`${allowed.file} ${allowed.begins}`);
    return [];
  });
  const unused = ALLOWED.filter(({ file, begins }) => !used.has(`${file} ${begins}`));
  return [...found, ...unused.map(({ file, begins }) => `allowed without need: ${file} ${begins}`)];
}

if (process.argv[1] === import.meta.filename) {
  const lines = await faults();
  for (const line of lines) process.stdout.write(`${line}\n`);
  if (lines.length > 0) {
    process.stdout.write(
      'These expressions may take more than linear time. Mend them, or state the bound in scripts/expressions-allowed.ts.\n',
    );
    process.exitCode = 1;
  }
}
