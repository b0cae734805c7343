import { createServices } from '../../shared/aws/clients.ts';
import { requiredEnv, settingsFromEnv } from '../../shared/aws/environment.ts';
import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { createSpendTable } from '../../shared/aws/spend-table.ts';
import { createStageHandler } from '../../shared/aws/stage-handler.ts';
import { createEngine } from '../../shared/aws/translation-engine.ts';
import { articleOfWorkObject } from '../../shared/aws/work-article.ts';
import { NormalizedArticle, readDocument, workKey } from '../../shared/documents/index.ts';
import { ENV } from '../../shared/environment.ts';
import { PermanentError } from '../../shared/errors.ts';
import { BudgetReachedError, translateArticle } from '../../shared/translate/index.ts';
import { checkWithin } from './bounded.ts';

const services = createServices();
const { store, catalog, dynamo } = services;
const workBucket = requiredEnv(ENV.workBucket);
const memoryTable = requiredEnv(ENV.memoryTable);
const settings = settingsFromEnv();
const memory = createMemoryTable(dynamo, memoryTable);
const spend = createSpendTable(dynamo, memoryTable, { dailyCharacterBudget: settings.dailyCharacterBudget });
const engine = await createEngine(settings, process.env[ENV.terminologyName]);
export const handler = createStageHandler({
  name: 'translate',
  bucket: workBucket,
  services,

  identify: (object) => articleOfWorkObject(catalog, object, 'normalized'),

  async process({ object, article, remainingMs, count }) {
    const translatedKey = workKey('translated', article.articleId, article.revision);
    // Before anything is paid: an earlier delivery may have done it all.
    if (await store.exists(workBucket, translatedKey)) {
      await catalog.advance(article, 'translated');
      return 'already-done';
    }
    const { bytes } = await store.get(workBucket, object.key);
    const normalized = readDocument(NormalizedArticle, new TextDecoder().decode(bytes), object.key);
    try {
      const ports = { engine, memory, spend, check: checkWithin(bytes.length), remainingMs };
      const translated = await translateArticle(normalized, ports, settings);
      translated.timings = { ...translated.timings, translatedAt: new Date().toISOString() };
      const body = JSON.stringify(translated);
      await store.putOnce({ bucket: workBucket, key: translatedKey, body, contentType: 'application/json' });
      await catalog.advance(article, 'translated');
      return 'done';
    } catch (error) {
      if (error instanceof PermanentError && error.kind === 'untranslated') count('Untranslated');
      if (!(error instanceof BudgetReachedError)) throw error;
      await catalog.advance(article, 'paused', { message: error.message, advice: error.advice });
      return 'paused';
    }
  },
});
