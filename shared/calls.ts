/** Commands in texts for people: they work as they are typed, whatever the article's key, and from wherever Tidings is. */

/** The command that puts an article through again. */
export function retryCall(key: string): string {
  return `./tidings retry ${shellWords([key])}`;
}

/** Words as a shell takes them. */
export function shellWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w./+@:][\w./+@:-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

/** The stack that commands talk to when nothing else is said. */
export const DEFAULT_STACK = 'Tidings';

/** Options that lead every command to a stack of this name, or to the local cloud of a folder; empty where none is needed. */
export function callOptions(to: {
  readonly stack?: string | undefined;
  readonly data?: string | undefined;
}): string {
  const options = Object.entries({ '--stack': to.stack, '--data': to.data });
  return options
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${shellWords([value])}`]))
    .join(' ');
}

/** A text whose commands take these options, which may stand before a command's name. Those that have options there keep them. */
export function withCallOptions(text: string, options: string): string {
  return options === '' ? text : text.replace(/\.\/tidings (?=[a-z])/g, () => `./tidings ${options} `);
}
