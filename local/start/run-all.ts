import { outboxKeys } from '../../shared/documents/keys.ts';
import { complain, say } from '../terminal.ts';
import type { Backlog } from './backlog.ts';
import { createFollowing } from './follow.ts';
import { createProgress } from './progress.ts';
import { costText, isUnexpected, reportText, type Shown, shown, stoppedText } from './report.ts';
import type { Running } from './running.ts';
import { readerLanguage, titleIn } from './titles.ts';
import { type Upload, type Uploaded, upload } from './uploads.ts';

/** Uploads what is named and what an earlier run has left of that, shows the progress, reports. @returns how many ended otherwise than they should */
export async function runAll(
  { cloud, s3, dynamo, mirror, stopping }: Running,
  backlog: Backlog,
  named: readonly Upload[],
  expectedFailures: ReadonlySet<string>,
  once: boolean,
): Promise<number> {
  const before = cloud.translateStats();
  const keys = new Set(named.map(({ key }) => key));
  const left = (await backlog.left()).filter(({ key }) => !keys.has(key));
  const uploads = [...left, ...named];
  backlog.set(uploads);
  const progress = createProgress(
    uploads.map(({ key }) => key),
    process.stdout,
  );
  const following = createFollowing(
    { client: dynamo, table: cloud.outputs['CatalogTable']! },
    progress.update,
  );
  let isSent = false;
  const sending = uploadAll({ cloud, s3, stopping }, uploads, following.add).finally(() => {
    isSent = true;
  });
  // The end is that of all work, that of an earlier run included; who goes on to serve need not wait for that.
  const isDone = (): boolean => isSent && (cloud.isQuiet() || (!once && following.open() === 0));
  await following.until(isDone, stopping.signal);
  const unsent = await sending;
  if (!stopping.signal.aborted) backlog.clear();
  const standings = following.standings();
  await progress.finish(standings);
  if (stopping.signal.aborted) {
    say(`\n${stoppedText(standings, uploads.length)}`);
    return unsent;
  }
  await mirror.settled();
  const after = cloud.translateStats();
  const spent = {
    requests: after.requests - before.requests,
    characters: after.characters - before.characters,
    tokens: {
      input: after.tokens.input - before.tokens.input,
      output: after.tokens.output - before.tokens.output,
    },
  };
  const language = readerLanguage();
  const shownOf = (key: string): Shown => {
    const { page, summary } = outboxKeys(key);
    return { page: mirror.fileOf(page), title: titleIn(mirror.fileOf(summary), language) };
  };
  // Nothing to upload: the samples were taken away, and no file is named.
  if (standings.length > 0) say(`\n${reportText(standings, expectedFailures, shownOf)}`);
  say(`\n${costText({ ...after, ...spent })}`);
  say(`Everything that was published: ${shown(mirror.fileOf('index.html'))}`);
  return unsent + standings.filter((standing) => isUnexpected(standing, expectedFailures)).length;
}

/** One file that cannot be read keeps none of the others back. @returns how many were not uploaded */
export async function uploadAll(
  { cloud, s3, stopping }: Pick<Running, 'cloud' | 's3' | 'stopping'>,
  uploads: readonly Upload[],
  onUploaded: (uploaded: Uploaded) => void,
): Promise<number> {
  let unsent = 0;
  for (const each of uploads) {
    if (stopping.signal.aborted) return unsent;
    try {
      onUploaded(await upload(cloud, s3, each));
    } catch (error) {
      unsent++;
      // On the way down the services go, too.
      if (!stopping.signal.aborted)
        complain(`${each.key} was not uploaded: ${error instanceof Error ? error.message : error}`);
    }
  }
  return unsent;
}
