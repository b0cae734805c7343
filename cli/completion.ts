import { command } from './command.ts';
import { COMPLETION } from './specs/machine.ts';

/**
 * Completion. The scripts ask `tidings --complete SHELL WORD…`, where the last word is the one under the cursor, and
 * take each line of the answer (complete.ts) as a candidate. None of them evaluates a candidate: keys come from strangers.
 */

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: String.raw`_tidings() {
  local value text program="\${COMP_WORDS[0]/#\~/$HOME}"
  COMPREPLY=()
  while IFS=$'\t' read -r value text; do
    COMPREPLY+=("$(printf '%q' "$value")")
  done < <("$program" --complete bash "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _tidings tidings
`,
  zsh: String.raw`#compdef tidings
_tidings() {
  local value text
  local -a values shown
  while IFS=$'\t' read -r value text; do
    values+=("$value")
    shown+=("$value\${text:+  $text}")
  done < <("\${\${(Q)words[1]}/#\~/$HOME}" --complete zsh "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  if (( $#values )); then
    compadd -l -d shown -a values
  else
    _files
  fi
}
compdef _tidings tidings
`,
  fish: `function __tidings_candidates
  set -l words (commandline -opc)
  set -l program (string replace -r '^~' $HOME -- $words[1])
  $program --complete fish $words[2..-1] (commandline -ct) 2>/dev/null
end
complete -c tidings -a '(__tidings_candidates)'
`,
};

/** String.raw keeps the backslash that keeps TypeScript from filling in. */
const scriptFor = (shell: string): string => SCRIPTS[shell]!.replaceAll('\\${', '${');

export const completion = command(COMPLETION, async ({ positionals }, { print, result }) => {
  const shell = positionals[0]!;
  const script = scriptFor(shell);
  for (const line of script.trimEnd().split('\n')) print(line.replaceAll('\t', '  '));
  result({ shell, script });
  return 0;
});
