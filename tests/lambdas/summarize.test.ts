import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleIdOf, revisionOf, workKey } from '../../shared/documents/keys.ts';
import { ENV } from '../../shared/environment.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { translateArticle } from '../../shared/translate/index.ts';
import { context, s3EventBody, sqsEvent } from '../factories.ts';
import * as world from './mocks.ts';

const { handler } = await import('../../lambdas/summarize/handler.ts');

const key = 'desk/talks.txt';
const articleId = articleIdOf(key);
const revision = revisionOf('0B');
const translatedKey = workKey('translated', articleId, revision);
const event = sqsEvent(s3EventBody({ bucket: 'work', key: translatedKey }));

const TEXT = `River states open treaty talks in Vienna

Delegates of four river states opened talks on a water treaty in Vienna on Monday.

The treaty is to settle how much water each state may take, the Danube Commission said. The talks are to end on 12 June 2026.`;

const upperCase = {
  name: 'upper',
  maxRequestBytes: 10_000,
  terminologyVersion: null,
  translate: async ({ text }: { text: string }) => ({
    text: text.toUpperCase(),
    engine: 'upper',
    appliedTerms: [],
  }),
};
const emptyMemory = { lookup: async () => new Map(), store: async () => {} };

beforeEach(async () => {
  world.emptyWorld();
  world.inCatalog(articleId, revision, key);
  const article = await normalize(new TextEncoder().encode(TEXT), { key, sequencer: '0B' });
  const ports = {
    engine: upperCase,
    memory: emptyMemory,
    spend: { reserve: async () => {} },
    remainingMs: () => 60_000,
  };
  const translated = await translateArticle(article, ports, { targets: ['en', 'vi'] });
  world.putInto('work', translatedKey, JSON.stringify(translated));
});

describe('summarize', () => {
  it('publishes page, articles and summary, the summary last', async () => {
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    const folder = 'outbox/articles/desk/talks.txt/';
    const files = world.written();
    expect(files.toSorted()).toEqual(
      ['article.en.md', 'article.vi.md', 'index.html', 'summary.json'].map((name) => folder + name),
    );
    expect(files.at(-1)).toBe(`${folder}summary.json`);
    expect(world.statuses()).toEqual(['published']);
  });

  it('writes every file with its revision, and only where none or an older one stands', async () => {
    world.s3.on(HeadObjectCommand).resolves({ ETag: '"old"', Metadata: { revision: revisionOf('0A') } });
    await handler(event, context);
    const conditions = world.s3.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input);
    expect(
      conditions.every(({ IfMatch, Metadata }) => IfMatch === '"old"' && Metadata?.['revision'] === revision),
    ).toBe(true);
  });

  it('has nothing to do for an article that is published already', async () => {
    world.dynamo
      .on(GetCommand, { Key: { articleId, revision } }, false)
      .resolves({ Item: { articleId, revision, key, status: 'published' } });
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(world.written()).toEqual([]);
  });

  it('leaves a newer revision in place', async () => {
    world.s3.on(HeadObjectCommand).resolves({ ETag: '"new"', Metadata: { revision: revisionOf('0C') } });
    await handler(event, context);
    expect(world.written()).toEqual([]);
    expect(world.statuses()).toEqual(['superseded']);
  });

  it('cites sentences that exist, in both languages', async () => {
    await handler(event, context);
    const summary = world.writtenJson('outbox', 'articles/desk/talks.txt/summary.json') as {
      sentences: { id: string; targets: Record<string, unknown> }[];
      keyPoints: { cites: string[]; text: Record<string, string> }[];
    };
    const ids = summary.sentences.map(({ id }) => id);
    expect(summary.keyPoints.length).toBeGreaterThan(0);
    for (const { cites, text } of summary.keyPoints) {
      expect(ids).toEqual(expect.arrayContaining(cites));
      expect(Object.keys(text).sort()).toEqual(['en', 'vi']);
    }
    expect(summary.sentences.every(({ targets }) => 'en' in targets && 'vi' in targets)).toBe(true);
  });
});

describe('summarize with a model that cannot be reached', () => {
  it('publishes the extractive summary, and says so', async () => {
    process.env[ENV.settings] = JSON.stringify({ summarizer: 'bedrock', bedrockModelId: 'model' });
    vi.resetModules();
    const bedrock = mockClient(BedrockRuntimeClient).rejects(
      Object.assign(new Error('no access'), {
        name: 'AccessDeniedException',
        $fault: 'client',
        $metadata: {},
      }),
    );
    const { handler: withModel } = await import('../../lambdas/summarize/handler.ts');
    expect(await withModel(event, context)).toEqual({ batchItemFailures: [] });
    expect(bedrock.commandCalls(ConverseCommand)).toHaveLength(1);
    const summary = world.writtenJson('outbox', 'articles/desk/talks.txt/summary.json');
    expect(summary).toMatchObject({
      quality: { warnings: [expect.stringContaining('not written by the model')] },
      provenance: { summarizer: expect.stringContaining('extractive') },
    });
  });
});
