import { createCatalog } from '../shared/aws/catalog.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { resumeWaiting } from '../shared/aws/resume.ts';
import { retryCall } from '../shared/calls.ts';
import { command } from './command.ts';
import type { Deployment } from './deployment.ts';
import type { Output } from './output.ts';
import { RESUME } from './specs/articles.ts';

export const resume = command(RESUME, async (_, context) => {
  if ((await resumeIn(await context.deployment(), context)) === 0) context.print('Nothing waits.');
  return 0;
});

/** Sends everything that waits to translate. @returns how many articles */
export async function resumeIn(
  { s3, dynamo, catalogTable, workBucket }: Deployment,
  { print, result }: Pick<Output, 'print' | 'result'>,
): Promise<number> {
  const resumed = await resumeWaiting({
    store: createObjectStore(s3),
    catalog: createCatalog(dynamo, catalogTable),
    workBucket,
    onGone: async ({ key }) => {
      const message = `what it was made of has expired; say: ${retryCall(key)}`;
      print(`${key}: ${message}`);
      result({ resumed: 0, key, message });
    },
  });
  if (resumed > 0) print(`${resumed} that waited for a translation: on their way again.`);
  result({ resumed });
  return resumed;
}
