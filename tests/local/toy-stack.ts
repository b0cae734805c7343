import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { startCloud } from '../../local/cloud.ts';
import type { CloudOptions } from '../../local/cloud-options.ts';
import type { Template } from '../../local/template/resolve.ts';
import { buildModel } from '../../local/template/stack.ts';

/** A stack of one function: bucket In ▶ queue ▶ function ▶ bucket Out, with a dead-letter queue. */
export function toyTemplate(
  changes: {
    timeout?: number;
    memory?: number;
    statements?: object[];
    batchSize?: number;
    windowSeconds?: number;
    queueTags?: { Key: string; Value: string }[];
  } = {},
): Template {
  const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const statements = changes.statements ?? [
    { Effect: 'Allow', Action: 's3:GetObject*', Resource: { 'Fn::Join': ['', [arn('In'), '/*']] } },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholder
    { Effect: 'Allow', Action: ['s3:PutObject'], Resource: { 'Fn::Sub': '${Out.Arn}/*' } },
    { Effect: 'Allow', Action: 's3:ListBucket', Resource: [arn('In'), arn('Out')] },
  ];
  return {
    Resources: {
      In: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          VersioningConfiguration: { Status: 'Enabled' },
          NotificationConfiguration: {
            QueueConfigurations: [
              {
                Event: 's3:ObjectCreated:*',
                Queue: arn('Queue'),
                Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'in/' }] } },
              },
            ],
          },
        },
      },
      Out: { Type: 'AWS::S3::Bucket' },
      Dead: { Type: 'AWS::SQS::Queue' },
      Queue: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          VisibilityTimeout: 60,
          RedrivePolicy: { deadLetterTargetArn: arn('Dead'), maxReceiveCount: 3 },
          Tags: changes.queueTags ?? [],
        },
      },
      QueuePolicy: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: [{ Ref: 'Queue' }],
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Service: 's3.amazonaws.com' },
                Action: 'sqs:SendMessage',
                Resource: arn('Queue'),
                Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
              },
            ],
          },
        },
      },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {},
          Policies: [{ PolicyName: 'own', PolicyDocument: { Statement: statements } }],
        },
      },
      RolePolicy: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: 'queue',
          Roles: [{ Ref: 'Role' }],
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
                Resource: arn('Queue'),
              },
            ],
          },
        },
      },
      Worker: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Handler: 'index.handler',
          Runtime: 'nodejs24.x',
          Role: arn('Role'),
          Code: { S3Bucket: 'assets', S3Key: 'worker.zip' },
          Timeout: changes.timeout ?? 10,
          MemorySize: changes.memory ?? 256,
          Environment: { Variables: { OUT: { Ref: 'Out' } } },
        },
      },
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: arn('Queue'),
          FunctionName: { Ref: 'Worker' },
          BatchSize: changes.batchSize ?? 1,
          MaximumBatchingWindowInSeconds: changes.windowSeconds ?? 0,
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        },
      },
    },
    Outputs: { In: { Value: { Ref: 'In' } }, Out: { Value: { Ref: 'Out' } } },
  };
}

/**
 * Path of the index.mjs of `aws-lambda-ric`, AWS's own runtime client, to run these tests with it instead of our
 * bootstrap. It is no dependency: installing it compiles C++ for minutes.
 */
export const RUNTIME_CLIENT = process.env['TIDINGS_RUNTIME_CLIENT'];

/** Starts the toy stack around a handler, given as the source of an ES module that exports `handler`. */
export async function startToy(
  source: string,
  options: { template?: Template; cloud?: Partial<CloudOptions>; dataDir?: string } = {},
) {
  const folder = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'tidings-toy-')));
  await mkdir(path.join(folder, 'bundle'), { recursive: true });
  await writeFile(path.join(folder, 'bundle', 'index.mjs'), source);
  const model = buildModel(options.template ?? toyTemplate(), 'Toy', () => path.join(folder, 'bundle'));
  const faults: unknown[] = [];
  const cloud = await startCloud({
    model,
    dataDir: path.join(folder, 'data'),
    maxRetryDelayMs: 50,
    ...(RUNTIME_CLIENT !== undefined && { bootstrap: RUNTIME_CLIENT }),
    onFault: (error) => faults.push(error),
    ...options.cloud,
  });
  const { region, credentials, endpoints } = cloud;
  const s3 = new S3Client({ region, credentials, endpoint: endpoints.s3 });
  return {
    cloud,
    s3,
    faults,
    folder,
    upload: (key: string, body: string) =>
      s3.send(new PutObjectCommand({ Bucket: cloud.outputs['In'], Key: key, Body: body })),
    /** Keys and texts of the bucket Out. */
    async output(): Promise<Record<string, string>> {
      const Bucket = cloud.outputs['Out'];
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
      const texts = Contents.map(async ({ Key }) => {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
        return [Key!, await Body!.transformToString()] as const;
      });
      return Object.fromEntries(await Promise.all(texts));
    },
    async stop(keep = false) {
      s3.destroy();
      await cloud.stop();
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Beginning of handlers: the SDK is not bundled into these, so they load the project's. */
export const HANDLER_HEAD = `
import { createRequire } from 'node:module';
const load = createRequire(${JSON.stringify(import.meta.url)});
const { S3Client, GetObjectCommand, PutObjectCommand } = load('@aws-sdk/client-s3');
const s3 = new S3Client({ maxAttempts: 1 });
const decode = (key) => decodeURIComponent(key.replaceAll('+', ' '));
const put = (Key, Body) => s3.send(new PutObjectCommand({ Bucket: process.env.OUT, Key, Body }));
/** Records of an S3 event; none in S3's test message. */
const records = (message) => (JSON.parse(message.body).Records ?? []).map(({ s3 }) => s3);
`;
