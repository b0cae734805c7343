import '../core.ts';
import { PermanentError } from '../../errors.ts';
import { tidyLine } from '../characters.ts';
import { LIMITS } from '../limits.ts';
import { toIsoDate } from '../noise/dates.ts';
import type { RawArticle } from '../raw-article.ts';
import { parseMail } from './mail-charsets.ts';
import { withoutMailFoot } from './mail-footer.ts';
import { withoutPreview } from './mail-preview.ts';
import { articlePart, type ForwardedHead, mailText, NOTE_LENGTH } from './mail-text.ts';
import type { SavedPage } from './mhtml.ts';
import { readPlainText } from './plain.ts';

/**
 * A newsletter or an article sent by mail. The HTML part is read as a page, else the text part; attachments are
 * left out with a warning.
 *
 * @throws PermanentError `encrypted`, `unreadable`, `no-text`, `too-complex` (parts)
 */
export async function readMail(
  bytes: Uint8Array,
  readHtml: (html: string, url?: string) => Promise<RawArticle>,
): Promise<RawArticle> {
  return readNested(bytes, readHtml, 0);
}

/** Mails within mails that are opened to find the article. */
const MOST_NESTED = 3;

async function readNested(
  bytes: Uint8Array,
  readHtml: (html: string, url?: string) => Promise<RawArticle>,
  level: number,
): Promise<RawArticle> {
  const { mail, saved, warnings } = await parse(bytes);
  if (saved !== null) return readSavedPage(mail.html ?? '', saved, warnings, readHtml);
  const type = mail.headers.find((header) => header.key === 'content-type')?.value ?? '';
  if (/multipart\/encrypted|application\/(?:x-)?pkcs7-mime/i.test(type)) {
    throw new PermanentError({
      kind: 'encrypted',
      message: 'The mail is encrypted.',
      advice: 'Decrypt it in your mail program and upload its text.',
    });
  }
  const forwarded = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822')?.content;
  const note = ownText(mail);
  if (forwarded !== undefined && level < MOST_NESTED && note.length < NOTE_LENGTH) {
    const draft = await readForwarded(bytesOf(forwarded), readHtml, level + 1);
    if (draft !== null)
      return note === ''
        ? draft
        : { ...draft, removed: [{ text: note, reason: 'mail-head' }, ...draft.removed] };
  }
  const { draft, head } = await readParts(mail, readHtml);
  const language = mail.headers.find((header) => header.key === 'content-language')?.value;
  // A mail within is shown as part of the text by some programs; here it is one more that is left out.
  const attachments = mail.attachments.filter(
    ({ disposition, mimeType }) => disposition === 'attachment' || mimeType === 'message/rfc822',
  ).length;
  const sender = mail.from?.name ? tidyLine(mail.from.name) : null;
  const title = subjectOf(head?.subject ?? mail.subject) ?? draft.title;
  const titled = withoutTitle(draft, title);
  const { blocks, removed } = withoutMailFoot(titled.blocks, draft.publisher ?? sender);
  return {
    ...draft,
    blocks,
    removed: [...titled.removed, ...removed],
    title,
    publisher: draft.publisher ?? head?.from ?? sender,
    publishedAt: draft.publishedAt ?? head?.publishedAt ?? toIsoDate(mail.date ?? null),
    declaredLanguage: draft.declaredLanguage ?? language ?? null,
    warnings: [
      ...warnings,
      ...draft.warnings,
      ...(attachments === 0 ? [] : [`${attachments} attachment(s) were left out.`]),
    ],
  };
}

/** A saved page says more about itself than the file around it: its own title, its address, no day of saving. */
async function readSavedPage(
  html: string,
  saved: SavedPage,
  warnings: readonly string[],
  readHtml: (html: string, url?: string) => Promise<RawArticle>,
): Promise<RawArticle> {
  const draft = await readHtml(html, saved.url ?? undefined);
  return { ...draft, sourceUrl: draft.sourceUrl ?? saved.url, warnings: [...warnings, ...draft.warnings] };
}

/** The article in a forwarded mail; null when that has no text, as a mail of nothing but pictures. */
async function readForwarded(
  bytes: Uint8Array,
  readHtml: (html: string, url?: string) => Promise<RawArticle>,
  level: number,
): Promise<RawArticle | null> {
  try {
    const draft = await readNested(bytes, readHtml, level);
    return draft.blocks.length === 0 ? null : draft;
  } catch (error) {
    if (error instanceof PermanentError && error.kind === 'no-text') return null;
    throw error;
  }
}

/** Text of the mail around what it forwards, in one line. */
function ownText(mail: { text?: string | undefined; html?: string | undefined }): string {
  return (mail.text ?? mail.html?.replace(/<[^<>]{0,2000}>/g, ' ') ?? '').replace(/\s+/g, ' ').trim();
}

function noText(): PermanentError {
  return new PermanentError({
    kind: 'no-text',
    message: 'The mail has no text of its own.',
    advice: 'If the article is attached, upload the attachment.',
  });
}

