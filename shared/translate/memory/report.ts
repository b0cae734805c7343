import type { ImportReport } from './import.ts';

/** Skipped units that are named one by one; of a file in the wrong encoding, thousands are. */
const MOST_NAMED = 20;

/** What became of an imported file, line by line: the counts first, then every unit that was left out. */
export function reportLines({ units, entries, alternatives, untranslated, skipped }: ImportReport): string[] {
  const counts = [
    `${units} units read, ${entries} entries stored`,
    ...(alternatives === 0 ? [] : [`${alternatives} kept as alternatives`]),
    ...(untranslated === 0 ? [] : [`${untranslated} without a translation`]),
    ...(skipped.length === 0 ? [] : [`${skipped.length} skipped`]),
  ];
  const named = skipped.slice(0, MOST_NAMED).map(({ line, reason }) => `line ${line} skipped: ${reason}`);
  const more = skipped.length - named.length;
  return [counts.join(', '), ...named, ...(more === 0 ? [] : [`and ${more} more`])];
}
