import { createObjectStore } from '../shared/aws/object-store.ts';
import { catalogOf, tellUnknown } from './articles.ts';
import { command, UsageError } from './command.ts';
import type { Deployment } from './deployment.ts';
import type { Listed } from './jobs/price.ts';
import { startJob } from './jobs/start.ts';
import { jobsOf } from './jobs/states.ts';
import { publishedOn } from './list.ts';
import { REPROCESS } from './specs/archives.ts';

export const reprocess = command(REPROCESS, async ({ values, positionals }, context) => {
  const chosen = [values.language, values.topic, values.since].some((value) => value !== undefined);
  if ([positionals.length > 0, chosen, values.all].filter((way) => way).length !== 1)
    throw new UsageError('Name articles, or say which by --language, --topic and --since, or --all.');
  const deployment = await context.deployment();
  jobsOf(deployment);
  const keys =
    positionals.length > 0 ? positionals : (await publishedOn(values, context)).map(({ key }) => key);
  const { articles, missing } = await originalsOf(keys, deployment, context.progress);
  if (positionals.length > 0)
    for (const key of missing) await tellUnknown(key, catalogOf(deployment), context);
  else if (missing.length > 0)
    context.print(`${missing.length} are not in the inbox any more, and stay as they are.`);
  const code = await startJob('reprocess', articles, values, deployment, context);
  return missing.length > 0 ? 1 : code;
});

/** Requests at once. */
const AT_ONCE = 16;

async function originalsOf(
  keys: readonly string[],
  { s3, inboxBucket }: Deployment,
  progress: (line: string) => void,
): Promise<{ articles: Listed[]; missing: string[] }> {
  const store = createObjectStore(s3);
  const articles: Listed[] = [];
  const missing: string[] = [];
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    progress(`Looking for originals: ${from} of ${keys.length} …`);
    const some = keys.slice(from, from + AT_ONCE);
    const found = await Promise.all(some.map((key) => store.describe(inboxBucket, key)));
    for (const [index, key] of some.entries()) {
      const bytes = found[index]?.bytes;
      if (bytes === undefined) missing.push(key);
      else articles.push({ key, bytes });
    }
  }
  progress('');
  return { articles, missing };
}
