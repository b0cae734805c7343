import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { readSettings } from '../../infra/settings.ts';
import { TidingsStack } from '../../infra/tidings-stack.ts';

/** The stack in an app of its own, with the feature flags of cdk.json, without bundling. */
export function buildStack(tidings: unknown = {}): { app: App; stack: TidingsStack } {
  const app = new App({ context: { ...cdkJson.context, tidings, 'aws:cdk:bundling-stacks': [] } });
  const settings = readSettings(tidings);
  return { app, stack: new TidingsStack(app, settings.stackName, settings) };
}

export interface Resource {
  readonly id: string;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: templates have no types
  readonly properties: any;
  readonly deletionPolicy: string | undefined;
}

export function synthesize(tidings: unknown = {}): { template: Template; resources: Resource[] } {
  const template = Template.fromStack(buildStack(tidings).stack);
  const resources = Object.entries(template.toJSON()['Resources'] as Record<string, never>).map(
    ([id, { Type, Properties, DeletionPolicy }]) => ({
      id,
      type: Type as string,
      properties: Properties ?? {},
      deletionPolicy: DeletionPolicy,
    }),
  );
  return { template, resources };
}
