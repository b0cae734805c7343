import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createMemoryTable, importTmx } from '../../shared/aws/memory-table.ts';

/**
 * Imports TMX files into the memory. A file that an earlier run imported is left out: entries that people have
 * corrected since must not fall back.
 * @returns entries written, by file
 */
export async function importMemories(
  files: readonly string[],
  client: DynamoDBDocumentClient,
  table: string,
  dataDir: string,
): Promise<Map<string, number>> {
  const list = path.join(dataDir, 'imported-memories.json');
  const imported = new Set<string>(
    existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [],
  );
  const written = new Map<string, number>();
  for (const file of files) {
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (imported.has(hash)) continue;
    const { entries } = await importTmx(createReadStream(file), createMemoryTable(client, table));
    written.set(file, entries);
    imported.add(hash);
    writeFileSync(list, JSON.stringify([...imported]));
  }
  return written;
}
