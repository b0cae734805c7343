import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Access, type Caller, type Denial, evaluate, startAccess } from './access.ts';
import { openDatabase } from './database.ts';
import { startFront } from './front.ts';
import { createFunction, type InvocationResult, type LocalFunction } from './lambda/function.ts';
import { type Mapping, startMapping } from './queues/mapping.ts';
import { openQueues, type QueueCounts, type QueueFaults, type Queues } from './queues/queue.ts';
import { eventMessage, testEvent, wants } from './s3/notifications.ts';
import { createS3 } from './s3/server.ts';
import { openStore } from './s3/store.ts';
import { startSchedule } from './schedules.ts';
import { startDynamo } from './services/dynamodb.ts';
import { createSns, type Notice } from './services/sns.ts';
import { importTerminologies } from './services/terminologies.ts';
import { ACCOUNT, REGION } from './template/resolve.ts';
import type { BucketModel, FunctionModel, StackModel } from './template/stack.ts';
import { startTranslate, type TranslateServer, type TranslateStats } from './translate/server.ts';

/** A synthesized stack running on this machine: loopback services, a process per function. */

export interface CloudOptions {
  readonly model: StackModel;
  /** Everything that lasts is kept here. */
  readonly dataDir: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Processes of one function at once, at most. Twice as many as cores would only queue for them. */
  readonly maxSandboxes?: number;
  /** A failed message is hidden for its queue's visibility timeout, or for this long when that is shorter. */
  readonly maxRetryDelayMs?: number;
  /** Folder of the translation models; the user's cache when absent. */
  readonly modelsDir?: string;
  readonly onNotice?: (notice: Notice) => void;
  readonly onDenied?: (denial: Denial) => void;
  /** An object was made or deleted. */
  readonly onObject?: (change: { readonly bucket: string; readonly key: string }) => void;
  /** Defects of the local cloud itself. */
  readonly onFault?: (error: unknown) => void;
}

export interface Cloud {
  readonly region: string;
  /** Of the person at this machine, who may do everything. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly endpoints: {
    readonly s3: string;
    readonly dynamodb: string;
    readonly sns: string;
    readonly translate: string;
  };
  /** Outputs of the stack, e.g. `InboxBucket`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** By queue name. */
  counts(): Readonly<Record<string, QueueCounts>>;
  translateStats(): TranslateStats;
  /** Calls that roles did not allow. */
  readonly denials: readonly Denial[];
  /** The sequencer in the event of an upload. @throws Error when there is no such version */
  sequencerOf(bucket: string, key: string, versionId: string | undefined): string;
  /** True when no message waits, no function runs and nothing is to be retried. */
  isQuiet(): boolean;
  waitUntilQuiet(): Promise<void>;
  /** Runs a schedule now. @param logicalId its logical id, or the beginning of it */
  trigger(logicalId: string): Promise<InvocationResult>;
  /** Process ids of everything that runs beside this process. */
  processes(): number[];
  readonly faults: Faults;
  stop(): Promise<void>;
}

/** What may go wrong on AWS, at will. */
export interface Faults extends QueueFaults {
  /**
   * Kills a process of the function, once, at the moment when it makes its n-th call to a service, counted from
   * now on; the call is not carried out.
   */
  killOnce(logicalId: string, call: number): void;
  /** How many of the kills that were asked for have happened. */
  kills(): number;
}

