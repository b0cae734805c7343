import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { createMemoryTable } from '../shared/aws/memory-table.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { shellWords } from '../shared/calls.ts';
import { PermanentError } from '../shared/errors.ts';
import { correctionsOf, type HandedBack } from '../shared/translate/bilingual/corrections.ts';
import { readHandedBackTable } from '../shared/translate/bilingual/table.ts';
import { handedBackOfXliff, readXliff } from '../shared/translate/bilingual/xliff.ts';
import { importEntries } from '../shared/translate/memory/import.ts';
import { tellDone } from './articles.ts';
import { bilingualArticle, fileNameOf, writeBilingual } from './bilingual.ts';
import { type CommandContext, command } from './command.ts';
import type { Deployment } from './deployment.ts';
import { CORRECT } from './specs/translations.ts';

export const correct = command(CORRECT, async ({ values, positionals }, context) => {
  const [key, ...files] = positionals as [string, ...string[]];
  const deployment = await context.deployment();
  if (files.length > 0) return takeBack(key, files, deployment, context);

  const article = await bilingualArticle(key, deployment, values.targets?.split(','));
  if (article.sentences.length === 0) {
    tellDone(context, key, false, 'no sentence of it needs a translation');
    return 1;
  }
  const written = writeBilingual(article, {
    format: values.format as 'csv' | 'xlf',
    holds: 'all',
    into: values.into,
    key,
    name: fileNameOf(key),
  });
  for (const file of written) {
    context.print(file);
    context.result({ key, file });
  }
  if (context.isTerminal && openEditor(written)) return takeBack(key, written, deployment, context);
  context.print(`Correct it, then: ./tidings correct ${shellWords([key, ...written])}`);
  return 0;
});

/** Opens the files in the editor of a person at a terminal. False where there is none, or it was left with an error. */
function openEditor(files: readonly string[]): boolean {
  const editor = process.env['VISUAL'] ?? process.env['EDITOR'] ?? '';
  if (editor === '' || !process.stdin.isTTY) return false;
  // The variable may hold options, as in "code --wait".
  const [program, ...options] = editor.split(' ').filter((word) => word !== '');
  return spawnSync(program!, [...options, ...files], { stdio: 'inherit' }).status === 0;
}

async function takeBack(
  key: string,
  files: readonly string[],
  deployment: Deployment,
  context: CommandContext,
): Promise<number> {
  const { s3, dynamo, memoryTable, inboxBucket } = deployment;
  const handedBack = (await Promise.all(files.map(readHandedBack))).flat();
  const targets = [...new Set(handedBack.map(({ target }) => target))];
  const { sentences } = await bilingualArticle(key, deployment, targets);
  const { entries, refused } = correctionsOf(handedBack, sentences, new Date());
  for (const line of refused) {
    context.print(`${line} (left out)`);
    context.result({ key, done: false, message: line });
  }
  const exitCode = refused.length === 0 ? 0 : 1;
  if (entries.length === 0) {
    tellDone(context, key, false, 'nothing was changed');
    return exitCode;
  }
  await importEntries(entries, createMemoryTable(dynamo, memoryTable));
  const are = entries.length === 1 ? 'translation is' : 'translations are';
  context.print(`${key}: ${entries.length} ${are} yours now, for this article and every later one`);
  context.result({ key, stored: entries.length });
  try {
    await createObjectStore(s3).touch(inboxBucket, key);
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    tellDone(context, key, false, 'not in the inbox any more; upload it again to see them published');
    return 1;
  }
  tellDone(context, key, true, 'on its way again; only what has no translation yet can cost something');
  return exitCode;
}

async function readHandedBack(file: string): Promise<HandedBack[]> {
  try {
    if (/\.(?:csv|tsv|txt)$/i.test(file)) return await readHandedBackTable(readFileSync(file));
    return handedBackOfXliff(await readXliff(createReadStream(file)));
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    const { kind, message, advice } = error;
    throw new PermanentError({ kind, message: `${file}: ${message}`, advice, cause: error });
  }
}
