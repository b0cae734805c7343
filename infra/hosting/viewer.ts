import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SettingsError } from '../settings.ts';
import type { Network } from './networks.ts';

const SOURCE = path.join(import.meta.dirname, 'viewer.js');

/** The line of viewer.js that the networks are put into. */
const PLACE = 'const NETWORKS = null;';

/** "Maximum function size" (Quotas, CloudFront developer guide). */
const MAX_BYTES = 10_240;

/**
 * Source of the function that CloudFront runs for every request.
 *
 * @param networks that may read; null for all
 * @throws SettingsError when there are more than a function holds
 */
export function viewerFunction(networks: readonly Network[] | null): string {
  const source = readFileSync(SOURCE, 'utf8')
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^\/\*\*.*\*\/\n/gm, '');
  if (networks === null) return source;
  const list = JSON.stringify(networks.map(({ parts, bits }) => [parts, bits]));
  const filled = source.replace(PLACE, `const NETWORKS = ${list};`);
  if (Buffer.byteLength(filled) <= MAX_BYTES) return filled;
  throw new SettingsError(
    `tidings.readerAccess.addresses has ${networks.length} entries, more than fit into a function of CloudFront ` +
      `(${MAX_BYTES} bytes). Join neighbouring ranges, or use publicKeyFiles.`,
  );
}
