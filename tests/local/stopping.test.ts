import { expect, it } from 'vitest';
import { HANDLER_HEAD, startToy } from './toy-stack.ts';

/** Writes every key to the bucket Out, with the receive count. */
const WRITE = `${HANDLER_HEAD}
export async function handler(event) {
  for (const message of event.Records) {
    for (const { object } of records(message)) await put(decode(object.key), message.attributes.ApproximateReceiveCount);
  }
}`;

it('a stop in the midst of work is no failure of the work: it goes on in the next run', async () => {
  const first = await startToy('export const handler = () => new Promise(() => {});');
  const keys = Array.from({ length: 6 }, (_, index) => `in/${index}`);
  for (const key of keys) await first.upload(key, '');
  await first.stop(true);
  expect(first.cloud.processes()).toEqual([]);

  const second = await startToy(WRITE, { dataDir: first.folder });
  await second.cloud.waitUntilQuiet();
  expect(await second.output()).toEqual(Object.fromEntries(keys.map((key) => [key, '1'])));
  await second.stop();
}, 60_000);

it('a cloud that is halted takes no message any more, and goes on answering', async () => {
  const toy = await startToy('export const handler = () => new Promise(() => {});');
  await toy.upload('in/a', '');
  await expect.poll(() => toy.cloud.processes().length).toBeGreaterThan(0);
  await toy.cloud.halt();
  expect(toy.cloud.processes()).toEqual([]);

  await toy.upload('in/b', '');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([toy.cloud.processes(), await toy.output()]).toEqual([[], {}]);
  // S3's test message, and ours: those that had been taken are in flight, and wait again in the next run.
  const { visible, inFlight } = toy.cloud.counts()['Toy-Queue']!;
  expect(visible + inFlight).toBe(3);
  await toy.stop();
});
