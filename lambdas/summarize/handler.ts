import { createServices } from '../../shared/aws/clients.ts';
import { requiredEnv, settingsFromEnv } from '../../shared/aws/environment.ts';
import { FULLNESS } from '../../shared/aws/object-store.ts';
import { publishFiles, removeFiles, standingSummary } from '../../shared/aws/published.ts';
import { createStageHandler } from '../../shared/aws/stage-handler.ts';
import { articleOfWorkObject, readWork } from '../../shared/aws/work-article.ts';
import { createWriter } from '../../shared/aws/writer.ts';
import { isCanary } from '../../shared/documents/keys.ts';
import { ENV } from '../../shared/environment.ts';
import { withPublications } from '../../shared/publish/publications.ts';
import { waitsOf } from '../../shared/translate/waiting.ts';
import { renderWithin, summarizeWithin } from './bounded.ts';

const services = createServices();
const { store, catalog, outcomes } = services;
const [workBucket, outboxBucket] = [requiredEnv(ENV.workBucket), requiredEnv(ENV.outboxBucket)];
const settings = settingsFromEnv();
const writer = await createWriter(settings);
const schema = async () => (await import('../../shared/documents/translated-article.ts')).TranslatedArticle;

export const handler = createStageHandler({
  name: 'summarize',
  buckets: [workBucket],
  services,

  identify: (object) => articleOfWorkObject(catalog, object, 'translated'),

  async process({ object, article, status, count }) {
    // Before a model is paid: an earlier delivery may have done it all.
    if (status === 'published') return 'already-done';
    const { document: translated, size } = await readWork(store, workBucket, object.key, schema);
    const waits = translated.unavailable.length === 0 ? null : waitsOf(translated.unavailable);
    // A model is paid for the whole article only, once.
    const paid = waits === null && !isCanary(article.key) ? writer : null;
    const place = { store, bucket: outboxBucket, key: article.key };
    const [fresh, standing] = await Promise.all([
      summarizeWithin(size, translated, paid),
      standingSummary(place),
    ]);
    fresh.provenance.timings['summarizedAt'] = new Date().toISOString();
    const summary = withPublications(fresh, standing);
    const files = await renderWithin(size, summary, settings);
    const fullness = waits === null ? FULLNESS.complete : Object.keys(translated.translations).length;
    const { revision } = article;
    const outcome = await publishFiles(place, files, { revision, fullness, isNew: standing === null });
    if (outcome === 'newer-exists') {
      await catalog.advance(article, 'superseded');
      return 'superseded';
    }
    if (outcome === 'fuller-exists') return 'already-done';
    if (!(await outcomes.publish(article, waits))) {
      await removeFiles(place, revision);
      return 'withdrawn';
    }
    if (summary.quality.needsReview) count('NeedsReview');
    return 'done';
  },
});
