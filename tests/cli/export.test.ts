import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportCommand } from '../../cli/export.ts';
import { exampleSummary } from '../shared/publish/example.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

let test: TestDeployment;
let folder: string;
beforeAll(async () => {
  test = await startDeployment();
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-export-'));
  await test.put('outbox', 'articles/desk/bruecke.txt/summary.json', JSON.stringify(exampleSummary()));
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true });
});

describe('tidings export', () => {
  it('writes an article as one file', async () => {
    const file = path.join(folder, 'a', 'bruecke.md');
    const args = ['--format', 'md', '--language', 'vi', '--output', file, 'desk/bruecke.txt'];
    expect(await test.tidings(exportCommand, ...args)).toEqual({ code: 0, text: file });
    expect(await readFile(file, 'utf8')).toContain('# Thông cầu');
  });

  it('says that nothing is published', async () => {
    const { code, text } = await test.tidings(exportCommand, '--format', 'epub', 'lost.txt');
    expect([code, text]).toEqual([1, 'lost.txt: nothing is published (see: ./tidings status lost.txt)']);
  });

  it.each([
    [[], /Name one article/],
    [['a', 'b'], /Name one article/],
    [['a'], /--format takes one of docx, epub, md, html, json/],
    [['--format', 'pdf', 'a'], /--format takes .*not "pdf"/],
  ])('needs to be told what to write: %j', async (args, message) => {
    await expect(test.tidings(exportCommand, ...args)).rejects.toThrow(message);
  });
});
