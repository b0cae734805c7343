import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Input, mixedInputs } from './inputs.ts';
import { account, endsTold, hearEvents, listed, policiesCount, slowLaneStands } from './proofs.ts';
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
  importKept,
  type Outputs,
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
