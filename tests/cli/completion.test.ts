import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { candidates } from '../../cli/complete.ts';
import { completion } from '../../cli/completion.ts';
import { temporaryFolder } from '../fixtures/temporary.ts';
import { testOutput } from './context.ts';

const KEYS = ['desk/talks.txt', 'desk/tide.txt', 'ferry.txt'];

async function offered(...words: string[]): Promise<string[]> {
  const keys = async (beginning: string): Promise<string[]> =>
    KEYS.filter((key) => key.startsWith(beginning));
  return (await candidates(words, keys)).map(({ value }) => value);
}

describe('the Tab key', () => {
  it.each([
    [['sta'], ['status']],
    [
      ['memory', ''],
      ['missing', 'import', 'export', 'stats'],
    ],
    [
      ['show', 'desk/t'],
      ['desk/talks.txt', 'desk/tide.txt'],
    ],
    [['--stack', 'Mine', 'show', 'f'], ['ferry.txt']],
    [['status', '--only', 'wa'], ['waiting']],
    [['status', '--hi'], ['--history']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['put', ''], []],
    [['bogus', ''], []],
  ])('after %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });
});

describe('the script for bash', () => {
  it('asks the program, and evaluates nothing of its answer', async () => {
    const folder = await temporaryFolder();
    const program = path.join(folder, 'tidings');
    const answer = '$(touch hurt) b;touch hurt';
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\ttext\\n' '${answer}' "$3.txt"\n`);
    chmodSync(program, 0o755);
    const { print, lines, ...output } = testOutput();
    await completion.run(['bash'], { ...output, print, deployment: () => Promise.reject(new Error('none')) });
    const script = `${lines.join('\n')}
      COMP_WORDS=(./tidings show x); COMP_CWORD=2; _tidings
      printf '%s\\n' "\${COMPREPLY[@]}"; eval "words=(\${COMPREPLY[0]})"; printf '%s\\n' "\${words[@]}"; ls`;

    const printed = execFileSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });

    expect(printed.split('\n').slice(1)).toEqual(['show.txt', answer, 'tidings', '']);
  });
});
