import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

/**
 * Compares the licences of all packages in the lock file with those that this project may use. Prints what is not allowed.
 *
 *   node scripts/run.mjs scripts/licences.ts
 */

/** Licences that ask for no more than to be named. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
];

/** Packages under another licence, by the beginning of their name. They run on developers' machines, unchanged, and are in no bundle. */
const EXCEPTIONS: Readonly<Record<string, { licence: string; reason: string }>> = {
  'axe-core': { licence: 'MPL-2.0', reason: 'judges pages in tests' },
  '@browsermt/bergamot-translator': { licence: 'MPL-2.0', reason: 'translates on the local cloud' },
  fxtranslate: { licence: 'MPL-2.0', reason: 'a second engine for the bench' },
  lightningcss: { licence: 'MPL-2.0', reason: 'part of what runs the tests (vite); never called' },
};

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});
export type Lock = z.infer<typeof Lock>;

/** Of an SPDX expression without nested parentheses: one of those behind OR is enough, all of those behind AND are needed. */
function isPermissive(expression: string): boolean {
  const choices = expression.replace(/^\(|\)$/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => PERMISSIVE.includes(licence)));
}

function exceptionOf(name: string): { licence: string } | undefined {
  const found = Object.keys(EXCEPTIONS).find((known) => name === known || name.startsWith(`${known}-`));
  return found === undefined ? undefined : EXCEPTIONS[found];
}

/** Packages that may not be used, each with its licence: `name@1.0.0: GPL-3.0-only`. */
export function forbiddenIn({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, { version, license, dev }]) => {
    const name = place.split('node_modules/').at(-1)!;
    if (name === '' || (license !== undefined && isPermissive(license))) return [];
    if (dev === true && license !== undefined && exceptionOf(name)?.licence === license) return [];
    return [`${name}@${version}: ${license ?? 'no licence'}${dev === true ? '' : ', in what is deployed'}`];
  });
}

export function readLock(): Lock {
  const file = path.resolve(import.meta.dirname, '../package-lock.json');
  return Lock.parse(JSON.parse(readFileSync(file, 'utf8')));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const forbidden = forbiddenIn(readLock());
  for (const line of forbidden) process.stdout.write(`${line}\n`);
  process.exitCode = forbidden.length === 0 ? 0 : 1;
}
