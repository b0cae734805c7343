import { parseArgs } from 'node:util';
import { type Command, UsageError } from './command.ts';
import { findDeployment, NoDeploymentError } from './deployment.ts';

/** Loaded when called: `tidings status` need not wait for the model store's code. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  put: async () => (await import('./put.ts')).put,
  status: async () => (await import('./status.ts')).status,
  get: async () => (await import('./get.ts')).get,
  failed: async () => (await import('./status.ts')).failed,
  retry: async () => (await import('./retry.ts')).retry,
  memory: async () => (await import('./memory.ts')).memory,
  estimate: async () => (await import('./estimate.ts')).estimate,
  terminology: async () => (await import('./terminology.ts')).terminology,
  models: async () => (await import('./models.ts')).models,
  doctor: async () => (await import('./doctor.ts')).doctor,
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function overview(): Promise<void> {
  print('npx tidings [--stack NAME] COMMAND …\n');
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  for (const { usage, summary } of commands) print(`  ${usage.padEnd(width)}  ${summary}`);
  print('\nCommands talk to the running local cloud (npm start), else to the stack "Tidings" in AWS.');
}

async function main(args: string[]): Promise<number> {
  // Only what stands before the command's name is ours; the rest is the command's.
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--stack');
  const own = parseArgs({
    args: at === -1 ? args : args.slice(0, at),
    options: { stack: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const name = args[at];
  const load = name === undefined ? undefined : COMMANDS[name];
  if (own.values.help || name === undefined || name === 'help') {
    await overview();
    return 0;
  }
  if (load === undefined) {
    await overview();
    throw new UsageError(`There is no command "${name}".`);
  }
  const command = await load();
  const rest = args.slice(at + 1);
  const words = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (words.includes('--help') || words.includes('-h')) {
    print(`npx tidings ${command.usage}\n\n${command.summary}`);
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

/** node:util's parseArgs names its errors by code. */
function isArgumentError(error: unknown): boolean {
  return (
    error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
  );
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected =
    error instanceof UsageError || error instanceof NoDeploymentError || isArgumentError(error);
  process.stderr.write(`${expected ? (error as Error).message : (error as Error).stack}\n`);
  process.exitCode = 2;
}
