import type { Command, Spec } from './command.ts';
import * as archives from './specs/archives.ts';
import * as articles from './specs/articles.ts';
import * as machine from './specs/machine.ts';
import * as translations from './specs/translations.ts';

/** Every command: its words, by group, and where its code is, which is loaded when it is called. */

type Load = () => Promise<Command>;
type Entry = readonly [Spec, Load];

const GROUPS: Readonly<Record<string, readonly Entry[]>> = {
  Articles: [
    [articles.PUT, async () => (await import('./put.ts')).put],
    [articles.STATUS, async () => (await import('./status.ts')).status],
    [articles.LIST, async () => (await import('./list.ts')).list],
    [articles.SEARCH, async () => (await import('./list.ts')).search],
    [articles.SHOW, async () => (await import('./show.ts')).show],
    [articles.OPEN, async () => (await import('./open.ts')).open],
    [articles.GET, async () => (await import('./get.ts')).get],
    [articles.EXPORT, async () => (await import('./export.ts')).exportCommand],
    [articles.FAILED, async () => (await import('./status.ts')).failed],
    [articles.LOGS, async () => (await import('./logs.ts')).logs],
    [articles.RETRY, async () => (await import('./retry.ts')).retry],
    [articles.RESUME, async () => (await import('./resume.ts')).resume],
    [articles.RELIST, async () => (await import('./relist.ts')).relist],
    [translations.CORRECT, async () => (await import('./correct.ts')).correct],
    [articles.WITHDRAW, async () => (await import('./withdraw.ts')).withdraw],
    [articles.FORGET, async () => (await import('./withdraw.ts')).forget],
  ],
  Archives: [
    [archives.BACKFILL, async () => (await import('./backfill.ts')).backfill],
    [archives.REPROCESS, async () => (await import('./reprocess.ts')).reprocess],
    [archives.JOBS, async () => (await import('./jobs.ts')).jobs],
    [archives.CANCEL, async () => (await import('./jobs.ts')).cancel],
  ],
  Translations: [
    [translations.ESTIMATE, async () => (await import('./estimate.ts')).estimate],
    [translations.MEMORY_MISSING, async () => (await import('./missing.ts')).memoryMissing],
    [translations.MEMORY_IMPORT, async () => (await import('./memory.ts')).memoryImport],
    [translations.MEMORY_EXPORT, async () => (await import('./memory.ts')).memoryExport],
    [translations.MEMORY_STATS, async () => (await import('./memory.ts')).memoryStats],
    [translations.TERMINOLOGY, async () => (await import('./terminology.ts')).terminology],
  ],
  'This machine': [
    [machine.MODELS_LIST, async () => (await import('./models.ts')).modelsList],
    [machine.MODELS_INSTALL, async () => (await import('./models.ts')).modelsInstall],
    [machine.MODELS_VERIFY, async () => (await import('./models.ts')).modelsVerify],
    [machine.MODELS_REMOVE, async () => (await import('./models.ts')).modelsRemove],
    [machine.MODELS_LOCK, async () => (await import('./models.ts')).modelsLock],
    [machine.DOCTOR, async () => (await import('./doctor.ts')).doctor],
    [machine.COMPLETION, async () => (await import('./completion.ts')).completion],
  ],
};

const ENTRIES = Object.values(GROUPS).flat();

export const SPECS: readonly Spec[] = ENTRIES.map(([spec]) => spec);

export const SPECS_BY_GROUP: ReadonlyMap<string, readonly Spec[]> = new Map(
  Object.entries(GROUPS).map(([title, entries]) => [title, entries.map(([spec]) => spec)]),
);

export interface Found {
  readonly spec: Spec;
  readonly load: Load;
  /** What stands behind the command's name. */
  readonly rest: readonly string[];
}

/** The command that words begin with, whose name is one word or two. */
export function findCommand(words: readonly string[]): Found | null {
  for (const [spec, load] of ENTRIES) {
    const name = spec.name.split(' ');
    if (name.every((word, index) => word === words[index]))
      return { spec, load, rest: words.slice(name.length) };
  }
  return null;
}

/** Commands of two words whose first is this one. */
export function family(word: string): Spec[] {
  return SPECS.filter(({ name }) => name.startsWith(`${word} `));
}
