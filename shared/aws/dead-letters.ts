import type { StageName } from '../documents/failure-record.ts';
import { parseWorkKey } from '../documents/keys.ts';
import type { Catalog } from './catalog.ts';
import type { CreatedObject } from './s3-events.ts';
import type { StageRun } from './stage-handler.ts';
import { articleOfUpload, articleOfWorkObject } from './work-article.ts';

/** What each kind of work object starts. */
const STAGE_OF = { received: 'normalize', normalized: 'translate', translated: 'summarize' } as const;

/**
 * Which stage gave up on an object, and which article it is. Objects of the work bucket start the later stages;
 * any other came from the inbox, and may have died before normalize could even register it. Null for a work
 * object of no known article.
 */
export async function originOf(
  object: CreatedObject,
  catalog: Catalog,
  workBucket: string,
): Promise<{ stage: StageName; article: StageRun['article'] } | null> {
  if (object.bucket !== workBucket)
    return { stage: 'normalize', article: await articleOfUpload(catalog, object) };
  const work = parseWorkKey(object.key);
  if (work === null) return null;
  const article = await articleOfWorkObject(catalog, object, work.step);
  return article && { stage: STAGE_OF[work.step], article };
}
