import type { RemovedLine } from '../../documents/normalized-article.ts';
import { RAISED_SIGNS } from './raised.ts';

/** Tags of HTML that files of Markdown have; others may be words between signs. */
const BLOCK_TAGS =
  'p div section article aside header footer main figure details center table thead tbody tr dl dt dd ul ol address nav'.split(
    ' ',
  );
const INLINE_TAGS = (
  'a abbr b bdi big cite code dfn em font i ins kbd mark nobr q s small span strong strike sub tt u var wbr ' +
  'label time button img video audio source picture iframe svg path input summary ' +
  'td th li blockquote figcaption hr br h1 h2 h3 h4 h5 h6 sup del script style'
).split(' ');

/** Attributes as they are written, in HTML and in JSX. */
const PLAIN = `[^<>"'{}]{0,1000}`;
const ATTRIBUTES = `(?:\\s${PLAIN}(?:(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|\\{[^{}<>]{0,500}\\})${PLAIN}){0,40})?`;

const TAG = new RegExp(
  `</?(?:${[...BLOCK_TAGS, ...INLINE_TAGS].join('|')}|[a-z]{1,20}-[a-z-]{1,30}|[A-Z][\\w.]{0,40})${ATTRIBUTES}\\s*/?>`,
  'gi',
);

const SUPERSCRIPTS: Readonly<Record<string, string>> = { ...RAISED_SIGNS, n: 'ⁿ' };

export interface PlainMarkdown {
  body: string;
  removed: RemovedLine[];
}

/**
 * Markdown as publishing systems and note-takers write it, as plain Markdown: shortcodes, template tags, wikilinks,
 * callouts, admonitions, components and HTML become the words that readers see. Fenced code stays as it is.
 */
export function plainMarkdown(text: string): PlainMarkdown {
  const removed: RemovedLine[] = [];
  const note = (reason: string) => (markup: string) => {
    removed.push({ text: markup.trim(), reason });
    return '';
  };
  const parts = text.split(/^((?: {0,3})(?:```|~~~)[\s\S]*?^(?: {0,3})(?:```|~~~)[^\n]*$)/m);
  const body = parts.map((part, index) => (index % 2 === 1 ? part : plainPart(part, note))).join('');
  return { body, removed };
}

type Note = (reason: string) => (markup: string) => string;

function plainPart(text: string, note: Note): string {
  return withoutHtml(withoutComponents(withoutTemplates(withoutRemarks(text, note), note), note), note)
    .split('\n')
    .map((line) => plainLine(line, note))
    .filter((line) => line !== null)
    .join('\n');
}

/** Marks of remarks, and of elements without words. */
const REMARKS: readonly (readonly [open: string, close: string, reason: string])[] = [
  ['<!--', '-->', 'comment'],
  ['%%', '%%', 'comment'],
  ['{/*', '*/}', 'comment'],
  ['{% comment %}', '{% endcomment %}', 'comment'],
  ['<script', '</script>', 'script'],
  ['<style', '</style>', 'script'],
];

function withoutRemarks(text: string, note: Note): string {
  return REMARKS.reduce((rest, [open, close, reason]) => replaceSpans(rest, open, close, note(reason)), text);
}

/** Replaces what stands from one mark to the next other, in linear time. Nothing is replaced where the end is missing. */
function replaceSpans(
  text: string,
  open: string,
  close: string,
  by: (span: string) => string,
  inLine = false,
): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, Math.max(from, at + 1))) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    const span = text.slice(at, end + close.length);
    // A mark without its end in the line is none; the next one may have it.
    if (inLine && span.length > LONGEST_TAG) continue;
    if (inLine && span.includes('\n')) continue;
    kept += text.slice(from, at) + by(span);
    from = end + close.length;
  }
  return kept + text.slice(from);
}

/** Characters of the longest template tag. */
const LONGEST_TAG = 1000;

/** Hugo's shortcodes, and the tags and values of Liquid, Jinja, Handlebars. What stands between a pair stays. */
function withoutTemplates(text: string, note: Note): string {
  const drop = note('template-tag');
  const toCaption = (tag: string): string => {
    const name = /^\{\{[<%]\s*(\w+)/.exec(tag)?.[1] ?? /^\{%-?\s*(\w+)/.exec(tag)?.[1] ?? '';
    const caption = /\b(?:caption|title|alt)\s*=\s*(?:"([^"]{1,500})"|'([^']{1,500})'|`([^`]{1,500})`)/.exec(
      tag,
    );
    const words = caption?.[1] ?? caption?.[2] ?? caption?.[3];
    return /fig|img|image|photo|picture/i.test(name) && words !== undefined
      ? `\n\n![${words.replace(/[[\]]/g, '')}](picture)\n\n`
      : drop(tag);
  };
  return TEMPLATES.reduce((rest, [open, close]) => replaceSpans(rest, open, close, toCaption, true), text);
}

const TEMPLATES = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%', '%}'],
  ['{{', '}}'],
] as const;

/** MDX: imports, exports and components. */
function withoutComponents(text: string, note: Note): string {
  const drop = note('component');
  return text
    .replace(/^import\s[^\n]{0,500}?(?:from\s+)?["'][^"'\n]{1,300}["'];?[ \t]*$/gm, drop)
    .replace(
      /^export\s+(?:const|let|var|function|default|async)\b[^\n]{0,2000}(?:\n(?![^\S\n]*\n)[^\n]{1,2000}){0,60}/gm,
      drop,
    );
}

