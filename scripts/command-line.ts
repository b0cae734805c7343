import { writeFileSync } from 'node:fs';
import { COMMON } from '../cli/command.ts';
import { SPECS_BY_GROUP } from '../cli/commands.ts';
import { EXIT_CODES } from '../cli/exit-codes.ts';
import { helpOf } from '../cli/help.ts';

/** Writes docs/command-line.md from the words of the commands, which are the source. */

const FILE = new URL('../docs/command-line.md', import.meta.url);

/** What should stand in docs/command-line.md. */
export function commandLinePage(): string {
  return [
    '# The command line',
    '',
    'Made from the commands themselves by `node scripts/command-line.ts`; `./tidings help COMMAND` prints the same.',
    '',
    '`./tidings` is run in the project’s folder, or through a link to it from a folder of your `PATH`. It talks to the local',
    'cloud of the folder it is run in while `npm start` runs there (`--data FOLDER` names another), else to the stack `Tidings`',
    'of your AWS credentials. No package of this name on a registry is ours.',
    '',
    '## Exit codes',
    '',
    '| code | |',
    '| --- | --- |',
    ...Object.entries(EXIT_CODES).map(([code, meaning]) => `| ${code} | ${meaning} |`),
    '',
    '## For programs',
    '',
    'With `--json` each result is one line of JSON on standard output, and nothing else is there. The fields that a command',
    'names below stay: new ones may come, none changes its meaning within a major version. Fields with a question mark are',
    'not in every line. What goes wrong is one line on standard error,',
    '`{"error":{"kind":"…","message":"…","advice":"…"}}`, where `kind` is `usage`, `no-deployment`, `file`, `model`, `defect`,',
    'or a kind of failure of the [runbook](runbook.md).',
    '',
    'Colours and progress appear where standard output is a terminal; `NO_COLOR` and `FORCE_COLOR` are obeyed.',
    '',
    '## For every command',
    '',
    '| option | |',
    '| --- | --- |',
    ...Object.entries(COMMON).map(
      ([name, option]) => `| \`--${name}${'value' in option ? ` ${option.value}` : ''}\` | ${option.help} |`,
    ),
    ...[...SPECS_BY_GROUP].flatMap(([title, specs]) => [
      '',
      `## ${title}`,
      ...specs.flatMap((words) => ['', `### ${words.name}`, '', '```text', ownHelp(helpOf(words)), '```']),
    ]),
    '',
  ].join('\n');
}

/** Without what every command has. */
function ownHelp(help: string): string {
  return help.slice(0, help.indexOf('\n\nFor every command:'));
}

if (import.meta.main) writeFileSync(FILE, commandLinePage());
