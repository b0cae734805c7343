import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes the table of shared/languages/README.md: which language has which facet. */

const FOLDER = path.resolve(import.meta.dirname, '../shared/languages');
export const README = path.join(FOLDER, 'README.md');

/** Names of exports, and what they are for. */
const FACETS = [
  'sentences',
  'boilerplate',
  'markers',
  'discourse',
  'numbers',
  'dates',
  'dateWords',
  'figures',
  'names',
  'naming',
  'countries',
  'spelling',
  'labels',
] as const;

const BEGIN = '<!-- table: node scripts/languages.ts -->\n';
const END = '<!-- end of table -->\n';

/** Facets by language: exports of `de.ts`, or of the files in `en/`. */
async function facetsByLanguage(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const file of globSync('{*,*/*}.ts', { cwd: FOLDER }).map((name) => name.replaceAll(path.sep, '/'))) {
    const [first] = file.split('/');
    const code = first!.replace(/\.ts$/, '');
    if (!/^[a-z]{2}(?:-[A-Z]{2})?$/.test(code)) continue;
    const exported: Record<string, unknown> = await import(path.join(FOLDER, file));
    const facets = found.get(code) ?? new Set();
    for (const facet of FACETS) if (exported[facet] !== undefined) facets.add(facet);
    found.set(code, facets);
  }
  return found;
}

/** The README as it should stand, from the README as it stands. */
export async function readmeText(): Promise<string> {
  const readme = readFileSync(README, 'utf8');
  const languages = [...(await facetsByLanguage())].sort(
    ([left, one], [right, other]) => other.size - one.size || left.localeCompare(right),
  );
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const table = [
    row(['', ...FACETS]),
    row(['---', ...FACETS.map(() => ':-:')]),
    ...languages.map(([code, facets]) =>
      row([`${names.of(code)} \`${code}\``, ...FACETS.map((facet) => (facets.has(facet) ? '●' : ''))]),
    ),
  ].join('');
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${README} has no place for the table.`);
  return `${before}${BEGIN}\n${table}\n${END}${after}`;
}

if (import.meta.main) writeFileSync(README, await readmeText());
