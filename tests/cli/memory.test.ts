import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../cli/command.ts';
import type { Deployment } from '../../cli/deployment.ts';
import { estimate } from '../../cli/estimate.ts';
import { memoryExport, memoryImport, memoryStats } from '../../cli/memory.ts';
import { terminology } from '../../cli/terminology.ts';
import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { humanKey } from '../../shared/translate/memory/key.ts';
import { createCatalogTable, type LocalTable, startTable } from '../shared/aws/dynalite.ts';
import { testOutput } from './context.ts';

const TMX = `<tmx version="1.4"><header srclang="*all*"/><body>
<tu><tuv xml:lang="de"><seg>Der Rat tagt am Montag.</seg></tuv><tuv xml:lang="en"><seg>The council meets on Monday.</seg></tuv></tu>
</body></tmx>`;

let table: LocalTable;
let folder: string;
const file = (name: string): string => path.join(folder, name);

/** Exit code and what was printed. */
async function call(command: Command, ...args: string[]): Promise<[number, string]> {
  const output = testOutput();
  // Nothing waits in the catalog, and no bucket is looked at.
  const place = { name: 'the test', dynamo: table.client, memoryTable: 'memory', catalogTable: 'catalog' };
  const deployment = async (): Promise<Deployment> => ({ ...place, s3: {} }) as Deployment;
  return [await command.run(args, { ...output, deployment }), output.lines.join('\n')];
}

beforeAll(async () => {
  table = await startTable('memory');
  // The document client is made of a plain one, which makes tables.
  await createCatalogTable(table.client as unknown as DynamoDBClient, 'catalog');
  folder = await mkdtemp(path.join(tmpdir(), 'tidings-'));
  await writeFile(file('in.tmx'), TMX);
  await writeFile(
    file('a.de.txt'),
    'Der Rat tagt am Montag. Die Sitzung beginnt um neun Uhr in der alten Halle am Hafen.\n',
  );
});
afterAll(async () => {
  await table.close();
  await rm(folder, { recursive: true });
});

describe('tidings memory', () => {
  it('imports, counts and exports what it imported', async () => {
    expect(await call(memoryImport, file('in.tmx'))).toEqual([
      0,
      `${file('in.tmx')}: 1 units read, 2 entries stored`,
    ]);
    const [, stats] = await call(memoryStats);
    expect(stats).toMatch(/de→en\s+1\s+0/);
    expect(await call(memoryExport, file('out.tmx'), '--human')).toEqual([
      0,
      `${file('out.tmx')}: 1 units written`,
    ]);
    expect(await readFile(file('out.tmx'), 'utf8')).toContain('<seg>The council meets on Monday.</seg>');
    const again = await call(memoryImport, file('out.tmx'));
    expect(again[1]).toContain('1 units read, 2 entries stored');
    const key = humanKey('Der Rat tagt am Montag.', 'de', 'en');
    expect((await createMemoryTable(table.client, 'memory').lookup([key])).get(key)).toMatchObject({
      origin: 'human',
    });
  });
});

describe('tidings memory import', () => {
  it('names what it leaves out, stores the rest, and says so by its exit code', async () => {
    await writeFile(
      file('broken.tmx'),
      TMX.replace('</tu>', '</tu>\n<tu><tuv xml:lang="de"><seg>a & b</seg></tuv></tu>'),
    );
    expect(await call(memoryImport, file('broken.tmx'))).toEqual([
      1,
      [
        `${file('broken.tmx')}: 1 units read, 2 entries stored, 1 skipped`,
        `${file('broken.tmx')}: line 3 skipped: it is not well-formed XML`,
      ].join('\n'),
    ]);
  });

  it.each([
    ['table.csv', ['Ein Brief kam.', 'A letter came.'], '\ufeffde;en\nEin Brief kam.;A letter came.\n'],
    [
      'filled.xlf',
      ['Ein Zug kam.', 'A train came.'],
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de-CH" trgLang="en-GB"><file id="f">' +
        '<unit id="u"><segment><source>Ein Zug kam.</source><target>A train came.</target></segment></unit></file></xliff>',
    ],
  ])('reads %s', async (name, [source, target], text) => {
    await writeFile(file(name), text);
    expect(await call(memoryImport, file(name))).toEqual([
      0,
      `${file(name)}: 1 units read, 1 entries stored`,
    ]);
    const key = humanKey(source!, 'de', 'en');
    const found = (await createMemoryTable(table.client, 'memory').lookup([key])).get(key);
    expect(found).toMatchObject({ text: target, origin: 'human' });
  });
});

describe('tidings estimate', () => {
  it('prices what the memory does not have, for every target', async () => {
    const [code, output] = await call(estimate, file('a.de.txt'));
    const paid = 'Die Sitzung beginnt um neun Uhr in der alten Halle am Hafen.'.length;
    const all = 'Der Rat tagt am Montag.'.length + 1 + paid;
    expect(code).toBe(0);
    expect(output).toContain(`1 articles: ${paid + all} characters, 1 sentences from memory`);
    expect(output).toContain(`${(((paid + all) * 15) / 1_000_000).toFixed(4)} USD`);
  });

  it('sends and stores nothing', async () => {
    const before = (await call(memoryStats))[1];
    await call(estimate, file('a.de.txt'));
    expect((await call(memoryStats))[1]).toBe(before);
  });
});

describe('tidings terminology', () => {
  it('tells the faults of the files', async () => {
    await writeFile(file('desk.csv'), 'de,en\nHaus,house\nHaus,home\n');
    await expect(call(terminology, folder)).rejects.toThrow(
      'desk.csv line 3: the de term stands already in desk.csv line 2',
    );
  });
});
