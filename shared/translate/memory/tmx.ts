import type { SaxesParser as Parser } from 'saxes';
import { PermanentError } from '../../errors.ts';
import { decodedXml } from './encoding.ts';
import { isBreak } from './inline.ts';
import { splitUnits } from './split.ts';
import { decodeReferences, escapeAttribute, escapeXml, localName } from './xml.ts';

export interface TmxVariant {
  /** BCP 47 tag as written in the file. */
  readonly language: string;
  /** Without the codes of formatting; a code that stands for a line break is a space. */
  readonly text: string;
  /** When it was last changed, else made: `YYYYMMDDThhmmssZ`. */
  readonly changed?: string;
}

export interface TmxUnit {
  readonly id: string | null;
  /** Language of the source variant; null where any variant may be the source (`srclang="*all*"`). */
  readonly sourceLanguage: string | null;
  readonly variants: readonly TmxVariant[];
  /** `<prop type="…">` of the unit. */
  readonly properties: Readonly<Record<string, string>>;
  /** The element `<tu>` as it was read, with everything that the other fields leave out. Absent in a new unit. */
  readonly xml?: string;
  readonly line?: number;
}

/** A unit that could not be read. */
export interface SkippedUnit {
  readonly line: number;
  readonly reason: string;
}

/** Elements of TMX 1.4 that hold formatting codes of some other format, not words; `x` is XLIFF's. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'x', 'bx', 'ex']);

/**
 * Reads a TMX file of any size, unit by unit; memory use does not grow with the file. Encodings as `decodedXml`.
 *
 * @param skip hears of units that are broken or too large; the others are read all the same
 * @throws PermanentError `invalid-tmx` when it is no TMX at all
 */
export async function* readTmx(
  stream: AsyncIterable<Uint8Array | string>,
  skip: (unit: SkippedUnit) => void = () => {},
): AsyncGenerator<TmxUnit> {
  const { SaxesParser } = await import('saxes');
  let read: ReturnType<typeof createUnitReader> | null = null;
  for await (const part of splitUnits(decoded(stream))) {
    if (part.kind === 'head') {
      const head = readHead(new SaxesParser(), part.text);
      if (!part.complete) throw invalid('it ends before </tmx>');
      read = createUnitReader(new SaxesParser(), head);
    } else if (part.kind === 'broken') {
      if (read === null) throw invalid(part.reason);
      skip(part);
    } else {
      const unit = read!(part.text, part.line);
      if ('reason' in unit) skip(unit);
      else yield unit;
    }
  }
}

async function* decoded(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  try {
    yield* decodedXml(stream);
  } catch (cause) {
    if (cause instanceof RangeError) throw invalid('nobody knows the encoding that it declares', cause);
    throw cause;
  }
}

interface Head {
  readonly sourceLanguage: string | null;
  /** What the file's own document type declares. */
  readonly entities: Readonly<Record<string, string>>;
}

const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;

function readHead(parser: Parser, text: string): Head {
  let root: string | null = null;
  let sourceLanguage: string | null = null;
  let entities: Record<string, string> = {};
  parser.on('doctype', (type) => {
    const declared = [...type.matchAll(ENTITY)];
    entities = Object.fromEntries(
      declared.map(([, name, value, other]) => [name!, decodeReferences(value ?? other ?? '')]),
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    root ??= localName(name);
    if (localName(name) === 'header') sourceLanguage = sourceOf(attributes['srclang']);
  });
  let fault: Error | null = null;
  parser.on('error', (error) => {
    fault ??= error;
  });
  parser.write(text.trimStart());
  if (root !== null && root !== 'tmx') throw invalid(`its root element is <${root}>`);
  if (text.includes('\ufffd')) throw invalid('it is not in the encoding that it declares');
  if (fault !== null || root === null) throw invalid('it is not well-formed XML', fault);
  return { sourceLanguage, entities };
}

/** `*all*`, or none, says that any variant may be the source. */
function sourceOf(attribute: string | undefined): string | null {
  const language = attribute?.trim() ?? '';
  return language === '' || language.toLowerCase() === '*all*' ? null : language;
}

/** `20250101T120000Z` of a date in any of the spellings that tools write; undefined when it is none. */
function dateOf(attribute: string | undefined): string | undefined {
  const digits = (attribute ?? '').replace(/\D/g, '').slice(0, 14);
  if (digits.length < 8) return undefined;
  const padded = digits.padEnd(14, '0');
  return `${padded.slice(0, 8)}T${padded.slice(8)}Z`;
}

interface Code {
  readonly attributes: Readonly<Record<string, string>>;
  content: string;
}

/** One unit being read. */
interface Draft {
  xml: string;
  id: string | null;
  sourceLanguage: string | null;
  dates: (string | undefined)[];
  properties: Record<string, string>;
  variants: TmxVariant[];
  variant: { language: string | null; dates: (string | undefined)[]; text: string | null } | null;
  property: { type: string; text: string } | null;
  /** Inside of which element text counts. */
  into: 'seg' | 'prop' | null;
  codes: Code[];
  fault: SkippedUnit | null;
}

/** Reads `<tu>` after `<tu>` with one parser; a unit that is not well-formed gives its line and what is wrong. */
function createUnitReader(parser: Parser, head: Head): (text: string, line: number) => TmxUnit | SkippedUnit {
  let draft = newDraft(head);
  let firstLine = 1;
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    open(draft, localName(name), attributes, isSelfClosing);
  });
  const addText = (text: string): void => {
    draft.xml += escapeXml(text);
    if (draft.codes.length > 0) draft.codes.at(-1)!.content += text;
    else if (draft.into === 'prop') draft.property!.text += text;
    else if (draft.into === 'seg') draft.variant!.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name, isSelfClosing }) => close(draft, localName(name), isSelfClosing));
  parser.on('error', () => {
    draft.fault ??= { line: firstLine + parser.line - 1, reason: 'it is not well-formed XML' };
  });
  return (text, line) => {
    firstLine = line;
    draft = newDraft(head);
    Object.assign(parser.ENTITIES, head.entities);
    parser.write(text).close();
    const { id, sourceLanguage, properties, variants, xml, fault } = draft;
    if (fault !== null) return fault;
    if (text.includes('\ufffd')) return { line, reason: 'it has letters that were lost when it was saved' };
    if (variants.length === 0) return { line, reason: 'it has no <seg>' };
    return { id, sourceLanguage, properties, variants, xml, line };
  };
}

