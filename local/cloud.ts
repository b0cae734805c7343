import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ENV } from '../shared/environment.ts';
import { type Denial, startAccess } from './access.ts';
import { createBedrock } from './bedrock/service.ts';
import type { CloudOptions } from './cloud-options.ts';
import { openDatabase } from './database.ts';
import { createFaults, type Faults } from './faults.ts';
import { startGateway } from './gateway.ts';
import { nameOfOutbox, newFunctionsFolder } from './kept.ts';
import { type Endpoints, identify, newCredentials } from './lambda/credentials.ts';
import { deployFunctions, type Lanes } from './lambda/deploy.ts';
import type { InvocationResult } from './lambda/function.ts';
import { openLog } from './log.ts';
import { startMappings } from './mappings.ts';
import type { Mapping } from './queues/mapping.ts';
import { openQueues, type QueueCounts } from './queues/queue.ts';
import { expireReplaced } from './s3/lifecycle.ts';
import { createS3 } from './s3/server.ts';
import type { ObjectVersion } from './s3/store.ts';
import { scheduledEvent, startSchedule } from './schedules.ts';
import { startDynamo } from './services/dynamodb.ts';
import { createEvents } from './services/events.ts';
import { createSns } from './services/sns.ts';
import { importTerminologies } from './services/terminologies.ts';
import { openStateMachines } from './states/index.ts';
import { REGION } from './template/resolve.ts';
import { createTranslate, type TranslateStats } from './translate/service.ts';
import { deliver, openBuckets, streamQueue } from './wiring.ts';

/** A synthesized stack running on this machine: loopback services, a process per function. */

export interface Cloud {
  readonly region: string;
  /** Of the person at this machine, who may do everything. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly endpoints: Endpoints;
  /** Outputs of the stack, e.g. `InboxBucket`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** By queue name. */
  counts(): Readonly<Record<string, QueueCounts>>;
  translateStats(): TranslateStats;
  /** Calls that roles did not allow. */
  readonly denials: readonly Denial[];
  /** The sequencer in the event of an upload. @throws Error when there is no such version */
  sequencerOf(bucket: string, key: string, versionId: string | undefined): string;
  /** What a bucket holds at this moment, from the index: no request, no page after page. */
  objects(bucket: string): Iterable<Pick<ObjectVersion, 'key' | 'etag' | 'modified'>>;
  /** True when no message waits, no function runs and nothing is to be retried. */
  isQuiet(): boolean;
  waitUntilQuiet(): Promise<void>;
  /** Sends a message to a queue by its name, as anybody with the right might. */
  send(queue: string, body: string): void;
  /** Sends the dead letters of a queue back to where they come from. @returns how many */
  redrive(deadLetterArn: string): number;
  /** Runs a schedule now. @param logicalId its logical id, or the beginning of it */
  trigger(logicalId: string): Promise<InvocationResult>;
  /** Process ids of everything that runs beside this process. */
  processes(): number[];
  readonly faults: Faults;
  /** Takes no more messages and ends what runs, at once: it goes on in the next run. The services stay. */
  halt(): Promise<void>;
  stop(): Promise<void>;
}

