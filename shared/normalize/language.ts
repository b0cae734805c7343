import { UNSPACED_SCRIPTS } from '../languages/scripts.ts';
import { ekavianShare, markerWords, variantOf } from './language/close-pairs.ts';
import type { DetectedLanguage } from './language/detected-language.ts';
import { addSums, scoresOf, sumWeights, typicalScores, type WeightSums } from './language/model.ts';
import { languageByScript, leadingScript, scriptOf, scriptOfUnit } from './language/scripts.ts';

/** What the detector weighs besides the text: each breaks ties only. */
export interface LanguageHints {
  /** Codes expected: from the page, the uploader, the settings. Most trusted first. */
  expected?: readonly string[];
}

/** Characters that decide: more text does not change the answer, only the time. */
const SAMPLE_CHARACTERS = 6000;

/** Codes of the model that Translate knows under another name. */
const TRANSLATE_CODE_OF: Record<string, string> = {
  'no-nn': 'no',
  'sr-Latn': 'sr',
  'vi-bare': 'vi',
  'uz-Cyrl': 'uz',
};

/** Languages of the model that Translate does not take. */
const UNSUPPORTED = new Set(
  (
    'be eo eu la lg mi sn st tn ts xh yo zu gl ceb jv su war lb fy oc br gd ku mg ny rw rn sm co fo ilo hil rm wo bm ln kg ' +
    'ig ay qu gn haw to fj tk pap ee ak ss ve gv ky tg tt cv sah ug ckb ne sa bho ' +
    'fur lij nds wa sco ast vec sc hsb crh tpi bi nso nr bem lua tiv kri pcm bcl min ace ban kaa mos'
  ).split(' '),
);

/** A foreign language must be ahead by this share: a wrong "not supported" stops an article. */
const UNSUPPORTED_LEAD = 1.02;

/** Foreign languages learned from newspapers. The others' models are of one document: what it is about misleads. */
const WELL_KNOWN = new Set('be eo eu la lg mi sn st tn ts xh yo zu'.split(' '));
const UNSUPPORTED_FACTOR = 0.93;

/** Translate's languages known from one document: their other texts score lower than a newspaper's language would. */
const LOW_RESOURCE = new Set(['ha', 'ht', 'mt', 'ps', 'uz']);
const LOW_RESOURCE_FACTOR = 1.1;

/**
 * Averages are too high for languages whose weights come from the texts that are averaged: other texts reach two
 * thirds of it after one document, four fifths after some hundred sentences.
 */
const FIT_FACTOR: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...LOW_RESOURCE].map((code) => [code, 1.5 / LOW_RESOURCE_FACTOR])),
  hi: 1.25,
  mr: 1.25,
};

/** Languages so close that hints may decide between them, within a share of the best score. */
const CLOSE: readonly { codes: readonly string[]; reach: number }[] = [
  { codes: ['bs', 'hr', 'sr'], reach: 0.9 },
  { codes: ['id', 'ms'], reach: 0.92 },
  { codes: ['da', 'no'], reach: 0.9 },
  { codes: ['es', 'pt', 'ca'], reach: 0.95 },
  { codes: ['nl', 'af'], reach: 0.97 },
  { codes: ['cs', 'sk'], reach: 0.97 },
  { codes: ['az', 'tr'], reach: 0.97 },
];

/** What one marker word for every hundred words adds to a score. */
const MARKER_WEIGHT = 0.04;

/**
 * A text scores about what its language scores on average. Far below, it is of no language that the model knows;
 * short texts vary more. Share of the average, by letters of the text.
 */
const LEAST_FIT: readonly (readonly [letters: number, share: number])[] = [
  [200, 0.78],
  [80, 0.68],
  [25, 0.5],
];

/**
 * Language of a text, one of Amazon Translate's codes. Script first, then the letter sequences of its words:
 * each paragraph votes with its letters, so that a menu or a quotation of another language does not decide.
 */
export function detectLanguage(text: string, hints: LanguageHints = {}): DetectedLanguage {
  const lines = sentenceLines(cleanForDetection(text));
  const scripts = scriptOf(lines.join('\n'));
  if (scripts === null) return { code: null, confidence: 0 };
  const byScript = languageByScript(lines.join('\n'), scripts);
  if (byScript !== undefined) return byScript;
  return vote(paragraphsOf(lines, leadingScript(scripts)), hints.expected ?? []);
}

