import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Deployment } from './deployment.ts';
import type { Output } from './output.ts';
import { didYouMean } from './suggest.ts';

/** What a command is: its words as data, of which its help, its completion and docs/command-line.md are made, and what it does. */

export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in help, e.g. `FOLDER`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly help: string;
}
export type Options = Readonly<Record<string, Option>>;

export interface Argument {
  /** As help writes it: `KEY…`, `[FILE…]`. */
  readonly usage: string;
  readonly help: string;
  readonly min: number;
  readonly max: number;
  /** Said when there are too few or too many. */
  readonly wanted: string;
  /** What completes it. */
  readonly is: 'key' | 'file' | 'word';
  readonly choices?: readonly string[];
}

export interface Spec<O extends Options = Options> {
  /** `put`, `memory import`. */
  readonly name: string;
  /** For the list of commands: at most 58 characters. */
  readonly summary: string;
  /** What else one should know, in sentences. */
  readonly about?: string;
  readonly argument?: Argument;
  readonly options: O;
  /** Without the program's name, and what it does. */
  readonly examples: readonly (readonly [call: string, does: string])[];
  /** What 1 and others mean here, where that is more than "could not be done". */
  readonly exits?: Readonly<Record<number, string>>;
  /** Fields of each line that `--json` writes, and what they hold. A question mark: not in every line. */
  readonly json: Readonly<Record<string, string>>;
}

/** Options that every command takes, before or after its name. */
export const COMMON = {
  json: { type: 'boolean', help: 'results as JSON, one object a line; errors as JSON on stderr' },
  stack: { type: 'string', value: 'NAME', help: 'the stack of this name in AWS, also beside a local cloud' },
  data: { type: 'string', value: 'FOLDER', help: 'the local cloud of this folder (npm start -- --data)' },
  help: { type: 'boolean', help: 'this help' },
} as const satisfies Options;

type ValueOf<T extends Option> = T['type'] extends 'boolean'
  ? boolean
  : T extends { readonly default: string }
    ? string
    : string | undefined;

export interface Call<O extends Options = Options> {
  readonly values: { readonly [Name in keyof O]: ValueOf<O[Name]> };
  readonly positionals: readonly string[];
  readonly common: { readonly [Name in keyof typeof COMMON]: ValueOf<(typeof COMMON)[Name]> };
}

/** What a command gets. The deployment is looked up only by commands that need one. */
export interface CommandContext extends Output {
  readonly deployment: () => Promise<Deployment>;
}

export interface Command<C = CommandContext> {
  readonly spec: Spec;
  /** Returns the exit code. @throws UsageError for arguments it cannot use */
  readonly run: (args: readonly string[], context: C) => Promise<number>;
}

/** The call's words are off; the message says how. */
export class UsageError extends Error {}

export function spec<const O extends Options>(words: Spec<O>): Spec<O> {
  return words;
}

export function command<O extends Options, C = CommandContext>(
  words: Spec<O>,
  act: (call: Call<O>, context: C) => Promise<number>,
): Command<C> {
  return { spec: words, run: async (args, context) => act(parseCall(words, args), context) };
}

/** @throws UsageError */
export function parseCall<O extends Options>(
  { options, argument }: Pick<Spec<O>, 'options' | 'argument'>,
  args: readonly string[],
): Call<O> {
  const known: Options = { ...COMMON, ...options };
  const config: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(known).map(([name, { type }]) => [
      name,
      name === 'help' ? { type, short: 'h' } : { type },
    ]),
  );
  const { values, positionals } = parsed([...args], config);
  for (const [name, { type, default: otherwise, choices }] of Object.entries(known)) {
    values[name] ??= type === 'boolean' ? false : otherwise;
    const value = values[name];
    if (choices !== undefined && typeof value === 'string' && !choices.includes(value))
      throw new UsageError(
        `--${name} takes ${listed(choices)}, not "${value}".${didYouMean(value, choices)}`,
      );
  }
  const [min, max, wanted] = [argument?.min ?? 0, argument?.max ?? 0, argument?.wanted];
  if (!values['help'] && (positionals.length < min || positionals.length > max))
    throw new UsageError(wanted ?? `It takes no more words: "${positionals.join(' ')}" is too much.`);
  const wrong = positionals.find((word) => argument?.choices?.includes(word) === false);
  if (wrong !== undefined)
    throw new UsageError(`${wanted} Not "${wrong}".${didYouMean(wrong, argument?.choices ?? [])}`);
  const common = Object.fromEntries(Object.keys(COMMON).map((name) => [name, values[name]]));
  return { values, positionals, common } as unknown as Call<O>;
}

type Parsed = { values: Record<string, string | boolean | undefined>; positionals: string[] };

function parsed(args: string[], options: ParseArgsOptionsConfig): Parsed {
  try {
    return parseArgs({ args, options, allowPositionals: true }) as Parsed;
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    // Node's sentence tells how to pass a file that is named like an option, which is seldom what was meant.
    const unknown = /^Unknown option '(-[^']*)'/.exec(error.message)?.[1];
    if (unknown === undefined) throw new UsageError(error.message, { cause: error });
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`There is no option ${unknown}.${didYouMean(unknown, names)}`, { cause: error });
  }
}

/** node:util's parseArgs names its errors by code. */
function isArgumentError(error: unknown): error is TypeError {
  return (
    error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
  );
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
