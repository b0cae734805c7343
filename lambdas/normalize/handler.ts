import { createServices } from '../../shared/aws/clients.ts';
import { requiredEnv, settingsFromEnv } from '../../shared/aws/environment.ts';
import { createStageHandler } from '../../shared/aws/stage-handler.ts';
import { articleIdOf, assertKeyFits, revisionOf, workKey } from '../../shared/documents/keys.ts';
import { ENV } from '../../shared/environment.ts';
import { assertSizeFits } from '../../shared/normalize/limits.ts';
import { bounded } from './bounded.ts';

const services = createServices();
const { store, catalog } = services;
const workBucket = requiredEnv(ENV.workBucket);
const { sourceHints } = settingsFromEnv();

/** Lists show one line; a DynamoDB item holds 400 KB, and a first line can be longer than that. */
const MAX_CATALOG_TITLE = 300;

export const handler = createStageHandler({
  name: 'normalize',
  bucket: requiredEnv(ENV.inboxBucket),
  services,

  async identify(object) {
    const { key, sequencer } = object;
    // Consoles create "folders" as empty objects whose key ends in a slash.
    if (key.endsWith('/') && object.size === 0) return null;
    const article = { articleId: articleIdOf(key), revision: revisionOf(sequencer), key };
    await catalog.register(article);
    return article;
  },

  async process({ object, article }) {
    const { bucket, key, versionId, size } = object;
    assertKeyFits(key);
    // Before the download: an upload can be 5 GB, the function's memory is not.
    assertSizeFits(size);
    const { bytes, ...stored } = await store.get(bucket, key, versionId);
    const received = { etag: object.etag, sequencer: object.sequencer, receivedAt: object.eventTime };
    const normalized = await bounded.run('normalize', bytes.length, bytes, {
      key,
      bucket,
      versionId,
      ...stored,
      sourceHints,
      ...received,
    });
    normalized.timings = { receivedAt: object.eventTime, normalizedAt: new Date().toISOString() };
    const outcome = await store.putOnce({
      bucket: workBucket,
      key: workKey('normalized', article.articleId, article.revision),
      body: JSON.stringify(normalized),
      contentType: 'application/json',
    });
    const title = normalized.title?.text.slice(0, MAX_CATALOG_TITLE);
    await catalog.advance(article, 'normalized', { title, language: normalized.language.code });
    return outcome === 'created' ? 'done' : 'already-done';
  },
});
