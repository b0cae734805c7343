import { type Catalog, type CatalogEntry, type Status, WAITING_STATUSES } from '../shared/aws/catalog.ts';
import { articleIdOf } from '../shared/documents/keys.ts';
import { allEntries, catalogOf, entryRecord, isInInbox, newestOf, tellUnknown } from './articles.ts';
import { type CommandContext, command, UsageError } from './command.ts';
import { followUntilEnd, printEntry, rests, timeoutOf } from './following.ts';
import { FAILED, STATUS } from './specs/articles.ts';

export const status = command(STATUS, async ({ values, positionals }, context) => {
  if (values.follow && (values.history || values.only !== undefined))
    throw new UsageError('--follow tells every step: it goes without --history and --only.');
  const timeout = timeoutOf(values.timeout);
  const deployment = await context.deployment();
  const catalog = catalogOf(deployment);
  const isWanted = (entry: CatalogEntry): boolean =>
    values.only === undefined || entry.status === values.only;
  const known: CatalogEntry[] = [];
  const uploaded: string[] = [];
  let unknown = 0;
  for (const key of positionals) {
    const latest = await catalog.latest(articleIdOf(key));
    if (latest === null && (await isInInbox(key, deployment))) {
      uploaded.push(key);
      if (!values.follow) tellUploaded(key, context);
      continue;
    }
    if (latest === null) {
      unknown++;
      await tellUnknown(key, catalog, context);
      continue;
    }
    known.push(latest);
    if (values.follow) continue;
    const entries = values.history ? await Array.fromAsync(catalog.history(latest.articleId)) : [latest];
    for (const entry of entries.filter(isWanted)) printEntry(entry, context);
  }
  if (positionals.length === 0) {
    const entries = await Array.fromAsync(allEntries(catalog));
    known.push(
      ...(values.history ? entries : newestOf(entries))
        .filter((entry) => isWanted(entry) && !(values.follow && rests(entry.status)))
        .toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1)),
    );
    if (!values.follow) for (const entry of known) printEntry(entry, context);
    if (known.length === 0) context.print(values.follow ? 'Nothing is under way.' : emptyText(values.only));
  }
  if (!values.follow) return unknown === 0 ? 0 : 1;
  const code = await followUntilEnd(
    [...known.map(({ key }) => key), ...uploaded].map((key) => ({ key, after: '' })),
    { catalog, context, timeout },
  );
  return unknown === 0 ? code : 1;
});

/** No stage has taken it up yet: its event is on the way, or was lost. */
function tellUploaded(key: string, { print, result }: CommandContext): void {
  const message = 'uploaded; no stage has taken it up yet';
  print(`${key}: ${message}`);
  result({ key, status: 'uploaded', message });
}

function emptyText(only: string | undefined): string {
  return only === undefined
    ? 'There are no articles yet. Upload one with: ./tidings put FILE'
    : `No article is ${only}.`;
}

export const failed = command(FAILED, async (_, context) => {
  const { print } = context;
  const catalog = catalogOf(await context.deployment());
  let count = 0;
  for await (const entry of failedArticles(catalog)) {
    count++;
    printFailure(entry, context);
  }
  print(
    count === 0
      ? 'Nothing has failed.'
      : `${count} failed. Put them back with: ./tidings retry KEY… (or --all)`,
  );
  for (const each of WAITING_STATUSES) {
    const waiting = (await Array.fromAsync(catalog.listByStatus(each))).length;
    if (waiting > 0) print(`${waiting} published in part, and ${each}: ./tidings status --only ${each}`);
  }
  return 0;
});

function printFailure(entry: CatalogEntry, { print, result }: CommandContext): void {
  print({ text: entry.key, style: 'bold' });
  print(`  what happened: ${entry.message}`);
  print(`  what to do:    ${entry.advice}`);
  result(entryRecord(entry));
}

/** Articles whose newest revision failed: a failure that a later upload has made good is history. */
export async function* failedArticles(catalog: Catalog): AsyncIterable<CatalogEntry> {
  for await (const entry of catalog.listByStatus('failed' satisfies Status)) {
    if (!(await catalog.isSuperseded(entry))) yield entry;
  }
}
