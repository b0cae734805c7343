import path from 'node:path';
import { callOptions, withCallOptions } from '../../shared/calls.ts';
import { CURRENCY, costOfCharacters } from '../../shared/translate/spend/cost.ts';
import { printable } from '../terminal.ts';
import type { TranslateStats } from '../translate/service.ts';
import { hasEnded, isWaiting, type Standing } from './follow.ts';

/** Whether an upload ended as it should. */
export function isUnexpected({ status, upload }: Standing, expectedFailures: ReadonlySet<string>): boolean {
  if (expectedFailures.has(upload.key)) return status !== 'failed';
  // Superseded: a newer upload of the same article took its place, which is no failure. What waits is published so far.
  return !['published', 'superseded', 'withdrawn', 'paused', 'waiting'].includes(status);
}

/** Paths below the working folder are shown relative to it. */
export function shown(file: string): string {
  const relative = path.relative('.', file);
  return relative === '' || relative.startsWith('..') ? file : relative;
}

/** Where a published article is found, and how readers here call it; null where nothing can be told. */
export interface Shown {
  readonly page: string;
  readonly title: string | null;
}

/** What a person wants to know when all is done. */
export function reportText(
  standings: readonly Standing[],
  expectedFailures: ReadonlySet<string>,
  shownOf: (key: string) => Shown,
): string {
  const isPublished = (standing: Standing): boolean => standing.status === 'published' || isWaiting(standing);
  const published = standings.filter(isPublished);
  const waiting = published.filter(isWaiting);
  const others = standings.filter((standing) => !isPublished(standing));
  const count = waiting.length === 0 ? '' : `, ${waiting.length} of them in part`;
  const lines = [`Published ${published.length} of ${standings.length}${count}:`];
  for (const { upload, title } of published) {
    const { page, title: own } = shownOf(upload.key);
    lines.push(`  ${printable(own ?? title ?? upload.key)}`, `      ${shown(page)}`);
  }
  if (waiting.length > 0) lines.push('', ...waitingLines(waiting));
  if (others.length > 0) lines.push('', 'Not published:');
  for (const standing of others) {
    const { upload, message, advice } = standing;
    lines.push(`  ${printable(upload.key)} (${noteOn(standing, expectedFailures)})`);
    if (message !== undefined) lines.push(`      ${printable(message)}`);
    if (advice !== undefined) lines.push(`      ${printable(advice)}`);
  }
  return lines.join('\n');
}

/** What is missing, once for all that wait for the same. */
function waitingLines(waiting: readonly Standing[]): string[] {
  const byAdvice = Map.groupBy(waiting, ({ advice = '' }) => advice);
  return [
    'Waiting for a translation, and completed by itself when it is there:',
    ...[...byAdvice].flatMap(([advice, standings]) => [
      ...standings.map(
        ({ upload, message = 'no reason is known' }) => `  ${printable(`${upload.key}: ${message}`)}`,
      ),
      ...(advice === '' ? [] : [`      ${printable(advice)}`]),
    ]),
  ];
}

/** After a stop amid the work. */
export function stoppedText(standings: readonly Standing[], files: number): string {
  const ended = standings.filter(hasEnded).length;
  return `Stopped: ${ended} of ${files} have ended; ${files - ended} wait, and go on when Tidings runs again.`;
}

function noteOn(standing: Standing, expectedFailures: ReadonlySet<string>): string {
  const { status, upload } = standing;
  if (!hasEnded(standing)) return `${status}; it goes on when Tidings runs again`;
  return status === 'failed' && expectedFailures.has(upload.key) ? 'failed, as it should' : status;
}

/** Options that commands beside a running Tidings need: those of another folder have to name it. */
export function optionsFor(folder: string, workingFolder = process.cwd()): string {
  return callOptions({ data: folder === workingFolder ? undefined : folder });
}

/** A command to type beside a running Tidings. */
export function commandText(command: string, folder: string, workingFolder?: string): string {
  return withCallOptions(`./tidings ${command}`, optionsFor(folder, workingFolder));
}

export function costText({ requests, characters, tokens }: TranslateStats): string {
  const cost = costOfCharacters(characters, 'amazon-translate').toFixed(2);
  const sent = `Sent to Translate: ${requests} requests, ${characters} characters (Amazon Translate would charge ${cost} ${CURRENCY}).`;
  if (tokens.input + tokens.output === 0) return sent;
  return `${sent}\nYour language model read ${tokens.input} tokens for that, and wrote ${tokens.output}.`;
}
