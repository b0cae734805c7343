import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EVENT_SOURCE } from '../../shared/documents/article-event.ts';
import { type Input, mixedInputs } from './inputs.ts';
import {
  aws,
  bin,
  catalog,
  cdk,
  clone,
  configure,
  deploy,
  deployAndFail,
  expect,
  folder,
  HASH,
  importKept,
  outputs,
  refusal,
  STACK,
  say,
  session,
  settled,
  sqs,
  venv,
} from './session.ts';
import {
  type Environment,
  installPrograms,
  type Running,
  run,
  startEmulator,
  startTranslate,
} from './workshop.ts';

/**
 * The stack in an emulator that others wrote, by commands that others wrote: `npm run third-party`. Signatures, roles
 * and bucket policies are evaluated there. Nothing of it belongs to `npm start` or `npm test`. What it needs comes
 * from PyPI into a temporary folder; where that does not work, it says so and ends well.
 *
 *   --install       `npm ci` in the fresh clone, instead of this checkout's packages
 *   --venv FOLDER   the programs, if they are installed already
 */

const ROOT = path.resolve(import.meta.dirname, '../..');
type Outputs = Record<string, string>;

const REGION = 'eu-central-1';
const running: Running[] = [];
const LINTED_REGIONS = ['us-east-1', 'eu-central-1', 'eu-west-1', 'ap-southeast-1'];

async function put(bucket: string, inputs: readonly Input[]): Promise<void> {
  const half = inputs.length / 2;
  const tree = path.join(folder, 'by-awscli');
  const list = inputs.map(({ key, bytes, metadata = {} }, index) => {
    const byCli = index < half && metadata['language'] === undefined;
    const file = byCli ? path.join(tree, key) : path.join(folder, 'by-boto3', String(index));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return { key, file, metadata, byCli };
  });
  await run(bin('aws'), ['s3', 'cp', '--recursive', '--quiet', tree, `s3://${bucket}/`], folder, session.env);
  const byBoto = list.filter(({ byCli }) => !byCli);
  writeFileSync(path.join(folder, 'list.json'), JSON.stringify(byBoto));
  const script = path.join(import.meta.dirname, 'put.py');
  await run(bin('python'), [script, bucket, path.join(folder, 'list.json')], folder, session.env);
  say(`${list.length - byBoto.length} files put by awscli, ${byBoto.length} by boto3`);
}

async function lint(): Promise<void> {
  for (const region of LINTED_REGIONS) {
    const out = path.join(folder, `lint-${region}`);
    const context = JSON.stringify({ 'aws:cdk:bundling-stacks': [] });
    await run(process.execPath, ['infra/app.ts'], ROOT, {
      ...session.env,
      CDK_DEFAULT_REGION: region,
      CDK_OUTDIR: out,
      CDK_CONTEXT_JSON: context,
    });
    const template = path.join(out, `${STACK}.template.json`);
    await run(
      bin('cfn-lint'),
      ['--non-zero-exit-code', 'error', '--regions', region, '--', template],
      folder,
      session.env,
    );
    say(`ok    cfn-lint: no errors in ${region}`);
  }
}

async function freshClone(): Promise<void> {
  await run('git', ['clone', '-q', '--no-hardlinks', ROOT, clone], folder, session.env);
  if (process.argv.includes('--install'))
    await run('npm', ['ci', '--no-audit', '--no-fund'], clone, session.env);
  else symlinkSync(path.join(ROOT, 'node_modules'), path.join(clone, 'node_modules'));
}

/** Somebody who may everything and must sign: the emulator takes its root's requests without looking at them. */
async function administrator(): Promise<Environment> {
  await aws('iam', 'create-user', '--user-name', 'operator');
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  const named = [
    '--user-name',
    'operator',
    '--policy-name',
    'all',
    '--policy-document',
    JSON.stringify(policy),
  ];
  await aws('iam', 'put-user-policy', ...named);
  const { AccessKey } = (await aws('iam', 'create-access-key', '--user-name', 'operator')) as {
    AccessKey: { AccessKeyId: string; SecretAccessKey: string };
  };
  return {
    ...session.env,
    AWS_ACCESS_KEY_ID: AccessKey.AccessKeyId,
    AWS_SECRET_ACCESS_KEY: AccessKey.SecretAccessKey,
  };
}

