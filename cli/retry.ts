import { parseArgs } from 'node:util';
import { createCatalog } from '../shared/aws/catalog.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { PermanentError } from '../shared/errors.ts';
import { type Command, UsageError } from './command.ts';
import { failedArticles } from './status.ts';

export const retry: Command = {
  usage: 'retry KEY… | --all',
  summary: 'put failed articles through again; what is translated already is not paid again',

  async run(args, { print, deployment }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false } },
    });
    if (values.all === positionals.length > 0) throw new UsageError('Name the articles, or say --all.');
    const { s3, dynamo, inboxBucket, catalogTable } = await deployment();
    const keys = values.all
      ? (await Array.fromAsync(failedArticles(createCatalog(dynamo, catalogTable)))).map(({ key }) => key)
      : positionals;
    const store = createObjectStore(s3);
    let gone = 0;
    for (const key of keys) {
      try {
        await store.touch(inboxBucket, key);
        print(`${key}: on its way again`);
      } catch (error) {
        if (!(error instanceof PermanentError)) throw error;
        gone++;
        print(`${key}: not in the inbox any more; upload it again`);
      }
    }
    if (keys.length === 0) print('Nothing has failed.');
    return gone === 0 ? 0 : 1;
  },
};
