import { describe, expect, it } from 'vitest';
import { PipelineSettings } from '../../shared/settings.ts';
import { arnOf, listOf, ofType, type Resource, refTo, synthesize } from './synth.ts';

const { resources } = synthesize();
const byId = (id: string | undefined): Resource => resources.find((resource) => resource.id === id)!;

interface Grant {
  readonly action: string;
  readonly resource: unknown;
  /** `Inbox/*`, `Work/normalized/*` for objects of our buckets. */
  readonly objects: string | undefined;
}

/** What a function may do, action by action. `name` is the folder under lambdas/. */
function grantsOf(name: string): Grant[] {
  const fn = ofType(resources, 'AWS::Lambda::Function').find(
    ({ properties }) => properties.Environment?.Variables?.POWERTOOLS_SERVICE_NAME === name,
  );
  const role = arnOf(fn?.properties.Role);
  return ofType(resources, 'AWS::IAM::Policy')
    .filter(({ properties }) => properties.Roles.some((entry: unknown) => refTo(entry) === role))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }: { Action: string | string[]; Resource: unknown }) =>
      listOf(Action).flatMap((action) =>
        listOf(Resource).map((resource) => ({ action, resource, objects: objectsOf(resource) })),
      ),
    );
}

function objectsOf(resource: unknown): string | undefined {
  const parts = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join']?.[1];
  const bucket = arnOf(parts?.[0]);
  if (bucket === undefined || byId(bucket).type !== 'AWS::S3::Bucket') return undefined;
  return `${bucket.replace(/^Stores|[0-9A-F]{8}$/g, '')}${parts?.[1]}`;
}

const objectGrants = (name: string): string[] =>
  grantsOf(name)
    .filter(({ objects }) => objects !== undefined)
    .map(({ action, objects }) => `${action} ${objects}`)
    .sort();

/** What works on articles; announce only says what has happened to them. */
const WORKERS = ['normalize', 'translate', 'summarize', 'dead-letters', 'resume'];
const FUNCTIONS = [...WORKERS, 'announce', 'frontpage'];

