import { Duration, Stack } from 'aws-cdk-lib';
import type { TableProps } from 'aws-cdk-lib/aws-dynamodb';
import { TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { StackSettings } from './settings.ts';

/**
 * Encryption of everything that holds anything: by AWS's own keys, which cost nothing, or by the customer's (setting `kmsKey`). The
 * customer's key policy lets the services use it (docs/runbook.md): an imported key has none that a stack could change.
 */

const KEY_ID = 'CustomerKey';

type Encrypting = Pick<StackSettings, 'kmsKey'>;

/** SQS asks for a data key once in this time; each request is paid. The messages of a day are at most 288 requests for a queue. */
const DATA_KEY_REUSE = Duration.minutes(5);

export function keyOf(scope: Construct, { kmsKey }: Encrypting): IKey | undefined {
  if (kmsKey === null) return undefined;
  const stack = Stack.of(scope);
  return (stack.node.tryFindChild(KEY_ID) as IKey | undefined) ?? Key.fromKeyArn(stack, KEY_ID, kmsKey);
}

export function bucketEncryption(scope: Construct, settings: Encrypting): Partial<BucketProps> {
  const encryptionKey = keyOf(scope, settings);
  // A bucket key: one request to KMS for many objects instead of one for each.
  return encryptionKey === undefined
    ? { encryption: BucketEncryption.S3_MANAGED }
    : { encryption: BucketEncryption.KMS, encryptionKey, bucketKeyEnabled: true };
}

/** Without a customer's key SSE-SQS: S3 cannot send to a queue under the account's own SQS key, and the events would vanish silently. */
export function queueEncryption(scope: Construct, settings: Encrypting): Partial<QueueProps> {
  const encryptionMasterKey = keyOf(scope, settings);
  return encryptionMasterKey === undefined
    ? { encryption: QueueEncryption.SQS_MANAGED }
    : { encryption: QueueEncryption.KMS, encryptionMasterKey, dataKeyReuse: DATA_KEY_REUSE };
}

export function tableEncryption(scope: Construct, settings: Encrypting): Partial<TableProps> {
  const encryptionKey = keyOf(scope, settings);
  return encryptionKey === undefined ? {} : { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey };
}

/** What a function needs to read and write what the key encrypts; nothing where there is none. */
export function allowKey(fn: LambdaFunction, settings: Encrypting): void {
  if (settings.kmsKey === null) return;
  const actions = ['kms:Decrypt', 'kms:GenerateDataKey'];
  fn.addToRolePolicy(new PolicyStatement({ actions, resources: [settings.kmsKey] }));
}
