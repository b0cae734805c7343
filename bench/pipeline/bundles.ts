import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ENV } from '../../shared/environment.ts';
import type { BenchReport } from '../report.ts';
import { median } from '../report.ts';

/** Imports of one bundle, each in a process of its own. */
const IMPORTS = 9;

/** Size and import time of every function's bundle in the synthesized stack. */
export function measureBundles(cdkOut: string): BenchReport {
  const rows = bundlesOf(cdkOut).flatMap(({ name, file }) => {
    const all = readdirSync(path.dirname(file), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) => path.join(entry.parentPath, entry.name));
    const atStart = sizes(loadedAtStart(file));
    const inAll = sizes(all);
    return [
      {
        name: `${name}: loaded at a cold start`,
        value: kilobytes(atStart.bytes),
        note: `${kilobytes(atStart.packed)} packed; with what only some articles need ${kilobytes(inAll.bytes)}, ${kilobytes(inAll.packed)} packed`,
      },
      importRow(name, file),
      ...(exists(workerOf(file)) ? [importRow(`${name}'s worker`, workerOf(file))] : []),
    ];
  });
  return { title: 'Bundles', rows };
}

/** What computes on the article is loaded by a thread of its own, at the same time. */
const workerOf = (file: string): string => path.join(path.dirname(file), 'worker.mjs');

function importRow(name: string, file: string): BenchReport['rows'][number] {
  return {
    name: `${name}: import`,
    value: `${Math.round(importCpuMs(file))} CPU ms`,
    note: `median of ${IMPORTS}`,
  };
}

const kilobytes = (size: number): string => `${Math.round(size / 1024)} KiB`;

function sizes(files: readonly string[]): { bytes: number; packed: number } {
  const contents = files.map((file) => readFileSync(file));
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    bytes: sum(contents.map((bytes) => bytes.length)),
    packed: sum(contents.map((bytes) => gzipSync(bytes).length)),
  };
}

/** The file and those that it imports statically: `import"./chunk.mjs"`, `from"./chunk.mjs"`. */
function loadedAtStart(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"(\.\/[\w-]+\.mjs)"/g)];
  return [file, ...imports.flatMap(([, name]) => loadedAtStart(path.join(path.dirname(file), name!), seen))];
}

interface CfnResource {
  Type: string;
  Properties?: { Handler?: string; Code?: { S3Key?: string } };
}

function bundlesOf(cdkOut: string): { name: string; file: string }[] {
  const template = readdirSync(cdkOut).find((name) => name.endsWith('.template.json'));
  if (template === undefined) throw new Error(`No template in ${cdkOut}: run npm run synth first.`);
  const { Resources } = JSON.parse(readFileSync(path.join(cdkOut, template), 'utf8')) as {
    Resources: Record<string, CfnResource>;
  };
  return Object.entries(Resources).flatMap(([id, { Type, Properties }]) => {
    const hash = Properties?.Code?.S3Key?.replace('.zip', '');
    if (Type !== 'AWS::Lambda::Function' || hash === undefined) return [];
    const folder = path.join(cdkOut, `asset.${hash}`);
    const entry = ['index.mjs', 'index.js']
      .map((name) => path.join(folder, name))
      .find((file) => exists(file));
    return entry === undefined ? [] : [{ name: id.replace(/[0-9A-F]{8}$/, ''), file: entry }];
  });
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** CPU time of the importing thread: a handler's starts its worker, which is measured by itself. */
function importCpuMs(file: string): number {
  const script = `const before = process.threadCpuUsage();
    await import(${JSON.stringify(path.resolve(file))});
    const { user, system } = process.threadCpuUsage(before);
    // On a stream of its own: the handler logs that it has started.
    process.stderr.write(String((user + system) / 1000)); process.exit(0);`;
  const wiring = Object.fromEntries(
    Object.values(ENV).map((name) => [name, name === ENV.settings ? '{}' : 'bench']),
  );
  const runs = Array.from({ length: IMPORTS }, () => {
    const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, ...wiring, AWS_REGION: 'eu-west-1', AWS_LAMBDA_FUNCTION_NAME: 'bench' },
    });
    if (status !== 0) throw new Error(`The bundle ${file} does not load: ${stderr}`);
    return Number(stderr);
  });
  return median(runs);
}
