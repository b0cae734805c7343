import * as z from 'zod';

/** The files that one direction of translation needs. `vocab` serves both sides when they share one. */
export const FileRole = z.enum(['model', 'vocab', 'srcvocab', 'trgvocab', 'lex']);
export type FileRole = z.infer<typeof FileRole>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
// A file or folder name, never a path: it is joined to the models folder.
const PlainName = z.string().regex(/^(?!\.)[A-Za-z0-9._-]{1,200}$/);
const LanguageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export const ModelFile = z.object({
  role: FileRole,
  name: PlainName,
  /** Bytes and hash of the file as the engine reads it. */
  size: z.int().positive(),
  sha256: Sha256,
});
export type ModelFile = z.infer<typeof ModelFile>;

/** A file as the model host serves it: packed with zstd under its own size and hash. */
export const RemoteFile = ModelFile.extend({
  location: z.string().regex(/^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/-]*$/),
  packedSize: z.int().positive(),
  packedSha256: Sha256,
});
export type RemoteFile = z.infer<typeof RemoteFile>;

const Direction = {
  /** The model's own language tags. */
  from: LanguageTag,
  to: LanguageTag,
  version: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/),
  architecture: z.string().max(40),
};

/** One direction as a host serves it. */
export const RemoteModel = z.object({ ...Direction, files: z.array(RemoteFile).min(2) });
export type RemoteModel = z.infer<typeof RemoteModel>;

/** One direction pinned in the lock. */
export const LockedModel = RemoteModel.extend({
  /** When the pins were taken, and from where: trust on first use. */
  pinnedAt: z.string(),
  pinnedFrom: z.string(),
});
export type LockedModel = z.infer<typeof LockedModel>;

export const MODEL_SCHEMA = 'tidings/model/1';
/** `model.json` in a model's folder: written last, so its presence means that the folder is complete. */
export const InstalledModel = z.object({
  schema: z.literal(MODEL_SCHEMA),
  ...Direction,
  files: z.array(ModelFile).min(2),
});
export type InstalledModel = z.infer<typeof InstalledModel>;

/** Name of a direction on the command line and on disk: `de-en`. */
export function pairName(model: { readonly from: string; readonly to: string }): string {
  return `${model.from}-${model.to}`;
}
