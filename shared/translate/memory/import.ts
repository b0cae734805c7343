import { sameLanguage, translateCode } from '../../languages/codes.ts';
import type { MemoryEntry, TranslationMemory } from '../ports.ts';
import { byteLength, requestLine } from '../text.ts';
import { withoutMarkup } from './inline.ts';
import { humanKey, machineKey, targetCode, unitKey } from './key.ts';
import { sentencesOfParagraph } from './paragraphs.ts';
import { supersedes, tmxDate } from './precedence.ts';
import { readTmx, type SkippedUnit, type TmxUnit, type TmxVariant, xmlOf } from './tmx.ts';

/** Names of our `<prop>` types: with them a machine entry that was exported finds its key again. */
const TMX_PROPERTY = {
  origin: 'x-tidings-origin',
  engine: 'x-tidings-engine',
  engineName: 'x-tidings-engine-name',
  terminologyVersion: 'x-tidings-terminology',
  settings: 'x-tidings-settings',
} as const;

/** Marks what another translation of the same sentence is preferred to, so that an export keeps the choice. */
const ALTERNATIVE = '<prop type="x-tidings-alternative">yes</prop>';

/** Units handed to the memory at once: what one BatchWriteItem takes, several times over. */
const BATCH = 500;
/** An item of DynamoDB holds 400 KB, its names included. */
const MAX_UNIT_BYTES = 380_000;

export interface ImportOptions {
  /** Only entries into these languages. Default: into every language of the file. */
  readonly targets?: readonly string[];
  /** When the file was saved: the date of units that have none. Default: now. */
  readonly savedAt?: Date;
}

export interface ImportReport {
  /** Units read; those skipped do not count. */
  units: number;
  /** Sentences that have a translation now, by pair of languages. */
  entries: number;
  /** Units that are kept although another translation of the same sentence is preferred. */
  alternatives: number;
  /** Units without any translation. */
  untranslated: number;
  skipped: SkippedUnit[];
}

/**
 * Fills a memory from a TMX stream. Units are human entries unless our own export says otherwise. Where any
 * variant may be the source, every ordered pair of languages becomes an entry.
 *
 * @throws PermanentError `invalid-tmx` when it is no TMX at all
 */
export async function importTmx(
  stream: AsyncIterable<Uint8Array | string>,
  memory: TranslationMemory,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const skipped: SkippedUnit[] = [];
  const report = await importUnits(
    readTmx(stream, (unit) => void skipped.push(unit)),
    memory,
    options,
  );
  skipped.push(...report.skipped);
  return { ...report, skipped: skipped.sort((a, b) => a.line - b.line) };
}

/** The same from units of any file. */
export async function importUnits(
  units: AsyncIterable<TmxUnit> | Iterable<TmxUnit>,
  memory: TranslationMemory,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const report: ImportReport = { units: 0, entries: 0, alternatives: 0, untranslated: 0, skipped: [] };
  const targets = options.targets?.map(targetCode);
  const imported = tmxDate(options.savedAt ?? new Date());
  let batch: ImportedUnit[] = [];
  const store = async (): Promise<void> => {
    const stored = await storeUnits(batch, memory);
    report.entries += stored.entries;
    report.alternatives += stored.alternatives;
    batch = [];
  };
  for await (const unit of units) {
    const read = importedUnit(unit, imported, targets);
    if (byteLength(unit.xml ?? '') > MAX_UNIT_BYTES) {
      report.skipped.push({ line: unit.line ?? 0, reason: 'it is too large' });
      continue;
    }
    report.units += 1;
    if (read.entries.length === 0) report.untranslated += 1;
    if (batch.push(read) === BATCH) await store();
  }
  await store();
  return report;
}

/** Stores what a person wrote here; what was there before stays as an alternative. */
export async function importEntries(
  entries: readonly MemoryEntry[],
  memory: TranslationMemory,
): Promise<void> {
  await storeUnits([{ item: null, entries }], memory);
}

