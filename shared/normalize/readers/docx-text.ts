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

/** Where the reading of a part stands. */
interface State {
  styles: StyleNames;
  done: Paragraph[];
  references: Set<string>;
  byNote: Map<string, Paragraph[]>;
  open: Open[];
  /** Levels of elements whose text is left out. */
  skipped: number;
  inRun: boolean;
  hidden: boolean;
  raised: boolean;
  /** Within a paragraph's properties, where a deletion is that of its mark. */
  inMark: boolean;
  /** In a control that nobody has filled in: it shows what belongs there. */
  placeholder: boolean;
  /** Text of paragraphs whose mark was deleted. */
  held: string;
  note: string | null;
  field: 'none' | 'code' | 'page';
}

function read(
  part: string,
  styles: StyleNames,
  broken: (why: string, cause?: unknown) => PermanentError,
): Pick<State, 'done' | 'byNote'> & { references: string[] } {
  const state: State = {
    styles,
    done: [],
    references: new Set(),
    byNote: new Map(),
    open: [],
    skipped: 0,
    inRun: false,
    hidden: false,
    raised: false,
    inMark: false,
    placeholder: false,
    held: '',
    note: null,
    field: 'none',
  };
  walk(
    part,
    broken,
    (name, attributes) => opened(state, name, attributes),
    (name, text) => closed(state, name, text),
  );
  if (state.held !== '') state.done.push(...linesOf(newParagraph(state.held)));
  return { done: state.done, references: [...state.references], byNote: state.byNote };
}

function newParagraph(text: string): Open {
  return { text, style: '', numbered: false, level: null, runsOn: false };
}

function isDeletion(name: string): boolean {
  return name === 'w:del' || name === 'w:moveFrom';
}

function opened(state: State, name: string, attributes: Record<string, string>): void {
  const value = attributes['w:val'];
  const paragraph = state.open.at(-1);
  if (name === 'w:pPr') state.inMark = true;
  if (state.inMark && isDeletion(name)) {
    if (paragraph !== undefined) paragraph.runsOn = true;
    return;
  }
  if (SKIPPED.has(name)) state.skipped++;
  if (name === 'w:sdt') state.placeholder = false;
  else if (name === 'w:showingPlcHdr') state.placeholder = isOn(value);
  else if (name === 'w:r') [state.inRun, state.hidden, state.raised] = [true, false, false];
  else if (name === 'w:vanish' && state.inRun) state.hidden = isOn(value);
  else if (name === 'w:vertAlign' && state.inRun) state.raised = value === 'superscript';
  else if (name === 'w:footnote' || name === 'w:endnote') state.note = attributes['w:id'] ?? '';
  else if (/^w:(?:foot|end)noteReference$/.test(name) && state.skipped === 0)
    state.references.add(attributes['w:id'] ?? '');
  else if (name === 'w:fldChar') {
    const step = attributes['w:fldCharType'];
    if (step === 'begin') state.field = 'code';
    else if (step === 'end' || state.field === 'code') state.field = 'none';
  } else if (name === 'w:p') {
    state.open.push(newParagraph(state.open.length === 0 ? state.held : ''));
  } else if (paragraph !== undefined) openedIn(state, paragraph, name, attributes);
}

function openedIn(state: State, paragraph: Open, name: string, attributes: Record<string, string>): void {
  const value = attributes['w:val'];
  if (name === 'w:pStyle') paragraph.style = state.styles.get(value ?? '') ?? value?.toLowerCase() ?? '';
  else if (name === 'w:outlineLvl') paragraph.level = value ?? null;
  else if (name === 'w:numPr') paragraph.numbered = true;
  else if (name === 'w:br' && state.skipped === 0)
    paragraph.text += /^(?:page|column)$/.test(attributes['w:type'] ?? '') ? '\n\n' : '\n';
  else if (name === 'w:cr' && state.skipped === 0) paragraph.text += '\n';
  else if (name === 'w:tab' && state.inRun) paragraph.text += ' ';
  else if (name === 'w:noBreakHyphen') paragraph.text += '-';
}

function closed(state: State, name: string, inner: string): void {
  if (name === 'w:pPr') state.inMark = false;
  else if (state.inMark && isDeletion(name)) return;
  if (SKIPPED.has(name)) state.skipped--;
  if (name === 'w:sdt') state.placeholder = false;
  else if (name === 'w:r') [state.inRun, state.hidden, state.raised] = [false, false, false];
  else if (name === 'w:instrText' && PAGE_FIELD.test(inner)) state.field = 'page';
  else if (name === 'w:footnote' || name === 'w:endnote') state.note = null;
  const paragraph = state.open.at(-1);
  if (paragraph === undefined) return;
  const shown = state.skipped === 0 && !state.hidden && !state.placeholder && state.field !== 'page';
  if ((name === 'w:t' || name === 'm:t') && shown)
    paragraph.text += state.raised ? raisedText(inner, paragraph.text) : inner;
  if (name === 'w:p') closedParagraph(state, paragraph);
}

function closedParagraph(state: State, paragraph: Open): void {
  state.open.pop();
  const isOuter = state.open.length === 0;
  if (isOuter) state.held = '';
  if (paragraph.runsOn && isOuter) state.held = paragraph.text;
  else if (!CONTENTS.test(paragraph.style)) {
    const { note, byNote } = state;
    const target = note === null ? state.done : (byNote.get(note) ?? []);
    target.push(...linesOf(paragraph));
    if (note !== null) byNote.set(note, target);
  }
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
