import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';
import { MEASURES, METRICS, METRICS_NAMESPACE } from '../../shared/environment.ts';
import { EVERYTHING, listOf, ofType, type Resource, refTo, synthesize } from './synth.ts';

const { resources } = synthesize();
const everything = synthesize(EVERYTHING).resources;

type MetricRow = (string | { expression?: string })[];
interface Widget {
  readonly type: string;
  readonly properties: { readonly metrics?: MetricRow[]; readonly query?: string };
}

/** The dashboard as CloudWatch gets it, with the names of resources in place of what they will be called. */
function dashboardOf(all: Resource[]): Widget[] {
  const [dashboard] = ofType(all, 'AWS::CloudWatch::Dashboard');
  const parts = dashboard!.properties.DashboardBody['Fn::Join'][1] as (string | Record<string, unknown>)[];
  const body = parts
    .map((part) => (typeof part === 'string' ? part : String(Object.values(part)[0])))
    .join('');
  return (JSON.parse(body) as { widgets: Widget[] }).widgets;
}

describe('the dashboard', () => {
  const rows = dashboardOf(resources).flatMap(({ properties }) => properties.metrics ?? []);
  const own = rows.filter(([namespace]) => namespace === METRICS_NAMESPACE) as string[][];

  it('shows metrics that a function of the stack has', () => {
    const services = ofType(resources, 'AWS::Lambda::Function').map(
      ({ properties }) => properties.Environment.Variables.POWERTOOLS_SERVICE_NAME,
    );
    expect(own.length).toBeGreaterThan(10);
    for (const [, name, , service, , stack] of own) {
      expect([...METRICS, ...Object.keys(MEASURES)]).toContain(name);
      expect(services).toContain(service);
      expect(stack).toBe('Tidings');
    }
  });

  it('answers what an operator asks: times, spend, memory, review, failures, queues', () => {
    expect(new Set(own.map(([, name]) => name))).toEqual(
      new Set([
        ...['ArrivalToPublished', 'Normalizing', 'Translating', 'Summarizing'],
        ...['Cost', 'FromMemory', 'FromEngine', 'NeedsReview', 'Failed', 'Retried', 'Waiting', 'Paused'],
      ]),
    );
    expect(rows.filter(([, name]) => name === 'ApproximateAgeOfOldestMessage')).toHaveLength(4);
    expect(dashboardOf(resources).find(({ type }) => type === 'log')?.properties.query).toContain('by kind');
  });

  it('can be left out', () => {
    const none = synthesize({ dashboard: false }).resources.map(({ type }) => type);
    expect(none.filter((type) => /Dashboard|QueryDefinition/.test(type))).toEqual([]);
  });
});

describe('the runbook', () => {
  it('explains every metric, and none that there is not', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    const [, chapter] = /\n## Metrics\n([\s\S]+?)\n## /.exec(runbook)!;
    const told = [...chapter!.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, names]) => names!.match(/\w+/g)!);
    expect(told.sort()).toEqual([...METRICS, ...Object.keys(MEASURES)].sort());
  });
});

