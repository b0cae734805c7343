import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { PermanentError } from '../../errors.ts';
import { readTableUnits } from '../bilingual/table.ts';
import { readXliff, unitsOfXliff } from '../bilingual/xliff.ts';
import type { TranslationMemory } from '../ports.ts';
import { type ImportOptions, type ImportReport, importTmx, importUnits } from './import.ts';

/**
 * Fills a memory from a file: XLIFF 2 (`.xlf`), a table (`.csv`, `.tsv`), else TMX.
 *
 * @throws PermanentError `invalid-tmx`, `unreadable`, with the file's name
 */
export async function importFile(
  file: string,
  memory: TranslationMemory,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const dated = { savedAt: (await stat(file)).mtime, ...options };
  try {
    if (/\.(?:csv|tsv)$/i.test(file))
      return await importUnits(await readTableUnits(await readFile(file)), memory, dated);
    if (!/\.(?:xlf|xliff)$/i.test(file)) return await importTmx(createReadStream(file), memory, dated);
    return await importUnits(unitsOfXliff(await readXliff(createReadStream(file))), memory, dated);
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    const { kind, message, advice } = error;
    // Which of several files it is, the reader of a stream cannot know.
    throw new PermanentError({ kind, message: `${file}: ${message}`, advice, cause: error });
  }
}
