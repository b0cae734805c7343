import { createInterface } from 'node:readline';
import { startTrial } from './account.ts';

/**
 * A trial in a process of its own, to be killed. Says how its cloud is reached, as JSON in a line; a number on its input is that
 * of all uploads, and is answered with their account.
 */
const [dataDir = '', cdkOut = '', books = ''] = process.argv.slice(2);
const trial = await startTrial({
  dataDir,
  cdkOut,
  books,
  settings: { backfill: { requestsPerSecond: 20, dailyCharacterBudget: null } },
  // State machines wait half a second where they would wait ten.
  maxWaitMs: 500,
});
const { region, credentials, endpoints, outputs } = trial.pipeline.cloud;
const say = (what: unknown): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
say({ region, credentials, endpoints, outputs });
for await (const line of createInterface({ input: process.stdin })) say(await trial.account(Number(line)));
await trial.stop();
