import { readFileSync } from 'node:fs';
import path from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readSettings } from './settings.ts';
import { TidingsStack } from './tidings-stack.ts';

const repository = path.resolve(import.meta.dirname, '..');

/** The CDK's command reads cdk.json itself; `node infra/app.ts` alone gives the same template by reading it here. */
const { context } = JSON.parse(readFileSync(path.join(repository, 'cdk.json'), 'utf8'));

/** CloudFormation's rules take half of the time to synthesize. What is not deployed need not wait for them. */
const calledByCdk = process.env['CDK_CLI_VERSION'] !== undefined;

const app = new App({
  context,
  outdir: process.env['CDK_OUTDIR'] ?? path.join(repository, 'cdk.out'),
  builtinCloudFormationValidation: calledByCdk,
});
const settings = readSettings(app.node.tryGetContext('tidings'));
new TidingsStack(app, settings.stackName, settings);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
