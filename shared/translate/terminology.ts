import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PermanentError } from '../errors.ts';
import { TRANSLATE_CODES } from '../languages/codes.ts';
import { byteLength } from './text.ts';

/** Limits of custom terminologies ("Guidelines and quotas", Amazon Translate developer guide). */
const MAX_TERM_BYTES = 200;
const MAX_LANGUAGES = 11;
/** The file stands in the template as base64, and a template body may have 1 MB. */
const MAX_FILE_BYTES = 500_000;
/** The SDK's documentation speaks of 256 terms a list, the quota page does not: worth a warning, not an error. */
const TERMS_OF_DOUBT = 256;

export interface TerminologyEntry {
  /** File name without `.csv`. */
  readonly desk: string;
  readonly line: number;
  /** By language code. */
  readonly terms: Readonly<Record<string, string>>;
}

export interface Terminology {
  /** Fit for `AWS::Translate::Terminology`; ends in the content's hash, so that every change is a new name. */
  readonly name: string;
  /** All desks merged, one header of language codes: `Format: CSV`, `Directionality: MULTI`. */
  readonly csv: string;
  readonly languages: readonly string[];
  readonly entries: readonly TerminologyEntry[];
  readonly warnings: readonly string[];
}

/**
 * Reads every `*.csv` of a folder (one per desk, a column per language, every cell filled), validates and
 * merges them: Amazon Translate applies one terminology per request.
 *
 * @returns null when the folder has no CSV file
 * @throws PermanentError `invalid-terminology` naming every fault with file and line
 */
export async function loadTerminology(folder: string, namePrefix = 'tidings'): Promise<Terminology | null> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort();
  const desks = await Promise.all(
    files.map(async (file) => ({
      desk: file.slice(0, -'.csv'.length),
      csv: await readFile(join(folder, file), 'utf8'),
    })),
  );
  return desks.length === 0 ? null : mergeTerminology(desks, namePrefix);
}

/**
 * The same from texts.
 *
 * @throws PermanentError `invalid-terminology`
 */
export async function mergeTerminology(
  desks: readonly { desk: string; csv: string }[],
  namePrefix = 'tidings',
): Promise<Terminology> {
  const { parse } = await import('csv-parse/sync');
  const faults: string[] = [];
  const entries: TerminologyEntry[] = [];
  let languages: string[] = [];
  for (const { desk, csv } of desks) {
    let rows: ParsedRow[];
    try {
      const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
      // The type declarations do not know that `info` wraps every record.
      rows = parse(csv, options) as unknown as ParsedRow[];
    } catch (cause) {
      faults.push(`${desk}.csv is not CSV: ${cause instanceof Error ? cause.message : 'unreadable'}`);
      continue;
    }
    const header = (rows[0]?.record ?? []).map((cell) => cell.trim());
    faults.push(...headerFaults(desk, header, languages));
    if (languages.length === 0) languages = header;
    for (const { record, info } of rows.slice(1)) {
      faults.push(...rowFaults(`${desk}.csv line ${info.lines}`, record, header));
      const terms = Object.fromEntries(header.map((language, i) => [language, record[i] ?? '']));
      entries.push({ desk, line: info.lines, terms });
    }
  }
  faults.push(...duplicates(entries, languages));
  const csv = [languages, ...entries.map(({ terms }) => languages.map((language) => terms[language] ?? ''))]
    .map((row) => `${row.map(quoted).join(',')}\n`)
    .join('');
  if (entries.length === 0) faults.push('there is no entry');
  if (byteLength(csv) > MAX_FILE_BYTES) faults.push(`all desks together are over ${MAX_FILE_BYTES} bytes`);
  if (faults.length > 0) throw invalid(faults);
  const hash = createHash('sha256').update(csv, 'utf8').digest('hex').slice(0, 12);
  const warnings =
    entries.length > TERMS_OF_DOUBT
      ? [`${entries.length} entries: Amazon Translate may not take more than ${TERMS_OF_DOUBT} of a list.`]
      : [];
  return { name: `${namePrefix}-${hash}`, csv, languages, entries, warnings };
}

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function headerFaults(desk: string, header: readonly string[], known: readonly string[]): string[] {
  const faults = header
    .filter((language) => !TRANSLATE_CODES.has(language))
    .map((language) => `${desk}.csv: column "${language}" is no language code of Amazon Translate`);
  if (new Set(header).size !== header.length) faults.push(`${desk}.csv: a column stands there twice`);
  if (header.length < 2) faults.push(`${desk}.csv: at least two columns are needed`);
  if (header.length > MAX_LANGUAGES) faults.push(`${desk}.csv: more than ${MAX_LANGUAGES} languages`);
  if (known.length > 0) {
    const missing = known.filter((language) => !header.includes(language));
    const extra = header.filter((language) => !known.includes(language));
    for (const language of missing) faults.push(`${desk}.csv: column "${language}" is missing`);
    for (const language of extra)
      faults.push(`${desk}.csv: column "${language}" is missing in the other desks`);
  }
  return faults;
}

function rowFaults(where: string, record: readonly string[], header: readonly string[]): string[] {
  const faults: string[] = [];
  if (record.length > header.length) faults.push(`${where}: more cells than columns`);
  for (const [index, language] of header.entries()) {
    const term = record[index] ?? '';
    if (term.trim() === '') faults.push(`${where}: no ${language} term`);
    else if (term !== term.trim()) faults.push(`${where}: the ${language} term has spaces around it`);
    if (term !== term.normalize('NFC')) faults.push(`${where}: the ${language} term is not NFC`);
    if (/[\r\n\t]/.test(term)) faults.push(`${where}: the ${language} term has a line break or tab`);
    if (byteLength(term) > MAX_TERM_BYTES) {
      faults.push(`${where}: the ${language} term is over ${MAX_TERM_BYTES} bytes`);
    }
  }
  return faults;
}

/** Any column may be the source, so a term must be unique in its language: case matters to Translate or not. */
function duplicates(entries: readonly TerminologyEntry[], languages: readonly string[]): string[] {
  return languages.flatMap((language) => {
    const first = new Map<string, TerminologyEntry>();
    return entries.flatMap((entry) => {
      const term = (entry.terms[language] ?? '').toLowerCase();
      const before = first.get(term);
      if (before === undefined) first.set(term, entry);
      if (before === undefined || term === '') return [];
      const where = `${entry.desk}.csv line ${entry.line}`;
      return [`${where}: the ${language} term stands already in ${before.desk}.csv line ${before.line}`];
    });
  });
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function invalid(faults: readonly string[]): PermanentError {
  return new PermanentError({
    kind: 'invalid-terminology',
    message: `The terminology has ${faults.length} fault${faults.length === 1 ? '' : 's'}: ${faults.join('; ')}.`,
    advice: 'Correct the CSV files in terminology/ and synthesize again.',
  });
}
