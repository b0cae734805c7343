import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Command } from '../../cli/command.ts';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import type { LocalCloud } from '../../local/client.ts';
import { type TestOutput, testOutput } from '../cli/context.ts';

/** A stack with the slow lane, which is off by default, and the command line on a cloud that runs it. */

export const ARCHIVE = 'old-news';
const root = path.resolve(import.meta.dirname, '../..');

/** Synthesizes it with a bucket `ARCHIVE` that it may read. @param cdkOut folder for it */
export function synthesizeSlowLane(cdkOut: string): void {
  const context = JSON.stringify({ tidings: { backfill: { requestsPerSecond: 1, sources: [ARCHIVE] } } });
  const env = { ...process.env, CDK_OUTDIR: cdkOut, CDK_CONTEXT_JSON: context };
  const options = { cwd: root, env, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts'], options);
  if (status !== 0) throw new Error(stderr);
}

export type Called = TestOutput & { readonly code: number };

/** Calls a command as a person would. */
export async function callOn(
  cloud: Pick<LocalCloud, 'region' | 'credentials' | 'endpoints' | 'outputs'>,
  command: Command,
  ...args: string[]
): Promise<Called> {
  const output = testOutput();
  const code = await command.run(args, { ...output, deployment: async () => connectToLocalCloud(cloud) });
  return { ...output, code };
}
