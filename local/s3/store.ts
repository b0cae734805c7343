import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Database, type Row, transaction } from '../database.ts';

/** Objects on disk: an index in SQLite and one file per version, named by a random id. */

export interface ObjectVersion {
  readonly bucket: string;
  readonly key: string;
  /** `null` in a bucket without versions, as S3 calls it. */
  readonly versionId: string;
  readonly deleteMarker: boolean;
  /** Without quotes. */
  readonly etag: string;
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  /** Grows with every change of any object: "Event message structure", S3 user guide. */
  readonly sequencer: string;
  /** Content headers and user metadata, by lower-case header name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Base64 by algorithm, as given at the upload. */
  readonly checksums: Readonly<Record<string, string>>;
  readonly blob: string;
}

export interface Bucket {
  readonly name: string;
  readonly versioned: boolean;
  readonly created: number;
}

/** Written bytes that wait for their place in the index. */
export interface NewObject {
  readonly bucket: string;
  readonly key: string;
  readonly etag: string;
  readonly size: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly checksums: Readonly<Record<string, string>>;
  /** File with the content; it is moved into the store. */
  readonly file: string;
}

/** Called inside the transaction that makes the change; `before` is what was current until now. */
export type ChangeListener = (change: { readonly version: ObjectVersion; readonly event: string }) => void;

export type Store = ReturnType<typeof openStore>;

const SCHEMA = `
  create table if not exists buckets (name text primary key, versioned integer not null, created integer not null) strict;
  create table if not exists versions (
    sequence integer primary key autoincrement, bucket text not null, key text not null, version_id text not null,
    latest integer not null, delete_marker integer not null, etag text not null, size integer not null,
    modified integer not null, sequencer text not null, headers text not null, checksums text not null, blob text not null,
    unique (bucket, key, version_id)) strict;
  create index if not exists latest_versions on versions (bucket, key) where latest = 1;`;

