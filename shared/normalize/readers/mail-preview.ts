import type { RemovedLine } from '../../documents/normalized-article.ts';
import { tidyLine } from '../characters.ts';

/** Longest text that is taken for a preview: what is hidden and longer may be the text for another screen. */
const PREVIEW_CHARACTERS = 600;

/** Elements of one mail that are looked into: newsletters hide a handful. */
const MOST_HIDDEN = 200;

const TAG = /<([a-z][a-z0-9]{0,15})\b([^<>]{0,3000})>/gi;

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'style',
  'title',
  'body',
  'html',
]);

const PREVIEW_CLASS =
  /(?:^|[\s_-])(?:pre-?header(?:-?text)?|preview-?text|mcnpreviewtext|email-?preview|inbox-?preview)(?:$|[\s_-])/i;

/**
 * A newsletter's HTML without what its readers never see: the line for the inbox's list, in all its hidings, and the
 * fill behind it. Style rules count where they hold for every screen.
 */
export function withoutPreview(html: string): { html: string; removed: RemovedLine[] } {
  const hiding = hidingNames(html);
  const removed: RemovedLine[] = [];
  let kept = '';
  let from = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html), seen = 0; match !== null && seen < MOST_HIDDEN; match = TAG.exec(html)) {
    const [whole, name, attributes] = match as unknown as [string, string, string];
    if (VOID.has(name.toLowerCase()) || !/style|class|id|hidden/i.test(attributes)) continue;
    const reason = hides(attributes, hiding);
    if (reason === 'no') continue;
    seen++;
    const inner = match.index + whole.length;
    const end = closingTag(html, name, inner);
    if (end === null) continue;
    const markup = html.slice(inner, end.from);
    // Layouts set the size to nothing on a cell and to something on what stands in it.
    if (reason === 'small' && /font-size|font\s*:/i.test(markup)) continue;
    const text = tidyLine(
      markup.replace(/<[^<>]{0,3000}>/g, ' ').replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, ' '),
    );
    if (text.length > PREVIEW_CHARACTERS) continue;
    if (text !== '') removed.push({ text, reason: 'hidden' });
    kept += `${html.slice(from, match.index)} `;
    from = end.to;
    TAG.lastIndex = end.to;
  }
  return { html: kept + html.slice(from), removed };
}

/** Whether an element's own attributes hide it: always, by its size (which elements in it may set again), or not. */
function hides(attributes: string, names: ReadonlySet<string>): 'always' | 'small' | 'no' {
  const style = attributeOf(attributes, 'style');
  const classes = `${attributeOf(attributes, 'class')} ${attributeOf(attributes, 'id')}`;
  if (PREVIEW_CLASS.test(classes)) return 'always';
  if (classes.split(/\s+/).some((name) => names.has(name))) return 'always';
  return hidingStyle(style);
}

function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').replaceAll('&quot;', '"');
}

const NOTHING = /^0*(?:\.0*)?(?:0|px|pt|em|rem|%)?$/;

/** What style declarations do. */
function hidingStyle(style: string): 'always' | 'small' | 'no' {
  const rules = new Map<string, string>();
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      rules.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .replace(/!important/i, '')
          .trim()
          .toLowerCase(),
      );
  }
  const is = (name: string, pattern: RegExp): boolean => pattern.test(rules.get(name) ?? '-');
  const clipped = is('overflow', /^hidden|^clip/) || is('overflow-y', /^hidden/);
  const always =
    is('display', /^none/) ||
    is('visibility', /^(?:hidden|collapse)/) ||
    is('mso-hide', /^all/) ||
    is('opacity', NOTHING) ||
    is('color', /^transparent|^rgba\(.*,\s*0(?:\.0+)?\)/) ||
    is('max-height', NOTHING) ||
    (is('height', /^[01](?:px|pt)?$/) && clipped) ||
    ((is('width', /^[01](?:px|pt)?$/) || is('max-width', NOTHING)) && clipped) ||
    is('text-indent', /^-\d{3,}/) ||
    ['left', 'top', 'margin-left'].some((side) => is(side, /^-\d{3,}/)) ||
    is('clip', /^rect\((?:0|1px)/) ||
    is('clip-path', /^inset\((?:50|100)%/) ||
    is('transform', /scale\(0/);
  if (always) return 'always';
  const color = rules.get('color');
  const ground = rules.get('background-color') ?? rules.get('background');
  if (color !== undefined && ground !== undefined && colorOf(color) === colorOf(ground)) return 'always';
  return is('font-size', /^(?:0|1|0?\.\d+)(?:px|pt|em|rem|%)?$/) ? 'small' : 'no';
}

function colorOf(value: string): string {
  const name = value
    .replace(/\s/g, '')
    .replace(/^white$/, '#ffffff')
    .replace(/^black$/, '#000000');
  return name.replace(/^#([\da-f])([\da-f])([\da-f])$/, '#$1$1$2$2$3$3');
}

/** Classes and ids that a mail's style sheet hides on every screen. */
function hidingNames(html: string): Set<string> {
  const names = new Set<string>();
  for (const [, sheet] of html.slice(0, 300_000).matchAll(/<style\b[^<>]{0,500}>([^<]{0,100000})/gi)) {
    for (const [, selectors, body] of withoutMediaRules(sheet!).matchAll(
      /([^{}]{1,500})\{([^{}]{0,2000})\}/g,
    )) {
      if (hidingStyle(body!) !== 'always') continue;
      for (const selector of selectors!.split(',')) {
        const name = /^\s*(?:[a-z]{1,10})?[.#]([\w-]+)\s*$/i.exec(selector)?.[1];
        if (name !== undefined) names.add(name);
      }
    }
  }
  return names;
}

/** A sheet without its at-rules, whose blocks nest. */
function withoutMediaRules(sheet: string): string {
  let kept = '';
  let from = 0;
  for (let at = sheet.indexOf('@'); at >= 0; at = sheet.indexOf('@', from)) {
    kept += sheet.slice(from, at);
    const open = sheet.indexOf('{', at);
    const semicolon = sheet.indexOf(';', at);
    if (open < 0 || (semicolon >= 0 && semicolon < open)) {
      from = semicolon < 0 ? sheet.length : semicolon + 1;
      continue;
    }
    let depth = 1;
    let end = open + 1;
    for (; end < sheet.length && depth > 0; end++)
      depth += sheet[end] === '{' ? 1 : sheet[end] === '}' ? -1 : 0;
    from = end;
  }
  return kept + sheet.slice(from);
}

function closingTag(html: string, name: string, from: number): { from: number; to: number } | null {
  // A hidden part is small; one that does not end soon has lost its end.
  const part = html.slice(from, from + 40_000);
  let depth = 1;
  for (const match of part.matchAll(new RegExp(`<(/?)${name}\\b[^<>]{0,3000}>`, 'gi'))) {
    depth += match[1] === '' ? 1 : -1;
    if (depth === 0) return { from: from + match.index, to: from + match.index + match[0].length };
  }
  return null;
}
