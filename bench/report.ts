/** What one part of the bench reports. Values are text: a figure with its unit. */
export interface BenchReport {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly value: string; readonly note?: string }[];
}

/** How much a part shall do, where it can do more or less. */
export interface BenchSize {
  readonly articles?: number;
}

/** The table of a report, aligned for a terminal. */
export function formatReport({ title, rows }: BenchReport): string {
  const name = Math.max(...rows.map((row) => row.name.length));
  const value = Math.max(...rows.map((row) => row.value.length));
  const lines = rows.map((row) =>
    `  ${row.name.padEnd(name)}  ${row.value.padStart(value)}  ${row.note ?? ''}`.trimEnd(),
  );
  return [title, ...lines, ''].join('\n');
}

/** Middle value; machines are noisy, so a mean would report the neighbours. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
