/** Elements whose content is never text of the page. Half of a page's bytes go with them. */
const OPAQUE = 'script|style|svg|noscript|iframe|template|object|canvas|audio|video|select|textarea|math';

const OPENING = new RegExp(`<!--|<(${OPAQUE})(?=[\\s/>])`, 'gi');

/** Name that the elements of declarative shadow roots get, as a parser would leave a template's content aside. */
export const SHADOW_ROOT = 'shadow-root-content';

const SHADOW_TEMPLATE = /^<template\b[^>]{0,500}\bshadowroot(?:mode)?\s*=/i;

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
  /** Some of the elements are contents of declarative shadow roots. */
  hasShadowRoots: boolean;
}

/** Readies a page for a parser that repairs nothing: opaque elements out, one frame around the rest. Linear time. */
export function readSource(html: string): PageSource {
  const jsonLd: string[] = [];
  let kept = '';
  let from = 0;
  let hasShadowRoots = false;
  const unclosed = new Set<string>();
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match !== null; match = OPENING.exec(html)) {
    const tag = match[1]?.toLowerCase() ?? '!--';
    if (unclosed.has(tag)) continue;
    if (tag === 'template' && SHADOW_TEMPLATE.test(html.slice(match.index, match.index + 600))) {
      hasShadowRoots = true;
      continue;
    }
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
    // A sentence goes on behind a comment or an icon; words are parted by what a script writes between them.
    if (tag !== '!--' && /[\p{L}\p{N}]$/u.test(kept) && /^[\p{L}\p{N}]/u.test(html.slice(end, end + 2)))
      kept += ' ';
  }
  kept += html.slice(from);
  if (hasShadowRoots) kept = kept.replace(/<(\/?)template(?=[\s>])/gi, `<$1${SHADOW_ROOT}`);
  const language =
    /<html\b[^>]{0,2000}?\s(?:xml:)?lang\s*=\s*["']?([\w-]+)/i.exec(kept.slice(0, 20_000))?.[1] ?? null;
  return {
    html: `<html><head></head><body>${kept.replace(FRAME, ' ').replace(INDENT, '$1')}</body></html>`,
    language,
    jsonLd,
    hasShadowRoots,
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
