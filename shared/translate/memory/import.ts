import { sameLanguage, translateCode } from '../../languages/codes.ts';
import type { MemoryEntry, TranslationMemory } from '../ports.ts';
import { memoryText, requestLine } from '../text.ts';
import { humanKey, machineKey } from './key.ts';
import { readTmx, type TmxUnit } from './tmx.ts';

/** Names of our `<prop>` types: with them a machine entry that was exported finds its key again. */
const TMX_PROPERTY = {
  origin: 'x-tidings-origin',
  engine: 'x-tidings-engine',
  engineName: 'x-tidings-engine-name',
  terminologyVersion: 'x-tidings-terminology',
  settings: 'x-tidings-settings',
} as const;

/** Entries handed to the memory at once: what one BatchWriteItem takes, several times over. */
const BATCH = 500;

export interface ImportOptions {
  /** Only entries into these languages, Translate's codes. Default: into every language of the file. */
  readonly targets?: readonly string[];
}

/**
 * Fills a memory from a TMX stream. Units are human entries unless our own export says otherwise. Where any
 * variant may be the source, every ordered pair of languages becomes an entry.
 *
 * @throws PermanentError `invalid-tmx`; entries read before the fault are stored
 */
export async function importTmx(
  stream: AsyncIterable<Uint8Array | string>,
  memory: TranslationMemory,
  options: ImportOptions = {},
): Promise<{ units: number; entries: number }> {
  let units = 0;
  let entries = 0;
  let batch: MemoryEntry[] = [];
  for await (const unit of readTmx(stream)) {
    units += 1;
    batch.push(...entriesOf(unit, options));
    if (batch.length < BATCH) continue;
    entries += await storeDistinct(batch, memory);
    batch = [];
  }
  entries += await storeDistinct(batch, memory);
  return { units, entries };
}

/** A key written twice in one batch is an error for DynamoDB; the first one counts, as in the file's order. */
async function storeDistinct(batch: readonly MemoryEntry[], memory: TranslationMemory): Promise<number> {
  const distinct = new Map<string, MemoryEntry>();
  for (const entry of batch) if (!distinct.has(entry.key)) distinct.set(entry.key, entry);
  if (distinct.size > 0) await memory.store([...distinct.values()]);
  return distinct.size;
}

function entriesOf(unit: TmxUnit, options: ImportOptions): MemoryEntry[] {
  const variants = unit.variants
    .map(({ language, text }) => ({ language: translateCode(language), text: requestLine(text) }))
    .filter(({ text }) => text !== '');
  const from = unit.sourceLanguage === null ? null : translateCode(unit.sourceLanguage);
  const sources = variants.filter(({ language }) => from === null || language === from);
  return sources.flatMap((source) =>
    variants
      .filter(({ language }) => !sameLanguage(language, source.language))
      .filter(({ language }) => options.targets === undefined || options.targets.includes(language))
      .map((target) => entryOf(unit, source, target)),
  );
}

function entryOf(
  unit: TmxUnit,
  source: { language: string; text: string },
  target: { language: string; text: string },
): MemoryEntry {
  const pair = { source: source.language, target: target.language };
  const shared = { text: target.text, sourceText: memoryText(source.text), ...pair };
  const property = (name: keyof typeof TMX_PROPERTY): string | undefined =>
    unit.properties[TMX_PROPERTY[name]];
  if (property('origin') !== 'machine') {
    return {
      ...shared,
      key: humanKey(source.text, pair.source, pair.target),
      origin: 'human',
      engine: property('engine') ?? 'tmx',
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

/** The unit that `importTmx` turns into this entry again; null for an entry without its source text. */
export function unitOf(entry: MemoryEntry): TmxUnit | null {
  if (entry.sourceText === undefined || entry.source === undefined || entry.target === undefined) return null;
  const properties: Record<string, string> = {
    [TMX_PROPERTY.origin]: entry.origin,
    [TMX_PROPERTY.engine]: entry.engine,
  };
  if (entry.engineName !== undefined) properties[TMX_PROPERTY.engineName] = entry.engineName;
  if (entry.terminologyVersion) properties[TMX_PROPERTY.terminologyVersion] = entry.terminologyVersion;
  if (entry.settings !== undefined) properties[TMX_PROPERTY.settings] = entry.settings;
  return {
    id: null,
    sourceLanguage: entry.source,
    properties,
    variants: [
      { language: entry.source, text: entry.sourceText },
      { language: entry.target, text: entry.text },
    ],
  };
}
