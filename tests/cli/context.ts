import { type Output, plain } from '../../cli/output.ts';

/** What a command printed for people, line by line, and what it told programs. */
export interface TestOutput extends Output {
  readonly lines: string[];
  readonly records: Record<string, unknown>[];
}

/** Hears commands as a terminal of 80 columns and a program at once. */
export function testOutput(): TestOutput {
  const lines: string[] = [];
  const records: Record<string, unknown>[] = [];
  return {
    lines,
    records,
    print: (...pieces) => void lines.push(plain(pieces)),
    // As a program reads it: without what is undefined.
    result: (record) => void records.push(JSON.parse(JSON.stringify(record)) as Record<string, unknown>),
    progress: () => undefined,
    isTerminal: false,
    width: 80,
  };
}
