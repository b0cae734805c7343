import { parseArgs } from 'node:util';
import { createCatalog } from '../shared/aws/catalog.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { forgetArticle, type Holdings, withdrawArticle } from '../shared/aws/withdraw.ts';
import { type Command, UsageError } from './command.ts';
import { type Deployment, LOCAL } from './deployment.ts';
import { forgetSentences, sentencesOfArticle } from './forget-sentences.ts';
import { sampleKeys } from './samples.ts';

export const withdraw: Command = {
  usage: 'withdraw [--reason TEXT] KEY… | --samples',
  summary: 'take articles back: a notice stands in place of the page, and they leave all lists',

  async run(args, { print, deployment }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { reason: { type: 'string' }, samples: { type: 'boolean', default: false } },
    });
    const keys = keysOf(positionals, values.samples);
    const holdings = holdingsOf(await deployment());
    let unknown = 0;
    for (const key of keys) {
      const entry = await withdrawArticle(key, values.reason ?? null, holdings);
      if (entry === null) unknown++;
      print(entry === null ? `${key}: never uploaded` : `${key}: withdrawn`);
    }
    return unknown === 0 || values.samples ? 0 : 1;
  },
};

const CHOICES = ['keep', 'machine', 'all'] as const;
type Choice = (typeof CHOICES)[number];

export const forget: Command = {
  usage: 'forget [--memory keep|machine|all] KEY… | --samples',
  summary:
    'withdraw articles and delete everything made of them, originals too; --memory: their translations as well',

  async run(args, { print, deployment }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        memory: { type: 'string', default: 'keep' },
        samples: { type: 'boolean', default: false },
      },
    });
    const choice = CHOICES.find((each) => each === values.memory);
    if (choice === undefined) throw new UsageError(`--memory takes ${CHOICES.join(', ')}.`);
    const keys = keysOf(positionals, values.samples);
    const found = await deployment();
    let unknown = 0;
    for (const key of keys) {
      const told = await forgetOne(key, choice, found);
      if (told === null) unknown++;
      print(`${key}: ${told ?? 'never uploaded'}`);
    }
    if (found.name === LOCAL)
      print('A copy in the folder inbox/ is yours to delete: the next start takes it again.');
    return unknown === 0 || values.samples ? 0 : 1;
  },
};

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
