import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CLOUD_FILE, type LocalCloud } from '../client.ts';
import { type Cloud, startCloud } from '../cloud.ts';
import { LOCK_FILE, tryToLock } from '../lock-file.ts';
import { readStack } from '../template/stack.ts';
import { complain, say } from '../terminal.ts';
import type { StartOptions } from './arguments.ts';
import { addToBacklog } from './backlog.ts';
import { type Mirror, startMirror } from './mirror.ts';
import { offerModels } from './models.ts';
import { isDiskFull, problemOf } from './problems.ts';
import { type Reader, startReader } from './reader.ts';
import { optionsFor } from './report.ts';
import { readServers } from './servers.ts';
import type { Stopping } from './stopping.ts';
import { synthesize } from './synth.ts';
import { type Upload, type Uploaded, uploadedAs } from './uploads.ts';

/** What `npm start` has running, and how it comes to run. */

const ROOT = path.resolve(import.meta.dirname, '../..');
/**
 * AWS would wait for the visibility timeout, up to twenty minutes. Nobody watches that long, and nothing else
 * happens in that time on this machine.
 */
const MAX_RETRY_DELAY_MS = 5000;
/** Somebody else may hold the lock for a moment to see whether it is free. */
const LOCK_PATIENCE_MS = 1000;

export interface Running {
  readonly cloud: Cloud;
  readonly s3: S3Client;
  readonly dynamo: DynamoDBDocumentClient;
  readonly mirror: Mirror;
  /** Absent in a run that ends by itself. */
  readonly reader: Reader | undefined;
  readonly stopping: Stopping;
  /** Whether the inbox holds exactly this content (hex MD5) under this key. */
  readonly isKnown: (key: string, md5: string) => Promise<boolean>;
  /** Hears of whatever is put into the inbox, by whomever: this program, `tidings put` and `retry`, any S3 client. */
  readonly inbox: { onArrival?: (arrival: Uploaded) => void };
}

export const stateFolder = ({ folder }: StartOptions): string => path.join(folder, '.tidings');
/** What must be uploaded; see backlog.ts. */
export const backlogFile = (options: StartOptions): string => path.join(stateFolder(options), 'uploads.json');

/** A full disk ends the run before every article has used up its tries. */
export function onFault(error: unknown, options: StartOptions, stopping: Stopping): void {
  // What fails on the way down has been told by what brought us down.
  if (stopping.signal.aborted) return;
  const problem = problemOf(error, stateFolder(options));
  if (problem !== undefined) {
    stopping.fail(problem);
    return;
  }
  complain(`The local cloud failed: ${error instanceof Error ? error.stack : error}`);
}

/** Also keeps others out of what an earlier version left open to them. @throws Error when another run is at work */
function lockState(dataDir: string, owner: AsyncDisposableStack): void {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o700);
  const lock = tryToLock(path.join(dataDir, LOCK_FILE), LOCK_PATIENCE_MS);
  if (lock === undefined) {
    throw new Error(
      'Tidings runs already in this folder. Stop it first, or choose another folder with --data.',
    );
  }
  owner.defer(lock.release);
}