describe('saved queries', () => {
  const queries = ofType(resources, 'AWS::Logs::QueryDefinition').map(({ properties }) => properties);

  it('ask the logs of every function', () => {
    const groups = ofType(resources, 'AWS::Logs::LogGroup').map(({ id }) => id);
    for (const { LogGroupNames } of queries) expect(LogGroupNames.map(refTo).sort()).toEqual(groups.sort());
  });

  it('are called after their stack', () => {
    expect(queries.length).toBeGreaterThan(3);
    for (const { Name } of queries) expect(Name).toMatch(/^Tidings\//);
  });
});

describe('a customer’s key', () => {
  const holds = (type: string, property: string, all = everything) =>
    ofType(all, type).map(({ id, properties }) => [
      id.slice(0, -8),
      JSON.stringify(properties[property] ?? null),
    ]);
  const KEY = EVERYTHING.kmsKey;

  it.each([
    ['AWS::SQS::Queue', 'KmsMasterKeyId'],
    ['AWS::SNS::Topic', 'KmsMasterKeyId'],
    ['AWS::DynamoDB::Table', 'SSESpecification'],
    ['AWS::Logs::LogGroup', 'KmsKeyId'],
    ['AWS::Lambda::Function', 'KmsKeyArn'],
    ['AWS::Events::EventBus', 'KmsKeyIdentifier'],
    ['AWS::S3::Bucket', 'BucketEncryption'],
  ])('encrypts every %s', (type, property) => {
    const found = holds(type, property);
    expect(found.length).toBeGreaterThan(0);
    // S3 writes access logs under its own keys alone.
    for (const [id, value] of found) expect(value?.includes(KEY), id).toBe(id !== 'StoresAccessLogs');
  });

  it('may be used by every function and state machine, to read and to write', () => {
    const roles = [
      ...ofType(everything, 'AWS::Lambda::Function').map(({ properties }) => properties.Role),
      ...ofType(everything, 'AWS::StepFunctions::StateMachine').map(({ properties }) => properties.RoleArn),
    ].map((role) => role['Fn::GetAtt'][0]);
    const allowed = ofType(everything, 'AWS::IAM::Policy')
      .filter(({ properties }) =>
        properties.PolicyDocument.Statement.some(
          ({ Action, Resource }: { Action: unknown; Resource: unknown }) =>
            JSON.stringify(Action) === '["kms:Decrypt","kms:GenerateDataKey"]' && Resource === KEY,
        ),
      )
      .flatMap(({ properties }) => properties.Roles.map(refTo));
    expect(allowed.sort()).toEqual(roles.sort());
  });

  it('is nowhere when none is set', () => {
    expect(JSON.stringify(resources)).not.toContain('kms:');
  });
});

describe('what a company asks of every stack', () => {
  it('no role goes beyond the boundary', () => {
    const roles = ofType(everything, 'AWS::IAM::Role');
    expect(roles.length).toBeGreaterThan(7);
    for (const { id, properties } of roles)
      expect(properties.PermissionsBoundary, id).toBe(EVERYTHING.permissionsBoundary);
  });

  it('what costs money carries the tags', () => {
    const types = [
      'S3::Bucket',
      'DynamoDB::Table',
      'SQS::Queue',
      'SNS::Topic',
      'Lambda::Function',
      'Logs::LogGroup',
    ];
    for (const { id, properties } of types.flatMap((type) => ofType(everything, `AWS::${type}`)))
      expect(JSON.stringify(properties.Tags), id).toContain('{"Key":"team","Value":"newsroom"}');
  });

  it('tables without recovery to a point in time, where it is not wanted', () => {
    const tables = ofType(synthesize({ pointInTimeRecovery: false }).resources, 'AWS::DynamoDB::Table');
    for (const { properties } of tables)
      expect(properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: false });
  });
});

describe('uploaders of other accounts', () => {
  const statementsFor = (uploaders: unknown) =>
    ofType(synthesize({ uploaders }).resources, 'AWS::S3::BucketPolicy')
      .filter(({ id }) => id.startsWith('StoresInbox'))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow');

  it('may put objects under their prefix, and nothing else', () => {
    const role = 'arn:aws:iam::444455556666:role/agency';
    const [statement, ...rest] = statementsFor([{ principal: role, prefix: 'agency/' }]);
    expect(rest).toEqual([]);
    expect(statement).toMatchObject({
      Principal: { AWS: role },
      Action: ['s3:AbortMultipartUpload', 's3:PutObject'],
    });
    expect(JSON.stringify(listOf(statement.Resource))).toContain('"/agency/*"');
  });

  it('are nobody unless they are named', () => {
    expect(statementsFor([])).toEqual([]);
  });
});

describe('settings that are slips', () => {
  it.each([
    [{ kmsKey: 'alias/news' }, 'kmsKey'],
    [{ permissionsBoundary: 'boundary' }, 'permissionsBoundary'],
    [{ tags: { 'aws:team': 'x' } }, 'tags'],
    [{ uploaders: [{ principal: '*' }] }, 'uploaders.0.principal'],
    [{ uploaders: [{ principal: '444455556666', prefix: 'agency*/' }] }, 'uploaders.0.prefix'],
    [{ uploaders: [{ principal: '444455556666', prefix: 'agency' }] }, 'uploaders.0.prefix'],
  ])('%j is refused by name', (settings, name) => {
    expect(() => readSettings(settings)).toThrow(`tidings.${name}`);
  });
});
