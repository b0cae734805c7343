import type { RemovedLine } from '../../documents/normalized-article.ts';

const NOTE = /^\s{0,3}\[\^([^\]\s]{1,60})\]:(.*)$/;

/** "[council]: https://…": where a link of the text leads, no words. */
const LINK_TARGET =
  /^\s{0,3}\[[^\]\n^][^\]\n]{0,200}\]:\s+<?(?:[a-z][a-z+.-]{0,20}:\S|#|\S{0,500}[/.]\S)\S{0,2000}(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/i;

const MARK = /\s?\[\^[^\]\s]{1,60}\](?!:)/g;

export interface WithoutNotes {
  lines: string[];
  /** Text of the footnotes in the order in which they are defined. */
  notes: string[];
  removed: RemovedLine[];
}

/** Lines without footnotes, their marks, and the addresses of links. What stands in fenced code stays. */
export function takeNotes(all: readonly string[]): WithoutNotes {
  const found: WithoutNotes = { lines: [], notes: [], removed: [] };
  let fenced = false;
  let inNote = false;
  for (const line of all) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const note = fenced ? null : NOTE.exec(line);
    const goesOn: boolean = inNote && /^(?: {2}|\t)\s*\S/.test(line);
    inNote = note !== null || (inNote && (goesOn || line.trim() === ''));
    if (note !== null) found.notes.push(note[2]!.trim());
    // The rest of a note is indented.
    else if (goesOn) found.notes[found.notes.length - 1] += ` ${line.trim()}`;
    else if (!fenced && LINK_TARGET.test(line))
      found.removed.push({ text: line.trim(), reason: 'link-target' });
    else found.lines.push(fenced ? line : line.replace(MARK, ''));
  }
  return { ...found, notes: found.notes.filter((note) => note !== '') };
}
