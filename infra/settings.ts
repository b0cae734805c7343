import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { ArticleStatus } from '../shared/documents/article-event.ts';
import { TRANSLATE_CODES } from '../shared/languages/codes.ts';
import { PipelineSettings } from '../shared/settings.ts';
import { parseNetwork } from './hosting/networks.ts';

/** Lifetimes that CloudWatch Logs offers, in days; other numbers are refused by it. */
const LOG_DAYS = Object.values(RetentionDays).filter((days): days is RetentionDays => {
  return typeof days === 'number' && days !== RetentionDays.INFINITE;
});

const language = z.enum([...TRANSLATE_CODES]);

const days = z.int().min(1).max(3650);

/** Poll-and-run slots of one queue. Lambda offers 2 to 1,000 (`ScalingConfig.MaximumConcurrency`). */
const concurrency = z.int().min(2).max(1000);

const isNetwork = (text: string): boolean => parseNetwork(text) !== null;

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Ends that a person wants to hear of: all but one that a newer upload has overtaken. */
const ENDS = ['published', 'failed', 'withdrawn'] as const satisfies ArticleStatus[];

const states = z
  .array(ArticleStatus)
  .min(1)
  .refine(isDistinct, 'a state stands there twice')
  .default([...ENDS]);

/** Name or ARN of a secret in AWS Secrets Manager; CloudFormation reads it, the template does not hold it. */
const secret = z
  .string()
  .min(1)
  .max(512)
  .regex(/^[A-Za-z0-9/_+=.@:-]+$/);

/** Field of the secret where it is a JSON object. */
const field = z
  .string()
  .regex(/^[A-Za-z0-9_.-]+$/)
  .optional();

const Webhook = z.strictObject({
  /** EventBridge calls nothing but HTTPS. */
  url: z.url({ protocol: /^https$/ }),
  states,
  /** Goes along as a header of every call. */
  auth: z.strictObject({
    header: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,64}$/)
      .default('Authorization'),
    secret,
    field,
  }),
});

