import { createHash } from 'node:crypto';
import type { FrontPagePorts } from '../../../shared/aws/front-page.ts';
import { type ListingRecord, type Listings, nameOf } from '../../../shared/aws/listings-table.ts';
import { PermanentError } from '../../../shared/errors.ts';
import type { Entry } from '../../../shared/publish/front/entry.ts';
import { type Place, placesOf, signpostsOf } from '../../../shared/publish/front/listings.ts';
import { listed } from '../../../shared/publish/front/story-places.ts';

/** Places that no record names any more may stand among the newest. */
const MOVED = 1000;

const SITE = { url: null, languages: ['en', 'vi'], name: 'outbox' };
const md5 = (body: string): string => createHash('md5').update(body).digest('hex');

/**
 * Bucket and table in memory, for thousands of interleavings in seconds: each step of a writer may be followed by steps of
 * others, and any step may be its last. ETags are hashes of the content, as S3's are.
 */
export function memoryOutbox() {
  const objects = new Map<string, string>();
  const records = new Map<string, ListingRecord>();
  /** By listing, then by position. */
  const places = new Map<string, Map<string, Place & { record: string; version: number }>>();
  const placesIn = (listing: string) => {
    const found = places.get(listing) ?? new Map<string, Place & { record: string; version: number }>();
    places.set(listing, found);
    return found;
  };
  let given = 0;
  const etagOf = (key: string): string | null => {
    const body = objects.get(key);
    return body === undefined ? null : md5(body);
  };

  /** @param step awaited before everything that happens at once; when it throws, nothing happens */
  function ports(step: () => Promise<void>, written = new Map<string, string>()): FrontPagePorts {
    const swap = async (key: string, before: string | null, body: string | null): Promise<boolean> => {
      await step();
      if (etagOf(key) !== before) return false;
      if (body === null) objects.delete(key);
      else objects.set(key, body);
      return true;
    };
    /** The greatest positions first; of a long listing only as many as anybody asks for. */
    const sorted = (listing: string, most: number) =>
      [...placesIn(listing).values()]
        .toSorted((a, b) => (a.position < b.position ? 1 : -1))
        .slice(0, most + MOVED);
    const listings: Listings = {
      async record(id) {
        await step();
        return records.get(id) ?? null;
      },
      async change(record, signposts) {
        for (const place of [...record.places, ...signposts]) {
          await step();
          placesIn(place.listing).set(place.position, {
            ...place,
            record: record.id,
            version: record.version,
          });
        }
        await step();
        if ((records.get(record.id)?.version ?? 0) !== record.version - 1) return false;
        records.set(record.id, record);
        return true;
      },
      async settle({ id, version, places: current, pending }) {
        await step();
        if (records.get(id)?.version !== version) return;
        records.set(id, { ...records.get(id)!, pending: [] });
        const kept = new Set(current.map(nameOf));
        for (const { listing, position } of pending.filter((place) => !kept.has(nameOf(place)))) {
          await step();
          const standing = placesIn(listing).get(position)?.version ?? version;
          if (standing < version) placesIn(listing).delete(position);
        }
      },
      async nextNumber() {
        await step();
        return ++given;
      },
      async lastNumber() {
        await step();
        return given;
      },
      async newest(listing, most) {
        await step();
        const candidates = sorted(listing, most);
        await step();
        return candidates
          .flatMap(({ record, position }) => {
            const known = records.get(record);
            const stands = known?.places.some(
              (place) => place.listing === listing && place.position === position,
            );
            return stands && known!.entry !== null ? [listed(known!.entry, known!.places)] : [];
          })
          .slice(0, most);
      },
      async positions(listing, most) {
        await step();
        return sorted(listing, most)
          .map(({ position }) => position)
          .slice(0, most);
      },
    };
    const store: FrontPagePorts['store'] = {
      async get(_bucket, key) {
        await step();
        const body = objects.get(key);
        if (body === undefined) throw new PermanentError({ kind: 'object-gone', message: key, advice: '' });
        const bytes = new TextEncoder().encode(body);
        return { bytes, contentType: undefined, contentEncoding: undefined, metadata: {} };
      },
      async etag(_bucket, key) {
        await step();
        return etagOf(key);
      },
      replace: async ({ key, body }, etag) => ((await swap(key, etag, body)) ? md5(body) : null),
      remove: (_bucket, key, etag) => swap(key, etag, null),
    };
    return { store, listings, bucket: 'outbox', site: SITE, written };
  }
  /** Puts an entry into its lists without writing a page. */
  function list(id: string, entry: Entry): void {
    given++;
    const record = { id, version: 1, entry, places: placesOf(entry, id, given), pending: [], number: given };
    records.set(id, record);
    for (const place of record.places)
      placesIn(place.listing).set(place.position, { ...place, record: id, version: 1 });
    for (const place of signpostsOf(entry))
      placesIn(place.listing).set(place.position, { ...place, record: id, version: 1 });
  }

  return { objects, ports, list };
}
