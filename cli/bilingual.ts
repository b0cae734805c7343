import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathOfKey } from '../local/client.ts';
import { createCatalog, type Status, WAITING_STATUSES } from '../shared/aws/catalog.ts';
import { createMemoryTable } from '../shared/aws/memory-table.ts';
import { createObjectStore, type ObjectStore } from '../shared/aws/object-store.ts';
import { articleIdOf, workKey } from '../shared/documents/keys.ts';
import { NormalizedArticle } from '../shared/documents/normalized-article.ts';
import { readDocument } from '../shared/documents/read.ts';
import { TranslatedArticle } from '../shared/documents/translated-article.ts';
import { PermanentError } from '../shared/errors.ts';
import { normalize } from '../shared/normalize/index.ts';
import { PipelineSettings } from '../shared/settings.ts';
import { type BilingualSentence, bilingualSentences } from '../shared/translate/bilingual/sentences.ts';
import { writeTable } from '../shared/translate/bilingual/table.ts';
import { writeXliff } from '../shared/translate/bilingual/xliff.ts';
import { didYouMeanKey } from './articles.ts';
import type { Deployment } from './deployment.ts';
import { projectEngine } from './engine.ts';

export interface BilingualArticle {
  readonly sentences: readonly BilingualSentence[];
  readonly targets: readonly string[];
  /** Whether it waits for translations, and goes on by itself when they come. */
  readonly isWaiting: boolean;
}

/**
 * An article's sentences with their translations, from the newest revision.
 *
 * @param targets those of the article where it was translated, else the settings' own, when absent
 * @throws PermanentError `object-gone` when there is no such article, and those of `normalize`
 */
export async function bilingualArticle(
  key: string,
  deployment: Deployment,
  targets?: readonly string[],
): Promise<BilingualArticle> {
  const { s3, dynamo, catalogTable, memoryTable, workBucket } = deployment;
  const catalog = createCatalog(dynamo, catalogTable);
  const entry = await catalog.latest(articleIdOf(key));
  if (entry === null) {
    const message = `${key} was never uploaded.${await didYouMeanKey(key, catalog)}`;
    throw new PermanentError({ kind: 'object-gone', message, advice: 'All articles: ./tidings status' });
  }
  const isWaiting = (WAITING_STATUSES as readonly Status[]).includes(entry.status);
  const store = createObjectStore(s3);
  const read = async (step: 'translated' | 'normalized'): Promise<string | null> => {
    const name = workKey(step, entry);
    if (!(await store.exists(workBucket, name))) return null;
    return new TextDecoder().decode((await store.get(workBucket, name)).bytes);
  };
  const translated = await read('translated');
  const normalized = translated === null ? await read('normalized') : null;
  const memory = createMemoryTable(dynamo, memoryTable);
  const engine = await projectEngine();
  if (translated !== null) {
    const article = readDocument(TranslatedArticle, translated, key);
    const own = [...Object.keys(article.translations), ...article.unavailable.map(({ target }) => target)];
    const wanted = targets ?? own;
    return {
      targets: wanted,
      sentences: await bilingualSentences(article, wanted, memory, engine),
      isWaiting,
    };
  }
  const article =
    normalized === null
      ? await readAgain(key, store, deployment)
      : readDocument(NormalizedArticle, normalized, key);
  const wanted = targets ?? PipelineSettings.parse({}).targets;
  return { targets: wanted, sentences: await bilingualSentences(article, wanted, memory, engine), isWaiting };
}

/** Work objects expire; what lies in the inbox gives the same sentences again. */
async function readAgain(
  key: string,
  store: ObjectStore,
  { inboxBucket }: Deployment,
): Promise<NormalizedArticle> {
  const { bytes, contentType, metadata } = await store.get(inboxBucket, key);
  return normalize(bytes, { key, metadata, ...(contentType === undefined ? {} : { contentType }) });
}

/**
 * Writes sentences as files that people fill in: one table, or an XLIFF document for each pair of languages.
 *
 * @param name of the files, before `.csv` or `.de-en.xlf`
 * @returns their paths
 */
export function writeBilingual(
  { sentences, targets }: Pick<BilingualArticle, 'sentences' | 'targets'>,
  options: { format: 'csv' | 'xlf'; holds: 'all' | 'missing'; into: string; key: string; name: string },
): string[] {
  const { format, holds, into, key, name } = options;
  mkdirSync(into, { recursive: true });
  const write = (ending: string, text: string): string => {
    const file = path.join(into, `${name}${ending}`);
    writeFileSync(file, text);
    return file;
  };
  if (format === 'csv') return [write('.csv', writeTable(sentences, targets, holds))];
  return targets.flatMap((target) =>
    [...writeXliff(sentences, target, key)].map(([source, xml]) => write(`.${source}-${target}.xlf`, xml)),
  );
}

/** An article's key as the beginning of a file's name. */
export function fileNameOf(key: string): string {
  return pathOfKey(key).at(-1)!;
}
