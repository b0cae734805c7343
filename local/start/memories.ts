import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { importFile } from '../../shared/translate/memory/file.ts';
import type { ImportReport } from '../../shared/translate/memory/import.ts';

/**
 * Imports files of translations into the memory. A file that an earlier run imported is left out: entries that people have
 * corrected since must not fall back.
 * @returns what became of each file
 * @throws Error when the list of earlier imports is damaged
 */
export async function importMemories(
  files: readonly string[],
  client: DynamoDBDocumentClient,
  table: string,
  dataDir: string,
): Promise<Map<string, ImportReport>> {
  const list = path.join(dataDir, 'imported-memories.json');
  const imported = readList(list);
  const written = new Map<string, ImportReport>();
  for (const file of files) {
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (imported.has(hash)) continue;
    const memory = createMemoryTable(client, table);
    written.set(file, await importFile(file, memory));
    imported.add(hash);
    // Never half of it, whenever the run ends.
    writeFileSync(`${list}.new`, JSON.stringify([...imported]));
    renameSync(`${list}.new`, list);
  }
  return written;
}

function readList(list: string): Set<string> {
  if (!existsSync(list)) return new Set();
  try {
    return new Set(z.array(z.string()).parse(JSON.parse(readFileSync(list, 'utf8'))));
  } catch (cause) {
    // Only the user knows whether sentences were corrected since.
    throw new Error(
      `${list} is cut or damaged. Delete it to import all memories again; what was corrected since falls back.`,
      { cause },
    );
  }
}