export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { model, dataDir } = options;
  const onFault = options.onFault ?? (() => undefined);
  mkdirSync(dataDir, { recursive: true });
  const database = openDatabase(dataDir);
  const denials: Denial[] = [];
  const access = startAccess({
    onDenied(denial) {
      denials.push(denial);
      options.onDenied?.(denial);
    },
  });
  access.addResourcePolicy(model.resourcePolicies);
  const operator = { name: 'operator', policies: 'everything', ...newCredentials() } as const;
  access.add(operator);

  const kills = createKills();
  const faults: Faults = { copies: 1, shuffle: undefined, killOnce: kills.ask, kills: kills.done };
  const mappings: Mapping[] = [];
  const wake = (arn: string, at: number): void => {
    for (const mapping of mappings) if (mapping.queueArn === arn) mapping.wake(at);
  };
  const queues = openQueues(database, faults, wake);
  for (const queue of model.queues) queues.add(queue);

  const buckets = new Map(model.buckets.map((bucket) => [bucket.name, bucket]));
  const store = openStore(database, dataDir, ({ version, event }) => {
    const bucket = buckets.get(version.bucket);
    // Not yet: the listener would look before the change is written.
    setImmediate(() => options.onObject?.({ bucket: version.bucket, key: version.key }));
    const place = {
      region: REGION,
      account: ACCOUNT,
      caller: 'local',
      versioned: bucket?.versioned === true,
    };
    for (const notification of bucket?.notifications ?? []) {
      if (!wants(notification, event, version.key)) continue;
      queues.send(notification.queueArn, eventMessage(version, event, place));
    }
  });
  for (const bucket of model.buckets) {
    const isNew = store.bucket(bucket.name) === undefined;
    store.createBucket(bucket.name, bucket.versioned);
    setUpNotifications(bucket, queues, access, isNew);
  }

  const dynamo = await startDynamo(dataDir, access);
  await dynamo.createTables(model.tables);
  const topics = new Set(model.topics.map(({ arn }) => arn));
  const sns = createSns(access, topics, (notice) => options.onNotice?.(notice));
  const s3 = createS3({ store, uploads: new Map(), access, region: REGION });
  const front = await startFront(
    access,
    { s3, dynamodb: dynamo, sns },
    { port: options.port ?? 0, admit: kills.admit, onFault },
  );
  const translate = await startLocalTranslate(access, kills.admit, options);
  await importTerminologies(model.terminologies, translate.url, operator);
  const endpoints = { s3: front.url, dynamodb: front.url, sns: front.url, translate: translate.url };

  const logs = path.join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const logFiles: WriteStream[] = [];
  const functions = new Map<string, LocalFunction>();
  const maxSandboxes = options.maxSandboxes ?? Math.max(2, os.availableParallelism());
  for (const definition of model.functions) {
    const log = createWriteStream(path.join(logs, `${definition.logicalId}.log`), { flags: 'w' });
    logFiles.push(log);
    const settings = {
      ...definition,
      maxSandboxes: Math.min(maxSandboxes, definition.reservedConcurrency ?? maxSandboxes),
      identify: (kill: () => void) => identify(definition, endpoints, access, kills, kill),
    };
    functions.set(
      definition.arn,
      createFunction(settings, (text) => void log.write(text)),
    );
  }

  for (const mapping of model.mappings) {
    const target = functions.get(mapping.functionArn);
    if (target === undefined)
      throw new Error(`A queue calls ${mapping.functionArn}, which is not in the template.`);
    const queue = queues.get(mapping.queueArn);
    if (queue === undefined) throw new Error(`The queue ${mapping.queueArn} is not in the template.`);
    checkMapping(queue, model.functions.find(({ arn }) => arn === mapping.functionArn)!);
    const maxConcurrency = Math.min(mapping.maxConcurrency ?? maxSandboxes, maxSandboxes);
    const retryDelayMs = Math.min(
      queue.visibilitySeconds * 1000,
      options.maxRetryDelayMs ?? Number.POSITIVE_INFINITY,
    );
    mappings.push(startMapping({ ...mapping, maxConcurrency }, queues, target.invoke, retryDelayMs));
  }
  const runSchedule = (logicalId: string): Promise<InvocationResult> => {
    const schedule = only(model.schedules, logicalId);
    return functions.get(schedule.functionArn)!.invoke(schedule.input ?? scheduledEvent(new Date()));
  };
  const stopSchedules = model.schedules.map(({ expression, logicalId }) =>
    startSchedule(expression, () => void runSchedule(logicalId)),
  );
  // What an earlier run left behind goes on now.
  for (const mapping of mappings) mapping.wake(Date.now());

  const counts = () => Object.fromEntries(model.queues.map(({ name, arn }) => [name, queues.counts(arn)]));
  const busy = (): boolean =>
    mappings.some((mapping) => mapping.active() > 0 || queues.nextAt(mapping.queueArn) !== undefined) ||
    [...functions.values()].some((target) => target.active() > 0);

  return {
    region: REGION,
    credentials: { accessKeyId: operator.accessKeyId, secretAccessKey: operator.secretAccessKey },
    endpoints,
    outputs: model.outputs,
    counts,
    translateStats: translate.stats,
    denials,
    sequencerOf(bucket, key, versionId) {
      const version = store.version(bucket, key, versionId ?? 'null');
      if (version === undefined) throw new Error(`${bucket} has no version ${versionId} of ${key}.`);
      return version.sequencer;
    },
    isQuiet: () => !busy(),
    async waitUntilQuiet() {
      while (busy()) await new Promise((resolve) => setTimeout(resolve, QUIET_CHECK_MS));
    },
    trigger: runSchedule,
    processes: () => [...functions.values()].flatMap((target) => target.processes()),
    faults,
    async stop() {
      for (const stopSchedule of stopSchedules) stopSchedule();
      // Sandboxes end first: what they were working on counts as failed and is kept for the next run.
      const stopped = mappings.map((mapping) => mapping.stop());
      await Promise.all([...functions.values()].map((target) => target.stop()));
      await Promise.all(stopped);
      await Promise.all([front.stop(), translate.stop()]);
      await dynamo.stop();
      for (const log of logFiles) log.end();
      database.close();
    },
  };
}

/** How often `waitUntilQuiet` looks. */
const QUIET_CHECK_MS = 25;

function newCredentials(): { accessKeyId: string; secretAccessKey: string } {
  return {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  };
}

