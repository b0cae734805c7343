import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tokenizer } from 'acorn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../infra/bundle.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tidings-bundle-'));
  for (const name of ['normalize', 'translate', 'summarize', 'resume'])
    bundle(`lambdas/${name}/handler.ts`, path.join(folder, name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (name: string): string[] => readdirSync(path.join(folder, name));

describe('a function’s bundle', () => {
  it('begins at index.mjs', () => {
    expect(filesOf('resume')).toContain('index.mjs');
  });

  it.each([
    ['normalize', true],
    ['translate', true],
    ['resume', false],
  ])('of %s has a worker beside its start when the function computes on foreign input', (name, has) => {
    expect(filesOf(name).includes('worker.mjs')).toBe(has);
  });

  it.each([
    ['normalize', true],
    ['translate', true],
    ['resume', false],
  ])('of %s has the language weights beside its code when it can detect languages', (name, has) => {
    expect(filesOf(name).includes('language.weights.bin')).toBe(has);
  });

  it('is the same, byte by byte, in whatever folder it is made', () => {
    bundle('lambdas/resume/handler.ts', path.join(folder, 'deeper', 'down', 'resume'));

    const contents = (name: string): string[] =>
      filesOf(name).map((file) => `${file} ${readFileSync(path.join(folder, name, file), 'utf8')}`);
    expect(contents('deeper/down/resume')).toEqual(contents('resume'));
  });

  it.each(['html', 'pdf', 'docx', 'mail'])('keeps the reader of %s in a file of its own', (format) => {
    const own = filesOf('normalize').filter((file) => file.startsWith(`${format}-`) && file.endsWith('.mjs'));
    const start = readFileSync(path.join(folder, 'normalize', 'worker.mjs'), 'utf8');

    expect(own).toHaveLength(1);
    expect(start).toContain(`import("./${own[0]}")`);
    expect(start).not.toContain(`from"./${own[0]}"`);
  });

  it('opens few files at a cold start: what every article needs is one, beside what the handler shares', () => {
    expect(opened('normalize', 'worker.mjs').length).toBeLessThanOrEqual(5);
  });

  it.each(['normalize', 'translate', 'summarize'])(
    'of %s loads what the worker computes with there alone',
    (name) => {
      const largest = opened(name, 'worker.mjs').toSorted(
        (one, other) => sizeOf(name, other) - sizeOf(name, one),
      )[0];

      expect(opened(name, 'index.mjs')).not.toContain(largest);
    },
  );

  it.each(['translate', 'summarize'])('of %s has Bedrock’s client as a package of its own', (name) => {
    const own = path.join(folder, name, 'node_modules/@aws-sdk/client-bedrock-runtime');
    const start = opened(name, 'index.mjs').map((file) =>
      readFileSync(path.join(folder, name, file), 'utf8'),
    );

    expect(readdirSync(own)).toEqual(expect.arrayContaining(['index.mjs', 'package.json']));
    expect(start.filter((source) => source.includes('"node:http2"'))).toEqual([]);
  });

  it('gives the client that a handler asks for', async () => {
    const { resolve } = createRequire(path.join(folder, 'summarize', 'index.mjs'));
    const client = (await import(resolve('@aws-sdk/client-bedrock-runtime'))) as object;

    expect(client).toHaveProperty('BedrockRuntimeClient');
    expect(client).toHaveProperty('ConverseCommand');
  });

  it('has no expression that is looked up among Unicode’s properties before it is used', () => {
    const found = opened('summarize', 'worker.mjs').flatMap((file) => {
      const source = readFileSync(path.join(folder, 'summarize', file), 'utf8');
      return [...tokenizer(source, { ecmaVersion: 'latest', sourceType: 'module' })]
        .filter(({ type }) => type.label === 'regexp')
        .map(({ start, end }) => source.slice(start, end));
    });

    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((pattern) => pattern.includes('\\p{'))).toEqual([]);
  });
});

const sizeOf = (name: string, file: string): number => statSync(path.join(folder, name, file)).size;

/** A file of a bundle, and those that it imports before it runs. */
function opened(name: string, file: string, seen = new Set<string>()): string[] {
  if (!seen.has(file)) {
    seen.add(file);
    const source = readFileSync(path.join(folder, name, file), 'utf8');
    for (const [, next] of source.matchAll(/(?:from|import)"\.\/([\w-]+\.mjs)"/g)) opened(name, next!, seen);
  }
  return [...seen];
}
