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
const MOST_LINES = 60;

const FIELD = /^([A-Za-z][\w-]{0,40}):(?:\s(.*))?$/;

/**
 * The YAML head of a Markdown file, and what follows it. Only plain `name: value` lines are understood; a head
 * without one of them is no head, and the text stays as it is.
 */
export function splitFrontMatter(text: string): { head: FrontMatter | null; body: string } {
  const lines = text.split('\n', MOST_LINES + 2);
  if (lines[0]?.trimEnd() !== '---') return { head: null, body: text };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 2) return { head: null, body: text };
  const inside = lines.slice(1, end);
  const fields = new Map<string, string>();
  for (const line of inside) {
    const [, name, value] = FIELD.exec(line.trimEnd()) ?? [];
    if (name !== undefined) fields.set(name.toLowerCase(), unquoted(value ?? ''));
    // Lists, nested fields and remarks belong to the field above them.
    else if (!/^(?:\s|-\s|#|$)/.test(line)) return { head: null, body: text };
  }
  if (fields.size === 0) return { head: null, body: text };
  const first = (...names: string[]): string | null =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '') ?? null;
  const head = {
    title: first('title', 'headline'),
    author: first('author', 'byline'),
    publishedAt: toIsoDate(first('date', 'published', 'publishedat')),
    publisher: first('publisher', 'site', 'sitename'),
    url: first('url', 'canonical', 'source', 'sourceurl'),
    language: first('lang', 'language'),
    text: inside.join('\n'),
  };
  return {
    head,
    body: text
      .split('\n')
      .slice(end + 1)
      .join('\n'),
  };
}

function unquoted(value: string): string {
  const text = value.trim();
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(text);
  if (quoted === null) return text;
  return (quoted[1]?.replace(/\\(["\\])/g, '$1') ?? quoted[2]!.replaceAll("''", "'")).trim();
}
