import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, ofType, refTo, synthesize } from './synth.ts';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const runbook = read('docs/runbook.md');
const { resources } = synthesize(EVERYTHING);

const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').map(({ properties }) => ({
  properties,
  heading: properties.AlarmName.replace(/^Tidings-/, '') as string,
}));

const chapter = (name: string): string =>
  runbook.split(/^## /m).find((text) => text.startsWith(`${name}\n`)) ?? '';
const sections = new Map(
  chapter('Alarms')
    .split(/^### /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')), text]),
);

describe('alarms', () => {
  it('are the ones the runbook explains, no more and no fewer', () => {
    expect(alarms.map(({ heading }) => heading).sort()).toEqual([...sections.keys()].sort());
  });

  it.each(alarms)(
    '$heading tells when it starts and when it ends, and where to read on',
    ({ heading, properties }) => {
      const told = [expect.stringMatching(/^Failures/)];
      expect(properties.AlarmActions.map(refTo)).toEqual(told);
      expect(properties.OKActions.map(refTo)).toEqual(told);
      expect(properties.AlarmDescription).toContain(`docs/runbook.md#${heading}`);
    },
  );

  it.each([...sections])('%s has a description, an investigation and a resolution', (_heading, section) => {
    expect(section.match(/^\*\*\w+\.\*\*/gm)).toEqual([
      '**Description.**',
      '**Investigation.**',
      '**Resolution.**',
    ]);
  });

  it('watch every stage: waiting, trying again, crashing, and letters that no one could record', () => {
    const headings = alarms.map(({ heading }) => heading);
    for (const stage of ['normalize', 'translate', 'summarize', 'frontpage']) {
      expect(headings).toEqual(
        expect.arrayContaining([
          `${stage}-oldest-message`,
          `${stage}-retries`,
          `${stage}-crashes`,
          `${stage}-dead-letters-left`,
        ]),
      );
    }
  });

  it('notice that what must happen does not, without crying on the first day', () => {
    const { properties } = alarms.find(({ heading }) => heading === 'resume-missing')!;
    expect(properties).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'missing',
    });
    expect(properties.InsufficientDataActions).toHaveLength(1);
  });

  it('take their limits from the settings and their names from the stack', () => {
    const other = synthesize({
      stackName: 'Desk',
      alarms: { oldestMessageMinutes: 15, crashes: 9 },
    }).resources;
    const limits = Object.fromEntries(
      ofType(other, 'AWS::CloudWatch::Alarm').map(({ properties }) => [
        properties.AlarmName,
        properties.Threshold,
      ]),
    );
    expect(limits).toMatchObject({ 'Desk-translate-oldest-message': 15 * 60, 'Desk-translate-crashes': 9 });
  });
});

describe('the runbook', () => {
  it('links only to headings that it has', () => {
    const anchors = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...runbook.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.filter((link) => !anchors.includes(link!))).toEqual([]);
  });
});
