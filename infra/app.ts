import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Annotations, App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { PermanentError } from '../shared/errors.ts';
import { regionsWithTranslate, translateIn } from './regions.ts';
import { readSettings, SettingsError } from './settings.ts';
import { isTerminologyKnownIn, readTerminology } from './terminology.ts';
import { TidingsStack } from './tidings-stack.ts';

const repository = path.resolve(import.meta.dirname, '..');

/** The CDK's command reads cdk.json itself; `node infra/app.ts` alone gives the same template by reading it here. */
const { context } = JSON.parse(readFileSync(path.join(repository, 'cdk.json'), 'utf8'));

/** CloudFormation's rules take half of the time to synthesize. What is not deployed need not wait for them. */
const calledByCdk = process.env['CDK_CLI_VERSION'] !== undefined;

try {
  const app = new App({
    context,
    outdir: process.env['CDK_OUTDIR'] ?? path.join(repository, 'cdk.out'),
    builtinCloudFormationValidation: calledByCdk,
  });
  const settings = readSettings(app.node.tryGetContext('tidings'));
  const terminology = await readTerminology(settings, repository);
  const region = process.env['CDK_DEFAULT_REGION'];
  const known = isTerminologyKnownIn(region, settings);
  const usesTranslate = settings.engine === 'amazon-translate' && settings.translateEndpoint === null;
  const translate = usesTranslate ? translateIn(region) : 'yes';
  if (translate === 'no') {
    throw new SettingsError(
      `Amazon Translate is not in ${region}, so no article could be translated there. Deploy to one of ` +
        `${regionsWithTranslate()} (AWS_REGION), or set engine to "bedrock".`,
    );
  }
  const stack = new TidingsStack(app, settings.stackName, {
    settings,
    terminology: known ? terminology : null,
    storesOnly: [true, 'true'].includes(app.node.tryGetContext('storesOnly')),
  });
  if (translate === 'unknown') {
    Annotations.of(stack).addWarningV2(
      'tidings:region',
      `${region} is not among the Regions that Tidings knows: look whether Amazon Translate is there.`,
    );
  }
  if (terminology !== null && !known) {
    Annotations.of(stack).addWarningV2(
      'tidings:terminology',
      `Deployed without the terminology: ${region} is not in terminologyRegions. See docs/decisions/0606.`,
    );
  }
  for (const warning of terminology?.warnings ?? [])
    Annotations.of(stack).addWarningV2('tidings:terminology-files', warning);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof PermanentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
