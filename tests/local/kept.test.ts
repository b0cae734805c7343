import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nameOfOutbox, newFunctionsFolder } from '../../local/kept.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'tidings-test-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

it('the functions of a run that was killed go when the next one starts', async () => {
  const killed = await newFunctionsFolder(dataDir);
  const next = await newFunctionsFolder(dataDir);

  expect([existsSync(killed), existsSync(next)]).toEqual([false, true]);
  await rm(next, { recursive: true });
});

it('nothing goes that is no folder of functions', async () => {
  const other = path.join(dataDir, 'articles');
  writeFileSync(other, '');
  writeFileSync(path.join(dataDir, 'functions-folder'), other);

  await rm(await newFunctionsFolder(dataDir), { recursive: true });
  expect(existsSync(other)).toBe(true);
});

it('the bucket of the outbox keeps its name', () => {
  expect(nameOfOutbox(dataDir)).toBe(nameOfOutbox(dataDir));
});
