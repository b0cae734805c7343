import { createServices } from '../../shared/aws/clients.ts';
import { requiredEnv } from '../../shared/aws/environment.ts';
import { createLogger } from '../../shared/aws/logger.ts';
import { workKey } from '../../shared/documents/keys.ts';
import { ENV } from '../../shared/environment.ts';
import { PermanentError } from '../../shared/errors.ts';

const { store, catalog, outcomes } = createServices();
const workBucket = requiredEnv(ENV.workBucket);
const logger = createLogger('resume');

/**
 * Runs on a schedule. Articles that wait for a new day's budget get their translate event again; those for which
 * the budget still does not suffice simply pause once more.
 */
export const handler = async (): Promise<void> => {
  let resumed = 0;
  for await (const article of catalog.listByStatus('paused')) {
    if (await catalog.isSuperseded(article)) {
      await catalog.advance(article, 'superseded');
      continue;
    }
    try {
      await store.touch(workBucket, workKey('normalized', article.articleId, article.revision));
      resumed++;
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
      const { kind, message } = error;
      const failure = {
        stage: 'translate',
        kind,
        message,
        advice: 'Say "npx tidings retry".',
        retryable: true,
      } as const;
      await outcomes.fail({ ...article, ...failure, attempts: 1 });
    }
  }
  logger.info('paused articles resumed', { eventType: 'resumed', resumed });
};
