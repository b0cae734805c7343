import { createCatalog } from '../shared/aws/catalog.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { forgetArticle, type Holdings, withdrawArticle } from '../shared/aws/withdraw.ts';
import { didYouMeanKey, tellDone } from './articles.ts';
import { command, UsageError } from './command.ts';
import { type Deployment, LOCAL } from './deployment.ts';
import { forgetSentences, sentencesOfArticle } from './forget-sentences.ts';
import { sampleKeys } from './samples.ts';
import { FORGET, WITHDRAW } from './specs/articles.ts';

export const withdraw = command(WITHDRAW, async ({ values, positionals }, context) => {
  const keys = keysOf(positionals, values.samples);
  const holdings = holdingsOf(await context.deployment());
  let unknown = 0;
  for (const key of keys) {
    const entry = await withdrawArticle(key, values.reason ?? null, holdings);
    if (entry === null) unknown++;
    tellDone(context, key, entry !== null, entry === null ? await neverUploaded(key, holdings) : 'withdrawn');
  }
  return unknown === 0 || values.samples ? 0 : 1;
});

type Choice = 'keep' | 'machine' | 'all';

export const forget = command(FORGET, async ({ values, positionals }, context) => {
  const keys = keysOf(positionals, values.samples);
  const found = await context.deployment();
  let unknown = 0;
  for (const key of keys) {
    const told = await forgetOne(key, values.memory as Choice, found);
    if (told === null) unknown++;
    tellDone(context, key, told !== null, told ?? (await neverUploaded(key, holdingsOf(found))));
  }
  if (found.name === LOCAL)
    context.print('A copy in the folder inbox/ is yours to delete: the next start takes it again.');
  return unknown === 0 || values.samples ? 0 : 1;
});

async function neverUploaded(key: string, { catalog }: Holdings): Promise<string> {
  return `never uploaded${(await didYouMeanKey(key, catalog)).replace(/^ /, '. ')}`;
}

async function forgetOne(key: string, choice: Choice, found: Deployment): Promise<string | null> {
  const holdings = holdingsOf(found);
  // Which sentences they were, its work objects alone still know.
  const sentences = choice === 'keep' ? new Set<string>() : await sentencesOfArticle(key, holdings);
  const gone = await forgetArticle(key, holdings);
  if (gone === null) return null;
  const entries = choice === 'keep' ? 0 : await forgetSentences(sentences, choice, found);
  const { inbox, work, outbox } = gone;
  const memory =
    choice === 'keep' ? 'the translation memory is as it was' : `${entries} entries of the memory`;
  return `forgotten (${inbox} uploads, ${work} work objects, ${outbox} published files; ${memory})`;
}

function keysOf(positionals: readonly string[], samples: boolean): readonly string[] {
  if (samples === positionals.length > 0) throw new UsageError('Name the articles, or say --samples.');
  return samples ? sampleKeys() : positionals;
}

function holdingsOf({
  s3,
  dynamo,
  catalogTable,
  inboxBucket,
  workBucket,
  outboxBucket,
}: Deployment): Holdings {
  return {
    store: createObjectStore(s3),
    catalog: createCatalog(dynamo, catalogTable),
    inboxBucket,
    workBucket,
    outboxBucket,
  };
}
