import { printable } from '../local/terminal.ts';
import { COMMON, type Spec } from './command.ts';
import { findCommand, SPECS } from './commands.ts';

/** What the Tab key offers. */

export interface Candidate {
  readonly value: string;
  readonly text: string;
}

/** Nobody waits longer for the Tab key. */
const PATIENCE_MS = 2000;
/** More are no help, and shells become slow. */
const MAX_CANDIDATES = 200;

/** Prints the candidates for a shell's script, one a line. Never fails: a Tab tells nothing. */
export async function answer([shell = '', ...words]: readonly string[]): Promise<number> {
  const limit = setTimeout(() => process.exit(0), PATIENCE_MS);
  const typed = shell === 'bash' ? words.map(unquoted) : words;
  const found = await candidates(typed, keysBeginning).catch(() => []);
  for (const { value, text } of found.slice(0, MAX_CANDIDATES))
    if (printable(value) === value) process.stdout.write(`${value}\t${text}\n`);
  clearTimeout(limit);
  return 0;
}

/** Bash hands words over as they were typed. */
function unquoted(word: string): string {
  return word.replace(/^["']/, '').replace(/\\(.)/g, '$1');
}

/**
 * @param words all words up to the cursor; the last one is completed
 * @param keys finds keys of articles that begin with a word
 */
export async function candidates(
  words: readonly string[],
  keys: (beginning: string, words: readonly string[]) => Promise<readonly string[]>,
): Promise<Candidate[]> {
  const word = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const found = findCommand(withoutCommon(before));
  const begins = ({ value }: Candidate): boolean => value.startsWith(word);
  if (found === null)
    return (word.startsWith('-') ? options(null) : names(withoutCommon(before))).filter(begins);
  const { spec } = found;
  const option = before.at(-1)?.startsWith('--') ? spec.options[before.at(-1)!.slice(2)] : undefined;
  if (option?.type === 'string') return (option.choices ?? []).map(bare).filter(begins);
  if (word.startsWith('-')) return options(spec).filter(begins);
  if (spec.argument?.choices !== undefined) return spec.argument.choices.map(bare).filter(begins);
  return spec.argument?.is === 'key' ? (await keys(word, before)).map(bare) : [];
}

const bare = (value: string): Candidate => ({ value, text: '' });

/** Options that stand before a command's name. */
function withoutCommon(words: readonly string[]): string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const option = left.length === 0 ? COMMON[words[at]!.slice(2) as keyof typeof COMMON] : undefined;
    if (option === undefined) left.push(words[at]!);
    else if (option.type === 'string') at++;
  }
  return left;
}

function options(spec: Spec | null): Candidate[] {
  return Object.entries({ ...spec?.options, ...COMMON }).map(([name, { help }]) => ({
    value: `--${name}`,
    text: help,
  }));
}

/** Next words of commands that begin with these. */
function names(before: readonly string[]): Candidate[] {
  const found = new Map<string, string>();
  for (const { name, summary } of SPECS) {
    const words = name.split(' ');
    const next = words[before.length];
    if (next === undefined || !before.every((word, index) => word === words[index])) continue;
    found.set(next, words.length > before.length + 1 ? `${next} …` : summary);
  }
  return [...found].map(([value, text]) => ({ value, text }));
}

async function keysBeginning(beginning: string, words: readonly string[]): Promise<string[]> {
  const { findDeployment } = await import('./deployment.ts');
  const { catalogOf, someKeys } = await import('./articles.ts');
  const said = (option: string): string | undefined => {
    const at = words.indexOf(option);
    return at === -1 ? undefined : words[at + 1];
  };
  const deployment = await findDeployment({ stack: said('--stack'), data: said('--data') });
  const keys = await someKeys(catalogOf(deployment));
  return keys.filter((key) => key.startsWith(beginning)).sort();
}
