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
const listed = (found: readonly Import[]): string[] =>
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
    expect(listed(wrong)).toEqual([]);
  });

  it('name a file that exists, with its extension', () => {
    const wrong = imports.filter((found) => isRelative(found) && !existsSync(path.join(root, target(found))));
    expect(listed(wrong)).toEqual([]);
  });

  it('of the CDK are for infra alone', () => {
    const wrong = imports.filter(({ from, specifier }) => CDK.test(specifier) && !within(from, 'infra'));
    expect(listed(wrong)).toEqual([]);
  });

  it('of AWS clients do not occur in shared outside shared/aws', () => {
    const wrong = imports.filter(
      (found) =>
        within(found.from, 'shared') &&
        !within(found.from, 'shared/aws') &&
        (AWS.test(found.specifier) || (isRelative(found) && within(target(found), 'shared/aws'))),
    );
    expect(listed(wrong)).toEqual([]);
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
    expect(listed(wrong)).toEqual([]);
  });

  it('of local in cli go through its doors', () => {
    const doors = ['local/client.ts', 'local/models/index.ts', 'local/terminal.ts'];
    const wrong = imports.filter(
      (found) =>
        within(found.from, 'cli') && within(target(found), 'local') && !doors.includes(target(found)),
    );
    expect(listed(wrong)).toEqual([]);
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
    expect(listed(wrong)).toEqual([]);
  });

  it('of shared run in no circle', () => {
    const inShared = files.filter((file) => within(file, 'shared'));
    expect(circles(inShared, imports.filter(isRelative))).toEqual([]);
  });

  it('of shared/languages stay in it', () => {
    const wrong = imports.filter(
      (found) =>
        within(found.from, 'shared/languages') &&
        isRelative(found) &&
        !within(target(found), 'shared/languages'),
    );
    expect(listed(wrong)).toEqual([]);
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
    expect(listed(wrong)).toEqual([]);
  });
});

/** Files that import each other, directly or through others: each group once, in alphabetical order. */
function circles(among: readonly string[], edges: readonly Import[]): string[][] {
  const next = new Map(among.map((file) => [file, edges.filter(({ from }) => from === file).map(target)]));
  const reach = (start: string): Set<string> => {
    const reached = new Set(next.get(start));
    // A Set hands out what is added while it is walked.
    for (const file of reached) for (const to of next.get(file) ?? []) reached.add(to);
    return reached;
  };
  const reached = new Map(among.map((file) => [file, reach(file)]));
  const groups = among
    .filter((file) => reached.get(file)!.has(file))
    .map((file) =>
      [...reached.get(file)!]
        .filter((other) => reached.get(other)?.has(file))
        .sort()
        .join(' '),
    );
  return [...new Set(groups)].map((group) => group.split(' '));
}

describe('circles', () => {
  it('are found through other files', () => {
    const edge = (from: string, to: string): Import => ({ from, specifier: `./${to}`, typeOnly: false });
    const edges = [edge('a.ts', 'b.ts'), edge('b.ts', 'c.ts'), edge('c.ts', 'a.ts'), edge('c.ts', 'd.ts')];
    expect(circles(['a.ts', 'b.ts', 'c.ts', 'd.ts'], edges)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
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

/** Files outside of shared/languages that may hold letters or name a target, and why. */
const MAY_NAME_LANGUAGES: Readonly<Record<string, string>> = {
  'shared/documents/keys.ts': 'đ has no letter below its mark',
  'shared/normalize/characters.ts': 'ligatures',
  'shared/normalize/decode.ts': 'the characters of a code page',
  'shared/normalize/decode/statistics.ts': 'the alphabets that tell encodings apart',
  'shared/normalize/html/entities.ts': 'the characters that entities name',
  'shared/normalize/html/superscripts.ts': 'raised letters',
  'shared/normalize/decode/vietnamese.ts': 'tables of encodings from before Unicode',
  'shared/normalize/decode/windows-1252.ts': 'the characters of a code page',
  'shared/normalize/language.ts': 'letters that are apostrophes',
  'shared/normalize/language/scripts.ts': 'letters that one of two languages of a script has',
  'shared/normalize/readers/markdown-dialects.ts': 'a raised letter',
  'shared/normalize/readers/pdf-pieces.ts':
    'a ligature of Arabic that files turn round, and single letters that are words',
  'shared/normalize/sentences/spaces.ts': 'the Thai sign of abbreviation',
  'shared/summarize/entities/lexicon.ts': 'names, which are read from English',
  'shared/summarize/draft.ts': 'topics, which are read from English',
  'shared/summarize/entities/types.ts': 'names, which are read from English',
  'shared/summarize/facts.ts': 'names, which are read from English',
  'shared/translate/checks/markup.ts': 'letters of garbled text',
};

describe('words of a language', () => {
  const withoutComments = (source: string): string =>
    source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  /** Letters that Latin-1 does not have, and comparisons with the code of a target. */
  const named = (source: string): string[] =>
    withoutComments(source).match(
      /(?![\0-\xff])\p{L}[\p{L}\p{M}]*|[!=]== '(?:en|vi)'|'(?:en|vi)' [!=]==/gu,
    ) ?? [];

  it('are found, but not in comments', () => {
    const source = "/** Việt */ const A = /ngày đăng/; // năm\nif (language === 'vi') return;";
    expect(named(source)).toEqual(['đăng', "=== 'vi'"]);
  });

  it('stand in shared/languages, as does what sets targets apart', () => {
    const found = files.filter(
      (file) =>
        within(file, 'shared') &&
        !within(file, 'shared/languages') &&
        named(readFileSync(path.join(root, file), 'utf8')).length > 0,
    );
    expect(found.sort()).toEqual(Object.keys(MAY_NAME_LANGUAGES).sort());
  });
});