function withoutHtml(text: string, note: Note): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<(del|s|strike)>[^<>]{0,500}<\/\1>/gi, note('deleted'))
    .replace(/(?<=\d)<sup>([\d+-]{1,4}|n)<\/sup>/gi, (_, power: string) =>
      [...power].map((sign) => SUPERSCRIPTS[sign]!).join(''),
    )
    .replace(/<sup>\s{0,9}\[?[\d*†‡,\s]{1,8}\]?\s{0,9}<\/sup>/gi, note('note-mark'))
    .replace(
      /<figcaption[^<>]{0,500}>([\s\S]{0,1000}?)<\/figcaption>/gi,
      (_, words: string) =>
        `\n\n![${words
          .replace(TAG, '')
          .replace(/[[\]\n]/g, ' ')
          .trim()}](picture)\n\n`,
    )
    .replace(/<img\b[^<>]{0,2000}>/gi, (tag) => {
      const alt = /\balt\s*=\s*(?:"([^"]{0,500})"|'([^']{0,500})')/i.exec(tag);
      return `![${(alt?.[1] ?? alt?.[2] ?? '').replace(/[[\]]/g, '')}](picture)`;
    })
    .replace(TAG, (tag) => lineOfTag(tag));
}

/** What a tag means for the lines around it. */
function lineOfTag(tag: string): string {
  const [, closing, name] = /^<(\/?)([\w.-]+)/.exec(tag)!;
  const low = name!.toLowerCase();
  const level = /^h([1-6])$/.exec(low)?.[1];
  if (level !== undefined) return closing === '' ? `\n\n${'#'.repeat(Number(level))} ` : '\n\n';
  if (low === 'li') return closing === '' ? '\n- ' : '';
  if (low === 'blockquote') return closing === '' ? '\n\n> ' : '\n\n';
  if (low === 'br') return '\n';
  if (low === 'td' || low === 'th') return closing === '' ? '' : ' ';
  if (low === 'summary' || low === 'tr' || low === 'hr' || BLOCK_TAGS.includes(low) || /^[A-Z]/.test(name!))
    return '\n\n';
  return '';
}

/** "[@berg2024; -@lind2025, p. 12]": works cited, as Pandoc reads them. */
const CITED = '-?@[\\w:.#$%&+?<>~/-]{1,80}(?:,[^\\][;]{0,60})?';
const CITATION = new RegExp(`\\s?\\[${CITED}(?:;\\s{0,9}${CITED}){0,7}(?:;\\s{0,9})?\\]`, 'g');

/** A line without what note-takers and builders of documentation add; null for a line of nothing else. */
function plainLine(raw: string, note: Note): string | null {
  // A callout's mark is no word; its title is.
  const line = raw.replace(/^(\s{0,3}(?:>\s?)+)\[![\w-]{1,30}\][+-]?\s*/, '$1');
  if (line !== raw && /^[\s>]*$/.test(line)) return null;
  const admonition = /^\s*(?:!!!|\?\?\?\+?)\s+[\w-]{1,30}(?:\s+[\w-]{1,30})*(?:\s+"([^"]{0,300})")?\s*$/.exec(
    line,
  );
  if (admonition !== null) return `\n${admonition[1] ?? ''}\n`;
  const bare = line.trim();
  const container =
    /^:{3,}\s{0,9}(?:\{[^{}]{0,200}\}|[\w-]{1,30})?(?:\[([^\]]{0,300})\]|\s{1,9}(\S.{0,300}))?$/.exec(bare);
  if (container !== null) return `\n${(container[1] ?? container[2] ?? '').replace(/^\{.*\}$/, '')}\n`;
  if (/^(?:\[\[?_?toc_?\]?\]|[*-]\s+toc|\{:\s?toc\})$/i.test(bare)) return null;
  if (/^\s*(?:#[\p{L}][\p{L}\p{M}\p{N}/_-]{0,40}\s*){1,20}$/u.test(line)) return note('tags')(line) || null;
  if (/^\s*\{:?\s?[.#:][^{}]{0,300}\}\s*$/.test(line)) return null;
  return line
    .replace(
      /!\[\[([^\][|\n]{1,300})(?:\|([^\][\n]{0,300}))?\]\]/g,
      (_, _page: string, words?: string) =>
        `![${/^\d+(?:x\d+)?$/.test(words ?? '') ? '' : (words ?? '')}](picture)`,
    )
    .replace(/\[\[([^\][|\n]{1,300})\|([^\][\n]{1,300})\]\]/g, '$2')
    .replace(/\[\[([^\][|#\n]{1,300})(?:#[^\][|\n]{0,300})?\]\]/g, '$1')
    .replace(/^(\s*(?:[-*+]|\d{1,3}[.)])\s+)\[[ xX]\]\s+/, '$1')
    .replace(/(?<=\S)\s*\{:?\s?[.#:][^{}\n]{0,300}\}(?=\s*$|[\s.,;:!?])/g, '')
    .replace(/\[([^\][\n]{1,500})\]\{[.#:][^{}\n]{0,200}\}/g, '$1')
    .replace(/\s\^[a-z\d-]{4,40}$/i, '')
    .replace(/==(?=\S)([^=\n]{1,500}?)(?<=\S)==/g, '$1')
    .replace(/~~(?=\S)[^~\n]{1,500}?~~\s?/g, (struck) => note('deleted')(struck))
    .replace(/(?<=\d)\^([\d+-]{1,3})\^/g, (_, power: string) =>
      [...power].map((sign) => SUPERSCRIPTS[sign]!).join(''),
    )
    .replace(/\s?\^\[[^\][\n]{1,500}\]/g, note('note'))
    .replace(CITATION, note('citation'))
    .replace(/(?<=^|\s):[a-z][a-z_+-]{1,30}:(?=\s|$)/g, '')
    .replace(/\\$/, '');
}
