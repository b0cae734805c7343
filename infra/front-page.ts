import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { OUTBOX_PREFIX } from '../shared/documents/keys.ts';
import { ENV } from '../shared/environment.ts';
import {
  ATOM_FEED,
  FRONT_PAGE,
  INDEX_DOCUMENT,
  JSON_FEED,
  PAGES_PREFIX,
  STORY_PAGE,
} from '../shared/publish/addresses.ts';
import { bindBucket, bindTable } from './access.ts';
import type { PipelineFunction } from './function.ts';
import type { StackSettings } from './settings.ts';
import { Stage } from './stage.ts';
import type { Stores } from './stores.ts';

/** What changes the lists. Articles that S3 itself deletes after `retention.outboxDays` are told by an event of its own. */
const CHANGES = ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'];
const EXPIRY = 's3:LifecycleExpiration:*';

/** Nothing of this lies under a prefix that starts the stage: it cannot start itself. */
const FRONT = [FRONT_PAGE, INDEX_DOCUMENT, ATOM_FEED, JSON_FEED];
const PAGES = `${PAGES_PREFIX}*`;
/** Beside each article: the other reports of its story. */
const BESIDE = `${OUTBOX_PREFIX.articles}*/${STORY_PAGE}`;

export interface FrontPageProps {
  readonly stores: Stores;
  readonly settings: StackSettings;
  readonly alarmTopic: ITopic;
}

/**
 * Lists of what is published: the front page, feeds, and the pages of months, topics and people. Its dead letters stay in
 * their queue: the articles of which they speak are published, and no failure of a list may say otherwise.
 */
export class FrontPage extends Construct {
  readonly fn: PipelineFunction;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { stores, ...common }: FrontPageProps) {
    super(scope, id);
    const events = common.settings.retention.outboxDays === null ? CHANGES : [...CHANGES, EXPIRY];
    const stage = new Stage(this, 'Stage', {
      ...common,
      name: 'frontpage',
      description: 'Lists what is published: front page, feeds, months, topics and people',
      bucket: stores.outbox,
      triggers: [
        { events, prefix: OUTBOX_PREFIX.articles, suffix: '/summary.json' },
        { events, prefix: OUTBOX_PREFIX.failed },
      ],
      deadLettersLeft:
        'Changes of published articles are not in the lists: front page, feeds, months, topics, people.',
      // A burst writes the front page once for all of its articles, and a second is no delay for a reader.
      batch: { size: 25, window: Duration.seconds(1) },
      size: {
        // 25 articles are some hundreds of pages, each a handful of requests that wait for the network.
        timeout: Duration.seconds(90),
        memorySize: 1024,
        // The least there is: two that write the same pages wait for each other.
        maxConcurrency: 2,
      },
    });
    this.fn = stage.fn;
    this.queue = stage.queue;
    this.deadLetters = stage.deadLetters;
    bindBucket(stage.fn, ENV.outboxBucket, stores.outbox, {
      // The pages are read for their ETag.
      read: [`${OUTBOX_PREFIX.articles}*/summary.json`, `${OUTBOX_PREFIX.failed}*`, PAGES, BESIDE, ...FRONT],
      write: [PAGES, BESIDE, ...FRONT],
      delete: [PAGES, BESIDE],
    });
    bindTable(stage.fn, ENV.listingsTable, stores.listings, [
      'GetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'BatchWriteItem',
    ]);
  }
}
