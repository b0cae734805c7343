import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CatalogEntry } from '../../shared/aws/catalog.ts';
import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { AMAZON_TRANSLATE } from '../../shared/aws/translate-client.ts';
import { OUTBOX_PREFIX, outboxKeys } from '../../shared/documents/keys.ts';
import { ENV } from '../../shared/environment.ts';
import { machineKey } from '../../shared/translate/memory/key.ts';
import { type Pipeline, startPipeline } from '../end-to-end/pipeline.ts';
import { type Bookkeeper, createBookkeeper, type IsHeld } from './engine.ts';

/** A pipeline that things go wrong in, and what came of everything that was put into it. */
export interface Trial {
  readonly pipeline: Pipeline;
  readonly engine: Bookkeeper;
  /** Uploads and remembers. */
  put(key: string, body: string | Uint8Array): Promise<void>;
  /** Waits until all is quiet, and closes the books. @param others uploads that came by another way */
  account(others?: number): Promise<Account>;
  stop(): Promise<void>;
}

export interface Account {
  readonly inputs: number;
  readonly published: number;
  readonly waiting: number;
  readonly failed: number;
  readonly superseded: number;
  /** Uploads that have not ended as exactly one of these. */
  readonly lost: readonly string[];
  /** Articles of which a file is missing, cut, or of an older upload. */
  readonly torn: readonly string[];
  /** Sentences that were paid for although the memory had them. */
  readonly paidTwice: number;
  /** Sentences that were paid for again because the first answer never reached the memory. */
  readonly paidAgain: number;
  /** Sent to the engine in all. */
  readonly characters: number;
  /** Messages left in queues, dead letters among them. */
  readonly left: number;
}

/** @param options.books file in which the engine keeps its books, for a trial that outlives its process */
export async function startTrial({
  books,
  ...options
}: Parameters<typeof startPipeline>[0] & { books?: string } = {}): Promise<Trial> {
  let held: IsHeld = async () => false;
  const engine = createBookkeeper((...sentence) => held(...sentence), books);
  const pipeline = await startPipeline({ memory: [], translate: { engine }, ...options });
  const { cloud } = pipeline;
  const client = new DynamoDBClient({
    region: cloud.region,
    credentials: cloud.credentials,
    endpoint: cloud.endpoints.dynamodb,
  });
  const dynamo = DynamoDBDocumentClient.from(client);
  const memory = createMemoryTable(dynamo, cloud.outputs['MemoryTable']!);
  const translator = pipeline.model.functions.find(({ logicalId }) => logicalId.startsWith('Translate'))!;
  const terminologyVersion = translator.environment[ENV.terminologyName] ?? null;
  held = async (text, source, target) => {
    const key = machineKey({ text, source, target, engine: AMAZON_TRANSLATE, terminologyVersion });
    return (await memory.lookup([key])).has(key);
  };
  let inputs = 0;
  return {
    pipeline,
    engine,
    async put(key, body) {
      await pipeline.put(key, body);
      inputs++;
    },
    async account(others = 0) {
      await cloud.waitUntilQuiet();
      // The trouble is over: what the lists missed stays for people, who send it again (runbook, frontpage-dead-letters-left).
      cloud.faults.onCall = undefined;
      cloud.redrive(cloud.outputs['FrontPageDeadLetters']!);
      await cloud.waitUntilQuiet();
      // An accountant who looks in the wrong place would never find anything wrong.
      const known = await Promise.all(engine.recent.map((sentence) => held(...sentence)));
      if (known.length > 0 && !known.includes(true))
        throw new Error('The accountant cannot read the memory.');
      const revisions = await pipeline.revisions();
      const ended = (status: string): number => revisions.filter((entry) => entry.status === status).length;
      const counts = Object.values(cloud.counts());
      const uploads = inputs + others;
      return {
        inputs: uploads,
        published: ended('published'),
        waiting: ended('waiting') + ended('paused'),
        failed: ended('failed'),
        superseded: ended('superseded'),
        lost: lostAmong(revisions, uploads),
        torn: await tornAmong(pipeline, revisions),
        paidTwice: engine.again.filter((payment) => payment.held).length,
        paidAgain: engine.again.filter((payment) => !payment.held).length,
        characters: engine.characters(),
        left: counts.reduce((sum, { visible, inFlight, delayed }) => sum + visible + inFlight + delayed, 0),
      };
    },
    async stop() {
      client.destroy();
      await pipeline.stop();
    },
  };
}

const ENDS: readonly string[] = ['published', 'waiting', 'paused', 'failed', 'superseded'];

function lostAmong(revisions: readonly CatalogEntry[], inputs: number): string[] {
  const open = revisions.filter(({ status }) => !ENDS.includes(status));
  const missing = inputs - revisions.length;
  return [
    ...open.map(({ key, status }) => `${key} is ${status}`),
    ...(missing === 0 ? [] : [`${missing} uploads are not in the catalog`]),
  ];
}

async function tornAmong(pipeline: Pipeline, revisions: readonly CatalogEntry[]): Promise<string[]> {
  const torn: string[] = [];
  const newest = new Map<string, CatalogEntry>();
  for (const entry of revisions) {
    if (entry.status === 'superseded') continue;
    const before = newest.get(entry.key);
    if (before === undefined || before.revision < entry.revision) newest.set(entry.key, entry);
  }
  const keys = new Set(await pipeline.published());
  for (const { key, revision, status } of newest.values()) {
    if (status === 'failed') {
      if (!keys.has(`${OUTBOX_PREFIX.failed}${key}.json`)) torn.push(`${key}: no failure record`);
      continue;
    }
    const files = outboxKeys(key);
    for (const file of [files.summary, files.page, files.article('en'), files.article('vi')]) {
      const stands = keys.has(file) ? await pipeline.read(file) : undefined;
      if (stands?.revision !== revision)
        torn.push(`${file}: ${stands?.revision ?? 'missing'}, not ${revision}`);
      else if (file === files.page && !stands.text.trimEnd().endsWith('</html>')) torn.push(`${file}: cut`);
    }
    JSON.parse((await pipeline.read(files.summary)).text);
  }
  return torn;
}

/** What must be so after every run, whatever happened. */
export const WHOLE = { lost: [], torn: [], paidTwice: 0, left: 0 } as const;

/** One line for the report of a run. */
export function reportLine(name: string, faults: number, account: Account): string {
  const { inputs, published, waiting, failed, superseded, lost, paidTwice, paidAgain } = account;
  return (
    `${name}: ${faults} faults, ${inputs} inputs = ${published} published + ${waiting} waiting + ${failed} failed + ` +
    `${superseded} superseded; lost ${lost.length}, paid twice ${paidTwice} (paid again after a lost answer ${paidAgain})`
  );
}

/** The report of a run, which people read. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
