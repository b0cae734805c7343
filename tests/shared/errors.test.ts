import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const quoted = (text: string): string[] => [...text.matchAll(/'([\w-]+)'/g)].map(([, word]) => word!);

const [, union] = /export type FailureKind =([^;]+);/.exec(read('shared/errors.ts'))!;
const TYPE = quoted(union!);

/** Kinds that a file gives to an error: not those that it compares with, or lists to decide by. */
function raisedIn(file: string): string[] {
  const code = read(file)
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/new Set<FailureKind>\(\[[^\]]*\]\)/g, '')
    .replace(/[!=]== '[\w-]+'/g, '');
  return quoted(code).filter((word) => TYPE.includes(word));
}

const sources = ['shared', 'lambdas', 'local', 'cli'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith('.ts') && file !== path.join('shared', 'errors.ts')),
);

describe('kinds of failure', () => {
  it('are the ones that something raises', () => {
    expect([...new Set(sources.flatMap(raisedIn))].sort()).toEqual(TYPE.toSorted());
  });

  it('are the ones that the runbook explains', () => {
    const chapter = read('docs/runbook.md')
      .split('\n## ')
      .find((text) => text.startsWith('Failure kinds\n'))!;
    const explained = [...chapter.matchAll(/^\| `([\w-]+)`/gm)].map(([, kind]) => kind);
    expect(explained.sort()).toEqual(TYPE.toSorted());
  });
});

describe('an error', () => {
  // A bundle shortens the names of classes: what stands in logs and metrics has to be said.
  it('says its own name, which is that of its class', () => {
    const deployed = [path.join('shared', 'errors.ts'), ...sources].filter((file) =>
      /^(?:shared|lambdas)\b/.test(file),
    );
    const classes = deployed.flatMap((file) => [
      ...read(file).matchAll(/class (\w+) extends \w*Error \{([\s\S]*?)\n\}/g),
    ]);
    expect(classes.length).toBeGreaterThan(3);
    expect(
      classes.filter(([, name, body]) => !body!.includes(`= '${name}';`)).map(([, name]) => name),
    ).toEqual([]);
  });
});
