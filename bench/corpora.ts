import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder or file of the corpora that are not ours to publish; null where it is not at hand. The environment variable
 * `TIDINGS_CORPORA` names their folder, with `seeds/` (articles and their reference translations) and `dev-sets/` in it.
 */
export function corpus(name: string): string | null {
  const folder = process.env['TIDINGS_CORPORA'];
  const found = folder === undefined ? null : path.resolve(folder, name);
  return found !== null && existsSync(found) ? found : null;
}