const Slack = z.strictObject({
  /** `#name` or the channel's id. */
  channel: z.string().regex(/^(#[^\s"<>]{1,80}|[A-Z0-9]{5,20})$/),
  /** Of those that there is a notice of. */
  states: z
    .array(z.enum([...ENDS, 'waiting', 'paused']))
    .min(1)
    .refine(isDistinct, 'a state stands there twice')
    .default([...ENDS]),
  /** Holds a bot's token (`xoxb-…`) with the right chat:write. */
  tokenSecret: secret,
  field,
});

/** Everything a user may set: the object `tidings` in the context of cdk.json. */
export const StackSettings = PipelineSettings.extend({
  targets: z
    .array(language)
    .min(1)
    .max(10)
    .refine(isDistinct, 'a language stands there twice')
    .default(['en', 'vi']),
  sourceHints: z.array(language).default([]),
  /** The slow lane; it polls three queues for as long as it is there, and is therefore out by default. */
  backfill: z
    .strictObject({
      requestsPerSecond: z.number().positive().max(1000).default(2),
      dailyCharacterBudget: z.int().min(10_000).nullable().default(2_000_000),
      /** Names of buckets, besides the inbox, that archives are read from. */
      sources: z
        .array(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/))
        .max(20)
        .refine(isDistinct, 'a bucket stands there twice')
        .default([]),
    })
    .nullable()
    .default(null),
  /** Name of the CloudFormation stack; two stacks in one account need two names. */
  stackName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,49}$/)
    .default('Tidings'),
  /** Receives failures and alarms, after confirming the subscription that AWS sends. */
  notificationEmail: z.email().nullable().default(null),
  /** Who hears of articles; alarms go to `notificationEmail` alone. */
  notifications: z
    .strictObject({
      /** Mail addresses: an article is published, or withdrawn. */
      published: z.array(z.email()).max(50).refine(isDistinct, 'an address stands there twice').default([]),
      /** Mail addresses: an article could not be published. */
      failed: z.array(z.email()).max(50).refine(isDistinct, 'an address stands there twice').default([]),
      webhooks: z.array(Webhook).max(10).default([]),
      slack: Slack.nullable().default(null),
    })
    .prefault({}),
  /** Serves the outbox to readers, by CloudFront. */
  reader: z.enum(['none', 'cloudfront']).default('none'),
  /** Who may read there: one of the three has to be chosen. */
  readerAccess: z
    .strictObject({
      /** Ranges of addresses, IPv4 and IPv6: `192.0.2.0/24`. */
      addresses: z.array(z.string().refine(isNetwork, 'no range of addresses')).max(200).default([]),
      /** Files with public keys, from the project's root: readers bring cookies signed by one of their private keys. */
      publicKeyFiles: z.array(z.string().min(1)).max(5).default([]),
      /** Everybody on the internet. */
      public: z.boolean().default(false),
    })
    .prefault({}),
  /** A name of one's own for it, with a certificate for that name in us-east-1. */
  readerDomain: z
    .strictObject({
      name: z.string().regex(/^([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/),
      certificate: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[a-f0-9-]+$/),
    })
    .nullable()
    .default(null),
  /** ARN of a key of AWS KMS, in the Region of the stack, that encrypts all that is kept; null: keys of AWS's own. */
  kmsKey: z
    .string()
    .regex(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/)
    .nullable()
    .default(null),
  /** ARN of a policy that no role of the stack may go beyond. */
  permissionsBoundary: z
    .string()
    .regex(/^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/[\w+=,.@/-]+$/)
    .nullable()
    .default(null),
  /** On all that can carry them: for the bill and for policies. */
  tags: z
    .record(
      z.string().regex(/^(?!aws:)[\p{L}\p{N} _.:/=+@-]{1,128}$/iu),
      z.string().regex(/^[\p{L}\p{N} _.:/=+@-]{0,256}$/u),
    )
    .refine((tags) => Object.keys(tags).length <= 40, 'more than 40 tags')
    .default({}),
  /** Who of other accounts may upload, and under which prefix of the inbox. */
  uploaders: z
    .array(
      z.strictObject({
        /** An account, or a user or role of it. */
        principal: z.string().regex(/^(\d{12}|arn:aws[a-z-]*:iam::\d{12}:(user|role)\/[\w+=,.@/-]+)$/),
        /** Ends in a slash; empty for all of the inbox. */
        prefix: z
          .string()
          .regex(/^([^*?$]{1,200}\/)?$/)
          .default(''),
      }),
    )
    .max(20)
    .default([]),
  /** Whether tables can be brought back to any second of the last 35 days: 0.20 USD a month and GB. */
  pointInTimeRecovery: z.boolean().default(true),
  /** What removing the stack does with buckets and tables. `destroy` also empties them: for trials only. */
  removalPolicy: z.enum(['retain', 'destroy']).default('retain'),
  retention: z
    .strictObject({
      /** Originals; null keeps them. */
      inboxDays: days.nullable().default(null),
      /** Between the stages. Longer than dead letters live (14 days), so that whatever comes back finds its object. */
      workDays: days.min(15).default(30),
      /** Published articles; null keeps them. */
      outboxDays: days.nullable().default(null),
      logDays: z.literal(LOG_DAYS).default(RetentionDays.ONE_MONTH),
    })
    .prefault({}),
  /**
   * Articles in work at once. The defaults stay under the 10 concurrent executions that a new AWS account has,
   * together with translate's 5.
   */
  concurrency: z
    .strictObject({
      normalize: concurrency.default(2),
      /** null: one for each request a second, which is enough for answers within two seconds. */
      translate: concurrency.nullable().default(null),
      summarize: concurrency.default(2),
    })
    .prefault({}),
  /** An article of its own through the pipeline every hour, about 1 USD a month; costs nothing at the engine. */
  canary: z.boolean().default(false),
  /** A page of graphs in CloudWatch. The first three of an account are free, others cost 3 USD a month. */
  dashboard: z.boolean().default(true),
  alarms: z
    .strictObject({
      /** Age of the oldest waiting article that is worth a message. A large backfill reaches an hour by itself. */
      oldestMessageMinutes: z
        .int()
        .min(5)
        .max(14 * 24 * 60)
        .default(60),
      /** Crashes and timeouts of one function in 15 minutes. One or two are retried and harm no one. */
      crashes: z.int().min(1).max(1000).default(3),
    })
    .prefault({}),
  /** Folder of glossaries (CSV, a column per language), from the project's root; null applies none. */
  terminology: z.string().min(1).nullable().default('terminology'),
  /**
   * Regions whose CloudFormation has `AWS::Translate::Terminology`; in others the stack is deployed without. The
   * default is what cfn-lint 1.58.0 (October 2026) knows: the type is new, so add yours when it arrives.
   */
  terminologyRegions: z.array(z.string()).default(['us-east-1', 'us-west-2', 'eu-central-1', 'ap-south-1']),
  /**
   * For development only: where the functions find Amazon Translate, e.g. `http://127.0.0.1:4566`. Never set in
   * a stack that people read from.
   */
  translateEndpoint: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
})
  .strict()
  .superRefine((settings, context) => {
    const { reader, readerAccess } = settings;
    const ways = [
      readerAccess.addresses.length > 0 || readerAccess.publicKeyFiles.length > 0,
      readerAccess.public,
    ];
    if (reader === 'cloudfront' && ways.filter((way) => way).length !== 1) {
      context.addIssue({
        code: 'custom',
        path: ['readerAccess'],
        message:
          'reader is "cloudfront", which needs addresses or publicKeyFiles (or both), or else public: true',
      });
    }
    const needsModel = settings.engine === 'bedrock' || settings.summarizer === 'bedrock';
    if (!needsModel || settings.bedrockModelId !== undefined) return;
    context.addIssue({
      code: 'custom',
      path: ['bedrockModelId'],
      message: 'engine or summarizer is "bedrock", which needs a model',
    });
  });
