import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { pathOfKey } from '../local/client.ts';
import { outboxKeys } from '../shared/documents/keys.ts';
import { type Command, UsageError } from './command.ts';

export const get: Command = {
  usage: 'get [--into FOLDER] KEY…',
  summary: 'download what was published for an article, into FOLDER/KEY/',

  async run(args, { print, deployment }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { into: { type: 'string', default: '.' } },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one article by its inbox key.');
    const { s3, outboxBucket } = await deployment();
    let missing = 0;
    for (const key of positionals) {
      const { folder } = outboxKeys(key);
      let files = 0;
      for await (const page of paginateListObjectsV2(
        { client: s3 },
        { Bucket: outboxBucket, Prefix: folder, Delimiter: '/' },
      )) {
        for (const { Key = '' } of page.Contents ?? []) {
          const answer = await s3.send(new GetObjectCommand({ Bucket: outboxBucket, Key }));
          const target = path.join(values.into, ...pathOfKey(key), ...pathOfKey(Key.slice(folder.length)));
          await mkdir(path.dirname(target), { recursive: true });
          await writeFile(target, (await answer.Body?.transformToByteArray()) ?? new Uint8Array());
          print(target);
          files++;
        }
      }
      if (files === 0) {
        missing++;
        print(`${key}: nothing is published (see: npx tidings status ${key})`);
      }
    }
    return missing === 0 ? 0 : 1;
  },
};
