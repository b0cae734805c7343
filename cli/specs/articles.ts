import { spec } from '../command.ts';
import { CHANGE, DONE, ENTRY, FOLLOWED, KEY, KEYS, TIMEOUT } from './arguments.ts';

/** Statuses as --only takes them: those of the catalog. tests/cli/specs.test.ts compares the two. */
export const STATUS_WORDS = [
  'received',
  'normalized',
  'paused',
  'waiting',
  'translated',
  'failed',
  'superseded',
  'published',
  'withdrawn',
] as const;

export const PUT = spec({
  name: 'put',
  summary: 'upload articles to the inbox',
  about:
    'A folder stands for all files in it; links in it are not followed. Files keep their names as keys; where two have the same name, their paths.',
  argument: {
    usage: 'FILE…',
    help: 'files, or folders of files',
    min: 1,
    max: Number.POSITIVE_INFINITY,
    wanted: 'Name at least one file.',
    is: 'file',
  },
  options: {
    language: { type: 'string', value: 'CODE', help: 'of the articles, where you know it (de, zh-TW)' },
    prefix: { type: 'string', value: 'PREFIX', default: '', help: 'before each key, for example desk/' },
    wait: { type: 'boolean', help: 'follow each until it is published, waits for a translation, or fails' },
    timeout: TIMEOUT,
  },
  examples: [
    ['put article.html', 'uploads it under the key article.html'],
    ['put --prefix desk/ --wait a.txt b.txt', 'uploads desk/a.txt and desk/b.txt and waits for their pages'],
  ],
  exits: { ...FOLLOWED, 1: 'a file was left out, or --wait saw a failure' },
  json: {
    'file?': 'of a file that was left out or uploaded',
    'done?': 'whether the file was uploaded',
    'key?': ENTRY.key,
    'status?': 'with --wait, further lines tell each change, with the fields of status',
    ...CHANGE,
  },
});

export const STATUS = spec({
  name: 'status',
  summary: 'where articles are',
  about: 'Without keys: the newest upload of every article, the last changed at the end.',
  argument: { ...KEYS, usage: '[KEY…]', min: 0 },
  options: {
    only: { type: 'string', value: 'STATUS', choices: STATUS_WORDS, help: 'of this status alone' },
    history: { type: 'boolean', help: 'earlier uploads, too' },
    follow: {
      type: 'boolean',
      help: 'tell every step of these articles, or of all that are under way, until they have ended or wait',
    },
    timeout: TIMEOUT,
  },
  examples: [
    ['status', 'all articles'],
    [
      'status --follow desk/talks.txt',
      'each step of it, until it is published; the exit code tells how it ended',
    ],
    ['status --json --only failed', 'for programs'],
  ],
  exits: FOLLOWED,
  json: ENTRY,
});

export const LIST = spec({
  name: 'list',
  summary: 'published articles by headline, newest first',
  options: {
    language: { type: 'string', value: 'CODE', help: 'written in this language' },
    topic: { type: 'string', value: 'TOPIC', help: 'on this topic, in any language of the summary' },
    'needs-review': { type: 'boolean', help: 'whose translation somebody should look at' },
    waiting: { type: 'boolean', help: 'that lack a translation' },
    since: { type: 'string', value: 'DATE', help: 'published since (2026-11-27, or 3d, 12h)' },
    in: { type: 'string', value: 'CODE', help: 'headlines in this language, where there are some' },
  },
  examples: [
    ['list --since 1d', 'what came out within a day'],
    ['list --language de --needs-review', 'German articles to look at'],
  ],
  json: {
    key: 'inbox key',
    headline: 'by language',
    language: 'of the article',
    publishedHere: 'ISO time at which its summary was written',
    'dated?': 'ISO time or date at which the article says it was published',
    'publisher?': 'who published it',
    topics: 'list of texts by language',
    people: 'list of names by language',
    needsReview: 'whether somebody should look at its translation',
    waiting: 'targets that are missing, a list of codes',
  },
});

export const SEARCH = spec({
  name: 'search',
  summary: 'published articles that hold all of these words',
  about:
    'Looks at headlines, abstracts, topics, people and keys, in every language, whatever the case and the accents. Those with the words in the headline come first.',
  argument: {
    usage: 'WORD…',
    help: 'words, or beginnings of words',
    min: 1,
    max: Number.POSITIVE_INFINITY,
    wanted: 'Say what to look for.',
    is: 'word',
  },
  options: { in: LIST.options.in },
  examples: [
    ['search rail freight', 'articles with both words'],
    ['search hiep uoc', 'finds “hiệp ước”'],
  ],
  exits: { 1: 'nothing was found' },
  json: LIST.json,
});

export const SHOW = spec({
  name: 'show',
  summary: 'an article’s summary, here in the terminal',
  about: 'Numbers in brackets name the sentences that a statement rests on. --sentences shows these.',
  argument: KEY,
  options: {
    language: {
      type: 'string',
      value: 'CODE',
      help: 'to read it in; else that of your terminal, else English',
    },
    sentences: { type: 'boolean', help: 'the article itself, too, sentence by sentence' },
  },
  examples: [
    ['show desk/talks.txt', 'its headline, abstract, key points, people, figures and quotations'],
    ['show --language vi --sentences desk/talks.txt', 'in Vietnamese, with the sentences'],
  ],
  exits: { 1: 'nothing is published, or not in this language' },
  json: { 'schema …': 'summary.json as it was published; see docs/schemas/summary.schema.json' },
});

