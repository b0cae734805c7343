import { paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { command, UsageError } from './command.ts';
import type { Deployment } from './deployment.ts';
import type { Listed } from './jobs/price.ts';
import { startJob } from './jobs/start.ts';
import { jobsOf } from './jobs/states.ts';
import { BACKFILL } from './specs/archives.ts';

export const backfill = command(BACKFILL, async ({ values, positionals }, context) => {
  const archive = addressOf(positionals[0]!);
  const deployment = await context.deployment();
  jobsOf(deployment);
  if (archive.bucket === deployment.inboxBucket)
    throw new UsageError('That is the inbox itself: ./tidings reprocess makes its articles anew.');
  const all = await listed(archive, values.into, deployment, context.progress);
  const there = await inboxTimes(`${values.into}${archive.prefix}`, deployment, context.progress);
  context.progress('');
  const articles = all.filter(({ key, since }) => (there.get(key) ?? 0) < Date.parse(since));
  if (articles.length < all.length)
    context.print(`${all.length - articles.length} are in the inbox already, and are left as they are.`);
  return startJob('backfill', articles, values, deployment, context);
});

function addressOf(text: string): { bucket: string; prefix: string } {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(text);
  if (match === null) throw new UsageError(`An archive's address is s3://BUCKET/PREFIX, not "${text}".`);
  return { bucket: match[1]!, prefix: match[2] ?? '' };
}

type ArchiveFile = Listed & { readonly since: string };

/** Every file of an archive. Consoles make "folders" as empty objects whose key ends in a slash. */
async function listed(
  { bucket, prefix }: { bucket: string; prefix: string },
  into: string,
  { s3 }: Deployment,
  progress: (line: string) => void,
): Promise<ArchiveFile[]> {
  const found: ArchiveFile[] = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix })) {
    for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
      if (Key.endsWith('/') && Size === 0) continue;
      const since = (LastModified ?? new Date(0)).toISOString();
      found.push({ key: `${into}${Key}`, from: { bucket, key: Key }, bytes: Size, since });
    }
    progress(`Listing the archive: ${found.length} …`);
  }
  return found;
}

/** When what lies in the inbox came there, in milliseconds since the epoch. */
async function inboxTimes(
  prefix: string,
  { s3, inboxBucket }: Deployment,
  progress: (line: string) => void,
): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: inboxBucket, Prefix: prefix })) {
    for (const { Key = '', LastModified } of page.Contents ?? [])
      times.set(Key, LastModified?.getTime() ?? 0);
    progress(`Listing the inbox: ${times.size} …`);
  }
  return times;
}
