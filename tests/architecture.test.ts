import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');

interface Import {
  /** Importing file, from the project's root. */
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Static, dynamic and type imports, and re-exports. */
const IMPORT =
  /(?:^|;)\s*(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s*)?['"](?<static>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/gm;

function importsOf(from: string, source: string): Import[] {
  return [...source.matchAll(IMPORT)].map(({ groups }) => ({
    from,
    specifier: (groups?.['static'] ?? groups?.['dynamic'])!,
    typeOnly: groups?.['type'] !== undefined,
  }));
}

const files = globSync('{infra,lambdas,shared,local,cli}/**/*.ts', { cwd: root }).map((file) =>
  file.replaceAll(path.sep, '/'),
);
const imports = files.flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')));

const isRelative = ({ specifier }: Import): boolean => specifier.startsWith('.');
/** From the project's root, e.g. `shared/errors.ts`. */
const target = ({ from, specifier }: Import): string => path.posix.join(path.posix.dirname(from), specifier);
const topFolder = (file: string): string => file.split('/')[0]!;
const within = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);
const told = (found: readonly Import[]): string[] =>
  found.map(({ from, specifier }) => `${from} imports ${specifier}`);

/** Folders that a folder may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  lambdas: ['shared'],
  infra: ['shared'],
  local: ['shared'],
  // The command line installs the models that the local cloud runs.
  cli: ['shared', 'local'],
};

const CDK = /^(aws-cdk-lib|aws-cdk|constructs|cdk-nag|@aws-cdk)(\/|$)/;
const AWS = /^(@aws-sdk|@smithy|@aws-lambda-powertools|@aws-crypto)\//;

describe('imports', () => {
  it('are found in every form', () => {
    const source = [
      "import { a,\n  b } from './one.ts';",
      "import type { C } from './two.ts';",
      "export * from './three.ts';",
      "export { d } from './four.ts';",
      "import './five.ts';",
      "const e = await import('./six.ts');",
      "let f: import('./seven.ts').F;",
    ].join('\n');
    expect(importsOf('x.ts', source).map(({ specifier }) => specifier)).toEqual(
      ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((name) => `./${name}.ts`),
    );
    expect(imports.length).toBeGreaterThan(100);
  });

  it.each(Object.entries(MAY_IMPORT))('of %s stay in it, or go down to: %j', (folder, allowed) => {
    const wrong = imports.filter(
      (found) =>
        topFolder(found.from) === folder &&
        isRelative(found) &&
        ![folder, ...allowed].includes(topFolder(target(found))),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('name a file that exists, with its extension', () => {
    const wrong = imports.filter((found) => isRelative(found) && !existsSync(path.join(root, target(found))));
    expect(told(wrong)).toEqual([]);
  });

  it('of the CDK are for infra alone', () => {
    const wrong = imports.filter(({ from, specifier }) => CDK.test(specifier) && !within(from, 'infra'));
    expect(told(wrong)).toEqual([]);
  });

  it('of AWS clients do not occur in shared outside shared/aws', () => {
    const wrong = imports.filter(
      (found) =>
        within(found.from, 'shared') &&
        !within(found.from, 'shared/aws') &&
        (AWS.test(found.specifier) || (isRelative(found) && within(target(found), 'shared/aws'))),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('of zod in what is deployed name the module, not its member z, which brings 300 KB of messages', () => {
    const source = (file: string): string => readFileSync(path.join(root, file), 'utf8');
    const wrong = deployedFiles().filter((file) => /import \{[^}]*\} from 'zod'/.test(source(file)));
    expect(wrong).toEqual([]);
  });

  it('do not load AWS clients to synthesize', () => {
    const wrong = imports.filter(
      (found) =>
        within(found.from, 'infra') &&
        !found.typeOnly &&
        (AWS.test(found.specifier) || (isRelative(found) && within(target(found), 'shared/aws'))),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('do not cross from one function to another', () => {
    const folderOf = (file: string): string => file.split('/').slice(0, 2).join('/');
    const wrong = imports.filter(
      (found) =>
        within(found.from, 'lambdas') &&
        isRelative(found) &&
        within(target(found), 'lambdas') &&
        folderOf(target(found)) !== folderOf(found.from),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('of what is deployed are declared as dependencies, not as development tools', () => {
    const deployed = new Set(deployedFiles());
    const wrong = imports.filter(
      (found) =>
        deployed.has(found.from) &&
        !isRelative(found) &&
        !found.typeOnly &&
        !found.specifier.startsWith('node:') &&
        !(packageOf(found.specifier) in packageJson.dependencies),
    );
    expect(told(wrong)).toEqual([]);
  });
});

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Files that handlers load, sooner or later. */
function deployedFiles(): string[] {
  const reached = new Set(files.filter((file) => /^lambdas\/[^/]+\/handler\.ts$/.test(file)));
  // A Set hands out what is added while it is walked.
  for (const file of reached) {
    for (const found of imports) {
      if (found.from === file && isRelative(found) && !found.typeOnly) reached.add(target(found));
    }
  }
  return [...reached].filter((file) => file.endsWith('.ts'));
}

describe('functions', () => {
  const folders = new Set(files.filter((file) => within(file, 'lambdas')).map((file) => file.split('/')[1]));

  it('have one entry each, handler.ts, of fewer than 60 lines', () => {
    expect(folders.size).toBeGreaterThan(0);
    for (const folder of folders) {
      const entry = path.join(root, 'lambdas', folder!, 'handler.ts');
      expect(existsSync(entry), entry).toBe(true);
      const source = readFileSync(entry, 'utf8');
      expect(source.split('\n').length, entry).toBeLessThan(60);
      expect(source, entry).toMatch(/^export const handler\b/m);
    }
  });
});
