import PostalMime from 'postal-mime';
import { PermanentError } from '../errors.ts';
import { tidyLine } from './characters.ts';
import { toIsoDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { LIMITS } from './limits.ts';
import { readPlainText } from './plain.ts';

/**
 * A newsletter or an article sent by mail. The HTML part is read as a page, else the text part; attachments are
 * left out with a warning.
 *
 * @throws PermanentError `encrypted`, `unreadable`, `no-text`
 */
export async function readMail(
  bytes: Uint8Array,
  readHtml: (html: string) => Promise<Draft>,
): Promise<Draft> {
  const mail = await parse(bytes);
  const type = mail.headers.find((header) => header.key === 'content-type')?.value ?? '';
  if (/multipart\/encrypted|application\/(?:x-)?pkcs7-mime/i.test(type)) {
    throw new PermanentError({
      kind: 'encrypted',
      message: 'The mail is encrypted.',
      advice: 'Decrypt it in your mail program and upload its text.',
    });
  }
  const draft = await readParts(mail.html, mail.text, readHtml);
  const language = mail.headers.find((header) => header.key === 'content-language')?.value;
  const attachments = mail.attachments.filter((attachment) => attachment.disposition === 'attachment').length;
  return {
    ...draft,
    title: subjectOf(mail.subject) ?? draft.title,
    publisher: draft.publisher ?? (mail.from?.name ? tidyLine(mail.from.name) : null),
    publishedAt: draft.publishedAt ?? toIsoDate(mail.date ?? null),
    declaredLanguage: draft.declaredLanguage ?? language ?? null,
    warnings:
      attachments === 0 ? draft.warnings : [...draft.warnings, `${attachments} attachment(s) were left out.`],
  };
}

async function parse(bytes: Uint8Array) {
  try {
    // Forwarded mails nest; ten levels are a chain, more are an attack.
    return await PostalMime.parse(bytes, { maxNestingDepth: 10, maxHeadersSize: LIMITS.mailHeaderBytes });
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
  html: string | undefined,
  text: string | undefined,
  readHtml: (html: string) => Promise<Draft>,
): Promise<Draft> {
  const page = html === undefined || html.trim() === '' ? null : await readHtml(html);
  if (page !== null && page.blocks.length > 0) return page;
  if (text !== undefined && text.trim() !== '') return readPlainText(text, { hasTitle: true });
  if (page !== null) return page;
  throw new PermanentError({
    kind: 'no-text',
    message: 'The mail has no text of its own.',
    advice: 'If the article is attached, upload the attachment.',
  });
}

/** The subject without the signs of answers and forwards. */
function subjectOf(subject: string | undefined): string | null {
  const line = tidyLine(subject ?? '').replace(/^(?:(?:re|aw|fwd?|wg|tr|rv|doorst|antw)\s?:\s*){1,5}/i, '');
  return line === '' ? null : line;
}
