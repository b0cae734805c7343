/** Elements whose content is never text of the page. Half of a page's bytes go with them. */
const OPAQUE = 'script|style|svg|noscript|iframe|template|object|canvas|audio|video|select|textarea|math';

const OPENING = new RegExp(`<!--|<(${OPAQUE})(?=[\\s/>])`, 'gi');

/** Tags of the page's frame. Real pages repeat them, forget to close them, or nest them. */
const FRAME = new RegExp(
  ['<!doctype', '</?(?:html|head|body|frameset)(?=[\\s/>])', '<\\?xml']
    // The sign that begins a tag stands in values too, but not often: a search past a few would not be linear.
    .map((opening) => `${opening}[^<>]*(?:<[^<>]*){0,20}>`)
    .join('|'),
  'gi',
);

/** White space at the edge of a block shows nothing, and two of five nodes of a page would be made of it. */
const INDENT =
  /(<\/?(?:article|aside|blockquote|d[dlt]|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|section|t(?:able|body|d|h|head|r))(?:\s[^<>]*)?>)\s+/gi;

export interface PageSource {
  /** One clean frame around everything that the page holds but scripts, styles and comments. */
  html: string;
  /** `lang` of the page's root, as it stands there. */
  language: string | null;
  /** Contents of `<script type="application/ld+json">`. */
  jsonLd: string[];
}

/** Readies a page for a parser that repairs nothing: opaque elements out, one frame around the rest. Linear time. */
export function readSource(html: string): PageSource {
  const jsonLd: string[] = [];
  let kept = '';
  let from = 0;
  const unclosed = new Set<string>();
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match !== null; match = OPENING.exec(html)) {
    const tag = match[1]?.toLowerCase() ?? '!--';
    if (unclosed.has(tag)) continue;
    const end = endOf(html, tag, OPENING.lastIndex);
    if (end === null) {
      unclosed.add(tag);
      // A script that never ends swallows the rest in a browser; here the markup after it may still be read.
      continue;
    }
    kept += html.slice(from, match.index);
    if (tag === 'script') keepJsonLd(html.slice(match.index, end), jsonLd);
    from = end;
    OPENING.lastIndex = end;
    kept += ' ';
  }
  kept += html.slice(from);
  const language =
    /<html\b[^>]{0,2000}?\s(?:xml:)?lang\s*=\s*["']?([\w-]+)/i.exec(kept.slice(0, 20_000))?.[1] ?? null;
  return {
    html: `<html><head></head><body>${kept.replace(FRAME, ' ').replace(INDENT, '$1')}</body></html>`,
    language,
    jsonLd,
  };
}

function endOf(html: string, tag: string, from: number): number | null {
  if (tag === '!--') {
    const end = html.indexOf('-->', from);
    return end < 0 ? null : end + 3;
  }
  const closing = new RegExp(`</${tag}\\s*>`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html) === null ? null : closing.lastIndex;
}

function keepJsonLd(script: string, jsonLd: string[]): void {
  const open = script.indexOf('>');
  if (open > 0 && /application\/ld\+json/i.test(script.slice(0, open))) {
    jsonLd.push(script.slice(open + 1, script.lastIndexOf('<')));
  }
}
