import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const REPOSITORY = path.resolve(import.meta.dirname, '..');

/** Packages that use `require` inside an ES module bundle need one; esbuild leaves it undefined. */
const REQUIRE_BANNER =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** Files that a module reads beside itself: data of megabytes that a cold start should not parse as source. */
const DATA_OF: Readonly<Record<string, readonly string[]>> = {
  'shared/normalize/language/model.ts': ['shared/normalize/language/language.weights.bin'],
  'shared/publish/front/script.ts': ['shared/publish/front/search.js'],
  'shared/languages/en/person-nouns.ts': ['shared/languages/en/person-nouns.json'],
  'shared/languages/en/words.ts': ['shared/languages/en/words.txt'],
  'shared/languages/en/model/index.ts': [
    'shared/languages/en/model/english.weights.bin',
    'shared/languages/en/model/english.kernel.wasm',
  ],
  'shared/summarize/rank/weights.ts': ['shared/summarize/rank/ranker.weights.json'],
};

/** Source maps, and with them the names of files, tell the way from here to the sources: it must be the same everywhere. */
const NAMED_AS_IF_IN = path.join(REPOSITORY, 'bundle');

/** What a handler runs in a thread of its own: a second entry of its bundle, `worker.mjs`. */
const WORKER = 'worker.ts';

/**
 * Packages that a setting asks for, loaded by `import()`. They share modules with what every start loads, and esbuild puts a
 * module as a whole where it is loaded first, with what only the later one needs of it: Bedrock's client would bring HTTP/2 to
 * every start. So each is bundled by itself, and stands beside the bundle as a package.
 */
const LATE_PACKAGES = ['@aws-sdk/client-bedrock-runtime'];

/**
 * Bundles a module and all that it imports into `folder`, as `index.mjs`, and the worker beside it. What is imported only when needed, such as
 * the readers of pages and PDFs, becomes a file of its own, so that a cold start does not parse it.
 * The same sources give the same bytes, wherever the folder is.
 *
 * @param entry path from the repository's root
 * @throws when the module does not build; esbuild has then printed why
 */
export function bundle(entry: string, folder: string): void {
  const worker = path.join(path.dirname(entry), WORKER);
  // Each thread by itself, for the same reason: they would share modules of which one needs little.
  const imported = new Set(build({ index: entry }, folder));
  if (existsSync(path.join(REPOSITORY, worker))) {
    for (const name of build({ worker }, folder)) imported.add(name);
  }
  for (const name of LATE_PACKAGES.filter((late) => imported.has(late))) {
    const own = path.join(folder, 'node_modules', name);
    build({ index: name }, own, []);
    writeFileSync(path.join(own, 'package.json'), JSON.stringify({ exports: './index.mjs' }));
  }
}

/** @returns the packages that were left out and are imported */
function build(entryPoints: Record<string, string>, folder: string, external = LATE_PACKAGES): string[] {
  const { metafile, outputFiles } = buildSync({
    entryPoints,
    external: [...external],
    outdir: NAMED_AS_IF_IN,
    write: false,
    absWorkingDir: REPOSITORY,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // The CommonJS builds of packages cannot be shaken.
    mainFields: ['module', 'main'],
    // V8 checks every expression that it parses, and looks up each `\p{L}` among Unicode's properties for up to a tenth of a
    // millisecond. What is written as `new RegExp` is looked at when it is used.
    supported: { 'regexp-sticky-and-unicode-flags': false },
    banner: { js: REQUIRE_BANNER },
    minify: true,
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  });
  mkdirSync(folder, { recursive: true });
  for (const file of outputFiles) writeFileSync(path.join(folder, path.basename(file.path)), file.contents);
  for (const input of Object.keys(metafile.inputs)) {
    for (const data of DATA_OF[input] ?? []) {
      copyFileSync(path.join(REPOSITORY, data), path.join(folder, path.basename(data)));
    }
  }
  return Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
}
