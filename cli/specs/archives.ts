import { spec } from '../command.ts';
import { KEYS } from './arguments.ts';
import { LIST } from './articles.ts';

const START = {
  name: { type: 'string', value: 'NAME', help: 'of the job; else made of the time' },
  sample: {
    type: 'string',
    value: 'ARTICLES',
    default: '200',
    help: 'that are read for the price; more of them tell it closer',
  },
  targets: { type: 'string', value: 'CODES', default: 'en,vi', help: 'languages that the price is for' },
  yes: { type: 'boolean', help: 'start without asking' },
} as const;

const PRICED = {
  'job?': 'name of the job, once it is started',
  articles: 'that are to go through',
  sampled: 'that were read for the price',
  characters: 'that the engine would be sent for all of them, an estimate',
  cost: 'of them, an estimate',
  margin: 'by how much the cost may be off, either way, in 19 of 20 cases',
  currency: 'of the cost, ISO 4217',
} as const;

const STARTED = { 1: 'there is nothing to do, or it was not confirmed' } as const;

export const BACKFILL = spec({
  name: 'backfill',
  summary: 'put an archive through, beside fresh articles',
  about:
    'Lists what lies below an address in S3, tells the price from a sample and asks. Articles go by a slow lane ' +
    'with a pace and a budget of its own. What came into the inbox since the archive’s file was written is left as ' +
    'it is: the same call again goes on where a job ended. Needs the setting "backfill".',
  argument: {
    usage: 's3://BUCKET/PREFIX',
    help: 'where the archive lies; the bucket stands in the setting backfill.sources',
    min: 1,
    max: 1,
    wanted: 'Name one archive: s3://BUCKET/PREFIX.',
    is: 'word',
  },
  options: {
    into: {
      type: 'string',
      value: 'PREFIX',
      default: '',
      help: 'before each key in the inbox, e.g. archive/',
    },
    inventory: {
      type: 'string',
      value: 'ADDRESS',
      help: 's3://…/manifest.json of an S3 inventory of the archive (CSV): spares listing millions of files',
    },
    ...START,
  },
  examples: [
    ['backfill s3://old-news/2019/', 'tells what it would cost, and asks'],
    ['backfill --into archive/ --yes s3://old-news/', 'starts at once; the keys begin with archive/'],
    ['backfill --inventory s3://lists/all/manifest.json s3://old-news/', 'as S3 itself has listed it'],
  ],
  exits: STARTED,
  json: PRICED,
});

export const REPROCESS = spec({
  name: 'reprocess',
  summary: 'make published articles anew, after a change',
  about:
    'Of terminology, engine, targets or rules. They go by the slow lane; what the translation memory knows is not paid again. Without keys, options say which.',
  argument: { ...KEYS, usage: '[KEY…]', min: 0 },
  options: {
    language: LIST.options.language,
    topic: LIST.options.topic,
    since: LIST.options.since,
    all: { type: 'boolean', help: 'every published article' },
    ...START,
  },
  examples: [
    ['reprocess --language de', 'after a change of the German terms'],
    ['reprocess --since 7d --topic trade', 'of a week, on one topic'],
  ],
  exits: STARTED,
  json: PRICED,
});

export const JOBS = spec({
  name: 'jobs',
  summary: 'how far backfills are, and how they ended',
  argument: {
    usage: '[JOB]',
    help: 'one job, by its name; the last ones when absent',
    min: 0,
    max: 1,
    wanted: 'Name one job.',
    is: 'word',
  },
  options: {},
  examples: [['jobs', 'each job with its progress, and with a report when it has ended']],
  exits: { 1: 'there is no such job' },
  json: {
    job: 'its name',
    status: 'RUNNING, SUCCEEDED, ABORTED (cancelled) or FAILED, as Step Functions has it',
    started: 'ISO time',
    'ended?': 'ISO time',
    articles: 'on its list',
    rest: 'that have ended, or wait for a translation',
    'ends?':
      'how many ended in which way, by word: published, waiting, failed, withdrawn, gone, late, not-looked-after',
    'characters?': 'that the engine was sent for what is published',
    'cost?': 'of them',
    'currency?': 'of the cost',
    'message?': 'why it failed',
  },
});

export const CANCEL = spec({
  name: 'cancel',
  summary: 'end a backfill; what is on its way is finished',
  argument: {
    usage: 'JOB',
    help: 'name of the job',
    min: 1,
    max: 1,
    wanted: 'Name one job: ./tidings jobs tells them.',
    is: 'word',
  },
  options: {},
  examples: [['cancel backfill-2026-11-28-0930', 'the same backfill again goes on with what is left']],
  exits: { 1: 'there is no such job, or it has ended already' },
  json: { job: 'its name', done: 'whether it was ended', message: 'what happened, in a sentence' },
});
