import { existsSync } from 'node:fs';
import path from 'node:path';
import { CfnTerminology } from 'aws-cdk-lib/aws-translate';
import { ENV } from '../shared/environment.ts';
import { loadTerminology, type Terminology } from '../shared/translate/terminology.ts';
import type { PipelineFunction } from './function.ts';
import { SettingsError, type StackSettings } from './settings.ts';

/**
 * The glossaries of the folder that the settings name, merged; null when there are none.
 *
 * @param root the project's
 * @throws SettingsError when there is no such folder
 * @throws PermanentError `invalid-terminology` naming every fault with file and line
 */
export async function readTerminology(
  { terminology, stackName }: Pick<StackSettings, 'terminology' | 'stackName'>,
  root: string,
): Promise<Terminology | null> {
  if (terminology === null) return null;
  const folder = path.resolve(root, terminology);
  if (existsSync(folder)) return loadTerminology(folder, stackName);
  throw new SettingsError(
    `cdk.json, context "tidings": tidings.terminology is "${terminology}", and there is no such folder. ` +
      'Allowed: a folder with *.csv files, or null.',
  );
}

/**
 * False where CloudFormation would refuse the whole template because of one type that it does not know.
 *
 * @param region of the deployment; undefined when it is not known, e.g. for the local cloud
 */
export function isTerminologyKnownIn(
  region: string | undefined,
  { terminologyRegions }: Pick<StackSettings, 'terminologyRegions'>,
): boolean {
  return region === undefined || terminologyRegions.includes(region);
}

/**
 * Amazon Translate's copy of the glossaries. A change is a new name and so a new resource: it is complete before
 * the function hears of it, where overwriting would take up to ten minutes to be seen.
 */
export function applyTerminology(
  fn: PipelineFunction,
  { name, csv, languages, directionality }: Terminology,
): void {
  const resource = new CfnTerminology(fn, 'Terminology', {
    name,
    description: `Names and terms in ${languages.join(', ')}`,
    mergeStrategy: 'OVERWRITE',
    terminologyData: {
      file: Buffer.from(csv, 'utf8').toString('base64'),
      format: 'CSV',
      directionality,
    },
  });
  fn.addEnvironment(ENV.terminologyName, name);
  fn.node.defaultChild!.node.addDependency(resource);
}
