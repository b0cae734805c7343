import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { contentTypeOf } from '../../shared/content-types.ts';
import { CLOUD_FILE, type LocalCloud, runningCloud } from '../client.ts';
import { complain, say } from '../terminal.ts';
import { commandText } from './report.ts';
import { readItAt } from './running.ts';
import { readArticle, type Upload } from './uploads.ts';

/** The run that is at work in this folder, or null. One that has not come up yet counts as none. */
export function runBeside(dataDir: string): LocalCloud | null {
  try {
    return runningCloud(path.join(dataDir, CLOUD_FILE));
  } catch {
    // Being written at this moment.
    return null;
  }
}

/**
 * Puts articles into the running Tidings, which shows what becomes of them.
 *
 * @param folder of its state
 * @returns how many could not be read
 */
export async function uploadBeside(
  beside: LocalCloud,
  uploads: readonly Upload[],
  folder: string,
): Promise<number> {
  const { region, credentials, endpoints, outputs, reader } = beside;
  const s3 = new S3Client({ region, credentials, endpoint: endpoints.s3 });
  let unsent = 0;
  say('Tidings runs already in this folder: it takes these articles.');
  for (const { key, file } of uploads) {
    try {
      const Body = await readArticle(file);
      const object = { Bucket: outputs['InboxBucket'], Key: key, Body, ContentType: contentTypeOf(file) };
      await s3.send(new PutObjectCommand(object));
      say(`  ${key}`);
    } catch (error) {
      unsent++;
      complain(`${key} was not uploaded: ${error instanceof Error ? error.message : error}`);
    }
  }
  s3.destroy();
  say(`Follow them with:   ${commandText('status', folder)}`);
  if (reader !== undefined) say(readItAt(reader));
  return unsent;
}
