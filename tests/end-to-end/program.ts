import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** `npm start` as a process of its own, to be killed and stopped. */

const root = path.resolve(import.meta.dirname, '../..');
const ARTICLES = [
  'delta-messnetz.de.txt',
  'delta-brief.en.txt',
  'rail-freight.en.txt',
  'bronze-drum.en.html',
];

export interface Program {
  readonly output: () => string;
  /** Resolves with what the pattern matches first. @throws Error when the program ends before */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  /** Exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

export function startProgram(folder: string, ...args: string[]): Program {
  const child = spawn(process.execPath, [path.join(root, 'local/main.ts'), '--data', folder, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let look = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      look();
    });
  }
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('exit', resolve).on('error', reject),
  );
  return {
    output: () => output,
    ended,
    kill: (signal) => void child.kill(signal),
    says: (pattern) =>
      new Promise((resolve, reject) => {
        look = () => {
          const match = pattern.exec(output);
          if (match !== null) resolve(match);
        };
        look();
        void ended.then((code) =>
          reject(new Error(`It ended (${code}) before it said ${pattern}:\n${output}`)),
        );
      }),
  };
}

/** Copies of the samples whose translations are in their memory. @returns the files */
export function writeArticles(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const name = ARTICLES[index % ARTICLES.length]!;
    const file = path.join(folder, `${index}-${name}`);
    copyFileSync(path.join(root, 'samples', name), file);
    return file;
  });
}
