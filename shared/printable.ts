/**
 * What is printed or mailed. Keys, titles and messages come from strangers: an escape sequence in one of them could rewrite
 * what stands above it, a bidirectional mark could turn a name around.
 */

/** C0 and C1 with the escape, line separators, bidirectional marks, and the tags that nobody sees. */
const ACTS_ON_READERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is replaced
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** One line that every terminal and mail program only shows. */
export function printable(line: string): string {
  return line.toWellFormed().replace(ACTS_ON_READERS, '\ufffd');
}

/** The same for text of several lines. */
export function printableText(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
