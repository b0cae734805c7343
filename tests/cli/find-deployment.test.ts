import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import { findDeployment } from '../../cli/deployment.ts';

const cloudFormation = mockClient(CloudFormationClient);
afterEach(() => void cloudFormation.reset());

function stack(outputs: Record<string, string>): void {
  const Outputs = Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
  const Stacks = [
    { StackName: 'Mine', CreationTime: new Date(0), StackStatus: 'CREATE_COMPLETE' as const, Outputs },
  ];
  cloudFormation.on(DescribeStacksCommand, { StackName: 'Mine' }).resolves({ Stacks });
}

const OUTPUTS = { InboxBucket: 'i', WorkBucket: 'w', OutboxBucket: 'o', CatalogTable: 'c', MemoryTable: 'm' };

describe('a stack in AWS', () => {
  it('is known by its outputs: buckets, tables, log groups, and where its readers are', async () => {
    stack({
      ...OUTPUTS,
      NormalizeLogs: '/logs/n',
      TranslateLogs: '/logs/t',
      ReaderUrl: 'https://news.example/',
    });
    expect(await findDeployment({ stack: 'Mine' })).toMatchObject({
      name: 'stack Mine',
      outboxBucket: 'o',
      memoryTable: 'm',
      logGroups: { Normalize: '/logs/n', Translate: '/logs/t' },
      readerUrl: 'https://news.example/',
    });
  });

  it('that is another one is told so', async () => {
    stack({ Something: 'else' });
    await expect(findDeployment({ stack: 'Mine' })).rejects.toMatchObject({
      message: expect.stringMatching(/^There is no stack Mine in AWS \(.*[^.]\)\.$/s),
      advice: 'Name another stack with --stack.',
    });
  });
});

describe('a folder that is named', () => {
  it('has to have a local cloud: nothing else is taken instead', async () => {
    await expect(findDeployment({ data: '/nowhere' })).rejects.toMatchObject({
      message: 'No local cloud runs in /nowhere.',
      advice: 'Start it with: npm start -- --data /nowhere',
    });
    expect(cloudFormation.calls()).toHaveLength(0);
  });
});
