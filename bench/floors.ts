import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A figure of quality. More is better: a share in percent, an F1 in percent, a gain in points of ROUGE. */
export interface Measured {
  readonly name: string;
  /** Null where the corpus that it is measured on is not at hand. */
  readonly value: number | null;
  /** The environment variable that names the corpus. */
  readonly needs?: string;
}

/** By part of the bench and name of the figure: the value below which no change may bring it. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

const FILE = path.join(import.meta.dirname, 'floors.json');

/** One decimal, rounded down: the last digits of a mean are not what a change is judged by. */
const floored = (value: number): number => Math.floor(value * 10) / 10;

/** The floors with those of one part brought up to what was measured; none is lowered. */
export function raised(part: string, measured: readonly Measured[], floors: Floors): Floors {
  const own = floors[part] ?? {};
  const higher = measured.flatMap(({ name, value }) =>
    value === null ? [] : [[name, Math.max(own[name] ?? Number.NEGATIVE_INFINITY, floored(value))] as const],
  );
  return { ...floors, [part]: { ...own, ...Object.fromEntries(higher) } };
}

/**
 * Compares the figures of one part with its floors; both must name the same figures.
 *
 * @returns a line per figure, and a sentence for each that is below its floor, has none, or was not measured
 */
export function compare(
  part: string,
  measured: readonly Measured[],
  floors: Floors,
): { lines: string[]; faults: string[] } {
  const own = floors[part] ?? {};
  const lines: string[] = [];
  const faults: string[] = [];
  for (const { name, value, needs } of measured) {
    const title = `${part}: ${name}`;
    const floor = own[name];
    if (value === null) {
      lines.push(`skipped  ${title}: ${needs} names no folder with its corpus`);
      continue;
    }
    if (floor === undefined) faults.push(`${title} is ${value.toFixed(1)} and has no floor.`);
    else if (!(floored(value) >= floor))
      faults.push(`${title} is ${floored(value)}, below its floor of ${floor}.`);
    else lines.push(`holds    ${title}: ${value.toFixed(1)}, floor ${floor}`);
  }
  const names = new Set(measured.map(({ name }) => name));
  for (const name of Object.keys(own)) {
    if (!names.has(name)) faults.push(`${part}: ${name} has a floor and is not measured.`);
  }
  return { lines, faults };
}

/** Parts of the bench with floors: those that have a file `floors.ts` which exports `measure`. */
export const partsWithFloors = (parts: readonly string[]): string[] =>
  parts.filter((part) => existsSync(path.join(import.meta.dirname, part, 'floors.ts')));

/**
 * Measures the parts and prints how their figures stand to bench/floors.json.
 *
 * @param raise writes the figures that are higher, or new, into the file
 * @returns whether every floor holds
 */
export async function checkFloors(parts: readonly string[], raise: boolean): Promise<boolean> {
  let floors = JSON.parse(readFileSync(FILE, 'utf8')) as Floors;
  const faults: string[] = [];
  for (const part of partsWithFloors(parts)) {
    const { measure } = (await import(path.join(import.meta.dirname, part, 'floors.ts'))) as {
      measure: () => Promise<Measured[]>;
    };
    const measured = await measure();
    if (raise) floors = raised(part, measured, floors);
    const comparison = compare(part, measured, floors);
    process.stdout.write(`${comparison.lines.join('\n')}\n`);
    faults.push(...comparison.faults);
  }
  if (raise) writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
  if (faults.length > 0) process.stderr.write(`\n${faults.join('\n')}\n${ADVICE}\n`);
  return faults.length === 0;
}

const ADVICE = `
A figure that fell: mend the change. If the decline is the price of something better, lower the floor in
bench/floors.json by hand and give the reason in the commit. A figure without a floor: npm run bench -- --check --raise.`;
