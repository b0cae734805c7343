import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table, type TableProps } from 'aws-cdk-lib/aws-dynamodb';
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
import type { StackSettings } from './settings.ts';

/** A replaced or deleted file can be brought back for this long. */
const UNDO_DAYS = 30;

interface StoreBucketProps {
  readonly settings: StackSettings;
  readonly versioned: boolean;
  /** null keeps objects for ever. */
  readonly expireDays: number | null;
  readonly logs?: { readonly bucket: Bucket; readonly prefix: string };
}

/** A private bucket: encrypted, TLS only, and tidied up by itself. Objects made under a prefix can go to a queue. */
export class StoreBucket extends Bucket {
  readonly #triggers: CfnBucket.QueueConfigurationProperty[] = [];

  constructor(scope: Construct, id: string, props: StoreBucketProps) {
    const destroy = props.settings.removalPolicy === 'destroy';
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: props.versioned,
      // A first deployment that fails takes its empty buckets back; after that they stay whatever happens.
      removalPolicy: destroy ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      autoDeleteObjects: destroy,
      lifecycleRules: [lifecycle(props)],
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
  sendCreatedTo(queue: IQueue, prefix: string | undefined, queuePolicy: Construct): void {
    this.#triggers.push({
      event: 's3:ObjectCreated:*',
      queue: queue.queueArn,
      ...(prefix !== undefined && { filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } } }),
    });
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

/** Where everything is kept. */
export class Stores extends Construct {
  readonly accessLogs: StoreBucket;
  readonly inbox: StoreBucket;
  readonly work: StoreBucket;
  readonly outbox: StoreBucket;
  readonly catalog: Table;
  readonly memory: Table;

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
    });

    this.catalog = new Table(this, 'Catalog', {
      ...tableDefaults(settings),
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
      ...tableDefaults(settings),
      partitionKey: { name: 'key', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
    });
  }
}

/** On demand: news comes in bursts. Encrypted by DynamoDB with its own key, which costs nothing a call. */
function tableDefaults(settings: StackSettings): Omit<TableProps, 'partitionKey'> {
  const destroy = settings.removalPolicy === 'destroy';
  return {
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    removalPolicy: destroy ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    // Against hands, too: what people corrected in the memory exists nowhere else.
    deletionProtection: !destroy,
  };
}
