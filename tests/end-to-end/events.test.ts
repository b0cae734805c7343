import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BusEvent } from '../../local/services/events.ts';
import type { Notice } from '../../local/services/sns.ts';
import { ArticleEvent } from '../../shared/documents/article-event.ts';
import { type Pipeline, startPipeline } from './pipeline.ts';

/** What is said of articles, by the deployed bundle on the stream of the catalog. */

const events: { event: BusEvent; bus: string }[] = [];
const notices: Notice[] = [];
let pipeline: Pipeline;

beforeAll(async () => {
  pipeline = await startPipeline({
    memory: [],
    settings: { siteUrl: 'https://news.example.org/' },
    onEvent: (event, bus) => events.push({ event, bus }),
    onNotice: (notice) => notices.push(notice),
  });
  await pipeline.put(
    'desk/river talks.txt',
    'River states open talks\n\nFour states opened talks in Vienna on Monday.',
  );
  await pipeline.put('photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  await pipeline.cloud.waitUntilQuiet();
}, 120_000);
afterAll(() => pipeline?.stop());

const of = (key: string): ArticleEvent[] =>
  events.map(({ event }) => ArticleEvent.parse(event.detail)).filter((event) => event.key === key);

describe('events', () => {
  it('tell every state of an article, in order, on the bus of the stack', () => {
    expect(of('desk/river talks.txt').map(({ previous, status }) => [previous, status])).toEqual([
      [null, 'received'],
      ['received', 'normalized'],
      ['normalized', 'waiting'],
    ]);
    expect(of('photo.txt').map(({ status }) => status)).toEqual(['received', 'failed']);
    for (const { event, bus } of events) {
      expect(event).toMatchObject({ source: 'tidings', 'detail-type': 'Article State Changed' });
      expect(bus).toBe(pipeline.cloud.outputs['EventBus']);
    }
  });

  it('say what is published, and where', () => {
    expect(of('desk/river talks.txt').at(-1)).toMatchObject({
      language: 'en',
      kind: 'no-model',
      headline: { en: 'River states open talks' },
      folder: 'articles/desk/river talks.txt/',
      url: 'https://news.example.org/articles/desk/river%20talks.txt/index.html',
    });
  });
});

describe('notices', () => {
  it('go to the topic of the state, fit for a mail, with what one can filter on', () => {
    const [published, failed] = ['Published', 'Failure'].map((name) =>
      notices.filter(({ topicArn }) => topicArn === pipeline.cloud.outputs[`${name}Topic`]),
    );
    expect(published).toMatchObject([
      {
        subject: 'Published in part: River states open talks',
        attributes: { status: 'waiting', language: 'en' },
      },
    ]);
    expect(published![0]!.message).toContain('Read it: https://news.example.org/articles/');
    expect(failed).toMatchObject([
      { subject: 'Tidings: not published: photo.txt', attributes: { status: 'failed' } },
    ]);
    expect(failed![0]!.message).toMatch(/^What happened: .*PNG/m);
  });
});
