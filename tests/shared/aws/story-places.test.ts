import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { settleMessages } from '../../../shared/aws/front-page.ts';
import { Story } from '../../../shared/documents/story.ts';
import type { Summary } from '../../../shared/documents/summary.ts';
import { exampleSummary, sentence } from '../publish/example.ts';
import { memoryOutbox } from './memory-outbox.ts';

const summaryKey = (name: string): string => `articles/${name}/summary.json`;

/** A report of one sentence each: title and text. */
function report(name: string, day: string, lines: readonly string[], revised = day): Summary {
  const base = exampleSummary();
  const [title = '', ...rest] = lines;
  return exampleSummary({
    articleId: name,
    publishedAt: day,
    headline: { text: { en: `Headline ${name}` }, cites: ['s0'] },
    ...{ people: [], dates: [], figures: [], quotes: [], topics: [], keyPoints: [] },
    sentences: [
      sentence('s0', title, title, title, { block: 'title', kind: 'title' }),
      ...rest.map((line, index) => sentence(`s${index + 1}`, line, line, line)),
    ],
    provenance: {
      ...base.provenance,
      source: { ...base.provenance.source, key: name },
      timings: { receivedAt: `${day}T10:00:00.000Z`, summarizedAt: `${revised}T10:01:00.000Z` },
    },
  });
}

const FERRY = [
  'Ferry Alkyon aground off Sandholm',
  'The ferry Alkyon ran aground off Sandholm late on Tuesday.',
  'All passengers of the Alkyon were brought ashore by the coast guard of Sandholm.',
];
const FERRY_AGAIN = [
  'Alkyon stuck off Sandholm',
  'Late on Tuesday the ferry Alkyon ran aground off Sandholm.',
  'The coast guard of Sandholm brought all passengers of the Alkyon ashore.',
];
const CHOIR = [
  'Village choir sings for the bees',
  'A choir of beekeepers in Wendlow gave its first concert among forty hives.',
  'The beekeepers of Wendlow want to sing again when the lime trees blossom.',
];

const SCHOOL = [
  'School roof torn off in Wendlow',
  'A gust tore the roof off the primary school of Wendlow before noon.',
  'The pupils of the primary school will be taught in the town hall while the roof is mended.',
];

type Step = () => Promise<void>;

/** An outbox in memory, whose stage sees every change. */
function outbox() {
  const { objects, ports } = memoryOutbox();
  const message = (name: string) => ({
    messageId: randomUUID(),
    body: JSON.stringify({
      Records: [
        {
          eventName: 'ObjectCreated:Put',
          eventTime: '',
          s3: { bucket: { name: 'outbox' }, object: { key: summaryKey(name), sequencer: '0' } },
        },
      ],
    }),
  });
  const settle = async (...names: string[]): Promise<void> => {
    const { failures } = await settleMessages(
      names.map(message),
      ports(async () => undefined),
    );
    expect([...failures.values()]).toEqual([]);
  };
  return {
    objects,
    message,
    settle,
    ports: (step: Step) => ports(step),
    async put(...summaries: Summary[]): Promise<void> {
      for (const summary of summaries) objects.set(summaryKey(summary.articleId), JSON.stringify(summary));
      await settle(...summaries.map(({ articleId }) => articleId));
    },
    async withdraw(name: string): Promise<void> {
      objects.delete(summaryKey(name));
      await settle(name);
    },
    stories: (): Story[] =>
      [...objects].flatMap(([key, text]) =>
        /^pages\/stories\/.*json$/.test(key) ? [Story.parse(JSON.parse(text))] : [],
      ),
    /** Articles of each story. */
    told(): string[][] {
      return this.stories()
        .map(({ reports }) => reports.map(({ article }) => article).sort())
        .sort();
    },
    beside: (name: string): string | undefined => objects.get(`articles/${name}/story.html`),
  };
}

