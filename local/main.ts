import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { outboxKeys } from '../shared/documents/keys.ts';
import { type Cloud, startCloud } from './cloud.ts';
import type { Endpoints } from './lambda/identity.ts';
import { readArguments, type StartOptions, USAGE } from './start/arguments.ts';
import { gatherArrivals } from './start/arrivals.ts';
import { follow } from './start/follow.ts';
import { watchInbox } from './start/inbox.ts';
import { importMemories } from './start/memories.ts';
import { type Mirror, startMirror } from './start/mirror.ts';
import { offerModels } from './start/models.ts';
import { createProgress } from './start/progress.ts';
import { startReader } from './start/reader.ts';
import { costText, isUnexpected, reportText, shown } from './start/report.ts';
import { synthesize } from './start/synth.ts';
import { chooseKeys, type Upload, type Uploaded, upload, uploadedAs } from './start/uploads.ts';
import { readStack } from './template/stack.ts';

/** `npm start`: the synthesized stack on this machine, the main job on the samples or on the user's files. */

const ROOT = path.resolve(import.meta.dirname, '..');
const SAMPLES = path.join(ROOT, 'samples');
/**
 * AWS would wait for the visibility timeout, up to twenty minutes. Nobody watches that long, and nothing else
 * happens in that time on this machine.
 */
const MAX_RETRY_DELAY_MS = 5000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Running {
  readonly cloud: Cloud;
  readonly s3: S3Client;
  readonly dynamo: DynamoDBDocumentClient;
  readonly mirror: Mirror;
  /** Hears of whatever is put into the inbox, by whomever: this program, `tidings put` and `retry`, any S3 client. */
  readonly inbox: { onArrival?: (arrival: Uploaded) => void };
}

async function run(options: StartOptions): Promise<number> {
  const samples = readSamples();
  const own = options.files.length > 0;
  const uploads = chooseKeys(own ? options.files : samples.files);
  const memories = [...(existsSync(samples.memory) ? [samples.memory] : []), ...options.memories];
  for (const file of memories) if (!existsSync(file)) throw new Error(`There is no file ${file}.`);

  const stopped = stopSignal();
  // Whatever was started is stopped in the end, the last first, also when something fails on the way.
  await using owner = new AsyncDisposableStack();
  const running = await start(options, owner, own ? uploads.map(({ file }) => file) : []);
  const { cloud, dynamo } = running;
  const memoryTable = cloud.outputs['MemoryTable']!;
  const imported = await importMemories(memories, dynamo, memoryTable, stateFolder(options));
  for (const [file, entries] of imported) say(`Translation memory: ${entries} entries from ${shown(file)}`);
  const expected = new Set(own ? [] : samples.expectedFailures);
  const failures = await runAll(running, uploads, expected, stopped);
  if (options.once || stopped.aborted) return failures === 0 ? 0 : 1;
  await serve(options, running, stopped);
  return 0;
}

/** Aborted by the first Ctrl-C. Who asks again after a second does not want to wait for an orderly end. */
function stopSignal(): AbortSignal {
  const stopped = new AbortController();
  let asked = Number.POSITIVE_INFINITY;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // One Ctrl-C can arrive twice: from the terminal, and passed on by the script that started us.
      if (Date.now() - asked > 1000) process.exit(130);
      asked = Math.min(asked, Date.now());
      stopped.abort();
    });
  }
  return stopped.signal;
}

const stateFolder = ({ folder }: StartOptions): string => path.join(folder, '.tidings');

async function start(
  options: StartOptions,
  owner: AsyncDisposableStack,
  ownFiles: readonly string[],
): Promise<Running> {
  const dataDir = stateFolder(options);
  const cloudFile = path.join(dataDir, 'cloud.json');
  await refuseSecondRun(cloudFile);
  const cdkOut = await synthesize(ROOT, () => say('Synthesizing the stack (after changes only) …'));
  const model = readStack(cdkOut);
  await offerModels(ownFiles, model, say);
  let mirror: Mirror | undefined;
  const inbox: Running['inbox'] = {};
  // What an earlier run left unfinished may write objects before the outputs are known; the mirror reads those later.
  let known: Cloud['outputs'] = {};
  const cloud = await startCloud({
    model,
    dataDir,
    maxRetryDelayMs: MAX_RETRY_DELAY_MS,
    onObject: ({ bucket, key, sequencer }) => {
      if (bucket === known['OutboxBucket']) mirror?.changed(key);
      if (bucket === known['InboxBucket'] && sequencer !== undefined)
        inbox.onArrival?.(uploadedAs(key, sequencer));
    },
    onDenied: ({ caller, action, resource }) =>
      say(`Refused: the role of ${caller} does not allow ${action} on ${resource}.`),
    onFault: (error) =>
      process.stderr.write(`The local cloud failed: ${error instanceof Error ? error.stack : error}\n`),
  });
  owner.defer(cloud.stop);
  const { region, credentials, endpoints, outputs } = cloud;
  const s3 = owner.adopt(new S3Client({ region, credentials, endpoint: endpoints.s3 }), (client) =>
    client.destroy(),
  );
  const dynamo = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region, credentials, endpoint: endpoints.dynamodb }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  owner.defer(() => dynamo.destroy());
  known = outputs;
  mirror = await startMirror(s3, outputs['OutboxBucket']!, path.join(options.folder, 'outbox'));
  owner.defer(mirror.settled);
  // For the command line: how to reach this cloud while it runs. The keys are worth something only here.
  const description = { pid: process.pid, region, credentials, endpoints, outputs };
  writeFileSync(cloudFile, JSON.stringify(description, null, 2), { mode: 0o600 });
  owner.defer(() => rmSync(cloudFile, { force: true }));
  return { cloud, s3, dynamo, mirror, inbox };
}