/** The only entry whose logical id is, or begins with, the given text. */
function only<T extends { readonly logicalId: string }>(entries: readonly T[], logicalId: string): T {
  const found = entries.filter((entry) => entry.logicalId.startsWith(logicalId));
  if (found.length === 1) return found[0]!;
  throw new Error(
    `${found.length} entries are called ${logicalId}…: ${entries.map((entry) => entry.logicalId)}`,
  );
}

/** As S3 does: refuses a queue that does not let S3 send, and sends a test message once. */
function setUpNotifications(bucket: BucketModel, queues: Queues, access: Access, isNew: boolean): void {
  for (const { queueArn } of bucket.notifications) {
    const context = { 'aws:sourceaccount': ACCOUNT, 'aws:sourcearn': `arn:aws:s3:::${bucket.name}` };
    if (!access.serviceMay('s3.amazonaws.com', 'sqs:SendMessage', queueArn, context)) {
      throw new Error(
        `${queueArn} does not let S3 send messages for the bucket ${bucket.name}: see its queue policy.`,
      );
    }
    if (isNew) queues.send(queueArn, testEvent(bucket.name, new Date()));
  }
}

/** As Lambda does when a mapping is created. */
function checkMapping(
  queue: { name: string; arn: string; visibilitySeconds: number },
  target: FunctionModel,
): void {
  if (queue.visibilitySeconds < target.timeoutSeconds) {
    throw new Error(`${queue.name}: the visibility timeout is shorter than the timeout of ${target.name}.`);
  }
  for (const action of ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']) {
    if (evaluate(target.policies, { action, resource: queue.arn, context: {} })) continue;
    throw new Error(`The role of ${target.name} does not allow ${action} on ${queue.name}.`);
  }
}

async function startLocalTranslate(
  access: Access,
  admit: (caller: Caller) => boolean,
  { modelsDir, onFault }: CloudOptions,
): Promise<TranslateServer> {
  return startTranslate({
    ...(modelsDir !== undefined && { modelsDir }),
    credentials: (accessKeyId) => access.find(accessKeyId)?.secretAccessKey,
    authorize({ accessKeyId, action, resource }) {
      const caller = access.find(accessKeyId);
      const refusal = { allowed: false, message: `${action} on ${resource} is not allowed` };
      if (caller === undefined || !admit(caller)) return refusal;
      try {
        access.require(caller, action, resource);
        return { allowed: true, message: '' };
      } catch (error) {
        return { ...refusal, message: error instanceof Error ? error.message : refusal.message };
      }
    },
    onError: (line) => onFault?.(new Error(line)),
  });
}

/** Kills that are asked for, and the sandboxes that can be killed, by access key. */
function createKills() {
  const wanted = new Map<string, number>();
  const sandboxes = new Map<string, { logicalId: string; kill: () => void }>();
  let done = 0;
  return {
    ask: (logicalId: string, call: number): void => void wanted.set(logicalId, call),
    done: () => done,
    add: (key: string, logicalId: string, kill: () => void): void =>
      void sandboxes.set(key, { logicalId, kill }),
    remove: (key: string): void => void sandboxes.delete(key),
    /** Counts a call; false when it is the one that the caller does not survive. */
    admit(caller: Caller): boolean {
      const sandbox = sandboxes.get(caller.accessKeyId);
      const name = sandbox && [...wanted.keys()].find((id) => sandbox.logicalId.startsWith(id));
      if (sandbox === undefined || name === undefined) return true;
      const left = wanted.get(name)! - 1;
      wanted.set(name, left);
      if (left > 0) return true;
      wanted.delete(name);
      done++;
      sandbox.kill();
      return false;
    },
  };
}

/** The environment that Lambda gives ("Defined runtime environment variables", Lambda developer guide). */
function identify(
  definition: FunctionModel,
  endpoints: Cloud['endpoints'],
  access: Access,
  kills: ReturnType<typeof createKills>,
  kill: () => void,
) {
  const credentials = { ...newCredentials(), sessionToken: randomBytes(30).toString('base64url') };
  access.add({ name: definition.logicalId, policies: definition.policies, ...credentials });
  kills.add(credentials.accessKeyId, definition.logicalId, kill);
  const environment = {
    PATH: process.env['PATH'] ?? '',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: definition.folder,
    _HANDLER: definition.handler,
    ...definition.environment,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SNS: endpoints.sns,
    AWS_ENDPOINT_URL_TRANSLATE: endpoints.translate,
  };
  const release = (): void => {
    access.remove(credentials.accessKeyId);
    kills.remove(credentials.accessKeyId);
  };
  return { environment, release };
}

/** What EventBridge sends to the target of a scheduled rule. */
function scheduledEvent(now: Date): unknown {
  return {
    version: '0',
    id: randomBytes(16).toString('hex'),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: ACCOUNT,
    time: now.toISOString(),
    region: REGION,
    resources: [],
    detail: {},
  };
}
