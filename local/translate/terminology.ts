import { Readable } from 'node:stream';
import { PermanentError } from '../../shared/errors.ts';
import { TRANSLATE_CODES } from '../../shared/languages/codes.ts';
import { countUnspaced } from '../../shared/languages/scripts.ts';
import { readTmx } from '../../shared/translate/memory/tmx.ts';
import type { ServiceError } from '../service-error.ts';
import type { ProtectedSpan } from './ports.ts';
import { translateError } from './translate-errors.ts';

export type TerminologyFormat = 'CSV' | 'TSV' | 'TMX';
export type Directionality = 'UNI' | 'MULTI';

/** One custom terminology, parsed. */
export interface Terminology {
  readonly name: string;
  readonly description: string | undefined;
  readonly format: TerminologyFormat;
  readonly directionality: Directionality;
  readonly sizeBytes: number;
  /** The first column, and the source language under `UNI`. */
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
  /** Term by language code, one record for each row. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly skippedTerms: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A term of one direction. */
export interface Term {
  readonly source: string;
  readonly target: string;
}

// Quotas of the service, "Guidelines and quotas".
export const MAX_TERMINOLOGY_BYTES = 10_485_760;
const MAX_TARGET_LANGUAGES = 10;
const MAX_TERM_BYTES = 200;

interface Table {
  readonly languages: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** @throws ServiceError InvalidParameterValueException, LimitExceededException */
export async function parseTerminology(
  file: Uint8Array,
  meta: {
    name: string;
    description?: string | undefined;
    format: TerminologyFormat;
    directionality: Directionality;
  },
  now: Date = new Date(),
): Promise<Terminology> {
  if (file.byteLength > MAX_TERMINOLOGY_BYTES) {
    throw translateError(
      'LimitExceededException',
      `The terminology file is larger than ${MAX_TERMINOLOGY_BYTES} bytes.`,
    );
  }
  const { languages, rows } =
    meta.format === 'TMX' ? await parseTmx(file) : await parseTable(decode(file), meta.format);
  const [sourceLanguage, ...targetLanguages] = languages;
  if (sourceLanguage === undefined || targetLanguages.length === 0) {
    throw invalid('A terminology needs a source language and at least one target language.');
  }
  for (const language of languages) {
    if (!TRANSLATE_CODES.has(language))
      throw invalid(`Unsupported language code in the terminology: ${language}`);
  }
  if (new Set(languages).size !== languages.length) throw invalid('A language stands twice in the header.');
  if (targetLanguages.length > MAX_TARGET_LANGUAGES) {
    throw translateError(
      'LimitExceededException',
      `A terminology holds at most ${MAX_TARGET_LANGUAGES} target languages.`,
    );
  }
  const usable = rows.filter((row) => row.some((term) => term.trim() !== '') && row.every(fitsTermLimit));
  return {
    name: meta.name,
    description: meta.description,
    format: meta.format,
    directionality: meta.directionality,
    sizeBytes: file.byteLength,
    sourceLanguage,
    targetLanguages,
    rows: usable.map((row) => toRecord(languages, row)),
    skippedTerms: rows.length - usable.length,
    createdAt: now,
    updatedAt: now,
  };
}

function fitsTermLimit(term: string): boolean {
  return Buffer.byteLength(term) <= MAX_TERM_BYTES;
}

function toRecord(languages: readonly string[], row: readonly string[]): Record<string, string> {
  const entries = languages.map((language, i) => [language, (row[i] ?? '').trim().normalize('NFC')] as const);
  return Object.fromEntries(entries.filter(([, term]) => term !== ''));
}

function invalid(message: string): ServiceError {
  return translateError('InvalidParameterValueException', message);
}

function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch (cause) {
    if (cause instanceof TypeError) throw invalid('The terminology file is not UTF-8.');
    throw cause;
  }
}

/** RFC 4180, with commas or tabs. Rows may be short or long: what a column lacks is no term. */
async function parseTable(text: string, format: 'CSV' | 'TSV'): Promise<Table> {
  const { CsvError, parse } = await import('csv-parse/sync');
  const delimiter = format === 'CSV' ? ',' : '\t';
  try {
    const rows = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
    const [header = [], ...terms] = rows as string[][];
    return { languages: header.map((code) => code.trim()), rows: terms };
  } catch (cause) {
    if (cause instanceof CsvError) throw invalid(`The terminology file is not ${format}.`);
    throw cause;
  }
}

/** One language for each variant of a unit; the header's `srclang` comes first. */
async function parseTmx(file: Uint8Array): Promise<Table> {
  const units: Map<string, string>[] = [];
  const languages = new Set<string>();
  try {
    for await (const unit of readTmx(Readable.from([file]))) {
      if (unit.sourceLanguage !== null) languages.add(unit.sourceLanguage);
      for (const { language } of unit.variants) languages.add(language);
      units.push(new Map(unit.variants.map(({ language, text }) => [language, text])));
    }
  } catch (cause) {
    if (cause instanceof PermanentError) throw invalid(cause.message);
    throw cause;
  }
  return {
    languages: [...languages],
    rows: units.map((unit) => [...languages].map((code) => unit.get(code) ?? '')),
  };
}

/** Terms of one direction, in an order in which a sentence finds its own among a hundred thousand. */
export interface TermIndex {
  /** Target by source phrase. */
  readonly targets: ReadonlyMap<string, string>;
  /** Lengths of the phrases that begin with a UTF-16 unit. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<number>>;
}

export function indexTerms(terms: Iterable<Term>): TermIndex {
  const targets = new Map<string, string>();
  const lengths = new Map<string, Set<number>>();
  for (const { source, target } of terms) {
    // The first row of a source phrase counts: double entries are the user's mistake.
    if (targets.has(source)) continue;
    targets.set(source, target);
    const first = source.charAt(0);
    const known = lengths.get(first);
    if (known === undefined) lengths.set(first, new Set([source.length]));
    else known.add(source.length);
  }
  return { targets, lengths };
}

// An article asks for its directions with every request; a terminology is never changed, only replaced.
const indices = new WeakMap<Terminology, Map<string, TermIndex>>();

/** The terms that apply from one language to another. A pair the file lacks gives none. */
export function termsFor(terminology: Terminology, source: string, target: string): TermIndex {
  const known = indices.get(terminology) ?? new Map<string, TermIndex>();
  indices.set(terminology, known);
  const direction = `${source}-${target}`;
  const index = known.get(direction) ?? indexTerms(directed(terminology, source, target));
  known.set(direction, index);
  return index;
}

function* directed(terminology: Terminology, source: string, target: string): Generator<Term> {
  if (terminology.directionality === 'UNI' && source !== terminology.sourceLanguage) return;
  for (const row of terminology.rows) {
    const from = row[source];
    const to = row[target];
    if (from !== undefined && to !== undefined) yield { source: from, target: to };
  }
}

export interface FoundTerm {
  readonly span: ProtectedSpan;
  readonly term: Term;
}

/**
 * Where terms stand in a sentence: case-sensitive, on word borders, the longest first, no overlaps.
 * Returns spans in text order.
 */
export function findTerms(sentence: string, { targets, lengths }: TermIndex): FoundTerm[] {
  const candidates: FoundTerm[] = [];
  for (let start = 0; start < sentence.length; start++) {
    const known = lengths.get(sentence.charAt(start));
    if (known === undefined || !isBorder(sentence, start)) continue;
    for (const length of known) {
      const end = start + length;
      const source = sentence.slice(start, end);
      const target = targets.get(source);
      if (target === undefined || !isBorder(sentence, end)) continue;
      candidates.push({ span: { start, end, replacement: target }, term: { source, target } });
    }
  }
  candidates.sort((a, b) => b.term.source.length - a.term.source.length);
  const taken = new Uint8Array(sentence.length);
  const found = candidates.filter(({ span: { start, end } }) => {
    // None is longer than those before it: what it overlaps covers one of its ends.
    if (taken[start] === 1 || taken[end - 1] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return found.sort((a, b) => a.span.start - b.span.start);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
// Scripts written without spaces have no word borders to respect.
function isBorder(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 2), at).match(/.$/u)?.[0] ?? '';
  const after = sentence.slice(at, at + 2).match(/^./u)?.[0] ?? '';
  if (countUnspaced(before) > 0 || countUnspaced(after) > 0) return true;
  return !(WORD.test(before) && WORD.test(after));
}
