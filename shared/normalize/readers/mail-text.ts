import type { RemovedLine } from '../../documents/normalized-article.ts';
import { everyLine } from '../../languages/boilerplate.ts';
import { anyOf } from '../../languages/text.ts';
import { tidyLine } from '../characters.ts';
import { dateInText, toIsoDate } from '../noise/dates.ts';

/** What the head of a forwarded mail says about it. */
export interface ForwardedHead {
  subject: string | null;
  from: string | null;
  publishedAt: string | null;
  /** Lines of the head: the first of them, and the first behind it. */
  start: number;
  end: number;
}

const MARKER = new RegExp(`^\\W*${anyOf(everyLine('mailForwarded'))}\\W*(?:[-–—:].*)?$`, 'iu');

/** A field of a mail's head, with any marks of bold type; its value is the first group. */
function fieldOf(labels: Parameters<typeof everyLine>[0]): RegExp {
  return new RegExp(`^\\W{0,2}${anyOf(everyLine(labels))}\\s?:\\W{0,2}\\s*(.+)$`, 'iu');
}

const FROM = fieldOf('mailFrom');
const SUBJECT = fieldOf('mailSubject');
const DATE = fieldOf('mailDate');
const OTHER = new RegExp(`^\\W{0,2}${anyOf(everyLine('mailOtherFields'))}\\s?:\\W{0,2}\\s*\\S`, 'iu');
const ANSWER = new RegExp(`^\\s*${anyOf(everyLine('answerPrefixes'))}\\s?:`, 'i');

/** Lines of a mail's text that a head may begin within: a note of the forwarder stands above it. */
const NOTE_LINES = 30;

/** Characters of a head's line that are read. */
const LONGEST_FIELD = 500;

/**
 * The head of the first forwarded mail among the lines; null when there is none. Sender and subject must be in it:
 * a single "From:" may be a line of an article.
 */
function forwardedHead(lines: readonly string[]): ForwardedHead | null {
  for (let start = 0; start < Math.min(NOTE_LINES, lines.length); start++) {
    const line = lines[start]!.slice(0, LONGEST_FIELD).trim();
    const head = MARKER.test(line) || FROM.test(line) ? headAt(lines, start) : null;
    if (head !== null) return head;
  }
  return null;
}

function headAt(lines: readonly string[], start: number): ForwardedHead | null {
  const head: ForwardedHead = { subject: null, from: null, publishedAt: null, start, end: start };
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!.slice(0, LONGEST_FIELD).trim();
    if (line === '' && head.subject === null) continue;
    const [from, subject, date] = [FROM, SUBJECT, DATE].map((pattern) => pattern.exec(line)?.[1]);
    if (from !== undefined) head.from ??= tidyLine(from.replace(/<[^>]*>|[*"]|\[mailto:[^\]]*\]/g, ''));
    else if (subject !== undefined) head.subject ??= tidyLine(subject.replace(/\*/g, ''));
    else if (date !== undefined) head.publishedAt ??= dateOf(date);
    else if (!OTHER.test(line) && !(at === start && MARKER.test(line))) break;
    head.end = at + 1;
  }
  return head.from === null || head.subject === null ? null : head;
}

/** A mail with less text than this has what it wants to say in the mail that it forwards or answers. */
export const NOTE_LENGTH = 400;

/** Lines of a mail that are its article; `head` is that of the mail which they come from, null when it is this one. */
export interface ArticlePart {
  head: ForwardedHead | null;
  from: number;
  to: number;
}

/**
 * Where the article stands among the lines: under the head of the mail that is forwarded, or above the head of the
 * one that is answered. Some programs write the same head into both.
 *
 * @param subject an answer is known by its first sign
 */
export function articlePart(lines: readonly string[], subject: string | undefined): ArticlePart {
  const head = forwardedHead(lines);
  if (head === null) return { head, from: 0, to: lines.length };
  const own = lines.slice(0, head.start).join(' ').trim();
  const answers = ANSWER.test(subject ?? '');
  return answers && own.length >= NOTE_LENGTH
    ? { head: null, from: 0, to: head.start }
    : { head, from: head.end, to: lines.length };
}

/** The moment when a zone is given, else the day. */
function dateOf(text: string): string | null {
  return /[+-]\d{4}\b|GMT|UTC/.test(text) ? toIsoDate(text) : dateInText(text);
}

/** Above a quoted answer: "On Mon, 2 Mar 2026, Bo Lind <bo@q.example> wrote:" */
const ANSWERED = new RegExp(
  `^${anyOf(everyLine('answerOpenings'))}\\s.{5,150}${anyOf(everyLine('answerVerbs'))}\\s?:$`,
  'iu',
);

/**
 * The text part of a mail without what mail programs add: signature and quoted answers go, hard line ends within a
 * paragraph become spaces. A text that is quoted as a whole loses its quotation marks only.
 */
export function mailText(text: string): { text: string; removed: RemovedLine[] } {
  const removed: RemovedLine[] = [];
  let lines = text.replace(/\r\n?/g, '\n').split('\n');
  const signature = lines.findIndex((line, index) => index > 0 && /^-- ?$/.test(line));
  if (signature > 0 && lines.length - signature <= SIGNATURE_LINES) {
    drop(lines.splice(signature).slice(1), 'signature', removed);
  }
  const filled = lines.filter((line) => line.trim() !== '');
  const quoted = filled.filter(isQuoted);
  if (quoted.length > filled.length * 0.8) lines = lines.map((line) => line.replace(/^(?:> ?)+/, ''));
  else if (quoted.length > 0) {
    const own: string[] = [];
    const others: string[] = [];
    for (const [index, line] of lines.entries()) {
      const leads = ANSWERED.test(line.trim()) && lines.slice(index + 1, index + 4).some(isQuoted);
      (leads || isQuoted(line) ? others : own).push(line);
    }
    drop(others, 'quoted-mail', removed);
    lines = own;
  }
  return { text: unwrapped(lines).join('\n'), removed };
}

function isQuoted(line: string): boolean {
  return line.startsWith('>');
}

/** A longer end of a mail is no signature. */
const SIGNATURE_LINES = 12;

function drop(lines: readonly string[], reason: string, removed: RemovedLine[]): void {
  const text = lines.join('\n').trim();
  if (text !== '') removed.push({ text, reason });
}

/** Mail programs break lines at 72 to 78 characters. */
const WIDEST = 80;

/** Joins lines that were broken because the next word had no room. */
function unwrapped(lines: readonly string[]): string[] {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  if (width > WIDEST || width < 30) return [...lines];
  const joined: string[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    const text = line.trimEnd();
    if (open && text !== '') joined[joined.length - 1] += ` ${text.trimStart()}`;
    else joined.push(text);
    const next = /^\s*(\S+)/.exec(lines[index + 1] ?? '')?.[1];
    const item = /^\s*(?:[-*•]|\d{1,2}[.)])\s/.test(lines[index + 1] ?? '');
    // Four characters less: a word of the widest line may have been the last that had room.
    open = text !== '' && next !== undefined && !item && text.length + 1 + next.length > width - 4;
  }
  return joined;
}