export const OPEN = spec({
  name: 'open',
  summary: 'an article’s page in the browser',
  about:
    'At the address of the reader: of the local cloud, or of the stack where it has one. Else the page is copied into a temporary folder. Where there is no browser, the address is printed.',
  argument: { ...KEY, usage: '[KEY]', min: 0 },
  options: { print: { type: 'boolean', help: 'print the address, open nothing' } },
  examples: [
    ['open desk/talks.txt', 'its page'],
    ['open', 'the front page'],
  ],
  exits: { 1: 'nothing is published' },
  json: { address: 'of the page', opened: 'whether a browser was asked to open it' },
});

export const GET = spec({
  name: 'get',
  summary: 'download what was published, into FOLDER/KEY/',
  argument: KEYS,
  options: { into: { type: 'string', value: 'FOLDER', default: '.', help: 'where to' } },
  examples: [['get --into out desk/talks.txt', 'writes out/desk/talks.txt/summary.json and its other files']],
  exits: { 1: 'nothing is published for one of them' },
  json: { key: 'inbox key', 'file?': 'that was written', 'message?': 'why there is none' },
});

export const EXPORT = spec({
  name: 'export',
  summary: 'write a published article as one file to send around',
  about:
    'In Word (docx), source and translations stand side by side. In html, everything of its page is in the file.',
  argument: {
    usage: 'KEY',
    help: 'inbox key of the article',
    min: 1,
    max: 1,
    wanted: 'Name one article by its inbox key.',
    is: 'key',
  },
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['docx', 'epub', 'md', 'html', 'json'],
      help: 'docx, epub, md, html or json',
    },
    language: { type: 'string', value: 'LANGUAGE', help: 'this language alone, e.g. vi' },
    output: { type: 'string', value: 'FILE', help: 'where to; the name of the article otherwise' },
  },
  examples: [['export --format docx desk/talks.txt', 'writes talks.txt.docx']],
  exits: { 1: 'nothing is published for it' },
  json: { key: 'inbox key', 'file?': 'that was written', 'message?': 'why there is none' },
});

export const FAILED = spec({
  name: 'failed',
  summary: 'what could not be published, why, and what to do',
  options: {},
  examples: [['failed', 'every article whose newest upload failed']],
  json: ENTRY,
});

export const LOGS = spec({
  name: 'logs',
  summary: 'log lines of one article, from every function',
  about:
    'From CloudWatch Logs, or the log files of the local cloud’s last run. Logs hold ids and counts, never text of an article.',
  argument: KEY,
  options: {
    since: { type: 'string', value: 'TIME', default: '30d', help: 'from when on (2026-11-27, or 3d, 12h)' },
  },
  examples: [['logs desk/talks.txt', 'what each stage said of it, in order']],
  exits: { 1: 'there are no lines' },
  json: {
    function: 'that wrote the line',
    time: 'ISO time',
    level: 'INFO, WARN, ERROR',
    message: 'what it says',
    'fields …': 'all others as they were logged',
  },
});

export const RETRY = spec({
  name: 'retry',
  summary: 'put articles through again; nothing is paid twice',
  argument: { ...KEYS, usage: 'KEY…', min: 0 },
  options: { all: { type: 'boolean', help: 'all failed articles that this can help, instead of keys' } },
  examples: [
    ['retry desk/talks.txt', 'again, when the cause is gone'],
    ['retry --all', 'whatever failed for a reason that passes'],
  ],
  exits: { 1: 'one of them is not in the inbox any more' },
  json: DONE,
});

export const RELIST = spec({
  name: 'relist',
  summary: 'front page, feeds and lists look at articles again',
  about:
    'For lists that were lost, or articles that are missing in them. What is listed already stays as it is. Each ' +
    'summary is copied onto itself, which tells the lists of it.',
  argument: {
    usage: '[PREFIX]',
    help: 'only articles whose keys begin so (desk/)',
    min: 0,
    max: 1,
    wanted: 'Name one beginning of keys, or none.',
    is: 'key',
  },
  options: {},
  examples: [
    ['relist', 'every article that is published or has failed'],
    ['relist desk/', 'those of the desk'],
  ],
  json: { articles: 'how many are looked at' },
});

export const RESUME = spec({
  name: 'resume',
  summary: 'what waits for a translation goes on now',
  about: 'It does so by itself within the hour.',
  options: {},
  examples: [['resume', 'after a model or a translation has come']],
  json: {
    resumed: 'how many articles are on their way again',
    'key?': 'one that cannot go on',
    'message?': 'why',
  },
});

const WITHOUT_KEYS = {
  samples: { type: 'boolean', help: 'the articles that come with the project' },
} as const;

export const WITHDRAW = spec({
  name: 'withdraw',
  summary: 'take articles back: a notice stands in place of the page',
  argument: { ...KEYS, min: 0 },
  options: {
    reason: { type: 'string', value: 'TEXT', help: 'stands on the notice' },
    ...WITHOUT_KEYS,
  },
  examples: [
    ['withdraw --reason "Figures were wrong." desk/talks.txt', 'its page says so; its other files go'],
    ['withdraw --samples', 'the samples leave the front page, and stay away'],
  ],
  exits: { 1: 'one of them was never uploaded' },
  json: DONE,
});

export const FORGET = spec({
  name: 'forget',
  summary: 'withdraw articles and delete all that was made of them',
  about: 'Originals too, every version. The catalog keeps that an article of this name was there.',
  argument: { ...KEYS, min: 0 },
  options: {
    memory: {
      type: 'string',
      value: 'WHICH',
      choices: ['keep', 'machine', 'all'],
      default: 'keep',
      help: 'their sentences in the translation memory: keep them, delete those of machines, or all',
    },
    ...WITHOUT_KEYS,
  },
  examples: [['forget --memory all desk/talks.txt', 'nothing of it is left']],
  exits: { 1: 'one of them was never uploaded' },
  json: DONE,
});
