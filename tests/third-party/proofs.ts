import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EVENT_SOURCE } from '../../shared/documents/article-event.ts';
import type { Input } from './inputs.ts';
import {
  aws,
  bin,
  catalog,
  expect,
  folder,
  HASH,
  type Outputs,
  refusal,
  STACK,
  say,
  session,
  settled,
  sqs,
} from './session.ts';
import { run } from './workshop.ts';

/** What must be true of the deployed stack and of what was uploaded to it. */

/** Every upload has one end, and it is the expected one; what is published is there, what failed says why. */
export async function account(
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
export async function listed(inputs: readonly Input[], { OutboxBucket }: Outputs): Promise<void> {
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
export async function hearEvents({ EventBus }: Outputs): Promise<string> {
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
export async function endsTold(queueUrl: string, inputs: readonly Input[]): Promise<void> {
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
export async function slowLaneStands({ BackfillStateMachine }: Outputs): Promise<void> {
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
export async function policiesCount(stack: Outputs): Promise<void> {
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
