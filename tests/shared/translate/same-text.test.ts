import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryTable } from '../../../shared/aws/memory-table.ts';
import { TransientError } from '../../../shared/errors.ts';
import { translateArticle } from '../../../shared/translate/index.ts';
import { type LocalTable, startTable } from '../aws/dynalite.ts';
import { articleOf, FREE_SPENDING, standIn } from './stand-ins.ts';

let table: LocalTable;
beforeAll(async () => {
  table = await startTable('memory');
});
afterAll(() => table.close());

const forever = () => Number.POSITIVE_INFINITY;
const TARGETS = { targets: ['en'] };

describe('two articles with the same sentences at the same moment', () => {
  it('pay for them once', async () => {
    let release = (): void => {};
    const answered = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = standIn({ before: () => answered });
    const second = standIn({ before: () => release() });
    const portsOf = (engine: typeof first) => ({
      engine,
      memory: createMemoryTable(table.client, 'memory'),
      spend: FREE_SPENDING,
      remainingMs: forever,
    });
    const running = translateArticle(
      articleOf('de', [['Beide sagen das.', 'Und auch das.']]),
      portsOf(first),
      TARGETS,
    );
    // The first request is under way before the second article starts.
    while (first.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const other = await translateArticle(
      articleOf('de', [['Beide sagen das.', 'Nur dieser sagt das.', 'Und auch das.']]),
      portsOf(second),
      TARGETS,
    );
    await running;
    expect(second.requests.map(({ text }) => text)).toEqual(['Nur dieser sagt das.']);
    expect(
      Object.values(other.translations['en']!.sentences).map(({ text, origin }) => [text, origin]),
    ).toEqual([
      ['[en] Beide sagen das.', 'memory'],
      ['[en] Nur dieser sagt das.', 'engine'],
      ['[en] Und auch das.', 'memory'],
    ]);
  });

  it('pay once even when the second had looked before the first was done', async () => {
    const text = 'Das steht inzwischen im Speicher.';
    const memory = createMemoryTable(table.client, 'memory');
    const first = { engine: standIn(), memory, spend: FREE_SPENDING, remainingMs: forever };
    const engine = standIn();
    // The other run finishes between this one's look into the memory and its claim.
    const claim: typeof memory.claim = async (keys, ms) => {
      await translateArticle(articleOf('de', [[text]]), first, TARGETS);
      return memory.claim!(keys, ms);
    };
    const late = {
      engine,
      memory: { ...createMemoryTable(table.client, 'memory'), claim },
      spend: FREE_SPENDING,
    };
    const article = await translateArticle(
      articleOf('de', [[text]]),
      { ...late, remainingMs: forever },
      TARGETS,
    );
    expect(engine.requests).toEqual([]);
    expect(article.translations['en']?.sentences['s1']).toMatchObject({
      text: `[en] ${text}`,
      origin: 'memory',
    });
  });

  it('do not wait for a request that failed', async () => {
    const failing = standIn({
      before: () => {
        throw new TransientError({ kind: 'throttled', message: 'No.', advice: 'Wait.' });
      },
    });
    const article = articleOf('de', [['Das wird erst beim zweiten Mal etwas.']]);
    const portsOf = (engine: typeof failing) => ({
      engine,
      memory: createMemoryTable(table.client, 'memory'),
      spend: FREE_SPENDING,
      remainingMs: forever,
    });
    expect(await translateArticle(article, portsOf(failing), TARGETS)).toMatchObject({
      unavailable: [{ kind: 'throttled' }],
    });
    const second = standIn();
    await translateArticle(article, portsOf(second), TARGETS);
    expect(second.requests).toHaveLength(1);
  });

  it('take over from one that died', async () => {
    const clock = { now: Date.UTC(2026, 0, 1) };
    const dead = createMemoryTable(table.client, 'memory', { now: () => clock.now });
    const living = createMemoryTable(table.client, 'memory', { now: () => clock.now });
    expect(await dead.claim?.(['m#1', 'm#2'], 45_000)).toEqual({ held: new Set(), isFirst: true });
    expect(await living.claim?.(['m#1', 'm#3'], 45_000)).toEqual({ held: new Set(['m#1']), isFirst: false });
    expect(await dead.claim?.(['m#1'], 45_000)).toEqual({ held: new Set(), isFirst: false });
    clock.now += 45_001;
    expect(await living.claim?.(['m#1'], 45_000)).toEqual({ held: new Set(), isFirst: false });
  });
});