/** Every upload has one end, and it is the expected one; what is published is there, what failed says why. */
async function account(
  inputs: readonly Input[],
  { OutboxBucket, CatalogTable }: Record<string, string>,
): Promise<void> {
  const entries = await settled(CatalogTable!, inputs.length);
  const { Contents } = (await aws('s3api', 'list-objects-v2', '--bucket', OutboxBucket!)) as {
    Contents: { Key: string }[];
  };
  const keys = new Set(Contents.map(({ Key }) => Key));
  const wrong: string[] = [];
  for (const { key, ends } of inputs) {
    const own = entries.filter((entry) => entry.key === key).map(({ status }) => status);
    const wanted = ends === 'published' ? 'published' : 'failed';
    if (JSON.stringify(own) !== JSON.stringify([wanted])) wrong.push(`${key}: ${own} instead of ${wanted}`);
    if (keys.has(`articles/${key}/summary.json`) !== (wanted === 'published')) wrong.push(`${key}: summary`);
    if (keys.has(`failed/${key}.json`) !== (wanted === 'failed')) wrong.push(`${key}: record`);
    if (wanted !== 'failed') continue;
    const record = await run(
      bin('aws'),
      ['s3', 'cp', `s3://${OutboxBucket}/failed/${key}.json`, '-'],
      folder,
      session.env,
    );
    const { kind } = JSON.parse(record) as { kind: string };
    if (kind !== ends) wrong.push(`${key}: ${kind} instead of ${ends}`);
  }
  expect(`all ${inputs.length} uploads accounted for`, wrong, []);
  expect('nothing else is in the catalog', entries.length, inputs.length);
}

/** Articles that the front page shows. */
const SHOWN = 50;

/** The newest published articles stand on the front page, seconds later. */
async function listed(inputs: readonly Input[], { OutboxBucket }: Outputs): Promise<void> {
  const published = inputs.filter(({ ends }) => ends === 'published').map(({ key }) => key);
  const wanted = Math.min(SHOWN, published.length);
  let found = 0;
  for (let wait = 0; wait < 60 && found < wanted; wait++) {
    await sleep(1_000);
    const copy = ['s3', 'cp', `s3://${OutboxBucket}/index.json`, '-'];
    const index = await run(bin('aws'), copy, folder, session.env);
    const articles = (JSON.parse(index) as { articles: { key: string }[] }).articles;
    found = articles.filter(({ key }) => published.includes(key)).length;
  }
  expect(`the newest of ${published.length} published articles stand on the front page`, found, wanted);
}

/** A rule of a customer's, from the stack's bus to a queue. @returns the queue's address */
async function hearEvents({ EventBus }: Outputs): Promise<string> {
  const { QueueUrl } = (await sqs('create-queue', '--queue-name', 'desk')) as { QueueUrl: string };
  const asked = ['--queue-url', QueueUrl, '--attribute-names', 'QueueArn'];
  const { Attributes } = (await sqs('get-queue-attributes', ...asked)) as {
    Attributes: { QueueArn: string };
  };
  const rule = ['--event-bus-name', EventBus!, '--rule', 'desk'];
  const pattern = { source: [EVENT_SOURCE], detail: { status: ['published', 'failed'] } };
  const named = ['--event-bus-name', EventBus!, '--name', 'desk', '--event-pattern', JSON.stringify(pattern)];
  await aws('events', 'put-rule', ...named);
  await aws('events', 'put-targets', ...rule, '--targets', `Id=desk,Arn=${Attributes.QueueArn}`);
  return QueueUrl;
}

/** Every upload's end came to the customer's queue. */
async function endsTold(queueUrl: string, inputs: readonly Input[]): Promise<void> {
  const told = new Map<string, string>();
  const receive = ['receive-message', '--queue-url', queueUrl, '--max-number-of-messages', '10'];
  for (let wait = 0; wait < 60 && told.size < inputs.length; ) {
    const { Messages = [] } = ((await sqs(...receive)) ?? {}) as {
      Messages?: { Body: string; ReceiptHandle: string }[];
    };
    for (const { Body } of Messages) {
      const { key, status } = (JSON.parse(Body) as { detail: { key: string; status: string } }).detail;
      told.set(key, status);
    }
    if (Messages.length === 0) {
      await sleep(1_000);
      wait++;
      continue;
    }
    const entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    const heard = ['--queue-url', queueUrl, '--entries', JSON.stringify(entries)];
    await sqs('delete-message-batch', ...heard);
  }
  const wrong = inputs.filter(({ key, ends }) => told.get(key) !== (ends === 'published' ? ends : 'failed'));
  const names = wrong.map(({ key }) => `${key}: ${told.get(key)}`);
  expect(`EventBridge told the end of all ${inputs.length} uploads`, names, []);
}

/** The slow lane is deployed; it does not run: MiniStack has neither `ItemBatcher` nor `ResultWriter`. */
async function slowLaneStands({ BackfillStateMachine }: Outputs): Promise<void> {
  const named = ['--state-machine-arn', BackfillStateMachine!];
  const { definition } = (await aws('stepfunctions', 'describe-state-machine', ...named)) as {
    definition: string;
  };
  const { Articles } = (JSON.parse(definition) as { States: Record<string, { Type: string }> }).States;
  expect('the state machine of the slow lane stands', Articles?.Type, 'Map');
  say('      not run: a backfill, whose ItemBatcher and ResultWriter MiniStack does not have');
}

