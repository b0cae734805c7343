import { COMMON, type Options, type Spec } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';

/** Help of commands, made of their words. It has to start fast: no packages. */

/** How the program is called from the project's folder. */
export const PROGRAM = './tidings';
const WIDTH = 80;

export function usageOf({ name, options, argument }: Spec): string {
  const own = Object.keys(options).length > 0 ? ' [options]' : '';
  return `${PROGRAM} ${name}${own}${argument === undefined ? '' : ` ${argument.usage}`}`;
}

export function helpOf(words: Spec): string {
  const { about, argument, options, examples, exits = {}, json } = words;
  return [
    sentence(words.summary),
    '',
    `Usage: ${usageOf(words)}`,
    ...(about === undefined ? [] : ['', ...lines(about, '')]),
    ...(argument === undefined ? [] : ['', ...table([[argument.usage, argument.help]])]),
    ...(Object.keys(options).length === 0 ? [] : ['', 'Options:', ...optionLines(options)]),
    '',
    'Examples:',
    ...examples.flatMap(([call, does]) => [`  ${PROGRAM} ${call}`, ...lines(does, '      ')]),
    '',
    'Exit codes:',
    ...table(Object.entries({ 0: 'done', ...exits, 2: EXIT_CODES[2] })),
    ...(Object.keys(json).length === 0
      ? []
      : ['', 'With --json, each line has:', ...table(Object.entries(json))]),
    '',
    'For every command:',
    ...optionLines(COMMON),
  ].join('\n');
}

/** @param groups by title */
export function overview(groups: ReadonlyMap<string, readonly Spec[]>): string {
  const width = Math.max(...[...groups.values()].flat().map(({ name }) => name.length));
  return [
    `Usage: ${PROGRAM} COMMAND [options] …`,
    ...[...groups].flatMap(([title, specs]) => [
      '',
      `${title}:`,
      ...specs.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    ]),
    '',
    'Options:',
    ...optionLines({ ...COMMON, version: { type: 'boolean', help: 'the version of Tidings' } }),
    '',
    ...lines(
      'Commands talk to the local cloud of this folder while it runs (npm start), else to the stack "Tidings" in AWS.',
      '',
    ),
    ...lines(`${PROGRAM} help COMMAND tells its options, with examples. All of it: docs/command-line.md`, ''),
  ].join('\n');
}

function optionLines(options: Options): string[] {
  return table(
    Object.entries(options).map(([name, { value, choices, default: otherwise, help }]) => [
      `${name === 'help' ? '-h, ' : ''}--${name}${value === undefined ? '' : ` ${value}`}`,
      [
        help,
        ...(choices === undefined ? [] : [`one of ${choices.join(', ')}`]),
        ...(otherwise === undefined || otherwise === '' ? [] : [`default ${otherwise}`]),
      ].join('; '),
    ]),
  );
}

/** Columns of the left side; what is longer takes a line of its own. */
const MAX_LEFT = 24;

function table(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.min(MAX_LEFT, Math.max(...rows.map(([word]) => word.length)));
  const indent = ' '.repeat(left + 4);
  return rows.flatMap(([word, text]) => {
    const [first = '', ...more] = lines(text, indent);
    if (word.length > left) return [`  ${word}`, first, ...more];
    return [`  ${word.padEnd(left)}${first.slice(left + 2)}`, ...more];
  });
}

/** Words of ours, which are narrow; those of articles are wrapped by wrap.ts. */
function lines(text: string, indent: string): string[] {
  const found: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length > indent.length && line.length + 1 + word.length > WIDTH) {
      found.push(line);
      line = indent;
    }
    line += `${line.length > indent.length ? ' ' : ''}${word}`;
  }
  return [...found, line];
}

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`;
