import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCatalog, FINAL_STATUSES, STATUSES } from '../../shared/aws/catalog.ts';
import { complain, say } from '../terminal.ts';
import type { StartOptions } from './arguments.ts';
import { createFollowing, type Following } from './follow.ts';
import { watchInbox } from './inbox.ts';
import { plainProgress } from './progress.ts';
import { commandText, shown } from './report.ts';
import { everyMidnight, resumeAll } from './resuming.ts';
import { uploadAll } from './run-all.ts';
import { type Running, readItAt, waiting } from './running.ts';

/** The catalog may answer again after this time. */
const LOOK_AGAIN_MS = 1000;

/** Watches the inbox folder, shows what becomes of every upload, and serves the reader until the signal. */
export async function serve(options: StartOptions, running: Running): Promise<void> {
  const { cloud, dynamo, reader } = running;
  const inboxFolder = path.join(options.folder, 'inbox');
  const catalog = { client: dynamo, table: cloud.outputs['CatalogTable']! };
  const following = createFollowing(catalog, plainProgress(process.stdout).update);
  running.inbox.onArrival = following.add;
  const watch = watchInbox(
    inboxFolder,
    running.isKnown,
    async (files) => void (await uploadAll(running, files, () => undefined)),
    complain,
  );
  say(`\nPut articles into:  ${shown(inboxFolder)}/`);
  say(`Where they are:     ${commandText('status', options.folder)}`);
  say('Stop with Ctrl-C.');
  if (reader !== undefined) say(readItAt(reader.url));
  const midnight = everyMidnight(() => void resumeAll(running, options.folder));
  await followAll(following, running);
  midnight();
  watch.stop();
  delete running.inbox.onArrival;
  const left = waiting(cloud);
  if (left > 0) say(`Stopped: ${left} messages wait, and their work goes on when Tidings runs again.`);
}

/** Begins with what an earlier run has left unfinished. */
async function followAll(following: Following, { cloud, dynamo, stopping }: Running): Promise<void> {
  const catalog = createCatalog(dynamo, cloud.outputs['CatalogTable']!);
  for (let isAsked = false; !stopping.signal.aborted; ) {
    try {
      const open = isAsked ? [] : STATUSES.filter((status) => !FINAL_STATUSES.includes(status));
      for (const status of open)
        for await (const entry of catalog.listByStatus(status)) following.add(entry, status);
      isAsked = true;
      await following.until(() => false, stopping.signal);
    } catch (error) {
      if (!stopping.signal.aborted) complain(error instanceof Error ? error.message : String(error));
      await sleep(LOOK_AGAIN_MS);
    }
  }
}
