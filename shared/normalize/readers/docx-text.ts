import type { BlockKind } from '../../documents/normalized-article.ts';
import type { PermanentError } from '../../errors.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { walk } from './docx-xml.ts';
import { raisedText } from './raised.ts';

export type StyleNames = ReadonlyMap<string, string>;

export interface Paragraph {
  kind: BlockKind;
  text: string;
  isTitle: boolean;
}

/** Elements whose text is not the document's: deletions, field codes, readings of ruby, the second copy of a text box. */
const SKIPPED = new Set([
  'w:del',
  'w:instrText',
  'mc:Fallback',
  'w:moveFrom',
  'w:commentReference',
  'w:rt',
  'w:footnoteRef',
  'w:endnoteRef',
]);

/** Fields whose result is a number of the layout. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** Generated lists of headings. */
const CONTENTS = /^toc (?:\d|heading)/;

interface Open {
  text: string;
  style: string;
  numbered: boolean;
  level: string | null;
  /** Its mark was deleted: it is one paragraph with the next. */
  runsOn: boolean;
}

/**
 * The paragraphs of a document part, then its notes in the order in which the text refers to them.
 *
 * @param notes parts of footnotes and endnotes
 * @throws PermanentError of `broken`
 */
export function paragraphsOf(
  text: string,
  styles: StyleNames,
  notes: readonly string[],
  broken: (why: string, cause?: unknown) => PermanentError,
): Paragraph[] {
  const { done, references } = read(text, styles, broken);
  const byId = notes.map((part) => read(part, styles, broken).byNote);
  const used = references.flatMap((id) => byId.flatMap((found) => found.get(id) ?? []));
  return [
    ...done,
    ...used.map((paragraph): Paragraph => ({ ...paragraph, kind: 'listItem', isTitle: false })),
  ];
}

function read(
  part: string,
  styles: StyleNames,
  broken: (why: string, cause?: unknown) => PermanentError,
): { done: Paragraph[]; references: string[]; byNote: Map<string, Paragraph[]> } {
  const done: Paragraph[] = [];
  const references = new Set<string>();
  const byNote = new Map<string, Paragraph[]>();
  const open: Open[] = [];
  let skipped = 0;
  let inRun = false;
  let hidden = false;
  let raised = false;
  let inMark = false;
  let held = '';
  let placeholder = false;
  let note: string | null = null;
  let field: 'none' | 'code' | 'page' = 'none';
  walk(
    part,
    broken,
    (name, attributes) => {
      if (name === 'w:pPr') inMark = true;
      if (name === 'w:sdt') placeholder = false;
      if (name === 'w:showingPlcHdr') placeholder = isOn(attributes['w:val']);
      if (inMark && (name === 'w:del' || name === 'w:moveFrom')) {
        const paragraph = open.at(-1);
        if (paragraph !== undefined) paragraph.runsOn = true;
        return;
      }
      if (SKIPPED.has(name)) skipped++;
      if (name === 'w:r') [inRun, hidden, raised] = [true, false, false];
      else if (name === 'w:vanish' && inRun) hidden = isOn(attributes['w:val']);
      else if (name === 'w:vertAlign' && inRun) raised = attributes['w:val'] === 'superscript';
      else if (name === 'w:footnote' || name === 'w:endnote') note = attributes['w:id'] ?? '';
      else if ((name === 'w:footnoteReference' || name === 'w:endnoteReference') && skipped === 0)
        references.add(attributes['w:id'] ?? '');
      else if (name === 'w:fldChar') {
        const step = attributes['w:fldCharType'];
        if (step === 'begin') field = 'code';
        else if (step === 'end' || field === 'code') field = 'none';
      }
      const paragraph = open.at(-1);
      if (name === 'w:p')
        open.push({
          text: open.length === 0 ? held : '',
          style: '',
          numbered: false,
          level: null,
          runsOn: false,
        });
      else if (paragraph === undefined) return;
      else if (name === 'w:pStyle')
        paragraph.style = styles.get(attributes['w:val'] ?? '') ?? attributes['w:val']?.toLowerCase() ?? '';
      else if (name === 'w:outlineLvl') paragraph.level = attributes['w:val'] ?? null;
      else if (name === 'w:numPr') paragraph.numbered = true;
      else if (name === 'w:br' && skipped === 0)
        paragraph.text +=
          attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping' ? '\n' : '\n\n';
      else if (name === 'w:cr' && skipped === 0) paragraph.text += '\n';
      else if (name === 'w:tab' && inRun) paragraph.text += ' ';
      else if (name === 'w:noBreakHyphen') paragraph.text += '-';
    },
    (name, inner) => {
      if (name === 'w:pPr') inMark = false;
      else if (name === 'w:sdt') placeholder = false;
      else if (inMark && (name === 'w:del' || name === 'w:moveFrom')) return;
      if (SKIPPED.has(name)) skipped--;
      if (name === 'w:r') [inRun, hidden, raised] = [false, false, false];
      if (name === 'w:instrText' && PAGE_FIELD.test(inner)) field = 'page';
      if (name === 'w:footnote' || name === 'w:endnote') note = null;
      const paragraph = open.at(-1);
      // A control that nobody has filled in shows what belongs there.
      const shown = skipped === 0 && !hidden && !placeholder && field !== 'page';
      if ((name === 'w:t' || name === 'm:t') && shown && paragraph !== undefined)
        paragraph.text += raised ? raisedText(inner, paragraph.text) : inner;
      if (name !== 'w:p' || paragraph === undefined) return;
      open.pop();
      if (open.length === 0) held = '';
      if (paragraph.runsOn && open.length === 0) held = paragraph.text;
      else if (!CONTENTS.test(paragraph.style)) {
        const target = note === null ? done : (byNote.get(note) ?? byNote.set(note, []).get(note)!);
        target.push(...linesOf(paragraph));
      }
    },
  );
  if (held !== '')
    done.push(...linesOf({ text: held, style: '', numbered: false, level: null, runsOn: false }));
  return { done, references: [...references], byNote };
}

function isOn(value: string | undefined): boolean {
  return !/^(?:0|false|off)$/.test(value ?? '');
}

/** A paragraph's lines: an empty line within it parts paragraphs, as people who press Shift and Enter mean it. */
function linesOf(paragraph: Open): Paragraph[] {
  return cleanCharacters(paragraph.text)
    .split(/\n\s*\n/)
    .map((part) => tidyLine(part.replace(/\n/g, ' ')))
    .filter((line) => line !== '')
    .map((text) => ({ kind: kindOf(paragraph), text, isTitle: paragraph.style === 'title' }));
}

function kindOf({ style, numbered, level }: Open): BlockKind {
  if (/^heading|^subtitle|^überschrift/.test(style) || /^[0-8]$/.test(level ?? '')) return 'heading';
  if (/quote/.test(style)) return 'quote';
  if (style === 'caption') return 'caption';
  return numbered || /^list/.test(style) ? 'listItem' : 'paragraph';
}
