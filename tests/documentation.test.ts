import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...globSync('{docs,shared,bench}/**/*.md', { cwd: root, exclude: ['**/node_modules'] }).map((file) =>
    file.replaceAll(path.sep, '/'),
  ),
];

const LINK = /\]\((?!https?:|#|mailto:)(?<file>[^)#\s]+)/g;
/** `[file](path) `name``: something that the file declares. */
const NAMED = /\]\((?<file>[^)]+\.ts)\) `(?<name>\w+)`/g;

const linkedFrom = (page: string, file: string): string => path.join(root, path.dirname(page), file);

describe('documentation', () => {
  it.each(pages)('%s links to files that exist', (page) => {
    const links = [...readFileSync(path.join(root, page), 'utf8').matchAll(LINK)].map(
      ({ groups }) => groups!['file']!,
    );

    expect(links.filter((file) => !existsSync(linkedFrom(page, file)))).toEqual([]);
  });

  it.each(pages)('%s names what the linked file declares', (page) => {
    const named = [...readFileSync(path.join(root, page), 'utf8').matchAll(NAMED)].map(
      ({ groups }) => groups!,
    );
    const missing = named.filter(({ file, name }) => {
      const source = existsSync(linkedFrom(page, file!)) ? readFileSync(linkedFrom(page, file!), 'utf8') : '';
      return !new RegExp(`\\b(?:function\\*?|const|class|interface|type) ${name}\\b`).test(source);
    });

    expect(missing.map(({ file, name }) => `${file} has no ${name}`)).toEqual([]);
  });
});

describe('the map of folders in CONTRIBUTING.md', () => {
  it('names every folder of the project and no other', () => {
    const table = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(
      /^\| `(?<folder>\w+)\/` \|/gm,
    );
    const told = [...table].map(({ groups }) => groups!['folder']!);
    // Those of Git, npm and GitHub, and what runs leave behind, begin with a dot or are ignored.
    const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8')
      .split('\n')
      .map((line) => line.replaceAll('/', ''));
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .filter((name) => name !== 'node_modules' && !ignored.includes(name));

    expect(told.sort()).toEqual(folders.sort());
  });
});

describe('what people are told to type', () => {
  const sources = globSync('{README,CONTRIBUTING}.md', { cwd: root }).concat(
    globSync('{cli,docs,infra,lambdas,local,scripts,shared,terminology,training,samples}/**/*.{ts,md,mjs}', {
      cwd: root,
    }),
  );

  it('never makes npm fetch a package of our name, which is a stranger’s', () => {
    const fetches = /\b(?:npx|npm exec|npm install|npm i|pnpm dlx|yarn dlx|bunx)\b(?: -\S+)* tidings\b/;
    const wrong = sources.filter((file) => fetches.test(readFileSync(path.join(root, file), 'utf8')));

    expect(sources.length).toBeGreaterThan(100);
    expect(wrong.filter((file) => !file.endsWith('0801-command-line.md'))).toEqual([]);
  });
});
