import { readFileSync } from 'node:fs';
import { complain, printable, say } from '../local/terminal.ts';
import { callOptions, withCallOptions } from '../shared/calls.ts';
import { type Call, COMMON, type CommandContext, parseCall, type Spec, UsageError } from './command.ts';
import { type Found, family, findCommand, SPECS, SPECS_BY_GROUP } from './commands.ts';
import { helpOf, overview, PROGRAM, usageOf } from './help.ts';
import { createOutput, jsonLine } from './output.ts';
import { didYouMean } from './suggest.ts';

function version(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** What stands before the command's name: options for every command. */
function ownWords(args: readonly string[]): readonly string[] {
  const takesValue = Object.entries(COMMON).flatMap(([name, { type }]) =>
    type === 'string' ? [`--${name}`] : [],
  );
  const at = args.findIndex(
    (arg, index) => !arg.startsWith('-') && !takesValue.includes(args[index - 1] ?? ''),
  );
  return at === -1 ? args : args.slice(0, at);
}

async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--complete') return (await import('./complete.ts')).answer(args.slice(1));
  const before = ownWords(args);
  const words = args.slice(before.length);
  const own = parseCall({ options: { version: { type: 'boolean', help: '' } } }, before);
  if (own.values.version) {
    say(version());
    return 0;
  }
  if (own.common.help || words.length === 0 || words[0] === 'help') {
    say(helpFor(words[0] === 'help' ? words.slice(1) : words));
    return 0;
  }
  const found = findCommand(words);
  if (found === null) {
    // "memory --help"
    if (family(words[0]!).length > 0 && words.slice(1).some((word) => word === '--help' || word === '-h')) {
      say(helpFor(words.slice(0, 1)));
      return 0;
    }
    throw unknownCommand(words);
  }
  return run(found, before);
}

async function run({ spec, load, rest }: Found, before: readonly string[]): Promise<number> {
  let common: Call['common'] | undefined;
  try {
    const call = parseCall(spec, [...before, ...rest]);
    common = call.common;
    if (common.help) {
      say(helpOf(spec));
      return 0;
    }
    const command = await load();
    return await command.run([...before, ...rest], contextOf(common));
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${error.message}\nUsage: ${usageOf(spec)}`);
    if (common === undefined) throw error;
    return tell(error, common.json, callOptions(common));
  }
}

function contextOf({ json, stack, data }: Call['common']): CommandContext {
  let found: ReturnType<CommandContext['deployment']> | undefined;
  const find: CommandContext['deployment'] = async () => {
    const { findDeployment } = await import('./deployment.ts');
    return findDeployment({ stack, data });
  };
  const calls = callOptions({ stack, data });
  return { ...createOutput({ json, calls }), deployment: () => (found ??= find()) };
}

function helpFor(words: readonly string[]): string {
  if (words.length === 0) return overview(SPECS_BY_GROUP);
  const found = findCommand(words);
  if (found !== null) return helpOf(found.spec);
  const commands = family(words[0]!);
  if (commands.length === 0) throw unknownCommand(words);
  return overview(new Map([[`Commands of "${words[0]}"`, commands]]));
}

function unknownCommand(words: readonly string[]): UsageError {
  const [first = '', second = ''] = words;
  const commands = family(first);
  const names = (specs: readonly Spec[]): string[] => specs.map(({ name }) => name);
  if (commands.length === 0) {
    const known = [...new Set(names(SPECS).flatMap((name) => [name, name.split(' ')[0]!]))];
    return new UsageError(
      `There is no command "${first}".${didYouMean(first, known)}\nAll commands: ${PROGRAM} --help`,
    );
  }
  const last = names(commands).map((name) => name.split(' ')[1]!);
  const what =
    second === '' || second.startsWith('-') ? `Say which "${first}"` : `There is no "${first} ${second}"`;
  return new UsageError(
    `${what}: ${last.join(', ')}.${didYouMean(second, last)}\nHelp: ${PROGRAM} help ${first}`,
  );
}

/** @param calls options of the user's call, which advised commands need, too */
async function tell(error: unknown, json: boolean, calls: string): Promise<number> {
  const { userMessageOf } = await import('./user-errors.ts');
  const found = userMessageOf(error);
  const stack = String(error instanceof Error ? error.stack : error);
  const { kind, message, advice, exitCode } = found ?? {
    kind: 'defect',
    message: stack,
    advice: 'This is a defect of Tidings: please report it with these lines.',
    exitCode: 2,
  };
  if (json) complain(jsonLine({ error: { kind, message, advice } }));
  // One line each: a line break of a stranger's must not look like a line of ours. Stacks are our own.
  else
    for (const text of found === undefined ? [message, advice] : [printable(message), ...advice.split('\n')])
      if (text !== '') complain(withCallOptions(text, calls));
  return exitCode;
}

// Whoever reads along has seen enough: `tidings status | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const args = process.argv.slice(2);
try {
  process.exitCode = await main(args);
} catch (error) {
  const end = args.indexOf('--');
  process.exitCode = await tell(error, args.slice(0, end === -1 ? undefined : end).includes('--json'), '');
}