async function physicalId(construct: string): Promise<string> {
  const { StackResources } = (await aws(
    'cloudformation',
    'describe-stack-resources',
    '--stack-name',
    STACK,
  )) as {
    StackResources: { LogicalResourceId: string; PhysicalResourceId: string }[];
  };
  return StackResources.find(({ LogicalResourceId }) => LogicalResourceId.slice(0, -HASH) === construct)!
    .PhysicalResourceId;
}

/** What `AUTH=true` proves: a function may what its role says and no more, and a signature counts. */
async function policiesCount(stack: Outputs): Promise<void> {
  const wrong = { ...session.env, AWS_SECRET_ACCESS_KEY: 'wrong' };
  const list = ['s3api', 'list-objects-v2', '--bucket', stack['InboxBucket']!];
  const unsigned = await refusal(run(bin('aws'), list, folder, wrong));
  expect('a wrong signature is refused', /SignatureDoesNotMatch|Forbidden|AccessDenied/.test(unsigned), true);
  // The second attempt in a minute instead of six.
  const queue = ['--queue-url', await physicalId('NormalizeQueue')];
  await sqs('set-queue-attributes', ...queue, '--attributes', 'VisibilityTimeout=60');
  const role = await physicalId('NormalizeFunctionRole');
  const deny = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: 's3:GetObject*', Resource: '*' }],
  };
  const named = ['--role-name', role, '--policy-name', 'deny'];
  await aws('iam', 'put-role-policy', ...named, '--policy-document', JSON.stringify(deny));
  const file = path.join(folder, 'denied.txt');
  writeFileSync(file, 'The harbour of the delta opens again on Friday, the authority said.');
  await run(bin('aws'), ['s3', 'cp', file, `s3://${stack['InboxBucket']}/denied.txt`], folder, session.env);
  let kind: string | undefined;
  for (let wait = 0; wait < 30 && kind === undefined; wait++) {
    await sleep(1_000);
    kind = (await catalog(stack['CatalogTable']!)).find(({ key }) => key === 'denied.txt')?.lastErrorKind;
  }
  expect('a right that is taken away from normalize is missed', kind, 'access-denied');
  await aws('iam', 'delete-role-policy', ...named);
  await run(bin('aws'), ['s3', 'cp', file, `s3://${stack['InboxBucket']}/denied.txt`], folder, session.env);
}