interface ImportedUnit {
  /** The unit as it was read, for the export; null for what an engine wrote, which the entry says whole. */
  readonly item: MemoryEntry | null;
  readonly entries: readonly MemoryEntry[];
}

/** Stores the preferred translation of every sentence; the units of all others are kept as alternatives. */
async function storeUnits(
  batch: readonly ImportedUnit[],
  memory: TranslationMemory,
): Promise<{ entries: number; alternatives: number }> {
  const keys = new Set(batch.flatMap(({ entries }) => entries.map(({ key }) => key)));
  const known = keys.size === 0 ? new Map<string, MemoryEntry>() : await memory.lookup([...keys]);
  const preferred = new Map<string, MemoryEntry>();
  const items = new Map<string, MemoryEntry>();
  for (const { item } of batch) if (item !== null) items.set(item.key, item);
  const displaced: MemoryEntry[] = [];
  for (const entry of batch.flatMap(({ entries }) => entries)) {
    const current = preferred.get(entry.key) ?? known.get(entry.key);
    const wins = current === undefined || entry.origin === 'machine' || supersedes(entry, current);
    if (wins) preferred.set(entry.key, entry);
    const differs = current !== undefined && current.text !== entry.text && current.unit !== entry.unit;
    const loser = wins ? current : entry;
    if (differs && entry.origin === 'human' && !loser?.derived) displaced.push(loser!);
  }
  const alternatives = await alternativesOf(displaced, items, memory);
  for (const item of alternatives) items.set(item.key, item);
  const all = [...preferred.values(), ...items.values()];
  if (all.length > 0) await memory.store(all);
  return { entries: preferred.size, alternatives: alternatives.length };
}

/** The units of entries that lost their place, marked. What a person wrote here becomes a unit of its own. */
async function alternativesOf(
  displaced: readonly MemoryEntry[],
  items: ReadonlyMap<string, MemoryEntry>,
  memory: TranslationMemory,
): Promise<MemoryEntry[]> {
  const found = new Map<string, MemoryEntry>();
  const elsewhere = displaced.flatMap(({ unit }) => (unit === undefined || items.has(unit) ? [] : [unit]));
  const stored = elsewhere.length === 0 ? new Map() : await memory.lookup([...new Set(elsewhere)]);
  for (const entry of displaced) {
    const own = unitOf(entry);
    const item =
      entry.unit === undefined
        ? own && itemOf(xmlOf(own))
        : (items.get(entry.unit) ?? stored.get(entry.unit));
    if (item) found.set(item.key, { ...item, alternative: true });
  }
  return [...found.values()];
}

function isMachine({ properties }: TmxUnit): boolean {
  return properties[TMX_PROPERTY.origin] === 'machine';
}

function itemOf(xml: string): MemoryEntry {
  return { key: unitKey(xml), text: xml, origin: 'human', engine: 'tmx' };
}

function importedUnit(unit: TmxUnit, imported: string, targets: readonly string[] | undefined): ImportedUnit {
  const written = unit.xml ?? xmlOf(unit);
  const xml = written.replace(ALTERNATIVE, '');
  const alternative = xml === written ? {} : { alternative: true };
  const item = { ...itemOf(xml), ...alternative };
  const entries = entriesOf(unit, targets);
  if (isMachine(unit) || (targets !== undefined && entries.length === 0)) return { item: null, entries };
  return { item, entries: entries.map((entry) => ({ ...entry, imported, ...alternative, unit: item.key })) };
}

