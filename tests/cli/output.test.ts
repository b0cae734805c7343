import { Writable } from 'node:stream';
import tty from 'node:tty';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOutput, jsonLine } from '../../cli/output.ts';
import { summaryLines } from '../../cli/show.ts';
import { printTable } from '../../cli/table.ts';
import { columnsOf, wrapped } from '../../cli/wrap.ts';
import { summaryFullOf } from '../shared/publish/example.ts';

afterEach(() => void vi.unstubAllEnvs());

/** Terminals are asked how many colours they have, and read the environment for it. */
const { getColorDepth } = tty.WriteStream.prototype;

/** What reaches a terminal, or a pipe. */
function written(
  use: (output: ReturnType<typeof createOutput>) => void,
  { isTTY = true, json = false } = {},
): string {
  const texts: string[] = [];
  const parts = { isTTY, columns: 80, write: (text: string) => texts.push(text), getColorDepth };
  const stream = Object.assign(new Writable(), parts);
  use(createOutput({ json }, stream as never, stream as never));
  return texts.join('');
}

/** Text with what a stranger would put into it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\x1b[2J',
        '\x1b]0;x\x07',
        '\u009b31m',
        '\u202e',
        '\r',
        '\n',
        '\ud800',
        '\u200f',
        '\ufeff',
      ),
    ),
  )
  .map((parts) => parts.join(''));
/** Everything below a space but the line break, what C1 and DEL do, and what turns text around. */
const ACTS = /[^\n\P{Cc}]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** Colours of ours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those of our own are taken away here
const OURS = /\x1b\[\d{1,2}m/g;

describe('nothing that a stranger writes acts on the terminal:', () => {
  it('no line, whatever its style', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const plain = written(({ print }) => print('a', text));
        const red = written(({ print }) => print({ text, style: 'red' }));
        expect(plain).not.toMatch(ACTS);
        expect(red.replace(OURS, '')).not.toMatch(ACTS);
        // One line stays one line.
        expect(plain.split('\n')).toHaveLength(2);
      }),
    );
  });

  it('no progress, table or summary', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const progress = written((output) => output.progress(text));
        expect(progress.replace('\r\x1b[2K', '')).not.toMatch(ACTS);
        const all = written((output) => {
          printTable(['a', 'b'], [[text, 1]], output);
          for (const line of summaryLines(summaryFullOf(text), 'en', true, 40)) output.print(...line);
        });
        expect(all.replace(OURS, '')).not.toMatch(ACTS);
      }),
      { numRuns: 30 },
    );
  });

  it('no JSON, which says the same all the same', () => {
    fc.assert(
      fc.property(hostile, (key) => {
        const line = jsonLine({ key, [key]: 1 });
        expect(line).not.toMatch(/\n/);
        expect(line).not.toMatch(ACTS);
        expect(JSON.parse(line)).toEqual({ key, [key]: 1 });
      }),
    );
  });
});

it('gives the commands that are advised the options of the call', () => {
  const printed = (calls: string): string => {
    const texts: string[] = [];
    const stream = Object.assign(new Writable(), { write: (text: string) => texts.push(text) });
    createOutput({ json: false, calls }, stream as never, stream as never).print(
      'Say: ./tidings retry a.txt',
    );
    return texts.join('');
  };
  expect(printed('')).toBe('Say: ./tidings retry a.txt\n');
  expect(printed('--data trial')).toBe('Say: ./tidings --data trial retry a.txt\n');
});

describe('colours', () => {
  const red = (options: { isTTY: boolean }): string =>
    written(({ print }) => print({ text: 'failed', style: 'red' }), options);

  it.each([
    [true, {}, '\x1b[31mfailed\x1b[39m\n'],
    [false, {}, 'failed\n'],
    [true, { NO_COLOR: '1' }, 'failed\n'],
    [false, { FORCE_COLOR: '1' }, '\x1b[31mfailed\x1b[39m\n'],
  ] as const)('terminal: %s, %j', (isTTY, env, expected) => {
    // What Node's `getColorDepth` asks before it looks at TERM; `CI` alone says that nobody sees colours.
    for (const name of [
      'NO_COLOR',
      'FORCE_COLOR',
      'NODE_DISABLE_COLORS',
      'CI',
      'TF_BUILD',
      'TEAMCITY_VERSION',
    ])
      vi.stubEnv(name, undefined);
    for (const [name, value] of Object.entries({ TERM: 'xterm', ...env })) vi.stubEnv(name, value);
    expect(red({ isTTY })).toBe(expected);
  });
});

describe('with --json', () => {
  it('people’s lines are not printed, and without it programs’ are not', () => {
    const both = (output: ReturnType<typeof createOutput>): void => {
      output.print('a line');
      output.result({ a: 1 });
    };
    expect(written(both, { json: true })).toBe('{"a":1}\n');
    expect(written(both)).toBe('a line\n');
  });
});

describe('lines', () => {
  it('are as wide as asked, wide characters counted twice', () => {
    expect(wrapped('昆明至海防直达货运班列首发', 16)).toEqual(['昆明至海防直达货', '运班列首发']);
    expect(wrapped('one two three four', 14, '    ', '  • ')).toEqual(['  • one two', '    three four']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 80 }), (text, width) => {
        for (const line of wrapped(text, width, '    ')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
