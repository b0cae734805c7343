import { ArnFormat, Aws, Duration, Stack, Tags, Validations } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { BACKFILL_PREFIX } from '../shared/documents/keys.ts';
import { SLOW_LANE_TAG } from '../shared/environment.ts';
import { acknowledgeObjects } from './access.ts';
import { runbookAlarm } from './alarms.ts';
import { PipelineFunction } from './function.ts';
import type { StackSettings } from './settings.ts';
import type { StoreBucket } from './stores.ts';

/** Articles that one child of the map looks after: few, so that a cancelled job has little on its way. */
const BATCH = 10;
/** Batches on their way for each request per second of the lane: what the three stages take to stay at work. */
const BATCHES_PER_REQUEST = 2;
/** A service that is away for hours must not end a job of days: the pauses add up to about a day. */
const RETRY = { IntervalSeconds: 5, BackoffRate: 2, MaxDelaySeconds: 900, MaxAttempts: 100 };
/** A message of the slow lane is taken within minutes, for its state machine keeps few on their way. */
const STUCK = Duration.hours(6);

export interface BackfillProps {
  readonly settings: StackSettings;
  readonly lane: NonNullable<StackSettings['backfill']>;
  readonly alarmTopic: ITopic;
  readonly work: StoreBucket;
  /** Of the slow lane. */
  readonly queues: readonly Queue[];
}

/** Feeds lists of articles into the inbox, as fast as the slow lane takes them. */
export class Backfill extends Construct {
  readonly fn: PipelineFunction;
  readonly stateMachine: CfnStateMachine;

  constructor(scope: Construct, id: string, { settings, lane, alarmTopic, work, queues }: BackfillProps) {
    super(scope, id);
    this.fn = new PipelineFunction(this, 'Function', {
      name: 'backfill',
      description: 'Puts articles of a list into the inbox, and tells how far they are',
      // Ten copies within S3 and some reads, all at once: seconds. A minute holds three attempts at a service that hangs.
      timeout: Duration.minutes(1),
      memorySize: 512,
      settings,
    });
    Tags.of(this.fn).add(SLOW_LANE_TAG.key, SLOW_LANE_TAG.value);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: 'Feeds lists of articles into the inbox',
    });
    this.stateMachine = new CfnStateMachine(this, 'StateMachine', {
      roleArn: role.roleArn,
      definitionString: Stack.of(this).toJsonString(
        definition(this.fn.functionArn, work.bucketName, batchesAtOnce(lane)),
      ),
    });
    this.#allow(role, work, settings.kmsKey);
    for (const rule of ['SF1', 'SF2']) {
      Validations.of(this.stateMachine).acknowledge({
        id: `AwsSolutions-${rule}`,
        reason:
          'Step Functions keeps the history of executions for 90 days, and the function logs every batch: more would ' +
          'need rights over all log groups of the account.',
      });
    }
    this.#watch(alarmTopic, queues);
  }

  /** What a Distributed Map needs ("IAM policies for using Distributed Map states", Step Functions developer guide). */
  #allow(role: Role, work: StoreBucket, key: string | null): void {
    const { stateMachine } = this;
    const objects = { jobs: `${BACKFILL_PREFIX.jobs}*`, results: `${BACKFILL_PREFIX.results}*` };
    const policy = new Policy(this, 'Policy', {
      statements: [
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.fn.functionArn] }),
        new PolicyStatement({ actions: ['s3:GetObject'], resources: [work.arnForObjects(objects.jobs)] }),
        new PolicyStatement({
          actions: ['s3:PutObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
          resources: [work.arnForObjects(objects.results)],
        }),
        new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachine.attrArn] }),
        new PolicyStatement({
          actions: ['states:DescribeExecution', 'states:StopExecution'],
          resources: [
            Stack.of(this).formatArn({
              service: 'states',
              resource: 'execution',
              resourceName: `${stateMachine.attrName}/*`,
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          ],
        }),
      ],
    });
    if (key !== null) {
      const actions = ['kms:Decrypt', 'kms:GenerateDataKey'];
      policy.addStatements(new PolicyStatement({ actions, resources: [key] }));
    }
    policy.attachToRole(role);
    acknowledgeObjects(policy, work, Object.values(objects));
    Validations.of(policy).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<${Stack.of(this).getLogicalId(stateMachine)}.Name>/*]`,
      reason: 'The map starts its own children, whose names are made when it does.',
    });
  }

  #watch(topic: ITopic, queues: readonly Queue[]): void {
    const period = Duration.minutes(5);
    runbookAlarm(this, 'Stuck', {
      heading: 'backfill-stuck',
      summary: `Articles of the slow lane have waited for a stage for more than ${STUCK.toHours()} hours.`,
      metric: new MathExpression({
        expression: `MAX([${queues.map((_, index) => `age${index}`).join(', ')}])`,
        label: 'oldest message of the slow lane',
        period,
        usingMetrics: Object.fromEntries(
          queues.map((queue, index) => [
            `age${index}`,
            queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' }),
          ]),
        ),
      }),
      threshold: STUCK.toSeconds(),
      periods: 1,
      topic,
    });
    runbookAlarm(this, 'Crashes', {
      heading: 'backfill-crashes',
      summary: 'The function that feeds articles to the slow lane fails again and again.',
      metric: this.fn.metricErrors({ period, statistic: 'Sum' }),
      threshold: 1,
      // Its state machine tries again by itself, after ever longer pauses: an hour of them is no bad moment.
      periods: 12,
      breaching: 4,
      topic,
    });
  }
}

/**
 * Amazon States Language, written out: CDK's construct for a distributed map grants itself whole buckets, and asks for what
 * the local cloud would have to know in more words.
 */
