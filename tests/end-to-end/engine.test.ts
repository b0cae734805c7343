import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { resume } from '../../cli/resume.ts';
import type { LocalCloud } from '../../local/client.ts';
import { spendKey } from '../../shared/aws/spend-table.ts';
import { outboxKeys } from '../../shared/documents/keys.ts';
import { Summary } from '../../shared/documents/summary.ts';
import { testOutput } from '../cli/context.ts';
import { writeToyModels } from '../fixtures/toy-model.ts';
import { type Pipeline, startPipeline } from './pipeline.ts';

/** The whole pipeline with a real engine: a tiny model in the real WebAssembly, behind the real protocol. */

let models: string;
let pipeline: Pipeline;

beforeAll(async () => {
  models = await writeToyModels(await mkdtemp(path.join(os.tmpdir(), 'tidings-toy-')));
});
afterEach(() => pipeline?.stop());
afterAll(() => rm(models, { recursive: true, force: true }));

const CAT = 'Die Katze schläft auf dem Tisch.';
const DOG = 'Der Hund schläft nicht.';
const GOVERNMENT = 'Die Regierung baut 12 neue Haus und zahlt 1.500 €.';

const summaryOf = async (key: string) =>
  Summary.parse(JSON.parse((await pipeline.read(outboxKeys(key).summary)).text));

describe('an article that the memory does not know', () => {
  it('is translated, into Vietnamese through English, and says by which model', async () => {
    pipeline = await startPipeline({ memory: [], modelsDir: models });
    await pipeline.put('tiere.txt', `${CAT}\n\n${GOVERNMENT} ${DOG}`);
    await pipeline.cloud.waitUntilQuiet();
    const { sentences, provenance, cost } = await summaryOf('tiere.txt');
    expect(
      sentences.map(({ source, targets }) => [source, targets['en']?.text, targets['vi']?.text]),
    ).toEqual([
      [CAT, 'The cat is sleeping on dem table.', 'Cái con mèo đang ngủ trên dem cái bàn.'],
      [
        GOVERNMENT,
        'The government builds 12 new house and pays 1.500 €.',
        'Cái chính phủ xây dựng 12 mới ngôi nhà và trả 1.500 €.',
      ],
      [DOG, 'That dog is sleeping not.', 'Kia con chó đang ngủ không.'],
    ]);
    expect(
      sentences.every(({ targets }) => Object.values(targets).every(({ origin }) => origin === 'engine')),
    ).toBe(true);
    expect(provenance.engines).toEqual({
      en: expect.stringMatching(/^firefox-translations\/de-en@0\.0-toy/),
      vi: expect.stringMatching(/^firefox-translations\/de-en@0\.0-toy\+en-vi@0\.0-toy/),
    });
    expect(cost.billedCharacters).toBe(2 * [...`${CAT}${GOVERNMENT}${DOG}`].length + 4);
  });

  it('costs only what is new when it is uploaded again with one sentence changed', async () => {
    pipeline = await startPipeline({ memory: [], modelsDir: models });
    await pipeline.put('tiere.txt', `${CAT}\n\n${DOG}`);
    await pipeline.cloud.waitUntilQuiet();
    const before = pipeline.cloud.translateStats().characters;
    await pipeline.put('tiere.txt', `${CAT}\n\n${GOVERNMENT}`);
    await pipeline.cloud.waitUntilQuiet();
    expect(pipeline.cloud.translateStats().characters - before).toBe(2 * [...GOVERNMENT].length);
    const { sentences } = await summaryOf('tiere.txt');
    expect(sentences.map(({ targets }) => targets['en']?.origin)).toEqual(['memory', 'engine']);
  });

  it('is published as it is without a model, and completes itself once the models are installed, paid once', async () => {
    const later = await mkdtemp(path.join(os.tmpdir(), 'tidings-later-'));
    pipeline = await startPipeline({ memory: [], modelsDir: later });
    await pipeline.put('tiere.txt', `${CAT}\n\n${DOG}`);
    await pipeline.cloud.waitUntilQuiet();
    expect(await pipeline.revisions()).toMatchObject([
      { status: 'waiting', kind: 'no-model', advice: 'Run `./tidings models install de-en en-vi`' },
    ]);
    const page = (await pipeline.read(outboxKeys('tiere.txt').page)).text;
    for (const text of [CAT, DOG, './tidings models install de-en en-vi', 'Đang chờ bản dịch'])
      expect(page).toContain(text);
    expect((await summaryOf('tiere.txt')).sentences.map(({ targets }) => targets)).toEqual([{}, {}]);

    const context = {
      ...testOutput(),
      deployment: async () => connectToLocalCloud(pipeline.cloud as unknown as LocalCloud),
    };
    // One of the two models: English is there, Vietnamese waits.
    await writeToyModels(later, ['de-en']);
    await resume.run([], context);
    await pipeline.cloud.waitUntilQuiet();
    expect(await pipeline.revisions()).toMatchObject([{ status: 'waiting' }]);
    const half = await summaryOf('tiere.txt');
    expect(Object.keys(half.headline.text)).toEqual(['en']);
    const paid = pipeline.cloud.translateStats().characters;

    await writeToyModels(later);
    await resume.run([], context);
    await pipeline.cloud.waitUntilQuiet();
    expect(await pipeline.revisions()).toMatchObject([{ status: 'published' }]);
    const whole = await summaryOf('tiere.txt');
    expect(Object.keys(whole.sentences[0]!.targets)).toEqual(['en', 'vi']);
    expect(whole.unavailable).toEqual([]);
    // Both sentences and the line break between them, once for each language.
    expect(paid).toBe([...CAT, ...DOG].length + 1);
    expect(pipeline.cloud.translateStats().characters).toBe(2 * paid);

    await resume.run([], context);
    await pipeline.cloud.waitUntilQuiet();
    expect(pipeline.cloud.translateStats().characters).toBe(2 * paid);
    expect((await pipeline.published()).filter((key) => key.startsWith('failed/'))).toEqual([]);
    await rm(later, { recursive: true, force: true });
  });

  it('waits, visibly, when the day’s budget is used up, and goes on when a new day has begun', async () => {
    pipeline = await startPipeline({
      memory: [],
      modelsDir: models,
      settings: { dailyCharacterBudget: 10_000 },
    });
    const { dynamo, memoryTable } = connectToLocalCloud(pipeline.cloud as unknown as LocalCloud);
    const today = { key: spendKey(Date.now()) };
    // Other articles have left room for one language, not for two.
    await dynamo.send(new PutCommand({ TableName: memoryTable, Item: { ...today, characters: 9_960 } }));
    await pipeline.put('tiere.txt', CAT);
    await pipeline.cloud.waitUntilQuiet();
    expect(await pipeline.revisions()).toMatchObject([
      { status: 'paused', message: expect.stringContaining('10000') },
    ]);
    // What there was room for can be read.
    expect(Object.keys((await summaryOf('tiere.txt')).headline.text)).toEqual(['en']);

    await pipeline.cloud.trigger('Resume');
    await pipeline.cloud.waitUntilQuiet();
    expect(await pipeline.revisions()).toMatchObject([{ status: 'paused' }]);

    await dynamo.send(new DeleteCommand({ TableName: memoryTable, Key: today }));
    await pipeline.cloud.trigger('Resume');
    await pipeline.cloud.waitUntilQuiet();
    expect(await pipeline.revisions()).toMatchObject([{ status: 'published' }]);
    expect((await summaryOf('tiere.txt')).sentences[0]?.targets).toMatchObject({ en: { origin: 'memory' } });
  });
});
