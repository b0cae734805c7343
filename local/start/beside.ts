import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { contentTypeOf } from '../../shared/content-types.ts';
import { LOCK_FILE, tryToLock } from '../lock-file.ts';
import { complain, say } from '../terminal.ts';
import { readItAt } from './running.ts';
import { readArticle, type Upload } from './uploads.ts';

/** Another run in the same folder: how its inbox is reached. */
const Beside = z.object({
  region: z.string(),
  credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
  endpoints: z.object({ s3: z.string() }),
  outputs: z.object({ InboxBucket: z.string() }),
  /** Address of its reader, where it has one. */
  reader: z.string().optional(),
});
export type Beside = z.infer<typeof Beside>;

/** The run that is at work in this folder, or null. One that has not come up yet counts as none. */
export function runBeside(dataDir: string): Beside | null {
  const file = path.join(dataDir, 'cloud.json');
  if (!existsSync(file)) return null;
  // A run that was killed leaves its file behind, but not its lock.
  const lock = tryToLock(path.join(dataDir, LOCK_FILE));
  lock?.release();
  if (lock !== undefined) return null;
  try {
    return Beside.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Being written at this moment.
    return null;
  }
}

/** Puts articles into the running Tidings, which shows what becomes of them. @returns how many could not be read */
export async function uploadBeside(beside: Beside, uploads: readonly Upload[]): Promise<number> {
  const { region, credentials, endpoints, outputs, reader } = beside;
  const s3 = new S3Client({ region, credentials, endpoint: endpoints.s3 });
  let unsent = 0;
  say('Tidings runs already in this folder: it takes these articles.');
  for (const { key, file } of uploads) {
    try {
      const Body = await readArticle(file);
      const object = { Bucket: outputs.InboxBucket, Key: key, Body, ContentType: contentTypeOf(file) };
      await s3.send(new PutObjectCommand(object));
      say(`  ${key}`);
    } catch (error) {
      unsent++;
      complain(`${key} was not uploaded: ${error instanceof Error ? error.message : error}`);
    }
  }
  s3.destroy();
  say('Follow them with:   npx tidings status');
  if (reader !== undefined) say(readItAt(reader));
  return unsent;
}
