import path from 'node:path';
import { loadTerminology } from '../shared/translate/terminology.ts';
import { command } from './command.ts';
import type { Output } from './output.ts';
import { TERMINOLOGY } from './specs/translations.ts';

const FOLDER = path.resolve(import.meta.dirname, '..', 'terminology');

/** @returns 0, or 1 when the files have a fault */
export const terminology = command(
  TERMINOLOGY,
  async ({ positionals }, { print, result }: Pick<Output, 'print' | 'result'>) => {
    const found = await loadTerminology(positionals[0] ?? FOLDER);
    if (found === null) {
      print('There are no CSV files: nothing will be applied.');
      return 0;
    }
    for (const [desk, entries] of Map.groupBy(found.entries, (entry) => entry.desk)) {
      print(`${desk}.csv: ${entries.length} entries`);
      result({ desk, entries: entries.length });
    }
    const version = found.name.split('-').at(-1);
    const { languages } = found;
    print(`${found.entries.length} entries in ${languages.join(', ')}, version ${version}`);
    result({ entries: found.entries.length, languages, version });
    for (const warning of found.warnings) {
      print(warning);
      result({ warning });
    }
    return 0;
  },
);
