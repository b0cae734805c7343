import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { readMemory } from '../shared/aws/memory-table.ts';
import type { Holdings } from '../shared/aws/withdraw.ts';
import { articleIdOf, NormalizedArticle, readDocument, workKey } from '../shared/documents/index.ts';
import { PermanentError } from '../shared/errors.ts';
import { sentencesOf } from '../shared/translate/sentences.ts';
import { memoryText } from '../shared/translate/text.ts';
import type { Deployment } from './deployment.ts';

/** DynamoDB takes no more writes in one batch. */
const MAX_BATCH = 25;

/** Sentences of every revision of an article whose work object is still there, as the memory knows them. */
export async function sentencesOfArticle(
  key: string,
  { store, catalog, workBucket }: Pick<Holdings, 'store' | 'catalog' | 'workBucket'>,
): Promise<ReadonlySet<string>> {
  const sentences = new Set<string>();
  for await (const revision of catalog.history(articleIdOf(key))) {
    const name = workKey('normalized', revision);
    try {
      const { bytes } = await store.get(workBucket, name);
      const article = readDocument(NormalizedArticle, new TextDecoder().decode(bytes), name);
      for (const { text } of sentencesOf(article)) sentences.add(memoryText(text));
    } catch (error) {
      if (!(error instanceof PermanentError && error.kind === 'object-gone')) throw error;
    }
  }
  return sentences;
}

/**
 * Deletes the memory's entries of these sentences, whichever article they came from, and the imported units that
 * hold them.
 *
 * @param which `machine` keeps what people wrote
 * @returns how many entries
 */
export async function forgetSentences(
  sentences: ReadonlySet<string>,
  which: 'machine' | 'all',
  { dynamo, memoryTable }: Pick<Deployment, 'dynamo' | 'memoryTable'>,
): Promise<number> {
  const found = new Set<string>();
  for await (const { key, origin, sourceText, unit } of readMemory(dynamo, memoryTable)) {
    if (sourceText === undefined || !sentences.has(memoryText(sourceText))) continue;
    if (which === 'machine' && origin !== 'machine') continue;
    found.add(key);
    if (unit !== undefined) found.add(unit);
  }
  const keys = [...found];
  for (let from = 0; from < keys.length; from += MAX_BATCH) {
    let left = keys.slice(from, from + MAX_BATCH).map((key) => ({ DeleteRequest: { Key: { key } } }));
    while (left.length > 0) {
      const answer = await dynamo.send(new BatchWriteCommand({ RequestItems: { [memoryTable]: left } }));
      left = (answer.UnprocessedItems?.[memoryTable] ?? []) as typeof left;
    }
  }
  return keys.length;
}
