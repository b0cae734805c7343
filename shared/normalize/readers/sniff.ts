import { withoutProlog } from '../prolog.ts';
import { looksLikeFeed, looksLikeJats } from './feed-signs.ts';
import { looksLikeSubtitles } from './subtitle-signs.ts';

/** Formats with a reader of their own. */
export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'json'
  | 'mail'
  | 'docx'
  | 'pdf'
  | 'subtitles'
  | 'feed'
  | 'jats';

/** Bytes at the front that may hold a PDF's signature: some servers put junk before it. */
const PDF_REACH = 1024;

/** Format that the first bytes show, for formats that are not text; null for text of any kind. */
export function formatOfBytes(bytes: Uint8Array): 'docx' | 'pdf' | null {
  const head = Buffer.from(bytes.subarray(0, PDF_REACH)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx';
  return /^[\s\S]{0,64}%PDF-\d/.test(head) || (head.includes('%PDF-1.') && !/<html/i.test(head))
    ? 'pdf'
    : null;
}

/** Format of a text: by its content, then the upload's Content-Type, then the name. */
export function formatOfText(
  text: string,
  upload: { key: string; contentType?: string | undefined },
): Format {
  const head = text.slice(0, 8192).trimStart();
  if (looksLikeJson(head, text) && !hasFrontMatter(head)) return 'json';
  if (looksLikeSubtitles(head)) return 'subtitles';
  if (looksLikeFeed(head)) return 'feed';
  if (looksLikeJats(head)) return 'jats';
  if (looksLikeMail(head)) return 'mail';
  const stated = statedFormat(upload);
  if (looksLikePage(head)) return 'html';
  // Markdown may have HTML in it; a file that is called so and is nothing but HTML is that.
  const isMarkdown =
    hasFrontMatter(head) || looksLikeMarkdown(text) || (stated === 'markdown' && !/^<\w/.test(head));
  if (isMarkdown && (stated === 'markdown' || stated === null || stated === 'text')) return 'markdown';
  if (hasTags(head)) return 'html';
  // A name may call text whatever it likes; only formats that any text is valid in are believed.
  if (stated === 'markdown' || stated === 'html' || stated === 'json') return stated;
  return 'text';
}

const TYPES: readonly (readonly [RegExp, Format])[] = [
  [/markdown/, 'markdown'],
  [/html/, 'html'],
  [/json/, 'json'],
  [/message\/rfc822|multipart\/related|x-mimearchive/, 'mail'],
  [/application\/pdf/, 'pdf'],
  [/wordprocessingml/, 'docx'],
  [/text\/vtt|subrip/, 'subtitles'],
  [/(?:rss|atom)\+xml/, 'feed'],
  [/text\/plain/, 'text'],
];

const EXTENSIONS: Record<string, Format> = {
  md: 'markdown',
  mdx: 'markdown',
  qmd: 'markdown',
  rmd: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  json: 'json',
  eml: 'mail',
  mht: 'mail',
  mhtml: 'mail',
  pdf: 'pdf',
  docx: 'docx',
  txt: 'text',
  srt: 'subtitles',
  vtt: 'subtitles',
  rss: 'feed',
  atom: 'feed',
};

/** Format that the Content-Type, else the name, states; null when neither says anything specific. */
export function statedFormat(upload: { key: string; contentType?: string | undefined }): Format | null {
  const type = upload.contentType?.toLowerCase() ?? '';
  const byType = TYPES.find(([pattern]) => pattern.test(type))?.[1];
  const extension = /\.([a-z0-9]+)$/i.exec(upload.key)?.[1]?.toLowerCase() ?? '';
  const byName = EXTENSIONS[extension];
  // Uploaders default to text/plain: a more specific name says more.
  return byType === undefined || byType === 'text' ? (byName ?? byType ?? null) : byType;
}

function looksLikeJson(head: string, text: string): boolean {
  if (!/^(?:\{\s*(?:"|\})|\[\s*[{["\]])/.test(head)) return false;
  return /[}\]]\s*$/.test(text.slice(-100));
}

const MAIL_HEADERS =
  /^(?:from|to|subject|date|mime-version|received|message-id|return-path|delivered-to|content-type|reply-to|list-id|x-[a-z-]+|dkim-signature|arc-[a-z-]+|cc|sender)$/i;

/** Begins with header lines, two of which only mail has. */
function looksLikeMail(head: string): boolean {
  const names: string[] = [];
  for (const line of head.split(/\r?\n/).slice(0, 60)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && names.length > 0) continue;
    const name = /^([A-Za-z][A-Za-z0-9-]{0,60}):/.exec(line)?.[1];
    if (name === undefined) {
      if (names.length === 0 && line.startsWith('From ')) continue;
      return false;
    }
    names.push(name);
  }
  const known = new Set(names.filter((name) => MAIL_HEADERS.test(name)).map((name) => name.toLowerCase()));
  return (
    known.size >= 3 ||
    (known.size >= 2 && (known.has('mime-version') || known.has('message-id') || known.has('received')))
  );
}

/** Begins as pages do. */
function looksLikePage(head: string): boolean {
  return /^<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(withoutProlog(head, { doctype: false }));
}

/** Has a few of the tags that texts are marked up with, or begins as parts of pages do. */
function hasTags(head: string): boolean {
  if (/^<(?:article|div|section|main)\b/i.test(withoutProlog(head, { doctype: false }))) return true;
  const tags = head.match(
    /<\/?(?:p|div|h[1-6]|article|section|br|ul|ol|li|blockquote|span|a|img|figure|table|strong|em)\b[^>]{0,500}>/gi,
  );
  return (tags?.length ?? 0) >= 3;
}

/** A head between rules with a field in it, as static site builders want one. */
function hasFrontMatter(head: string): boolean {
  return FRONT_MATTER.some((pattern) => pattern.test(head));
}

/** YAML, TOML and JSON. What follows JSON is no JSON: a list of objects has no text. */
const FRONT_MATTER = [
  /^---\s*\n(?:[^\n]{0,500}\n){0,20}?[A-Za-z][\w-]{0,40}:\s/,
  /^\+\+\+\s*\n(?:[^\n]{0,500}\n){0,20}?[\w-]{1,40}\s*=\s/,
  /^\{[^\S\n]*\n\s*"\w+":[\s\S]{0,4000}?\n\}[^\S\n]*\n\s*[^\s{}[\],]/,
];

/** A heading and another sign of Markdown at line starts, or front matter before a heading. */
export function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000);
  const signs = [
    /^[-*] \S/m,
    /^> \S/m,
    /\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)/,
    /\*\*[^*\n]{1,300}\*\*/,
    /^```/m,
  ];
  return /^#{1,6} \S/m.test(head) && signs.some((sign) => sign.test(head));
}