export type StackSettings = z.infer<typeof StackSettings>;

/** A setting that cannot be used; the message is for the person who wrote it. */
export class SettingsError extends Error {}

/**
 * Reads the settings from the value of the context key `tidings`; undefined means all defaults.
 *
 * @throws SettingsError naming every wrong setting, its value and what is allowed
 */
export function readSettings(context: unknown): StackSettings {
  const result = StackSettings.safeParse(context ?? {});
  if (result.success) return result.data;
  const lines = result.error.issues.flatMap((issue) => describeIssue(issue, context));
  throw new SettingsError(
    `cdk.json, context "tidings": ${lines.length === 1 ? 'a setting is' : 'settings are'} wrong.\n  ${lines.join('\n  ')}`,
  );
}

function describeIssue(issue: z.core.$ZodIssue, context: unknown): string[] {
  const schema = z.toJSONSchema(StackSettings, { io: 'input', unrepresentable: 'any' });
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(at(schema, issue.path)?.properties ?? {}).join(', ');
    return issue.keys.map((key) => `${dotted([...issue.path, key])} is no setting. Allowed: ${known}.`);
  }
  const value = issue.path.reduce<unknown>((node, step) => (node as never)?.[step], context);
  const node = at(schema, issue.path);
  const rule = issue.code === 'custom' ? `: ${issue.message}` : '';
  return [
    `${dotted(issue.path)} is ${JSON.stringify(value) ?? 'not set'}${rule}. Allowed: ${allowed(node ?? {})}.`,
  ];
}

const dotted = (path: readonly PropertyKey[]): string => ['tidings', ...path.map(String)].join('.');

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The part of a JSON Schema that describes the value at `path`. */
function at(schema: JsonSchema, path: readonly PropertyKey[]): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((node, step) => {
    const next = typeof step === 'number' ? node?.items : node?.properties?.[String(step)];
    return next as JsonSchema | undefined;
  }, schema);
}

/** What a JSON Schema allows, in words: `a number above 0 and at most 1000`. */
function allowed(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map((option) => allowed(option as JsonSchema)).join(', or ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(', ');
  const limits = [
    schema.exclusiveMinimum !== undefined && `above ${schema.exclusiveMinimum}`,
    schema.minimum !== undefined && `at least ${schema.minimum}`,
    schema.maximum !== undefined && `at most ${schema.maximum}`,
    schema.minLength !== undefined && `at least ${schema.minLength} characters`,
    schema.maxLength !== undefined && `at most ${schema.maxLength} characters`,
    schema.minItems !== undefined && `of at least ${schema.minItems}`,
    schema.maxItems !== undefined && `at most ${schema.maxItems}`,
    schema.type === 'array' && `each ${allowed((schema.items ?? {}) as JsonSchema)}`,
    schema.type === 'object' && `with ${Object.keys(schema.properties ?? {}).join(', ')}`,
    // An address's pattern is long and tells no one anything that "email" does not.
    schema.pattern !== undefined && schema.format === undefined && `matching ${schema.pattern}`,
  ].filter((limit) => limit !== false);
  const name = schema.format ?? schema.type ?? 'any value';
  return [name, limits.join(' and ')].filter((part) => part !== '').join(' ');
}