describe('functions', () => {
  it('run on Node 24 and arm64, with a time limit, their own log group and the settings', () => {
    const functions = ofType(resources, 'AWS::Lambda::Function');
    expect(
      functions.map(({ properties }) => properties.Environment.Variables.POWERTOOLS_SERVICE_NAME).sort(),
    ).toEqual([...FUNCTIONS].sort());
    for (const { properties } of functions) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
      expect(properties.Timeout).toBeLessThanOrEqual(900);
      expect(byId(refTo(properties.LoggingConfig.LogGroup)).properties.RetentionInDays).toBe(30);
      expect(
        PipelineSettings.parse(JSON.parse(properties.Environment.Variables.TIDINGS_SETTINGS)).targets,
      ).toEqual(['en', 'vi']);
    }
  });

  it('may do nothing with a wildcard but what has no narrower name', () => {
    const wide = FUNCTIONS.flatMap((name) =>
      grantsOf(name)
        .filter(
          ({ action, resource, objects }) =>
            action.includes('*') || (objects === undefined && JSON.stringify(resource).includes('*')),
        )
        .map(({ action, resource }) => `${name}: ${action} on ${JSON.stringify(resource)}`),
    );
    expect(wide).toEqual(['translate: translate:TranslateText on "*"']);
  });

  it('have no managed policy', () => {
    for (const { properties } of ofType(resources, 'AWS::IAM::Role'))
      expect(properties.ManagedPolicyArns).toBeUndefined();
  });

  it('touch only the objects of their step', () => {
    const failed = [
      's3:DeleteObject Outbox/failed/*',
      's3:GetObject Outbox/failed/*',
      's3:PutObject Outbox/failed/*',
    ];
    const expected = {
      normalize: ['s3:GetObject Inbox/*', 's3:GetObjectVersion Inbox/*', 's3:PutObject Work/normalized/*'],
      translate: [
        's3:GetObject Work/normalized/*',
        's3:GetObject Work/translated/*',
        's3:PutObject Work/translated/*',
      ],
      summarize: [
        's3:GetObject Work/translated/*',
        's3:DeleteObject Outbox/articles/*',
        's3:GetObject Outbox/articles/*',
        's3:PutObject Outbox/articles/*',
      ],
      'dead-letters': [],
      resume: ['s3:GetObject Work/normalized/*', 's3:PutObject Work/normalized/*'],
    };
    for (const [name, grants] of Object.entries(expected)) {
      expect(objectGrants(name), name).toEqual([...grants, ...failed].sort());
    }
    expect(objectGrants('announce')).toEqual(['s3:GetObject Outbox/articles/*']);
    const beside = 'articles/*/story.html';
    const lists = ['feed.json', 'feed.xml', 'index.html', 'index.json', 'pages/*', beside];
    expect(objectGrants('frontpage')).toEqual(
      [
        's3:DeleteObject Outbox/pages/*',
        `s3:DeleteObject Outbox/${beside}`,
        's3:GetObject Outbox/articles/*/summary.json',
        's3:GetObject Outbox/failed/*',
        ...lists.flatMap((list) => [`s3:GetObject Outbox/${list}`, `s3:PutObject Outbox/${list}`]),
      ].sort(),
    );
  });

  it('write to the tables only as their step needs', () => {
    const writes = (name: string): string[] =>
      grantsOf(name)
        .filter(({ action }) => /^dynamodb:(?!Get|BatchGet|Query|DescribeStream|ListStreams)/.test(action))
        .map(({ action, resource }) => `${action} ${arnOf(resource)?.replace(/^Stores|[0-9A-F]{8}$/g, '')}`)
        .sort();
    expect(Object.fromEntries(FUNCTIONS.map((name) => [name, writes(name)]))).toEqual({
      normalize: ['dynamodb:PutItem Catalog', 'dynamodb:UpdateItem Catalog'],
      translate: [
        'dynamodb:BatchWriteItem Memory',
        'dynamodb:PartiQLInsert Memory',
        'dynamodb:UpdateItem Catalog',
        'dynamodb:UpdateItem Memory',
      ],
      summarize: ['dynamodb:UpdateItem Catalog'],
      'dead-letters': ['dynamodb:PutItem Catalog', 'dynamodb:UpdateItem Catalog'],
      resume: ['dynamodb:UpdateItem Catalog'],
      announce: [],
      frontpage: [
        'dynamodb:BatchWriteItem Listings',
        'dynamodb:DeleteItem Listings',
        'dynamodb:PutItem Listings',
        'dynamodb:UpdateItem Listings',
      ],
    });
  });

  it('cannot start themselves or an earlier stage', () => {
    const order = ['Inbox/', 'Work/normalized/', 'Work/translated/', 'Outbox/articles/'];
    ['normalize', 'translate', 'summarize', 'frontpage'].forEach((name, stage) => {
      const written = grantsOf(name).filter(({ action }) => action === 's3:PutObject');
      for (const { objects } of written) {
        // Only summaries start the last stage.
        const started = order.findIndex(
          (prefix) => objects?.startsWith(prefix) && !objects.endsWith('/story.html'),
        );
        expect(started === -1 || started > stage, `${name} writes ${objects}`).toBe(true);
      }
    });
  });

  it('tell nobody but through announce: the others have no right to', () => {
    const tells = FUNCTIONS.flatMap((name) =>
      grantsOf(name)
        .filter(({ action }) => /^(sns|events):/.test(action))
        .map(({ action, resource }) =>
          `${name}: ${action} ${arnOf(resource) ?? refTo(resource)}`.slice(0, -8),
        ),
    );
    expect(tells.sort()).toEqual([
      'announce: events:PutEvents NoticesBus',
      'announce: sns:Publish Failures',
      'announce: sns:Publish NoticesPublished',
    ]);
  });

  it('delete nothing but failure records, what they publish, and what stands in which list', () => {
    const isPlace = ({ action, resource }: Grant): boolean =>
      action === 'dynamodb:DeleteItem' && arnOf(resource)?.startsWith('StoresListings') === true;
    const deletions = FUNCTIONS.flatMap(grantsOf).filter(
      (grant) => grant.action.includes('Delete') && !isPlace(grant),
    );
    for (const { action, objects } of deletions) {
      expect(action === 'sqs:DeleteMessage' || objects?.startsWith('Outbox/'), action).toBe(true);
    }
  });

  it('call Amazon Translate, and no other place unless told so', () => {
    expect(JSON.stringify(resources)).not.toContain('AWS_ENDPOINT_URL');
    const development = synthesize({ translateEndpoint: 'http://127.0.0.1:4599' }).resources;
    const told = ofType(development, 'AWS::Lambda::Function').filter(
      ({ properties }) =>
        properties.Environment.Variables.AWS_ENDPOINT_URL_TRANSLATE === 'http://127.0.0.1:4599',
    );
    expect(told.map(({ properties }) => properties.Environment.Variables.POWERTOOLS_SERVICE_NAME)).toEqual([
      'translate',
    ]);
  });

  it('have time for Bedrock to compile its schema, where it is asked', () => {
    const bedrockModelId = 'eu.anthropic.claude-haiku-4-5';
    const timeouts = (settings: unknown): unknown[] =>
      ofType(synthesize(settings).resources, 'AWS::Lambda::Function')
        .filter(({ id }) => /^(Translate|Summarize)/.test(id))
        .map(({ properties }) => properties.Timeout);
    expect(timeouts({})).toEqual([180, 90]);
    expect(timeouts({ engine: 'bedrock', summarizer: 'bedrock', bedrockModelId })).toEqual([300, 300]);
  });

  it('may call the one Bedrock model that is set, and then not Translate', () => {
    const bedrock = synthesize({ engine: 'bedrock', bedrockModelId: 'amazon.nova-lite-v1:0' }).resources;
    const policies = JSON.stringify(ofType(bedrock, 'AWS::IAM::Policy'));
    expect(policies).not.toContain('translate:');
    expect(policies.match(/bedrock:/g)).toHaveLength(2); // the action and the ARN
    expect(policies).toContain('::foundation-model/amazon.nova-lite-v1:0');
  });

  const PROFILE = 'arn:aws:bedrock:eu-central-1:111122223333:inference-profile/eu.anthropic.claude-haiku-4-5';
  const OWN_PROFILE = 'arn:aws:bedrock:eu-central-1:111122223333:application-inference-profile/ab12cd34';
  const model = (name: string): string => `arn:aws:bedrock:*::foundation-model/${name}`;
  it.each([
    ['a model', 'amazon.nova-lite-v1:0', ['arn:aws:bedrock:REGION::foundation-model/amazon.nova-lite-v1:0']],
    [
      'a profile',
      'eu.anthropic.claude-haiku-4-5',
      [
        'arn:aws:bedrock:REGION:ACCOUNT:inference-profile/eu.anthropic.claude-haiku-4-5',
        `${model('anthropic.claude-haiku-4-5')} through arn:aws:bedrock:REGION:ACCOUNT:inference-profile/eu.anthropic.claude-haiku-4-5`,
      ],
    ],
    [
      'the ARN of a model in another Region',
      'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0',
      ['arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0'],
    ],
    ['the ARN of a profile', PROFILE, [PROFILE, `${model('anthropic.claude-haiku-4-5')} through ${PROFILE}`]],
    ['an application’s own profile', OWN_PROFILE, [OWN_PROFILE, `${model('*')} through ${OWN_PROFILE}`]],
    [
      'a provisioned model',
      'arn:aws:bedrock:eu-central-1:111122223333:provisioned-model/ab12cd34',
      ['arn:aws:bedrock:eu-central-1:111122223333:provisioned-model/ab12cd34'],
    ],
  ])('with %s as bedrockModelId may call what it names, and nothing else', (_, bedrockModelId, allowed) => {
    const bedrock = synthesize({ engine: 'bedrock', bedrockModelId }).resources;
    const plain = (value: unknown): string =>
      JSON.stringify(value ?? null)
        .replace(
          /\{"Fn::Join":\["",\[(.+?)\]\]\}/g,
          (_all, parts: string) =>
            `"${parts
              .replace(/\{"Ref":"AWS::(\w+)"\}/g, '"$1"')
              .replace(/","/g, '')
              .slice(1, -1)}"`,
        )
        .replace(/Partition/g, 'aws')
        .replace(/AccountId/g, 'ACCOUNT')
        .replace(/Region/g, 'REGION')
        .replaceAll('"', '');
    const granted = ofType(bedrock, 'AWS::IAM::Policy')
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
      .filter(({ Action }) => Action === 'bedrock:InvokeModel')
      .map(({ Resource, Condition }) => {
        const profile = Condition?.StringEquals['bedrock:InferenceProfileArn'];
        return plain(Resource) + (profile === undefined ? '' : ` through ${plain(profile)}`);
      });
    expect(granted.sort()).toEqual([...allowed].sort());
  });
});
