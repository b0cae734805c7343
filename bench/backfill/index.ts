import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { backfill } from '../../cli/backfill.ts';
import type { Command } from '../../cli/command.ts';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { jobs } from '../../cli/jobs.ts';
import type { LocalCloud } from '../../local/client.ts';
import { type CatalogEntry, createCatalog } from '../../shared/aws/catalog.ts';
import { spendKey } from '../../shared/aws/spend-table.ts';
import { articleIdOf } from '../../shared/documents/keys.ts';
import { testOutput } from '../../tests/cli/context.ts';
import { type Pipeline, startPipeline } from '../../tests/end-to-end/pipeline.ts';
import { writeToyModels } from '../../tests/fixtures/toy-model.ts';
import { type BenchReport, type BenchSize, median } from '../report.ts';

/**
 * A backfill of small articles on the local cloud while fresh ones arrive, with the end of the cloud in the middle: how long
 * fresh ones take, how fast the archive goes, and what it cost beside what was told before.
 */

/** A minute or two on two cores. */
const USUAL_ARTICLES = 60;
/** Fresh articles alone, half of them before and half after the backfill, and at most as many beside it. */
const FRESH = 10;
const FRESH_EVERY_MS = 3_000;
const ARCHIVE = 'old-news';
const ROOT = path.resolve(import.meta.dirname, '../..');

export async function run({ articles = USUAL_ARTICLES }: BenchSize = {}): Promise<BenchReport[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-bench-backfill-'));
  const bench = new Bench(folder);
  try {
    await bench.prepare(articles);
    return [await bench.measure(articles)];
  } finally {
    await bench.pipeline?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Bench {
  readonly #folder: string;
  pipeline: Pipeline | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The stack with its slow lane, a model, and an archive. */
  async prepare(articles: number): Promise<void> {
    const context = JSON.stringify({ tidings: { backfill: { sources: [ARCHIVE] } } });
    const env = { ...process.env, CDK_OUTDIR: this.#in('cdk.out'), CDK_CONTEXT_JSON: context };
    const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts'], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    await writeToyModels(this.#in('models'));
    await this.#start();
    const { s3 } = this.pipeline!;
    await s3.send(new CreateBucketCommand({ Bucket: ARCHIVE }));
    for (let number = 0; number < articles; number++) {
      const Key = `2019/${String(number).padStart(7, '0')}.txt`;
      await s3.send(
        new PutObjectCommand({ Bucket: ARCHIVE, Key, Body: textOf(number), ContentType: 'text/plain' }),
      );
    }
  }

  async measure(articles: number): Promise<BenchReport> {
    const alone = await this.#freshAlone();
    const before = await this.#spent();
    const [told] = (await this.#tidings(backfill, '--yes', '--name', 'bench', `s3://${ARCHIVE}/`)).records;
    const started = performance.now();
    const beside = await this.#freshBeside();
    await this.pipeline!.stop();
    await this.#start();
    beside.push(...(await this.#freshBeside()));
    await this.pipeline!.cloud.waitUntilQuiet();
    const seconds = (performance.now() - started) / 1000;
    // Before and after: what else this machine does changes from minute to minute.
    alone.push(...(await this.#freshAlone()));
    const [report] = (await this.#tidings(jobs, 'bench')).records;
    const paid = await this.#spent('backfill');
    const characters = Number(told?.['characters']);
    const revisions = await this.pipeline!.revisions();
    const ratio = median(beside) / median(alone);
    return {
      title: `Backfill of ${articles} articles of two sentences, the cloud ended once in the middle`,
      rows: [
        {
          name: 'ends',
          value: JSON.stringify(report?.['ends']),
          note: `${revisions.length} revisions of all articles`,
        },
        { name: 'rate', value: `${((articles / seconds) * 60).toFixed(0)} a minute` },
        {
          name: 'fresh, alone',
          value: `${(median(alone) / 1000).toFixed(1)} s`,
          note: `median of ${alone.length}`,
        },
        {
          name: 'fresh, beside it',
          value: `${(median(beside) / 1000).toFixed(1)} s`,
          note: `median of ${beside.length}; ${ratio.toFixed(2)} times`,
        },
        { name: 'told before', value: `${characters} characters` },
        {
          name: 'paid',
          value: `${paid} characters`,
          note: `${((paid / characters - 1) * 100).toFixed(1)} %`,
        },
        { name: 'paid by fresh articles', value: `${(await this.#spent()) - before} characters` },
      ],
    };
  }

  async #freshAlone(): Promise<number[]> {
    return this.#freshArticles('alone', async () => true);
  }

  /** As long as the backfill runs. */
  async #freshBeside(): Promise<number[]> {
    const isRunning = async (): Promise<boolean> =>
      (await this.#tidings(jobs, 'bench')).records[0]?.['status'] === 'RUNNING';
    return this.#freshArticles('beside', isRunning);
  }

  /** One after the other. The first is not counted: functions start for it, in an empty cloud as well. */
  async #freshArticles(name: string, goesOn: () => Promise<boolean>): Promise<number[]> {
    const times: number[] = [];
    for (let number = 0; number <= FRESH / 2 && (await goesOn()); number++) {
      await new Promise((resolve) => setTimeout(resolve, FRESH_EVERY_MS));
      times.push(await this.#fresh(`${name}-${performance.now()}.txt`));
    }
    return times.slice(1);
  }

  /** Milliseconds from upload to published. */
  async #fresh(key: string): Promise<number> {
    const { dynamo, catalogTable } = this.#deployment();
    const catalog = createCatalog(dynamo, catalogTable);
    const started = performance.now();
    await this.pipeline!.put(
      key,
      `Die Katze schläft auf dem Tisch.\n\nDie Regierung zahlt ${Math.round(started)} €.`,
    );
    for (;;) {
      const entry: CatalogEntry | null = await catalog.latest(articleIdOf(key));
      if (entry?.status === 'published') return performance.now() - started;
      if (entry?.status === 'failed') throw new Error(`${key} failed: ${entry.message}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #spent(lane?: 'backfill'): Promise<number> {
    const { dynamo, memoryTable } = this.#deployment();
    const Key = { key: spendKey(Date.now(), lane) };
    const { Item } = await dynamo.send(new GetCommand({ TableName: memoryTable, Key, ConsistentRead: true }));
    return Number(Item?.['characters'] ?? 0);
  }

  async #tidings(command: Command, ...args: string[]) {
    const output = testOutput();
    await command.run(args, { ...output, deployment: async () => this.#deployment() });
    return output;
  }

  async #start(): Promise<void> {
    const [cdkOut, modelsDir] = [this.#in('cdk.out'), this.#in('models')];
    const settings = {
      backfill: { requestsPerSecond: 2, dailyCharacterBudget: null },
      dailyCharacterBudget: null,
    };
    this.pipeline = await startPipeline({
      dataDir: this.#in('data'),
      cdkOut,
      modelsDir,
      memory: [],
      settings,
    });
  }

  #deployment() {
    return connectToLocalCloud(this.pipeline!.cloud as unknown as LocalCloud);
  }

  #in(name: string): string {
    return path.join(this.#folder, name);
  }
}

function textOf(number: number): string {
  return `Die Regierung baut ${number + 100} neue Haus und zahlt 1.500 €.\n\nDer Hund ${number + 7} schläft nicht.`;
}
