import { readFileSync } from 'node:fs';
import path from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { PermanentError } from '../shared/errors.ts';
import { readSettings, SettingsError } from './settings.ts';
import { readTerminology } from './terminology.ts';
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
  new TidingsStack(app, settings.stackName, { settings, terminology });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof PermanentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
