import { createServices } from '../../shared/aws/clients.ts';
import { callOptionsFromEnv, requiredEnv, settingsFromEnv } from '../../shared/aws/environment.ts';
import { createLanes } from '../../shared/aws/lanes.ts';
import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { sendOn } from '../../shared/aws/resume.ts';
import { createStageHandler } from '../../shared/aws/stage-handler.ts';
import { articleOfWorkObject, readWork } from '../../shared/aws/work-article.ts';
import { withCallOptions } from '../../shared/calls.ts';
import { workKey } from '../../shared/documents/keys.ts';
import { ENV } from '../../shared/environment.ts';
import { translateArticle, usageOf } from '../../shared/translate/index.ts';
import { endOf, partOf, waitsOf } from '../../shared/translate/waiting.ts';
import { checkWithin } from './bounded.ts';

const services = createServices();
const { store, catalog, outcomes, dynamo } = services;
const workBucket = requiredEnv(ENV.workBucket);
const memoryTable = requiredEnv(ENV.memoryTable);
const settings = settingsFromEnv();
const schema = async () => (await import('../../shared/documents/normalized-article.ts')).NormalizedArticle;
const memory = createMemoryTable(dynamo, memoryTable);
const lanes = await createLanes(settings, { dynamo, memoryTable }, process.env[ENV.terminologyName]);

export const handler = createStageHandler({
  name: 'translate',
  buckets: [workBucket],
  services,

  identify: (object) => articleOfWorkObject(catalog, object, 'normalized'),

  async process({ object, article, attempts, remainingMs, measure }) {
    const whole = workKey('translated', article);
    const reading = readWork(store, workBucket, object.key, schema);
    reading.catch(() => {}); // Heard where it is awaited; an article that is done needs no reading.
    // Before anything is paid: an earlier delivery may have done it all.
    if (await store.exists(workBucket, whole))
      return sendOn(services, article, { bucket: workBucket, key: whole });
    const { document: normalized, size } = await reading;
    const ports = { ...lanes(article.lane), memory, check: checkWithin(size), remainingMs };
    const translated = await translateArticle(normalized, ports, settings);
    for (const one of translated.unavailable) one.advice = withCallOptions(one.advice, callOptionsFromEnv());
    translated.timings = { ...translated.timings, translatedAt: new Date().toISOString() };
    measure(usageOf(translated));
    const { unavailable } = translated;
    const body = JSON.stringify(translated);
    const key = unavailable.length === 0 ? whole : workKey('translated', article, partOf(translated));
    const outcome = await store.putOnce({ bucket: workBucket, key, body, contentType: 'application/json' });
    if (unavailable.length === 0) {
      await catalog.advance(article, 'translated');
      return 'done';
    }
    // Published already, as far as it goes: the catalog alone hears that it was tried again.
    if (outcome === 'exists') await outcomes.publish(article, waitsOf(unavailable));
    return endOf(unavailable, attempts, article.lane);
  },
});