function definition(functionArn: string, workBucket: string, maxConcurrency: number): object {
  const service = (call: string): string => `arn:${Aws.PARTITION}:states:::${call}`;
  return {
    Comment: 'Each child brings one batch of articles as far as they get.',
    StartAt: 'Articles',
    States: {
      Articles: {
        Type: 'Map',
        Label: 'Articles',
        MaxConcurrency: maxConcurrency,
        // What fails is told in the report; the others go on.
        ToleratedFailurePercentage: 100,
        ItemReader: {
          Resource: service('s3:getObject'),
          ReaderConfig: { InputType: 'JSONL' },
          Parameters: { Bucket: workBucket, 'Key.$': '$.list' },
        },
        ItemBatcher: {
          MaxItemsPerBatch: BATCH,
          BatchInput: { 'job.$': '$$.Execution.Name', 'startedAt.$': '$$.Execution.StartTime' },
        },
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'BringFurther',
          States: {
            BringFurther: {
              Type: 'Task',
              Resource: service('lambda:invoke'),
              Parameters: { FunctionName: functionArn, 'Payload.$': '$' },
              ResultPath: '$.answer',
              Retry: [{ ErrorEquals: ['States.ALL'], ...RETRY }],
              Next: 'AllRest',
            },
            AllRest: {
              Type: 'Choice',
              Choices: [{ Variable: '$.answer.Payload.open', NumericEquals: 0, Next: 'Report' }],
              Default: 'Pause',
            },
            Pause: { Type: 'Wait', SecondsPath: '$.answer.Payload.waitSeconds', Next: 'BringFurther' },
            Report: { Type: 'Pass', OutputPath: '$.answer.Payload', End: true },
          },
        },
        ResultWriter: {
          Resource: service('s3:putObject'),
          Parameters: { Bucket: workBucket, Prefix: BACKFILL_PREFIX.results.replace(/\/$/, '') },
        },
        End: true,
      },
    },
  };
}

/** Children of the map, and so calls of the function, at once. */
export function batchesAtOnce({
  requestsPerSecond,
}: Pick<NonNullable<StackSettings['backfill']>, 'requestsPerSecond'>): number {
  return Math.max(2, Math.ceil(requestsPerSecond * BATCHES_PER_REQUEST));
}
