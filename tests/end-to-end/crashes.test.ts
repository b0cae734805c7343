import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import type { LocalCloud } from '../../local/client.ts';
import { type CatalogEntry, createCatalog, FINAL_STATUSES, STATUSES } from '../../shared/aws/catalog.ts';
import { type Program, startProgram, writeArticles } from './program.ts';

/** The end of the process, by force and by Ctrl-C, amid many articles. `TIDINGS_ARTICLES=200` for more of them. */

const COUNT = Number(process.env['TIDINGS_ARTICLES'] ?? 12);
/** On a loaded machine an article takes seconds. */
const PATIENCE_MS = 60_000 + COUNT * 4000;

let folder: string;
let program: Program | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-crashes-'));
});
afterEach(async () => {
  program?.kill('SIGKILL');
  await program?.ended;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Watches the inbox folder, with one article of its own in place of the samples. */
function start(): Program {
  const [file] = writeArticles(path.join(folder, 'own'), 1);
  program = startProgram(folder, '--port', '0', file!);
  return program;
}

function connect() {
  const cloud = JSON.parse(readFileSync(path.join(folder, '.tidings', 'cloud.json'), 'utf8')) as LocalCloud;
  return connectToLocalCloud(cloud);
}

async function entries(): Promise<CatalogEntry[]> {
  const { dynamo, catalogTable } = connect();
  const found: CatalogEntry[] = [];
  for (const status of STATUSES)
    for await (const entry of createCatalog(dynamo, catalogTable).listByStatus(status)) found.push(entry);
  return found;
}

const publishedKeys = async (): Promise<string[]> =>
  [...new Set((await entries()).filter(({ status }) => status === 'published').map(({ key }) => key))].sort();

async function bucket(): Promise<Record<string, string>> {
  const { s3, outboxBucket: Bucket } = connect();
  const objects: Record<string, string> = {};
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket })) {
    for (const { Key = '' } of page.Contents ?? []) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      objects[Key] = await Body!.transformToString();
    }
  }
  return objects;
}

async function mirrored(): Promise<Record<string, string>> {
  const outbox = path.join(folder, 'outbox');
  const files = await readdir(outbox, { recursive: true, withFileTypes: true });
  const names = files
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outbox, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(outbox, name), 'utf8')])),
  );
}

/** Names of files that differ, or are in one place only. */
async function differences(): Promise<string[]> {
  const [copies, objects] = [await mirrored(), await bucket()];
  return [...new Set([...Object.keys(copies), ...Object.keys(objects)])].filter(
    (name) => copies[name] !== objects[name],
  );
}

describe(`npm start amid ${COUNT} articles`, () => {
  it(
    'killed three times: catalog, outbox bucket, ./outbox and the reader agree',
    async () => {
      const keys = writeArticles(path.join(folder, 'inbox'), COUNT).map((file) => path.basename(file));
      for (const share of [0.2, 0.5, 0.8]) {
        const { says, kill, ended } = start();
        await says(/Stop with Ctrl-C/);
        await expect
          .poll(async () => (await publishedKeys()).length, { timeout: PATIENCE_MS, interval: 300 })
          .toBeGreaterThanOrEqual(COUNT * share);
        kill('SIGKILL');
        await ended;
      }

      const [, url] = await start().says(/Read it: +(\S+)/);
      const isOpen = ({ status }: CatalogEntry): boolean => !FINAL_STATUSES.includes(status);
      await expect
        .poll(async () => [await publishedKeys(), (await entries()).filter(isOpen)], { timeout: PATIENCE_MS })
        .toEqual([
          [...keys, '0-delta-messnetz.de.txt'].filter((key, at, all) => all.indexOf(key) === at).sort(),
          [],
        ]);

      // The lists come last, and a killed writer's work with them.
      const index = async (): Promise<string> => (await fetch(url!)).text();
      const missing = async (): Promise<string[]> => {
        const page = await index();
        return keys.filter((key) => !page.includes(`articles/${key}/index.html`));
      };
      await expect.poll(missing, { timeout: PATIENCE_MS }).toEqual([]);
      await expect.poll(differences, { timeout: PATIENCE_MS }).toEqual([]);
      const objects = await bucket();
      for (const key of keys) {
        expect(await (await fetch(`${url}articles/${key}/index.html`)).text()).toBe(
          objects[`articles/${key}/index.html`],
        );
      }
    },
    PATIENCE_MS * 2,
  );

  it(
    'stopped by Ctrl-C before the first upload: the files are uploaded at the next start',
    async () => {
      const files = writeArticles(path.join(folder, 'articles'), 2);
      program = startProgram(folder, '--port', '0', ...files);
      await expect
        .poll(() => existsSync(path.join(folder, '.tidings', 'uploads.json')), { timeout: PATIENCE_MS })
        .toBe(true);
      program.kill('SIGINT');
      expect(await program.ended).toBe(130);
      await start().says(/Read it: +(\S+)/);
      await expect.poll(publishedKeys, { timeout: PATIENCE_MS }).toContain(path.basename(files[1]!));
    },
    PATIENCE_MS * 2,
  );

  it(
    'stopped by Ctrl-C: back within five seconds, and the rest goes on at the next start',
    async () => {
      const files = writeArticles(path.join(folder, 'articles'), COUNT);
      program = startProgram(folder, '--port', '0', ...files);
      await program.says(/ published /);
      await expect.poll(async () => (await entries()).length, { timeout: PATIENCE_MS }).toBeGreaterThan(2);
      const stopped = performance.now();
      program.kill('SIGINT');
      expect(await program.ended).toBe(130);
      expect(performance.now() - stopped).toBeLessThan(5000);
      expect(program.output()).toMatch(
        /Stopped: \d+ of \d+ have ended; \d+ wait, and go on when Tidings runs again\.\n$/,
      );

      program = startProgram(folder, '--port', '0', files[0]!);
      await program.says(
        /An earlier run left \d+ messages in the queues: their work goes on\.[\s\S]*Stop with Ctrl-C/,
      );
      await expect
        .poll(publishedKeys, { timeout: PATIENCE_MS, interval: 300 })
        .toEqual(files.map((file) => path.basename(file)).sort());
      await expect.poll(differences, { timeout: PATIENCE_MS }).toEqual([]);
    },
    PATIENCE_MS * 2,
  );
});
