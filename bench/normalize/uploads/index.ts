/**
 * Variations of kinds of input that people bring and tools stumble over: right, wrong, silently wrong.
 *
 *   node bench/normalize/uploads/index.ts [count = 100] [name of a kind] [--show]
 *
 * Odd seeds are those that rules may be tuned on (`--show` prints their failures); even seeds are only counted.
 */

import { bytesKinds } from './bytes.ts';
import { documentKinds } from './documents.ts';
import { judge, type Kind, randomOf } from './kind.ts';

/** Variations of each kind in a bench; rules were tuned on the odd seeds only. */
export const UPLOAD_VARIATIONS = 40;

const KINDS: readonly Kind[] = [...bytesKinds, ...documentKinds];

export interface KindFigures {
  kind: string;
  /** Right, of all, silently wrong: of the odd seeds, then of the even ones. */
  tuned: [right: number, of: number, silent: number];
  other: [right: number, of: number, silent: number];
}

export async function figuresOf(kind: Kind, count: number, show = false): Promise<KindFigures> {
  const figures: KindFigures = { kind: kind.name, tuned: [0, 0, 0], other: [0, 0, 0] };
  for (let seed = 0; seed < count; seed++) {
    const half = seed % 2 === 1 ? figures.tuned : figures.other;
    const { right, silent, why } = await judge(await kind.vary(randomOf(seed)));
    half[1]++;
    if (right) half[0]++;
    if (silent) half[2]++;
    if (show && !right && seed % 2 === 1)
      process.stdout.write(`${kind.name} ${seed}${silent ? ' SILENT' : ''}: ${why}\n`);
  }
  return figures;
}

export async function allFigures(count: number): Promise<KindFigures[]> {
  const all: KindFigures[] = [];
  for (const kind of KINDS) all.push(await figuresOf(kind, count));
  return all;
}

if (import.meta.main) {
  const count = Number(process.argv[2] ?? 100);
  const wanted = process.argv[3] === '--show' ? undefined : process.argv[3];
  for (const kind of KINDS.filter(({ name }) => wanted === undefined || name.includes(wanted))) {
    const { tuned, other } = await figuresOf(kind, count, process.argv.includes('--show'));
    const line = ([right, of, silent]: readonly number[]): string =>
      `${right}/${of} right, ${silent} silently wrong`;
    process.stdout.write(`${kind.name.padEnd(28)} tuned ${line(tuned)}; others ${line(other)}\n`);
  }
}