export async function start(
  options: StartOptions,
  owner: AsyncDisposableStack,
  own: readonly Upload[],
  stopping: Stopping,
): Promise<Running> {
  const dataDir = stateFolder(options);
  const outbox = path.join(options.folder, 'outbox');
  const cloudFile = path.join(dataDir, CLOUD_FILE);
  lockState(dataDir, owner);
  addToBacklog(backlogFile(options), own);
  mkdirSync(outbox, { recursive: true });
  chmodSync(outbox, 0o700);
  // Of a run that was killed.
  rmSync(cloudFile, { force: true });
  const cdkOut = await synthesize(ROOT, () => say('Synthesizing the stack (after changes only) …'));
  const model = readStack(cdkOut);
  const servers = await readServers(options.servers, say);
  const files = own.map(({ file }) => file);
  // A language model takes every pair: there is nothing to miss.
  if (servers.llm === undefined) await offerModels(files, model, options.folder, say);
  let mirror: Mirror | undefined;
  const inbox: Running['inbox'] = {};
  const isNew = !existsSync(path.join(dataDir, 'cloud.db'));
  const cloud = await startCloud({
    model,
    dataDir,
    maxRetryDelayMs: MAX_RETRY_DELAY_MS,
    servers,
    callOptions: optionsFor(options.folder),
    onObject: ({ bucket, key, sequencer }) => {
      // Before there is a mirror, the object stands in the list that it begins with.
      if (bucket === model.outputs['OutboxBucket']) mirror?.changed(key);
      if (bucket === model.outputs['InboxBucket'] && sequencer !== undefined)
        inbox.onArrival?.(uploadedAs(key, sequencer));
    },
    onDenied: ({ caller, action, resource }) =>
      say(`Refused: the role of ${caller} does not allow ${action} on ${resource}.`),
    onFault: (error) => onFault(error, options, stopping),
  });
  owner.defer(cloud.stop);
  stopping.signal.addEventListener('abort', () => void cloud.halt());
  const { region, credentials, endpoints, outputs } = cloud;
  const { s3, dynamo } = connect(cloud, owner);
  mirror = startMirror({
    s3,
    bucket: outputs['OutboxBucket']!,
    objects: cloud.objects(outputs['OutboxBucket']!),
    folder: outbox,
    stateFile: path.join(dataDir, 'mirror.db'),
    onError: (sentence, error) =>
      isDiskFull(error) ? onFault(error, options, stopping) : complain(sentence),
  });
  owner.defer(mirror.stop);
  // For the command line: how to reach this cloud while it runs. The keys are worth something only here.
  const reader = options.once ? undefined : await openReader(outbox, options.port);
  if (reader !== undefined) owner.defer(reader.stop);
  const hasServers = Object.keys(servers).length > 0;
  const reached: LocalCloud = { region, credentials, endpoints, outputs, servers: hasServers };
  const description: LocalCloud = reader === undefined ? reached : { ...reached, reader: reader.url };
  writeFileSync(cloudFile, JSON.stringify(description, null, 2), { mode: 0o600 });
  owner.defer(() => rmSync(cloudFile, { force: true }));
  const left = waiting(cloud);
  if (!isNew && left > 0) say(`An earlier run left ${left} messages in the queues: their work goes on.`);
  const isKnown = async (key: string, md5: string): Promise<boolean> => {
    const head = s3.send(new HeadObjectCommand({ Bucket: outputs['InboxBucket']!, Key: key }));
    return (await head.catch(() => undefined))?.ETag === `"${md5}"`;
  };
  return { cloud, s3, dynamo, mirror, reader, stopping, isKnown, inbox };
}

async function openReader(folder: string, port: number): Promise<Reader> {
  const reader = await startReader(folder, port);
  if (port !== 0 && reader.port !== port)
    say(`Port ${port} is used by another program: the reader takes ${reader.port}.`);
  say(readItAt(reader.url));
  return reader;
}

/** The first thing that a run says when it is up, and the last before it waits. */
export const readItAt = (url: string): string => `Read it:            ${url}`;

/** Clients with all rights. */
function connect(
  { region, credentials, endpoints }: Cloud,
  owner: AsyncDisposableStack,
): Pick<Running, 's3' | 'dynamo'> {
  const s3 = new S3Client({ region, credentials, endpoint: endpoints.s3 });
  const dynamo = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region, credentials, endpoint: endpoints.dynamodb }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  owner.defer(() => s3.destroy());
  owner.defer(() => dynamo.destroy());
  return { s3, dynamo };
}

/** Messages of all queues. */
export function waiting(cloud: Cloud): number {
  const all = Object.values(cloud.counts());
  return all.reduce((sum, { visible, inFlight, delayed }) => sum + visible + inFlight + delayed, 0);
}
