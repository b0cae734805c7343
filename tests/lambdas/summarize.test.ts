import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import {
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Summary } from '../../shared/documents/index.ts';
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
const translatedKey = workKey('translated', { articleId, revision });
const event = sqsEvent(s3EventBody({ bucket: 'work', key: translatedKey }));

const TEXT = `River states open treaty talks in Vienna

Delegates of four river states opened talks on a water treaty in Vienna on Monday.

The treaty is to settle how much water each state may take, the Danube Commission said. The talks are to end on 12 June 2026.`;

const GERMAN =
  'Die Gespräche beginnen\n\nDie Gespräche begannen am Montag in Wien. Ein Ergebnis wird im Juni erwartet.';

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
      ['article.en.md', 'article.vi.md', 'index.en.html', 'index.html', 'index.vi.html', 'summary.json'].map(
        (name) => folder + name,
      ),
    );
    expect(files.at(-1)).toBe(`${folder}summary.json`);
    expect(world.statuses()).toEqual(['published']);
  });

  it('writes every file with its revision, and only where none or an older one stands', async () => {
    world.everywhereStands({ ETag: '"old"', Metadata: { revision: revisionOf('0A') } });
    await handler(event, context);
    const conditions = world
      .puts()
      .map(({ IfMatch, Metadata }) => ({ IfMatch, revision: Metadata?.['revision'] }));
    expect(conditions).toEqual(Array(6).fill({ IfMatch: '"old"', revision }));
  });

  it('has nothing to do for an article that is published already', async () => {
    world.dynamo
      .on(GetCommand, { Key: { articleId, revision } }, false)
      .resolves({ Item: { articleId, revision, key, status: 'published' } });
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(world.written()).toEqual([]);
  });

  it('leaves a newer revision in place', async () => {
    world.everywhereStands({ ETag: '"new"', Metadata: { revision: revisionOf('0C') } });
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

describe('summarize of an article in which targets wait', () => {
  const partKey = workKey('translated', { articleId, revision }, '0123456789ab');
  const partEvent = sqsEvent(s3EventBody({ bucket: 'work', key: partKey }));
  const waits = (target: string, kind = 'no-model') => ({
    target,
    kind,
    message: 'No model.',
    advice: 'Run `it`.',
  });
  const folder = 'articles/desk/talks.txt/';

  async function part(language: string, unavailable: object[]): Promise<void> {
    const bytes = new TextEncoder().encode(language === 'de' ? GERMAN : TEXT);
    const article = await normalize(bytes, { key, sequencer: '0B' });
    const engine = { ...upperCase, translate: () => Promise.reject(new Error('not asked')) };
    const ports = {
      engine,
      memory: emptyMemory,
      spend: { reserve: async () => {} },
      remainingMs: () => 60_000,
    };
    const targets = ['en'].filter((target) => target === language);
    const translated = { ...(await translateArticle(article, ports, { targets })), unavailable };
    world.putInto('work', partKey, JSON.stringify(translated));
  }
  const metadata = () =>
    world.s3.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input.Metadata?.['fullness']);

  it('publishes the language that is there, summary and all, and tells the catalog what is missing', async () => {
    await part('en', [waits('vi')]);
    await handler(partEvent, context);
    const summary = world.writtenJson('outbox', `${folder}summary.json`) as unknown as Summary;
    expect(Object.keys(summary.headline.text)).toEqual(['en']);
    expect(summary.keyPoints.length).toBeGreaterThan(0);
    expect(summary.unavailable).toMatchObject([{ target: 'vi' }]);
    expect(metadata()).toEqual(Array(6).fill('1'));
    expect(world.statuses()).toEqual(['waiting']);
  });

  it('publishes the source, cleaned, where there is no language yet', async () => {
    await part('de', [waits('en'), waits('vi', 'budget-reached')]);
    await handler(partEvent, context);
    const summary = world.writtenJson('outbox', `${folder}summary.json`) as unknown as Summary;
    expect(summary).toMatchObject({
      headline: { text: { de: 'Die Gespräche beginnen' }, cites: ['s0'] },
      abstract: { cites: ['s1', 's2'] },
      keyPoints: [],
    });
    expect(metadata()).toEqual(Array(6).fill('0'));
    expect(world.statuses()).toEqual(['waiting']);
  });

  it('is paused where budget is all that is missing', async () => {
    await part('en', [waits('vi', 'budget-reached')]);
    await handler(partEvent, context);
    expect(world.statuses()).toEqual(['paused']);
  });

  it('leaves a fuller form of the same revision in place', async () => {
    const fuller = { revision, fullness: '99' };
    world.everywhereStands({ ETag: '"whole"', Metadata: fuller });
    await part('en', [waits('vi')]);
    await handler(partEvent, context);
    expect([world.written(), world.statuses()]).toEqual([[], []]);
  });
});

describe('summarize', () => {
  it('takes away the file of a language that is a target no more, and nothing of anybody else’s', async () => {
    const folder = 'articles/desk/talks.txt/';
    const gone = ['article.fr.md', 'index.fr.html', 'ninjs.json', 'newsarticle.jsonld'];
    const names = [...gone, 'article.en.md', 'notes.txt', 'story.html', 'index.html', 'index.vi.html'];
    world.s3.on(ListObjectsV2Command).resolves({ Contents: names.map((name) => ({ Key: folder + name })) });
    world.s3.on(HeadObjectCommand).resolves({ ETag: '"old"', Metadata: { revision: revisionOf('0A') } });
    await handler(event, context);
    const deleted = world.s3.commandCalls(DeleteObjectCommand).map(({ args: [{ input }] }) => input.Key);
    expect(deleted.filter((name) => name?.startsWith('articles/'))).toEqual(
      gone.map((name) => folder + name),
    );
  });

  it('tells what stood there before, and what has changed since', async () => {
    await handler(event, context);
    const name = 'articles/desk/talks.txt/summary.json';
    const before = world.writtenJson('outbox', name) as unknown as Summary;
    before.revision = revisionOf('0A');
    before.sentences[1]!.targets['vi']!.text = 'Khác.';
    world.putInto('outbox', name, JSON.stringify(before));
    world.s3.resetHistory();

    await handler(event, context);
    const { provenance } = world.writtenJson('outbox', name) as unknown as Summary;
    expect(provenance.publications).toEqual([
      { revision: revisionOf('0A'), at: before.provenance.timings['summarizedAt'] },
    ]);
    expect(provenance.changed).toEqual([before.sentences[1]!.id]);
  });

  it('publishes all the same beside a summary that it cannot read', async () => {
    world.putInto('outbox', 'articles/desk/talks.txt/summary.json', '{"schema":"tidings/summary/9"}');
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(world.statuses()).toEqual(['published']);
  });

  it('takes back what it wrote of an article that was withdrawn meanwhile', async () => {
    const folder = 'articles/desk/talks.txt/';
    const item = { articleId, revision, key, status: 'translated' };
    world.dynamo.on(GetCommand, { Key: { articleId, revision } }, false).callsFake(() => ({
      Item: { ...item, status: world.written().length > 0 ? 'withdrawn' : 'translated' },
    }));
    const published = { ExpressionAttributeValues: { ':status': 'published' } };
    world.dynamo.on(UpdateCommand, published, false).rejects(world.conditionFailed());
    world.s3
      .on(ListObjectsV2Command)
      .resolves({ Contents: ['summary.json', 'index.html'].map((name) => ({ Key: folder + name })) });
    const headOf = (name: string) => world.s3.on(HeadObjectCommand, { Key: folder + name });
    headOf('summary.json').resolves({ ETag: '"own"', Metadata: { revision } });
    headOf('index.html').callsFake(() => ({
      ETag: '"page"',
      Metadata: { revision, fullness: world.written().length > 0 ? '100' : '0' },
    }));
    await handler(event, context);
    const deleted = world.s3.commandCalls(DeleteObjectCommand).map(({ args: [{ input }] }) => input.Key);
    // The notice of the withdrawal is the page.
    expect(deleted.filter((name) => name?.startsWith('articles/'))).toEqual([`${folder}summary.json`]);
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
