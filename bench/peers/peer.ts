import { Console } from 'node:console';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';

const FOLDER = path.join(import.meta.dirname, 'node_modules');

/** The peers are no part of the product: they have a package of their own, which is installed only to compare. */
export const HOW_TO_INSTALL = 'npm ci --prefix bench/peers';

export const arePeersInstalled = (): boolean => existsSync(FOLDER);

/** A peer's module. @param name a variable for the compiler, which cannot see these packages */
export async function peer<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}

/** What a task took. */
export interface Timed<Result> {
  readonly results: Result[];
  /** CPU time for each input, ms. */
  readonly cpuMs: number;
}

/** Results for all inputs, one by one; one that a peer fails at is null. The first few inputs run twice, to warm up. */
export async function timedOver<Input, Result>(
  inputs: readonly Input[],
  work: (input: Input) => Result | Promise<Result>,
): Promise<Timed<Result | null>> {
  const attempt = async (input: Input): Promise<Result | null> => {
    try {
      return await work(input);
    } catch {
      return null;
    }
  };
  // Some write every stylesheet that they cannot read to the console.
  const loud = globalThis.console;
  globalThis.console = new Console(new Writable({ write: (_chunk, _encoding, done) => done() }));
  try {
    for (const input of inputs.slice(0, WARM_UP)) await attempt(input);
    const results: (Result | null)[] = [];
    const begun = process.cpuUsage();
    for (const input of inputs) results.push(await attempt(input));
    const { user, system } = process.cpuUsage(begun);
    return { results, cpuMs: (user + system) / 1000 / inputs.length };
  } finally {
    globalThis.console = loud;
  }
}

/** Enough for V8 to compile what runs often. */
const WARM_UP = 5;

export const cpu = (milliseconds: number, of: string): string =>
  `${milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)} CPU ms ${of}`;

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