function entriesOf(unit: TmxUnit, targets: readonly string[] | undefined): MemoryEntry[] {
  const filled = unit.variants.filter(({ text }) => requestLine(text) !== '');
  const from = unit.sourceLanguage === null ? null : translateCode(unit.sourceLanguage);
  const named = filled.filter(({ language }) => translateCode(language) === from);
  // Where the language said to be the source is not there, any other may be.
  const sources =
    from === null || !unit.variants.some(({ language }) => translateCode(language) === from) ? filled : named;
  return sources.flatMap((source) =>
    filled
      .filter(({ language }) => !sameLanguage(language, source.language))
      .filter(({ language }) => targets === undefined || targets.includes(targetCode(language)))
      .flatMap((target) => entriesOfPair(unit, source, target)),
  );
}

/** One entry; more where the file kept formatting as text (with it, and without), or whole paragraphs. */
function entriesOfPair(unit: TmxUnit, source: TmxVariant, target: TmxVariant): MemoryEntry[] {
  const entry = entryOf(unit, source, target);
  const plain = { ...source, text: withoutMarkup(source.text) };
  if (entry.origin === 'machine') return [entry];
  if (plain.text === source.text) return [entry, ...sentencesOfParagraph(entry)];
  return [entry, entryOf(unit, plain, { ...target, text: withoutMarkup(target.text) })];
}

function entryOf(unit: TmxUnit, source: TmxVariant, target: TmxVariant): MemoryEntry {
  const pair = { source: translateCode(source.language), target: targetCode(target.language) };
  const shared = { text: requestLine(target.text), sourceText: requestLine(source.text), ...pair };
  const property = (name: keyof typeof TMX_PROPERTY): string | undefined =>
    unit.properties[TMX_PROPERTY[name]];
  if (!isMachine(unit)) {
    return {
      ...shared,
      key: humanKey(source.text, pair.source, pair.target),
      origin: 'human',
      engine: property('engine') ?? 'tmx',
      ...(source.language === pair.source ? {} : { sourceTag: source.language }),
      ...(target.language === pair.target ? {} : { targetTag: target.language }),
      ...(target.changed === undefined ? {} : { changed: target.changed }),
    };
  }
  const engineName = property('engineName') ?? 'amazon-translate';
  const terminologyVersion = property('terminologyVersion') ?? null;
  const settings = property('settings');
  return {
    ...shared,
    key: machineKey({ text: source.text, ...pair, engine: engineName, terminologyVersion, settings }),
    origin: 'machine',
    engine: property('engine') ?? engineName,
    engineName,
    terminologyVersion,
    ...(settings === undefined ? {} : { settings }),
  };
}

/** True for an imported unit, which is kept beside the entries made of it. */
export function isUnit(entry: MemoryEntry): boolean {
  return entry.key.startsWith('u#');
}

/**
 * The unit that `importTmx` turns into this entry again; null for an entry without its source text, and for one
 * whose unit is kept.
 */
export function unitOf(entry: MemoryEntry): TmxUnit | null {
  if (isUnit(entry)) {
    const xml = entry.alternative
      ? entry.text.replace(/^<tu[^>]*>/, (tag) => `${tag}${ALTERNATIVE}`)
      : entry.text;
    return { id: null, sourceLanguage: null, properties: {}, variants: [], xml };
  }
  if (entry.unit !== undefined) return null;
  if (entry.sourceText === undefined || entry.source === undefined || entry.target === undefined) return null;
  const properties: Record<string, string> = {
    [TMX_PROPERTY.origin]: entry.origin,
    [TMX_PROPERTY.engine]: entry.engine,
  };
  if (entry.engineName !== undefined) properties[TMX_PROPERTY.engineName] = entry.engineName;
  if (entry.terminologyVersion) properties[TMX_PROPERTY.terminologyVersion] = entry.terminologyVersion;
  if (entry.settings !== undefined) properties[TMX_PROPERTY.settings] = entry.settings;
  const changed = entry.changed === undefined ? {} : { changed: entry.changed };
  return {
    id: null,
    sourceLanguage: entry.source,
    properties,
    variants: [
      { language: entry.source, text: entry.sourceText },
      { language: entry.target, text: entry.text, ...changed },
    ],
  };
}
