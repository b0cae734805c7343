import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { retryCall, shellWords } from '../shared/calls.ts';
import { type BilingualSentence, missingSentences } from '../shared/translate/bilingual/sentences.ts';
import { writeTmx } from '../shared/translate/memory/tmx.ts';
import { bilingualArticle, fileNameOf, writeBilingual } from './bilingual.ts';
import { command } from './command.ts';
import { MEMORY_MISSING } from './specs/translations.ts';

/** The sentences of an article that have no translation, with their neighbours, for people to fill in. */
export const memoryMissing = command(MEMORY_MISSING, async ({ values, positionals }, context) => {
  const key = positionals[0]!;
  const { format, into } = values;
  const article = await bilingualArticle(key, await context.deployment(), values.targets?.split(','));
  const sentences = missingSentences(article.sentences);
  const counts = { key, missing: sentences.length, sentences: article.sentences.length };
  if (sentences.length === 0) {
    context.print(`${key}: every sentence has its translation`);
    context.result({ ...counts, files: [] });
    return 0;
  }
  const name = `${fileNameOf(key)}.missing`;
  const missing = { targets: article.targets, sentences };
  const files =
    format === 'tmx'
      ? [await writeMissingTmx(sentences, into, name)]
      : writeBilingual(missing, { format: format as 'xlf' | 'csv', holds: 'missing', into, key, name });
  for (const file of files) context.print(file);
  context.print(
    `${sentences.length} of ${article.sentences.length} sentences lack a translation. Fill them in, then:`,
  );
  // What waits goes on when translations are imported; anything else has to be told.
  const again = article.isWaiting ? '' : ` && ${retryCall(key)}`;
  context.print(`./tidings memory import ${shellWords(files)}${again}`);
  context.result({ ...counts, files });
  return 0;
});

async function writeMissingTmx(
  sentences: readonly BilingualSentence[],
  into: string,
  name: string,
): Promise<string> {
  await mkdir(into, { recursive: true });
  const file = path.join(into, `${name}.tmx`);
  const units = sentences.map(({ id, text, language, translations, notes }) => ({
    id,
    sourceLanguage: language,
    properties: Object.fromEntries(
      notes.map((note) => [`x-${note.split(':')[0]}`, note.replace(/^\w+: /, '')]),
    ),
    variants: [
      { language, text },
      ...Object.keys(translations).map((target) => ({ language: target, text: '' })),
    ],
  }));
  await pipeline(Readable.from(writeTmx(units, { creationToolVersion: '1' })), createWriteStream(file));
  return file;
}
