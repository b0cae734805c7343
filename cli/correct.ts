import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createMemoryTable } from '../shared/aws/memory-table.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { PermanentError } from '../shared/errors.ts';
import { correctionsOf, type HandedBack } from '../shared/translate/bilingual/corrections.ts';
import { readHandedBackTable } from '../shared/translate/bilingual/table.ts';
import { handedBackOfXliff, readXliff } from '../shared/translate/bilingual/xliff.ts';
import { importEntries } from '../shared/translate/memory/import.ts';
import { bilingualArticle, fileNameOf, shellWords, writeBilingual } from './bilingual.ts';
import { type Command, type CommandContext, UsageError } from './command.ts';
import type { Deployment } from './deployment.ts';

export const correct: Command = {
  usage: 'correct [--format csv|xlf] [--targets en,vi] [--into FOLDER] KEY [FILE…]',
  summary:
    'write an article’s translations as a file to correct; with FILE, take it back and publish it anew',

  async run(args, context) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'csv' },
        targets: { type: 'string' },
        into: { type: 'string', default: '.' },
      },
    });
    const [key, ...files] = positionals;
    const { format, into } = values;
    if (key === undefined) throw new UsageError('Name an article by its inbox key.');
    if (format !== 'csv' && format !== 'xlf') throw new UsageError('The format is csv or xlf.');
    const deployment = await context.deployment();
    if (files.length > 0) return takeBack(key, files, deployment, context);

    const article = await bilingualArticle(key, deployment, values.targets?.split(','));
    if (article.sentences.length === 0) {
      context.print(`${key}: no sentence of it needs a translation`);
      return 1;
    }
    const written = writeBilingual(article, { format, holds: 'all', into, key, name: fileNameOf(key) });
    for (const file of written) context.print(file);
    if (openEditor(written)) return takeBack(key, written, deployment, context);
    context.print(`Correct it, then: npx tidings correct ${shellWords([key, ...written])}`);
    return 0;
  },
};

/** Opens the files in the editor of a person at a terminal. False where there is none, or it was left with an error. */
function openEditor(files: readonly string[]): boolean {
  const editor = process.env['VISUAL'] ?? process.env['EDITOR'] ?? '';
  if (editor === '' || !process.stdin.isTTY || !process.stdout.isTTY) return false;
  // The variable may hold options, as in "code --wait".
  const [program, ...options] = editor.split(' ').filter((word) => word !== '');
  return spawnSync(program!, [...options, ...files], { stdio: 'inherit' }).status === 0;
}

async function takeBack(
  key: string,
  files: readonly string[],
  deployment: Deployment,
  { print }: CommandContext,
): Promise<number> {
  const { s3, dynamo, memoryTable, inboxBucket } = deployment;
  const handedBack = (await Promise.all(files.map(readHandedBack))).flat();
  const targets = [...new Set(handedBack.map(({ target }) => target))];
  const { sentences } = await bilingualArticle(key, deployment, targets);
  const { entries, refused } = correctionsOf(handedBack, sentences, new Date());
  for (const line of refused) print(`${line} (left out)`);
  const exitCode = refused.length === 0 ? 0 : 1;
  if (entries.length === 0) {
    print(`${key}: nothing was changed`);
    return exitCode;
  }
  await importEntries(entries, createMemoryTable(dynamo, memoryTable));
  print(`${key}: ${entries.length} translations are yours now, for this article and every later one`);
  try {
    await createObjectStore(s3).touch(inboxBucket, key);
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    print(`${key}: not in the inbox any more; upload it again to see them published`);
    return 1;
  }
  print(`${key}: on its way again; only what has no translation yet can cost something`);
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
