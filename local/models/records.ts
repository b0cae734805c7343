import * as z from 'zod';
import { ModelError } from './errors.ts';
import { FileRole, pairName, RemoteFile, RemoteModel } from './manifest.ts';

/** Where models come from. Both parts can be replaced by a mirror's. */
export interface ModelHost {
  /** The list of all files: Remote Settings' records, or a copy of them. */
  readonly recordsUrl: string;
  /** What the records' locations are relative to. */
  readonly filesUrl: string;
}

/** The service that Firefox takes its models from. It is run for Firefox: heavy use belongs on a mirror. */
const MOZILLA: ModelHost = {
  recordsUrl:
    'https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models-v2/records',
  filesUrl: 'https://firefox-settings-attachments.cdn.mozilla.net/',
};

/** Name of the list in a mirror's folder. */
const MIRRORED_RECORDS = 'records.json';

/**
 * TIDINGS_MODELS_MIRROR is a folder with the files, and with the list as `records.json`; TIDINGS_MODELS_RECORDS_URL names
 * another list. Else Mozilla. @throws ModelError for one that is no address
 */
export function modelHost(env: NodeJS.ProcessEnv = process.env): ModelHost {
  const mirror = addressFrom(env, 'TIDINGS_MODELS_MIRROR');
  const filesUrl = mirror === undefined || mirror.endsWith('/') ? mirror : `${mirror}/`;
  const mirrored = filesUrl && new URL(MIRRORED_RECORDS, filesUrl).href;
  return {
    recordsUrl: addressFrom(env, 'TIDINGS_MODELS_RECORDS_URL') ?? mirrored ?? MOZILLA.recordsUrl,
    filesUrl: filesUrl ?? MOZILLA.filesUrl,
  };
}

/** Whom people fetch models from, and under which licence: those of a mirror are Mozilla's as well. */
export function originOf({ filesUrl }: ModelHost): { readonly from: string; readonly licence: string } {
  const host = new URL(filesUrl).host;
  return {
    from: filesUrl === MOZILLA.filesUrl ? 'Mozilla' : `Mozilla by way of ${host}`,
    licence: 'MPL 2.0',
  };
}

function addressFrom(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name];
  if (value === undefined || value === '') return undefined;
  if (/^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value;
  throw new ModelError(`${name} is no web address: ${value}`, 'It begins with https:// (or http://).');
}

/** A model as the host offers it: what the lock pins. */
export type OfferedModel = RemoteModel & {
  /** Offered to the users of Firefox, not only to those of its test channels. */
  readonly released: boolean;
};

// Who gets a record, as Mozilla's own release list reads its filters, best first. All others are trials.
const RELEASES: readonly string[] = ['', "env.appinfo.OS != 'Android'", "env.appinfo.OS == 'Android'"];
// The last of them that reaches computers: up to it, newer is better.
const FOR_COMPUTERS = 1;
/** Place in RELEASES; after them all, trials. */
type Audience = number;

// The file format that the engine reads. Mozilla raises it when an old engine could not read a new model.
const MODEL_MAJOR = 3;

const Hash = z.string().regex(/^[0-9a-f]{64}$/i);
const Record = z.looseObject({
  name: z.string(),
  fileType: z.string(),
  sourceLanguage: z.string(),
  targetLanguage: z.string(),
  version: z.string(),
  architecture: z.string().nullish(),
  filter_expression: z.string().nullish(),
  variant: z.string().nullish(),
  decompressedHash: Hash,
  decompressedSize: z.int().positive(),
  attachment: z.looseObject({ hash: Hash, size: z.int().positive(), location: z.string() }),
});
type Record = z.infer<typeof Record>;

/**
 * Models of a records list that are complete, one for each direction and the best of its kind.
 * Records that are not understood are left out: the list holds other things too.
 * @throws ModelError when the body is no records list
 */
