import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { chooseKeys, readArticle } from '../local/client.ts';
import { contentTypeOf } from '../shared/content-types.ts';
import { PermanentError } from '../shared/errors.ts';
import { type Command, UsageError } from './command.ts';

export const put: Command = {
  usage: 'put [--language CODE] [--prefix desk/] FILE…|FOLDER…',
  summary: 'upload articles to the inbox; a folder stands for all files in it',

  async run(args, { print, deployment }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { language: { type: 'string' }, prefix: { type: 'string', default: '' } },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one file.');
    // All of them before the first is uploaded. @throws ENOENT
    for (const file of positionals) await stat(file);
    let refused = 0;
    const refuse = (file: string, reason: string): void => {
      refused++;
      print(`${file} is left out: ${reason}`);
    };
    const uploads = chooseKeys(positionals, ({ file, reason }) => refuse(file, `${reason}.`));
    if (uploads.length === 0) {
      print('There are no files in it: nothing was uploaded.');
      return 1;
    }
    const { s3, inboxBucket, name } = await deployment();
    for (const { file, key } of uploads) {
      const Key = `${values.prefix}${key}`;
      const Metadata = values.language === undefined ? undefined : { language: values.language };
      const Body = await readArticle(file).catch((error: unknown) => {
        if (!(error instanceof PermanentError)) throw error;
        refuse(file, `${error.message} ${error.advice}`);
      });
      if (Body === undefined) continue;
      await s3.send(
        new PutObjectCommand({ Bucket: inboxBucket, Key, Body, ContentType: contentTypeOf(file), Metadata }),
      );
      print(`${Key} → inbox of ${name}`);
    }
    print('Follow them with: npx tidings status');
    return refused === 0 ? 0 : 1;
  },
};
