import { createServices } from '../../shared/aws/clients.ts';
import { requiredEnv, settingsFromEnv } from '../../shared/aws/environment.ts';
import { createHandOver } from '../../shared/aws/hand-over.ts';
import { createStageHandler } from '../../shared/aws/stage-handler.ts';
import { articleOfUpload, articleOfWorkObject } from '../../shared/aws/work-article.ts';
import { assertKeyFits, workKey } from '../../shared/documents/keys.ts';
import { ENV } from '../../shared/environment.ts';
import { assertSizeFits } from '../../shared/normalize/limits.ts';
import { bounded } from './bounded.ts';

const services = createServices();
const { store, catalog } = services;
const workBucket = requiredEnv(ENV.workBucket);
const inboxBucket = requiredEnv(ENV.inboxBucket);
const { sourceHints, backfill } = settingsFromEnv();
const slowLane = createHandOver({ store, catalog, workBucket, isThere: backfill !== null });

/** Lists show one line; a DynamoDB item holds 400 KB, and a first line can be longer than that. */
const MAX_CATALOG_TITLE = 300;

export const handler = createStageHandler({
  name: 'normalize',
  // Of the work bucket: notes of the slow lane.
  buckets: [inboxBucket, workBucket],
  services,

  async identify(object) {
    if (object.bucket === workBucket) return articleOfWorkObject(catalog, object, 'received');
    // Consoles create "folders" as empty objects whose key ends in a slash.
    if (object.key.endsWith('/') && object.size === 0) return null;
    return articleOfUpload(catalog, object);
  },

  async process({ object: message, article }) {
    const object = await slowLane.uploadOf(message, article);
    if (object === null) return 'handed-over';
    const { bucket, key, versionId, size, etag, sequencer, eventTime } = object;
    assertKeyFits(key);
    // Before the download: an upload can be 5 GB, the function's memory is not.
    assertSizeFits(size);
    const { bytes, ...stored } = await store.get(bucket, key, versionId);
    const source = { bucket, key, versionId, etag, sequencer, receivedAt: eventTime };
    const upload = { ...source, ...stored, sourceHints };
    const normalized = await bounded.run('normalize', bytes.length, bytes, upload);
    normalized.timings = { receivedAt: eventTime, normalizedAt: new Date().toISOString() };
    const outcome = await store.putOnce({
      bucket: workBucket,
      key: workKey('normalized', article),
      body: JSON.stringify(normalized),
      contentType: 'application/json',
    });
    const title = normalized.title?.text.slice(0, MAX_CATALOG_TITLE);
    await catalog.advance(article, 'normalized', { title, language: normalized.language.code });
    return outcome === 'created' ? 'done' : 'already-done';
  },
});
