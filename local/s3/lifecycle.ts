import type { BucketModel } from '../template/model.ts';
import type { ObjectVersion, Store } from './store.ts';

const DAY_MS = 86_400_000;

/**
 * Deletes versions that were replaced long enough ago, by the rules of their buckets ("Expiring objects", S3 user guide). What
 * is current stays, whatever its age: a laptop that was off for weeks must not begin by deleting articles.
 *
 * @param now milliseconds since the epoch
 * @returns how many are gone
 */
export async function expireReplaced(
  { name, replacedVersions }: BucketModel,
  store: Pick<Store, 'listVersions' | 'removeVersion'>,
  now: number,
): Promise<number> {
  const expired: ObjectVersion[] = [];
  let newer: ObjectVersion | undefined;
  for (const version of store.listVersions(name, '')) {
    const replacedAt = newer?.key === version.key ? newer.modified : undefined;
    newer = version;
    if (replacedAt === undefined) continue;
    const days = replacedVersions
      .filter(({ prefix }) => version.key.startsWith(prefix))
      .map((rule) => rule.days);
    if (days.length > 0 && now >= replacedAt + Math.min(...days) * DAY_MS) expired.push(version);
  }
  for (const { bucket, key, versionId } of expired) await store.removeVersion(bucket, key, versionId);
  return expired.length;
}
