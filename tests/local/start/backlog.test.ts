import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { addToBacklog, openBacklog } from '../../../local/start/backlog.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';

let folder: string;
let told: string[];
beforeEach(async () => {
  folder = await temporaryFolder();
  told = [];
});

const file = (name: string): string => path.join(folder, name);
const open = () =>
  openBacklog(
    file('uploads.json'),
    async (key) => key === 'known.txt',
    (sentence) => told.push(sentence),
  );

it('what a run has not uploaded is left to the next one, save for what lies in the inbox by now', async () => {
  for (const name of ['known.txt', 'left.txt']) writeFileSync(file(name), name);
  const uploads = ['known.txt', 'left.txt'].map((key) => ({ key, file: file(key) }));
  open().set(uploads);
  expect(await open().left()).toEqual([uploads[1]]);
  open().clear();
  expect(await open().left()).toEqual([]);
});

it('what is gone meanwhile is told', async () => {
  open().set([{ key: 'gone.txt', file: file('gone.txt') }]);
  expect(await open().left()).toEqual([]);
  expect(told).toEqual([expect.stringMatching(/gone\.txt is left out: ENOENT/)]);
});

it('a damaged list is told, and keeps nothing back', async () => {
  writeFileSync(file('uploads.json'), '[{"key":');
  expect(await open().left()).toEqual([]);
  expect(told).toEqual([expect.stringMatching(/uploads\.json is damaged: name the files again/)]);
});

it('a run that is stopped while it starts has added its files to what was left', async () => {
  for (const name of ['a.txt', 'b.txt', 'other.txt']) writeFileSync(file(name), name);
  open().set(['a.txt', 'b.txt'].map((key) => ({ key, file: file(key) })));
  addToBacklog(file('uploads.json'), [{ key: 'b.txt', file: file('other.txt') }]);
  expect(await open().left()).toEqual([
    { key: 'a.txt', file: file('a.txt') },
    { key: 'b.txt', file: file('other.txt') },
  ]);
});