function bytesOf(content: string | ArrayBuffer | Uint8Array): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** What parts are divided by, as the headers state it: quoted or up to the next parameter. */
const BOUNDARY = /\bboundary\s{0,5}=\s{0,5}(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/gi;

/** Counts before parsing: every part costs the parser objects and decoders, and an empty one has six bytes. */
function assertParts(bytes: Uint8Array): void {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const boundaries = new Set<string>();
  for (const [, quoted, bare] of mail.matchAll(BOUNDARY)) boundaries.add((quoted ?? bare)!);
  let parts = 0;
  for (let at = mail.indexOf('\n--'); at >= 0; at = mail.indexOf('\n--', at + 3)) {
    const line = /^[^\r\n]{0,210}/.exec(mail.slice(at + 3, at + 213))![0].trimEnd();
    if (boundaries.has(line) || boundaries.has(line.replace(/--$/, ''))) parts++;
  }
  if (Math.max(parts, boundaries.size) <= LIMITS.mailParts) return;
  throw new PermanentError({
    kind: 'too-complex',
    message: `The mail has ${Math.max(parts, boundaries.size)} parts; the limit is ${LIMITS.mailParts}.`,
    advice: 'Save the text of the mail and upload that.',
  });
}

async function parse(bytes: Uint8Array) {
  assertParts(bytes);
  try {
    // Forwarded mails nest; ten levels are a chain, more are an attack.
    return await parseMail(bytes, {
      maxNestingDepth: 10,
      maxHeadersSize: LIMITS.mailHeaderBytes,
      forceRfc822Attachments: true,
    });
  } catch (cause) {
    throw new PermanentError({
      kind: 'unreadable',
      message: 'The mail cannot be read: its parts or headers are broken.',
      advice: 'Save it again in your mail program, or upload its text.',
      cause,
    });
  }
}

async function readParts(
  { html, text, subject }: Partial<Record<'html' | 'text' | 'subject', string | undefined>>,
  readHtml: (html: string, url?: string) => Promise<RawArticle>,
): Promise<{ draft: RawArticle; head: ForwardedHead | null }> {
  const shown = html === undefined || html.trim() === '' ? null : withoutPreview(html);
  const read = shown === null ? null : await readHtml(shown.html);
  const page = read === null ? null : { ...read, removed: [...shown!.removed, ...read.removed] };
  if (page !== null && page.blocks.length > 0) return articleOfPage(page, subject);
  if (text !== undefined && text.trim() !== '') {
    const lines = text.replace(/\r\n?/g, '\n').split('\n');
    const { head, from, to } = articlePart(lines, subject);
    const own = mailText(lines.slice(from, to).join('\n'));
    const draft = await readPlainText(own.text, { hasTitle: true });
    const removed = [
      { text: lines.slice(0, from).join('\n').trim(), reason: 'mail-head' },
      ...own.removed,
      { text: lines.slice(to).join('\n').trim(), reason: 'quoted-mail' },
      ...draft.removed,
    ];
    return { draft: { ...draft, removed: removed.filter((part) => part.text !== '') }, head };
  }
  if (page !== null) return { draft: page, head: null };
  throw noText();
}

/** A page without the head of the mail that it forwards and the note above it, or without the mail that it answers. */
function articleOfPage(
  page: RawArticle,
  subject: string | undefined,
): { draft: RawArticle; head: ForwardedHead | null } {
  const texts = page.blocks.map(({ text }) => text);
  const { head, from, to } = articlePart(texts, subject);
  if (from >= to) return { draft: page, head: null };
  const removed = [
    ...texts.slice(0, from).map((text) => ({ text, reason: 'mail-head' })),
    ...texts.slice(to).map((text) => ({ text, reason: 'quoted-mail' })),
    ...page.removed,
  ];
  return { draft: { ...page, blocks: page.blocks.slice(from, to), removed }, head };
}

/** Blocks at the top that may stand above the headline: the newsletter's name, a section, a greeting. */
const TITLE_REACH = 4;

/** Newsletters print their subject above the text: said once is enough. */
function withoutTitle(draft: RawArticle, title: string | null): Pick<RawArticle, 'blocks' | 'removed'> {
  const subject = folded(title ?? '');
  const at = draft.blocks.slice(0, TITLE_REACH).findIndex(({ text }) => folded(text) === subject);
  if (subject === '' || at < 0 || draft.blocks.length < 2) return draft;
  return {
    blocks: draft.blocks.toSpliced(at, 1),
    removed: [{ text: draft.blocks[at]!.text, reason: 'repeats-title' }, ...draft.removed],
  };
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The subject without the signs of answers and forwards. */
function subjectOf(subject: string | undefined): string | null {
  const line = tidyLine(subject ?? '').replace(/^(?:(?:re|aw|fwd?|wg|tr|rv|doorst|antw)\s?:\s*){1,5}/i, '');
  return line === '' ? null : line;
}
