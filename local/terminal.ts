import { printable, printableText } from '../shared/printable.ts';

export { printable, printableText };

/** Everything that the programs say goes through these two doors. */
export function say(text: string, output: NodeJS.WritableStream = process.stdout): void {
  output.write(`${printableText(text)}\n`);
}

export function complain(text: string): void {
  say(text, process.stderr);
}
