/**
 * What is printed. Keys, titles and messages come from strangers: an escape sequence in one of them could rewrite
 * what stands above it, a bidirectional mark could turn a name around.
 */

/** C0 and C1 with the escape, line separators, bidirectional marks, and the tags that nobody sees. */
const ACTS_ON_TERMINALS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is replaced
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** One line that every terminal only shows. */
export function printable(line: string): string {
  return line.toWellFormed().replace(ACTS_ON_TERMINALS, '\ufffd');
}

/** The same for text of several lines. */
export function printableText(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

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
