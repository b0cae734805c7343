import { parseArgs } from 'node:util';
import {
  type Catalog,
  type CatalogEntry,
  createCatalog,
  STATUSES,
  type Status,
  WAITING_STATUSES,
} from '../shared/aws/catalog.ts';
import { articleIdOf } from '../shared/documents/keys.ts';
import { type Command, UsageError } from './command.ts';

export const status: Command = {
  usage: 'status [--only STATUS] [--history] [KEY…]',
  summary: `where articles are: ${STATUSES.join(', ')}; --history shows earlier uploads too`,

  async run(args, { print, deployment }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { only: { type: 'string' }, history: { type: 'boolean', default: false } },
    });
    if (values.only !== undefined && !STATUSES.includes(values.only as Status)) {
      throw new UsageError(`--only takes one of ${STATUSES.join(', ')}.`);
    }
    const { dynamo, catalogTable } = await deployment();
    const catalog = createCatalog(dynamo, catalogTable);
    const isWanted = (entry: CatalogEntry): boolean =>
      values.only === undefined || entry.status === values.only;
    let unknown = 0;
    for (const key of positionals) {
      const latest = await catalog.latest(articleIdOf(key));
      if (latest === null) {
        unknown++;
        print(`${key}: never uploaded`);
        continue;
      }
      const entries = values.history ? await Array.fromAsync(catalog.history(latest.articleId)) : [latest];
      for (const entry of entries.filter(isWanted)) print(describe(entry));
    }
    if (positionals.length > 0) return unknown === 0 ? 0 : 1;
    const entries: CatalogEntry[] = [];
    for (const each of STATUSES) for await (const entry of catalog.listByStatus(each)) entries.push(entry);
    const shown = (values.history ? entries : newestOf(entries))
      .filter(isWanted)
      .toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
    for (const entry of shown) print(describe(entry));
    return 0;
  },
};

export const failed: Command = {
  usage: 'failed',
  summary: 'what could not be published, why, and what to do',

  async run(args, { print, deployment }) {
    parseArgs({ args });
    const { dynamo, catalogTable } = await deployment();
    const catalog = createCatalog(dynamo, catalogTable);
    let count = 0;
    for await (const { key, message, advice } of failedArticles(catalog)) {
      count++;
      print(key);
      print(`  what happened: ${message}`);
      print(`  what to do:    ${advice}`);
    }
    print(
      count === 0
        ? 'Nothing has failed.'
        : `${count} failed. Put them back with: npx tidings retry KEY… (or --all)`,
    );
    for (const each of WAITING_STATUSES) {
      const waiting = (await Array.fromAsync(catalog.listByStatus(each))).length;
      if (waiting > 0) print(`${waiting} published in part, and ${each}: npx tidings status --only ${each}`);
    }
    return 0;
  },
};

/** Articles whose newest revision failed: a failure that a later upload has made good is history. */
export async function* failedArticles(catalog: Catalog): AsyncIterable<CatalogEntry> {
  for await (const entry of catalog.listByStatus('failed')) {
    if (!(await catalog.isSuperseded(entry))) yield entry;
  }
}

/** The newest revision of every article. */
function newestOf(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const newest = new Map<string, CatalogEntry>();
  for (const entry of entries) {
    if (entry.revision > (newest.get(entry.articleId)?.revision ?? '')) newest.set(entry.articleId, entry);
  }
  return [...newest.values()];
}

function describe({ status, key, updatedAt, title, message }: CatalogEntry): string {
  return `${status.padEnd(10)} ${updatedAt.slice(0, 19)}Z  ${key}  ${message ?? title ?? ''}`.trimEnd();
}
