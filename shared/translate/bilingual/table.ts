import { PermanentError } from '../../errors.ts';
import { knownCode } from '../../languages/codes.ts';
import type { TmxUnit } from '../memory/tmx.ts';
import { csvRow, readTable } from '../table.ts';
import { requestLine } from '../text.ts';
import type { HandedBack } from './corrections.ts';
import type { BilingualSentence } from './sentences.ts';

const COLUMNS = { language: 'language', source: 'source', notes: 'notes' } as const;

/**
 * The first column, which holds the sentences' ids (`id` itself is a language), by what the table holds: all
 * sentences of an article, many of them an engine's, or those that were missing, which are a person's when they
 * come back.
 */
const ID_COLUMNS = { all: 'sentence', missing: 'missing' } as const;

/**
 * Sentences as a table for spreadsheets: CSV in UTF-8 with the byte order mark that Excel needs, a row for each
 * sentence, a column for each target.
 */
export function writeTable(
  sentences: readonly BilingualSentence[],
  targets: readonly string[],
  holds: keyof typeof ID_COLUMNS,
): string {
  const header = [ID_COLUMNS[holds], COLUMNS.language, COLUMNS.source, ...targets, COLUMNS.notes];
  const rows = sentences.map(({ id, language, text, translations, notes }) => [
    ...[id, language, text],
    ...targets.map((target) => translations[target]?.text ?? ''),
    notes.join(' | '),
  ]);
  return `\ufeff${[header, ...rows.map((cells) => cells.map(guarded))].map(csvRow).join('')}`;
}

/**
 * How a formula begins, behind any number of our own guards ("CSV Injection", OWASP). Articles come from strangers, and a
 * spreadsheet runs what looks like one; a list item in a dash it would show as an error.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that every spreadsheet takes for text. */
function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The same cell as it was. */
function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/**
 * Reads the same table again, as a spreadsheet has saved it.
 *
 * @throws PermanentError `unreadable` when it is no table, or not this one
 */
export async function readHandedBackTable(bytes: Uint8Array): Promise<HandedBack[]> {
  const [header, ...rows] = await readTable(bytes);
  const names = (header?.cells ?? []).map((cell) => requestLine(cell));
  const ids: readonly string[] = Object.values(ID_COLUMNS);
  const [id, source] = [names.findIndex((name) => ids.includes(name)), names.indexOf(COLUMNS.source)];
  if (id === -1 || source === -1)
    throw notOurs(`it has no columns "${ID_COLUMNS.all}" and "${COLUMNS.source}"`);
  return rows.flatMap(({ cells }) =>
    languageColumns(names).map(({ language, index }) => ({
      sentenceId: (cells[id] ?? '').trim(),
      source: unguarded(cells[source] ?? ''),
      target: language,
      text: unguarded(cells[index] ?? ''),
    })),
  );
}

/**
 * Units of any table with a column for each language, the first one the source; or of ours, where the source has
 * a column of its own.
 *
 * @throws PermanentError `unreadable`
 */
export async function readTableUnits(bytes: Uint8Array): Promise<TmxUnit[]> {
  const [header, ...rows] = await readTable(bytes);
  const names = (header?.cells ?? []).map((cell) => requestLine(cell));
  const [language, source] = [names.indexOf(COLUMNS.language), names.indexOf(COLUMNS.source)];
  const ours = language !== -1 && source !== -1;
  if (names.includes(ID_COLUMNS.all)) throw translationsOfAnArticle();
  const columns = languageColumns(names);
  if (columns.length < (ours ? 1 : 2)) throw notOurs('its first row does not name languages, as in de,en');
  return rows.map(({ line, cells: written }) => {
    const cells = ours ? written.map(unguarded) : written;
    const variants = columns.map(({ language: tag, index }) => ({ language: tag, text: cells[index] ?? '' }));
    const first = ours ? [{ language: cells[language] ?? '', text: cells[source] ?? '' }] : [];
    const all = [...first, ...variants];
    return { id: null, sourceLanguage: all[0]!.language, properties: {}, variants: all, line };
  });
}

function languageColumns(names: readonly string[]): { language: string; index: number }[] {
  return names.flatMap((name, index) => {
    const isTag = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,2}$/i.test(name);
    return isTag && knownCode(name) !== null ? [{ language: knownCode(name)!, index }] : [];
  });
}

function translationsOfAnArticle(): PermanentError {
  return new PermanentError({
    kind: 'unreadable',
    message: 'The table holds all translations of an article, those of an engine among them.',
    advice: 'Take it back with: ./tidings correct KEY FILE. Only what you changed becomes yours.',
  });
}

function notOurs(what: string): PermanentError {
  return new PermanentError({
    kind: 'unreadable',
    message: `The table cannot be used: ${what}.`,
    advice: 'Leave the first row as it was written, or name the languages in it.',
  });
}
