import { baseOf } from '../../languages/codes.ts';
import { discourse } from '../../languages/discourse.ts';
import {
  childrenOf,
  type ParsedText,
  type ParsedToken,
  sentencesOf,
} from '../../languages/en/model/index.ts';
import { SPEECH_VERBS } from '../../languages/en/verbs.ts';
import type { Discourse } from '../../languages/facets/discourse.ts';
import { lazy } from '../../languages/lazy.ts';
import { countWords } from '../../languages/scripts.ts';
import { anyOf, listOf } from '../../languages/text.ts';
import { type QuotedSpan, quotedSpans } from '../facts/quotes.ts';
import { isVerb } from '../grammar.ts';

/** Shorter lines are headings or remains. */
const SHORTEST_SENTENCE_WORDS = 5;

/** Of 20 Vietnamese articles whose first line has no word that tells, within so many words, 13 begin with a caption. */
const LONGEST_CAPTION = 25;

const WORD = '[\\p{L}\\p{M}]';
/** `Berg: "We shall see."`: a line of a dialogue. */
const TRANSCRIPT = lazy(() => /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}: ["“«'‘]/u);
const FINISHED = /[.!?…。！？｡।][\p{Pe}\p{Pf}"'’]*$/u;

/** Two lines that a page ran together, "FULL VIDEOSources said", and addresses of pictures. */
const GLUED = lazy(() => /\p{Lu}{4}(?!s(?!\p{L}))\p{Ll}|\bpic\.twitter\.com/u);

/** "It was 1-0 at half-time": what a match stood at says little of it. */
const INTERIM = /\b(?:half-?time|at the (?:break|interval)|at lunch|at tea)\b/i;

/** A sentence with its parse where the language has a model. */
export interface Candidate {
  readonly text: string;
  readonly language: string;
  readonly parsed: ParsedText | null;
}

/** True for a sentence that states something: finished, no question, long enough. */
export function isStatement(text: string): boolean {
  const line = text.trim();
  return (
    countWords(line) >= SHORTEST_SENTENCE_WORDS && FINISHED.test(line) && !/\?[\p{Pe}\p{Pf}"'’]*$/u.test(line)
  );
}

/** True for a statement that no summary prints: credits, captions, "declined to comment", the writer's own voice. */
export function isUnfit(candidate: Candidate): boolean {
  const { text, parsed } = candidate;
  const words = patternsOf(candidate.language);
  const line = text.trim();
  if (words.silence?.test(line) || words.credits?.test(line) || TRANSCRIPT().test(line) || GLUED().test(line))
    return true;
  if (INTERIM.test(line) && /(?<!\d)\d{1,3}[-–]\d/.test(line)) return true;
  if (parsed === null) return false;
  const opening = parsed.tokens[0]?.norm ?? '';
  return (
    OPINION.has(opening) ||
    isFragment(parsed) ||
    isInstruction(parsed) ||
    isCaption(parsed) ||
    isEmptySpeech(parsed)
  );
}

/** True for a short line without any word that tells: first in an article, it is a picture's. */
export function tellsNothing(text: string, language: string): boolean {
  return countWords(text) <= LONGEST_CAPTION && patternsOf(language).telling?.test(text) === false;
}

/** True where nothing, or next to nothing, stands outside of the quotation marks: whose words they are is said elsewhere. */
export function isOnlyQuoted(text: string): boolean {
  const spans = quotedSpans([text]);
  let rest = text;
  for (const { start, end } of spans.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  return spans.length > 0 && countWords(rest) < 2;
}

/** "Millions would have been killed.": somebody supposes it, and is not named. */
export function isSupposition(parsed: ParsedText): boolean {
  const supposes = rootsOf(parsed).some((root) => {
    const auxiliaries = childrenOf(parsed, root, 'aux').map(({ norm }) => norm);
    return auxiliaries.includes('would') && auxiliaries.includes('have');
  });
  const speaks = parsed.tokens.some(
    ({ norm }) => norm === 'if' || norm === 'according' || SPEECH_VERBS.has(norm),
  );
  return supposes && !speaks;
}

/** True where somebody denies, contradicts or criticises. */
export function hasOpposition(text: string, language: string): boolean {
  return patternsOf(language).opposition?.test(text) ?? false;
}

interface Expressions {
  readonly telling: RegExp | null;
  readonly silence: RegExp | null;
  readonly opposition: RegExp | null;
  readonly credits: RegExp | null;
}

const known = new Map<string, Expressions>();

function patternsOf(language: string): Expressions {
  const base = baseOf(language);
  const found = known.get(base) ?? expressionsOf(discourse[base]);
  known.set(base, found);
  return found;
}

function expressionsOf(words: Discourse | undefined): Expressions {
  const whole = (patterns: readonly string[] | undefined): RegExp | null =>
    patterns === undefined ? null : new RegExp(`(?<!${WORD})${anyOf(patterns)}(?!${WORD})`, 'iu');
  const credits = words?.creditOpenings;
  return {
    telling: whole(words?.telling === undefined ? undefined : listOf(words.telling)),
    silence: whole(words?.silence),
    opposition: whole(words?.opposition),
    credits: credits === undefined ? null : new RegExp(`^[^\\p{L}]*${anyOf(credits)}`, 'iu'),
  };
}

/** The writer's own view opens a sentence so. */
const OPINION: ReadonlySet<string> = new Set(['hopefully', 'maybe', 'perhaps', 'presumably', 'sadly']);

const finiteTags = /^(?:VB[DZP]|MD)$/;

const isFiniteVerb = (parsed: ParsedText, verb: ParsedToken): boolean =>
  finiteTags.test(verb.tag) ||
  childrenOf(parsed, verb, 'aux', 'auxpass').some(({ tag }) => finiteTags.test(tag));

const rootsOf = (parsed: ParsedText): ParsedToken[] =>
  parsed.tokens.filter((token) => token.head === token.index && token.label === 'ROOT');

/** No clause with a verb: "Five weeks away from the vote." */
function isFragment(parsed: ParsedText): boolean {
  return !parsed.tokens.some(
    (token) =>
      isVerb(token) &&
      isFiniteVerb(parsed, token) &&
      (childrenOf(parsed, token, 'nsubj', 'nsubjpass', 'csubj', 'expl').length > 0 ||
        // The parser may hang the subject elsewhere; a past tense behind some words has one.
        (token.label === 'ROOT' && token.tag === 'VBD' && token.index > 2)),
  );
}

/** "Read the report here.": asks the reader. */
function isInstruction(parsed: ParsedText): boolean {
  const root = rootsOf(parsed)[0];
  return (
    root?.tag === 'VB' &&
    childrenOf(parsed, root, 'nsubj', 'nsubjpass', 'csubj', 'expl', 'aux', 'auxpass', 'ccomp').length === 0
  );
}

/** What people do in pictures. */
const POSES: ReadonlySet<string> = new Set([
  ...['arrive', 'attend', 'carry', 'celebrate', 'check', 'clear', 'display', 'embrace', 'examine', 'gather'],
  ...[
    'gesture',
    'greet',
    'hold',
    'hug',
    'inspect',
    'kneel',
    'lay',
    'leave',
    'look',
    'line',
    'listen',
    'march',
  ],
  ...[
    'pass',
    'perform',
    'pose',
    'prepare',
    'react',
    'ride',
    'salute',
    'shake',
    'shout',
    'sit',
    'smile',
    'speak',
  ],
  ...['stand', 'talk', 'view', 'wait', 'walk', 'watch', 'wave', 'wear', 'work'],
]);

/**
 * A caption tells in the present what a picture shows: somebody unnamed or named in passing holds a pose, or "is seen",
 * "left", "pictured".
 */
function isCaption(parsed: ParsedText): boolean {
  if (
    /\((?:left|right|centre|center|[LRC]|pictured|file|above|below)\)|, (?:left|right|cent(?:re|er)), /.test(
      parsed.text,
    )
  )
    return true;
  if (
    /\b(?:is|are|was|were) (?:seen|pictured|shown)\b|\bpictured\b|\bfile (?:photo|picture|image)\b/i.test(
      parsed.text,
    )
  )
    return true;
  const root = rootsOf(parsed)[0];
  if (root === undefined || !/^VB[ZP]$/.test(root.tag) || root.pos !== 'VERB' || SPEECH_VERBS.has(root.norm))
    return false;
  const subject = childrenOf(parsed, root, 'nsubj')[0];
  if (subject === undefined || childrenOf(parsed, root, 'neg', 'aux').length > 0) return false;
  const unnamed = childrenOf(parsed, subject, 'det').some(({ norm }) => norm === 'a' || norm === 'an');
  // "A farmer, Li Ming, feeds calves"
  if (unnamed && childrenOf(parsed, subject, 'appos').some(({ entity }) => entity === 'PERSON')) return true;
  if (!POSES.has(lemma(root))) return false;
  const bare = subject.tag === 'NNS' && childrenOf(parsed, subject, 'det', 'poss', 'amod').length === 0;
  const dated = parsed.entities.some(({ kind }) => kind === 'DATE');
  return (
    unnamed ||
    ((bare || subject.entity === 'PERSON') && (dated || / (?:during|at|in|outside|near) /.test(parsed.text)))
  );
}

/** Stem of a verb in the present: "prepares" is `prepare`. */
function lemma({ norm }: ParsedToken): string {
  if (POSES.has(norm)) return norm;
  const plain = norm.replace(/ies$/, 'y').replace(/s$/, '');
  return POSES.has(plain) ? plain : plain.replace(/e$/, '');
}

const FIRST_OR_SECOND = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself)$/;

/** The writer's "we", or the reader's "you": outside of the quotation marks of a passage. */
export function speaksForItself(passage: readonly ParsedText[]): boolean {
  const quotes = quotedSpans(passage.map(({ text }) => text));
  return passage.some((parsed, index) =>
    parsed.tokens.some(
      (token) =>
        /^PRP/.test(token.tag) &&
        FIRST_OR_SECOND.test(token.text.toLowerCase()) &&
        token.text !== 'US' &&
        !isQuoted(token, index, quotes),
    ),
  );
}

/** True for a token of sentence `index` that stands in one of the quotations. */
export function isQuoted(token: ParsedToken, index: number, quotes: readonly QuotedSpan[]): boolean {
  return quotes.some(
    ({ from, to, start, end }) =>
      (index > from || (index === from && token.start >= start)) &&
      (index < to || (index === to && token.end <= end)),
  );
}

/** "Berg said in a firm voice.": nothing is said. */
function isEmptySpeech(parsed: ParsedText): boolean {
  const sentences = sentencesOf(parsed);
  const root = rootsOf(parsed)[0];
  if (sentences.length > 1 || root === undefined || !/^(?:said|says|added|continued)$/.test(root.norm))
    return false;
  const content = childrenOf(
    parsed,
    root,
    'ccomp',
    'dobj',
    'xcomp',
    'conj',
    'parataxis',
    'advcl',
    'attr',
    'nsubjpass',
  );
  return content.length === 0 && SPEECH_VERBS.has(root.norm);
}