export function openStore(database: Database, folder: string, onChange: ChangeListener) {
  const objects = path.join(folder, 'objects');
  const incoming = path.join(folder, 'incoming');
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(objects, { recursive: true });
  mkdirSync(incoming, { recursive: true });
  database.exec(SCHEMA);

  const statements = {
    bucket: database.prepare('select * from buckets where name = ?'),
    latest: database.prepare('select * from versions where bucket = ? and key = ? and latest = 1'),
    version: database.prepare('select * from versions where bucket = ? and key = ? and version_id = ?'),
    newest: database.prepare(
      'select * from versions where bucket = ? and key = ? order by sequence desc limit 1',
    ),
    retire: database.prepare('update versions set latest = 0 where bucket = ? and key = ?'),
    promote: database.prepare(
      'update versions set latest = 1 where bucket = ? and key = ? and version_id = ?',
    ),
    insert: database.prepare(
      'insert into versions (bucket, key, version_id, latest, delete_marker, etag, size, modified, sequencer, headers, checksums, blob) values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    remove: database.prepare('delete from versions where bucket = ? and key = ? and version_id = ?'),
    range: database.prepare(
      'select * from versions where bucket = ? and latest = 1 and delete_marker = 0 and key >= ? order by key',
    ),
    versions: database.prepare(
      'select * from versions where bucket = ? and key >= ? order by key, sequence desc',
    ),
  };
  const nextSequencer = startSequencer(database);
  const blobPath = (blob: string): string => path.join(objects, blob.slice(0, 2), blob);

  function bucket(name: string): Bucket | undefined {
    const row = statements.bucket.get(name);
    return row && { name, versioned: row['versioned'] === 1, created: Number(row['created']) };
  }

  /** The current version, also when it is a delete marker. */
  function current(bucketName: string, key: string): ObjectVersion | undefined {
    const row = statements.latest.get(bucketName, key);
    return row && toVersion(row);
  }

  function insert(entry: Omit<ObjectVersion, 'modified' | 'sequencer'>, event: string): ObjectVersion {
    const version = { ...entry, modified: Date.now(), sequencer: nextSequencer() };
    statements.retire.run(entry.bucket, entry.key);
    statements.remove.run(entry.bucket, entry.key, entry.versionId);
    statements.insert.run(
      version.bucket,
      version.key,
      version.versionId,
      version.deleteMarker ? 1 : 0,
      version.etag,
      version.size,
      version.modified,
      version.sequencer,
      JSON.stringify(version.headers),
      JSON.stringify(version.checksums),
      version.blob,
    );
    onChange({ version, event });
    return version;
  }

  const discard = async (version: ObjectVersion | undefined): Promise<void> => {
    if (version !== undefined && version.blob !== '') await rm(blobPath(version.blob), { force: true });
  };

  return {
    bucket,
    current,
    buckets: (): Bucket[] =>
      database
        .prepare('select name from buckets order by name')
        .all()
        .map((row) => bucket(String(row['name']))!),
    createBucket(name: string, versioned: boolean): void {
      database
        .prepare(
          'insert into buckets values (?, ?, ?) on conflict (name) do update set versioned = excluded.versioned',
        )
        .run(name, versioned ? 1 : 0, Date.now());
    },
    deleteBucket: (name: string): void =>
      void database.prepare('delete from buckets where name = ?').run(name),
    isEmpty: (name: string): boolean =>
      database.prepare('select 1 from versions where bucket = ? limit 1').get(name) === undefined,
    version(bucketName: string, key: string, versionId: string): ObjectVersion | undefined {
      const row = statements.version.get(bucketName, key, versionId);
      return row && toVersion(row);
    },
    /** Current objects from `from` on, in the order of their keys' UTF-8 bytes. */
    *list(bucketName: string, from: string): Generator<ObjectVersion> {
      for (const row of statements.range.iterate(bucketName, from)) yield toVersion(row);
    },
    /** Every version from the key `from` on, delete markers among them; of a key the newest first. */
    *listVersions(bucketName: string, from: string): Generator<ObjectVersion> {
      for (const row of statements.versions.iterate(bucketName, from)) yield toVersion(row);
    },
    newFile: (): string => path.join(incoming, randomUUID()),
    blobPath,

    /**
     * Makes the file the current version of its key. `check` sees the version it replaces and may throw:
     * nothing can happen between the check and the change.
     */
    async put(
      object: NewObject,
      event: string,
      check?: (now: ObjectVersion | undefined) => void,
    ): Promise<ObjectVersion> {
      const versioned = bucket(object.bucket)?.versioned === true;
      const blob = randomUUID();
      mkdirSync(path.dirname(blobPath(blob)), { recursive: true });
      await rename(object.file, blobPath(blob));
      const { file: _, ...entry } = object;
      let replaced: ObjectVersion | undefined;
      try {
        const version = transaction(database, () => {
          check?.(current(object.bucket, object.key));
          const versionId = versioned ? randomUUID().replaceAll('-', '') : 'null';
          const row = statements.version.get(object.bucket, object.key, versionId);
          replaced = row && toVersion(row);
          return insert({ ...entry, versionId, deleteMarker: false, blob }, event);
        });
        await discard(replaced);
        return version;
      } catch (error) {
        await rm(blobPath(blob), { force: true });
        throw error;
      }
    },

    /** Deletes the object, or puts a delete marker over it where the bucket keeps versions. */
    async remove(
      bucketName: string,
      key: string,
      check?: (now: ObjectVersion | undefined) => void,
    ): Promise<ObjectVersion | undefined> {
      const versioned = bucket(bucketName)?.versioned === true;
      let replaced: ObjectVersion | undefined;
      const marker = transaction(database, () => {
        const now = current(bucketName, key);
        check?.(now);
        const entry = {
          bucket: bucketName,
          key,
          deleteMarker: true,
          etag: '',
          size: 0,
          headers: {},
          checksums: {},
          blob: '',
        };
        if (versioned) {
          const versionId = randomUUID().replaceAll('-', '');
          return insert({ ...entry, versionId }, 'ObjectRemoved:DeleteMarkerCreated');
        }
        if (now === undefined) return undefined;
        replaced = now;
        statements.remove.run(bucketName, key, now.versionId);
        const gone = { ...entry, versionId: 'null', modified: Date.now(), sequencer: nextSequencer() };
        onChange({ version: gone, event: 'ObjectRemoved:Delete' });
        return undefined;
      });
      await discard(replaced);
      return marker;
    },

    /** Deletes one version for good; the newest of those that are left becomes current. */
    async removeVersion(
      bucketName: string,
      key: string,
      versionId: string,
    ): Promise<ObjectVersion | undefined> {
      const removed = transaction(database, () => {
        const row = statements.version.get(bucketName, key, versionId);
        if (row === undefined) return undefined;
        statements.remove.run(bucketName, key, versionId);
        const newest = statements.newest.get(bucketName, key);
        if (newest !== undefined) statements.promote.run(bucketName, key, newest['version_id']!);
        const version = { ...toVersion(row), sequencer: nextSequencer() };
        onChange({ version, event: 'ObjectRemoved:Delete' });
        return version;
      });
      await discard(removed);
      return removed;
    },
  };
}

function toVersion(row: Row): ObjectVersion {
  return {
    bucket: String(row['bucket']),
    key: String(row['key']),
    versionId: String(row['version_id']),
    deleteMarker: row['delete_marker'] === 1,
    etag: String(row['etag']),
    size: Number(row['size']),
    modified: Number(row['modified']),
    sequencer: String(row['sequencer']),
    headers: JSON.parse(String(row['headers'])) as Record<string, string>,
    checksums: JSON.parse(String(row['checksums'])) as Record<string, string>,
    blob: String(row['blob']),
  };
}

/** Hex numbers of 16 digits that only grow, also over restarts and when the clock is set back. */
function startSequencer(database: Database): () => string {
  const row = database.prepare('select max(sequencer) as last from versions').get();
  let last = typeof row?.['last'] === 'string' ? BigInt(`0x${row['last']}`) : 0n;
  return () => {
    const clock = BigInt(Date.now()) << 16n;
    last = clock > last ? clock : last + 1n;
    return last.toString(16).toUpperCase().padStart(16, '0');
  };
}
