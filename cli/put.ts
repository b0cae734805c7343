import { stat } from 'node:fs/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { chooseKeys, readArticle } from '../local/client.ts';
import { contentTypeOf } from '../shared/content-types.ts';
import { articleIdOf } from '../shared/documents/keys.ts';
import { PermanentError } from '../shared/errors.ts';
import { catalogOf } from './articles.ts';
import { command, UsageError } from './command.ts';
import { type Followed, followUntilEnd, timeoutOf } from './following.ts';
import { PUT } from './specs/articles.ts';

export const put = command(PUT, async ({ values, positionals }, context) => {
  const { print, result } = context;
  if (values.timeout !== undefined && !values.wait) throw new UsageError('--timeout goes with --wait.');
  const timeout = timeoutOf(values.timeout);
  // All of them before the first is uploaded. @throws ENOENT
  for (const file of positionals) await stat(file);
  let refused = 0;
  const refuse = (file: string, message: string): void => {
    refused++;
    print(`${file} is left out: ${message}`);
    result({ file, done: false, message });
  };
  const uploads = chooseKeys(positionals, ({ file, reason }) => refuse(file, `${reason}.`));
  if (uploads.length === 0) {
    print('There are no files in it: nothing was uploaded.');
    return 1;
  }
  const deployment = await context.deployment();
  const { s3, inboxBucket, name } = deployment;
  const catalog = catalogOf(deployment);
  const followed: Followed[] = [];
  for (const { file, key } of uploads) {
    const Key = `${values.prefix}${key}`;
    const Metadata = values.language === undefined ? undefined : { language: values.language };
    const Body = await readArticle(file).catch((error: unknown) => {
      if (!(error instanceof PermanentError)) throw error;
      refuse(file, `${error.message} ${error.advice}`);
    });
    if (Body === undefined) continue;
    const after = values.wait ? ((await catalog.latest(articleIdOf(Key)))?.revision ?? '') : '';
    await s3.send(
      new PutObjectCommand({ Bucket: inboxBucket, Key, Body, ContentType: contentTypeOf(file), Metadata }),
    );
    followed.push({ key: Key, after });
    print(`${Key} → inbox of ${name}`);
    result({ file, key: Key, done: true });
  }
  if (values.wait) {
    const code = await followUntilEnd(followed, { catalog, context, timeout });
    return refused === 0 ? code : 1;
  }
  print('They are on their way: ./tidings status tells how far, --wait waits for them.');
  return refused === 0 ? 0 : 1;
});