describe('an article', () => {
  let out: ReturnType<typeof outbox>;
  beforeEach(() => {
    out = outbox();
  });

  it('founds a story, and says that there is no other report', async () => {
    await out.put(report('a', '2026-03-10', FERRY));
    expect(out.told()).toEqual([['a']]);
    expect(out.beside('a')).toContain('There are no other reports of this story yet.');
  });

  it('joins the story that it tells, whose id stays, and each names the other', async () => {
    await out.put(report('a', '2026-03-10', FERRY), report('choir', '2026-03-10', CHOIR));
    const ids = out.stories().map(({ id }) => id);
    await out.put(report('b', '2026-03-11', FERRY_AGAIN));
    expect(out.told()).toEqual([['a', 'b'], ['choir']]);
    expect(out.stories().map(({ id }) => id)).toEqual(ids);
    expect(out.beside('a')).toContain('href="../b/index.html"');
    expect(out.beside('b')).toContain('href="../a/index.html"');
    expect(out.stories().find(({ reports }) => reports.length === 2)!.changes).toMatchObject([
      { kind: 'founded', article: 'a' },
      { kind: 'joined', article: 'b' },
    ]);
  });

  it('does not join what was told alike weeks ago', async () => {
    await out.put(report('a', '2026-03-10', FERRY), report('b', '2026-04-20', FERRY_AGAIN));
    expect(out.told()).toEqual([['a'], ['b']]);
  });

  it('without a date joins what came in the same days', async () => {
    const undated = { ...report('b', '2026-04-20', FERRY_AGAIN), publishedAt: null };
    const late = { ...report('a', '2026-04-19', FERRY), publishedAt: '2026-03-10' };
    await out.put(late, undated);
    expect(out.told()).toEqual([['a', 'b']]);
  });

  it('changes nothing when its event comes again', async () => {
    await out.put(report('a', '2026-03-10', FERRY), report('b', '2026-03-11', FERRY_AGAIN));
    const before = new Map(out.objects);
    await out.settle('a', 'b');
    expect(new Map(out.objects)).toEqual(before);
  });

  it('leaves when it is withdrawn, with the page beside it', async () => {
    await out.put(report('a', '2026-03-10', FERRY), report('b', '2026-03-11', FERRY_AGAIN));
    await out.withdraw('a');
    expect(out.told()).toEqual([['b']]);
    expect(out.beside('a')).toBeUndefined();
    expect(out.beside('b')).toContain('There are no other reports of this story yet.');
    expect(out.stories()[0]!.changes.at(-1)).toMatchObject({ kind: 'left', article: 'a' });
    await out.withdraw('b');
    expect(out.told()).toEqual([]);
  });

  it('leaves with a revision that tells of something else', async () => {
    await out.put(report('a', '2026-03-10', FERRY), report('b', '2026-03-11', FERRY_AGAIN));
    await out.put(report('b', '2026-03-11', CHOIR, '2026-03-12'));
    expect(out.told()).toEqual([['a'], ['b']]);
    expect(out.beside('a')).toContain('There are no other reports of this story yet.');
  });
});

describe('a story', () => {
  it('takes in another that a report shows to be the same; the older id stays, and the other leads there', async () => {
    const out = outbox();
    await out.put(report('a', '2026-03-10', FERRY));
    await out.put(report('b', '2026-03-11', CHOIR));
    const [first, second] = out
      .stories()
      .map(({ id }) => id)
      .sort();
    await out.put(report('b', '2026-03-11', FERRY_AGAIN, '2026-03-12'));
    expect(out.told()).toEqual([['a', 'b']]);
    expect(out.stories()[0]!.id).toBe(first);
    expect(out.objects.get(`pages/stories/${second}.html`)).toContain(`href="${first}.html"`);
    expect(out.stories()[0]!.changes).toContainEqual(
      expect.objectContaining({ kind: 'merged', other: second }),
    );
  });

  it('parts when the report goes that alone held two events together: each keeps its reports, and names the other', async () => {
    const out = outbox();
    await out.put(report('a', '2026-03-10', FERRY), report('c', '2026-03-10', SCHOOL));
    const both = ['Ferry aground, school roof torn off', ...FERRY.slice(1), ...SCHOOL.slice(1)];
    await out.put(report('both', '2026-03-11', both));
    await out.put(report('b', '2026-03-12', FERRY_AGAIN));
    expect(out.told()).toEqual([['a', 'b', 'both', 'c']]);
    const [{ id }] = out.stories() as [Story];
    await out.withdraw('both');
    expect(out.told()).toEqual([['a', 'b'], ['c']]);
    const [ferry, school] = [2, 1].map(
      (size) => out.stories().find(({ reports }) => reports.length === size)!,
    );
    expect(ferry!.id).toBe(id);
    expect(ferry!.changes.at(-1)).toMatchObject({ kind: 'split', article: 'c', other: school!.id });
    expect(school!.changes).toMatchObject([{ kind: 'split', article: 'c', other: id }]);
    expect(out.beside('c')).toContain('There are no other reports of this story yet.');
    expect(out.beside('a')).toContain('href="../b/index.html"');
  });

  it('loses a report whose revision tells of another event, and takes nothing of that in', async () => {
    const out = outbox();
    await out.put(report('a', '2026-03-10', FERRY), report('b', '2026-03-11', FERRY_AGAIN));
    await out.put(report('c', '2026-03-12', CHOIR));
    await out.put(report('b', '2026-03-11', CHOIR, '2026-03-13'));
    expect(out.told()).toEqual([['a'], ['b', 'c']]);
  });

  it('is one for reports that come at the same moment, whatever writers do in between', async () => {
    const out = outbox();
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const [index, name] of names.entries()) {
      const lines = index % 2 === 0 ? FERRY : FERRY_AGAIN;
      out.objects.set(summaryKey(name), JSON.stringify(report(name, '2026-03-10', lines)));
    }
    const queue = [...names, ...names].map(out.message);
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const step: Step = () => new Promise((resolve) => setImmediate(resolve));
        const { failures } = await settleMessages([next], out.ports(step));
        if (failures.size > 0) queue.push(next);
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    expect(out.told()).toEqual([names]);
    for (const name of names) expect(out.beside(name)!.match(/\/index\.html"/g)).toHaveLength(10 + 1);
  });
});
