import type { ArticleEvent, ArticleStatus } from '../documents/article-event.ts';
import { withoutMarks } from '../languages/text.ts';
import { printable } from '../printable.ts';

/** What people are told of a state, by mail or in a chat: plain text, nothing in it acts on the reader's program. */
export interface Notice {
  /** At most 99 printable ASCII characters: what SNS takes ("Publish", Amazon SNS API reference). */
  readonly subject: string;
  readonly text: string;
}

/** States that people are told of, and what the subject begins with. */
const TOLD: Readonly<Partial<Record<ArticleStatus, string>>> = {
  published: 'Published',
  waiting: 'Published in part',
  paused: 'Published in part',
  withdrawn: 'Withdrawn',
  failed: 'Tidings: not published',
};

/** SNS says "less than 100 characters". */
const MAX_SUBJECT = 99;
/** A block of text in Slack holds 3,000 characters ("Section block", Slack API): less than SNS and EventBridge take. */
const MAX_TEXT = 3000;
/** Of that for headlines and abstracts, shared by the languages. */
const MAX_CONTENT = 1900;
const MAX_HEADLINE = 200;
/** Longer ones, of keys in percent-encoded Vietnamese, are no link that anybody's mail program keeps whole. */
const MAX_URL = 500;
const MAX_LINE = 300;

/** Null for a state that nobody need be told of. */
export function noticeOf(event: ArticleEvent): Notice | null {
  const begins = TOLD[event.status];
  if (begins === undefined) return null;
  const lines =
    event.status === 'failed' ? failureLines(event) : [...contentLines(event), ...stateLines(event)];
  return {
    subject: cut(`${begins}: ${subjectOf(event)}`, MAX_SUBJECT, '...'),
    text: cut(lines.join('\n'), MAX_TEXT),
  };
}

/** Absolute address of an object of the outbox. */
export function addressOf(siteUrl: string, outboxKey: string): string {
  return siteUrl + outboxKey.split('/').map(encodeURIComponent).join('/');
}

function contentLines({ headline = {}, abstract = {} }: ArticleEvent): string[] {
  const targets = Object.keys(headline);
  const share = Math.floor(MAX_CONTENT / Math.max(1, targets.length));
  return targets.flatMap((target) => {
    const title = cut(line(headline[target]!), Math.min(MAX_HEADLINE, share));
    const text = cut(line(abstract[target] ?? ''), Math.max(0, share - title.length));
    return [title, ...(text === '' || text === title ? [''] : ['', text, ''])];
  });
}

function stateLines({ status, key, folder, url, needsReview, message, advice }: ArticleEvent): string[] {
  const name = cut(line(key), MAX_LINE);
  const read =
    url !== undefined && url.length <= MAX_URL ? `Read it: ${url}` : `In the outbox: ${line(folder ?? name)}`;
  if (status === 'withdrawn') {
    return [`${name} was withdrawn.`, ...(message === undefined ? [] : [`Reason: ${reason(message)}`])];
  }
  return [
    read,
    `Article: ${name}`,
    ...(needsReview === true ? ['The checks found something that a person should look at.'] : []),
    ...(status === 'published' || message === undefined ? [] : [`Still missing: ${reason(message)}`]),
    ...(status === 'published' || advice === undefined ? [] : [`What to do: ${reason(advice)}`]),
  ];
}

function failureLines({
  key,
  message = '',
  advice = '',
  kind = '',
  articleId,
  revision,
}: ArticleEvent): string[] {
  return [
    `${cut(line(key), MAX_LINE)} could not be published.`,
    '',
    `What happened: ${reason(message)}`,
    `What to do: ${reason(advice)}`,
    '',
    `Kind: ${line(kind)}`,
    `Article: ${articleId}, revision ${revision}`,
  ];
}

/** The first headline that ASCII can show, else the key, else the id, which is always ASCII. */
function subjectOf({ status, headline = {}, key, articleId }: ArticleEvent): string {
  const names = status === 'failed' ? [key] : [...Object.values(headline), key];
  return names.map(ascii).find((text) => text !== null) ?? articleId;
}

/** Typographic signs that ASCII has a plain form of. */
const PLAIN_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‹›]/g, "'"],
  [/[“”„«»]/g, '"'],
  [/[‐-―]/g, '-'],
  [/…/g, '...'],
];

/** Null where more than every tenth character would be lost. */
function ascii(text: string): string | null {
  const plain = PLAIN_SIGNS.reduce((so, [signs, sign]) => so.replace(signs, sign), withoutMarks(line(text)));
  const lost = plain.match(/[^\x20-\x7e]/gu)?.length ?? 0;
  if (plain.trim() === '' || lost * 10 > plain.length) return null;
  return plain.replace(/[^\x20-\x7e]/gu, '?').trim();
}

const reason = (text: string): string => cut(line(text), 2 * MAX_LINE);

/** One line that only shows. */
function line(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}

function cut(text: string, length: number, sign = '…'): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, Math.max(0, length - sign.length))
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}${sign}`;
}
