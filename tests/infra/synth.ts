import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { readSettings } from '../../infra/settings.ts';
import { TidingsStack } from '../../infra/tidings-stack.ts';
import type { Terminology } from '../../shared/translate/terminology.ts';

interface StackOptions {
  builtinCloudFormationValidation?: boolean;
  terminology?: Terminology | null;
  storesOnly?: boolean;
}

/**
 * The stack in an app of its own, with the feature flags of cdk.json, without bundling, and without
 * CloudFormation's own rules, which take seconds, unless they are asked for.
 */
export function buildStack(
  tidings: unknown = {},
  { builtinCloudFormationValidation = false, terminology = null, storesOnly = false }: StackOptions = {},
): { app: App; stack: TidingsStack } {
  const context = { ...cdkJson.context, tidings, 'aws:cdk:bundling-stacks': [] };
  const app = new App({ context, builtinCloudFormationValidation });
  const settings = readSettings(tidings);
  return { app, stack: new TidingsStack(app, settings.stackName, { settings, terminology, storesOnly }) };
}

/** Everything switched on that is off by default: what may stand in a template at all. */
export const EVERYTHING = {
  notifications: {
    published: ['desk@example.org'],
    failed: ['web@example.org'],
    webhooks: [{ url: 'https://example.org/hook', auth: { header: 'X-Key', secret: 'hook', field: 'key' } }],
    slack: { channel: '#desk', tokenSecret: 'slack' },
  },
  backfill: { sources: ['old-news'] },
  canary: true,
  reader: 'cloudfront',
  readerAccess: { addresses: ['192.0.2.0/24', '2001:db8::/32'] },
  kmsKey: 'arn:aws:kms:eu-central-1:111122223333:key/0a1b2c3d-0000-4000-8000-000000000000',
  permissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
  tags: { team: 'newsroom' },
  uploaders: [{ principal: '444455556666', prefix: 'agency/' }],
};

export interface Resource {
  readonly id: string;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: templates have no types
  readonly properties: any;
  readonly deletionPolicy: string | undefined;
  readonly dependsOn: readonly string[];
}

export interface Synthesized {
  readonly resources: Resource[];
  /** Value by output id. */
  readonly outputs: Record<string, unknown>;
}

/** The template for these settings. */
export function synthesize(tidings: unknown = {}, options: StackOptions = {}): Synthesized {
  const template = Template.fromStack(buildStack(tidings, options).stack).toJSON();
  const outputs = Object.entries(template['Outputs'] as Record<string, { Value: unknown }>);
  const resources = Object.entries(template['Resources'] as Record<string, never>).map(
    ([id, { Type, Properties, DeletionPolicy, DependsOn }]) => ({
      id,
      type: Type as string,
      properties: Properties ?? {},
      deletionPolicy: DeletionPolicy,
      dependsOn: DependsOn === undefined ? [] : listOf<string>(DependsOn),
    }),
  );
  return { resources, outputs: Object.fromEntries(outputs.map(([id, { Value }]) => [id, Value])) };
}

export function ofType(resources: readonly Resource[], type: string): Resource[] {
  return resources.filter((resource) => resource.type === type);
}

/** Id of the resource whose attribute an intrinsic takes. */
export function arnOf(intrinsic: unknown): string | undefined {
  return (intrinsic as { 'Fn::GetAtt'?: string[] } | undefined)?.['Fn::GetAtt']?.[0];
}

export function refTo(intrinsic: unknown): string | undefined {
  return (intrinsic as { Ref?: string } | undefined)?.Ref;
}

/** CloudFormation lets a list of one be written without brackets. */
export function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}

/** The construct's name in a logical id, e.g. `TranslateQueue`. */
export const plain = (id: string | undefined): string | undefined => id?.slice(0, -8);

/** Statements of the policy that belongs to a bucket, queue or topic. */
export function policyOf(
  resources: readonly Resource[],
  id: string,
  policyType: string,
  targets: string,
): { Effect: string; Condition?: unknown }[] {
  return ofType(resources, policyType)
    .filter(({ properties }) => listOf(properties[targets]).some((target) => refTo(target) === id))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement);
}

/** The condition of a statement that refuses plain HTTP. */
export const PLAIN_HTTP = { Bool: { 'aws:SecureTransport': 'false' } };
