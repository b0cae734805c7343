import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../infra/settings.ts';
import { isTerminologyKnownIn, readTerminology } from '../../infra/terminology.ts';
import { mergeTerminology } from '../../shared/translate/terminology.ts';
import { ofType, synthesize } from './synth.ts';

const root = new URL('../..', import.meta.url).pathname;

const translateVariables = (resources: ReturnType<typeof synthesize>['resources']) =>
  ofType(resources, 'AWS::Lambda::Function')
    .map(({ properties }) => properties.Environment.Variables)
    .find(({ POWERTOOLS_SERVICE_NAME }) => POWERTOOLS_SERVICE_NAME === 'translate');

describe('terminology', () => {
  it('is deployed under a name that changes with its content, before the function hears of it', async () => {
    const terminology = await mergeTerminology([
      { desk: 'economy', csv: 'de,vi\nWeltbank,Ngân hàng Thế giới\n' },
    ]);
    const { resources } = synthesize({}, { terminology });
    const [resource] = ofType(resources, 'AWS::Translate::Terminology');
    expect(resource?.properties).toMatchObject({
      Name: terminology.name,
      TerminologyData: { Format: 'CSV', Directionality: 'MULTI' },
    });
    const file = Buffer.from(resource?.properties.TerminologyData.File, 'base64').toString('utf8');
    expect(file).toBe('de,vi\nWeltbank,Ngân hàng Thế giới\n');
    expect(translateVariables(resources).TERMINOLOGY_NAME).toBe(terminology.name);
    const fn = resources.find(({ id }) => id.startsWith('TranslateFunction') && id.length === 25);
    expect(fn?.dependsOn).toContain(resource?.id);
  });

  it('is absent when there is none', () => {
    const { resources } = synthesize({}, { terminology: null });
    expect(ofType(resources, 'AWS::Translate::Terminology')).toEqual([]);
    expect(translateVariables(resources).TERMINOLOGY_NAME).toBeUndefined();
  });

  it('comes from the folder that the settings name, under the name of the stack', async () => {
    const read = await readTerminology({ terminology: 'terminology', stackName: 'Desk' }, root);
    expect(read?.name).toMatch(/^Desk-[0-9a-f]{12}$/);
    expect(await readTerminology({ terminology: null, stackName: 'Desk' }, root)).toBeNull();
  });

  it('stops the synthesis when its folder is not there', async () => {
    const read = readTerminology({ terminology: 'glossaries', stackName: 'Desk' }, root);
    await expect(read).rejects.toThrow(SettingsError);
    await expect(read).rejects.toThrow('tidings.terminology is "glossaries", and there is no such folder.');
  });

  it('is left out where CloudFormation would refuse the template because of it', () => {
    const settings = readSettings(undefined);
    expect(isTerminologyKnownIn('eu-central-1', settings)).toBe(true);
    expect(isTerminologyKnownIn('eu-west-1', settings)).toBe(false);
    expect(isTerminologyKnownIn('eu-west-1', { terminologyRegions: ['eu-west-1'] })).toBe(true);
    expect(isTerminologyKnownIn(undefined, settings)).toBe(true);
  });
});
