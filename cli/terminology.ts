import path from 'node:path';
import { parseArgs } from 'node:util';
import { TidingsError } from '../shared/errors.ts';
import { loadTerminology } from '../shared/translate/terminology.ts';
import { type Command, UsageError } from './command.ts';

const FOLDER = path.resolve(import.meta.dirname, '..', 'terminology');

export const terminology: Command = {
  usage: 'terminology [FOLDER]',
  summary: 'check the desks’ terminology files, as the next deployment will',
  run: async (args, { print }) => run(args, { print }),
};

/** @returns 0, or 1 when the files have a fault */
export async function run(args: string[], { print }: { print: (line: string) => void }): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length > 1) throw new UsageError('Name one folder.');
  try {
    const found = await loadTerminology(positionals[0] ?? FOLDER);
    if (found === null) {
      print('There are no CSV files: nothing will be applied.');
      return 0;
    }
    for (const [desk, entries] of Map.groupBy(found.entries, (entry) => entry.desk)) {
      print(`${desk}.csv: ${entries.length} entries`);
    }
    print(
      `${found.entries.length} entries in ${found.languages.join(', ')}, version ${found.name.split('-').at(-1)}`,
    );
    for (const warning of found.warnings) print(warning);
    return 0;
  } catch (error) {
    if (!(error instanceof TidingsError)) throw error;
    print(error.message);
    print(error.advice);
    return 1;
  }
}