function newDraft({ sourceLanguage }: Head): Draft {
  const nothing = { variant: null, property: null, into: null, fault: null };
  return {
    xml: '',
    id: null,
    sourceLanguage,
    dates: [],
    properties: {},
    variants: [],
    codes: [],
    ...nothing,
  };
}

function open(
  draft: Draft,
  name: string,
  attributes: Readonly<Record<string, string>>,
  isSelfClosing: boolean,
): void {
  let written = attributes;
  if (name === 'tu') {
    draft.id = attributes['tuid'] ?? null;
    draft.dates = [attributes['changedate'], attributes['creationdate']];
    // The file's own header is not kept, so what it says of the unit moves into the unit.
    if (attributes['srclang'] !== undefined) draft.sourceLanguage = sourceOf(attributes['srclang']);
    else if (draft.sourceLanguage !== null) written = { ...attributes, srclang: draft.sourceLanguage };
  } else if (name === 'tuv') {
    const language = attributes['xml:lang'] ?? attributes['lang'] ?? null;
    draft.variant = { language, dates: [attributes['changedate'], attributes['creationdate']], text: null };
  } else if (name === 'seg' && draft.variant !== null) {
    draft.variant.text = '';
    draft.into = 'seg';
  } else if (name === 'prop' && draft.variant === null) {
    draft.property = { type: attributes['type'] ?? '', text: '' };
    draft.into = 'prop';
  } else if (CODES.has(name)) draft.codes.push({ attributes, content: '' });
  const list = Object.entries(written).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  draft.xml += `<${name}${list.join('')}${isSelfClosing ? '/' : ''}>`;
}

function close(draft: Draft, name: string, isSelfClosing: boolean): void {
  if (!isSelfClosing) draft.xml += `</${name}>`;
  if (name === 'seg' || name === 'prop') draft.into = null;
  if (name === 'prop' && draft.property !== null) {
    draft.properties[draft.property.type] = draft.property.text;
    draft.property = null;
  } else if (name === 'tuv' && draft.variant !== null) {
    const { language, text, dates } = draft.variant;
    const changed = dateOf(dates[0] ?? draft.dates[0] ?? dates[1] ?? draft.dates[1]);
    const date = changed === undefined ? {} : { changed };
    if (language !== null && text !== null) draft.variants.push({ language, text, ...date });
    draft.variant = null;
  } else if (CODES.has(name)) {
    const code = draft.codes.pop();
    const outside = draft.codes.length === 0 && draft.into === 'seg';
    if (code !== undefined && outside && isBreak(code.attributes, code.content)) draft.variant!.text += ' ';
  }
}

function invalid(what: string, cause?: unknown): PermanentError {
  return new PermanentError({
    kind: 'invalid-tmx',
    message: `The file cannot be read as TMX 1.4: ${what}.`,
    advice: 'Export it again from the tool that wrote it, as TMX 1.4.',
    cause,
  });
}

/**
 * Writes TMX 1.4, unit by unit, for `stream.Readable.from`: a unit that was read as it was, a new one from its
 * fields. The first variant is the source.
 */
export async function* writeTmx(
  units: AsyncIterable<TmxUnit> | Iterable<TmxUnit>,
  header: { creationToolVersion: string },
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="tidings" creationtoolversion="${escapeXml(header.creationToolVersion)}" segtype="sentence" o-tmf="tidings" adminlang="en" srclang="*all*" datatype="plaintext"/>
  <body>
`;
  for await (const unit of units) yield `    ${unit.xml ?? xmlOf(unit)}\n`;
  yield '  </body>\n</tmx>\n';
}

/** The element of a new unit. */
export function xmlOf({ id, sourceLanguage, properties, variants }: TmxUnit): string {
  const tuid = id === null ? '' : ` tuid="${escapeAttribute(id)}"`;
  const source = sourceLanguage === null ? '' : ` srclang="${escapeAttribute(sourceLanguage)}"`;
  const props = Object.entries(properties).map(
    ([type, value]) => `\n      <prop type="${escapeAttribute(type)}">${escapeXml(value)}</prop>`,
  );
  const tuvs = variants.map(({ language, text, changed }) => {
    const date = changed === undefined ? '' : ` changedate="${changed}"`;
    return `\n      <tuv xml:lang="${escapeAttribute(language)}"${date}><seg>${escapeXml(text)}</seg></tuv>`;
  });
  return `<tu${tuid}${source}>${props.join('')}${tuvs.join('')}\n    </tu>`;
}
