import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedModels } from '../../../local/models/store.ts';
import { type Ask, offerModels } from '../../../local/start/models.ts';
import type { StackModel } from '../../../local/template/stack.ts';
import { startModelHost } from '../../fixtures/model-host.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';
import { writeToyModels } from '../../fixtures/toy-model.ts';

const GERMAN =
  'Der Stadtrat hat am Dienstag beschlossen, die Brücke im kommenden Jahr zu erneuern. Das Geld dafür ist da.';
const stackInto = (...targets: string[]): StackModel =>
  ({
    functions: [{ environment: { TIDINGS_SETTINGS: JSON.stringify({ targets }) } }],
  }) as unknown as StackModel;

async function offer(
  ask: Ask,
  { targets = ['en', 'vi'], text = GERMAN, installed = false, folder = process.cwd() } = {},
) {
  const { host, requests, stop } = await startModelHost();
  const dir = await temporaryFolder();
  const file = path.join(dir, 'article.txt');
  await writeFile(file, text);
  const modelsDir = path.join(dir, 'models');
  if (installed) await writeToyModels(modelsDir);
  const lines: string[] = [];
  const lockFile = path.join(dir, 'models.lock.json');
  const options = { host, modelsDir, lockFile, attempts: 1 };
  const run = () =>
    offerModels([file], stackInto(...targets), folder, (line) => lines.push(line), options, ask);
  const here = async () => (await installedModels(modelsDir)).map(({ pair }) => pair);
  return { run, lines, here, requests, stop, lockFile };
}

describe('offerModels', () => {
  it('installs what the articles need, when asked and told yes', async () => {
    const questions: string[] = [];
    const { run, lines, here } = await offer(async (question) => {
      questions.push(question);
      return true;
    });

    await run();

    expect(questions.map((question) => question.replace(/127\.0\.0\.1:\d+/, 'HOST'))).toEqual([
      'de-en, 15 to 30 MB, from Mozilla by way of HOST, MPL 2.0: fetch now? [Y/n] ',
      'en-vi, 15 to 30 MB, from Mozilla by way of HOST, MPL 2.0: fetch now? [Y/n] ',
    ]);
    expect(lines[0]).toBe('Articles in German: to translate them on this machine, models are missing.');
    expect(await here()).toEqual(['de-en', 'en-vi']);
  });

  it.each<[string, Ask]>([
    ['told no', async () => false],
    ['nobody is there to ask', null],
  ])('fetches nothing and names the command when %s', async (_, ask) => {
    const { run, lines, here, requests } = await offer(ask);

    await run();

    expect(lines.at(-1)).toBe('  ./tidings models install de-en en-vi');
    expect([await here(), requests]).toEqual([[], []]);
  });

  it('fetches what was said yes to, and names the command for the rest', async () => {
    const { run, lines, here } = await offer(async (question) => question.startsWith('de-en'));

    await run();

    expect(await here()).toEqual(['de-en']);
    expect(lines.at(-1)).toBe('  ./tidings models install en-vi');
  });

  it('needs only what the stack’s targets need', async () => {
    const { run, lines } = await offer(null, { targets: ['de', 'en'] });

    await run();

    expect(lines.at(-1)).toBe('  ./tidings models install de-en');
  });

  it.each([
    ['the models are there', { installed: true }],
    ['the file is no article', { text: ' ' }],
  ])('says nothing when %s', async (_, options) => {
    const { run, lines } = await offer(null, options);

    await run();

    expect(lines).toEqual([]);
  });

  it('lets the run go on when the pins cannot be read, and says so', async () => {
    const { run, lines, lockFile } = await offer(async () => true);
    await writeFile(lockFile, '{');

    await run();

    expect(lines.at(-1)).toMatch(/is not a lock file of models\.\nTake it back from version control/);
  });

  it('lets the run go on when the host cannot be reached', async () => {
    const { run, lines, stop } = await offer(async () => true);
    await stop();

    await run();

    expect(lines.at(-1)).toMatch(/^The list of models could not be read/);
  });

  it('names the folder of a Tidings that runs in another one', async () => {
    const { run, lines, stop } = await offer(null, { folder: '/data/desk' });
    await run();
    await stop();
    expect(lines.at(-1)).toBe('  ./tidings --data /data/desk models install de-en en-vi');
  });
});