export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { model, dataDir } = options;
  const onFault = options.onFault ?? (() => undefined);
  const logs = path.join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  // Whatever has started by then is stopped again when a later part cannot start.
  await using starting = new AsyncDisposableStack();
  const database = openDatabase(dataDir);
  starting.defer(() => database.close());

  const denials: Denial[] = [];
  const access = startAccess({
    onDenied(denial) {
      denials.push(denial);
      options.onDenied?.(denial);
    },
    onAllowed: (allowance) => options.onAllowed?.(allowance),
  });
  access.addResourcePolicy(model.resourcePolicies);
  const operator = { name: 'operator', policies: 'everything', ...newCredentials() } as const;
  access.add(operator);

  const making = createFaults();
  const { faults } = making;
  const mappings: Mapping[] = [];
  const queues = openQueues(database, faults, (arn, at) => {
    for (const mapping of mappings) if (mapping.queueArn === arn) mapping.wake(at);
  });
  for (const queue of model.queues) queues.add(queue);
  const store = openBuckets(database, access, queues, options);

  for (const { streamArn } of model.streamMappings) queues.add(streamQueue(streamArn));
  const dynamo = await startDynamo(dataDir, access, model.tables, (streamArn, record) => {
    // Nobody reads a stream without a mapping.
    if (queues.get(streamArn) !== undefined) queues.send(streamArn, record);
  });
  starting.defer(dynamo.stop);
  const notices = openLog(path.join(logs, 'notices.jsonl'), starting, onFault);
  const sns = createSns(access, new Set(model.topics.map(({ arn }) => arn)), (notice) => {
    notices(`${JSON.stringify(notice)}\n`);
    options.onNotice?.(notice);
  });
  const lanes: Lanes = { usual: new Map(), slow: new Map() };
  const heard = openLog(path.join(logs, 'events.jsonl'), starting, onFault);
  const buses = new Set(['default', ...model.buses]);
  const events = createEvents(access, buses, model.rules, (event, bus, deliveries) => {
    heard(`${JSON.stringify({ bus, event, deliveries })}\n`);
    options.onEvent?.(event, bus);
    for (const delivery of deliveries) deliver(delivery, queues, lanes.usual);
  });
  const s3 = createS3({ store, uploads: new Map(), access, region: REGION });
  const translate = await createTranslate({
    access,
    ...options.translate,
    ...(options.modelsDir !== undefined && { modelsDir: options.modelsDir }),
    ...(options.servers !== undefined && { servers: options.servers }),
  });
  starting.defer(translate.close);
  const bedrock = createBedrock({ access, ...options.servers });
  starting.defer(bedrock.close);
  const machines = openStateMachines({
    ...{ models: model.stateMachines, database, access, functions: lanes.usual, onFault },
    maxWaitMs: options.maxWaitMs ?? Number.POSITIVE_INFINITY,
  });
  starting.defer(machines.stop);
  const services = { s3, dynamodb: dynamo, sns, events, states: machines.service, translate, bedrock };
  const isFreshAtWork = (): boolean =>
    [...lanes.slow.keys()].some((arn) => (lanes.usual.get(arn)?.active() ?? 0) > 0);
  const gateway = await startGateway(access, services, {
    port: options.port ?? 0,
    waitMs: ({ isSlow }) => (isSlow && isFreshAtWork() ? SLOW_CALL_WAIT_MS : 0),
    faults: making,
    onFault,
  });
  starting.defer(gateway.stop);
  await importTerminologies(model.terminologies, gateway.url, operator);
  const { url, http2Url } = gateway;
  const endpoints = {
    ...{ s3: url, dynamodb: url, sns: url, events: url, states: url, translate: url },
    bedrock: http2Url,
  };

  const maxSandboxes = options.maxSandboxes ?? Math.max(2, os.availableParallelism());
  const folder = await newFunctionsFolder(dataDir);
  starting.defer(() => rm(folder, { recursive: true, force: true }));
  await deployFunctions(model, lanes, {
    folder,
    maxSandboxes,
    environment: { [ENV.callOptions]: options.callOptions ?? '', [ENV.outboxName]: nameOfOutbox(dataDir) },
    bootstrap: options.bootstrap,
    identify: (definition, kill) => identify(definition, endpoints, access, making, kill),
    openLog: (name) => openLog(path.join(logs, `${name}.log`), starting, onFault),
  });
  const allFunctions = [...lanes.usual.values(), ...lanes.slow.values()];
  mappings.push(
    ...startMappings(model, lanes, queues, {
      maxSandboxes,
      maxRetryDelayMs: options.maxRetryDelayMs ?? Number.POSITIVE_INFINITY,
      onFault,
    }),
  );
  const halt = async (): Promise<void> => {
    // Both at once: a mapping ends when the functions that it waits for have ended.
    await Promise.all([machines, ...mappings, ...allFunctions].map((part) => part.stop()));
  };
  starting.defer(halt);

  const runSchedule = (logicalId: string): Promise<InvocationResult> => {
    const schedule = only(model.schedules, logicalId);
    return lanes.usual.get(schedule.functionArn)!.invoke(schedule.input ?? scheduledEvent(new Date()));
  };
  for (const { expression, logicalId } of options.scheduled === false ? [] : model.schedules) {
    starting.defer(startSchedule(expression, () => void runSchedule(logicalId)));
  }
  const tidyUp = async (): Promise<void> => {
    for (const bucket of model.buckets) await expireReplaced(bucket, store, Date.now());
  };
  await tidyUp();
  const tidying = setInterval(() => void tidyUp().catch(onFault), TIDY_EVERY_MS);
  tidying.unref();
  starting.defer(() => clearInterval(tidying));
  // What an earlier run left behind goes on now.
  for (const mapping of mappings) mapping.wake(queues.now());
  machines.start(url);

  const streams = new Set(model.streamMappings.map(({ streamArn }) => streamArn));
  const waits = ({ queueArn }: Mapping): boolean =>
    !streams.has(queueArn) && queues.nextAt(queueArn) !== undefined;
  const busy = (): boolean =>
    machines.active() > 0 ||
    mappings.some((mapping) => mapping.active() > 0 || waits(mapping)) ||
    allFunctions.some((target) => target.active() > 0);
  const running = starting.move();

  return {
    region: REGION,
    credentials: { accessKeyId: operator.accessKeyId, secretAccessKey: operator.secretAccessKey },
    endpoints,
    outputs: model.outputs,
    counts: () => Object.fromEntries(model.queues.map(({ name, arn }) => [name, queues.counts(arn)])),
    translateStats: translate.stats,
    denials,
    sequencerOf(bucket, key, versionId) {
      const version = store.version(bucket, key, versionId ?? 'null');
      if (version === undefined) throw new Error(`${bucket} has no version ${versionId} of ${key}.`);
      return version.sequencer;
    },
    objects: (bucket) => store.list(bucket, ''),
    isQuiet: () => !busy(),
    async waitUntilQuiet() {
      while (busy()) await new Promise((resolve) => setTimeout(resolve, QUIET_CHECK_MS));
    },
    send: (name, body) => queues.send(model.queues.find((queue) => queue.name === name)?.arn ?? name, body),
    redrive: queues.redrive,
    trigger: runSchedule,
    processes: () => allFunctions.flatMap((target) => target.processes()),
    faults,
    halt,
    stop: () => running.disposeAsync(),
  };
}

/**
 * What each call of the slow lane waits while a fresh article is worked on: all calls go through this one process. A stage makes
 * some 30, so that its leases and timeouts stay far away.
 */
const SLOW_CALL_WAIT_MS = 250;

/** S3 looks once a day; an hour is soon enough for what counts days. */
const TIDY_EVERY_MS = 3_600_000;

/** How often `waitUntilQuiet` looks. */
const QUIET_CHECK_MS = 25;

/** The only entry whose logical id is, or begins with, the given text. */
function only<T extends { readonly logicalId: string }>(entries: readonly T[], logicalId: string): T {
  const found = entries.filter((entry) => entry.logicalId.startsWith(logicalId));
  if (found.length === 1) return found[0]!;
  throw new Error(
    `${found.length} entries are called ${logicalId}…: ${entries.map((entry) => entry.logicalId)}`,
  );
}
