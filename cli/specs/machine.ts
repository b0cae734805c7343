import { type Argument, spec } from '../command.ts';

const PAIRS: Argument = {
  usage: 'PAIR…',
  help: 'source and target, de-en',
  min: 1,
  max: Number.POSITIVE_INFINITY,
  wanted: 'Say which models, e.g. de-en en-vi.',
  is: 'word',
};
const SOME_PAIRS: Argument = { ...PAIRS, usage: '[PAIR…]', min: 0 };

const MODEL = {
  'pair?': 'source and target',
  'version?': 'of the model',
  'architecture?': 'of the model',
  'bytes?': 'on disk, or to fetch',
  'state?': 'installed, pinned, available, verified, damaged, removed or absent',
  'message?': 'what happened, in a sentence',
} as const;

export const MODELS_LIST = spec({
  name: 'models list',
  summary: 'translation models on this machine',
  argument: SOME_PAIRS,
  options: { available: { type: 'boolean', help: 'those that can be fetched' } },
  examples: [['models list --available', 'what Mozilla offers, with sizes']],
  json: MODEL,
});

export const MODELS_INSTALL = spec({
  name: 'models install',
  summary: 'fetch models; what waits for them goes on',
  argument: PAIRS,
  options: { update: { type: 'boolean', help: 'take the newest version, and pin it' } },
  examples: [['models install de-en en-vi', 'for German articles']],
  exits: { 1: 'a model could not be fetched' },
  json: MODEL,
});

export const MODELS_VERIFY = spec({
  name: 'models verify',
  summary: 'compare every byte of models with their pins',
  argument: SOME_PAIRS,
  options: {},
  examples: [['models verify', 'all that are installed']],
  exits: { 1: 'a model is damaged' },
  json: MODEL,
});

export const MODELS_REMOVE = spec({
  name: 'models remove',
  summary: 'delete models from this machine',
  argument: PAIRS,
  options: {},
  examples: [['models remove de-en', 'its pin stays']],
  exits: { 1: 'one of them is not installed' },
  json: MODEL,
});

export const MODELS_LOCK = spec({
  name: 'models lock',
  summary: 'pin models without fetching them',
  argument: PAIRS,
  options: { update: { type: 'boolean', help: 'pin the newest versions' } },
  examples: [['models lock de-en', 'into models.lock.json']],
  json: MODEL,
});

export const DOCTOR = spec({
  name: 'doctor',
  summary: 'what local translation has and lacks, and its speed',
  argument: {
    usage: '[LANGUAGE…]',
    help: 'of articles to come (de nl)',
    min: 0,
    max: Number.POSITIVE_INFINITY,
    wanted: 'Name languages.',
    is: 'word',
  },
  options: {},
  examples: [['doctor de nl', 'and whether German and Dutch articles can be translated']],
  exits: { 1: 'something is damaged, or a language cannot be translated' },
  json: { subject: 'what was looked at', message: 'what was found, in a sentence' },
});

export const COMPLETION = spec({
  name: 'completion',
  summary: 'completion for your shell: commands, options, keys',
  about: 'Prints a script. It completes ./tidings and every other way to call a program of that name.',
  argument: {
    usage: 'bash|zsh|fish',
    help: 'your shell',
    min: 1,
    max: 1,
    wanted: 'Name your shell: bash, zsh or fish.',
    is: 'word',
    choices: ['bash', 'zsh', 'fish'],
  },
  options: {},
  examples: [
    [
      'completion bash > ~/.tidings-completion',
      'then add the line "source ~/.tidings-completion" to ~/.bashrc',
    ],
    ['completion zsh > ~/.tidings-completion', 'the same line in ~/.zshrc, after compinit'],
    ['completion fish > ~/.config/fish/completions/tidings.fish', 'fish reads it from there'],
  ],
  json: { shell: 'as named', script: 'for it' },
});