/** @throws Error when another run uses this folder */
async function refuseSecondRun(cloudFile: string): Promise<void> {
  if (!existsSync(cloudFile)) return;
  const { pid, endpoints } = JSON.parse(readFileSync(cloudFile, 'utf8')) as {
    pid: number;
    endpoints: Endpoints;
  };
  // A run that was killed leaves its file behind, and its process id may be another program's by now.
  const answers = await fetch(endpoints.s3).then(
    () => true,
    () => false,
  );
  if (!answers) return;
  throw new Error(
    `Tidings runs already in this folder (process ${pid}). Stop it first, or choose another folder with --data.`,
  );
}

function readSamples(): { files: string[]; memory: string; expectedFailures: string[] } {
  const manifest = JSON.parse(readFileSync(path.join(SAMPLES, 'manifest.json'), 'utf8')) as {
    articles: { file: string }[];
    memory: string;
    expectedFailures: string[];
  };
  return {
    files: manifest.articles.map(({ file }) => path.join(SAMPLES, file)),
    memory: path.join(SAMPLES, manifest.memory),
    expectedFailures: manifest.expectedFailures,
  };
}

/** Uploads, shows the progress, reports. @returns how many ended otherwise than they should */
async function runAll(
  { cloud, s3, dynamo, mirror }: Running,
  uploads: readonly Upload[],
  expectedFailures: ReadonlySet<string>,
  stopped: AbortSignal,
): Promise<number> {
  const before = cloud.translateStats();
  const uploaded: Uploaded[] = [];
  for (const each of uploads) uploaded.push(await upload(cloud, s3, each));
  const progress = createProgress(uploaded, process.stdout);
  const catalog = { client: dynamo, table: cloud.outputs['CatalogTable']! };
  const isDone = (): boolean => cloud.isQuiet() || stopped.aborted;
  const standings = await follow(uploaded, catalog, isDone, progress.update);
  await progress.finish(standings);
  await mirror.settled();
  const after = cloud.translateStats();
  const spent = {
    requests: after.requests - before.requests,
    characters: after.characters - before.characters,
  };
  say(`\n${reportText(standings, expectedFailures, (key) => mirror.fileOf(outboxKeys(key).page))}`);
  say(`\n${costText({ ...after, ...spent })}`);
  say(`Everything that was published: ${shown(mirror.fileOf('index.html'))}`);
  return standings.filter((standing) => isUnexpected(standing, expectedFailures)).length;
}

/** Watches the inbox folder, shows what becomes of every upload, and serves the reader until the signal. */
async function serve(options: StartOptions, running: Running, stopped: AbortSignal): Promise<void> {
  const { cloud, s3, dynamo } = running;
  const inboxFolder = path.join(options.folder, 'inbox');
  const reader = await startReader(path.join(options.folder, 'outbox'), options.port);
  const catalog = { client: dynamo, table: cloud.outputs['CatalogTable']! };
  const isKnown = async (key: string, md5: string): Promise<boolean> => {
    const head = s3.send(new HeadObjectCommand({ Bucket: cloud.outputs['InboxBucket'], Key: key }));
    return (await head.catch(() => undefined))?.ETag === `"${md5}"`;
  };
  const tellFault = (error: unknown): void =>
    void process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  const shows = gatherArrivals<Uploaded>(async (arrivals) => {
    const progress = createProgress(arrivals, process.stdout);
    const isDone = (): boolean => cloud.isQuiet() || stopped.aborted;
    await progress.finish(await follow(arrivals, catalog, isDone, progress.update));
    await running.mirror.settled();
  }, tellFault);
  running.inbox.onArrival = shows.arrived;
  const watch = watchInbox(
    inboxFolder,
    isKnown,
    async (files) => {
      for (const file of files) {
        try {
          await upload(cloud, s3, file);
        } catch (error) {
          process.stderr.write(
            `${file.key} was not uploaded: ${error instanceof Error ? error.message : error}\n`,
          );
        }
      }
    },
    tellFault,
  );
  say(`\nRead it:            ${reader.url}`);
  say(`Put articles into:  ${shown(inboxFolder)}/`);
  say('Stop with Ctrl-C.');
  await new Promise<void>((resolve) => {
    if (stopped.aborted) resolve();
    stopped.addEventListener('abort', () => resolve(), { once: true });
  });
  watch.stop();
  delete running.inbox.onArrival;
  await shows.settled();
  await reader.stop();
}

try {
  const options = readArguments(process.argv.slice(2), ROOT);
  if (options.help) say(USAGE);
  else process.exitCode = await run(options);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
