import { parseNested } from '../json-nesting.ts';
import { toIsoDate } from '../noise/dates.ts';

export interface FrontMatter {
  title: string | null;
  author: string | null;
  publishedAt: string | null;
  publisher: string | null;
  url: string | null;
  language: string | null;
  /** The head as it stands in the file. */
  text: string;
}

/** A head of this many lines is longer than any that a publishing tool writes: it is text between rules. */
const MOST_LINES = 120;

type Fields = Map<string, string[]>;

/**
 * The head of a Markdown file, in YAML (`---`), TOML (`+++`) or JSON (`{`), and what follows it. Of nested values,
 * names and titles are understood; a head without one field is no head, and the text stays as it is.
 */
export function splitFrontMatter(text: string): { head: FrontMatter | null; body: string } {
  const whole = { head: null, body: text };
  const lines = text.replace(/^\s*\n/, '').split('\n');
  const first = lines[0]?.trimEnd() ?? '';
  const closing =
    first === '---'
      ? /^(?:---|\.\.\.)\s*$/
      : first === '+++'
        ? /^\+\+\+\s*$/
        : first.startsWith('{')
          ? /^\}\s*$/
          : null;
  if (closing === null) return whole;
  const end = lines.slice(0, MOST_LINES + 2).findIndex((line, index) => index > 0 && closing.test(line));
  if (end < 2) return whole;
  const inside = lines.slice(1, end);
  const fields =
    first === '---'
      ? yamlFields(inside)
      : first === '+++'
        ? tomlFields(inside)
        : jsonFields(lines.slice(0, end + 1));
  if (fields === null || fields.size === 0) return whole;
  return { head: headOf(fields, inside.join('\n')), body: lines.slice(end + 1).join('\n') };
}

function headOf(fields: Fields, text: string): FrontMatter {
  const values = (...names: string[]): string[] =>
    names.map((name) => fields.get(name) ?? []).find((some) => some.length > 0) ?? [];
  const authors = values('authors', 'author', 'author.name', 'authors.name', 'byline', 'by');
  const url =
    values(
      'canonical',
      'canonicalurl',
      'canonical_url',
      'url',
      'source',
      'sourceurl',
      'source_url',
      'link',
    )[0] ?? null;
  return {
    title: values('title', 'headline', 'title.rendered')[0] ?? null,
    author: authors.length === 0 ? null : authors.join(', '),
    publishedAt: toIsoDate(
      values(
        'date',
        'published',
        'publishedat',
        'publishdate',
        'pubdate',
        'published_at',
        'datepublished',
        'created',
      )[0] ?? null,
    ),
    publisher: values('publisher', 'site', 'sitename')[0] ?? null,
    url: url !== null && /^https?:\/\//.test(url) ? url : null,
    language: values('lang', 'language', 'locale')[0] ?? null,
    text,
  };
}

const YAML_FIELD = /^(\s*)(?:-\s+)?["']?([A-Za-z][\w-]{0,40})["']?\s*:(?:\s+(\S.*))?$/;

/** Fields of a YAML head, nested ones as `outer.inner`; null for lines that no head has. */
function yamlFields(lines: readonly string[]): Fields | null {
  const fields: Fields = new Map();
  let outer = '';
  let block: { indent: number; name: string } | null = null;
  for (const raw of lines) {
    const line = raw.trimEnd();
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = line.length - line.trimStart().length;
    if (block !== null && indent > block.indent) {
      const [sofar] = fields.get(block.name) ?? [];
      fields.set(block.name, [`${sofar === undefined ? '' : `${sofar} `}${line.trim()}`]);
      continue;
    }
    block = null;
    const [, space, name, value] = YAML_FIELD.exec(line) ?? [];
    if (name !== undefined) {
      const isInner = (space !== '' || /^\s*-\s/.test(line)) && outer !== '';
      const full = isInner ? `${outer}.${name.toLowerCase()}` : name.toLowerCase();
      if (!isInner) outer = full;
      if (/^[>|][+-]?\d?$/.test(value ?? '')) block = { indent, name: full };
      else add(fields, full, valuesOf(value ?? ''));
    } else if (/^\s*-\s+/.test(line) && outer !== '')
      add(fields, outer, valuesOf(line.replace(/^\s*-\s+/, '')));
    // What goes on in the next line is indented.
    else if (indent === 0) return null;
  }
  return fields;
}

function tomlFields(lines: readonly string[]): Fields | null {
  const fields: Fields = new Map();
  let table = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trim();
    const header = /^\[{1,2}\s*([\w.-]{1,60})\s*\]{1,2}$/.exec(line)?.[1];
    if (header !== undefined)
      table = `${header.toLowerCase().replace(/^(?:params|extra)$/, '')}.`.replace(/^\.$/, '');
    const [, name, first] = /^["']?([\w-]{1,40})["']?\s*=\s*((?:\S.*)?)$/.exec(line) ?? [];
    if (name === undefined) {
      if (header === undefined && line !== '' && !line.startsWith('#') && !/^["'\]\w]/.test(line))
        return null;
      continue;
    }
    let value = first!;
    // A list over several lines.
    while (value.startsWith('[') && !value.includes(']') && at + 1 < lines.length)
      value += lines[++at]!.trim();
    add(fields, table + name.toLowerCase(), valuesOf(value.replace(/^("""|''')(.*)\1$/, '"$2"')));
  }
  return fields;
}

function jsonFields(lines: readonly string[]): Fields | null {
  const fields: Fields = new Map();
  try {
    for (const [name, value] of Object.entries(parseNested(lines.join('\n')) as Record<string, unknown>)) {
      for (const item of Array.isArray(value) ? value : [value]) {
        const text =
          typeof item === 'object' && item !== null ? (item as Record<string, unknown>)['name'] : item;
        if (typeof text === 'string' || typeof text === 'number')
          add(fields, name.toLowerCase(), [String(text)]);
      }
    }
  } catch {
    // Braces that hold no JSON are text of the file.
    return null;
  }
  return fields;
}

function add(fields: Fields, name: string, values: readonly string[]): void {
  const filled = values.filter((value) => value !== '' && value !== 'null' && value !== '~');
  if (filled.length > 0) fields.set(name, [...(fields.get(name) ?? []), ...filled]);
}

/** A value, or the values of a list in brackets, without quotation marks and remarks. */
function valuesOf(value: string): string[] {
  const text = value.trim();
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list === undefined) return [unquoted(text)];
  return [...list.matchAll(/"((?:\\.|[^"\\])*)"|'((?:''|[^'])*)'|([^,\s][^,]*)/g)].map(([item]) =>
    unquoted(item),
  );
}

function unquoted(value: string): string {
  const text = value.trim();
  const quoted = /^"((?:\\.|[^"\\])*)"(?:\s+#.*)?$|^'((?:''|[^'])*)'(?:\s+#.*)?$/.exec(text);
  if (quoted === null) {
    const remark = text.search(/\s#\s/);
    return remark < 0 ? text : text.slice(0, remark).trimEnd();
  }
  const inner = quoted[1]
    ?.replace(/\\u([\da-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(["\\/])/g, '$1');
  return (inner ?? quoted[2]!.replaceAll("''", "'")).trim();
}
