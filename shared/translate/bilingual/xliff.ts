import { createHash } from 'node:crypto';
import { PermanentError } from '../../errors.ts';
import { decodedXml } from '../memory/encoding.ts';
import { isBreak } from '../memory/inline.ts';
import type { TmxUnit } from '../memory/tmx.ts';
import { escapeAttribute, escapeXml, localName } from '../memory/xml.ts';
import type { HandedBack } from './corrections.ts';
import type { BilingualSentence } from './sentences.ts';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
/** Begins the sub-state that says which translation nobody has touched. */
const UNTOUCHED = 'tidings:';

/**
 * One XLIFF 2.0 document for each language that the article is written in, for one target: sentences are units,
 * `final` what a person wrote, `translated` what an engine did, `initial` what is missing.
 */
export function writeXliff(
  sentences: readonly BilingualSentence[],
  target: string,
  key: string,
): Map<string, string> {
  const wanted = sentences.filter(({ translations }) => Object.hasOwn(translations, target));
  const documents = [...Map.groupBy(wanted, ({ language }) => language)].map(([source, group]) => {
    const units = group.map((sentence) => unitXml(sentence, target)).join('');
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="${NAMESPACE}" version="2.0" srcLang="${source}" trgLang="${target}">
  <file id="article" original="${escapeAttribute(key)}">
${units}  </file>
</xliff>
`;
    return [source, xml] as const;
  });
  return new Map(documents);
}

function unitXml({ id, text, translations, notes }: BilingualSentence, target: string): string {
  const translation = translations[target] ?? null;
  const state =
    translation === null
      ? 'state="initial"'
      : translation.origin === 'human'
        ? 'state="final"'
        : `state="translated" subState="${UNTOUCHED}${fingerprint(translation.text)}"`;
  const list = notes.map((note) => `<note>${escapeXml(note)}</note>`).join('');
  return `    <unit id="${escapeAttribute(id)}" canResegment="no">
${list === '' ? '' : `      <notes>${list}</notes>\n`}      <segment ${state}>
        <source xml:space="preserve">${contentXml(text)}</source>
        <target xml:space="preserve">${contentXml(translation?.text ?? '')}</target>
      </segment>
    </unit>
`;
}

/** XML 1.0 has no way to write these characters; XLIFF has `<cp>`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is replaced
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function contentXml(text: string): string {
  let xml = '';
  let from = 0;
  for (const { 0: character, index } of text.matchAll(NOT_XML)) {
    const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    xml += `${escapeXml(text.slice(from, index))}<cp hex="${hex}"/>`;
    from = index + 1;
  }
  return xml + escapeXml(text.slice(from));
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 12);
}

export interface XliffSegment {
  readonly unitId: string;
  /** False for what stands between segments, mostly spaces. */
  readonly isSegment: boolean;
  readonly source: string;
  /** Empty where there is none. */
  readonly target: string;
  readonly state: string;
  /** True for a translation of ours that is still as it was written. */
  readonly untouched: boolean;
  readonly line: number;
}

export interface Xliff {
  readonly source: string;
  readonly target: string | null;
  readonly segments: readonly XliffSegment[];
}

/** Where text counts: matches and glossaries of XLIFF's modules have sources and targets of their own. */
const HOLDERS = ['segment', 'ignorable'];
/** Inline codes; `pc` and `mrk` surround words. */
const CODES = ['ph', 'sc', 'ec', 'pc'];

/**
 * Reads a document of XLIFF 2, whatever tool wrote it: inline codes are left out, one that stands for a line break
 * is a space.
 *
 * @throws PermanentError `invalid-tmx` when it is not XLIFF 2, or not well-formed
 */
export async function readXliff(stream: AsyncIterable<Uint8Array | string>): Promise<Xliff> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const path: string[] = [];
  const segments: XliffSegment[] = [];
  let languages: { source: string; target: string | null } | null = null;
  let unitId = '';
  let open: {
    isSegment: boolean;
    state: string;
    subState: string;
    source: string;
    target: string;
    line: number;
  } | null = null;
  const inside = (): 'source' | 'target' | null => {
    const at = path.findLastIndex((name) => name === 'source' || name === 'target');
    const isText = at > 0 && HOLDERS.includes(path[at - 1]!);
    return isText ? (path[at] as 'source' | 'target') : null;
  };
  const add = (text: string): void => {
    const into = inside();
    if (open !== null && into !== null) open[into] += text;
  };
  parser.on('opentag', ({ name: qualified, attributes }) => {
    const name = localName(qualified);
    if (path.length === 0) languages = languagesOf(name, attributes);
    path.push(name);
    if (name === 'unit') unitId = attributes['id'] ?? '';
    else if (HOLDERS.includes(name)) {
      const [state, subState] = [attributes['state'] ?? 'initial', attributes['subState'] ?? ''];
      open = { isSegment: name === 'segment', state, subState, source: '', target: '', line: parser.line };
    } else if (name === 'cp') add(String.fromCodePoint(Number.parseInt(attributes['hex'] ?? '', 16) || 0x20));
    else if (CODES.includes(name) && isBreak(attributes, attributes['equiv'] ?? attributes['disp'] ?? ''))
      add(' ');
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name: qualified }) => {
    path.pop();
    if (!HOLDERS.includes(localName(qualified)) || open === null) return;
    const { subState, ...segment } = open;
    segments.push({ ...segment, unitId, untouched: subState === `${UNTOUCHED}${fingerprint(open.target)}` });
    open = null;
  });
  parser.on('error', (cause) => {
    throw invalid(`line ${parser.line} is not well-formed XML`, cause);
  });
  for await (const chunk of decodedXml(stream)) parser.write(chunk);
  parser.close();
  return { ...languages!, segments: segments.filter(({ source }) => source !== '') };
}

function languagesOf(
  root: string,
  attributes: Readonly<Record<string, string>>,
): { source: string; target: string | null } {
  const { version = '', srcLang, trgLang = null } = attributes;
  if (root !== 'xliff') throw invalid(`its root element is <${root}>`);
  if (!version.startsWith('2.')) throw invalid(`it is XLIFF ${version}`);
  if (srcLang === undefined) throw invalid('it does not name its language (srcLang)');
  return { source: srcLang, target: trgLang };
}

/** Segments as units of the memory, without what nobody has touched since it was written here. */
export function unitsOfXliff({ source, target, segments }: Xliff): TmxUnit[] {
  return segments
    .filter(({ isSegment, untouched }) => isSegment && !untouched)
    .map((segment) => ({
      id: null,
      sourceLanguage: source,
      properties: {},
      variants: [
        { language: source, text: segment.source },
        ...(target === null ? [] : [{ language: target, text: segment.target }]),
      ],
      line: segment.line,
    }));
}

/** The units' translations, whole: a tool may have divided a sentence into segments. */
export function handedBackOfXliff({ target, segments }: Xliff): HandedBack[] {
  if (target === null) return [];
  return [...Map.groupBy(segments, ({ unitId }) => unitId)].map(([sentenceId, parts]) => ({
    sentenceId,
    target,
    source: parts.map((part) => part.source).join(''),
    text: parts.every((part) => part.target === '')
      ? ''
      : parts.map((part) => part.target || (part.source.trim() === '' ? part.source : '')).join(''),
    approved: parts.every(
      ({ state, source }) => source.trim() === '' || ['reviewed', 'final'].includes(state),
    ),
  }));
}

function invalid(what: string, cause?: unknown): PermanentError {
  return new PermanentError({
    kind: 'invalid-tmx',
    message: `The file cannot be read as XLIFF 2: ${what}.`,
    advice: 'Save it as XLIFF 2 (2.0, 2.1 or 2.2), or export it as TMX 1.4.',
    cause,
  });
}
