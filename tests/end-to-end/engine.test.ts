import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { retry } from '../../cli/retry.ts';
import type { LocalCloud } from '../../local/client.ts';
import { spendKey } from '../../shared/aws/spend-table.ts';
import { outboxKeys } from '../../shared/documents/keys.ts';
import { Summary } from '../../shared/documents/summary.ts';
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

  it('fails without a model, and is published by a retry once the models are installed', async () => {
    const later = await mkdtemp(path.join(os.tmpdir(), 'tidings-later-'));
    pipeline = await startPipeline({ memory: [], modelsDir: later });
    await pipeline.put('tiere.txt', CAT);
    await pipeline.cloud.waitUntilQuiet();
    expect(await pipeline.revisions()).toMatchObject([{ status: 'failed' }]);
    await writeToyModels(later);
    const context = {
      print: () => undefined,
      deployment: async () => connectToLocalCloud(pipeline.cloud as unknown as LocalCloud),
    };
    await retry.run(['tiere.txt'], context);
    await pipeline.cloud.waitUntilQuiet();
    expect((await pipeline.revisions()).map(({ status }) => status).sort()).toEqual(['failed', 'published']);
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
