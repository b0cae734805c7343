import { parseArgs } from 'node:util';
import { createCatalog } from '../shared/aws/catalog.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { resumeWaiting } from '../shared/aws/resume.ts';
import type { Command } from './command.ts';
import type { Deployment } from './deployment.ts';

export const resume: Command = {
  usage: 'resume',
  summary: 'send what waits for a translation on its way now, instead of within the hour',

  async run(args, { print, deployment }) {
    parseArgs({ args });
    const resumed = await resumeIn(await deployment(), print);
    if (resumed === 0) print('Nothing waits.');
    return 0;
  },
};

/** Sends everything that waits to translate. @returns how many articles */
export async function resumeIn(
  { s3, dynamo, catalogTable, workBucket }: Deployment,
  print: (line: string) => void,
): Promise<number> {
  const resumed = await resumeWaiting({
    store: createObjectStore(s3),
    catalog: createCatalog(dynamo, catalogTable),
    workBucket,
    onGone: async ({ key }) =>
      print(`${key}: what it was made of has expired; say: npx tidings retry ${key}`),
  });
  if (resumed > 0) print(`${resumed} that waited for a translation: on their way again.`);
  return resumed;
}
