import { createServices } from '../../shared/aws/clients.ts';
import { requiredEnv } from '../../shared/aws/environment.ts';
import { createLogger } from '../../shared/aws/logger.ts';
import { isDueAt, resumeWaiting } from '../../shared/aws/resume.ts';
import { retryCall } from '../../shared/calls.ts';
import { ENV } from '../../shared/environment.ts';

const { store, catalog, outcomes } = createServices();
const workBucket = requiredEnv(ENV.workBucket);
const logger = createLogger('resume');

/** Runs on a schedule: articles that wait for a translation are sent to translate again. */
export const handler = async (): Promise<void> => {
  const resumed = await resumeWaiting(
    {
      store,
      catalog,
      workBucket,
      async onGone({ articleId, revision, key }, { kind, message }) {
        const reason = { kind, message, advice: `Say \`${retryCall(key)}\`.`, retryable: true, attempts: 1 };
        await outcomes.fail({ articleId, revision, key, stage: 'translate', ...reason });
      },
    },
    isDueAt(Date.now()),
  );
  logger.info('waiting articles resumed', { eventType: 'resumed', resumed });
};