/** Lines with letters. Those under four words that end no sentence are furniture, unless there is nothing else. */
function sentenceLines(text: string): string[] {
  const lines = text.split('\n').filter((line) => /\p{L}/u.test(line));
  const sentences = lines.filter(
    (line) =>
      line.trim().split(/\s+/).length >= 4 ||
      /[.!?…。！？]["”»)]?\s*$/.test(line) ||
      unspacedLetters(line) >= UNSPACED_LETTERS,
  );
  return sentences.length > 0 ? sentences : lines;
}

/** Scripts without spaces between words: eight letters are as much as four words. */
const UNSPACED: ReadonlySet<string> = new Set(UNSPACED_SCRIPTS);
const UNSPACED_LETTERS = 8;

function unspacedLetters(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length && count < UNSPACED_LETTERS; at++) {
    if (UNSPACED.has(scriptOfUnit(line.charCodeAt(at)) ?? '')) count++;
  }
  return count;
}

/** Without tags, URLs, addresses and handles, which speak English everywhere. */
function cleanForDetection(text: string): string {
  return text
    .slice(0, 200_000)
    .replace(/<[^<>]{1,300}>/g, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S{1,500}/gi, ' ')
    .replace(/\S{1,60}@\S{1,60}/g, ' ')
    .replace(/[@#]\w{1,50}|[ʻʼ]/g, ' ')
    .normalize('NFC');
}

interface Paragraph {
  /** Words that count in full. */
  words: string[];
  /** Words with a capital that begin no sentence: often names, which may be of any language. */
  names: string[];
  letters: number;
}

/** Head, middle and tail of the lines. */
function paragraphsOf(lines: readonly string[], script: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let left = SAMPLE_CHARACTERS;
  for (const index of sampleOrder(lines.length)) {
    if (left <= 0) break;
    const line = lines[index]!.slice(0, Math.max(200, left));
    left -= line.length;
    // Foreign names in their own letters say nothing about the language around them.
    const paragraph = wordsAndNames(line, script);
    if (paragraph.letters > 0) paragraphs.push(paragraph);
  }
  return paragraphs;
}

function wordsAndNames(line: string, script: string): Paragraph {
  const words: string[] = [];
  const names: string[] = [];
  let letters = 0;
  for (const { 0: written, index } of line.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (scriptOfUnit(written.charCodeAt(0)) !== script) continue;
    letters += written.length;
    const word = written.toLowerCase();
    const isName = word[0] !== written[0] && !beginsSentence(line, index);
    (isName ? names : words).push(word);
  }
  // Text in capitals or titles has nothing but names.
  return words.length >= MIN_PLAIN_WORDS
    ? { words, names, letters }
    : { words: [...words, ...names], names: [], letters };
}

/** True when nothing but quotation marks stands between the place and the end of a sentence before it. */
function beginsSentence(line: string, index: number): boolean {
  let at = index - 1;
  while (at >= 0 && ' "\'“„«»”(–-*'.includes(line[at]!)) at--;
  return at < 0 || '.!?…:|'.includes(line[at]!);
}

/** Plain words that must be left when names count less. */
const MIN_PLAIN_WORDS = 3;

/** Head, middle and tail in turn: an introduction in another language is outvoted early. */
function sampleOrder(length: number): number[] {
  const third = Math.ceil(length / 3);
  const order: number[] = [];
  for (let at = 0; at < third; at++) {
    for (const index of [at, at + third, at + 2 * third]) if (index < length) order.push(index);
  }
  return order;
}

function vote(paragraphs: readonly Paragraph[], expected: readonly string[]): DetectedLanguage {
  const words = paragraphs.flatMap((paragraph) => [...paragraph.words, ...paragraph.names]);
  const sums = paragraphs.map((paragraph) => sumWeights(paragraph.words, paragraph.names));
  const ranked = rank(addSums(sums));
  // One language throughout is the rule; only a mixed text needs its paragraphs counted.
  if (sums.length > 1) addVotes(ranked, sums);
  separate(ranked, words, expected);
  ranked.sort((a, b) => b.score - a.score);
  const detected = decide(ranked, lettersOf(paragraphs));
  return detected.code === null ? detected : { ...detected, code: variantOf(detected.code, words) };
}

function lettersOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { letters }) => sum + letters, 0);
}

interface Candidate {
  code: string;
  score: number;
  perLetter: number;
}

