import { PermanentError } from '../../errors.ts';

export interface TmxVariant {
  /** BCP 47 tag as written in the file. */
  readonly language: string;
  readonly text: string;
}

export interface TmxUnit {
  readonly id: string | null;
  /** Language of the source variant; null where any variant may be the source (`srclang="*all*"`). */
  readonly sourceLanguage: string | null;
  readonly variants: readonly TmxVariant[];
  /** `<prop type="…">` of the unit. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Elements of TMX 1.4 that hold formatting codes of some other format, not words. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

interface OpenUnit {
  id: string | null;
  sourceLanguage: string | null;
  variants: TmxVariant[];
  properties: Record<string, string>;
}

/**
 * Reads a TMX file of any size, unit by unit; memory use does not grow with the file. UTF-8, or UTF-16 with a
 * byte order mark.
 *
 * @throws PermanentError `invalid-tmx` when the XML is not well-formed or is no TMX
 */
export async function* readTmx(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<TmxUnit> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const finished: TmxUnit[] = [];
  let depth = 0;
  let fileSource: string | null = null;
  let unit: OpenUnit | null = null;
  let language: string | null = null;
  let property: string | null = null;
  let text: string | null = null;
  let codes = 0;

  parser.on('opentag', ({ name, attributes }) => {
    if (depth === 0 && name !== 'tmx') throw invalid(`its root element is <${name}>`);
    depth += 1;
    if (name === 'header') fileSource = sourceLanguage(attributes['srclang']);
    else if (name === 'tu') {
      const own = attributes['srclang'];
      unit = {
        id: attributes['tuid'] ?? null,
        sourceLanguage: own === undefined ? fileSource : sourceLanguage(own),
        variants: [],
        properties: {},
      };
    } else if (name === 'tuv') language = attributes['xml:lang'] ?? attributes['lang'] ?? null;
    else if (name === 'seg') text = '';
    else if (name === 'prop' && unit !== null && language === null) {
      property = attributes['type'] ?? '';
      text = '';
    } else if (CODES.has(name)) codes += 1;
  });
  const addText = (more: string): void => {
    if (text !== null && codes === 0) text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (name === 'seg') {
      if (unit !== null && language !== null && text !== null) unit.variants.push({ language, text });
      text = null;
    } else if (name === 'prop' && property !== null) {
      if (unit !== null && text !== null) unit.properties[property] = text;
      property = null;
      text = null;
    } else if (name === 'tuv') language = null;
    else if (name === 'tu' && unit !== null) {
      finished.push(unit);
      unit = null;
    } else if (CODES.has(name)) codes -= 1;
  });
  parser.on('error', (cause) => {
    throw invalid('it is not well-formed XML', cause);
  });

  for await (const chunk of decoded(stream)) {
    parser.write(chunk);
    yield* finished.splice(0);
  }
  parser.close();
}

/** `*all*` says that any variant may be the source. */
function sourceLanguage(attribute: string | undefined): string | null {
  return attribute === undefined || attribute === '*all*' ? null : attribute;
}

function invalid(what: string, cause?: unknown): PermanentError {
  return new PermanentError({
    kind: 'invalid-tmx',
    message: `The file cannot be read as TMX 1.4: ${what}.`,
    advice: 'Export it again from the tool that wrote it, as TMX 1.4.',
    cause,
  });
}

async function* decoded(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let head: Uint8Array = new Uint8Array(0);
  for await (const chunk of stream) {
    if (typeof chunk === 'string') {
      yield chunk;
      continue;
    }
    if (decoder !== null) {
      yield decode(decoder, chunk);
      continue;
    }
    // The byte order mark may be cut by the first chunk's end.
    head = Buffer.concat([head, chunk]);
    if (head.length < 2) continue;
    decoder = new TextDecoder(encodingOf(head), { fatal: true });
    yield decode(decoder, head);
  }
  if (decoder !== null) yield decode(decoder);
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (cause) {
    throw invalid(`it is not ${decoder.encoding}`, cause);
  }
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * Writes TMX 1.4, unit by unit, for `stream.Readable.from`. The first variant is the source.
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
  for await (const unit of units) {
    const id = unit.id === null ? '' : ` tuid="${escapeXml(unit.id)}"`;
    const source = unit.sourceLanguage === null ? '' : ` srclang="${escapeXml(unit.sourceLanguage)}"`;
    const properties = Object.entries(unit.properties).map(
      ([type, value]) => `      <prop type="${escapeXml(type)}">${escapeXml(value)}</prop>\n`,
    );
    const variants = unit.variants.map(
      ({ language, text }) =>
        `      <tuv xml:lang="${escapeXml(language)}"><seg>${escapeXml(text)}</seg></tuv>\n`,
    );
    yield `    <tu${id}${source}>\n${properties.join('')}${variants.join('')}    </tu>\n`;
  }
  yield '  </body>\n</tmx>\n';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these characters
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
