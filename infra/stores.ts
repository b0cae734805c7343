import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table, type TableProps } from 'aws-cdk-lib/aws-dynamodb';
import { AccountPrincipal, ArnPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { STATUS_INDEX } from '../shared/environment.ts';
import { bucketEncryption, tableEncryption } from './encryption.ts';
import type { StackSettings } from './settings.ts';

/** A replaced or deleted file can be brought back for this long. */
const UNDO_DAYS = 30;

const CREATED = 's3:ObjectCreated:*';

/** What sends a message: something that happens to an object of such a key. */
export interface Trigger {
  /** Of S3; that an object is made, when absent. */
  readonly events?: readonly string[];
  readonly prefix?: string;
  readonly suffix?: string;
}

interface StoreBucketProps {
  readonly settings: StackSettings;
  readonly versioned: boolean;
  /** null keeps objects for ever. */
  readonly expireDays: number | null;
  readonly logs?: { readonly bucket: Bucket; readonly prefix: string };
  /** Prefixes of objects that can be made anew at any time, and are replaced all day long. */
  readonly remade?: readonly string[];
}

/** A private bucket: encrypted, TLS only, and tidied up by itself. Objects made under a prefix can go to a queue. */
export class StoreBucket extends Bucket {
  readonly #triggers: CfnBucket.QueueConfigurationProperty[] = [];

  constructor(scope: Construct, id: string, props: StoreBucketProps) {
    const destroy = props.settings.removalPolicy === 'destroy';
    super(scope, id, {
      // S3 writes access logs into buckets under its own keys alone.
      ...(props.logs === undefined
        ? { encryption: BucketEncryption.S3_MANAGED }
        : bucketEncryption(scope, props.settings)),
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: props.versioned,
      // A first deployment that fails takes its empty buckets back; after that they stay whatever happens.
      removalPolicy: destroy ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      autoDeleteObjects: destroy,
      lifecycleRules: [lifecycle(props), ...(props.remade ?? []).map(forgetSoon)],
      ...(props.logs && {
        serverAccessLogsBucket: props.logs.bucket,
        serverAccessLogsPrefix: props.logs.prefix,
      }),
    });
    // A bucket that stays keeps what protects it.
    if (!destroy) this.policy!.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }

  /**
   * The plain CloudFormation property: the CDK's own way adds a Python function to the stack that does the same.
   * The queue must already let S3 send, or S3 refuses the configuration; hence the dependency.
   */
  sendTo(queue: IQueue, { events = [CREATED], ...filter }: Trigger, queuePolicy: Construct): void {
    const rules = Object.entries(filter).map(([name, value]) => ({ name, value }));
    for (const event of events) {
      this.#triggers.push({
        event,
        queue: queue.queueArn,
        ...(rules.length > 0 && { filter: { s3Key: { rules } } }),
      });
    }
    const resource = this.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = { queueConfigurations: this.#triggers };
    resource.node.addDependency(queuePolicy);
  }
}

function lifecycle(props: StoreBucketProps): LifecycleRule {
  return {
    id: 'tidy-up',
    abortIncompleteMultipartUploadAfter: Duration.days(7),
    ...(props.expireDays !== null && { expiration: Duration.days(props.expireDays) }),
    ...(props.versioned && { noncurrentVersionExpiration: Duration.days(UNDO_DAYS) }),
    // S3 refuses both in one rule; with an expiry in days it removes lone delete markers by itself.
    ...(props.versioned && props.expireDays === null && { expiredObjectDeleteMarker: true }),
  };
}

/** A replaced list is worth nothing, and an article that is to be forgotten must not stay in it for a month. */
function forgetSoon(prefix: string): LifecycleRule {
  return { id: `forget-${prefix.replace(/\W/g, '')}`, prefix, noncurrentVersionExpiration: Duration.days(1) };
}

/** Where everything is kept. */
export class Stores extends Construct {
  readonly accessLogs: StoreBucket;
  readonly inbox: StoreBucket;
  readonly work: StoreBucket;
  readonly outbox: StoreBucket;
  readonly catalog: Table;
  readonly memory: Table;
  readonly listings: Table;

  constructor(scope: Construct, id: string, settings: StackSettings) {
    super(scope, id);
    const { retention } = settings;
    this.accessLogs = new StoreBucket(this, 'AccessLogs', {
      settings,
      versioned: false,
      expireDays: retention.logDays,
    });
    Validations.of(this.accessLogs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This is the bucket that access logs go to; logging its own writes would never end.',
    });
    const logged = (prefix: string) => ({ bucket: this.accessLogs, prefix });
    // Versioned: a revision names the exact upload that was read, and a mistaken upload can be undone.
    this.inbox = new StoreBucket(this, 'Inbox', {
      settings,
      versioned: true,
      expireDays: retention.inboxDays,
      logs: logged('inbox/'),
    });
    // Not versioned: work objects are written once and never changed.
    this.work = new StoreBucket(this, 'Work', {
      settings,
      versioned: false,
      expireDays: retention.workDays,
      logs: logged('work/'),
    });
    this.outbox = new StoreBucket(this, 'Outbox', {
      settings,
      versioned: true,
      expireDays: retention.outboxDays,
      logs: logged('outbox/'),
      remade: ['pages/', 'index.', 'feed.'],
    });

    allowUploaders(this.inbox, settings);

    this.catalog = new Table(this, 'Catalog', {
      ...tableDefaults(this, settings),
      partitionKey: { name: 'articleId', type: AttributeType.STRING },
      sortKey: { name: 'revision', type: AttributeType.STRING },
      // What the function announce reads: a state, and the one before.
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
    });
    this.catalog.addGlobalSecondaryIndex({
      indexName: STATUS_INDEX,
      partitionKey: { name: 'status', type: AttributeType.STRING },
      sortKey: { name: 'updatedAt', type: AttributeType.STRING },
    });
    this.memory = new Table(this, 'Memory', {
      ...tableDefaults(this, settings),
      partitionKey: { name: 'key', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
    });
    this.listings = new Table(this, 'Listings', {
      ...tableDefaults(this, settings),
      partitionKey: { name: 'listing', type: AttributeType.STRING },
      sortKey: { name: 'position', type: AttributeType.STRING },
    });
  }
}

/** People and programs of other accounts put objects; what they have put is the bucket's, and they may neither read nor delete it. */
function allowUploaders(inbox: Bucket, { uploaders }: StackSettings): void {
  for (const { principal, prefix } of uploaders) {
    inbox.addToResourcePolicy(
      new PolicyStatement({
        principals: [/^\d+$/.test(principal) ? new AccountPrincipal(principal) : new ArnPrincipal(principal)],
        // The second lets an upload in parts be given up.
        actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
        resources: [inbox.arnForObjects(`${prefix}*`)],
      }),
    );
  }
}

/** On demand: news comes in bursts. */
function tableDefaults(scope: Construct, settings: StackSettings): Omit<TableProps, 'partitionKey'> {
  const destroy = settings.removalPolicy === 'destroy';
  return {
    billingMode: BillingMode.PAY_PER_REQUEST,
    ...tableEncryption(scope, settings),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: settings.pointInTimeRecovery },
    removalPolicy: destroy ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    // Against hands, too: what people corrected in the memory exists nowhere else.
    deletionProtection: !destroy,
  };
}
