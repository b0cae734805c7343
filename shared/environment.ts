/**
 * Names of the environment variables that the stack sets and the functions read: one constant for both sides,
 * so that a typo is a compile error.
 */
export const ENV = {
  inboxBucket: 'INBOX_BUCKET',
  workBucket: 'WORK_BUCKET',
  outboxBucket: 'OUTBOX_BUCKET',
  catalogTable: 'CATALOG_TABLE',
  memoryTable: 'MEMORY_TABLE',
  failureTopic: 'FAILURE_TOPIC_ARN',
  /** JSON of `PipelineSettings`, the part of the settings that functions need. */
  settings: 'TIDINGS_SETTINGS',
  terminologyName: 'TERMINOLOGY_NAME',
} as const;

export type EnvName = (typeof ENV)[keyof typeof ENV];

/**
 * Deliveries before a message goes to the dead-letter queue. AWS advises at least 5, so that a short outage or a
 * throttle does not kill a message ("SQS retries", AWS Lambda guide).
 */
export const MAX_RECEIVES = 5;

/** Index of the catalog table that lists articles by status, oldest change first. */
export const STATUS_INDEX = 'byStatus';

/** CloudWatch namespace of everything the functions count. */
export const METRICS_NAMESPACE = 'Tidings';