export function readOffer(body: unknown): OfferedModel[] {
  const list = z.object({ data: z.array(z.unknown()) }).safeParse(body);
  if (!list.success) {
    throw new ModelError(
      'The answer of the model host is not a list of records.',
      'Check TIDINGS_MODELS_RECORDS_URL, or try again later.',
    );
  }
  const groups = new Map<string, Record[]>();
  for (const item of list.data.data) {
    const { success, data: record } = Record.safeParse(item);
    if (!success || majorOf(record.version) !== MODEL_MAJOR) continue;
    const { sourceLanguage, targetLanguage, version, architecture, filter_expression: filter } = record;
    const key = [sourceLanguage, targetLanguage, version, architecture, filter, record.variant].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  const best = new Map<string, Candidate>();
  for (const records of groups.values()) {
    const model = toModel(records);
    if (model === undefined) continue;
    const candidate = { model, audience: audienceOf(records[0]) };
    const pair = pairName(model);
    const other = best.get(pair);
    if (other === undefined || compare(candidate, other) > 0) best.set(pair, candidate);
  }
  return [...best]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { model, audience }]) => ({ ...model, released: audience < RELEASES.length }));
}

interface Candidate {
  readonly model: RemoteModel;
  readonly audience: Audience;
}

function audienceOf(record: Record | undefined): Audience {
  // Variants are two models of one direction that are being compared.
  const place = record?.variant ? -1 : RELEASES.indexOf(record?.filter_expression ?? '');
  return place < 0 ? RELEASES.length : place;
}

function toModel(records: readonly Record[]): RemoteModel | undefined {
  const [first] = records;
  if (first === undefined) return undefined;
  const files = new Map<FileRole, RemoteFile>();
  // Of several shortlists the one with fewer candidates; names differ only in those numbers.
  for (const record of records.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = toFile(record);
    if (file !== undefined && !files.has(file.role)) files.set(file.role, file);
  }
  const hasVocabulary = files.has('vocab') || (files.has('srcvocab') && files.has('trgvocab'));
  if (!files.has('model') || !hasVocabulary) return undefined;
  // Names become folders: the schema lets nothing else through.
  const model = RemoteModel.safeParse({
    from: first.sourceLanguage,
    to: first.targetLanguage,
    version: first.version,
    architecture: first.architecture ?? '',
    files: [...files.values()],
  });
  return model.success ? model.data : undefined;
}

function toFile(record: Record): RemoteFile | undefined {
  const role = FileRole.safeParse(record.fileType);
  if (!role.success) return undefined;
  // Names and locations are checked by the schema: they become paths and addresses.
  const file = RemoteFile.safeParse({
    role: role.data,
    name: record.name,
    size: record.decompressedSize,
    sha256: record.decompressedHash.toLowerCase(),
    location: record.attachment.location,
    packedSize: record.attachment.size,
    packedSha256: record.attachment.hash.toLowerCase(),
  });
  return file.success ? file.data : undefined;
}

// Larger is better and slower; "base" is half again as slow as base-memory for little.
const ARCHITECTURES = ['tiny', 'base', 'base-memory'];

/**
 * Positive when `a` is the better choice: for everyone or for computers before telephones before trials, then the
 * newest, then by architecture.
 */
function compare(a: Candidate, b: Candidate): number {
  const place = ({ audience }: Candidate): number => Math.max(audience, FOR_COMPUTERS);
  if (place(a) !== place(b)) return place(b) - place(a);
  const byVersion = compareVersions(a.model.version, b.model.version);
  if (byVersion !== 0) return byVersion;
  return ARCHITECTURES.indexOf(a.model.architecture) - ARCHITECTURES.indexOf(b.model.architecture);
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/** `3.1` after `3.0`, `3.0` after its own pre-release `3.0a1`. */
export function compareVersions(a: string, b: string): number {
  const [numbersA, preA] = splitVersion(a);
  const [numbersB, preB] = splitVersion(b);
  for (let i = 0; i < Math.max(numbersA.length, numbersB.length); i++) {
    const difference = (numbersA[i] ?? 0) - (numbersB[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if ((preA === '') !== (preB === '')) return preA === '' ? 1 : -1;
  return preA < preB ? -1 : Number(preA > preB);
}

function splitVersion(version: string): [number[], string] {
  const [, numbers = '', pre = ''] = /^([\d.]*)(.*)/s.exec(version) ?? [];
  return [numbers.split('.').map(Number), pre];
}
