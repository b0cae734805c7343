import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { complain, printable, say } from '../local/client.ts';
import { type Command, UsageError } from './command.ts';
import { findDeployment } from './deployment.ts';
import { isArgumentError, userMessageOf } from './user-errors.ts';

/** Loaded when called: `tidings status` need not wait for the model store's code. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  put: async () => (await import('./put.ts')).put,
  status: async () => (await import('./status.ts')).status,
  get: async () => (await import('./get.ts')).get,
  export: async () => (await import('./export.ts')).exportCommand,
  failed: async () => (await import('./status.ts')).failed,
  retry: async () => (await import('./retry.ts')).retry,
  correct: async () => (await import('./correct.ts')).correct,
  resume: async () => (await import('./resume.ts')).resume,
  withdraw: async () => (await import('./withdraw.ts')).withdraw,
  forget: async () => (await import('./withdraw.ts')).forget,
  memory: async () => (await import('./memory.ts')).memory,
  estimate: async () => (await import('./estimate.ts')).estimate,
  terminology: async () => (await import('./terminology.ts')).terminology,
  models: async () => (await import('./models.ts')).models,
  doctor: async () => (await import('./doctor.ts')).doctor,
};

/** One line at a time: a key with a line break in it must not look like two lines. */
const print = (line: string): void => say(printable(line));

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  return [
    'npx tidings [--stack NAME] COMMAND …',
    '',
    ...commands.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`),
    '',
    'Commands talk to the running local cloud (npm start), else to the stack "Tidings" in AWS.',
  ].join('\n');
}

function version(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

async function main(args: string[]): Promise<number> {
  // Only what stands before the command's name is ours; the rest is the command's.
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--stack');
  const own = parseArgs({
    args: at === -1 ? args : args.slice(0, at),
    options: {
      stack: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
  const name = args[at];
  const load = name === undefined ? undefined : COMMANDS[name];
  if (own.values.version) {
    print(version());
    return 0;
  }
  if (own.values.help || name === undefined || name === 'help') {
    say(await overview());
    return 0;
  }
  if (load === undefined) {
    throw new UsageError(`There is no command "${name}".\n\n${await overview()}`);
  }
  const command = await load();
  const rest = args.slice(at + 1);
  const words = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (words.includes('--help') || words.includes('-h')) {
    say(`npx tidings ${command.usage}\n\n${command.summary}`);
    return 0;
  }
  let found: ReturnType<typeof findDeployment> | undefined;
  const deployment = () => (found ??= findDeployment({ stack: own.values.stack }));
  try {
    return await command.run(rest, { print, deployment });
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) {
      throw new UsageError(`${(error as Error).message}\nUsage: npx tidings ${command.usage}`);
    }
    throw error;
  }
}

// Whoever reads along has seen enough: `tidings status | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = userMessageOf(error);
  complain(message?.text ?? String(error instanceof Error ? error.stack : error));
  process.exitCode = message?.exitCode ?? 2;
}