function rank(sums: WeightSums): Candidate[] {
  const best = new Map<string, number>();
  for (const [name, score] of scoresOf(sums)) {
    const code = TRANSLATE_CODE_OF[name] ?? name;
    best.set(code, Math.max(best.get(code) ?? 0, score * factorOf(code)));
  }
  return [...best].map(([code, perLetter]) => ({ code, score: perLetter, perLetter }));
}

function factorOf(code: string): number {
  if (UNSUPPORTED.has(code)) return WELL_KNOWN.has(code) ? 1 : UNSUPPORTED_FACTOR;
  return LOW_RESOURCE.has(code) ? LOW_RESOURCE_FACTOR : 1;
}

/** Adds to each candidate's score what the paragraphs say in which it is best, by their letters. */
function addVotes(ranked: readonly Candidate[], paragraphs: readonly WeightSums[]): void {
  const letters = paragraphs.reduce((sum, paragraph) => sum + paragraph.letters, 1);
  const byCode = new Map(ranked.map((candidate) => [candidate.code, candidate]));
  for (const paragraph of paragraphs) {
    const best = bestOf(rank(paragraph));
    const candidate = best === undefined ? undefined : byCode.get(best.code);
    if (candidate !== undefined) candidate.score += (candidate.perLetter * 0.3 * paragraph.letters) / letters;
  }
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best === undefined || candidate.score > best.score ? candidate : best),
    undefined,
  );
}

/** Among sister languages that are nearly level, marker words and then hints decide. */
function separate(ranked: readonly Candidate[], words: readonly string[], expected: readonly string[]): void {
  const best = bestOf(ranked);
  const group = CLOSE.find(({ codes }) => best !== undefined && codes.includes(best.code));
  if (best === undefined || group === undefined) return;
  const top = best.score;
  const rivals = ranked.filter(({ code, score }) => group.codes.includes(code) && score >= top * group.reach);
  if (rivals.length < 2) return;
  const marked = markerWords(words, group.codes);
  const favoured = expected.find((code) => group.codes.includes(code));
  const serbian = group.codes.includes('sr') ? ekavianShare(words) : 0;
  for (const rival of rivals) {
    const share = ((marked.get(rival.code) ?? 0) * 100) / Math.max(12, words.length);
    rival.score += top * Math.min(0.12, share * MARKER_WEIGHT);
    if (favoured === rival.code) rival.score += top * HINT;
    rival.score += top * EKAVIAN_WEIGHT * Math.max(0, rival.code === 'sr' ? serbian : -serbian);
  }
}

/** What one vowel, written throughout, adds: more than all marker words together. */
const EKAVIAN_WEIGHT = 0.15;

/** What the page's or the uploader's word adds to a sister language's score: less than two marker words. */
const HINT = 0.06;

function decide(ranked: readonly Candidate[], letters: number): DetectedLanguage {
  const own = ranked.filter((candidate) => !UNSUPPORTED.has(candidate.code));
  const best = own[0];
  if (best === undefined || best.score <= 0) return { code: null, confidence: 0 };
  const enough = Math.min(1, (letters + 5) / SURE_LETTERS);
  const foreign = ranked.find((candidate) => UNSUPPORTED.has(candidate.code));
  if (foreign !== undefined && foreign.score > best.score * UNSUPPORTED_LEAD) {
    const sure = margin(foreign.score, best.score) * enough;
    return { code: null, confidence: hundredths(sure), foreign: foreign.code };
  }
  const fit = fitOf(best);
  const least = LEAST_FIT.find(([least]) => letters >= least)?.[1] ?? 0;
  if (fit < least) return { code: null, confidence: hundredths(Math.max(0, 1 - fit)) };
  const sure = margin(best.score, Math.max(own[1]?.score ?? 0, foreign?.score ?? 0));
  return { code: best.code, confidence: hundredths(sure * Math.min(1, fit) * enough) };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Letters from which a text can be sure of its language: half a sentence. */
const SURE_LETTERS = 40;

/** The text's score as a share of what the language's own text has. */
function fitOf({ code, perLetter }: Candidate): number {
  const typical = typicalScores().get(code) ?? perLetter;
  return (perLetter / typical) * (FIT_FACTOR[code] ?? 1);
}

/** 0.5 for a tie, 1 for a lead of a tenth: what held-out texts needed to be right nine times in ten. */
function margin(best: number, second: number): number {
  if (best <= 0) return 0;
  return Math.max(0, Math.min(1, 0.5 + (best - second) / best / 0.2));
}
