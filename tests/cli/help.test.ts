import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMON, parseCall } from '../../cli/command.ts';
import { findCommand, SPECS, SPECS_BY_GROUP } from '../../cli/commands.ts';
import { EXIT_CODES } from '../../cli/exit-codes.ts';
import { helpOf, overview } from '../../cli/help.ts';
import { STATUS_WORDS } from '../../cli/specs/articles.ts';
import { commandLinePage } from '../../scripts/command-line.ts';
import { STATUSES } from '../../shared/aws/catalog.ts';

const WIDTH = 80;
const tooLong = (text: string): string[] => text.split('\n').filter((line) => [...line].length > WIDTH);

describe('help', () => {
  it('of all commands fits the terminal, and names every one', () => {
    const text = overview(SPECS_BY_GROUP);
    expect(tooLong(text)).toEqual([]);
    for (const { name, summary } of SPECS) expect(text).toContain(`${name} `.padEnd(16) + summary);
  });

  it.each(SPECS.map((words) => [words.name, words] as const))('of %s', (_, words) => {
    const text = helpOf(words);
    expect(tooLong(text)).toEqual([]);
    for (const option of [...Object.keys(words.options), ...Object.keys(COMMON)])
      expect(text).toContain(`--${option}`);
    expect(words.examples.length).toBeGreaterThan(0);
    for (const code of Object.keys(words.exits ?? {})) expect(EXIT_CODES).toHaveProperty(code);
  });

  it.each(SPECS.flatMap(({ name, examples }) => examples.map(([call]) => [name, call] as const)))(
    'of %s shows a call that can be made: %s',
    (name, call) => {
      const words = call
        .replace(/ >.*/, '')
        .match(/"[^"]*"|\S+/g)!
        .map((word) => word.replaceAll('"', ''));
      const found = findCommand(words);
      expect(found?.spec.name).toBe(name);
      expect(() => parseCall(found!.spec, found!.rest)).not.toThrow();
    },
  );
});

describe('docs/command-line.md', () => {
  it('is what node scripts/command-line.ts writes', () => {
    const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
    expect(page).toBe(commandLinePage());
  });
});

describe('--only', () => {
  it('takes the statuses of the catalog', () => {
    expect([...STATUS_WORDS].sort()).toEqual([...STATUSES].sort());
  });
});
