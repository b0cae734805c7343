import { describe, expect, it } from 'vitest';
import { createResolver, type Template } from '../../local/template/resolve.ts';
import { buildModel } from '../../local/template/stack.ts';
import { toyTemplate } from './toy-stack.ts';

const TEMPLATE: Template = {
  Resources: {
    Box: { Type: 'AWS::S3::Bucket' },
    Named: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'given' } },
    Topic: { Type: 'AWS::SNS::Topic' },
    Alarm: { Type: 'AWS::CloudWatch::Alarm' },
  },
  Parameters: { Size: { Default: '3' } },
  Conditions: { Always: { 'Fn::Equals': ['a', 'a'] }, Never: { 'Fn::Not': [{ 'Fn::Equals': ['a', 'a'] }] } },
};
const { resolve } = createResolver(TEMPLATE, 'Stack');

describe('intrinsic functions', () => {
  it.each([
    [{ Ref: 'Box' }, 'stack-box'],
    [{ Ref: 'Named' }, 'given'],
    [{ Ref: 'Topic' }, 'arn:aws:sns:us-east-1:000000000000:Stack-Topic'],
    [{ Ref: 'Size' }, '3'],
    [{ Ref: 'AWS::AccountId' }, '000000000000'],
    [{ 'Fn::GetAtt': ['Box', 'Arn'] }, 'arn:aws:s3:::stack-box'],
    [{ 'Fn::GetAtt': 'Named.Arn' }, 'arn:aws:dynamodb:us-east-1:000000000000:table/given'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Size' }, 'b']] }, 'a-3-b'],
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
    [{ 'Fn::Sub': '${Box.Arn}/${AWS::Region}/${!kept}' }, 'arn:aws:s3:::stack-box/us-east-1/${kept}'],
    [{ 'Fn::Sub': ['${x}${Size}', { x: { Ref: 'Size' } }] }, '33'],
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
    [{ 'Fn::Select': ['1', { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    [{ 'Fn::If': ['Always', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['Never', 'yes', { Ref: 'Size' }] }, '3'],
    [
      { a: [{ Ref: 'Size' }], b: null, c: 1 },
      { a: ['3'], b: null, c: 1 },
    ],
  ])('%j is %j', (value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it.each([
    [{ Ref: 'Nothing' }, 'Nothing'],
    [{ Ref: 'Alarm' }, 'AWS::CloudWatch::Alarm'],
    [{ 'Fn::GetAtt': ['Box', 'WebsiteURL'] }, 'WebsiteURL'],
    [{ 'Fn::ImportValue': 'x' }, 'Fn::ImportValue'],
    [{ nested: [{ 'Fn::Cidr': [] }] }, 'Fn::Cidr'],
  ])('%j is refused by name', (value, name) => {
    expect(() => resolve(value)).toThrow(name);
  });
});

describe('the model of a stack', () => {
  const model = buildModel(toyTemplate(), 'Toy', (key) => `/bundles/${key}`);

  it('says who notifies whom', () => {
    expect(model.buckets).toMatchObject([
      {
        name: 'toy-in',
        versioned: true,
        notifications: [{ event: 's3:ObjectCreated:*', prefix: 'in/', suffix: '' }],
      },
      { name: 'toy-out', versioned: false, notifications: [] },
    ]);
    expect(model.queues.find(({ name }) => name === 'Toy-Queue')).toMatchObject({
      visibilitySeconds: 60,
      redrive: { deadLetterArn: expect.stringMatching(/:Toy-Dead$/), maxReceiveCount: 3 },
    });
    expect(model.mappings).toMatchObject([
      { batchSize: 1, reportsItemFailures: true, functionArn: model.functions[0]?.arn },
    ]);
  });

  it('gives functions their bundle, environment and the policies of their role', () => {
    const [worker] = model.functions;
    expect(worker).toMatchObject({
      folder: '/bundles/worker.zip',
      environment: { OUT: 'toy-out' },
      timeoutSeconds: 10,
    });
    expect(worker?.policies.flatMap(({ actions }) => actions)).toContain('sqs:ReceiveMessage');
  });

  it.each([
    ['a type', { New: { Type: 'AWS::StepFunctions::StateMachine' } }, 'AWS::StepFunctions::StateMachine'],
    ['a property', { New: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } } }, 'FifoQueue'],
    [
      'a managed policy',
      {
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] },
        },
      },
      'AdministratorAccess',
    ],
  ])('is refused when it holds %s that is not simulated', (_, resources, name) => {
    const template = toyTemplate();
    const changed = { ...template, Resources: { ...template.Resources, ...resources } };
    expect(() => buildModel(changed, 'Toy', String)).toThrow(name);
  });
});
