import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import type { FileRole } from '../../models/manifest.ts';
import type { StoredModel } from '../../models/store.ts';
import { type Bergamot, type BergamotModel, loadBergamot, type ModelBytes } from './bergamot.ts';
import { type BlockJob, modelKey, type WorkerReply } from './messages.ts';

/**
 * One translation thread: blocks come in, translated blocks go out, one at a time. After any failure of the
 * engine it ends: a trapped WASM instance is not to be trusted, and the pool starts a fresh thread.
 */

// The two halves of a way through English. Each takes some 400 MB in the engine, most of it Marian's arenas; the
// least recently used one goes first.
const MAX_LOADED_MODELS = 2;

// Where threads have priorities of their own, the one that answers requests goes first when cores are short.
// Five steps leave a third of a neighbour's share; elsewhere than on Linux it would be the whole process's.
const PRIORITY = 5;
if (process.platform === 'linux') os.setPriority(0, Math.max(os.getPriority(), PRIORITY));

const port = parentPort;
if (port === null) throw new Error('the translation worker must run in a worker thread');

let engine: Promise<Bergamot> | undefined;
const loaded = new Map<string, BergamotModel>();

port.on('message', (job: BlockJob) => {
  run(job).then(
    (reply) => port.postMessage(reply),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ id: job.id, ok: false, message } satisfies WorkerReply);
      // The message is on its way before the port closes with the thread.
      setImmediate(() => process.exit(1));
    },
  );
});

async function run(job: BlockJob): Promise<WorkerReply> {
  engine ??= loadBergamot();
  const bergamot = await engine;
  const model = await modelFor(bergamot, job.model);
  const texts = model.translate(job.texts);
  return { id: job.id, ok: true, texts, memoryBytes: bergamot.memoryBytes(), loaded: [...loaded.keys()] };
}

async function modelFor(bergamot: Bergamot, stored: StoredModel): Promise<BergamotModel> {
  const key = modelKey(stored);
  const known = loaded.get(key);
  // Room first, so that the new model takes the memory of the old one.
  if (known === undefined) makeRoom();
  const model = known ?? load(bergamot, stored.pair, await readModelBytes(stored));
  // Insertion order is order of use.
  loaded.delete(key);
  loaded.set(key, model);
  return model;
}

function load(bergamot: Bergamot, pair: string, files: ModelBytes): BergamotModel {
  try {
    const model = bergamot.load(files);
    // The engine reads a model's layers when it is first used.
    model.translate([{ text: '.', html: false }]);
    return model;
  } catch (cause) {
    // All that the engine gives is that it aborted, or a number.
    throw new Error(`the engine cannot read the model ${pair}: it is of a kind that it does not know`, {
      cause,
    });
  }
}

function makeRoom(): void {
  for (const [oldest, model] of loaded) {
    if (loaded.size < MAX_LOADED_MODELS) return;
    model.free();
    loaded.delete(oldest);
  }
}

/** Reads the files and checks each against its pinned hash: a spoilt cache must not translate. */
async function readModelBytes(stored: StoredModel): Promise<ModelBytes> {
  const bytes = new Map<FileRole, Uint8Array>();
  for (const file of stored.manifest.files) {
    const data = await readFile(path.join(stored.dir, file.name));
    if (createHash('sha256').update(data).digest('hex') !== file.sha256) {
      throw new Error(`${stored.pair}/${file.name} is damaged: run \`./tidings models verify\``);
    }
    bytes.set(file.role, data);
  }
  const model = bytes.get('model');
  const shared = bytes.get('vocab');
  const [source, target] = [bytes.get('srcvocab'), bytes.get('trgvocab')];
  const vocabs =
    shared !== undefined ? [shared] : source !== undefined && target !== undefined ? [source, target] : [];
  if (model === undefined || vocabs.length === 0)
    throw new Error(`${stored.pair} lacks its model or vocabulary`);
  return { model, vocabs, shortlist: bytes.get('lex') };
}
