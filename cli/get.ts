import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { pathOfKey } from '../local/client.ts';
import { shellWords } from '../shared/calls.ts';
import { outboxKeys } from '../shared/documents/keys.ts';
import { catalogOf, didYouMeanKey } from './articles.ts';
import { command } from './command.ts';
import type { Deployment } from './deployment.ts';
import { GET } from './specs/articles.ts';

export const get = command(GET, async ({ values, positionals }, context) => {
  const deployment = await context.deployment();
  let missing = 0;
  for (const key of positionals) {
    let files = 0;
    for await (const file of download(key, values.into, deployment)) {
      context.print(file);
      context.result({ key, file });
      files++;
    }
    if (files > 0) continue;
    missing++;
    const meant = await didYouMeanKey(key, catalogOf(deployment));
    const message = `nothing is published (see: ./tidings status ${shellWords([key])})${meant}`;
    context.print(`${key}: ${message}`);
    context.result({ key, message });
  }
  return missing === 0 ? 0 : 1;
});

/** Writes what was published below `into`. @returns the files */
export async function* download(
  key: string,
  into: string,
  { s3, outboxBucket }: Deployment,
): AsyncGenerator<string> {
  const { folder } = outboxKeys(key);
  const wanted = { Bucket: outboxBucket, Prefix: folder, Delimiter: '/' };
  for await (const page of paginateListObjectsV2({ client: s3 }, wanted)) {
    for (const { Key = '' } of page.Contents ?? []) {
      const answer = await s3.send(new GetObjectCommand({ Bucket: outboxBucket, Key }));
      const target = path.join(into, ...pathOfKey(key), ...pathOfKey(Key.slice(folder.length)));
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, (await answer.Body?.transformToByteArray()) ?? new Uint8Array());
      yield target;
    }
  }
}
