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
  eventBus: 'EVENT_BUS_NAME',
  publishedTopic: 'PUBLISHED_TOPIC_ARN',
  listingsTable: 'LISTINGS_TABLE',
  failureTopic: 'FAILURE_TOPIC_ARN',
  /** JSON of `PipelineSettings`, the part of the settings that functions need. */
  settings: 'TIDINGS_SETTINGS',
  /** Address of the outbox for its readers, when the stack makes it itself; the setting `siteUrl` otherwise. */
  siteUrl: 'SITE_URL',
  /** Options that lead the commands of what is advised to this deployment: `--stack NAME`, or nothing. See shared/calls.ts. */
  callOptions: 'CALL_OPTIONS',
  /** Tells this outbox apart from every other; absent in AWS, where no two buckets share their name. */
  outboxName: 'OUTBOX_NAME',
  terminologyName: 'TERMINOLOGY_NAME',
  /** Dimension of every metric: two stacks in one account must not count into one. */
  stackName: 'STACK_NAME',
} as const;

export type EnvName = (typeof ENV)[keyof typeof ENV];

/**
 * Deliveries before a message goes to the dead-letter queue. AWS advises at least 5, so that a short outage or a
 * throttle does not kill a message ("SQS retries", AWS Lambda guide).
 */
export const MAX_RECEIVES = 5;

/** Index of the catalog table that lists articles by status, oldest change first. */
export const STATUS_INDEX = 'byStatus';

/**
 * Tag of the queues and the function that work for archives: bills can be told apart by it, and the local cloud knows by it
 * whom nobody waits for.
 */
export const SLOW_LANE_TAG = { key: 'lane', value: 'backfill' } as const;

/** CloudWatch namespace of everything the functions count. */
export const METRICS_NAMESPACE = 'Tidings';

/**
 * Names of the metrics, all counts of articles, all with the dimensions `service` (the function) and `stack`.
 * `Retried`: given back to the queue. `Defects`: ended because Tidings itself failed on them. `Paused`: wait for
 * budget. `Waiting`: wait for anything else that a translation needs. `NeedsReview`: published with findings that a person should see. `Untranslated`: not one sentence came back. `Unannounced`: a
 * state that no event will tell of. `CanaryPublished`: 1 where the canary came out of the pipeline, else 0.
 */
export const METRICS = [
  'Failed',
  'Retried',
  'Defects',
  'Paused',
  'Waiting',
  'NeedsReview',
  'Untranslated',
  'Unannounced',
  'CanaryPublished',
] as const;
export type MetricName = (typeof METRICS)[number];

/**
 * Names and units of what is measured, with the same dimensions. Of a published article: from its upload until it is published
 * (its `SampleCount` is the number of published articles; `CanaryTime` is that of the canary), and of that what each stage took, with the wait before it. Of a run of translate:
 * characters sent, their price in the currency of the price file, and sentences by where their words come from.
 */
export const MEASURES = {
  ArrivalToPublished: 'Milliseconds',
  CanaryTime: 'Milliseconds',
  Normalizing: 'Milliseconds',
  Translating: 'Milliseconds',
  Summarizing: 'Milliseconds',
  BilledCharacters: 'Count',
  Cost: 'None',
  FromMemory: 'Count',
  FromEngine: 'Count',
} as const;
export type Measure = keyof typeof MEASURES;
