import { createServices } from '../../shared/aws/clients.ts';
import { requiredEnv, settingsFromEnv } from '../../shared/aws/environment.ts';
import { createStageHandler } from '../../shared/aws/stage-handler.ts';
import { articleOfWorkObject } from '../../shared/aws/work-article.ts';
import { createWriter } from '../../shared/aws/writer.ts';
import { outboxKeys, readDocument, TranslatedArticle } from '../../shared/documents/index.ts';
import { ENV } from '../../shared/environment.ts';
import { renderWithin, summarizeWithin } from './bounded.ts';

const services = createServices();
const { store, catalog, outcomes } = services;
const workBucket = requiredEnv(ENV.workBucket);
const outboxBucket = requiredEnv(ENV.outboxBucket);
const writer = await createWriter(settingsFromEnv());

export const handler = createStageHandler({
  name: 'summarize',
  bucket: workBucket,
  services,

  identify: (object) => articleOfWorkObject(catalog, object, 'translated'),

  async process({ object, article, count }) {
    // Before a model is paid: an earlier delivery may have done it all.
    if ((await catalog.get(article))?.status === 'published') return 'already-done';
    const { bytes } = await store.get(workBucket, object.key);
    const translated = readDocument(TranslatedArticle, new TextDecoder().decode(bytes), object.key);
    const summary = await summarizeWithin(bytes.length, translated, writer);
    summary.provenance.timings['summarizedAt'] = new Date().toISOString();
    const { folder } = outboxKeys(article.key);
    const files = await renderWithin(bytes.length, summary);
    for (const { name, body, contentType } of publishingOrder(files)) {
      const file = { bucket: outboxBucket, key: `${folder}${name}`, body, contentType };
      if ((await store.putIfNewer(file, article.revision)) === 'newer-exists') {
        await catalog.advance(article, 'superseded');
        return 'superseded';
      }
    }
    await outcomes.publish(article);
    if (summary.quality.needsReview) count('NeedsReview');
    return 'done';
  },
});

/** summary.json last: whoever waits for it finds everything else in place. */
function publishingOrder<File extends { name: string }>(files: File[]): File[] {
  const last = (file: File) => Number(file.name === 'summary.json');
  return files.toSorted((a, b) => last(a) - last(b));
}
