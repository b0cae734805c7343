import { type Argument, spec } from '../command.ts';
import { DONE, KEY } from './arguments.ts';

const TARGETS = {
  type: 'string',
  value: 'CODES',
  help: 'languages to translate into, with commas (en,vi)',
} as const;
const INTO = { type: 'string', value: 'FOLDER', default: '.', help: 'where to write it' } as const;

const FILES: Argument = {
  usage: 'FILE…',
  help: 'TMX 1.4, XLIFF 2, or tables (.csv) whose first row names the languages',
  min: 1,
  max: Number.POSITIVE_INFINITY,
  wanted: 'Name the files: TMX, XLIFF 2, or tables.',
  is: 'file',
};

export const CORRECT = spec({
  name: 'correct',
  summary: 'correct an article’s translations in a file',
  about:
    'Writes them as a file and opens it where there is an editor ($VISUAL or $EDITOR). What you changed is taken back, ' +
    'and the article published anew. With FILE it takes back a file that was written before.',
  argument: {
    ...KEY,
    usage: 'KEY [FILE…]',
    help: 'an article, and files that were corrected',
    max: Number.POSITIVE_INFINITY,
    wanted: 'Name an article by its inbox key.',
  },
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['csv', 'xlf'],
      default: 'csv',
      help: 'of the file: a table, or XLIFF 2 for translation tools',
    },
    targets: TARGETS,
    into: INTO,
  },
  examples: [
    ['correct desk/talks.txt', 'writes talks.txt.csv and opens it'],
    ['correct desk/talks.txt talks.txt.csv', 'takes it back'],
  ],
  exits: { 1: 'something of the file was left out, or there is nothing to correct' },
  json: {
    'file?': 'that was written',
    'key?': 'inbox key',
    'stored?': 'translations that were taken over',
    'done?': DONE.done,
    'message?': 'what happened, in a sentence',
  },
});

export const MEMORY_MISSING = spec({
  name: 'memory missing',
  summary: 'sentences without a translation, to fill in',
  argument: KEY,
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['tmx', 'xlf', 'csv'],
      default: 'tmx',
      help: 'of the file',
    },
    targets: TARGETS,
    into: INTO,
  },
  examples: [['memory missing --format csv desk/talks.txt', 'writes talks.txt.missing.csv']],
  json: {
    key: 'inbox key',
    missing: 'sentences that lack a translation',
    sentences: 'all of the article',
    files: 'that were written',
  },
});

export const MEMORY_IMPORT = spec({
  name: 'memory import',
  summary: 'translations of yours into the memory',
  about: 'They come before every engine. Articles that waited for them go on.',
  argument: FILES,
  options: { targets: { ...TARGETS, help: 'keep these languages alone' } },
  examples: [['memory import mine.tmx', 'tells how many were stored, and names what was skipped']],
  exits: { 1: 'a unit was skipped' },
  json: {
    'file?': 'that was read',
    'units?': 'in it',
    'stored?': 'entries',
    'skipped?': 'how many units were',
    'resumed?': 'articles that go on',
  },
});

export const MEMORY_EXPORT = spec({
  name: 'memory export',
  summary: 'the memory as TMX',
  argument: { ...FILES, usage: 'FILE', help: 'to write', max: 1, wanted: 'Name one file to write.' },
  options: { human: { type: 'boolean', help: 'what people wrote alone' } },
  examples: [['memory export --human all.tmx', 'for other translation tools']],
  json: { file: 'that was written', units: 'in it' },
});

export const MEMORY_STATS = spec({
  name: 'memory stats',
  summary: 'how many translations it holds, by languages',
  options: {},
  examples: [['memory stats', 'a row for each pair of languages']],
  json: {
    pair: 'source→target',
    human: 'entries by people',
    machine: 'entries by engines',
    characters: 'of sources',
  },
});

export const TERMINOLOGY = spec({
  name: 'terminology',
  summary: 'check the desks’ glossaries, as a deployment will',
  argument: {
    usage: '[FOLDER]',
    help: 'with a CSV file for each desk; terminology/ when absent',
    min: 0,
    max: 1,
    wanted: 'Name one folder.',
    is: 'file',
  },
  options: {},
  examples: [['terminology', 'counts their entries, and says what is wrong']],
  exits: { 1: 'a file cannot be used' },
  json: {
    'desk?': 'name of a file',
    'entries?': 'in it',
    'languages?': 'of all',
    'version?': 'of all',
    'warning?': 'what may be wrong',
  },
});

export const ESTIMATE = spec({
  name: 'estimate',
  summary: 'what translating would cost; sends nothing',
  argument: {
    usage: 'FILE…|PREFIX…',
    help: 'files and folders, or what lies under a prefix of the inbox',
    min: 1,
    max: Number.POSITIVE_INFINITY,
    wanted: 'Name files, or a prefix of the inbox.',
    is: 'file',
  },
  options: { targets: { ...TARGETS, default: 'en,vi' } },
  examples: [
    ['estimate article.html', 'what it would cost at Amazon Translate, and what the memory knows of it'],
    ['estimate desk/', 'all articles under desk/ in the inbox'],
  ],
  exits: { 1: 'a name stands for nothing, or a file is no article' },
  json: {
    'key?': 'of one article; absent in the last line, which is the sum',
    'articles?': 'how many, in the last line',
    'characters?': 'to be sent',
    'fromMemory?': 'sentences that are known',
    'cost?': 'at list price',
    'currency?': 'of the cost',
    'pricesAsOf?': 'date of the list prices, in the last line',
    'message?': 'why there is no price',
  },
});
