import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PermanentError } from '../errors.ts';
import { knownCode } from '../languages/codes.ts';
import { csvRow, hasLostLetters, readTable, type TableRow } from './table.ts';
import { byteLength, requestLine } from './text.ts';

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
  /** All desks merged, one header of language codes: `Format: CSV`. */
  readonly csv: string;
  /** `MULTI`: any column may be the source. `UNI`: the first one only. */
  readonly directionality: 'MULTI' | 'UNI';
  readonly languages: readonly string[];
  readonly entries: readonly TerminologyEntry[];
  readonly warnings: readonly string[];
}

const TABLE = /\.(?:csv|tsv)$/i;
const OTHER_TABLE = /\.(?:xlsx?|ods|numbers|txt)$/i;
/** End of a desk's name whose terms apply from the first column only. */
const ONE_WAY = /\.uni$/i;

/**
 * Reads every table of a folder (one per desk, a column per language, every cell filled), as spreadsheets save them,
 * validates and merges them: Amazon Translate applies one terminology per request.
 *
 * @returns null when the folder has no table
 * @throws PermanentError `invalid-terminology` naming every fault with file and line
 */
export async function loadTerminology(folder: string, namePrefix = 'tidings'): Promise<Terminology | null> {
  const files = (await readdir(folder)).sort();
  const desks = await Promise.all(
    files
      .filter((file) => TABLE.test(file))
      .map(async (file) => ({ desk: file.replace(TABLE, ''), csv: await readFile(join(folder, file)) })),
  );
  const left = files.filter((file) => OTHER_TABLE.test(file));
  const warnings = left.map(
    (file) => `${file} is left out: save it as "CSV UTF-8" for its terms to be applied.`,
  );
  if (desks.length === 0 && left.length > 0) throw invalid(warnings);
  if (desks.length === 0) return null;
  const merged = await mergeTerminology(desks, namePrefix);
  return { ...merged, warnings: [...warnings, ...merged.warnings] };
}

/**
 * The same from texts, or bytes.
 *
 * @throws PermanentError `invalid-terminology`
 */
export async function mergeTerminology(
  desks: readonly { desk: string; csv: string | Uint8Array }[],
  namePrefix = 'tidings',
): Promise<Terminology> {
  const faults: string[] = [];
  const warnings: string[] = [];
  const entries: TerminologyEntry[] = [];
  let languages: string[] = [];
  for (const { desk, csv } of desks) {
    let rows: TableRow[];
    try {
      rows = await readTable(typeof csv === 'string' ? Buffer.from(csv) : csv);
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
      faults.push(`${desk}.csv: ${error.message} ${error.advice}`);
      continue;
    }
    const columns = columnsOf(rows[0]?.cells ?? []);
    const header = columns.flatMap(({ language }) => language ?? []);
    faults.push(...columnFaults(desk, columns), ...headerFaults(desk, header, languages));
    for (const { name, isRemark } of columns) {
      if (isRemark) warnings.push(`${desk}.csv: column "${name}" is no language and is left out.`);
    }
    if (languages.length === 0) languages = header;
    for (const { line, cells } of rows.slice(1)) {
      const terms = termsOf(cells, columns);
      faults.push(...rowFaults(`${desk}.csv line ${line}`, cells, columns));
      entries.push({ desk, line, terms });
    }
  }
  const oneWay = desks.filter(({ desk }) => ONE_WAY.test(desk));
  const directionality = oneWay.length > 0 ? 'UNI' : 'MULTI';
  if (oneWay.length > 0 && oneWay.length < desks.length) faults.push(MIXED_DIRECTIONS);
  const sources = directionality === 'UNI' ? languages.slice(0, 1) : languages;
  faults.push(...duplicates(entries, sources, languages[0]));
  const csv = [languages, ...entries.map(({ terms }) => languages.map((language) => terms[language] ?? ''))]
    .map(csvRow)
    .join('');
  if (entries.length === 0 && faults.length === 0) faults.push('there is no entry');
  if (byteLength(csv) > MAX_FILE_BYTES) faults.push(`all desks together are over ${MAX_FILE_BYTES} bytes`);
  if (faults.length > 0) throw invalid(faults);
  // Of terms alone where they apply in all directions, as names have been made ever since.
  const content = directionality === 'MULTI' ? csv : `${directionality}\n${csv}`;
  const hash = createHash('sha256').update(content, 'utf8').digest('hex').slice(0, 12);
  if (entries.length > TERMS_OF_DOUBT)
    warnings.push(
      `${entries.length} entries: Amazon Translate may not take more than ${TERMS_OF_DOUBT} of a list.`,
    );
  return { name: `${namePrefix}-${hash}`, csv, directionality, languages, entries, warnings };
}

const MIXED_DIRECTIONS =
  'some files end in .uni.csv and others do not: Amazon Translate applies one terminology to a request, which has one ' +
  'direction, so that all files end in .uni.csv or none';

interface Column {
  readonly index: number;
  /** As it stands in the file. */
  readonly name: string;
  /** Translate's code; null for a column that is none. */
  readonly language: string | null;
  /** A column for people, which is left out. */
  readonly isRemark: boolean;
}

