import { printable, printableText } from '../shared/printable.ts';

export { printable, printableText };

/** Everything that the programs say goes through these two doors. */
export function say(text: string, output: NodeJS.WritableStream = process.stdout): void {
  output.write(`${printableText(text)}\n`);
}

export function complain(text: string): void {
  say(text, process.stderr);
}

/** Base code of the language that this terminal's user reads, as the system says it; English when it says nothing. */
export function readerLanguage(env: NodeJS.ProcessEnv = process.env): string {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const base = /^[a-z]{2,3}(?![a-z])/.exec(locale)?.[0];
  return base ?? 'en';
}
