import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { contentTypeOf } from '../shared/content-types.ts';
import { type Command, UsageError } from './command.ts';

export const put: Command = {
  usage: 'put [--language CODE] [--prefix desk/] FILE…',
  summary: 'upload articles to the inbox',

  async run(args, { print, deployment }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { language: { type: 'string' }, prefix: { type: 'string', default: '' } },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one file.');
    const { s3, inboxBucket, name } = await deployment();
    for (const file of positionals) {
      const Key = `${values.prefix}${path.basename(file)}`;
      const Metadata = values.language === undefined ? undefined : { language: values.language };
      const Body = await readFile(file);
      await s3.send(
        new PutObjectCommand({ Bucket: inboxBucket, Key, Body, ContentType: contentTypeOf(file), Metadata }),
      );
      print(`${Key} → inbox of ${name}`);
    }
    print('Follow them with: npx tidings status');
    return 0;
  },
};
