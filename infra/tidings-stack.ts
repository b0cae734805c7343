import { Annotations, Aws, CfnOutput, Duration, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { ManagedPolicy, PermissionsBoundary, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { BACKFILL_PREFIX, OUTBOX_PREFIX, WORK_PREFIX } from '../shared/documents/keys.ts';
import { ENV, STATUS_INDEX } from '../shared/environment.ts';
import { concurrencyOf } from '../shared/translate/spend/pace.ts';
import type { Terminology } from '../shared/translate/terminology.ts';
import { allowBedrock, allowQuery, allowReading, allowTranslate, bindBucket, bindTable } from './access.ts';
import { Backfill, batchesAtOnce } from './backfill.ts';
import { Canary } from './canary.ts';
import { Dashboard } from './dashboard.ts';
import { DeadLetters } from './dead-letters.ts';
import { keyOf } from './encryption.ts';
import { FrontPage } from './front-page.ts';
import { Hosting } from './hosting.ts';
import { Notices } from './notices.ts';
import { Resume, type ResumeProps } from './resume.ts';
import type { StackSettings } from './settings.ts';
import { Stage } from './stage.ts';
import { Stores } from './stores.ts';
import { applyTerminology } from './terminology.ts';

const PATTERNS = {
  normalized: `${WORK_PREFIX.normalized}*`,
  translated: `${WORK_PREFIX.translated}*`,
} as const;
const ARTICLES = `${OUTBOX_PREFIX.articles}*`;
const FAILED = `${OUTBOX_PREFIX.failed}*`;

/** The same on the slow lane. */
const SLOW = {
  received: `${BACKFILL_PREFIX.received}*`,
  normalized: `${BACKFILL_PREFIX.normalized}*`,
  translated: `${BACKFILL_PREFIX.translated}*`,
} as const;
/** Lambda's least for one queue: an archive has time. */
const SLOW_CONCURRENCY = 2;

const CATALOG_ACTIONS = ['GetItem', 'UpdateItem'];
/** For the two that meet an upload first: normalize, and dead-letters when normalize never got so far. */
const REGISTER_ACTIONS = ['PutItem'];
const MEMORY_ACTIONS = ['BatchGetItem', 'BatchWriteItem', 'PartiQLInsert', 'UpdateItem'];

/** Bedrock may compile an answer's schema for minutes when it meets it first. */
const BEDROCK_TIMEOUT = Duration.minutes(5);

export interface TidingsStackProps extends StackProps {
  readonly settings: StackSettings;
  readonly terminology: Terminology | null;
  /**
   * Buckets and tables alone, under the same ids: the step before `cdk destroy`, which takes the triggers off buckets
   * that stay, and the step by which `cdk import` brings kept ones into a new stack.
   */
  readonly storesOnly?: boolean;
}

/** Executions at once that Lambda gives to a new account; older ones have 1,000 ("Lambda quotas"). */
const NEW_ACCOUNT_CONCURRENCY = 10;

/** The whole pipeline: what there is, and who may do what. */
export class TidingsStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { settings, terminology, storesOnly = false, ...props }: TidingsStackProps,
  ) {
    super(scope, id, {
      description: 'Articles in any language in; English, Vietnamese and a cited summary out.',
      // Whoever keeps the data does not lose the pipeline to a slip either.
      terminationProtection: settings.removalPolicy === 'retain' && !storesOnly,
      ...props,
    });
    for (const [name, value] of Object.entries(settings.tags)) Tags.of(this).add(name, value);
    if (settings.permissionsBoundary !== null) {
      const boundary = ManagedPolicy.fromManagedPolicyArn(this, 'Boundary', settings.permissionsBoundary);
      PermissionsBoundary.of(this).apply(boundary);
    }
    const stores = new Stores(this, 'Stores', settings);
    const output = (name: string, value: string, description: string) =>
      new CfnOutput(this, name, { value, description });
    output('InboxBucket', stores.inbox.bucketName, 'Upload articles here');
    output('OutboxBucket', stores.outbox.bucketName, 'Published articles, and failed/ for what could not be');
    output('WorkBucket', stores.work.bucketName, 'Between the stages');
    output('AccessLogsBucket', stores.accessLogs.bucketName, 'Who used the other buckets');
    output('CatalogTable', stores.catalog.tableName, 'Where every article is');
    output('MemoryTable', stores.memory.tableName, 'Translation memory');
    output('ListingsTable', stores.listings.tableName, 'What stands in which list');
    if (storesOnly) return;

    const key = keyOf(this, settings);
    const failures = new Topic(this, 'Failures', {
      enforceSSL: true,
      displayName: settings.stackName,
      ...(key && { masterKey: key }),
    });
    // `enforceSSL` replaces the topic's default policy, so alarms need leave to publish.
    failures.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (settings.notificationEmail !== null) {
      failures.addSubscription(new EmailSubscription(settings.notificationEmail));
    }
    const common = { settings, alarmTopic: failures };
    const slow = settings.backfill;
    /** Key patterns of a step, on both lanes where there are two. */
    const both = (...steps: (keyof typeof PATTERNS)[]): string[] =>
      steps.flatMap((step) => (slow === null ? [PATTERNS[step]] : [PATTERNS[step], SLOW[step]]));
    const slowLane = (prefix: string, maxConcurrency = SLOW_CONCURRENCY) =>
      slow === null ? undefined : { bucket: stores.work, prefix, maxConcurrency };

    const normalize = new Stage(this, 'Normalize', {
      ...common,
      name: 'normalize',
      description: 'Turns an uploaded article into clean sentences with ids',
      bucket: stores.inbox,
      triggers: [{}],
      slowLane: slowLane(BACKFILL_PREFIX.received),
      size: {
        // The largest accepted files parse in seconds; a minute is for a cold start on a bad day.
        timeout: Duration.seconds(60),
        // 1,769 MB is one whole CPU: parsing is all computing.
        memorySize: 1769,
        maxConcurrency: settings.concurrency.normalize,
      },
    });
    bindBucket(normalize.fn, ENV.inboxBucket, stores.inbox, { read: ['*'], readVersion: ['*'] });
    bindBucket(normalize.fn, ENV.workBucket, stores.work, {
      ...(slow !== null && { read: [SLOW.received] }),
      write: [...both('normalized'), ...(slow === null ? [] : [SLOW.received])],
    });

    const translateConcurrency = settings.concurrency.translate ?? concurrencyOf(settings.requestsPerSecond);
    const slowTranslateConcurrency = slow === null ? 0 : concurrencyOf(slow.requestsPerSecond);
    this.#warnOfConcurrency(settings, translateConcurrency, slowTranslateConcurrency);
    const translate = new Stage(this, 'Translate', {
      ...common,
      name: 'translate',
      description: 'Translates the sentences of an article, memory first',
      bucket: stores.work,
      triggers: [{ prefix: WORK_PREFIX.normalized }],
      slowLane: slowLane(BACKFILL_PREFIX.normalized, slowTranslateConcurrency),
      size: {
        // At one request a second for each function, 180 requests of up to 10,000 bytes: far more than an article.
        // What does not fit is in the memory when the queue delivers again.
        timeout: settings.engine === 'bedrock' ? BEDROCK_TIMEOUT : Duration.minutes(3),
        // It waits for the network most of the time.
        memorySize: 512,
        maxConcurrency: translateConcurrency,
      },
    });
    bindBucket(translate.fn, ENV.workBucket, stores.work, {
      read: both('normalized', 'translated'),
      write: both('translated'),
    });
    bindTable(translate.fn, ENV.memoryTable, stores.memory, MEMORY_ACTIONS);
    if (settings.engine === 'bedrock') allowBedrock(translate.fn, settings.bedrockModelId!);
    else allowTranslate(translate.fn);
    if (terminology !== null) applyTerminology(translate.fn, terminology);
    if (settings.translateEndpoint !== null) {
      translate.fn.addEnvironment('AWS_ENDPOINT_URL_TRANSLATE', settings.translateEndpoint);
      Annotations.of(this).addWarningV2(
        'tidings:translateEndpoint',
        `Translations come from ${settings.translateEndpoint} and not from Amazon Translate: for development only.`,
      );
    }

    const summarize = new Stage(this, 'Summarize', {
      ...common,
      name: 'summarize',
      description: 'Writes the cited summary and publishes the article',
      bucket: stores.work,
      triggers: [{ prefix: WORK_PREFIX.translated }],
      slowLane: slowLane(BACKFILL_PREFIX.translated),
      size: {
        // Seconds of computing.
        timeout: settings.summarizer === 'bedrock' ? BEDROCK_TIMEOUT : Duration.seconds(90),
        memorySize: 1769,
        maxConcurrency: settings.concurrency.summarize,
      },
    });
    bindBucket(summarize.fn, ENV.workBucket, stores.work, { read: both('translated') });
    bindBucket(summarize.fn, ENV.outboxBucket, stores.outbox, {
      read: [ARTICLES],
      write: [ARTICLES],
      // Files of languages that are targets no more, and of an article that is withdrawn while it is published.
      delete: [ARTICLES],
    });
    if (settings.summarizer === 'bedrock') allowBedrock(summarize.fn, settings.bedrockModelId!);

    const queues = [normalize, translate, summarize].map((stage) => stage.deadLetters);
    const deadLetters = new DeadLetters(this, 'DeadLetters', { ...common, queues });
    // Only the bucket's name, which tells the letters of the later stages from those of normalize.
    bindBucket(deadLetters.fn, ENV.workBucket, stores.work, {});

    const resume = new Resume(this, 'Resume', common);
    // A copy onto itself: S3 sends the event again.
    bindBucket(resume.fn, ENV.workBucket, stores.work, {
      read: both('normalized'),
      write: both('normalized'),
    });
    allowQuery(resume.fn, stores.catalog, STATUS_INDEX);

    const frontpage = new FrontPage(this, 'FrontPage', { ...common, stores });

    const bindReporting = (fn: LambdaFunction): void => {
      bindBucket(fn, ENV.outboxBucket, stores.outbox, { read: [FAILED], write: [FAILED], delete: [FAILED] });
      bindTable(fn, ENV.catalogTable, stores.catalog, CATALOG_ACTIONS);
    };
    const workers = { normalize, translate, summarize, deadLetters, resume };
    for (const { fn } of Object.values(workers)) bindReporting(fn);
    for (const { fn } of [normalize, deadLetters]) {
      bindTable(fn, ENV.catalogTable, stores.catalog, REGISTER_ACTIONS);
    }

    const notices = new Notices(this, 'Notices', { ...common, failures, catalog: stores.catalog });
    bindBucket(notices.fn, ENV.outboxBucket, stores.outbox, { read: [ARTICLES] });
    const backfill =
      slow === null ? null : this.#backfill(slow, stores, [normalize, translate, summarize], common);
    if (slow !== null && backfill !== null) {
      const budget = String(slow.dailyCharacterBudget ?? 'unlimited');
      output('BackfillBudget', budget, 'Characters that the slow lane may translate in a UTC day');
      output('BackfillStateMachine', backfill.stateMachine.attrArn, 'Feeds archives to the slow lane');
    }
    const canary = settings.canary ? { canary: new Canary(this, 'Canary', { ...common, stores }) } : {};
    const functions = {
      ...{ ...workers, announce: notices, frontpage, ...canary },
      ...(backfill && { backfill }),
    };
    if (settings.reader === 'cloudfront') {
      const hosting = new Hosting(this, 'Hosting', { settings, outbox: stores.outbox });
      const siteUrl = settings.siteUrl ?? hosting.siteUrl;
      for (const { fn } of Object.values(functions)) fn.addEnvironment(ENV.siteUrl, siteUrl);
      output('ReaderUrl', siteUrl, 'Published articles, for those who may read');
      output('ReaderDistribution', hosting.distribution.distributionId, 'Of CloudFront');
      if (hosting.keyIds.length > 0)
        output('ReaderKeys', hosting.keyIds.join(' '), 'Ids of keys for cookies');
    }

    if (settings.dashboard) {
      new Dashboard(this, 'Seeing', {
        queues: {
          normalize: normalize.queue,
          translate: translate.queue,
          summarize: summarize.queue,
          frontpage: frontpage.queue,
        },
        logGroups: Object.values(functions).map(({ fn }) => fn.logGroup),
      });
    }

    output('FailureTopic', failures.topicArn, 'Failures and alarms');
    output('PublishedTopic', notices.published.topicArn, 'Published and withdrawn articles');
    output('EventBus', notices.bus.eventBusName, 'An event for every state that an article reaches');
    output(
      'FrontPageDeadLetters',
      frontpage.deadLetters.queueArn,
      'Changes that are not in the lists; sent again by hand',
    );
    output('DeadLetterQueues', queues.map((queue) => queue.queueArn).join(' '), 'Emptied by a function');
    for (const [name, { fn }] of Object.entries(functions)) {
      output(`${capitalized(name)}Logs`, fn.logGroup.logGroupName, `Log group of ${name}`);
    }
    output(
      'NextStep',
      `aws s3 cp article.txt s3://${stores.inbox.bucketName}/`,
      'Type this; a minute later the article is in the outbox under articles/article.txt/',
    );
  }

  #backfill(
    lane: NonNullable<StackSettings['backfill']>,
    { work, inbox, outbox, catalog }: Stores,
    stages: readonly Stage[],
    common: Pick<ResumeProps, 'settings' | 'alarmTopic'>,
  ): Backfill {
    const queues = stages.flatMap(({ slowQueue }) => slowQueue ?? []);
    const backfill = new Backfill(this, 'Backfill', { ...common, lane, work, queues });
    const { fn } = backfill;
    bindBucket(fn, ENV.inboxBucket, inbox, { read: ['*'], readTags: ['*'], write: ['*'], writeTags: ['*'] });
    bindBucket(fn, ENV.outboxBucket, outbox, { read: [`${OUTBOX_PREFIX.articles}*/summary.json`] });
    bindTable(fn, ENV.catalogTable, catalog, ['GetItem']);
    for (const source of lane.sources) allowReading(fn, source);
    return backfill;
  }

  #warnOfConcurrency(
    { concurrency, requestsPerSecond, backfill }: StackSettings,
    translate: number,
    slowTranslate: number,
  ): void {
    const slow = backfill === null ? 0 : 2 * SLOW_CONCURRENCY + slowTranslate + batchesAtOnce(backfill);
    const needed = concurrency.normalize + translate + concurrency.summarize + slow;
    if (needed <= NEW_ACCOUNT_CONCURRENCY) return;
    Annotations.of(this).addWarningV2(
      'tidings:concurrency',
      `requestsPerSecond ${requestsPerSecond}${backfill === null ? '' : ', backfill'} and concurrency let ${needed} functions run at once; a new AWS account has ` +
        `${NEW_ACCOUNT_CONCURRENCY}, and the rest would be throttled. ` +
        'Look at "Concurrent executions" of Lambda in Service Quotas.',
    );
  }
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
