import path from 'node:path';
import { CURRENCY, costOfCharacters } from '../../shared/translate/spend/cost.ts';
import { printable } from '../terminal.ts';
import type { TranslateStats } from '../translate/service.ts';
import { hasEnded, type Standing } from './follow.ts';

/** Whether an upload ended as it should. */
export function isUnexpected({ status, upload }: Standing, expectedFailures: ReadonlySet<string>): boolean {
  if (expectedFailures.has(upload.key)) return status !== 'failed';
  // Superseded: a newer upload of the same article took its place, which is no failure.
  return status !== 'published' && status !== 'superseded';
}

/** Paths below the working folder are shown relative to it. */
export function shown(file: string): string {
  const relative = path.relative('.', file);
  return relative === '' || relative.startsWith('..') ? file : relative;
}

/** What a person wants to know when all is done. */
export function reportText(
  standings: readonly Standing[],
  expectedFailures: ReadonlySet<string>,
  pageOf: (key: string) => string,
): string {
  const published = standings.filter(({ status }) => status === 'published');
  const others = standings.filter(({ status }) => status !== 'published');
  const lines = [`Published ${published.length} of ${standings.length}:`];
  for (const { upload, title } of published) {
    lines.push(`  ${printable(title ?? upload.key)}`, `      ${shown(pageOf(upload.key))}`);
  }
  if (others.length > 0) lines.push('', 'Not published:');
  for (const standing of others) {
    const { upload, message, advice } = standing;
    lines.push(`  ${printable(upload.key)} (${noteOn(standing, expectedFailures)})`);
    if (message !== undefined) lines.push(`      ${printable(message)}`);
    if (advice !== undefined) lines.push(`      ${printable(advice)}`);
  }
  return lines.join('\n');
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

export function costText({ requests, characters }: TranslateStats): string {
  const cost = costOfCharacters(characters, 'amazon-translate').toFixed(2);
  return `Sent to Translate: ${requests} requests, ${characters} characters (Amazon Translate would charge ${cost} ${CURRENCY}).`;
}
