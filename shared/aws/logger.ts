import { Logger } from '@aws-lambda-powertools/logger';

/** A logger that begins by saying which Node this sandbox runs: its patch version is Lambda's choice, not ours. */
export function createLogger(serviceName: string): Logger {
  const logger = new Logger({ serviceName });
  logger.info('function started', { eventType: 'started', node: process.version });
  return logger;
}