/** What people call a column of remarks, in the languages that desks write. */
const REMARKS = new Set([
  ...[
    'comment',
    'comments',
    'note',
    'notes',
    'remark',
    'remarks',
    'context',
    'definition',
    'domain',
    'source',
    'status',
  ],
  ...[
    'kommentar',
    'bemerkung',
    'anmerkung',
    'notiz',
    'hinweis',
    'quelle',
    'commentaire',
    'remarque',
    'contexte',
  ],
  ...['opmerking', 'toelichting', 'ghi chú', 'chú thích', 'comentario', 'nota', 'commento'],
]);

function columnsOf(header: readonly string[]): Column[] {
  return header.map((cell, index) => {
    const name = requestLine(cell);
    return { index, name, language: languageOf(name), isRemark: REMARKS.has(name.toLowerCase()) };
  });
}

/** `DE`, `de-DE` and `de` name one column; a word that only begins like a code names none. */
function languageOf(name: string): string | null {
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,2}$/i.test(name) ? knownCode(name) : null;
}

/** By language; white space and composed letters as sentences have them when they are translated. */
function termsOf(cells: readonly string[], columns: readonly Column[]): Record<string, string> {
  const filled = columns.flatMap(({ language, index }) =>
    language === null ? [] : [[language, requestLine(cells[index] ?? '')] as const],
  );
  return Object.fromEntries(filled);
}

/** Columns without a name may stand empty; any other one must be a language or a remark. */
function columnFaults(desk: string, columns: readonly Column[]): string[] {
  return columns
    .filter(({ name, language, isRemark }) => name !== '' && language === null && !isRemark)
    .map(
      ({ name }) =>
        `${desk}.csv: column "${name}" is no language code of Amazon Translate (call a column of remarks "comment")`,
    );
}

function headerFaults(desk: string, header: readonly string[], known: readonly string[]): string[] {
  const faults: string[] = [];
  if (new Set(header).size !== header.length) faults.push(`${desk}.csv: a language has two columns`);
  if (header.length < 2)
    faults.push(`${desk}.csv: at least two columns are needed, named by language: de,en`);
  if (header.length > MAX_LANGUAGES) faults.push(`${desk}.csv: more than ${MAX_LANGUAGES} languages`);
  if (known.length === 0) return faults;
  const missing = known.filter((language) => !header.includes(language));
  const extra = header.filter((language) => !known.includes(language));
  for (const language of missing) faults.push(`${desk}.csv: column "${language}" is missing`);
  for (const language of extra)
    faults.push(`${desk}.csv: column "${language}" is missing in the other desks`);
  return faults;
}

function rowFaults(where: string, cells: readonly string[], columns: readonly Column[]): string[] {
  const faults: string[] = [];
  if (cells.some((cell, index) => (columns[index]?.name ?? '') === '' && cell.trim() !== ''))
    faults.push(`${where}: more cells than columns`);
  for (const { index, language } of columns) {
    if (language === null) continue;
    const cell = (cells[index] ?? '').trim();
    const term = requestLine(cell);
    if (term === '')
      faults.push(`${where}: no ${language} term; repeat the source's where it stays as it is`);
    if (/[\r\n\t]/.test(cell)) faults.push(`${where}: the ${language} term has a line break or tab`);
    if (hasLostLetters(term))
      faults.push(`${where}: the ${language} term has lost letters; save the file as "CSV UTF-8"`);
    if (byteLength(term) > MAX_TERM_BYTES) {
      faults.push(`${where}: the ${language} term is over ${MAX_TERM_BYTES} bytes`);
    }
  }
  return faults;
}

/**
 * In a column that may be the source a term must be unique, or Amazon Translate could not know which row is meant:
 * case matters to it or not, its documentation says both.
 */
function duplicates(
  entries: readonly TerminologyEntry[],
  sources: readonly string[],
  main: string | undefined,
): string[] {
  return sources.flatMap((language) => {
    const first = new Map<string, TerminologyEntry>();
    return entries.flatMap((entry) => {
      const term = entry.terms[language] ?? '';
      const before = first.get(term.toLowerCase());
      if (before === undefined) first.set(term.toLowerCase(), entry);
      if (before === undefined || term === '') return [];
      const where = `${entry.desk}.csv line ${entry.line}`;
      const stands = `the ${language} term stands already in ${before.desk}.csv line ${before.line}`;
      if (before.terms[language] !== term)
        return [`${where}: ${stands}, but for capitals, which Amazon Translate may not tell apart`];
      if (language === main) return [`${where}: ${stands}`];
      const why = `from ${language} nobody could tell which of the two is meant`;
      return [
        `${where}: ${stands}; ${why} (for terms from ${main} only, let the files' names end in .uni.csv)`,
      ];
    });
  });
}

function invalid(faults: readonly string[]): PermanentError {
  return new PermanentError({
    kind: 'invalid-terminology',
    message: `The terminology has ${faults.length} fault${faults.length === 1 ? '' : 's'}: ${faults.join('; ')}.`,
    advice: 'Correct the CSV files in terminology/ and synthesize again.',
  });
}
