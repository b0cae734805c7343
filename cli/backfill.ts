import type { S3Client } from '@aws-sdk/client-s3';
import { command, UsageError } from './command.ts';
import { type Address, type Found, filesOf, listBucket, readAddress, showAddress } from './jobs/archive.ts';
import { openInventory } from './jobs/inventory.ts';
import { startJob } from './jobs/start.ts';
import { jobsOf } from './jobs/states.ts';
import { BACKFILL } from './specs/archives.ts';

export const backfill = command(BACKFILL, async ({ values, positionals }, context) => {
  const { print, progress } = context;
  const archive = readAddress(positionals[0]!, "An archive's address is s3://BUCKET/PREFIX");
  const inventory = values.inventory && readAddress(values.inventory, 'An inventory is s3://BUCKET/KEY');
  const deployment = await context.deployment();
  jobsOf(deployment);
  const { s3, inboxBucket } = deployment;
  if (archive.bucket === inboxBucket)
    throw new UsageError('That is the inbox itself: ./tidings reprocess makes its articles anew.');
  const list = inventory ? await inventoryOf(s3, inventory, archive, print) : listBucket(s3, archive);
  const { files, frozen } = await filesOf(archive, values.into, list, progress);
  const inbox = { bucket: inboxBucket, key: `${values.into}${archive.key}` };
  const there = new Map<string, number>();
  for await (const { key, modified } of listBucket(s3, inbox)) there.set(key, modified.getTime());
  progress('');
  const articles = files.filter(({ key, since }) => (there.get(key) ?? 0) < Date.parse(since));
  if (articles.length < files.length)
    print(`${files.length - articles.length} are in the inbox already, and are left as they are.`);
  if (frozen > 0)
    print(
      `${frozen} lie in S3 Glacier and cannot be read: restore them, copy them to S3 Standard, and call this again.`,
    );
  return startJob('backfill', articles, values, deployment, context);
});

/** @throws UsageError for the inventory of another bucket */
async function inventoryOf(
  s3: S3Client,
  address: Address,
  archive: Address,
  print: (line: string) => void,
): Promise<AsyncIterable<Found>> {
  const { bucket, asOf, files } = await openInventory(s3, address);
  if (bucket !== archive.bucket)
    throw new UsageError(`${showAddress(address)} lists the bucket ${bucket}, not ${archive.bucket}.`);
  print(`By the inventory of ${asOf.toISOString().slice(0, 16)}: what came later may be missing.`);
  return files();
}