/** The emulator is up, and everything that follows is signed. */
async function prepare(): Promise<void> {
  const node = path.join(ROOT, 'node_modules/node/bin');
  session.env = {
    PATH: [node, path.join(venv, 'bin'), process.env['PATH']].join(path.delimiter),
    HOME: folder,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  await lint();
  await freshClone();
  const emulator = await startEmulator(venv, folder, session.env);
  running.push(emulator);
  const translate = await startTranslate();
  running.push(translate);
  session.env = {
    ...session.env,
    AWS_ENDPOINT_URL: emulator.url,
    AWS_CA_BUNDLE: emulator.certificate,
    NODE_EXTRA_CA_CERTS: emulator.certificate,
  };
  session.env = await administrator();
  say(`MiniStack with AUTH=true USE_SSL=1 at ${emulator.url}`);

  // It has neither TranslateText nor AWS::Translate::Terminology.
  configure({ translateEndpoint: translate.url, terminology: null, backfill: { sources: [] } });
}

/** Bootstraps, deploys, uploads. @returns the stack's outputs */
async function deployAndUpload(inputs: readonly Input[]): Promise<Outputs> {
  await cdk('bootstrap');
  say('ok    cdk bootstrap');
  await deploy();
  say('ok    cdk deploy');
  const stack = await outputs();

  await slowLaneStands(stack);

  const queue = await hearEvents(stack);
  await put(stack['InboxBucket']!, inputs);
  await account(inputs, stack);
  await endsTold(queue, inputs);
  await sqs('delete-queue', '--queue-url', queue);
  await listed(inputs, stack);

  await policiesCount(stack);
  return stack;
}

/** A setting changes; then a deployment fails and must leave everything as it was. */
async function changeAndRollBack(inputs: readonly Input[], stack: Outputs): Promise<void> {
  configure({ retention: { workDays: 30, logDays: 7 } });
  await deploy();
  const groups = ['logs', 'describe-log-groups', '--log-group-name-prefix', stack['NormalizeLogs']!];
  const { logGroups } = (await aws(...groups)) as { logGroups: { retentionInDays: number }[] };
  expect('a changed setting arrives', logGroups[0]?.retentionInDays, 7);

  // With the alarms that it does not make, and a change: the CDK names a template by its content, and uploads it once.
  configure({ retention: { workDays: 30, logDays: 14 } });
  await deployAndFail();
  expect(
    'a deployment that fails is rolled back',
    (await outputs())['StackStatus'],
    'UPDATE_ROLLBACK_COMPLETE',
  );
  const after = { key: 'after/rollback.txt', bytes: inputs[0]!.bytes };
  const file = path.join(folder, 'after.txt');
  writeFileSync(file, after.bytes);
  await run(bin('aws'), ['s3', 'cp', file, `s3://${stack['InboxBucket']}/${after.key}`], folder, session.env);
  const entries = await settled(stack['CatalogTable']!, inputs.length + 3);
  const late = entries.find(({ key }) => key === after.key);
  expect('and works as before', late?.status, 'published');
  const denied = entries.filter(({ key }) => key === 'denied.txt').map(({ status }) => status);
  expect('the right is back: published, the attempt before it superseded', denied.sort(), [
    'published',
    'superseded',
  ]);
}

/** Everything goes but what holds data. */
async function removeStack(stack: Outputs, uploads: number): Promise<void> {
  const protectedStack = await refusal(aws('cloudformation', 'delete-stack', '--stack-name', STACK));
  expect('the stack is protected', /protect/i.test(protectedStack), true);
  await deploy('-c', 'storesOnly=true');
  const bare = (await aws(
    ...['s3api', 'get-bucket-notification-configuration', '--bucket', stack['InboxBucket']!],
  )) as object | null;
  expect('the stores alone send events to no one', bare ?? {}, {});
  await cdk('destroy', '--force');
  await refusal(outputs());
  say('ok    cdk destroy');
  for (const bucket of ['InboxBucket', 'WorkBucket', 'OutboxBucket', 'AccessLogsBucket']) {
    const { Policy } = (await aws('s3api', 'get-bucket-policy', '--bucket', stack[bucket]!)) as {
      Policy: string;
    };
    expect(`${bucket} stays, and refuses plain HTTP`, Policy.includes('aws:SecureTransport'), true);
  }
  const kept = await catalog(stack['CatalogTable']!);
  expect('the catalog stays', kept.length, uploads);
  const queues = (await sqs('list-queues')) as { QueueUrls?: string[] } | null;
  expect('no queue stays', queues?.QueueUrls ?? [], []);
}

/** The buckets and tables that stayed come into a new stack, with what is in them, and it works. */
async function importInto(before: Outputs, uploads: number, content: string): Promise<void> {
  await importKept({
    StoresAccessLogs: before['AccessLogsBucket']!,
    StoresInbox: before['InboxBucket']!,
    StoresWork: before['WorkBucket']!,
    StoresOutbox: before['OutboxBucket']!,
    StoresCatalog: before['CatalogTable']!,
    StoresMemory: before['MemoryTable']!,
    StoresListings: before['ListingsTable']!,
  });
  say('ok    cdk import');
  // Not the settings of the deployment that failed: its template is uploaded, and would be taken again.
  configure({ retention: { workDays: 30, logDays: 30 } });
  await deploy();
  const stack = await outputs();
  expect('the new stack has the old inbox', stack['InboxBucket'], before['InboxBucket']);
  const file = path.join(folder, 'later.txt');
  writeFileSync(file, content);
  await run(bin('aws'), ['s3', 'cp', file, `s3://${stack['InboxBucket']}/later.txt`], folder, session.env);
  const entries = await settled(stack['CatalogTable']!, uploads + 1);
  const later = entries.find(({ key }) => key === 'later.txt');
  expect('and the old catalog, and publishes', [entries.length, later?.status], [uploads + 1, 'published']);
}

try {
  const reason = existsSync(venv) ? null : installPrograms(venv);
  if (reason === null) {
    await prepare();
    const inputs = mixedInputs();
    const stack = await deployAndUpload(inputs);
    await changeAndRollBack(inputs, stack);
    // Three more than the inputs: one twice, and one after the rollback.
    await removeStack(stack, inputs.length + 3);
    await importInto(
      stack,
      inputs.length + 3,
      'The ferry to the islands sails again on Monday, the company said.',
    );
    say('done');
  } else say(`skipped: ${reason}`);
} catch (error) {
  say(`FAILED ${error instanceof Error ? error.message : error}`);
  const kept = path.join(os.tmpdir(), 'tidings-third-party.log');
  cpSync(path.join(folder, 'ministack.log'), kept, { force: true });
  say(`the emulator's log: ${kept}`);
  process.exitCode = 1;
} finally {
  for (const one of running) await one.stop();
  rmSync(folder, { recursive: true, force: true });
}
