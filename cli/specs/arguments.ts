import type { Argument } from '../command.ts';

/** Arguments and fields that several commands have. */

export const KEYS: Argument = {
  usage: 'KEY…',
  help: 'articles, by their keys in the inbox (desk/talks.txt)',
  min: 1,
  max: Number.POSITIVE_INFINITY,
  wanted: 'Name at least one article by its inbox key.',
  is: 'key',
};

export const KEY: Argument = {
  ...KEYS,
  usage: 'KEY',
  help: 'an article, by its key in the inbox (desk/talks.txt)',
  max: 1,
  wanted: 'Name one article by its inbox key.',
};

export const SAMPLES = {
  type: 'boolean',
  help: 'the articles that come with the project, instead of keys',
} as const;

/** For commands that do something to articles. */
export const DONE = {
  key: 'inbox key of the article',
  done: 'whether it was done',
  message: 'what happened, in a sentence',
} as const;

/** Of the catalog, where something has changed. */
export const CHANGE = {
  'articleId?': 'id within Tidings; stable',
  'revision?': 'of the upload; later ones sort behind earlier ones',
  'updatedAt?': 'ISO time of the last change',
  'title?': 'as it was written',
  'language?': 'of the article, a code',
  'kind?': 'of a failure or of what is missing, a word',
  'message?': 'what happened, in a sentence',
  'advice?': 'what to do, in a sentence',
  'waitingSince?': 'ISO time',
} as const;

/** Of the catalog. */
export const ENTRY = {
  key: 'inbox key',
  status: 'a word of --only; uploaded: no stage has taken it up yet; unknown: never uploaded',
  ...CHANGE,
} as const;

export const FOLLOWED = {
  1: 'an article failed, was withdrawn, or was never uploaded',
  3: 'published in part, the rest waits for a translation; none failed',
  4: 'not all have ended within --timeout',
  130: 'interrupted by Ctrl-C; the work goes on',
} as const;

export const TIMEOUT = { type: 'string', value: 'SECONDS', help: 'with it, for how long at most' } as const;
