import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { mergeTerminology } from '../../shared/translate/terminology.ts';
import { buildStack, EVERYTHING } from './synth.ts';

const findings = (scope: App): string[] =>
  new AwsSolutionsChecks(scope).validateScope(scope).violations.map(({ ruleName }) => ruleName);

describe('cdk-nag', () => {
  it.each([
    ['as delivered', {}],
    ['for a trial', { removalPolicy: 'destroy', notificationEmail: 'news@example.org' }],
    [
      'with Bedrock',
      { engine: 'bedrock', summarizer: 'bedrock', bedrockModelId: 'eu.anthropic.claude-haiku-4-5' },
    ],
    ['with all that is off by default', EVERYTHING],
  ])('finds nothing that is not acknowledged: %s', (_name, settings) => {
    expect(findings(buildStack(settings).app)).toEqual([]);
  });

  it('would find something, were it there', () => {
    const app = new App();
    new Queue(new Stack(app, 'Careless'), 'Queue');
    expect(findings(app)).toContain('AwsSolutions-SQS4');
  });

  it('acknowledges nothing without a reason, and no rule as a whole but S1, SQS3, SF1, SF2 and those of CloudFront', () => {
    const { app } = buildStack(EVERYTHING);
    const acknowledged = app.node
      .findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>));
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const [id, reason] of acknowledged) {
      expect(reason.length, id).toBeGreaterThan(40);
      expect(id).toMatch(/AwsSolutions-(S1$|SQS3$|SF[12]$|CFR[1-4]$|IAM5\[Resource::)/);
    }
  });
});

describe('CloudFormation’s own rules', () => {
  it('find nothing: synthesis fails at the first finding', async () => {
    const terminology = await mergeTerminology([{ desk: 'economy', csv: 'de,en\nWeltbank,World Bank\n' }]);
    const settings = { ...EVERYTHING, removalPolicy: 'destroy', notificationEmail: 'news@example.org' };
    const { app } = buildStack(settings, { terminology, builtinCloudFormationValidation: true });
    expect(() => app.synth()).not.toThrow();
    new CfnQueue(app.node.findChild('Tidings') as Stack, 'Wrong', { visibilityTimeout: -1 });
    expect(() => app.synth({ force: true })).toThrow(/validation/i);
  }, 120_000);
});
