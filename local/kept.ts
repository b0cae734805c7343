import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** What a run of the cloud leaves in its folder for the next one. */

/** The bucket has the same name on every machine. What stands in for it is made once, and stays with the articles. */
export function nameOfOutbox(dataDir: string): string {
  const file = path.join(dataDir, 'outbox-name');
  if (!existsSync(file)) writeFileSync(file, randomUUID());
  return readFileSync(file, 'utf8');
}

const FUNCTIONS = path.join(os.tmpdir(), 'tidings-functions-');

/**
 * A new folder for the functions' code, away from the project: a package that a bundle lacks must be missing here, too.
 * That of a run which was killed goes.
 */
export async function newFunctionsFolder(dataDir: string): Promise<string> {
  const note = path.join(dataDir, 'functions-folder');
  const left = existsSync(note) ? readFileSync(note, 'utf8') : '';
  const isOurs = left.startsWith(FUNCTIONS) && path.dirname(left) === path.dirname(FUNCTIONS);
  if (isOurs) await rm(left, { recursive: true, force: true });
  const folder = await mkdtemp(FUNCTIONS);
  writeFileSync(note, folder);
  return folder;
}
